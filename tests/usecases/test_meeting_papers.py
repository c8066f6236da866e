# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import attrs
import icalendar
import pytest

from samverkan_desktop.domain.consents import Consent, RecordedStatement
from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import MeetingItem, Seat
from samverkan_desktop.domain.people import User
from samverkan_desktop.domain.sharing import Statement
from samverkan_desktop.usecases import (
    children,
    consents,
    meeting_door,
    meeting_papers,
    meeting_rooms,
    meetings,
    protocols,
    release_seconds,
    second_persons,
)
from samverkan_desktop.usecases import protected as hidden
from tests.usecases import protocol

OWN = "school_health_psychosocial"
DAY = date(2026, 4, 8)
TO = ("social_services", "region_health")


def consent_of(desk, card, *categories, about=("child",)):
    consent = Consent(
        id=new_id(), number=desk.vault.consultations.next_number("S", 2026), child_id=card.child.id, from_=(OWN,),
        to=TO, categories=("identity", *categories), purposes=("consultation",), valid_from=date(2026, 1, 1),
        valid_to=date(2026, 12, 31),
    )  # fmt: skip
    with desk.change():
        desk.vault.consents.add(consent)
        for guardian in card.guardians:
            said = Statement(
                giver=guardian.id, answer="yes", given=date(2026, 1, 2), valid_to=date(2026, 12, 31), from_=(OWN,),
                to=TO, categories=consent.categories, purposes=consent.purposes, about=about,
            )  # fmt: skip
            desk.vault.consents.append(
                RecordedStatement(id=new_id(), consent_id=consent.id, statement=said, recorded_at=desk.now)
            )
    return consent


def item(card, what, category, text):
    return MeetingItem(id=new_id(), what=what, category=category, owner=OWN, child_id=card.child.id, text=text)


@pytest.fixture
def sibling(desk):
    return children.add(
        desk, NewChild(name="Sia Påhittsson", birth_date=date(2018, 1, 1), guardians=(("Ella Påhittsson", "sole"),))
    )


@pytest.fixture
def meeting(desk, card):
    consent_of(desk, card, "attendance")
    fresh = meetings.new(desk, "consented", "consultation_meeting", day=DAY, starts="13:00")
    seats = (
        *fresh.seats,
        Seat(id=new_id(), party="social_services", function="socialsekreterare"),
        Seat(id=new_id(), party="region_health", function="psykolog"),
        Seat(id=new_id(), party="police", function="kommunpolis"),
        Seat(id=new_id(), role="child", persons=(card.child.id,)),
    )
    items = (
        item(card, "Måndagarna", "attendance", "Kommer sent på måndagar."),
        item(card, "Sömnen", "counselling", "Sover dåligt."),
    )
    return meetings.save(
        desk, attrs.evolve(fresh, seats=seats, items=items, purpose="Samordna stödet", child_ids=(card.child.id,))
    )


def seat_of(meeting, party):
    return next(seat for seat in meeting.seats if seat.party == party or seat.role == party).id


def exported(desk, meeting, paper, to, child_id, *parties):
    seats = [seat_of(meeting, party) for party in parties]
    return meeting_papers.export(desk, meeting.id, paper, child_id=child_id, seat_ids=seats, format="txt", to=to)


def test_a_brief_holds_what_its_receiver_may_have_and_counts_the_rest(desk, meeting, card, tmp_path):
    outcome = exported(desk, meeting, "brief", tmp_path / "x.txt", card.child.id, "social_services")
    text = (tmp_path / "x.txt").read_text(encoding="utf-8")
    assert "Kommer sent" in text
    assert "Sover dåligt" not in text
    assert "Sömnen" not in text
    assert "Samordna stödet" not in text, "the purpose may repeat what was left out"
    assert outcome.left_out == 1
    (row,) = desk.vault.releases.of(meeting.id)
    assert (row.state, row.receivers) == ("done", ("social_services",))


def test_no_one_who_may_not_know_whom_it_concerns_gets_a_paper(desk, meeting, card, tmp_path):
    outcome = exported(desk, meeting, "brief", tmp_path / "x.txt", card.child.id, "police")
    assert outcome.release is None
    assert list(tmp_path.glob("x.*")) == []
    assert desk.vault.log.entries()[-1].act == "release_refused"


