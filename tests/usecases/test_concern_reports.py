# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import hashlib
from datetime import date

import attrs
import pytest

from samverkan_desktop.domain.concern_reports import ConcernReport, decision_due, feedback_due
from samverkan_desktop.domain.errors import Impossible, InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.usecases import concern_reports, release, release_reports
from samverkan_desktop.usecases.concern_reports import Afterwards

WORDS = "Kom till skolan utan jacka tredje dagen i rad."
AT = "2026-03-10T09:00:00.000Z"


def cannot_write(desk, on=True):
    desk.vault._db._raw.execute(f"PRAGMA query_only = {int(on)}")


def acts(desk):
    return [entry.act for entry in desk.vault.log.entries()]


@pytest.fixture
def afterwards():
    return Afterwards()


@pytest.fixture
def report(desk):
    return attrs.evolve(concern_reports.new(desk), observations=WORDS, child_name="Vide Låtsasson")


def test_a_report_is_kept_and_found_again_by_its_owner_alone(desk, report, afterwards):
    assert concern_reports.keep(desk, report, afterwards)
    assert concern_reports.listed(desk) == (report,)
    assert concern_reports.opened(desk, report.id, afterwards) == report
    other = attrs.evolve(desk, actor=attrs.evolve(desk.actor, id=new_id()))
    assert concern_reports.listed(other) == ()
    with pytest.raises(InvalidInput):
        concern_reports.opened(other, report.id, afterwards)


def test_an_empty_report_is_not_kept(desk, afterwards):
    assert concern_reports.keep(desk, concern_reports.new(desk), afterwards)
    assert concern_reports.listed(desk) == ()
    assert "concern_report_started" not in acts(desk)


def test_the_log_tells_how_far_it_came_and_nothing_of_the_child(desk, report, afterwards):
    concern_reports.keep(desk, report, afterwards)
    made = attrs.evolve(report, made_way="paper", made_at=AT)
    concern_reports.keep(desk, made, afterwards)
    concern_reports.keep(desk, attrs.evolve(made, received_day=date(2026, 3, 10)), afterwards)
    answered = attrs.evolve(made, received_day=date(2026, 3, 10), outcome="not_opened", decided_day=date(2026, 3, 20))
    concern_reports.keep(desk, answered, afterwards)
    entries = [entry for entry in desk.vault.log.entries() if entry.object_kind == "concern_report"]
    assert [entry.act.removeprefix("concern_report_") for entry in entries] == [
        "started", "made", "received", "answered",
    ]  # fmt: skip
    assert {entry.object_id for entry in entries} == {report.id}
    assert [entry.details for entry in entries] == [{}] * 4
    assert desk.vault.people.children() == ()


def test_when_it_was_made_is_written_once(desk, report, afterwards):
    concern_reports.keep(desk, attrs.evolve(report, made_way="phone", made_at=AT), afterwards)
    later = attrs.evolve(report, made_way="paper", made_at="2026-03-11T09:00:00.000Z", siblings="En lillebror")
    assert concern_reports.keep(desk, later, afterwards)
    (stored,) = concern_reports.listed(desk)
    assert (stored.made_way, stored.made_at, stored.siblings) == ("phone", AT, "En lillebror")
    with pytest.raises(Refused):
        concern_reports.remove(desk, report.id)


def save_file(desk, report, to, format, afterwards):
    """Hand it over as a file, as its page does."""
    release_reports.hand_over_report(
        desk, concern_reports.render(desk, report, format), format=format, receiver=report.party,
        afterwards=afterwards.enter, to=to,
    )  # fmt: skip


@pytest.mark.parametrize("format", ["pdf", "txt"])
def test_it_leaves_as_the_very_bytes_the_ledger_names_on_the_ground_of_duty(desk, report, afterwards, tmp_path, format):
    to = tmp_path / f"x.{format}"
    save_file(desk, report, to, format, afterwards)
    (row,) = desk.vault.releases.all()
    assert row.content_sha256 == hashlib.sha256(to.read_bytes()).hexdigest()
    assert (row.state, row.mode, row.purpose, row.consultation_id) == ("done", "concern_report", "concern_report", "")
    stored = desk.vault.releases.decision(row.decision_id)
    assert '"outcome":"duty"' in stored.decision
    assert "Låtsasson" not in stored.question


def test_rules_that_cannot_be_read_stop_nothing(desk, report, afterwards, tmp_path):
    def broken():
        raise ValueError

    worse = attrs.evolve(desk, tools=attrs.evolve(desk.tools, rules=broken))
    save_file(worse, report, tmp_path / "x.txt", "txt", afterwards)
    (row,) = desk.vault.releases.all()
    assert (row.state, row.decision_id) == ("done", "")


