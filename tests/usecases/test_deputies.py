# SPDX-License-Identifier: EUPL-1.2
"""Who may open what a colleague has in hand: a deputy for its days, two persons in an absence, a new owner for good."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest

from samverkan_desktop.domain.errors import InvalidInput, LockedOut, Refused
from samverkan_desktop.usecases import (
    children,
    consents,
    consultations,
    deputies,
    handovers,
    meetings,
    opening,
    quick_consultations,
    school_changes,
    summaries,
    today,
    unlocking,
)

PHRASES = {"Doris Låtsas": "blå gunga under gamla linden", "Chefa Provberg": "röd cykel står vid grinden"}


def colleague(desk, name, *roles):
    user = unlocking.add_user(desk, name, "skolkurator", roles or ("professional",), PHRASES[name])
    return attrs.evolve(desk, actor=user)


@pytest.fixture
def doris(desk):
    return colleague(desk, "Doris Låtsas")


@pytest.fixture
def boss(desk):
    return colleague(desk, "Chefa Provberg", "manager")


@pytest.fixture
def stored(desk, form):
    (one,) = consultations.record_json(desk, form("consented", follow_up="2026-03-11"))
    return one


def sees(desk, stored):
    listed = {
        "children": bool(children.listed(desk)),
        "list": stored.id in {row.id for row in consultations.listed(desk)},
        "consents": bool(consents.listed(desk)),
        "today": any(item.target == stored.id for item in today.gather(desk).follow_ups),
        "search": bool(consultations.search(desk, "närvaron")),
    }
    try:
        opening.opened(desk, stored.id)
        listed["open"] = True
    except InvalidInput:
        listed["open"] = False
    assert len(set(listed.values())) == 1, listed
    return listed["open"]


def test_what_one_has_in_hand_a_colleague_does_not_meet(desk, doris, stored):
    assert sees(desk, stored)
    assert not sees(doris, stored)


def test_a_deputy_meets_it_from_the_first_day_to_the_last_and_not_beyond(desk, doris, stored, clock):
    deputies.appoint(desk, doris.actor.id, first=date(2026, 3, 11), last=date(2026, 3, 13))
    met = []
    for _ in range(5):
        met.append(sees(doris, stored))
        clock.pass_time(days=1)
    assert met == [False, True, True, True, False]


def test_a_deputyship_for_one_child_is_not_for_another(desk, doris, stored, card):
    deputies.appoint(desk, doris.actor.id, last=date(2026, 3, 20), child_id=card.child.id)
    assert [one.child.id for one in children.listed(doris)] == [card.child.id]
    assert not consultations.search(doris, "närvaron")


def test_a_deputyship_that_is_ended_no_longer_opens_anything(desk, doris, stored):
    made = deputies.appoint(desk, doris.actor.id, last=date(2026, 3, 20))
    assert sees(doris, stored)
    deputies.end(desk, made.id)
    assert not sees(doris, stored)
    with pytest.raises(InvalidInput, match="unknown_deputyship"):
        deputies.end(desk, made.id)


def test_nobody_appoints_a_deputy_for_what_a_colleague_has(desk, doris, boss, stored):
    deputies.appoint(desk, doris.actor.id, last=date(2026, 3, 20))
    with pytest.raises(Refused, match="not_owner"):
        deputies.appoint(doris, boss.actor.id, last=date(2026, 3, 20), child_id=stored.child_id)
    with pytest.raises(InvalidInput, match="unknown_child"):
        deputies.set_deputy(boss, stored.child_id, doris.actor.id)


def test_neither_oneself_nor_a_day_gone_by_can_be_chosen(desk, doris):
    with pytest.raises(InvalidInput, match="unknown_user"):
        deputies.appoint(desk, desk.actor.id, last=date(2026, 3, 20))
    with pytest.raises(InvalidInput, match="deputy_day"):
        deputies.appoint(desk, doris.actor.id, last=date(2026, 3, 9))


def test_a_lasting_deputy_is_named_on_the_child_and_its_consultations(desk, doris, stored):
    deputies.set_deputy(desk, stored.child_id, doris.actor.id)
    assert sees(doris, stored)
    assert consultations.get(desk, stored.id).deputy == doris.actor.id
    deputies.set_deputy(desk, stored.child_id, "")
    assert not sees(doris, stored)


def test_what_a_colleague_is_writing_is_theirs(desk, doris, form):
    draft = consultations.save_draft(desk, "deidentified", {"purpose": "Vide Låtsasson"})
    (waiting,) = consultations.record_json(desk, form("deidentified"))
    assert consultations.listed(doris) == ()
    for one in (draft.id, waiting.id):
        with pytest.raises(InvalidInput, match="unknown_consultation"):
            opening.opened(doris, one)
    deputies.appoint(desk, doris.actor.id, last=date(2026, 3, 20))
    assert {row.id for row in consultations.listed(doris)} == {draft.id, waiting.id}


def test_the_minnesnyckel_is_for_owner_and_deputy_alone(desk, doris, form):
    (one,) = consultations.record_json(desk, form("deidentified", memory_key="Pärm 7, flik 2"))
    from samverkan_desktop.usecases import summaries

    seen = summaries.review(summaries.material(desk, one.id))
    for field, finding in seen.undecided():
        seen = seen.decided(field, summaries.proposed(finding), finding)
    summaries.approve(desk, seen, link_checked=True)
    assert opening.opened(desk, one.id).memory_key == "Pärm 7, flik 2"
    assert opening.opened(doris, one.id).memory_key == ""
    deputies.appoint(desk, doris.actor.id, last=date(2026, 3, 20))
    assert opening.opened(doris, one.id).memory_key == "Pärm 7, flik 2"


def in_absence(desk, owner, phrase, **changed):
    how = {"reason": "ill", "note": "Möte i morgon kl. 9.", "last": desk.today, **changed}
    return deputies.open_in_absence(desk, owner, witness_passphrase=phrase, **how)


def test_two_persons_one_of_them_a_manager_open_what_an_absent_colleague_has(desk, doris, boss, stored, clock):
    in_absence(doris, desk.actor.id, PHRASES["Chefa Provberg"])
    assert sees(doris, stored)
    assert not sees(boss, stored), "the witness has seen to it that it was opened, and no more"
    entry = next(one for one in desk.vault.log.entries() if one.act == "opened_in_absence")
    assert (entry.actor, entry.details["witness"]) == (doris.actor.id, boss.actor.id)
    assert "Möte" not in str(entry.details)
    clock.pass_time(days=1)
    assert not sees(doris, stored)


def test_the_owner_cannot_be_the_witness_nor_can_one_be_ones_own(desk, doris, boss, stored, passphrase):
    for phrase in (passphrase, PHRASES["Chefa Provberg"]):
        with pytest.raises(Refused, match="witness_is_another"):
            in_absence(boss, desk.actor.id, phrase)
    with pytest.raises(LockedOut):
        in_absence(boss, desk.actor.id, "en helt annan lösenfras här")
    assert not sees(boss, stored)


def test_without_a_manager_nothing_is_opened(desk, doris, stored):
    other = attrs.evolve(
        desk, actor=unlocking.add_user(desk, "Eva Hittepå", "", ("professional",), "tre gula höns i trädet")
    )
    with pytest.raises(Refused, match="manager_needed"):
        in_absence(doris, desk.actor.id, "tre gula höns i trädet")
    assert not sees(doris, stored)
    assert not sees(other, stored)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"reason": "curious"}, "absence_incomplete"),
        ({"note": "  "}, "absence_incomplete"),
        ({"last": date(2026, 3, 10) + timedelta(days=15)}, "absence_too_long"),
        ({"last": date(2026, 3, 9)}, "absence_too_long"),
    ],
)
def test_a_reason_and_a_near_day_are_needed(desk, doris, boss, changed, code):
    with pytest.raises(InvalidInput, match=code):
        in_absence(doris, desk.actor.id, PHRASES["Chefa Provberg"], **changed)


def test_the_owner_is_told_once_at_the_next_opening(desk, doris, boss, stored, tools, home, passphrase):
    in_absence(doris, desk.actor.id, PHRASES["Chefa Provberg"])
    unlocking.lock(desk)
    first = unlocking.unlock(tools, home, passphrase)
    (notice,) = [one for one in first.notices if one.code == "opened_in_absence"]
    assert notice.values["who"] == "Doris Låtsas"
    assert notice.values["witness"] == "Chefa Provberg"
    unlocking.lock(first.desk)
    again = unlocking.unlock(tools, home, passphrase)
    assert again.notices == ()
    unlocking.lock(again.desk)


def test_a_child_is_handed_over_with_all_that_belongs_to_it(desk, doris, stored):
    consultations.save_draft(desk, "consented", {"child": stored.child_id})
    before = handovers.belongings(desk, stored.child_id)
    assert (before.consents, before.consultations, before.drafts) == (1, 1, 1)
    assert before.entries > 2
    made = handovers.hand_over(desk, stored.child_id, doris.actor.id)
    assert (made.giver, made.receiver) == (desk.actor.id, doris.actor.id)
    assert sees(doris, stored)
    assert not sees(desk, stored)
    assert handovers.belongings(doris, stored.child_id).drafts == 1
    acts = [entry.act for entry in handovers.log_extract(doris, stored.child_id)]
    assert {"child_added", "consent_recorded", "consultation_recorded", "child_handed_over"} <= set(acts)


def test_tomorrows_meeting_is_met_by_the_deputy_and_goes_along_at_a_handover(desk, doris, stored):
    planned = attrs.evolve(
        meetings.new(desk, "consented", "consultation_meeting", day=date(2026, 3, 11)), child_ids=(stored.child_id,)
    )
    with desk.change():
        desk.vault.meetings.save(planned)
    assert meetings.listed(doris) == ()
    made = deputies.appoint(desk, doris.actor.id, last=date(2026, 3, 11))
    assert [row.id for row in meetings.listed(doris)] == [planned.id]
    deputies.end(desk, made.id)
    handovers.hand_over(desk, stored.child_id, doris.actor.id)
    assert meetings.get(doris, planned.id).owner == doris.actor.id
    assert meetings.listed(desk) == ()


def test_the_log_extract_holds_nothing_of_another_child(desk, stored, card):
    about = {entry.object_id for entry in handovers.log_extract(desk, stored.child_id)}
    assert card.child.id not in about
    assert stored.id in about


def test_a_deputy_cannot_give_the_child_away_but_a_manager_who_may_open_it_can(desk, doris, boss, stored):
    deputies.appoint(desk, doris.actor.id, last=date(2026, 3, 20))
    with pytest.raises(Refused, match="not_owner"):
        handovers.hand_over(doris, stored.child_id, boss.actor.id)
    with pytest.raises(InvalidInput, match="unknown_child"):
        handovers.hand_over(boss, stored.child_id, doris.actor.id)
    in_absence(boss, desk.actor.id, PHRASES["Doris Låtsas"], reason="left")
    handovers.hand_over(boss, stored.child_id, doris.actor.id)
    assert sees(doris, stored)


def test_the_receiver_is_told(desk, doris, stored, tools, home):
    handovers.hand_over(desk, stored.child_id, doris.actor.id)
    unlocking.lock(desk)
    opened = unlocking.unlock(tools, home, PHRASES["Doris Låtsas"])
    assert [one.code for one in opened.notices] == ["handed_over_to_you"]
    unlocking.lock(opened.desk)


def test_a_counsellor_can_serve_several_schools(desk):
    deputies.set_schools(desk, ["Björkskolan ", "Alskolan", "", "Björkskolan"])
    assert desk.vault.users.get(desk.actor.id).schools == ("Björkskolan", "Alskolan")


def test_a_change_of_school_ends_every_consent_to_the_sender_and_says_what_may_follow(desk, stored):
    seen = school_changes.preview(desk, stored.child_id, "independent_school")
    assert seen.ending == 1
    assert consents.listed(desk)[0].state == "applies"
    assert {one.category for one in seen.follows} == set(school_changes.ASKED)
    assert {one.outcome for one in seen.follows} == {"needs"}, "without consent nothing follows by itself"
    assert all(one.source and one.text and one.missing for one in seen.follows)
    assert [source for source, _ in seen.unread] == ["Skollagen 3 kap. 12 j §"]
    school_changes.change(desk, stored.child_id, "Fristående Granskolan", "independent_school")
    assert children.card(desk, stored.child_id).child.school == "Fristående Granskolan"
    assert consents.listed(desk)[0].state != "applies"


def test_a_change_of_school_needs_a_name_and_a_kind_of_school(desk, stored):
    with pytest.raises(InvalidInput, match="school_needs_name"):
        school_changes.change(desk, stored.child_id, " ", "other_school")
    with pytest.raises(InvalidInput, match="unknown_party"):
        school_changes.preview(desk, stored.child_id, "police")


def test_no_way_by_id_or_number_leads_to_what_a_colleague_is_writing(desk, doris, form):
    draft = consultations.save_draft(desk, "deidentified", form("deidentified"))
    (waiting,) = consultations.record_json(desk, form("deidentified"))
    for way in (
        lambda: summaries.material(doris, waiting.id),
        lambda: consultations.discard_draft(doris, draft.id),
        lambda: consultations.record_draft(doris, draft.id),
    ):
        with pytest.raises(InvalidInput, match="unknown_draft"):
            way()
    assert quick_consultations.begun(doris, draft.id) is None
    written = consultations.save_draft(doris, "deidentified", {"purpose": "Annat"}, draft_id=draft.id)
    assert written.id != draft.id, "what a colleague writes is never written over"
    assert desk.vault.drafts.get(draft.id) == draft


def test_what_a_deputy_goes_on_writing_stays_with_its_owner(desk, doris, form):
    draft = consultations.save_draft(desk, "deidentified", form("deidentified"))
    deputies.appoint(desk, doris.actor.id, last=date(2026, 3, 20))
    consultations.save_draft(doris, "deidentified", {"purpose": "Vidare"}, draft_id=draft.id)
    kept = desk.vault.drafts.get(draft.id)
    assert (kept.owner, kept.content) == (desk.actor.id, {"purpose": "Vidare"})