def test_a_brief_for_all_is_for_the_strictest(desk, meeting, card):
    seats = [seat_of(meeting, "social_services"), seat_of(meeting, "police")]
    extract = meeting_papers.compose(desk, meeting.id, "brief", child_id=card.child.id, seat_ids=seats)
    assert extract.report is None


def test_an_agenda_names_only_what_its_reader_may_hear(desk, meeting, card, tmp_path):
    outcome = exported(desk, meeting, "agenda", tmp_path / "x.txt", card.child.id, "social_services")
    text = (tmp_path / "x.txt").read_text(encoding="utf-8")
    assert outcome.release is not None
    assert "Måndagarna" in text
    assert "Sömnen" not in text
    assert "Samordna stödet" not in text, "the purpose may repeat what is not named"


def test_a_colleague_the_consent_does_not_name_gets_no_paper(desk, meeting, card):
    door = meeting_door.arrive(
        desk, meeting.id, party="social_services", function="enhetschef", instead_of=seat_of(meeting, "social_services")
    )
    extract = meeting_papers.compose(desk, meeting.id, "brief", child_id=card.child.id, seat_ids=[door.seat_id])
    assert extract.report is None
    assert extract.decision.outcome == "needs"


def test_an_eht_hands_nothing_to_anyone_outside(desk, card, meeting):
    inside = meetings.save(desk, attrs.evolve(meeting, form="eht"))
    seats = [seat_of(inside, "social_services")]
    with pytest.raises(Refused, match="stays_in_school"):
        meeting_papers.compose(desk, inside.id, "brief", child_id=card.child.id, seat_ids=seats)


def write(desk, meeting, card, text, category, **tags):
    tags = {"child_id": card.child.id, "category": category, "source": OWN, **tags}
    return protocol.write(desk, meeting.id, text, **tags)


def test_each_gets_their_lawful_extract_from_one_typing(desk, meeting, card, tmp_path):
    write(desk, meeting, card, "Närvaron är 61 procent.", "attendance")
    write(desk, meeting, card, "Sömnen är svårast.", "counselling", voice="child")
    protocol.write(desk, meeting.id, "Ännu utan taggar.", child_id=card.child.id, category="")
    exported(desk, meeting, "protocol", tmp_path / "s.txt", card.child.id, "social_services")
    exported(desk, meeting, "protocol", tmp_path / "c.txt", card.child.id, "child")
    social, child = ((tmp_path / name).read_text(encoding="utf-8") for name in ("s.txt", "c.txt"))
    assert "61 procent" in social
    assert "Sömnen" not in social
    assert "61 procent" in child
    assert "Sömnen är svårast" in child
    assert "Barnets egna ord" in child
    assert "Ännu utan taggar" not in social + child
    assert [row.receivers for row in desk.vault.releases.of(meeting.id)] == [("social_services",), ("child",)]


def test_a_siblings_facts_never_stand_in_the_others_note(desk, meeting, card, sibling, tmp_path):
    consent_of(desk, sibling, "attendance")
    both = meetings.save(desk, attrs.evolve(meeting, child_ids=(card.child.id, sibling.child.id)))
    write(desk, both, card, "Noel kommer sent.", "attendance")
    write(desk, both, sibling, "Flickan kommer i tid.", "attendance")
    write(desk, both, card, "Sias lärare berättar om morgonen.", "attendance")
    for name, of in (("n.txt", card), ("s.txt", sibling)):
        exported(desk, both, "protocol", tmp_path / name, of.child.id, "social_services")
    one, other = ((tmp_path / name).read_text(encoding="utf-8") for name in ("n.txt", "s.txt"))
    assert "Noel kommer sent" in one
    assert "i tid" not in one
    assert "Sia" not in one, "a paragraph that names the sibling is held back"
    assert "i tid" in other
    assert "Noel" not in other
    assert protocols.left(desk, both.id).sibling


