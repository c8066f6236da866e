# SPDX-License-Identifier: EUPL-1.2
"""A call in codes is approved at once; with words of one's own it waits for review; either can grow."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.deidentify import engine
from samverkan_desktop.domain.consultations import TARGET_GROUPS
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.findings import Known
from samverkan_desktop.domain.quick_consultations import QuickConsultation
from samverkan_desktop.usecases import (
    consultation_forms,
    consultations,
    extracts,
    quick_codes,
    quick_consultations,
    release,
    summaries,
)
from samverkan_desktop.usecases.desk import Desk

CODES = {
    "stage": ("primary_upper",),
    "problem": ("school_absence", "mental_health"),
    "tried": ("talk_with_child", "adaptations"),
    "question": ("how_to_go_on",),
    "advice": ("talk_more",),
    "next_step": ("new_call",),
}


def call(**changes: Any) -> QuickConsultation:
    made = QuickConsultation(
        day=date(2026, 3, 9),
        time="14:20",
        suspected_harm="no",
        party="social_services",
        counterpart="social_worker",
        codes=CODES,
        follow_up=date(2026, 3, 24),
        linked=True,
    )
    return attrs.evolve(made, **changes)


def test_codes_alone_are_approved_at_once_and_nothing_waits(desk: Desk) -> None:
    kept = quick_consultations.keep(desk, call(memory_key="Pärm 7"))
    found = desk.vault.consultations.deidentified(kept.id)
    assert found == kept
    assert found.state == "approved"
    assert found.codes == CODES
    assert found.time == "14:20"
    assert found.target_groups == ("school_absence", "mental_health", "primary_upper")
    assert desk.vault.drafts.all() == ()
    assert desk.vault.consultations.memory_key(kept.id) == "Pärm 7"
    assert found.texts["question"] == "Hur kan vi gå vidare?"


def test_it_stands_in_list_and_search_as_any_other(desk: Desk) -> None:
    kept = quick_consultations.keep(desk, call())
    (row,) = consultations.listed(desk)
    assert (row.sharing, row.heading) == ("approved", "Råd om: skolfrånvaro, psykisk ohälsa")
    assert [hit.id for hit in consultations.search(desk, "anpassningar")] == [kept.id]


def test_it_leaves_through_the_door_and_neither_day_nor_time_goes_with_it(desk: Desk, tmp_path: Path) -> None:
    kept = quick_consultations.keep(desk, call())
    place = tmp_path / "samtal.txt"
    outcome = release.export(desk, kept.id, format="txt", to=place)
    assert outcome.release is not None
    text = place.read_text(encoding="utf-8")
    assert "skolfrånvaro" in text
    for hidden in ("14:20", "2026-03-09", "9 mars", kept.id, kept.number):
        assert hidden not in text


def test_without_the_judgement_of_the_receiver_nothing_leaves(desk: Desk, tmp_path: Path) -> None:
    kept = quick_consultations.keep(desk, call(linked=False))
    place = tmp_path / "samtal.txt"
    assert release.export(desk, kept.id, format="txt", to=place).release is None
    assert not place.exists()


def test_words_of_ones_own_wait_for_review_and_keep_the_codes(desk: Desk) -> None:
    kept = quick_consultations.keep(desk, call(words={"question": "Tuva kommer inte till skolan. Vad gör vi?"}))
    assert kept.state == "draft"
    assert kept.texts == {}
    found = desk.vault.consultations.deidentified(kept.id)
    assert found is not None
    assert found.codes == CODES
    fields = summaries.material(desk, kept.id).fields
    assert fields["question"] == "Hur kan vi gå vidare?\nTuva kommer inte till skolan. Vad gör vi?"
    assert "skolfrånvaro" in fields["background"]


def test_it_grows_into_a_full_record_with_what_is_there(desk: Desk) -> None:
    draft = quick_consultations.grow(desk, call())
    again = quick_consultations.grow(desk, call(), draft_id=draft.id)
    assert again.id == draft.id
    (form,) = consultation_forms.read(draft.content, today=desk.today)
    assert form.codes == CODES
    assert form.time == "14:20"
    assert form.participants[1].function == "socialsekreterare"


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"words": {"advice": "Ring på fredag."}},
        {"words": {"question": "Vad gör vi nu?"}, "codes": {"problem": ("learning",)}},
        {"codes": {}, "party": "", "counterpart": "", "suspected_harm": "", "time": "", "follow_up": None},
    ],
)
def test_what_was_broken_off_is_there_again(desk: Desk, changes: dict[str, Any]) -> None:
    asked = call(linked=False, **changes)
    draft = quick_consultations.grow(desk, asked)
    assert quick_consultations.begun(desk, draft.id) == asked


def test_what_was_broken_off_becomes_the_call_under_its_number(desk: Desk) -> None:
    draft = quick_consultations.grow(desk, call())
    kept = quick_consultations.keep(desk, call(), draft_id=draft.id)
    assert (kept.id, kept.number, kept.state) == (draft.id, draft.number, "approved")
    assert desk.vault.drafts.all() == ()


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"counterpart": "nobody"}, "counterpart"),
        ({"suspected_harm": ""}, "suspected_harm"),
        ({"day": date(2026, 3, 11)}, "date"),
        ({"codes": {}}, "codes"),
        ({"codes": {"problem": ("tuva",)}}, "codes.problem[0]"),
        ({"codes": {"stage": ("preschool", "primary_lower")}}, "codes.stage"),
        ({"codes": {"name": ("tuva",)}}, "codes.name"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_kept(desk: Desk, changes: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        quick_consultations.keep(desk, call(**changes))
    assert path in [fault.path for fault in refused.value.faults]
    assert consultations.listed(desk) == ()


SOME_CODES = st.fixed_dictionaries(
    {
        kind: st.lists(st.sampled_from(sorted(words)), max_size=1 if kind == "stage" else 4, unique=True)
        for kind, words in quick_codes.lists().items()
    }
)
PEOPLE = [(party, code) for party, code, _ in quick_codes.counterparts("")]


@settings(deadline=None)
@given(SOME_CODES, st.sampled_from(PEOPLE))
def test_no_choice_of_codes_says_anything_that_points_at_someone(
    codes: dict[str, list[str]], who: tuple[str, str]
) -> None:
    quick = call(codes={kind: tuple(named) for kind, named in codes.items()}, party=who[0], counterpart=who[1])
    found = engine.find_in_fields(quick_codes.wording(quick), Known(), municipality="Älvsunda")
    assert not [finding.label for findings in found.values() for finding in findings]


def test_the_codes_of_stages_are_target_groups_and_every_code_has_words() -> None:
    lists = quick_codes.lists()
    assert set(lists["stage"]) <= set(TARGET_GROUPS)
    assert all(word.strip() for words in lists.values() for word in words.values())


def test_a_form_takes_codes_that_exist_and_no_others(desk: Desk, form: Any) -> None:
    consultations.record_json(desk, form("deidentified", codes={"tried": ["talk_with_child"]}, time="09:15"))
    with pytest.raises(InvalidInput) as refused:
        consultations.record_json(desk, form("deidentified", codes={"tried": ["hittepå"]}, time="9"))
    assert {fault.path for fault in refused.value.faults} == {"codes.tried[0]", "time"}
    with pytest.raises(InvalidInput):
        consultations.record_json(desk, form("consented", codes={"tried": ["talk_with_child"]}))


def test_the_extract_of_codes_is_the_programs_own_sentences(desk: Desk) -> None:
    kept = quick_consultations.keep(desk, call())
    extract = extracts.compose(desk, kept, receivers=("social_services",), purpose="consultation", lang="sv")
    assert extract.report is not None
    assert [section.heading for section in extract.report.sections] == [
        "Bakgrund", "Frågeställning", "Råd och bedömning", "Nästa steg",
    ]  # fmt: skip
