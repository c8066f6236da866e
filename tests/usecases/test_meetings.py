# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import attrs
import pytest

from samverkan_desktop.domain.consents import Consent, RecordedStatement
from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import AgendaPoint, AnonymousSeat, ConsentedMeeting, MeetingItem, Seat, Signature
from samverkan_desktop.domain.sharing import Statement
from samverkan_desktop.usecases import (
    children,
    consents,
    consultations,
    meeting_agenda,
    meeting_door,
    meeting_forms,
    meeting_matrix,
    meetings,
    practice,
)

OWN = "school_health_psychosocial"
DAY = date(2026, 4, 8)


def consent_of(desk, card, *, to=("social_services", "region_health"), categories=("attendance",), purposes=None):
    """Everyone with custody says yes to these kinds of information for these receivers."""
    consent = Consent(
        id=new_id(),
        number=desk.vault.consultations.next_number("S", 2026),
        child_id=card.child.id,
        from_=(OWN,),
        to=to,
        categories=("identity", *categories),
        purposes=purposes or ("consultation", "lots_meeting", "sip_meeting", "sspf"),
        valid_from=date(2026, 1, 1),
        valid_to=date(2026, 12, 31),
    )
    with desk.change():
        desk.vault.consents.add(consent)
        for guardian in card.guardians:
            said = Statement(
                giver=guardian.id, answer="yes", given=date(2026, 1, 2), valid_to=date(2026, 12, 31), from_=(OWN,),
                to=to, categories=consent.categories, purposes=consent.purposes,
            )  # fmt: skip
            desk.vault.consents.append(
                RecordedStatement(id=new_id(), consent_id=consent.id, statement=said, recorded_at=desk.now)
            )
    return consent


def item(card, what, category, **changes):
    return attrs.evolve(
        MeetingItem(id=new_id(), what=what, category=category, owner=OWN, child_id=card.child.id), **changes
    )


@pytest.fixture
def meeting(desk, card):
    """Social services, health care and the police about attendance and what was told in talks."""
    consent_of(desk, card)
    fresh = meetings.new(desk, "consented", "consultation_meeting", day=DAY, starts="13:00")
    assert isinstance(fresh, ConsentedMeeting)
    seats = (
        *fresh.seats,
        Seat(id=new_id(), party="social_services", function="socialsekreterare", name="Johan Provberg"),
        Seat(id=new_id(), party="region_health", function="psykolog"),
        Seat(id=new_id(), party="police", function="kommunpolis"),
    )
    items = (item(card, "Måndagarna", "attendance"), item(card, "Sömnen", "counselling"))
    return meetings.save(
        desk, attrs.evolve(fresh, seats=seats, items=items, purpose="Samordna", child_ids=(card.child.id,))
    )


def seat_of(meeting, party):
    return next(seat for seat in meeting.seats if seat.party == party)


def row(matrix, what):
    return next(one for one in matrix.rows if one.what == what)


def test_a_meeting_is_read_back_as_it_was_saved(desk, meeting):
    assert meetings.get(desk, meeting.id) == meeting
    assert meeting.number == "M-2026-001"


def test_the_list_shows_initials_and_form_only(desk, meeting):
    (shown,) = meetings.listed(desk)
    assert shown.subject == "N.P."
    assert meetings.week(desk, date(2026, 4, 10)) == (shown,)
    assert meetings.week(desk, date(2026, 4, 15)) == ()


def test_a_meeting_with_a_hidden_child_is_absent(desk, meeting, card):
    someone_else = new_id()
    children.change(desk, attrs.evolve(card.child, protected=True, owner=someone_else))
    assert meetings.listed(desk) == ()
    with pytest.raises(InvalidInput, match="unknown_meeting"):
        meetings.get(desk, meeting.id)


def test_opening_is_logged_before_it_is_shown(desk, meeting):
    meetings.opened(desk, meeting.id)
    assert desk.vault.log.entries()[-1].act == "meeting_opened"


def test_the_first_row_says_that_the_meeting_concerns_the_child(desk, meeting):
    matrix = meeting_matrix.of(desk, meeting)
    assert matrix.rows[0].category == "identity"
    states = [cell.state for cell in matrix.rows[0].cells]
    assert states[:3] == ["own", "permitted", "permitted"]
    assert states[3] in ("needs", "forbidden")


def test_the_room_is_as_strict_as_its_strictest(desk, meeting):
    matrix = meeting_matrix.of(desk, meeting)
    monday = row(matrix, "Måndagarna")
    assert [cell.state for cell in monday.cells][:3] == ["own", "permitted", "permitted"]
    assert not monday.room.is_open
    assert monday.room.closed_by == (seat_of(meeting, "police").id,)


