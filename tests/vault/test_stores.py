# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: PT012 - a transaction is several statements
"""Each store keeps its port's word: what goes in comes out, in the promised order."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.log import FIRST, first_broken
from samverkan_desktop.domain.parties import Participant, Party
from samverkan_desktop.domain.people import OtherPerson
from samverkan_desktop.domain.sharing import Statement
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented
from tests.vault.invented import AT, HASH


def _party(name: str, *, is_own: bool = False) -> Party:
    return Party(id=new_id(), kind="social_services", name=name, is_own=is_own)


def test_users_come_back_oldest_first_and_removed_ones_stay(vault: SqlVault) -> None:
    first, second = invented.user(name="Zeta"), invented.user(name="Alfa")
    with vault.transaction():
        vault.users.add(first)
        vault.users.add(second)
        vault.users.update(attrs.evolve(first, removed=True, roles=("admin", "manager")))
    assert vault.users.all() == (attrs.evolve(first, removed=True, roles=("admin", "manager")), second)
    assert vault.users.get(second.id) == second
    assert vault.users.get(new_id()) is None


def test_changing_a_user_who_is_not_there_is_an_error(vault: SqlVault) -> None:
    with pytest.raises(KeyError), vault.transaction():
        vault.users.update(invented.user())


def test_the_own_party_comes_first_and_the_others_in_swedish_order(vault: SqlVault) -> None:
    parties = [_party("Östra"), _party("Ängen"), _party("Åsen"), _party("alen"), _party("Övik", is_own=True)]
    with vault.transaction():
        for party in parties:
            vault.parties.add(party)
    assert [party.name for party in vault.parties.all()] == ["Övik", "alen", "Åsen", "Ängen", "Östra"]


def test_a_vault_has_one_own_party(vault: SqlVault) -> None:
    with pytest.raises(Refused, match="record_refused"), vault.transaction():
        vault.parties.add(_party("Ett", is_own=True))
        vault.parties.add(_party("Två", is_own=True))
    assert vault.parties.all() == ()


def test_a_child_comes_back_with_guardians_and_others(vault: SqlVault) -> None:
    child = invented.child(protected=True, maturity="mature", also=())
    first = invented.guardian(child, name="Östen")
    second = invented.guardian(child, name="Ada", custody="none", may_be_contacted=False)
    other = OtherPerson(id=new_id(), child_id=child.id, name="Syskonet", relation="syskon")
    with vault.transaction():
        vault.people.add_child(child)
        vault.people.add_guardian(first)
        vault.people.add_guardian(second)
        vault.people.update_guardian(attrs.evolve(second, secret_categories=()))
        vault.people.add_other(other)
        vault.people.update_child(attrs.evolve(child, school="Björkskolan"))
    assert vault.people.child(child.id) == attrs.evolve(child, school="Björkskolan")
    assert vault.people.guardians(child.id) == (first, attrs.evolve(second, secret_categories=()))
    assert vault.people.others(child.id) == (other,)
    assert vault.people.child(new_id()) is None


def test_children_are_listed_in_swedish_order(vault: SqlVault) -> None:
    with vault.transaction():
        for name in ("Örjan", "Ärla", "åke", "Zeb", "anna"):
            vault.people.add_child(invented.child(name=name))
    assert [child.name for child in vault.people.children()] == ["anna", "Zeb", "åke", "Ärla", "Örjan"]


def test_consents_come_back_by_child_and_by_last_day(vault: SqlVault) -> None:
    child, other = invented.child(), invented.child()
    early = invented.consent(child, valid_to=date(2026, 3, 1))
    late = invented.consent(child, number="S-2026-002", valid_from=date(2026, 2, 1))
    elsewhere = invented.consent(other, number="S-2026-003", valid_to=date(2026, 5, 1))
    with vault.transaction():
        vault.people.add_child(child)
        vault.people.add_child(other)
        for consent in (late, elsewhere, early):
            vault.consents.add(consent)
    assert vault.consents.of_child(child.id) == (late, early)
    assert vault.consents.all() == (early, elsewhere, late)
    assert vault.consents.get(late.id) == late


def test_statements_come_back_in_the_order_of_recording_with_their_number(vault: SqlVault) -> None:
    child = invented.child()
    consent = invented.consent(child)
    yes = invented.statement(consent, interpreter=True, language="so")
    no = invented.statement(
        consent, statement=Statement(giver="child", answer="no", withdrawn=date(2026, 2, 1)), recorded_at=""
    )
    with vault.transaction():
        vault.people.add_child(child)
        vault.consents.add(consent)
        first, second = vault.consents.append(yes), vault.consents.append(no)
    assert second.seq > first.seq > 0
    assert vault.consents.statements(consent.id) == (first, second)
    assert first == attrs.evolve(yes, seq=first.seq)


def _with_child(vault: SqlVault) -> tuple[invented.Child, invented.Consent]:
    child = invented.child()
    consent = invented.consent(child)
    with vault.transaction():
        vault.people.add_child(child)
        vault.consents.add(consent)
    return child, consent


def test_a_consented_consultation_is_replaced_whole(vault: SqlVault) -> None:
    child, consent = _with_child(vault)
    first = invented.consented(child, consent)
    later = attrs.evolve(first, sections=first.sections[:1], participants=(), actions=(), minutes=None, state="closed")
    with vault.transaction():
        vault.consultations.add_consented(first)
    assert vault.consultations.consented(first.id) == first
    with vault.transaction():
        vault.consultations.update_consented(later)
    assert vault.consultations.consented(first.id) == later
    assert vault.consultations.deidentified(first.id) is None


def test_a_deidentified_consultation_goes_from_draft_to_approved_and_back(vault: SqlVault) -> None:
    draft = invented.deidentified()
    approved = invented.approved(draft)
    with vault.transaction():
        vault.consultations.add_deidentified(draft)
    assert vault.consultations.deidentified(draft.id) == draft
    with vault.transaction():
        vault.consultations.set_approval(invented.approval(draft))
        vault.consultations.update_deidentified(approved)
    assert vault.consultations.deidentified(draft.id) == approved
    with vault.transaction():
        vault.consultations.update_deidentified(draft)
    assert vault.consultations.deidentified(draft.id) == draft


def test_approval_and_text_may_be_stored_in_either_order(vault: SqlVault) -> None:
    draft = invented.deidentified()
    with vault.transaction():
        vault.consultations.add_deidentified(invented.approved(draft))
        vault.consultations.set_approval(invented.approval(draft))
    assert vault.consultations.deidentified(draft.id) == invented.approved(draft)


def test_an_approval_is_replaced(vault: SqlVault) -> None:
    draft = invented.deidentified()
    approval = invented.approval(draft, estimate=None, reason="Behövs nu")
    with vault.transaction():
        vault.consultations.add_deidentified(draft)
        vault.consultations.set_approval(approval)
    assert vault.consultations.approval(draft.id) == approval
    later = attrs.evolve(approval, second_person=new_id(), estimate=3, link_checked=True, motives=())
    with vault.transaction():
        vault.consultations.set_approval(later)
    assert vault.consultations.approval(draft.id) == later
    assert vault.consultations.approval(new_id()) is None


def test_a_memory_key_is_kept_replaced_and_destroyed(vault: SqlVault) -> None:
    draft = invented.deidentified()
    with vault.transaction():
        vault.consultations.add_deidentified(draft)
        vault.consultations.set_memory_key(draft.id, "Pärm 3")
    assert vault.consultations.memory_key(draft.id) == "Pärm 3"
    with vault.transaction():
        vault.consultations.set_memory_key(draft.id, "Pärm 4")
    assert vault.consultations.memory_key(draft.id) == "Pärm 4"
    with vault.transaction():
        vault.consultations.set_memory_key(draft.id, "")
    assert vault.consultations.memory_key(draft.id) == ""


def test_text_that_has_been_released_can_no_longer_change(vault: SqlVault) -> None:
    approved = invented.approved(invented.deidentified(), released=True)
    with vault.transaction():
        vault.consultations.add_deidentified(approved)
        vault.consultations.set_approval(invented.approval(approved))
    with pytest.raises(Refused), vault.transaction():
        vault.consultations.update_deidentified(attrs.evolve(approved, texts=approved.texts | {"advice": "Nytt"}))
    with pytest.raises(Refused), vault.transaction():
        vault.consultations.update_deidentified(attrs.evolve(approved, released=False))
    done = tuple(attrs.evolve(action, done_on=date(2026, 4, 1)) for action in approved.actions)
    with vault.transaction():
        vault.consultations.update_deidentified(attrs.evolve(approved, actions=done, state="closed"))
    assert vault.consultations.deidentified(approved.id) == attrs.evolve(approved, actions=done, state="closed")


def test_a_participant_with_a_name_is_refused_on_the_deidentified_side(vault: SqlVault) -> None:
    named = invented.deidentified(participants=(Participant(party="police", name="Någon"),))
    with pytest.raises(ValueError), vault.transaction():
        vault.consultations.add_deidentified(named)
    assert vault.consultations.rows() == ()


def test_numbers_follow_the_highest_of_either_kind_and_of_the_drafts(vault: SqlVault) -> None:
    assert vault.consultations.next_number("K", 2026) == "K-2026-001"
    child, consent = _with_child(vault)
    with vault.transaction():
        vault.consultations.add_consented(invented.consented(child, consent, number="K-2026-007"))
        vault.consultations.add_deidentified(invented.deidentified(number="K-2026-999"))
        vault.drafts.save(invented.draft(number="K-2025-003"))
    assert vault.consultations.next_number("K", 2026) == "K-2026-1000"
    assert vault.consultations.next_number("K", 2025) == "K-2025-004"
    assert vault.consultations.next_number("S", 2026) == "S-2026-002"
    with vault.transaction():
        vault.drafts.save(invented.draft(number="K-2026-1000"))
    assert vault.consultations.next_number("K", 2026) == "K-2026-1001"


def test_open_actions_are_those_with_a_day_of_approved_consultations_soonest_first(vault: SqlVault) -> None:
    child, consent = _with_child(vault)
    late, done = invented.action(due=date(2026, 9, 1)), invented.action(done_on=date(2026, 3, 3))
    with_consent = invented.consented(child, consent, actions=(late, done, invented.action(due=None)))
    without = invented.approved(invented.deidentified(actions=(invented.action(what="", due=date(2026, 5, 1)),)))
    waiting = invented.deidentified(number="K-2026-009", actions=(invented.action(what=""),))
    with vault.transaction():
        vault.consultations.add_consented(with_consent)
        vault.consultations.add_deidentified(without)
        vault.consultations.set_approval(invented.approval(without))
        vault.consultations.add_deidentified(waiting)
    assert vault.consultations.open_actions() == ((without.id, without.actions[0]), (with_consent.id, late))


def test_drafts_come_back_latest_change_first_and_are_destroyed(vault: SqlVault) -> None:
    older = invented.draft("consented", content={"kind": "consented", "child": {"name": "Tuva"}, "minutes": None})
    newer = invented.draft(updated_at="2026-03-02T09:00:00.000Z", number="")
    with vault.transaction():
        vault.drafts.save(newer)
        vault.drafts.save(older)
    assert vault.drafts.all() == (newer, older)
    changed = attrs.evolve(older, updated_at="2026-03-02T10:00:00.000Z", content={"purpose": "å"})
    with vault.transaction():
        vault.drafts.save(changed)
    assert vault.drafts.all() == (changed, newer)
    assert vault.drafts.get(older.id) == changed
    with vault.transaction():
        vault.drafts.destroy(older.id, "consented")
    assert vault.drafts.get(older.id) is None
    assert vault.drafts.all() == (newer,)


def test_a_release_is_intended_and_then_done(vault: SqlVault) -> None:
    decision = invented.decision()
    first, second = invented.release(decision), invented.release(invented.decision(), decision_id="", rules_sha256="")
    with vault.transaction():
        vault.releases.keep_rules(HASH, "2026-11-22", "å")
        vault.releases.keep_rules(HASH, "2026-11-22", "å")
        vault.releases.add_decision(decision)
        vault.releases.add(first)
        vault.releases.add(second)
        vault.releases.finish(first.id, "done", AT)
    done = attrs.evolve(first, state="done", finished_at=AT)
    assert vault.releases.rules(HASH) == "å"
    assert vault.releases.rules("00" * 32) is None
    assert vault.releases.decision(decision.id) == decision
    assert vault.releases.decision(new_id()) is None
    assert vault.releases.of(decision.consultation_id) == (done,)
    assert vault.releases.all() == (done, second)
    with pytest.raises(KeyError), vault.transaction():
        vault.releases.finish(new_id(), "done", AT)


def test_the_log_is_a_chain_with_a_head(vault: SqlVault) -> None:
    assert vault.log.head().count == 0
    assert vault.log.head().hash == FIRST
    with vault.transaction():
        entries = [vault.log.append(at=AT, actor=new_id(), act="log_read", details={"n": n}) for n in range(5)]
    assert list(vault.log.entries()) == entries
    assert list(vault.log.entries(newest=2)) == entries[-2:]
    assert vault.log.entries(newest=0) == ()
    assert first_broken(vault.log.entries()) is None
    head = vault.log.head()
    assert (head.vault, head.epoch, head.count, head.hash, head.time) == (vault.info.id, 1, 5, entries[-1].hash, AT)


def test_a_new_epoch_is_seen_at_once_and_gone_when_undone(vault: SqlVault) -> None:
    with vault.transaction():
        vault.new_epoch()
    assert vault.info.epoch == vault.log.head().epoch == 2
    with pytest.raises(ZeroDivisionError), vault.transaction():
        vault.new_epoch()
        raise ZeroDivisionError
    assert vault.info.epoch == vault.log.head().epoch == 2


@pytest.mark.parametrize("value", ["en text å", "", 0, 7, True, False])
def test_a_setting_keeps_its_type_for_each_user(vault: SqlVault, value: str | int | bool) -> None:
    with vault.transaction():
        vault.settings.set("last_place", "annat")
        vault.settings.set("last_place", value)
        vault.settings.set("last_place", "min", "någon")
    stored = vault.settings.get("last_place")
    assert stored == value
    assert type(stored) is type(value)
    assert vault.settings.get("last_place", "någon") == "min"
    assert vault.settings.get("theme") is None


def test_counts_name_every_kind_of_record(vault: SqlVault) -> None:
    invented.fill(vault)
    assert vault.counts() == {
        "children": 1,
        "consents": 1,
        "consented": 1,
        "deidentified": 1,
        "drafts": 2,
        "releases": 1,
        "users": 1,
        "log_entries": 1,
    }


def test_a_concern_report_comes_back_to_its_owner_alone(vault: SqlVault) -> None:
    mine = invented.concern_report()
    theirs = invented.concern_report(owner=new_id())
    later = attrs.evolve(mine, id=new_id(), started_at="2026-03-03T08:15:00.000Z", outcome="opened")
    with vault.transaction():
        for report in (mine, theirs, later):
            vault.concern_reports.save(report)
        vault.concern_reports.save(attrs.evolve(mine, child_words="Jag vill inte gå hem."))
    assert vault.concern_reports.of(mine.owner) == (later, attrs.evolve(mine, child_words="Jag vill inte gå hem."))
    with vault.transaction():
        vault.concern_reports.remove(mine.id)
    assert vault.concern_reports.get(mine.id) is None
    assert vault.concern_reports.get(theirs.id) == theirs
