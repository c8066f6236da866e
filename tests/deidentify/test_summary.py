# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - examples read better whole
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.deidentify import engine, replacing, review
from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.domain.findings import LABELS, SOURCES, Choice, Finding, Known, KnownPerson

NOTE = (
    "Tuva, 13 år, går i 7B på Björkskolan. Sedan 14 september har hon varit borta. Mamma Petra ringde från 070-174 06 35 och sa "
    "att de har flyttat till Norrbäck.\n\nTuva bor ibland hos sin mormor, som driver ridskolan i byn. Hon har diabetes typ 1 och "
    "tränar konståkning på elitnivå i Älvsunda KK. Ärendet SN 2025/0412 hade Johan Provberg. Petras syster hjälper till."
)
PIECES = (
    "Tuva ", "tuva ekdahl ", "Petra, ", "13 år", "7B ", "på Björkskolan. ", "den 14 mars ", "120502-1234 ", "070-174 06 35. ", "och ", "men eleven ", "mormor ", "i Malmö ", "\n", "(", ") ",
    "skolan ", "epilepsi ", "@tuvan ", "SN 2025/1 ", "\u200b", "\u202e", "åäö ", "A.B. ", "Storgatan 4 ", "https://x.se/1 ", "- ", ". ", ", ", "Hon är polis. ", "Аnnа ", "٣ ", "v. 11 ", "’s ", "Ali ",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=60)
KNOWN = Known(people=(KnownPerson(name="Tuva Ekdahl", role="child"), KnownPerson(name="Petra Ekdahl", role="guardian")))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_findings_are_sorted_apart_and_say_what_stands_there(text: str) -> None:
    at = 0
    for f in engine.find(text, KNOWN):
        assert at <= f.start < f.end <= len(text)
        assert text[f.start : f.end] == f.text
        assert f.label in LABELS
        assert f.source in SOURCES
        assert 0 <= f.certainty <= 1
        at = f.end


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_the_pieces_of_a_summary_tell_where_each_finding_went(text: str) -> None:
    findings = engine.find(text, KNOWN)
    made = replacing.compose(text, findings)
    assert sorted(index for _, _, index in made.pieces) == list(range(len(findings)))
    assert all(0 <= start <= end <= len(made.text) for start, end, _ in made.pieces)
    assert all(left[1] <= right[0] for left, right in zip(made.pieces, made.pieces[1:], strict=False))


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@settings(max_examples=200, deadline=None)
def test_no_known_name_is_left_in_any_summary(text: str) -> None:
    summary = replacing.apply(text, engine.find(text, KNOWN)).lower()
    assert not {"tuva", "petra", "ekdahl"} & set(summary.replace("@", " ").split())


def test_the_whole_note_becomes_a_readable_summary() -> None:
    summary = replacing.apply(NOTE, engine.find(NOTE))
    assert summary == (
        "Eleven, i högstadiet, går i en klass på skolan. Sedan början av höstterminen har hon varit borta. Förälder 1 ringde från ett telefonnummer och sa "
        "att de har flyttat till en mindre ort.\n\nEleven bor ibland hos Släkting 1, som har egen verksamhet. Hon har en kronisk sjukdom och "
        "idrottar regelbundet i en idrottsförening. Ärendet (borttaget) hade Person 1. Förälder 1:s Syskon 1 hjälper till."
    )


@pytest.mark.parametrize(
    "text",
    [
        NOTE,
        NOTE.lower(),
        "Pojken (f. 110402) bråkade med Kevin i 7A i Malmö. Kevins bror Hugo filmade.",
        "Möte den 3 oktober med Anders Holmqvist, dnr SON 2025/331.",
    ],
)
def test_the_last_look_at_a_proposed_summary_finds_nothing(text: str) -> None:
    assert review.rescan(replacing.apply(text, engine.find(text, KNOWN)), (), KNOWN) == ()


def test_removed_text_leaves_no_scars() -> None:
    for text, clean in (
        ("Hon, Petra, ringde.", "Hon, ringde."),
        ("Mamman (Petra) ringde.", "Mamman ringde."),
        ("Det var Petra.", "Det var."),
        ("Vi såg Petras bil.", "Vi såg bil."),
    ):
        findings = engine.find(text, KNOWN)
        removed = {(f.start, f.end): Choice(start=f.start, end=f.end, action="remove") for f in findings}
        assert replacing.apply(text, findings, removed) == clean


def test_each_choice_is_done() -> None:
    text = "Hon går på Björkskolan."
    (found,) = engine.find(text)
    place = (found.start, found.end)

    def with_choice(action: str, wording: str = "", reason: str = "") -> str:
        return replacing.apply(
            text, [found], {place: Choice(start=place[0], end=place[1], action=action, text=wording, reason=reason)}
        )  # type: ignore[arg-type]

    assert with_choice("replace") == "Hon går på Skola 1."
    assert with_choice("generalise") == "Hon går på skolan."
    assert with_choice("generalise", "en skola i kommunen") == "Hon går på en skola i kommunen."
    assert with_choice("keep", reason="Skolan är ensam i kommunen.") == text
    assert replacing.apply(text, [found], {}) == "Hon går på skolan."


