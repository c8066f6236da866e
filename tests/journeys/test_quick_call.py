# SPDX-License-Identifier: EUPL-1.2
"""The call in a minute: written down while it goes on, by keys alone, at most 25 beyond the text itself."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.journeys.counting import counted


def open_it(person: Any) -> Any:
    """Ctrl+Shift+N from anywhere; the keyboard stands at whom one speaks with."""
    person.press("Ctrl+Shift+N", person.window)
    page = person.page("quick_consultation")
    person.until(page.isVisible)
    assert page.form.rows["counterpart"].has_keyboard()
    return page


def answer(person: Any) -> None:
    """What the call was about: every row, in order, by digits and Enter."""
    person.press("2")  # socialsekreterare
    person.press("4")  # högstadiet
    for row in ("15", "12", "1", "2", "4"):  # gäller, provat, fråga, råd, nästa steg
        for digit in row:
            person.press(digit)
        person.press("Return")
    person.press("2")  # om två veckor
    person.press("1")  # nej, inget far illa


def test_a_call_is_written_down_in_codes_and_approved_with_at_most_25_keys(person: Any) -> None:
    with counted(person, "Samtalet på en minut, bara koder", most=25) as count:
        page = open_it(person)
        answer(person)
        person.press("Ctrl+Return", page)
        shown = person.page("consultation")
        person.until(lambda: shown.stack.currentWidget() is shown.reader and shown.isVisible())
    assert count.letters == count.dialogs == 0
    (row,) = person.vault(lambda desk: desk.vault.consultations.rows())
    kept = person.vault(lambda desk: desk.vault.consultations.deidentified(row.id))
    assert kept.state == "approved"
    assert kept.codes == {
        "stage": ("primary_upper",),
        "problem": ("school_absence", "mental_health"),
        "tried": ("talk_with_child", "talk_with_guardians"),
        "question": ("how_to_go_on",),
        "advice": ("talk_more",),
        "next_step": ("new_call",),
    }
    assert kept.participants[1].function == "socialsekreterare"
    assert kept.follow_up == kept.date + timedelta(weeks=2)


def test_afterwards_one_says_when_it_was(person: Any) -> None:
    with counted(person, "Samtalet i går, i efterhand", most=25):
        page = open_it(person)
        person.type("i går 14:20", page.form.when)
        person.press("Return", page.form.when)
        answer(person)
        person.press("Ctrl+Return", page)
        shown = person.page("consultation")
        person.until(lambda: shown.stack.currentWidget() is shown.reader and shown.isVisible())
    kept = person.vault(lambda desk: desk.vault.consultations.deidentified(desk.vault.consultations.rows()[0].id))
    assert (kept.date, kept.time) == (person.desk.today - timedelta(days=1), "14:20")


def test_words_of_ones_own_go_to_the_review(person: Any) -> None:
    with counted(person, "Samtalet på en minut, med egna ord", most=25) as count:
        page = open_it(person)
        person.type("Tuva i 7B vågar inte gå till skolan. Vad gör vi?", page.form.own["question"])
        page.form.rows["counterpart"].focus_on().setFocus()
        answer(person)
        assert page.save.text() == "Spara och granska"
        person.press("Ctrl+Return", page)
        review = person.page("review")
        person.until(lambda: review.isVisible() and review.case is not None and review.list.isVisible())
    assert count.letters > 40
    assert any("Tuva" in text for text in review.case.review.material.fields.values())
    (row,) = person.vault(lambda desk: desk.vault.consultations.rows())
    assert row.sharing == "needs_review"


def test_it_grows_into_a_full_record_with_what_is_there(person: Any) -> None:
    page = open_it(person)
    answer(person)
    person.press("Ctrl+Shift+Return", page)
    shown = person.page("consultation")
    person.until(lambda: shown.isVisible() and shown.stack.currentWidget() is shown.editor)
    editor = shown.editor
    assert editor.text.edit("question").text() == "Hur kan vi gå vidare?"
    person.type("Hej. ", editor.text.edit("background"))
    shown.header.save.click()
    person.settle()
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    assert draft.content["codes"]["stage"] == ["primary_upper"]
    assert "Hej." in str(draft.content["sections"]["background"])


def test_what_is_missing_is_said_at_its_row_and_nothing_is_saved(person: Any) -> None:
    page = open_it(person)
    person.press("2")
    person.press("Ctrl+Return", page)
    person.until(lambda: page.form._errors["problem"].isVisible())
    assert page.form.harm._error.isVisible()
    assert person.vault(lambda desk: desk.vault.consultations.rows()) == ()
    person.type("snart", page.form.when)
    person.press("Ctrl+Return", page)
    assert page.form.when_box.has_error


def test_leaving_keeps_what_was_begun_as_a_draft(person: Any) -> None:
    page = open_it(person)
    person.press("2")
    person.press("4")
    person.press("Ctrl+2", person.window)
    person.settle()
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    assert draft.content["codes"] == {"stage": ["primary_upper"]}
    person.press("Ctrl+Shift+N", person.window)
    person.until(page.isVisible)
    assert page.form.is_empty()


def test_a_locked_call_is_there_again(open_window: Any) -> None:
    from tests.journeys.conftest import close

    first = open_window()
    page = open_it(first)
    first.press("2")
    first.press("4")
    first.window.write_drafts()
    place = first.window.position()
    first.settle()
    close(first)
    second = open_window()
    second.window.restore(place)
    again = second.page("quick_consultation")
    second.until(lambda: again.form.rows["stage"].codes() == ("primary_upper",))
    assert again.form.rows["counterpart"].code() == page.form.rows["counterpart"].code()
