# SPDX-License-Identifier: EUPL-1.2
"""Requests for documents: masked text is not in the file, and nothing given tells of what must not be known of."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from samverkan_desktop.domain.document_requests import (
    MASK,
    DocumentRequest,
    Passage,
    masked_text,
    passages_of,
    sentences,
)
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.usecases import (
    children,
    consents,
    consultations,
    document_request_answers,
    document_request_paper,
    document_requests,
    release,
    release_own,
    release_seconds,
    second_persons,
    summaries,
    unlocking,
)
from samverkan_desktop.usecases.document_request_paper import Reviewed
from tests.privacy.test_nothing_is_left_behind import spellings, unpacked

TEXT = "Tuva kom sent. Mamman grät! Vad gör vi?"


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


def as_user(desk, name, phrase, *roles):
    return attrs.evolve(desk, actor=unlocking.add_user(desk, name, "skolkurator", roles, phrase))


@pytest.fixture
def boss(desk):
    return as_user(desk, "Chefa Provberg", "röd cykel står vid grinden", "manager")


@pytest.fixture
def asked(desk):
    return document_requests.receive(desk, kind="public", asked_for="Alla konsultationer 2026")


def go_through(desk, request, **how):
    """Take every proposal, one record after the other."""
    for record in document_requests.opened(desk, request.id).records:
        choices = {(one.field, one.number): (choice, paragraph) for one, choice, paragraph in record.passages}
        document_requests.judge(desk, request.id, record.consultation_id, choices, hidden=record.hidden, **how)


def unzipped(content: bytes) -> bytes:
    """Every part of a zipped document."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return b"\n".join(packed.read(name) for name in packed.namelist())


def read(path: Path) -> str:
    if path.suffix == ".pdf":
        return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
    return path.read_text(encoding="utf-8")


# finding


def test_a_year_finds_every_approved_record_of_it_and_a_number_just_one(desk, stored, approved, asked):
    consultations.save_draft(desk, "consented", {"date": "2026-01-01"})
    assert {row.id for row in document_requests.find(desk, year=2026)} == {stored.id, approved.id}
    assert document_requests.find(desk, year=2025) == ()
    assert [row.id for row in document_requests.find(desk, number=approved.number.lower())] == [approved.id]
    assert [row.id for row in document_requests.find(desk, child_id=stored.child_id)] == [stored.id]
    assert document_requests.find(desk) == ()


def test_a_manager_finds_colleagues_records_and_others_only_their_own(desk, boss, stored):
    other = as_user(desk, "Doris Låtsas", "blå gunga under gamla linden", "professional")
    assert document_requests.find(other, year=2026) == ()
    assert [row.id for row in document_requests.find(boss, year=2026)] == [stored.id]


def test_a_protected_child_of_others_is_found_by_no_manager_and_in_no_sum(desk, boss, stored, asked):
    child = children.card(desk, stored.child_id).child
    children.change(desk, attrs.evolve(child, protected=True, deputy=""))
    assert document_requests.find(boss, year=2026) == ()
    assert document_requests.find(boss, child_id=stored.child_id) == ()
    assert document_requests.named_children(boss) == ()
    assert boss.vault.log.entries()[-1].details == {"hits": 0}
    with pytest.raises(InvalidInput, match="unknown_consultation"):
        document_requests.choose(boss, asked.id, [stored.id])
    document_requests.choose(desk, asked.id, [stored.id])
    assert document_requests.opened(boss, asked.id).records == ()
    with pytest.raises(InvalidInput, match="unknown_consultation"):
        document_requests.judge(boss, asked.id, stored.id, {})


def test_a_request_needs_what_is_asked_for_and_an_investigation_its_day(desk):
    for how in (
        {"kind": "public", "asked_for": " "},
        {"kind": "investigation", "asked_for": "Allt"},
        {"kind": "investigation", "asked_for": "Allt", "investigation_opened": date(2026, 3, 11)},
        {"kind": "public", "asked_for": "Allt", "received": date(2026, 3, 11)},
    ):
        with pytest.raises(InvalidInput, match="request_incomplete"):
            document_requests.receive(desk, **how)
    assert document_requests.receive(desk, kind="public", asked_for="Allt").number == "B-2026-001"
    assert document_requests.receive(desk, kind="public", asked_for="Allt").number == "B-2026-002"


# judging


def test_what_a_child_is_known_by_is_proposed_masked_and_a_summary_is_proposed_given(desk, stored, approved, asked):
    seen = document_requests.choose(desk, asked.id, [stored.id, approved.id])
    by_id = {record.consultation_id: record for record in seen.records}
    assert {choice for _, choice, _ in by_id[stored.id].passages} == {"mask"}
    assert {paragraph for _, _, paragraph in by_id[stored.id].passages} == {"OSL 23 kap. 2 § första stycket"}
    assert {choice for _, choice, _ in by_id[approved.id].passages} == {"give"}
    assert not any(record.reviewed for record in seen.records)