def test_a_withdrawal_after_the_meeting_stops_the_extract(desk, meeting, card, tmp_path):
    write(desk, meeting, card, "Närvaron är 61 procent.", "attendance")
    (consent,) = desk.vault.consents.of_child(card.child.id)
    consents.withdraw(desk, consent.id, card.guardians[0].id, on=desk.today)
    outcome = exported(desk, meeting, "protocol", tmp_path / "x.txt", card.child.id, "social_services")
    assert outcome.release is None


def test_an_action_without_a_kind_leaves_to_nobody(desk, meeting, card, tmp_path):
    due = date(2026, 5, 1)
    protocol.agree(
        desk, meeting.id, "Möta i entrén", owner="school_board", due=due, child_id=card.child.id, category="attendance"
    )
    protocol.agree(desk, meeting.id, "Boka samtal om sömnen", owner="other:region_health")
    exported(desk, meeting, "protocol", tmp_path / "x.txt", card.child.id, "social_services")
    text = (tmp_path / "x.txt").read_text(encoding="utf-8")
    assert "Möta i entrén (barn- och utbildningsnämnden, senast 1 maj 2026)" in text
    assert "sömnen" not in text
    assert len(protocols.left(desk, meeting.id).without_day) == 1


def test_an_action_is_open_until_it_is_done(desk, meeting):
    for what, due in (("Senare", date(2026, 6, 1)), ("Först", date(2026, 5, 1)), ("Utan dag", None)):
        protocol.agree(desk, meeting.id, what, owner="school_board", due=due)
    first, later = protocols.open_actions(desk)
    assert (first.action.what, later.action.what, first.number) == ("Först", "Senare", meeting.number)
    protocols.done(desk, meeting.id, first.action.id)
    assert [one.action.what for one in protocols.open_actions(desk)] == ["Senare"]


def test_a_new_paragraph_inherits_the_tags(desk, meeting, card):
    write(desk, meeting, card, "Ett.", "attendance", voice="child")
    protocol.write(desk, meeting.id, "Två.")
    last = protocols.of(desk, meeting.id).paragraphs[-1]
    assert (last.child_id, last.category, last.source, last.voice) == (card.child.id, "attendance", OWN, "")


def test_the_lawyer_may_keep_the_number_of_hidden_things_from_the_room(desk, meeting, card):
    for _ in range(2):
        write(desk, meeting, card, "Sömnen är svårast.", "counselling")
    write(desk, meeting, card, "Närvaron är 61 procent.", "attendance")
    meeting_door.arrive(desk, meeting.id, seat_id=seat_of(meeting, "social_services"))
    assert meeting_rooms.shown(desk, meeting.id).hidden_text == "2 uppgifter visas inte här"
    rules = desk.rules
    silent = tuple(attrs.evolve(one, hidden_count=False) for one in rules.policies)
    quiet = attrs.evolve(desk, tools=attrs.evolve(desk.tools, rules=lambda: attrs.evolve(rules, policies=silent)))
    seen = meeting_rooms.shown(quiet, meeting.id)
    assert (seen.hidden, seen.hidden_text) == (1, "Något visas inte här")
    assert [line.text for line in seen.lines] == ["Närvaron är 61 procent."]


def test_the_rooms_screen_holds_only_what_everyone_present_may_see(desk, meeting, card):
    write(desk, meeting, card, "Närvaron är 61 procent.", "attendance")
    write(desk, meeting, card, "Sömnen är svårast.", "counselling")
    with pytest.raises(Refused, match="room_not_in_use"):
        meeting_rooms.shown(desk, meeting.id)
    meeting_door.arrive(desk, meeting.id, seat_id=seat_of(meeting, "social_services"))
    seen = meeting_rooms.show(desk, meeting.id)
    assert [line.text for line in seen.lines] == ["Närvaron är 61 procent."]
    assert (seen.hidden, seen.hidden_text) == (1, "1 uppgift visas inte här")
    assert "Sömnen" not in str(seen)
    assert card.child.id not in str(seen)
    meeting_door.arrive(desk, meeting.id, seat_id=seat_of(meeting, "police"))
    after = meeting_rooms.show(desk, meeting.id)
    assert after.lines == ()
    assert after.hidden == 2
    assert "Måndagarna" not in str(after)
    meeting_door.leave(desk, meeting.id, seat_of(meeting, "police"))
    assert meeting_rooms.shown(desk, meeting.id).lines == ()
    meeting_door.confirm_left(desk, meeting.id, seat_of(meeting, "police"))
    assert meeting_rooms.shown(desk, meeting.id).lines