def test_a_vault_that_cannot_be_written_stops_nothing_and_is_told_afterwards(desk, report, afterwards, tmp_path, clock):
    cannot_write(desk)
    assert not concern_reports.keep(desk, report, afterwards)
    save_file(desk, report, tmp_path / "x.pdf", "pdf", afterwards)
    left_at = desk.now
    clock.pass_time(minutes=20)
    assert not concern_reports.keep(desk, attrs.evolve(report, made_way="paper", made_at=left_at), afterwards)
    assert (tmp_path / "x.pdf").stat().st_size > 1000
    cannot_write(desk, on=False)
    assert desk.vault.releases.all() == ()
    assert afterwards.catch_up(desk)
    assert afterwards.is_empty
    (row,) = desk.vault.releases.all()
    assert (row.state, row.intended_at, row.finished_at) == ("done", left_at, left_at)
    assert concern_reports.listed(desk)[0].made_at == left_at
    late = {entry.act for entry in desk.vault.log.entries() if entry.details.get("late") == 1}
    assert late == {"release_intended", "release_done", "concern_report_started", "concern_report_made"}


def test_what_is_on_time_is_not_called_late(desk, report, afterwards):
    concern_reports.keep(desk, report, afterwards)
    assert desk.vault.log.entries()[-1].details == {}


def test_a_file_that_could_not_be_written_stands_as_failed(desk, report, afterwards, tmp_path):
    with pytest.raises(Impossible):
        save_file(desk, report, tmp_path / "no" / "x.pdf", "pdf", afterwards)
    assert [row.state for row in desk.vault.releases.all()] == ["failed"]


def test_a_print_or_copy_begins_and_ends_in_the_ledger(desk, report, afterwards):
    begun = release_reports.begin_report(
        desk, b"x", format="txt", carrier="clipboard", receiver="social_services", afterwards=afterwards.enter
    )
    assert release.uncertain(desk) == (desk.vault.releases.all()[0],)
    release_reports.end_report(desk, begun, left=True, afterwards=afterwards.enter)
    assert [row.state for row in desk.vault.releases.all()] == ["done"]


def test_signs_no_typeface_has_are_printed_as_their_code(desk, report):
    odd = attrs.evolve(report, child_words="Jag är 😢 " + "".join(map(chr, range(0x4E00, 0x4E40))))
    assert concern_reports.render(desk, odd, "pdf").startswith(b"%PDF")
    assert "😢" in concern_reports.render(desk, odd, "txt").decode()


def test_the_text_holds_what_was_written_the_request_and_the_marking(desk, report):
    whole = attrs.evolve(report, keep_from_guardians=True, siblings="En lillebror, 4 år", interpreter="Somaliska")
    text = concern_reports.render(desk, whole, "txt").decode()
    for words in (
        WORDS, "Vide Låtsasson", "En lillebror, 4 år", "Tolk: Somaliska",
        "Vi begär information enligt 19 kap. 6 § socialtjänstlagen.",
        "Vårdnadshavare ska inte informeras före kontakt med socialtjänsten.",
        "40 kap. 7 g §",
    ):  # fmt: skip
        assert words in text
    quiet = attrs.evolve(report, feedback_asked=False)
    assert "19 kap. 6 §" not in concern_reports.render(desk, quiet, "txt").decode()


def test_a_report_with_nothing_but_a_worry_can_be_handed_over(desk, afterwards, tmp_path):
    bare = attrs.evolve(concern_reports.new(desk), observations=WORDS, authority="", function="")
    save_file(desk, bare, tmp_path / "x.pdf", "pdf", afterwards)
    assert [row.state for row in desk.vault.releases.all()] == ["done"]


def test_the_days_are_fourteen_and_a_week(report):
    made = attrs.evolve(report, made_way="paper", made_at="2026-03-10T23:30:00.000Z")
    assert decision_due(report) is None
    assert decision_due(made) == date(2026, 3, 25)
    assert feedback_due(made) == date(2026, 4, 1)
    assert feedback_due(attrs.evolve(made, decided_day=date(2026, 3, 16))) == date(2026, 3, 23)
    assert feedback_due(attrs.evolve(made, feedback_asked=False)) is None


def test_feedback_that_is_awaited_names_no_child(desk, report, afterwards):
    concern_reports.keep(desk, attrs.evolve(report, made_way="paper", made_at=AT), afterwards)
    assert concern_reports.awaiting_feedback(desk) == ((report.id, date(2026, 3, 31)),)


def test_states_follow_what_is_known(report):
    assert isinstance(report, ConcernReport)
    steps = [
        report,
        attrs.evolve(report, made_at=AT, made_way="file"),
        attrs.evolve(report, made_at=AT, made_way="file", received_day=date(2026, 3, 10)),
        attrs.evolve(report, outcome="opened"),
    ]
    assert [one.state for one in steps] == ["drawn_up", "made", "received", "answered"]


def test_a_practice_vault_has_numbers_that_reach_nobody_and_own_ones_win(desk):
    assert concern_reports.phones(desk).reception == "070-174 06 20"
    concern_reports.set_phones(desk, concern_reports.Phones(reception=" 070-174 06 30 "))
    assert concern_reports.phones(desk) == concern_reports.Phones(reception="070-174 06 30")
