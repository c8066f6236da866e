# SPDX-License-Identifier: EUPL-1.2
"""The review in the real window: by keyboard alone, nothing left undecided, nothing unsearched, nothing let through."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import attrs
import pytest
from PySide6.QtWidgets import QApplication

from samverkan_desktop.deidentify import finders
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.people import User
from samverkan_desktop.ui.dialogs.edit_texts import EditTextsDialog
from samverkan_desktop.ui.dialogs.reason import ReasonDialog
from samverkan_desktop.ui.pages.mark_menu import MarkMenu
from samverkan_desktop.usecases import consultations, release_seconds, second_persons, summaries
from tests.journeys.test_main_job import TEXT, approve, review, tick, write


def opened(person: Any) -> Any:
    """Write and go on to the review; the page, with its list focused."""
    write(person)
    person.press("Ctrl+G", person.page("consultation"))
    page = person.page("review")
    person.until(lambda: page.case is not None and page.list.isVisible())
    return page


def reviewed(person: Any) -> Any:
    """Write, approve every finding as proposed and go through the checklist; the page."""
    write(person)
    return review(person)


def decide_the_rest(person: Any, page: Any) -> None:
    """Enter for every finding that is left."""
    for _ in range(60):
        if page.case.decided == len(page.case.groups):
            return
        person.press("Return", page.list)
    raise AssertionError(f"{page.case.decided} of {len(page.case.groups)} decided")


def choose(person: Any, key: str) -> None:
    """Choose in the menu that is open, by its key."""
    person.until(lambda: isinstance(QApplication.activePopupWidget(), MarkMenu))
    person.press(key, QApplication.activePopupWidget())


def test_every_way_of_deciding_has_its_key_and_is_undone_by_ctrl_z(person: Any) -> None:
    page = opened(person)

    def motive(dialog: Any) -> None:
        person.type("Behövs för frågan", dialog._edit)
        person.press("Ctrl+Return", dialog)

    taken = []
    for key, action in (("G", "generalise"), ("P", "replace"), ("T", "remove"), ("B", "keep")):
        row = next(n for n, g in enumerate(page.case.groups) if page.case.choice(g) is None and g.first.generalisations)
        while page.current != row:
            person.press("Down", page.list)
        group = page.case.groups[row]
        if key == "B":
            person.in_dialog(motive, ReasonDialog)
        person.press(key, page.list)
        if key != "B":
            person.press("Return", page.list)
        person.until(lambda group=group: page.case.choice(group) is not None)
        assert page.case.choice(group).action == action
        taken.append(group)
    for group in reversed(taken):
        person.press("Ctrl+Z", page)
        assert page.case.choice(group) is None
    assert not page.case.can_undo


def test_the_motive_for_a_kept_word_is_stored_with_the_approval(person: Any) -> None:
    page = opened(person)
    kept = page.case.groups[page.current].text

    def motive(dialog: Any) -> None:
        person.type("Ordet bär frågan.", dialog._edit)
        person.press("Ctrl+Return", dialog)

    person.in_dialog(motive, ReasonDialog)
    person.press("B", page.list)
    person.until(lambda: page.case.decided > 0)
    decide_the_rest(person, page)
    tick(person, page)
    person.until(lambda: not page.why_not())
    approve(person)
    (row,) = person.vault(consultations.listed)
    approval = person.vault(lambda desk: desk.vault.consultations.approval(row.id))
    assert approval.kept[0] == kept
    assert approval.motives[0] == "Ordet bär frågan."


def test_a_free_edit_is_searched_again_and_stops_the_approval_until_it_is_clean(person: Any) -> None:
    page = reviewed(person)

    def edit(text: str) -> Any:
        def do(dialog: Any) -> None:
            dialog._edits["question"].set_text(text)
            dialog.accept()

        return do

    person.in_dialog(edit("Ring 070-174 06 35 till Kerstin Låtsasson."), EditTextsDialog)
    page.header.change.click()
    person.until(lambda: page._left_in_edits > 0)
    assert not page.approve_button.isEnabled()
    assert "ändrade texten" in page.blocking.text()
    person.press("Ctrl+Return", page)
    person.settle()
    (row,) = person.vault(consultations.listed)
    assert row.state == "draft"
    person.in_dialog(edit("Hur kan vi hjälpas åt?"), EditTextsDialog)
    page.header.change.click()
    person.until(lambda: page._left_in_edits == 0)
    assert "checklistan" in page.why_not(), "what was looked at is no longer what stands there"
    person.press("L", page.list)
    for number in range(1, 7):
        person.press(str(number), page.side.checklist.boxes["rare"])
    person.until(lambda: not page.why_not())
    person.press("Ctrl+Z", page)
    person.press("Ctrl+Z", page)
    assert page.case.edited == {}


def test_the_checklist_blocks_survives_leaving_and_is_told_in_the_log(person: Any) -> None:
    page = opened(person)
    decide_the_rest(person, page)
    boxes = page.side.checklist.boxes
    assert page.side.view == "checklist"
    person.press("Ctrl+Return", page)
    assert "checklistan" in page.why_not()
    person.press("Space", boxes["rare"])
    person.press("Down", boxes["rare"])
    assert boxes["only"].hasFocus()
    person.press("Space", boxes["only"])
    person.press("Alt+Left", person.window)
    editor = person.page("consultation")
    person.until(lambda: editor.stack.currentWidget() is editor.editor and editor.isVisible())
    person.press("Ctrl+G", editor)
    person.until(lambda: page.case is not None and page.isVisible() and page.case.ticked == {"rare", "only"})
    for number in range(3, 7):
        person.press(str(number), boxes["rare"])
    person.until(lambda: not page.why_not() and page.risk is not None)
    approve(person)
    (entry,) = (e for e in person.vault(lambda desk: desk.vault.log.entries()) if e.act == "consultation_approved")
    assert entry.details["checked"] == 6


def test_the_question_is_put_on_the_words_that_leave_whatever_is_tried_on_the_card(
    person: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(person)
    decide_the_rest(person, page)
    tick(person, page)
    looked_at: list[dict[str, str]] = []
    estimate = summaries.remaining_risk

    def seen(texts: Any, material: Any) -> Any:
        looked_at.append(dict(texts))
        return estimate(texts, material)

    monkeypatch.setattr(summaries, "remaining_risk", seen)
    page.deciding.go_to(0)
    page.deciding.choose_way("remove" if page.card.action() != "remove" else "replace")
    tried = page._tentative().texts()
    assert tried != page.case.review.texts()
    person.until(lambda: looked_at and looked_at[-1] == tried)

    def answer(dialog: Any) -> None:
        assert looked_at[-1] == page.case.review.texts()
        dialog.reject()

    person.until(lambda: not page.why_not())
    person.in_dialog(answer)
    person.press("Ctrl+Return", page)
    person.until(lambda: page.approve_button.isEnabled())
    assert page.isVisible()


@pytest.mark.parametrize(
    "finder",
    [
        pytest.param(finder, marks=() if finder in ("dates", "traits") else pytest.mark.long)
        for finder in sorted(finders.FINDERS)
    ],
)
def test_whichever_finder_breaks_nothing_can_be_approved_and_the_page_says_so(
    person: Any, monkeypatch: Any, finder: str
) -> None:
    def broken(*_anything: Any) -> Any:
        raise RuntimeError

    page = write(person)
    monkeypatch.setitem(finders.FINDERS, finder, broken)
    person.press("Ctrl+G", page)
    seen = person.page("review")
    person.until(lambda: seen.stack.currentWidget() is seen.broken)
    assert not seen.approve_button.isEnabled()
    assert "inget kan godkännas" in seen.why_not()
    seen.approve()
    person.settle()
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    assert draft.content["sections"]["background"]["text"] == TEXT
    assert person.vault(consultations.listed)[0].state == "draft"


def test_a_finder_that_breaks_at_the_approval_itself_lets_nothing_through(person: Any, monkeypatch: Any) -> None:
    page = reviewed(person)

    def broken(*_anything: Any) -> Any:
        raise RuntimeError

    def answer(dialog: Any) -> None:
        monkeypatch.setitem(finders.FINDERS, "phones", broken)
        if dialog._reason is not None:
            person.type("Rådet behövs i dag.", dialog._reason)
        person.press("Ctrl+Return", dialog)

    person.in_dialog(answer)
    person.press("Ctrl+Return", page)
    person.until(lambda: page.stack.currentWidget() is page.broken)
    assert person.vault(consultations.listed)[0].state == "draft"


def test_missed_words_are_marked_with_the_keyboard_alone_and_found_everywhere(person: Any) -> None:
    page = opened(person)
    before = len(page.case.groups)
    original = page.texts.original
    person.press("M", page.list)
    assert original.hasFocus(), "the keyboard goes where the words are"
    at = original.toPlainText().index("hemmet")
    cursor = original.textCursor()
    cursor.setPosition(at + 2)
    original.setTextCursor(cursor)
    person.press("M", original)
    choose(person, "5")
    person.until(lambda: len(page.case.groups) == before + 1)
    group = page.case.groups[page.current]
    assert (group.text, group.label) == ("hemmet", "PLACE")
    assert not page.approve_button.isEnabled()


def test_a_word_marked_while_typing_is_marked_kept_and_waits_in_the_review(person: Any) -> None:
    page = write(person)
    edit = page.editor.text.edit("question")
    edit.setFocus()
    cursor = edit.textCursor()
    cursor.setPosition(edit.toPlainText().index("hemmet") + 1)
    edit.setTextCursor(cursor)
    person.press("Ctrl+M", page)
    choose(person, "2")
    person.until(lambda: any(kind == "trait" for _, _, kind in edit.marks()))
    person.settle()
    page.editor.keeper.flush()
    person.settle()
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    assert draft.content["review"]["marked"] == [{"text": "hemmet", "label": "TRAIT"}]
    person.press("Ctrl+G", page)
    seen = person.page("review")
    person.until(lambda: seen.case is not None and seen.list.isVisible())
    assert any(group.text == "hemmet" and group.first.source == "manual" for group in seen.case.groups)
    person.press("Alt+Left", person.window)
    person.until(lambda: page.stack.currentWidget() is page.editor and page.isVisible())
    person.until(lambda: page.editor.hand.words())
    page.editor.hand.take_back("hemmet")
    assert "marked" not in json.dumps(page.editor.content())


def test_f12_leaves_no_word_in_any_widget_of_the_page(person: Any) -> None:
    page = opened(person)
    (row,) = person.vault(consultations.listed)
    assert page.give_up_text() == row.id
    assert page.case is None
    for text in (page.texts.original, page.texts.summary):
        assert text.toPlainText() == ""
        assert not text.document().isUndoAvailable()
    assert page.list.findings.rowCount() == 0
    assert "Tuva" not in page.card.accessibleName() + page.card._text.text()
    assert page.give_up_text() == ""


def test_a_small_group_is_let_out_only_with_a_second_persons_yes(person: Any, tmp_path: Path) -> None:
    def colleague(desk: Any) -> Any:
        user = User(id=new_id(), name="Doris Låtsas", roles=("professional",))
        with desk.change():
            desk.vault.users.add(user)
        return attrs.evolve(desk, actor=user)

    other = person.vault(colleague)
    page = opened(person)

    def motive(dialog: Any) -> None:
        person.type("Behövs.", dialog._edit)
        person.press("Ctrl+Return", dialog)

    for _ in range(len(page.case.groups)):
        person.in_dialog(motive, ReasonDialog)
        person.press("B", page.list)
    assert page.case.decided == len(page.case.groups)
    tick(person, page)
    person.until(lambda: not page.why_not() and page.risk is not None)
    said: list[str] = []

    def answer(dialog: Any) -> None:
        said.append(dialog.why_not.text())
        assert not dialog.agree.isEnabled()
        assert dialog.agree.accessibleDescription() == dialog.why_not.text()
        person.type("Rådet behövs i dag.", dialog._reason)
        assert dialog.why_not.isHidden()
        person.press("Space", dialog.linked)
        person.press("Ctrl+Return", dialog)

    person.in_dialog(answer)
    person.press("Ctrl+Return", page)
    reader = person.page("consultation")
    person.until(lambda: reader.stack.currentWidget() is reader.reader and reader.reader.export.isVisible())
    assert "skälet" in said[0]

    def ask(dialog: Any) -> None:
        person.until(lambda: dialog._outcome is not None and not dialog.ask_other.isHidden())
        assert not dialog.save.isEnabled()
        dialog.ask_other.click()
        person.until(lambda: dialog._outcome is not None and dialog._outcome.second_person == "asked")
        assert not dialog.save.isEnabled()
        dialog.reject()

    person.in_dialog(ask)
    person.press("Ctrl+E", reader.reader)
    person.settle()

    def agree(_desk: Any) -> None:
        (waits,) = second_persons.everything_waiting(other)
        shown = release_seconds.show_to_second(other, waits.asked.id)
        second_persons.agree(other, waits.asked.object_id, waits.asked.id, sha256=shown.sha256)

    person.vault(agree)
    place = tmp_path / "sammanfattning.docx"

    def hand_out(dialog: Any) -> None:
        person.until(lambda: dialog.save.isEnabled())
        dialog.format.button("docx").click()
        person.until(lambda: dialog._outcome is not None and dialog.save.isEnabled())
        dialog.hand_out(place)
        person.until(lambda: dialog.released is not None)
        person.press("Escape", dialog)

    person.in_dialog(hand_out)
    person.press("Ctrl+E", reader.reader)
    person.settle()
    assert place.read_bytes().startswith(b"PK")


def test_gender_is_left_out_by_a_key_and_comes_back_with_undo(person: Any) -> None:
    page = opened(person)
    before = dict(page.case.texts())
    assert not page.case.review.without_gender
    person.press("K", page.list)
    assert page.side.without_gender.isChecked()
    after = dict(page.case.texts())
    pronouns = re.compile(r"\b(han|hon|honom|henne|hans|hennes|flicka\w*|pojk\w*)\b", re.IGNORECASE)
    assert any(pronouns.search(text) for text in before.values())
    assert not any(pronouns.search(text) for text in after.values())
    person.press("Ctrl+Z", page.list)
    assert dict(page.case.texts()) == before
    assert not page.side.without_gender.isChecked()
    page.case.leave_out_gender(True)
    kept = page.case.as_json()
    page.case.leave_out_gender(False)
    page.case.take_over(kept)
    assert page.case.review.without_gender