def test_nothing_is_decided_while_a_passage_or_a_record_is_left(desk, stored, approved, asked):
    document_requests.choose(desk, asked.id, [stored.id, approved.id])
    with pytest.raises(InvalidInput, match="passages_left"):
        document_requests.judge(desk, asked.id, stored.id, {("purpose", 0): ("give", "")})
    with pytest.raises(Refused, match="records_left"):
        document_requests.decide(desk, asked.id)
    go_through(desk, asked)
    assert document_requests.decide(desk, asked.id).state == "decided"


def test_a_mask_without_a_paragraph_is_not_a_judgement(desk, stored, asked):
    (record,) = document_requests.choose(desk, asked.id, [stored.id]).records
    choices = {(one.field, one.number): ("mask", "") for one, _, _ in record.passages}
    with pytest.raises(InvalidInput, match="passages_left"):
        document_requests.judge(desk, asked.id, stored.id, choices)


def test_a_record_that_has_changed_must_be_gone_through_anew(desk, stored, asked):
    document_requests.choose(desk, asked.id, [stored.id])
    go_through(desk, asked)
    with desk.change():
        desk.vault.consultations.update_consented(attrs.evolve(stored, purpose="Något helt annat nu"))
    assert not document_requests.opened(desk, asked.id).records[0].reviewed
    with pytest.raises(Refused, match="records_left"):
        document_requests.decide(desk, asked.id)


def test_only_a_manager_decides_and_then_nothing_changes(desk, stored, asked):
    document_requests.choose(desk, asked.id, [stored.id])
    go_through(desk, asked)
    plain = attrs.evolve(desk, actor=attrs.evolve(desk.actor, roles=("professional",)))
    with pytest.raises(Refused, match="role_needed"):
        document_requests.decide(plain, asked.id)
    document_requests.decide(desk, asked.id, "Det rör barnets personliga förhållanden.")
    for change in (
        lambda: document_requests.decide(desk, asked.id),
        lambda: document_requests.choose(desk, asked.id, []),
        lambda: document_requests.judge(desk, asked.id, stored.id, {}),
    ):
        with pytest.raises(Refused, match="request_is_decided"):
            change()


# what leaves


@pytest.mark.parametrize("format", ["pdf", "txt", "json", "docx", "odt"])
def test_masked_text_is_nowhere_in_the_file(desk, stored, approved, asked, tmp_path, format):
    document_requests.choose(desk, asked.id, [stored.id, approved.id])
    go_through(desk, asked)
    with pytest.raises(Refused, match="request_not_decided"):
        release_own.give_request(desk, asked.id, "copy", format=format, to=tmp_path / f"k.{format}")
    document_requests.decide(desk, asked.id)
    to = tmp_path / f"k.{format}"
    given_out = release_own.give_request(desk, asked.id, "copy", format=format, to=to)
    content = unzipped(to.read_bytes()) if format in ("docx", "odt") else unpacked(to.read_bytes())
    for word in (
        "Exempelsson",
        "Närvaron",
        "stöd kan ges hemma",
        "Samordna",
        "Provberg",
        stored.number,
        approved.number,
    ):
        assert not any(spelt in content for spelt in spellings(word)), word
    said = read(to) if format in ("pdf", "txt", "json") else content.decode("utf-8", errors="ignore")
    assert "Börja med korta dagar." in said
    assert MASK in said
    assert (given_out.purpose, given_out.receivers, given_out.state) == ("document_request", ("requester",), "done")
    assert document_requests.listed(desk)[0].state == "given"


def test_one_sentence_can_be_given_and_the_next_masked(desk, stored, asked, tmp_path):
    (record,) = document_requests.choose(desk, asked.id, [stored.id]).records
    choices = {(one.field, one.number): ("mask", "OSL 23 kap. 2 § första stycket") for one, _, _ in record.passages}
    choices["background", 0] = ("give", "")
    document_requests.judge(desk, asked.id, stored.id, choices)
    document_requests.decide(desk, asked.id)
    release_own.give_request(desk, asked.id, "copy", format="txt", to=tmp_path / "k.txt")
    assert "Närvaron har ökat sedan januari." in read(tmp_path / "k.txt")
    assert "Exempelsson" not in read(tmp_path / "k.txt")