def test_a_closed_cell_says_what_is_missing_and_the_smallest_change(desk, meeting, card):
    cell = row(meeting_matrix.of(desk, meeting), "Sömnen").cell(seat_of(meeting, "social_services").id)
    assert cell.state == "needs"
    assert {one.fact for one in cell.missing} == {"consent_scope:counselling"}
    assert cell.smallest
    assert cell.grounds


def test_asking_the_matrix_is_not_logged(desk, meeting):
    before = len(desk.vault.log.entries())
    meeting_matrix.of(desk, meeting)
    assert len(desk.vault.log.entries()) == before


def test_a_withdrawal_closes_the_cells(desk, meeting, card):
    (consent,) = desk.vault.consents.of_child(card.child.id)
    consents.withdraw(desk, consent.id, card.guardians[0].id, on=desk.today)
    monday = row(meeting_matrix.of(desk, meeting), "Måndagarna")
    assert all(not cell.is_open for cell in monday.cells[1:])


def test_what_is_about_nobody_may_be_said_to_all(desk, meeting):
    about_nobody = MeetingItem(id=new_id(), what="Vägar", category="methods", owner=OWN)
    changed = attrs.evolve(meeting, items=(*meeting.items, about_nobody))
    assert row(meeting_matrix.of(desk, changed), "Vägar").room.is_open


def test_ones_own_choice_keeps_an_item_out_of_the_room(desk, meeting):
    social = seat_of(meeting, "social_services").id
    without_police = tuple(seat for seat in meeting.seats if seat.party != "police")
    items = (attrs.evolve(meeting.items[0], not_for=(social,)),)
    monday = row(meeting_matrix.of(desk, attrs.evolve(meeting, seats=without_police, items=items)), "Måndagarna")
    assert monday.cell(social).state == "not_included"
    assert monday.room.state == "not_included"


def test_an_interpreter_whom_the_authority_engaged_is_no_receiver(desk, meeting):
    tolk = Seat(id=new_id(), role="interpreter", function="tolk")
    engaged = attrs.evolve(tolk, engaged=True)
    for seat, is_open in ((tolk, False), (engaged, True)):
        changed = attrs.evolve(meeting, seats=(*meeting.seats, seat))
        assert row(meeting_matrix.of(desk, changed), "Måndagarna").cell(seat.id).is_open is is_open


def test_a_support_person_needs_a_yes_of_their_own(desk, meeting):
    friend = Seat(id=new_id(), role="support", function="farmor")
    changed = attrs.evolve(meeting, seats=(*meeting.seats, friend))
    assert row(meeting_matrix.of(desk, changed), "Måndagarna").cell(friend.id).state in ("needs", "forbidden")


def test_the_child_may_hear_what_is_its_own_and_not_a_siblings(desk, meeting, card):
    sibling = children.add(
        desk, NewChild(name="Sia Påhittsson", birth_date=date(2015, 1, 1), guardians=(("Ella", "sole"),))
    )
    child = Seat(id=new_id(), role="child", persons=(card.child.id,))
    items = (*meeting.items, item(sibling, "Systern", "attendance"))
    changed = attrs.evolve(
        meeting, seats=(*meeting.seats, child), items=items, child_ids=(card.child.id, sibling.child.id)
    )
    matrix = meeting_matrix.of(desk, changed)
    assert row(matrix, "Måndagarna").cell(child.id).is_open
    assert not row(matrix, "Systern").cell(child.id).is_open


def test_the_agenda_takes_what_the_police_may_not_hear_before_they_join(desk, meeting):
    about_nobody = MeetingItem(id=new_id(), what="Vägar", category="methods", owner=OWN)
    changed = attrs.evolve(meeting, items=(meeting.items[0], about_nobody))
    agenda = meeting_agenda.of(changed, meeting_matrix.of(desk, changed))
    headings = [point.heading for point in agenda.points]
    assert headings.index("Måndagarna") < headings.index("Polisen ansluter") < headings.index("Vägar")
    monday = agenda.points[headings.index("Måndagarna")]
    assert monday.note == "Utan polisen"
    assert agenda.points[0].at == "13:00"


def test_what_nobody_else_may_hear_is_held_back(desk, meeting):
    agenda = meeting_agenda.of(meeting, meeting_matrix.of(desk, meeting))
    assert agenda.held_back == (meeting.items[1].id,)


def test_a_lots_meeting_needs_fifteen_working_days_and_offers_the_first(desk, card, clock):
    fresh = meetings.new(desk, "consented", "lots_meeting", day=date(2026, 3, 20))
    found = {one.code: one for one in meeting_forms.checks(desk, attrs.evolve(fresh, child_ids=(card.child.id,)))}
    assert not found["notice"].done
    assert found["notice"].offer == date(2026, 3, 31)
    assert {code for code in found if code.startswith("signature:")} == {
        f"signature:{one.id}" for one in card.guardians
    }
    later = attrs.evolve(fresh, child_ids=(card.child.id,), day=date(2026, 3, 31))
    assert {one.code: one.done for one in meeting_forms.checks(desk, later)}["notice"]