def test_what_is_shown_is_entered_once_for_the_same_people(desk, meeting, card):
    write(desk, meeting, card, "Närvaron är 61 procent.", "attendance")
    meeting_door.arrive(desk, meeting.id, seat_id=seat_of(meeting, "social_services"))
    meeting_rooms.show(desk, meeting.id)
    meeting_rooms.show(desk, meeting.id)
    (row,) = desk.vault.releases.of(meeting.id)
    assert (row.carrier, row.state, row.receivers) == ("screen", "done", ("social_services",))


def test_a_calendar_file_has_a_time_and_nobodys_name(desk, meeting, card, tmp_path):
    release = meeting_rooms.export_calendar(desk, meeting.id, to=tmp_path / "m.ics")
    raw = (tmp_path / "m.ics").read_bytes()
    (event,) = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    assert event.decoded("dtstart").isoformat() == "2026-04-08T11:00:00+00:00"
    assert str(event["summary"]) == "Möte"
    assert str(event["class"]) == "CONFIDENTIAL"
    text = raw.decode()
    for secret in ("Noel", "Påhittsson", meeting.number, meeting.id, "socialsekreterare", "Samordna"):
        assert secret not in text
    assert release.format == "ics"
    assert raw.endswith(b"\r\n")


def test_who_is_not_at_the_meeting_gets_no_paper(desk, meeting, card):
    with pytest.raises(InvalidInput, match="unknown_seat"):
        meeting_papers.compose(desk, meeting.id, "brief", child_id=card.child.id, seat_ids=[new_id()])
    with pytest.raises(InvalidInput, match="no_receiver"):
        meeting_papers.compose(desk, meeting.id, "brief", child_id=card.child.id, seat_ids=[meeting.seats[0].id])


@pytest.fixture
def protected(desk, meeting, card):
    children.change(desk, attrs.evolve(card.child, protected=True, owner=desk.actor.id))
    return meeting


def test_a_paper_about_a_protected_child_waits_for_a_second_person(desk, protected, card, tmp_path):
    colleague = User(id=new_id(), name="Lena Nypåhitt", roles=("professional",))
    with desk.change():
        desk.vault.users.add(colleague)
    children.change(desk, attrs.evolve(children.card(desk, card.child.id).child, deputy=colleague.id))
    with pytest.raises(Refused, match="second_person_needed"):
        exported(desk, protected, "brief", tmp_path / "x.txt", card.child.id, "social_services")
    theirs = attrs.evolve(desk, actor=colleague)
    (asked,) = second_persons.everything_waiting(theirs)
    assert (asked.kind, asked.number, asked.child_id) == ("meeting", protected.number, card.child.id)
    seen = release_seconds.show_to_second(theirs, asked.asked.id)
    assert seen.content.startswith(b"%PDF")
    second_persons.agree(theirs, protected.id, asked.asked.id, sha256=seen.sha256)
    done = exported(desk, protected, "brief", tmp_path / "x.txt", card.child.id, "social_services")
    assert done.release is not None


def test_nothing_of_a_protected_child_is_shown_to_the_room(desk, protected, card):
    write(desk, protected, card, "Närvaron är 61 procent.", "attendance")
    meeting_door.arrive(desk, protected.id, seat_id=seat_of(protected, "social_services"))
    seen = meeting_rooms.show(desk, protected.id)
    assert seen.lines == ()
    assert seen.hidden == 1
    assert desk.vault.releases.of(protected.id) == ()


def test_no_count_tells_of_a_hidden_childs_papers(desk, protected, card, tmp_path):
    children.change(desk, attrs.evolve(children.card(desk, card.child.id).child, protected=False))
    exported(desk, protected, "brief", tmp_path / "x.txt", card.child.id, "social_services")
    children.change(desk, attrs.evolve(children.card(desk, card.child.id).child, protected=True, owner=new_id()))
    assert desk.vault.counts()["releases"] == 1
    assert hidden.counts(desk)["releases"] == 0
