# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import hashlib
import json

import attrs
import pytest

from samverkan_desktop.domain.errors import Impossible, InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import User
from samverkan_desktop.domain.releases import EXPORTS
from samverkan_desktop.exchange import file
from samverkan_desktop.usecases import consents, consultations, release, summaries, today


@pytest.fixture
def approved(desk, form):
    (stored,) = consultations.record_json(desk, form("deidentified"))
    seen = summaries.review(summaries.material(desk, stored.id))
    for field, finding in seen.undecided():
        seen = seen.decided(field, summaries.proposed(finding), finding)
    summaries.approve(desk, seen, link_checked=True)
    summaries.leave(desk, stored.id)
    return stored.id


@pytest.mark.parametrize("kind", EXPORTS)
def test_an_approved_summary_leaves_as_the_very_bytes_the_ledger_names(desk, approved, tmp_path, kind):
    to = tmp_path / f"out.{kind}"
    outcome = release.export(desk, approved, format=kind, to=to)
    assert outcome.release.content_sha256 == hashlib.sha256(to.read_bytes()).hexdigest()
    assert [one.state for one in desk.vault.releases.of(approved)] == ["done"]
    assert [entry.act for entry in desk.vault.log.entries()][-3:] == [
        "decision_made",
        "release_intended",
        "release_done",
    ]


def test_there_is_a_writer_for_each_format_that_is_offered_and_for_no_other(desk):
    assert tuple(desk.tools.writers) == EXPORTS


def test_the_preview_is_what_leaves(desk, approved, tmp_path):
    shown = release.preview(desk, approved, format="json")
    release.export(desk, approved, format="json", to=tmp_path / "x.json")
    assert shown.content == (tmp_path / "x.json").read_bytes()
    assert len(desk.vault.releases.of(approved)) == 1


def test_an_unapproved_summary_never_leaves_and_the_attempt_is_logged(desk, form, tmp_path):
    (stored,) = consultations.record_json(desk, form("deidentified"))
    outcome = release.export(desk, stored.id, format="pdf", to=tmp_path / "x.pdf")
    assert outcome.release is None
    assert outcome.decision.outcome == "needs"
    assert list(tmp_path.glob("x.*")) == []
    assert desk.vault.log.entries()[-1].act == "release_refused"


def test_a_receiver_that_was_not_judged_must_be_judged_anew(desk, approved, tmp_path):
    outcome = release.export(desk, approved, format="txt", to=tmp_path / "x.txt", receivers=("region_health",))
    assert outcome.release is None
    assert {item.fact for cell in outcome.decision.cells for item in cell.missing} == {"receiver_link_checked"}


def test_neither_number_id_nor_exact_day_leaves_with_a_summary(desk, approved, tmp_path):
    release.export(desk, approved, format="json", to=tmp_path / "x.json")
    text = (tmp_path / "x.json").read_text(encoding="utf-8")
    number = consultations.get(desk, approved).number
    assert approved not in text
    assert number not in text
    assert "2026-03-02" not in text
    assert "2 mars" not in text


def test_with_consent_only_what_is_covered_leaves_and_the_rest_is_counted(desk, form, tmp_path):
    (stored,) = consultations.record_json(desk, form("consented"))
    outcome = release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt")
    text = (tmp_path / "x.txt").read_text(encoding="utf-8")
    assert outcome.left_out == 1
    assert "Närvaron har ökat" in text
    assert "Vilket stöd kan ges hemma" not in text
    assert "Samordna stöd i skolan" not in text, "the purpose may repeat what was left out"
    assert outcome.full.outcome == "needs"


def test_with_consent_to_everything_the_purpose_follows(desk, form, tmp_path):
    data = form("consented")
    for statement in data["consents"]:
        statement["categories"].append("family_situation")
    (stored,) = consultations.record_json(desk, data)
    outcome = release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt")
    assert outcome.left_out == 0
    assert "Samordna stöd i skolan" in (tmp_path / "x.txt").read_text(encoding="utf-8")


def test_a_section_without_a_kind_is_named_as_missing_and_stays(desk, form, tmp_path):
    data = form("consented", sections={"question": "Vad gör vi nu?"})
    (stored,) = consultations.record_json(desk, data)
    outcome = release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt")
    assert outcome.release is None
    missing = {item.fact for cell in outcome.full.cells for item in cell.missing}
    assert "category:question" in missing


def test_a_withdrawal_stops_what_was_permitted(desk, form, tmp_path):
    (stored,) = consultations.record_json(desk, form("consented"))
    assert release.preview(desk, stored.id, format="txt").content
    guardian = desk.vault.people.guardians(stored.child_id)[0]
    consents.withdraw(desk, stored.consent_ids[0], guardian.id, on=desk.today)
    outcome = release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt")
    assert outcome.release is None
    assert outcome.decision.outcome in ("forbidden", "needs")