def test_the_decision_says_the_ground_and_how_to_appeal(desk, stored, asked, tmp_path):
    document_requests.choose(desk, asked.id, [stored.id])
    go_through(desk, asked)
    document_requests.decide(desk, asked.id)
    release_own.give_request(desk, asked.id, "decision", format="pdf", to=tmp_path / "b.pdf")
    said = read(tmp_path / "b.pdf")
    for words in ("OSL 23 kap. 2 § första stycket", "kammarrätten", "inom tre veckor", "B-2026-001", "Sara Fiktlund"):
        assert words in said, words
    assert document_request_answers.unchecked(), "what could not be read is said on the screen"


def papers(desk, ids, hide):
    """Copy and decision of a request for these records, in which some are hidden."""
    request = document_requests.receive(desk, kind="public", asked_for="Alla konsultationer 2026")
    for record in document_requests.choose(desk, request.id, ids).records:
        choices = {(one.field, one.number): (choice, paragraph) for one, choice, paragraph in record.passages}
        document_requests.judge(
            desk, request.id, record.consultation_id, choices, hidden=record.consultation_id in hide
        )
    document_requests.decide(desk, request.id)
    made = [document_request_answers.paper(desk, request.id, what) for what in ("copy", "decision")]
    return [" ".join(paper.texts()).replace(request.number, "B") for paper in made]


def test_what_is_given_is_the_same_whether_or_not_a_hidden_record_is_there(desk, stored, approved):
    """Neither a count, a gap in numbers, a paragraph nor a sentence tells that something was kept back whole."""
    assert papers(desk, [approved.id, stored.id], {stored.id}) == papers(desk, [approved.id], set())
    assert papers(desk, [stored.id], {stored.id}) == papers(desk, [], set())


def test_a_protected_childs_record_is_proposed_hidden_and_its_copy_needs_a_second_person(
    desk, stored, asked, tmp_path, clock
):
    other = as_user(desk, "Doris Låtsas", "blå gunga under gamla linden", "professional")
    child = children.card(desk, stored.child_id).child
    children.change(desk, attrs.evolve(child, protected=True, deputy=other.actor.id))
    (record,) = document_requests.choose(desk, asked.id, [stored.id]).records
    assert record.hidden
    go_through(desk, asked)
    document_requests.decide(desk, asked.id)
    agreed_then_given(
        desk,
        other,
        clock,
        lambda: release_own.give_request(desk, asked.id, "copy", format="txt", to=tmp_path / "k.txt"),
    )
    assert (tmp_path / "k.txt").exists()


def agreed_then_given(desk, other, clock, give):
    """Handing out stops until the other has read the very thing and agreed, a day later, and then goes."""
    stranger = as_user(desk, "Frans Främling", "grön lampa över hallens bord", "manager")
    with pytest.raises(Refused, match="second_person_needed"):
        give()
    assert second_persons.everything_waiting(stranger) == ()
    (waits,) = second_persons.everything_waiting(other)
    assert waits.kind == "request"
    clock.pass_time(days=1)
    shown = release_seconds.show_to_second(other, waits.asked.id)
    assert shown.content.startswith(b"%PDF")
    second_persons.agree(other, waits.asked.object_id, waits.asked.id, sha256=shown.sha256)
    give()


def test_an_answer_about_a_protected_child_needs_a_second_person_too(desk, stored, tmp_path, clock):
    other = as_user(desk, "Doris Låtsas", "blå gunga under gamla linden", "professional")
    child = children.card(desk, stored.child_id).child
    children.change(desk, attrs.evolve(child, protected=True, deputy=other.actor.id))
    request = investigation(desk, stored)
    agreed_then_given(
        desk,
        other,
        clock,
        lambda: release_own.answer_investigation(desk, request.id, format="txt", to=tmp_path / "s.txt"),
    )
    assert "Närvaron har ökat" in read(tmp_path / "s.txt")


def test_a_paragraph_that_tells_what_it_hides_is_not_named_in_the_decision(desk, stored, asked):
    (record,) = document_requests.choose(desk, asked.id, [stored.id]).records
    choices = {(one.field, one.number): ("mask", "OSL 21 kap. 3 a §") for one, _, _ in record.passages}
    document_requests.judge(desk, asked.id, stored.id, choices)
    document_requests.decide(desk, asked.id)
    said = " ".join(document_request_answers.paper(desk, asked.id, "decision").texts())
    assert "21 kap." not in said
    assert "OSL 23 kap. 2 § första stycket" in said


@settings(max_examples=60)
@given(st.lists(st.tuples(st.text("abc. !\nÅ", max_size=40), st.booleans()), max_size=8))
def test_a_masked_text_holds_every_given_sentence_and_its_length_tells_nothing_of_the_rest(parts):
    passages = [
        (Passage(field="question", number=n, text=text), "give" if given_ else "mask")
        for n, (text, given_) in enumerate(parts)
    ]
    said = masked_text(passages)
    assert all(passage.text in said for passage, choice in passages if choice == "give")
    longer = [(attrs.evolve(p, text=p.text * 3 + "x") if c == "mask" else p, c) for p, c in passages]
    assert masked_text(longer) == said
    assert f"{MASK} {MASK}" not in said


