# SPDX-License-Identifier: EUPL-1.2
"""A protected child: absent for all but two named users, under an alias for them, two persons for what leaves."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import User
from samverkan_desktop.usecases import (
    attachments,
    children,
    consent_receipts,
    consents,
    consultations,
    deputies,
    extracts,
    opening,
    protected,
    release,
    release_family,
    release_own,
    release_seconds,
    second_persons,
    today,
)


def as_user(desk, name):
    user = User(id=new_id(), name=name, roles=("professional",))
    with desk.change():
        desk.vault.users.add(user)
    return attrs.evolve(desk, actor=user)


@pytest.fixture
def deputy(desk):
    return as_user(desk, "Doris Låtsas")


@pytest.fixture
def stranger(desk):
    return as_user(desk, "Frans Främling")


@pytest.fixture
def stored(desk, deputy, form):
    (one,) = consultations.record_json(desk, form("consented", follow_up="2026-03-20"))
    child = children.card(desk, one.child_id).child
    children.change(desk, attrs.evolve(child, protected=True, deputy=deputy.actor.id))
    return one


def test_for_others_no_sum_tells_that_the_child_exists(desk, stored, stranger):
    consultations.save_draft(desk, "consented", {"kind": "consented", "child": stored.child_id})
    seen = protected.counts(stranger)
    assert {seen[kind] for kind in ("children", "consents", "consented", "drafts", "releases")} == {0}
    assert protected.counts(desk) == desk.vault.counts()


def test_for_others_the_child_is_nowhere(desk, stored, stranger):
    assert children.listed(stranger) == ()
    assert consultations.listed(stranger) == ()
    assert consultations.search(desk, "närvaron") != ()
    assert consultations.search(stranger, "närvaron") == ()
    assert consents.listed(stranger) == ()
    page = today.gather(stranger)
    assert (page.needs, page.follow_ups, page.consents, page.drafts) == ((), (), (), ())


@pytest.mark.parametrize(
    "look",
    [
        lambda desk, one: children.card(desk, one.child_id),
        lambda desk, one: children.opened(desk, one.child_id, reason="meeting"),
        lambda desk, one: consultations.opened(desk, one.id, "meeting"),
        lambda desk, one: consultations.get(desk, one.number),
        lambda desk, one: opening.opened(desk, one.id, "meeting"),
        lambda desk, one: consents.get(desk, one.consent_ids[0]),
        lambda desk, one: consent_receipts.receipt(desk, one.consent_ids[0]),
        lambda desk, one: attachments.listed(desk, one.consent_ids[0]),
        lambda desk, one: release.preview(desk, one.id, format="txt"),
    ],
)
def test_for_others_it_is_as_if_it_did_not_exist(desk, stored, stranger, look):
    with pytest.raises(InvalidInput, match="unknown_"):
        look(stranger, stored)
    look(desk, stored)


def test_a_draft_about_the_child_is_hidden_too(desk, stored, stranger):
    draft = consultations.save_draft(desk, "consented", {"kind": "consented", "child": stored.child_id})
    assert draft.id in [row.id for row in consultations.listed(desk)]
    assert consultations.listed(stranger) == ()
    with pytest.raises(InvalidInput, match="unknown_consultation"):
        opening.opened(stranger, draft.id)


def test_the_two_named_users_see_an_alias(desk, deputy, stored):
    for one in (desk, deputy):
        (card,) = children.listed(one)
        assert card.alias == "Barn 1"
        (item,) = today.gather(one).consents
        assert "Alva" not in item.label + item.text
        assert item.label.startswith("Barn 1 ")


def test_nobody_meets_the_child_in_someones_stead(desk, stored, stranger):
    deputies.appoint(desk, stranger.actor.id, last=desk.today)
    assert consultations.listed(stranger) == ()
    assert children.listed(stranger) == ()
    child = children.card(desk, stored.child_id).child
    children.change(desk, attrs.evolve(child, protected=False))
    assert consultations.listed(stranger) != (), "any other child of the one who is away is met"


def test_opening_needs_a_reason_and_writes_it_in_the_log(desk, stored):
    for reason in ("", "Alva mår dåligt"):
        with pytest.raises(InvalidInput, match="reason_needed"):
            children.opened(desk, stored.child_id, reason=reason)
    children.opened(desk, stored.child_id, reason="meeting")
    entry = desk.vault.log.entries()[-1]
    assert (entry.act, entry.details) == ("child_opened", {"reason": "meeting"})


@pytest.mark.parametrize("look", [opening.opened, consultations.opened])
def test_opening_a_consultation_about_the_child_needs_a_reason_too(desk, stored, look):
    for reason in ("", "Alva mår dåligt"):
        with pytest.raises(InvalidInput, match="reason_needed"):
            look(desk, stored.id, reason)
    assert [e for e in desk.vault.log.entries() if e.act == "consultation_opened"] == [], "nothing was shown"
    look(desk, stored.id, "consultation")
    entry = desk.vault.log.entries()[-1]
    assert (entry.act, entry.details) == ("consultation_opened", {"reason": "consultation"})


def test_a_draft_about_the_child_is_opened_with_a_reason_and_others_without(desk, stored, form):
    draft = consultations.save_draft(desk, "consented", {"kind": "consented", "child": stored.child_id})
    with pytest.raises(InvalidInput, match="reason_needed"):
        opening.opened(desk, draft.id)
    assert opening.opened(desk, draft.id, "correction").draft is not None
    other = consultations.save_draft(desk, "deidentified", {"kind": "deidentified"})
    opening.opened(desk, other.id, "correction")
    assert desk.vault.log.entries()[-1].details == {}, "no reason is written where none is asked for"


def test_protected_children_stand_last_so_that_their_place_tells_no_name(desk, stored):
    other = NewChild(name="Örjan Påhittsson", birth_date=date(2015, 1, 1), guardians=(("Siv Påhittsson", "sole"),))
    children.add(desk, other)
    assert [card.alias for card in children.listed(desk)] == ["", "Barn 1"]


def test_whoever_protects_a_child_that_nobody_has_in_hand_becomes_its_user(desk):
    new = NewChild(name="Noel Påhittsson", birth_date=date(2015, 1, 1), guardians=(("Siv Påhittsson", "sole"),))
    child = children.add(desk, new).child
    children.change(desk, attrs.evolve(child, owner="", protected=True))
    assert children.card(desk, child.id).child.owner == desk.actor.id


def shown(desk, stored):
    extract = extracts.compose(desk, stored, receivers=("social_services",), purpose="consultation", lang="sv")
    return second_persons.fingerprint(extract.report, ("social_services",), "consultation")


def test_nothing_leaves_until_another_person_has_agreed_to_just_that(desk, deputy, stored, tmp_path):
    to = tmp_path / "x.txt"
    with pytest.raises(Refused, match="second_person_needed"):
        release.export(desk, stored.id, format="txt", to=to)
    assert not to.exists()
    assert desk.vault.releases.all() == ()
    (asked,) = second_persons.waiting(deputy, stored.id)
    second_persons.agree(deputy, stored.id, asked.id, sha256=shown(deputy, stored))
    assert release.export(desk, stored.id, format="txt", to=to).release.state == "done"
    acts = [entry.act for entry in desk.vault.log.entries()]
    assert acts.index("second_person_asked") < acts.index("second_person_agreed") < acts.index("release_done")


PLACES = ["De bor på Fabriksgatan 12.", "Posten går till 284 31 Perstorp.", "Hämtas vid Ugglevägen 3 B lgh 1101."]


def moved(desk, form, deputy, text, **changes):
    """A consultation about a protected child with a text in a section that the consent covers."""
    record = form("consented", **changes)
    record["sections"]["background"] = {"text": text, "categories": ["attendance"]}
    (one,) = consultations.record_json(desk, record)
    child = children.card(desk, one.child_id).child
    children.change(desk, attrs.evolve(child, protected=True, deputy=deputy.actor.id))
    return one


@pytest.mark.parametrize("text", PLACES)
def test_no_paper_about_the_child_tells_where_it_is(desk, deputy, form, tmp_path, text):
    one = moved(desk, form, deputy, text)
    to = tmp_path / "x.txt"
    with pytest.raises(Refused, match="place_of_protected_child") as caught:
        release.export(desk, one.id, format="txt", to=to)
    assert text not in str(caught.value.values)
    assert not to.exists()
    assert desk.vault.releases.all() == ()
    assert second_persons.waiting(deputy, one.id) == (), "a second person is not even asked"
    with pytest.raises(Refused, match="place_of_protected_child"):
        release_own.give_case_file(desk, one.id, format="txt", to=to)


def test_the_same_text_about_another_child_leaves(desk, form, tmp_path):
    record = form("consented")
    record["sections"]["background"] = {"text": PLACES[0], "categories": ["attendance"]}
    (one,) = consultations.record_json(desk, record)
    assert release.export(desk, one.id, format="txt", to=tmp_path / "x.txt").release.state == "done"


def test_nobody_agrees_with_themselves_or_to_something_else(desk, deputy, stored, tmp_path):
    with pytest.raises(Refused):
        release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt")
    (asked,) = second_persons.waiting(deputy, stored.id)
    assert second_persons.waiting(desk, stored.id) == ()
    for who, sha256 in ((desk, asked.sha256), (deputy, "ab" * 32)):
        with pytest.raises(InvalidInput, match="unknown_second_person"):
            second_persons.agree(who, stored.id, asked.id, sha256=sha256)


def test_an_agreement_ends_after_a_week_and_with_changed_content(desk, deputy, stored, tmp_path, clock):
    with pytest.raises(Refused):
        release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt")
    (asked,) = second_persons.waiting(deputy, stored.id)
    second_persons.agree(deputy, stored.id, asked.id, sha256=asked.sha256)
    with pytest.raises(Refused, match="second_person_needed"):
        release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt", purpose="consultation", lang="en")
    clock.pass_time(days=8)
    with pytest.raises(Refused, match="second_person_needed"):
        release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt")


def test_a_form_about_a_protected_child_needs_a_second_person_too(desk, deputy, stored, tmp_path):
    guardian = children.card(desk, stored.child_id).guardians[0]
    with pytest.raises(Refused, match="second_person_needed"):
        release_family.give_form(desk, stored.consent_ids[0], guardian.id, to=tmp_path / "x.pdf")
    (asked,) = second_persons.waiting(deputy, stored.consent_ids[0])
    second_persons.agree(deputy, stored.consent_ids[0], asked.id, sha256=asked.sha256)
    assert (
        release_family.give_form(desk, stored.consent_ids[0], guardian.id, to=tmp_path / "x.pdf").release.state
        == "done"
    )


def test_the_other_user_sees_what_waits_reads_the_very_paper_and_agrees_to_it(desk, deputy, stored, tmp_path):
    with pytest.raises(Refused):
        release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt")
    (waits,) = second_persons.everything_waiting(deputy)
    assert (waits.number, waits.kind, waits.mine) == (stored.number, "consultation", False)
    assert [one.mine for one in second_persons.everything_waiting(desk)] == [True]
    shown_to = release_seconds.show_to_second(deputy, waits.asked.id)
    assert shown_to.content.startswith(b"%PDF-")
    assert shown_to.sha256 == waits.asked.sha256
    second_persons.agree(deputy, stored.id, waits.asked.id, sha256=shown_to.sha256)
    assert second_persons.everything_waiting(deputy) == ()
    assert release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt").release.state == "done"


def test_the_other_user_can_read_a_form_and_a_receipt_that_wait(desk, deputy, stored, tmp_path):
    guardian = children.card(desk, stored.child_id).guardians[0]
    with pytest.raises(Refused):
        release_family.give_form(desk, stored.consent_ids[0], guardian.id, to=tmp_path / "x.pdf", lang="en")
    with pytest.raises(Refused):
        release_family.give_receipt(desk, stored.consent_ids[0], guardian.id, to=tmp_path / "x.json")
    found = second_persons.everything_waiting(deputy)
    assert [release_seconds.show_to_second(deputy, one.asked.id).format for one in found] == ["pdf", "json"]
    for one in found:
        assert release_seconds.show_to_second(deputy, one.asked.id).sha256 == one.asked.sha256


def test_nothing_about_a_hidden_child_waits_for_whoever_may_not_see_it(desk, stored, tools, home, tmp_path):
    with pytest.raises(Refused):
        release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt")
    (asked,) = desk.vault.releases.second_persons(stored.id)
    stranger = attrs.evolve(desk, actor=attrs.evolve(desk.actor, id="5f0a0000-0000-4000-8000-000000000000"))
    assert second_persons.everything_waiting(stranger) == ()
    with pytest.raises(InvalidInput, match="unknown_second_person"):
        release_seconds.show_to_second(stranger, asked.id)


def test_nobody_agrees_about_a_child_they_may_not_meet(desk, deputy, stored, tmp_path):
    with pytest.raises(Refused):
        release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt")
    stranger = attrs.evolve(deputy, actor=attrs.evolve(deputy.actor, id="4f0e5d0c-7a55-4b8e-9d39-0d7b6a2b8f11"))
    (asked,) = second_persons.waiting(stranger, stored.id)
    with pytest.raises(InvalidInput, match="unknown_second_person"):
        second_persons.agree(stranger, stored.id, asked.id, sha256=asked.sha256)