def test_a_lots_meeting_is_not_called_until_all_have_signed(desk, card):
    fresh = meetings.new(desk, "consented", "lots_meeting", day=date(2026, 4, 20))
    friend = Seat(id=new_id(), party="social_services", function="socialsekreterare")
    stored = meetings.save(
        desk,
        attrs.evolve(
            fresh, child_ids=(card.child.id,), purpose="Stöd", goal="Hela dagar", seats=(*fresh.seats, friend)
        ),
    )
    with pytest.raises(Refused, match="meeting_not_ready"):
        meetings.call(desk, stored.id)
    signed = tuple(Signature(child_id=card.child.id, giver=one.id, day=desk.today) for one in card.guardians)
    meetings.save(desk, attrs.evolve(stored, signatures=signed))
    assert meetings.call(desk, stored.id).called_on == desk.today


def test_a_teenager_signs_the_sspf_consent_too(desk):
    teen = children.add(
        desk, NewChild(name="Isa Exempelsson", birth_date=date(2010, 1, 1), guardians=(("Mo", "sole"),))
    )
    fresh = meetings.new(desk, "consented", "sspf", day=DAY)
    codes = {one.code for one in meeting_forms.missing(desk, attrs.evolve(fresh, child_ids=(teen.child.id,)))}
    assert {"signature:child", f"signature:{teen.guardians[0].id}"} <= codes


def test_a_sip_names_the_parts_a_plan_must_hold(desk, card):
    fresh = attrs.evolve(meetings.new(desk, "consented", "sip", day=DAY), child_ids=(card.child.id,))
    plans = [one for one in meeting_forms.missing(desk, fresh) if one.code.startswith("plan:")]
    assert len(plans) == 4
    assert {one.source for one in plans} == {"SoL 10 kap. 8 §"}


def test_who_must_not_be_asked_is_not_named_in_a_check(desk, card):
    children.change_guardian(desk, attrs.evolve(card.guardians[1], may_be_contacted=False))
    fresh = attrs.evolve(meetings.new(desk, "consented", "sspf", day=DAY), child_ids=(card.child.id,))
    said = " ".join(one.text for one in meeting_forms.checks(desk, fresh))
    assert "Karim" not in said
    assert "assessment" in {one.code for one in meeting_forms.missing(desk, fresh)}


def test_a_family_centre_is_kept_without_names(desk, card):
    named = meetings.new(desk, "consented", "family_centre", day=DAY)
    with pytest.raises(InvalidInput, match="meeting_invalid"):
        meetings.save(desk, attrs.evolve(named, child_ids=(card.child.id,)))
    group = meetings.new(desk, "deidentified", "family_centre", day=DAY)
    stored = meetings.save(desk, attrs.evolve(group, target_groups=("parental_support",)))
    assert meetings.standing(desk, stored) == "statistics"


def test_a_deidentified_meeting_takes_functions_out_of_the_list_only(desk):
    fresh = meetings.new(desk, "deidentified", "consultation_meeting", day=DAY)
    seats = (*fresh.seats, AnonymousSeat(id=new_id(), party="social_services", function="Johan Provberg"))
    with pytest.raises(InvalidInput, match="meeting_invalid") as caught:
        meetings.save(desk, attrs.evolve(fresh, seats=seats))
    assert [fault.path for fault in caught.value.faults] == ["seats[1].function"]


def test_one_tap_ticks_in_who_was_expected(desk, meeting):
    social = seat_of(meeting, "social_services")
    door = meeting_door.arrive(desk, meeting.id, seat_id=social.id)
    assert door.arrival == "expected"
    assert door.matrix.present == (social.id,)
    assert row(door.matrix, "Måndagarna").room.is_open


def test_a_colleague_keeps_the_judgement_only_if_the_consent_names_the_function(desk, meeting):
    for named, arrival in ((False, "not_named"), (True, "colleague")):
        social = attrs.evolve(seat_of(meeting, "social_services"), named_in_consent=named)
        meetings.save(desk, attrs.evolve(meeting, seats=(meeting.seats[0], social, *meeting.seats[2:])))
        door = meeting_door.arrive(
            desk, meeting.id, party="social_services", function="Socialsekreterare", name="Lena Nypåhitt"
        )
        assert door.arrival == arrival
        monday = row(door.matrix, "Måndagarna")
        assert monday.cell(door.seat_id).is_open is named
        if not named:
            assert [one.fact for one in monday.cell(door.seat_id).smallest] == ["consent_scope:function"]