@settings(max_examples=60)
@given(st.text("Aa b.!?\n", max_size=80))
def test_no_word_is_lost_when_a_text_is_divided_into_sentences(text):
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


def test_a_passage_without_a_choice_is_masked():
    passages = passages_of([("question", TEXT)])
    assert [one.text for one in passages] == ["Tuva kom sent.", "Mamman grät!", "Vad gör vi?"]
    assert masked_text([(passages[0], ""), (passages[1], ""), (passages[2], "give")]) == f"{MASK} Vad gör vi?"


def test_the_copy_numbers_its_documents_by_itself():
    request = DocumentRequest(
        id="x", number="B-2026-001", kind="public", received=date(2026, 3, 1), asked_for="Allt",
        recorded_at="2026-03-01T08:00:00.000Z", recorded_by="u",
    )  # fmt: skip
    one = Reviewed(passages=((Passage(field="question", number=0, text="Vad?"), "give", ""),))
    paper = document_request_paper.copy(request, [one, attrs.evolve(one, hidden=True), one], day=date(2026, 3, 2))
    assert [s.heading for s in paper.sections if s.level == 1] == ["Handling 1", "Handling 2"]


# the opened investigation


def investigation(desk, stored, opened=date(2026, 3, 9)):
    request = document_requests.receive(
        desk, kind="investigation", asked_for="Allt om skolgången", investigation_opened=opened
    )
    document_requests.choose(desk, request.id, [stored.id])
    go_through(desk, request)
    return request


def test_in_an_opened_investigation_everything_asked_for_is_given_despite_a_no(desk, stored, tmp_path):
    card = children.card(desk, stored.child_id)
    consents.withdraw(desk, stored.consent_ids[0], card.guardians[0].id, on=desk.today, way="phone")
    refused = release.export(desk, stored.id, format="txt", to=tmp_path / "no.txt")
    assert refused.release is None
    outcome = release_own.answer_investigation(
        desk, investigation(desk, stored).id, format="txt", to=tmp_path / "svar.txt"
    )
    assert outcome.decision.outcome == "duty"
    said = read(tmp_path / "svar.txt")
    for words in (
        "Alva Exempelsson",
        "Närvaron har ökat sedan januari.",
        "Vilket stöd kan ges hemma?",
        "SoL 20 kap. 6 §",
    ):
        assert words in said, words
    row = desk.vault.releases.all()[-1]
    assert (row.purpose, row.receivers, row.state) == ("investigation", ("social_services",), "done")
    assert "sol-20-6" in desk.vault.releases.decision(row.decision_id).decision


def test_only_what_was_chosen_goes_to_the_investigation_and_the_rest_leaves_no_mark(desk, stored, tmp_path):
    request = document_requests.receive(
        desk, kind="investigation", asked_for="Närvaro", investigation_opened=date(2026, 3, 9)
    )
    (record,) = document_requests.choose(desk, request.id, [stored.id]).records
    choices = {
        (one.field, one.number): ("give" if one.field == "background" else "mask", "") for one, _, _ in record.passages
    }
    document_requests.judge(desk, request.id, stored.id, choices)
    release_own.answer_investigation(desk, request.id, format="txt", to=tmp_path / "svar.txt")
    said = read(tmp_path / "svar.txt")
    assert "Närvaron har ökat sedan januari." in said
    assert "stöd kan ges hemma" not in said
    assert MASK not in said


def test_an_investigation_needs_no_managers_decision_and_a_public_request_no_rule(desk, stored):
    with pytest.raises(Refused, match="investigation_is_a_duty"):
        document_requests.decide(desk, investigation(desk, stored).id)


def test_a_public_request_never_leaves_by_the_way_of_the_investigation(desk, stored, asked, tmp_path):
    document_requests.choose(desk, asked.id, [stored.id])
    go_through(desk, asked)
    outcome = release_own.answer_investigation(desk, asked.id, format="txt", to=tmp_path / "x.txt")
    assert outcome.release is None
    assert desk.vault.log.entries()[-1].act == "release_refused"
    assert not (tmp_path / "x.txt").exists()


def test_a_manager_reads_no_paper_about_a_protected_child_of_others(desk, boss, stored):
    request = investigation(desk, stored)
    child = children.card(desk, stored.child_id).child
    children.change(desk, attrs.evolve(child, protected=True))
    assert document_request_answers.paper(desk, request.id, "answer").facts
    for what in ("answer", "copy"):
        with pytest.raises(InvalidInput, match="unknown_child"):
            document_request_answers.paper(boss, request.id, what)
