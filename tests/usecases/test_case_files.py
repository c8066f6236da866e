# SPDX-License-Identifier: EUPL-1.2
"""The case file: what waits, the paper with its secrecy marking, and what is left here when the original is filed."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from pypdf import PdfReader

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.usecases import (
    case_files,
    children,
    consultations,
    extracts,
    release,
    release_own,
    release_seconds,
    second_persons,
    summaries,
    unlocking,
)


@pytest.fixture
def stored(desk, form):
    (one,) = consultations.record_json(desk, form("consented"))
    return one


@pytest.fixture
def approved(desk, form):
    (one,) = consultations.record_json(desk, form("deidentified"))
    seen = summaries.review(summaries.material(desk, one.id))
    for field, finding in seen.undecided():
        seen = seen.decided(field, summaries.proposed(finding), finding)
    summaries.approve(desk, seen, link_checked=True)
    summaries.leave(desk, one.id)
    return consultations.get(desk, one.id)


def waiting(desk):
    return [(item.number, item.status) for item in case_files.not_yet(desk)]


def test_every_approved_record_waits_until_it_is_filed_and_what_was_dispatched_comes_first(
    desk, stored, approved, form, tmp_path
):
    consultations.save_draft(desk, "consented", {})
    assert waiting(desk) == [(stored.number, "note"), (approved.number, "note")]
    release.export(desk, approved.id, format="txt", to=tmp_path / "a.txt")
    assert waiting(desk) == [(approved.number, "dispatched"), (stored.number, "note")]


def test_a_note_for_the_memory_no_longer_waits_but_what_was_dispatched_always_does(desk, stored, tmp_path):
    case_files.stay_note(desk, stored.id)
    assert waiting(desk) == []
    release.export(desk, stored.id, format="txt", to=tmp_path / "a.txt")
    assert waiting(desk) == [(stored.number, "dispatched")]
    with pytest.raises(Refused, match="dispatched_is_filed"):
        case_files.stay_note(desk, stored.id)


def test_the_paper_has_neutral_subject_parties_date_and_a_marking_with_provision_day_and_authority(
    desk, stored, tmp_path
):
    case_files.change(desk, stored.id, {"case_number": "BUN 2026/114", "system": "Ärendesystemet"})
    to = tmp_path / "akt.pdf"
    release_own.give_case_file(desk, stored.id, format="pdf", to=to)
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(to).pages).split())
    for said in (
        stored.number, "BUN 2026/114", "Samverkan mellan skola och socialtjänst", "OSL 5 kap. 5 §",
        "OSL 23 kap. 2 § första stycket", "2026-03-10", "Mitt valv, Älvsunda", "2 mars 2026", "Socialtjänsten",
        "Alva Exempelsson", "Närvaron har ökat sedan januari.", "Ärendesystemet",
    ):  # fmt: skip
        assert said in text, said
    (row,) = desk.vault.releases.of(stored.id)
    assert (row.purpose, row.receivers, row.state) == ("case_file", (desk.vault.info.own_party,), "done")


def test_pasted_text_says_the_same_as_the_file(desk, stored):
    paper = case_files.paper(desk, stored.id)
    text = case_files.case_file_paper.as_text(paper)
    assert all(part in text for part in paper.texts() if part not in paper.notices)


@pytest.mark.parametrize("subject", ["Oro för Alva", "Möte med Maria Exempelsson", "EXEMPELSSON, ärendet"])
def test_a_subject_that_names_someone_of_the_family_is_refused(desk, stored, subject):
    with pytest.raises(InvalidInput, match="subject_not_neutral"):
        case_files.change(desk, stored.id, {"subject": subject})
    assert case_files.change(desk, stored.id, {"subject": "Stöd i skolan"}).subject == "Stöd i skolan"


def test_a_deidentified_record_says_that_it_belongs_in_no_childs_file_and_its_subject_is_scanned(desk, approved):
    paper = case_files.paper(desk, approved.id)
    assert any("aldrig i ett barns akt" in notice for notice in paper.notices)
    assert not any(fact.label == "Barn" for fact in paper.facts)
    with pytest.raises(Refused, match="findings_left"):
        case_files.change(desk, approved.id, {"subject": "Samtal om Vide Låtsasson 070-174 06 83"})


def test_filing_a_deidentified_text_is_no_release_to_another_but_the_text_stays_as_filed(desk, approved, tmp_path):
    release_own.give_case_file(desk, approved.id, format="txt", to=tmp_path / "a.txt")
    (row,) = [row for row in consultations.listed(desk) if row.id == approved.id]
    assert row.sharing == "approved"
    with pytest.raises(Refused):
        summaries.revise(desk, approved.id, {**approved.texts, "question": "Något annat?"})
    release.export(desk, approved.id, format="txt", to=tmp_path / "b.txt")
    (row,) = [row for row in consultations.listed(desk) if row.id == approved.id]
    assert row.sharing == "released"


def test_filed_is_said_only_when_something_was_handed_over_under_a_number(desk, stored, tmp_path):
    with pytest.raises(Refused, match="nothing_handed_to_file"):
        case_files.file(desk, stored.id, case_number="BUN 2026/114", system="Ärendesystemet")
    release_own.give_case_file(desk, stored.id, format="txt", to=tmp_path / "a.txt")
    with pytest.raises(InvalidInput, match="filing_incomplete"):
        case_files.file(desk, stored.id, case_number=" ", system="Ärendesystemet")
    kept = case_files.file(desk, stored.id, case_number="BUN 2026/114", system="Ärendesystemet")
    assert (kept.status, kept.filed_on) == ("filed", date(2026, 3, 10))
    assert waiting(desk) == []
    assert case_files.reference(desk, stored.id).system == "Ärendesystemet"


def test_a_copied_text_that_did_not_leave_is_not_counted_as_handed_over(desk, stored):
    begun, content = release_own.begin_case_file(desk, stored.id, format="txt", carrier="clipboard")
    assert stored.number in content.decode()
    release_own.end_own(desk, begun.id, left=False)
    with pytest.raises(Refused, match="nothing_handed_to_file"):
        case_files.file(desk, stored.id, case_number="BUN 2026/114", system="Ärendesystemet")


def test_only_a_reference_can_be_kept_once_it_is_filed_and_by_a_decision(desk, stored, tmp_path):
    with pytest.raises(Refused, match="not_filed_yet"):
        case_files.keep_reference_only(desk, stored.id, "Gallringsbeslut 3")
    release_own.give_case_file(desk, stored.id, format="txt", to=tmp_path / "a.txt")
    case_files.file(desk, stored.id, case_number="BUN 2026/114", system="Ärendesystemet")
    with pytest.raises(InvalidInput, match="basis_needed"):
        case_files.keep_reference_only(desk, stored.id, " ")
    copy = desk.home / "backups" / "before-format-0008.db"
    copy.parent.mkdir()
    copy.write_bytes(b"holds the text")
    kept = case_files.keep_reference_only(desk, stored.id, "Informationshanteringsplanen 4.2")
    assert not copy.exists(), "what is destroyed lies in no older copy"
    assert kept.is_reference
    assert consultations.search(desk, "närvaron") == ()
    left = consultations.get(desk, stored.id)
    assert (left.purpose, left.sections) == ("", ())
    assert left.consent_ids == stored.consent_ids
    with pytest.raises(Refused, match="only_reference_left"):
        case_files.paper(desk, stored.id)
    assert (
        extracts.compose(desk, left, receivers=("social_services",), purpose="consultation", lang="sv").report is None
    )


def test_a_draft_is_never_filed(desk, form):
    (one,) = consultations.record_json(desk, form("deidentified"))
    with pytest.raises(Refused, match="draft_is_not_filed"):
        case_files.opened(desk, one.id)


def test_a_protected_child_is_not_named_and_needs_a_second_person(desk, stored, tmp_path, clock):
    other = unlocking.add_user(desk, "Doris Låtsas", "", ("professional",), "blå gunga under gamla linden")
    child = children.card(desk, stored.child_id).child
    children.change(desk, attrs.evolve(child, protected=True, deputy=other.id))
    assert "Exempelsson" not in " ".join(fact.value for fact in case_files.paper(desk, stored.id).facts)
    with pytest.raises(Refused, match="second_person_needed"):
        release_own.give_case_file(desk, stored.id, format="txt", to=tmp_path / "a.txt")
    assert not (tmp_path / "a.txt").exists()
    doris = attrs.evolve(desk, actor=other)
    (waits,) = second_persons.everything_waiting(doris)
    shown = release_seconds.show_to_second(doris, waits.asked.id)
    assert shown.content.startswith(b"%PDF")
    clock.pass_time(days=1)
    second_persons.agree(
        doris, stored.id, waits.asked.id, sha256=release_seconds.show_to_second(doris, waits.asked.id).sha256
    )
    release_own.give_case_file(desk, stored.id, format="txt", to=tmp_path / "a.txt")
    assert (tmp_path / "a.txt").exists()


def test_looking_and_changing_stand_in_the_log_without_a_word_of_content(desk, stored):
    case_files.opened(desk, stored.id)
    case_files.change(desk, stored.id, {"subject": "Stöd i skolan", "case_number": "BUN 7"})
    last = desk.vault.log.entries()[-2:]
    assert [entry.act for entry in last] == ["consultation_opened", "case_file_changed"]
    assert "BUN" not in str([entry.details for entry in last])