def test_another_function_never_keeps_the_judgement(desk, meeting):
    social = attrs.evolve(seat_of(meeting, "social_services"), named_in_consent=True)
    meetings.save(desk, attrs.evolve(meeting, seats=(meeting.seats[0], social, *meeting.seats[2:])))
    door = meeting_door.arrive(desk, meeting.id, party="social_services", function="enhetschef", instead_of=social.id)
    assert door.arrival == "not_named"


def test_an_uninvited_organisation_closes_what_it_may_not_hear(desk, meeting):
    meeting_door.arrive(desk, meeting.id, seat_id=seat_of(meeting, "social_services").id)
    door = meeting_door.arrive(desk, meeting.id, party="association", function="ledare")
    assert door.arrival == "uninvited"
    monday = row(door.matrix, "Måndagarna")
    assert monday.id in door.take_without
    assert not monday.room.is_open
    assert any("Utan föreningen" in point.note for point in door.agenda.points)


def test_who_is_ticked_out_still_counts_until_it_is_confirmed(desk, meeting):
    police, social = seat_of(meeting, "police"), seat_of(meeting, "social_services")
    meeting_door.arrive(desk, meeting.id, seat_id=social.id)
    assert not row(meeting_door.arrive(desk, meeting.id, seat_id=police.id).matrix, "Måndagarna").room.is_open
    assert not row(meeting_door.leave(desk, meeting.id, police.id).matrix, "Måndagarna").room.is_open
    assert row(meeting_door.confirm_left(desk, meeting.id, police.id).matrix, "Måndagarna").room.is_open
    with pytest.raises(InvalidInput, match="unknown_seat"):
        meeting_door.confirm_left(desk, meeting.id, police.id)


def test_a_meeting_about_a_child_does_not_end_before_the_question_about_harm(desk, meeting):
    meetings.start(desk, meeting.id)
    with pytest.raises(Refused, match="harm_not_answered"):
        meetings.end(desk, meeting.id)
    assert meetings.end(desk, meeting.id, suspected_harm="no").state == "held"
    with pytest.raises(Refused, match="meeting_is_over"):
        meetings.save(desk, meeting)


def test_what_only_the_family_may_hear_keeps_nobody_waiting_outside(desk, meeting, card):
    child = Seat(id=new_id(), role="child", persons=(card.child.id,))
    changed = attrs.evolve(meeting, seats=(*meeting.seats, child))
    agenda = meeting_agenda.of(changed, meeting_matrix.of(desk, changed))
    assert agenda.held_back == (meeting.items[1].id,)
    alone = attrs.evolve(meeting, seats=(meeting.seats[0], child))
    assert meeting_agenda.of(alone, meeting_matrix.of(desk, alone)).held_back == ()


def test_an_agenda_made_by_hand_keeps_its_order_and_still_says_who_must_be_out(desk, meeting):
    monday = meeting.items[0]
    points = (
        AgendaPoint(id=new_id(), kind="items", heading="Närvaro", minutes=25, item_ids=(monday.id,)),
        AgendaPoint(id=new_id(), kind="welcome", heading="Hej", minutes=5),
    )
    changed = attrs.evolve(meeting, agenda=points)
    agenda = meeting_agenda.of(changed, meeting_matrix.of(desk, changed))
    assert [point.heading for point in agenda.points] == ["Närvaro", "Polisen ansluter", "Hej"]
    assert agenda.points[0].note == "Utan polisen"
    assert (agenda.points[0].minutes, agenda.ends) == (25, "13:35")


def test_a_deidentified_meeting_shows_each_reviewed_summary(desk, form):
    (stored,) = consultations.record_json(desk, form("deidentified"))
    fresh = meetings.new(desk, "deidentified", "consultation_meeting", day=DAY)
    seats = (*fresh.seats, AnonymousSeat(id=new_id(), party="social_services", function="socialsekreterare"))
    saved = meetings.save(desk, attrs.evolve(fresh, seats=seats, consultation_ids=(stored.id,)))
    assert meetings.get(desk, saved.id) == saved
    (only,) = meeting_matrix.of(desk, saved).rows
    assert [cell.state for cell in only.cells] == ["own", "needs"]
    assert not only.room.is_open


def test_the_practice_vault_has_meetings_to_come(tools, tmp_path):
    built = practice.build(tools, tmp_path / "practice", today=date(2026, 3, 10))
    rows = meetings.listed(built)
    assert {row.kind for row in rows} == {"consented", "deidentified"}
    assert all(row.day > date(2026, 3, 10) for row in rows)
    assert all(built.vault.meetings.get(row.id) is not None for row in rows)
    built.vault.close()