def test_every_receiver_must_be_allowed(desk, form, tmp_path):
    data = form("consented")
    data["participants"].append({"party": "association", "function": "ledare"})
    (stored,) = consultations.record_json(desk, data)
    assert release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt").release is None
    only = release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt", receivers=("social_services",))
    assert only.release is not None


def test_a_full_disk_leaves_no_file_and_a_failed_row(desk, approved, tmp_path):
    with pytest.raises(Impossible):
        release.export(desk, approved, format="txt", to=tmp_path / "missing" / "x.txt")
    assert [one.state for one in desk.vault.releases.of(approved)] == ["failed"]


def test_what_stopped_in_the_middle_is_uncertain_until_someone_settles_it(desk, approved, tmp_path):
    class Cut:
        def put(self, content, to, *, overwrite=False):
            raise KeyboardInterrupt

    cut = attrs.evolve(desk, tools=attrs.evolve(desk.tools, carriers={"file": Cut()}))
    with pytest.raises(KeyboardInterrupt):
        release.export(cut, approved, format="txt", to=tmp_path / "x.txt")
    (left,) = release.uncertain(desk)
    release.settle(desk, left.id, left=False)
    assert release.uncertain(desk) == ()
    with pytest.raises(InvalidInput):
        release.settle(desk, left.id, left=True)


def test_what_has_left_can_no_longer_be_changed(desk, approved, tmp_path):
    release.export(desk, approved, format="txt", to=tmp_path / "x.txt")
    with pytest.raises(Refused, match="already_released"):
        summaries.revise(desk, approved, {"advice": "Något annat."})


def test_an_existing_file_is_not_overwritten_unless_told(desk, approved, tmp_path):
    to = tmp_path / "x.txt"
    to.write_text("min egen fil")
    with pytest.raises(Impossible, match="file_exists"):
        release.export(desk, approved, format="txt", to=to)
    assert to.read_text() == "min egen fil"
    release.export(desk, approved, format="txt", to=to, overwrite=True)
    assert "min egen fil" not in to.read_text(encoding="utf-8")


def test_a_character_the_font_lacks_is_refused_by_name_and_can_be_replaced(desk, form, tmp_path):
    data = form("deidentified", sections={"question": "Vad gör vi nu? \N{HOT PEPPER}"})
    (stored,) = consultations.record_json(desk, data)
    seen = summaries.review(summaries.material(desk, stored.id))
    for field, finding in seen.undecided():
        choice = summaries.proposed(finding)
        seen = seen.decided(field, choice, finding)
    summaries.approve(desk, seen, link_checked=True, edited={"question": "Vad gör vi nu? ◆"})
    lacking = release.preview(desk, stored.id, format="txt")
    assert lacking.content


def test_the_kept_decision_can_be_replayed_with_the_kept_rules(desk, approved, tmp_path):
    from samverkan_desktop.rules import engine, questions
    from samverkan_desktop.rules.ruleset import RuleSet

    done = release.export(desk, approved, format="txt", to=tmp_path / "x.txt").release
    kept = desk.vault.releases.decision(done.decision_id)
    rules = RuleSet.from_canonical(desk.vault.releases.rules(kept.rules_sha256))
    (question,) = questions.read(json.loads(kept.question))
    assert questions.as_json(engine.decide(question, rules)) == json.loads(kept.decision)


def test_the_carrier_is_the_real_one(desk):
    assert desk.tools.carriers["file"] is file


def test_an_uncertain_release_is_settled_by_who_did_it_who_has_it_in_hand_or_a_manager(desk, approved, tmp_path):
    class Cut:
        def put(self, content, to, *, overwrite=False):
            raise KeyboardInterrupt

    def someone(*roles):
        user = User(id=new_id(), name="Johan Provberg", function="", roles=roles)
        with desk.change():
            desk.vault.users.add(user)
        return attrs.evolve(desk, actor=user)

    cut = attrs.evolve(desk, tools=attrs.evolve(desk.tools, carriers={"file": Cut()}))
    for n in range(4):
        with pytest.raises(KeyboardInterrupt):
            release.export(cut, approved, format="txt", to=tmp_path / f"{n}.txt")
    rows = [one.id for one in release.uncertain(desk)]
    assert len(rows) == 4
    colleague, manager, deputy = someone("professional"), someone("manager"), someone("deputy")
    assert release.uncertain(colleague) == ()
    assert today.gather(colleague).needs == ()
    with pytest.raises(InvalidInput, match="unknown_release"):
        release.settle(colleague, rows[0], left=True)
    assert [one.state for one in desk.vault.releases.all()] == ["intended"] * 4
    with desk.change():
        consultation = desk.vault.consultations.deidentified(approved)
        desk.vault.consultations.update_deidentified(attrs.evolve(consultation, deputy=deputy.actor.id))
    for one, row in zip((desk, manager, deputy), rows, strict=False):
        release.settle(one, row, left=False)
    assert [one.state for one in desk.vault.releases.all()] == ["failed"] * 3 + ["intended"]
