# SPDX-License-Identifier: EUPL-1.2
"""The concern report by keyboard: from anywhere, without anything in the way, even when nothing can be saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from samverkan_desktop.usecases import concern_reports

WORRY = "Kom till skolan utan jacka tredje dagen i rad och vågar inte gå hem."
NAME = "Vide Låtsasson"


def report_page(person: Any) -> Any:
    person.press("Ctrl+O", person.window)
    page = person.page("concern_report")
    person.until(page.isVisible)
    return page


def cannot_write(person: Any, on: bool = True) -> None:
    person.vault(lambda desk: desk.vault._db._raw.execute(f"PRAGMA query_only = {int(on)}"))


def releases(person: Any) -> Any:
    return person.vault(lambda desk: desk.vault.releases.all())


def test_from_worry_to_a_made_report_by_keys_alone(person: Any) -> None:
    page = report_page(person)
    assert page.form.edits["observations"].hasFocus()
    person.type(WORRY)
    person.press("Ctrl+Return")
    assert page.steps.value() == "hand_over"
    assert WORRY in page.hand_over.text.toPlainText()
    assert "19 kap. 6 §" in page.hand_over.text.toPlainText()
    person.press("Ctrl+Return")
    assert page.steps.value() == "hand_over", "nothing stands as made before the way is said"
    assert page.hand_over.way.hasFocus()
    person.press("Down")
    person.press("Ctrl+Return")
    person.settle()
    assert page.steps.value() == "came_back"
    (report,) = person.vault(concern_reports.listed)
    assert (report.state, report.made_way, report.observations) == ("made", "phone", WORRY)
    person.press("Escape")
    assert person.window.here[0] == "consultations"


def test_only_the_worry_is_asked_for(person: Any) -> None:
    page = report_page(person)
    person.press("Ctrl+Return")
    assert page.steps.value() == "worry"
    assert page.form.worry_box.has_error
    assert page.form.edits["observations"].hasFocus()
    person.type("Rädd.")
    assert not page.form.worry_box.has_error
    person.press("Ctrl+Return")
    assert page.steps.value() == "hand_over"


def test_escape_saves_leaves_and_it_can_be_taken_up_again(person: Any) -> None:
    page = report_page(person)
    person.type(WORRY)
    person.press("Escape")
    person.settle()
    assert person.window.here[0] == "consultations"
    (stored,) = person.vault(concern_reports.listed)
    assert stored.observations == WORRY
    page = report_page(person)
    assert page.form.edits["observations"].toPlainText() == ""
    person.until(page.earlier.isVisible)
    page._open_earlier()
    person.until(lambda: page.form.edits["observations"].toPlainText() == WORRY)
    assert person.vault(concern_reports.listed) == (stored,)


def test_ctrl_o_on_the_page_itself_takes_nothing_away(person: Any) -> None:
    page = report_page(person)
    person.type(WORRY)
    person.press("Ctrl+O")
    assert page.form.edits["observations"].toPlainText() == WORRY


def test_nothing_comes_along_from_a_deidentified_consultation(person: Any) -> None:
    person.press("Ctrl+N", person.window)
    editor = person.page("consultation")
    person.until(lambda: editor.stack.currentWidget() is editor.chooser)
    person.press("1", editor.chooser.deidentified)
    person.until(lambda: editor.stack.currentWidget() is editor.editor)
    person.type(WORRY, editor.editor.text.edit("background"))
    person.press("Alt+6", editor)
    person.press("Space", editor.editor.harm.buttons["yes"])
    assert editor.editor.harm.report.isVisible()
    person.press("Space", editor.editor.harm.report)
    page = person.page("concern_report")
    assert page.isVisible()
    assert page.report.is_empty
    assert all(not edit.toPlainText() for edit in page.form.edits.values())


def test_it_is_written_printed_saved_and_copied_when_the_vault_cannot_be_written(person: Any, tmp_path: Path) -> None:
    cannot_write(person)
    page = report_page(person)
    page.form.lines["child_name"].setText(NAME)
    person.type(WORRY, page.form.edits["observations"])
    person.press("Ctrl+Return")
    page.flush()
    person.until(page.trouble.isVisible)
    place = tmp_path / "x.pdf"
    page.handing_over.save_to(place)
    person.until(lambda: place.exists() and page.hand_over.said.isVisible())
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.handing_over.print_on(printer)
    person.until(lambda: page.hand_over.way.code() == "paper")
    page.handing_over.copy()
    person.until(lambda: page.hand_over.way.code() == "form")
    assert NAME in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    person.press("Ctrl+Return")
    person.settle()
    said = "\n".join(one.extract_text() for one in PdfReader(place).pages)
    assert NAME in said
    assert len(PdfReader(tmp_path / "printed.pdf").pages) >= 1
    assert releases(person) == ()
    cannot_write(person, on=False)
    page.flush()
    person.settle()
    assert not page.trouble.isVisible()
    assert [(row.carrier, row.state) for row in releases(person)] == [
        ("file", "done"), ("print", "done"), ("clipboard", "done"),
    ]  # fmt: skip
    entries = person.vault(lambda desk: desk.vault.log.entries())
    assert {"concern_report_started", "concern_report_made"} <= {entry.act for entry in entries}
    assert NAME not in str(entries)


def test_what_could_not_be_saved_stands_there_when_one_comes_back(person: Any) -> None:
    cannot_write(person)
    page = report_page(person)
    person.type(WORRY)
    person.press("Escape")
    person.until(lambda: page.trouble.isHidden() is False)
    page = report_page(person)
    assert page.form.edits["observations"].toPlainText() == WORRY
    cannot_write(person, on=False)


def test_a_paper_that_cannot_be_set_is_printed_as_plain_text(person: Any, tmp_path: Path) -> None:
    def broken(*_parts: Any) -> bytes:
        raise RuntimeError

    page = report_page(person)
    person.type(WORRY)
    way = page.handing_over
    way._desk = attrs.evolve(way._desk, tools=attrs.evolve(way._desk.tools, writers={"pdf": broken}))
    person.press("Ctrl+Return")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.handing_over.print_on(printer)
    person.until(lambda: page.hand_over.way.code() == "paper")
    said = PdfReader(tmp_path / "printed.pdf").pages[0].extract_text()
    assert "utan jacka" in said.replace("\t", " ")


def test_need_of_protection_today_puts_the_telephone_first(person: Any) -> None:
    page = report_page(person)
    person.settle()
    assert page.form.phones["reception"].text() == "070-174 06 20"
    page.form.protection.button("yes").click()
    assert page.form.urgent.isVisible()
    assert page.form._to.y() < page.form._worry.y() or page.form._column.indexOf(page.form._to) == 1
    page.form.call.click()
    assert page.report.called_at
    person.settle()
    assert not page.form.call.isEnabled()


def test_receipt_and_answer_are_followed(person: Any) -> None:
    page = report_page(person)
    person.type(WORRY)
    page.made("paper")
    page.came_back.received_button.click()
    page.came_back.outcome.set_code("not_opened")
    page.came_back.answered_button.click()
    person.settle()
    (report,) = person.vault(concern_reports.listed)
    assert report.state == "answered"
    assert report.received_day == person.desk.today
