# SPDX-License-Identifier: EUPL-1.2
"""Retention: the first day a record may be destroyed, in which class, by whose word; told and never done."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain.meetings import ConsentedMeeting
from samverkan_desktop.domain.retention import first_day
from samverkan_desktop.usecases import (
    case_files,
    concern_reports,
    consents,
    consultations,
    document_requests,
    meetings,
    policy,
    policy_keys,
    release,
    release_own,
    retention,
)
from tests.usecases import protocol

WORDS = "grå räv sover under granen"
OWN = (
    '[local]\nversion = "Exempelkommun 2026-9"\nin_force = 2026-03-10\n\n'
    '[retention.consented]\nclass = "Samverkan 4.2"\nyears = {years}\n'
)


@given(last=st.dates(date(1990, 1, 1), date(2100, 12, 31)), years=st.integers(1, 120))
def test_a_record_is_kept_for_its_whole_years_and_goes_at_a_new_year(last, years):
    first = first_day(last, years)
    assert (first.month, first.day) == (1, 1)
    assert first.year == last.year + years + 1
    assert first - timedelta(days=1) >= date(last.year + years, 12, 31)


def test_what_is_preserved_has_no_day():
    assert first_day(date(2026, 3, 2), 0) is None


@pytest.fixture
def lawyer(desk):
    return attrs.evolve(desk, actor=attrs.evolve(desk.actor, roles=("lawyer",)))


def in_use(lawyer, text):
    policy_keys.new_key(lawyer, "Petra Lagerdikt", WORDS)
    tried = policy.trial(lawyer, text)
    signed = policy.sign(lawyer, text, WORDS, tried=tried, seen=[one.case.path.name for one in tried.changes])
    policy.put_in_force(lawyer, signed)


@pytest.fixture
def stored(desk, form):
    (one,) = consultations.record_json(desk, form("consented"))
    return one


def test_the_program_proposes_a_class_and_says_that_it_is_a_proposal(desk, stored):
    held = retention.of_consultation(desk, stored)
    assert (held.rule.kind, held.first_day, held.own, held.confirmed) == ("consented", date(2037, 1, 1), False, False)
    what, where = retention.sentences(held)
    assert what == "Samverkan om namngivet barn. Kan gallras från 2037-01-01."
    assert where.startswith(f"Klassen är programmets förslag, {desk.tools.rules().version}.")


def test_the_municipalitys_class_holds_and_names_the_file_it_stands_in(desk, lawyer, stored):
    in_use(lawyer, OWN.format(years=3) + "\n[retention]\nconfirmed = true\n")
    held = retention.of_consultation(desk, stored)
    assert (held.rule.name, held.first_day) == ("Samverkan 4.2", date(2030, 1, 1))
    assert retention.sentences(held)[1] == "Klassen står i kommunens regler, Exempelkommun 2026-9."
    assert "jämförd" in retention.sentences(attrs.evolve(held, confirmed=False))[1]


def test_what_is_preserved_is_said_to_be(desk, stored):
    held = attrs.evolve(retention.of_consultation(desk, stored), first_day=None)
    assert retention.sentences(held)[0] == "Samverkan om namngivet barn. Bevaras."
    assert retention.sentences(held, "en")[0].endswith("Preserved.")


def test_a_record_that_left_later_is_kept_longer_and_nothing_goes_by_itself(desk, form, clock, tmp_path):
    data = form("consented")
    data["consents"] = [one | {"valid_to": "2027-12-01"} for one in data["consents"]]
    (stored,) = consultations.record_json(desk, data)
    clock.pass_time(days=300)
    assert release.export(desk, stored.id, format="txt", to=tmp_path / "a.txt").release
    assert retention.of_consultation(desk, stored).first_day == date(2038, 1, 1)
    clock.pass_time(days=365 * 30)
    assert consultations.get(desk, stored.id) == stored


def test_a_consent_is_kept_from_its_end(desk, card):
    asked = consents.ask(
        desk,
        card.child.id,
        to=("social_services",),
        categories=("attendance",),
        purposes=("consultation",),
        valid_from=date(2026, 3, 10),
        valid_to=date(2027, 2, 1),
    )
    held = retention.of_consent(desk, consents.get(desk, asked.id))
    assert (held.rule.kind, held.first_day) == ("consent", date(2038, 1, 1))


def test_a_meeting_is_kept_from_its_last_action_and_not_from_its_day_alone(desk, card):
    meeting = meetings.new(desk, "consented", "consultation_meeting", day=date(2026, 4, 8), starts="13:00")
    assert isinstance(meeting, ConsentedMeeting)
    meeting = meetings.save(desk, attrs.evolve(meeting, purpose="Samordna", child_ids=(card.child.id,)))
    held = retention.of_meeting(desk, meeting)
    assert (held.rule.kind, held.first_day) == ("meeting", date(2037, 1, 1))
    assert retention.sentences(held)[0] == "Möte och protokoll. Kan gallras från 2037-01-01."
    protocol.agree(desk, meeting.id, "Ring hem", owner="school_board", due=date(2027, 1, 15))
    assert retention.of_meeting(desk, meeting).first_day == date(2038, 1, 1)


def test_a_deidentified_meeting_has_the_same_class(desk):
    meeting = meetings.new(desk, "deidentified", "family_centre", day=date(2026, 4, 8), starts="13:00")
    assert retention.of_meeting(desk, meeting).first_day == date(2037, 1, 1)


def test_a_concern_report_is_kept_from_the_last_that_happened_to_it(desk):
    report = attrs.evolve(concern_reports.new(desk), made_at="2026-03-10T09:00:00.000Z", made_way="phone")
    held = retention.of_concern_report(desk, report)
    assert (held.rule.kind, held.first_day) == ("concern_report", date(2037, 1, 1))
    answered = attrs.evolve(report, received_day=date(2026, 3, 11), decided_day=date(2027, 1, 4), outcome="opened")
    assert retention.of_concern_report(desk, answered).first_day == date(2038, 1, 1)


def test_a_request_is_kept_from_the_day_it_was_answered_or_something_left(desk, form, clock, tmp_path):
    asked = document_requests.receive(desk, kind="public", asked_for="Alla konsultationer 2026")
    held = document_requests.opened(desk, asked.id).retention
    assert (held.rule.kind, held.first_day) == ("document_request", date(2032, 1, 1))
    clock.pass_time(days=365)
    decided = document_requests.decide(desk, asked.id, "Handlingen finns inte.")
    assert retention.of_request(desk, decided).first_day == date(2033, 1, 1)
    clock.pass_time(days=365)
    release_own.give_request(desk, asked.id, "decision", format="txt", to=tmp_path / "beslut.txt", overwrite=False)
    assert retention.of_request(desk, document_requests.get(desk, asked.id)).first_day == date(2034, 1, 1)


@pytest.mark.parametrize(("lang", "said"), [("sv", "Kan gallras från 2037-01-01"), ("en", "destroyed from 2037-01-01")])
def test_the_paper_to_the_case_file_says_it(desk, stored, lang, said):
    facts = {fact.label: fact.value for fact in case_files.paper(desk, stored.id, lang).facts}
    assert said in facts["Gallring" if lang == "sv" else "Retention"]
    assert case_files.opened(desk, stored.id).retention.first_day == date(2037, 1, 1)