def test_genitives_follow_the_placeholder() -> None:
    text = "Tuvas väska och Petras bil och Petra's nyckel."
    assert (
        replacing.apply(text, engine.find(text, KNOWN)) == "Elevens väska och Förälder 1:s bil och Förälder 1:s nyckel."
    )


def test_approval_waits_for_every_finding() -> None:
    findings = engine.find(NOTE)
    choices = {(f.start, f.end): Choice(start=f.start, end=f.end, action="replace") for f in findings[1:]}
    assert review.undecided(findings, choices) == (findings[0],)
    assert review.faults(findings, choices) == ()


def test_keeping_without_a_motive_and_deciding_about_nothing_are_faults() -> None:
    findings = engine.find("Ring Petra Ekdahl.", KNOWN)
    place = (findings[0].start, findings[0].end)
    assert len(review.faults(findings, {place: Choice(start=place[0], end=place[1], action="keep")})) == 1
    assert len(review.faults(findings, {(0, 2): Choice(start=0, end=2, action="replace")})) == 1


def test_only_sure_findings_may_be_approved_together() -> None:
    findings = engine.find("Saga och lek. Ring 070-174 06 35.")
    assert [(f.text, review.safe(f)) for f in findings] == [("Saga", False), ("070-174 06 35", True)]


def test_what_is_marked_by_hand_is_found_everywhere() -> None:
    text = "Katten Sigge rymde. Alla letade efter sigge och Sigges halsband."
    found = review.mark(text, 7, 12, "PERSON", (), Known())
    assert [text[f.start : f.end] for f in found] == ["Sigge", "sigge", "Sigge"]
    assert {f.replacement for f in found} == {"Person 1"}
    assert all(f.source == "manual" for f in found)
    assert replacing.apply(text, found) == "Katten Person 1 rymde. Alla letade efter Person 1 och Person 1:s halsband."


def test_a_marking_takes_over_what_it_touches_and_leaves_no_overlap() -> None:
    text = "Ring Petra Ekdahl i Malmö nu."
    found = review.mark(text, 5, 17, "PERSON", engine.find(text, KNOWN), KNOWN)
    assert [(f.text, f.source) for f in found] == [("Petra Ekdahl", "manual"), ("Malmö", "lexicon")]
    with pytest.raises(ValueError, match="empty"):
        review.mark(text, 4, 5, "PERSON", (), KNOWN)
    with pytest.raises(ValueError, match="NOTHING"):
        review.mark(text, 5, 9, "NOTHING", (), KNOWN)


def test_texts_kept_with_a_motive_pass_the_last_look() -> None:
    assert [f.text for f in review.rescan("Eleven går på Björkskolan.", (), Known())] == ["Björkskolan"]
    assert review.rescan("Eleven går på Björkskolan.", ("Björkskolan",), Known()) == ()


def test_a_finder_that_breaks_stops_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(document: object) -> object:
        raise RuntimeError("Tuva Ekdahl")

    monkeypatch.setitem(engine.FINDERS, "phones", broken)  # type: ignore[arg-type]
    with pytest.raises(Impossible) as caught:
        engine.find("Tuva ringde.")
    assert caught.value.code == "finder_failed"
    assert caught.value.values == {"finder": "phones"}
    with pytest.raises(Impossible):
        review.rescan("Eleven ringde.", (), Known())


def test_placeholders_are_numbered_as_they_appear_not_as_the_record_has_them() -> None:
    known = Known(people=(KnownPerson(name="Anna Ek", role="guardian"), KnownPerson(name="Bertil Ek", role="guardian")))
    found = engine.find("Bertil kom först, sedan Anna.", known)
    assert [f.replacement for f in found] == ["Förälder 1", "Förälder 2"]


def test_hidden_characters_are_findings_and_go() -> None:
    text = "Mötet\u200b är inst\u00adällt och ｋｌａｒｔ."
    found = engine.find(text)
    assert {f.label for f in found} == {"HIDDEN"}
    assert replacing.apply(text, found) == "Mötet är inställt och klart."


def test_the_proposal_is_the_wider_wording_where_that_reads_better() -> None:
    base = {
        "start": 0,
        "end": 1,
        "text": "x",
        "certainty": 1.0,
        "source": "pattern",
        "replacement": "A",
        "generalisations": ("b",),
    }
    assert replacing.proposal(Finding(label="PLACE", **base)) == "b"  # type: ignore[arg-type]
    assert replacing.proposal(Finding(label="PERSON", **base)) == "A"  # type: ignore[arg-type]
