# SPDX-License-Identifier: EUPL-1.2
"""Meetings in the vault: read back as they were, and impossible ones are impossible in SQL too."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.meetings import FORMS, FUNCTIONS, PRESENCES, ROLES, STATES, AnonymousSeat, Seat
from samverkan_desktop.vault import migrate
from tests.vault import invented, invented_meetings


@pytest.fixture
def stored(vault):
    someone = invented.child()
    meeting = invented_meetings.with_consent(someone)
    with vault.transaction():
        vault.people.add_child(someone)
        vault.meetings.save(meeting)
        vault.meetings.save_protocol(invented_meetings.protocol(meeting))
    return meeting


def test_a_meeting_and_its_protocol_are_read_back_as_they_were(vault, stored):
    assert vault.meetings.get(stored.id) == stored
    protocol = vault.meetings.protocol(stored.id)
    assert [one.text for one in protocol.paragraphs] == ["Måndagar är svårast.", "Ännu utan taggar."]
    assert vault.meetings.of_child(stored.child_ids[0]) == (stored,)


def test_saving_again_replaces_all_but_the_protocol(vault, stored):
    changed = attrs.evolve(stored, seats=stored.seats[:1], items=(), agenda=(), place="")
    with vault.transaction():
        vault.meetings.save(changed)
    assert vault.meetings.get(stored.id) == changed
    assert vault.meetings.protocol(stored.id).paragraphs


def test_meetings_come_soonest_first_and_number_on(vault, stored):
    group = invented_meetings.without_names()
    with vault.transaction():
        vault.meetings.save(group)
    found = vault.meetings.between(date(2026, 3, 1), date(2026, 3, 31))
    assert [one.number for one in found] == ["M-2026-002", "M-2026-001"]
    assert vault.meetings.next_number(2026) == "M-2026-003"
    assert vault.meetings.next_number(2027) == "M-2027-001"


@pytest.mark.parametrize(
    "changes",
    [{"starts": "25:00"}, {"minutes": 0}, {"form": "party"}, {"state": "draft"}, {"suspected_harm": "perhaps"}],
)
def test_an_impossible_meeting_is_refused(vault, stored, changes):
    with pytest.raises(Refused, match="record_refused"), vault.transaction():
        vault.meetings.save(attrs.evolve(stored, **changes))


def test_a_name_cannot_be_a_function_of_a_deidentified_meeting(vault):
    seat = AnonymousSeat(id=new_id(), party="social_services", function="Johan Provberg")
    with pytest.raises(Refused, match="record_refused"), vault.transaction():
        vault.meetings.save(invented_meetings.without_names(seats=(seat,)))


def test_only_an_interpreter_is_engaged(vault, stored):
    seat = Seat(id=new_id(), party="police", engaged=True)
    with pytest.raises(Refused, match="record_refused"), vault.transaction():
        vault.meetings.save(attrs.evolve(stored, seats=(seat,)))


def test_a_meeting_concerns_a_child_that_exists(vault, stored):
    with pytest.raises(Refused, match="record_refused"), vault.transaction():
        vault.meetings.save(attrs.evolve(stored, child_ids=(new_id(),)))


def test_the_words_of_the_schema_are_those_of_the_domain():
    schema = (migrate.MIGRATIONS.parent / "schema.sql").read_text(encoding="utf-8")
    for values in (FORMS, STATES, ROLES, PRESENCES, FUNCTIONS):
        assert ", ".join(f"'{value}'" for value in values) in schema
