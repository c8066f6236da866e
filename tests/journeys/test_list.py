# SPDX-License-Identifier: EUPL-1.2
"""The list: find by approved text, narrow, open by keyboard; drafts are never found."""

from __future__ import annotations

from typing import Any

FORM = {
    "kind": "deidentified",
    "date": "2026-03-02",
    "form": "telephone",
    "purpose": "Råd om skolfrånvaro",
    "target_groups": ["school_absence"],
    "participants": [{"party": "school_health_psychosocial"}, {"party": "social_services"}],
    "sections": {"question": "Hur kan vi stötta eleven?", "advice": "Prova läxhjälp."},
    "suspected_harm": "no",
}


def fill(person: Any) -> Any:
    """Two consultations that wait for review and the page that lists them."""
    from samverkan_desktop.usecases import consultations

    other = FORM | {"purpose": "Trygghet på raster", "target_groups": ["bullying"], "date": "2026-03-09"}
    person.vault(consultations.record_json, [FORM, other])
    page = person.page("consultations")
    page.reload()
    person.until(lambda: page.model.rowCount() == 2)
    return page


def test_the_newest_comes_first_and_says_that_it_waits_for_review(person: Any) -> None:
    page = fill(person)
    assert page.model.row(0).heading == "Trygghet på raster"
    said = page.model.index(0, 5).data()
    assert said == "Behöver granskas"


def test_a_filter_narrows_the_list_and_clearing_brings_all_back(person: Any) -> None:
    page = fill(person)
    next(action for action in page._menus["groups"].actions() if action.data() == "bullying").trigger()
    assert page.model.rowCount() == 1
    assert "1 av 2" in page.count.text()
    page.clear()
    assert page.model.rowCount() == 2


def test_words_of_a_draft_are_never_found_and_the_empty_page_says_why(person: Any) -> None:
    page = fill(person)
    person.press("Ctrl+K", person.window)
    assert page.search.hasFocus()
    person.type("läxhjälp", page.search)
    person.until(lambda: page.stack.currentWidget() is page.nothing)
    person.press("Escape", page.search)
    person.until(lambda: page.model.rowCount() == 2 and page.stack.currentIndex() == 0)


def test_the_arrow_goes_from_the_field_to_the_table_and_enter_opens(person: Any) -> None:
    page = fill(person)
    page.search.setFocus()
    person.press("Down", page.search)
    assert page.table.hasFocus()
    person.press("Return", page.table)
    opened = person.page("consultation")
    person.until(lambda: opened.stack.currentWidget() is opened.editor)
    assert opened.editor.form.purpose.text() == "Trygghet på raster"
