# SPDX-License-Identifier: EUPL-1.2
"""The two texts of a review side by side: the original that stays, the summary that others may see."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import attrs
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from samverkan_desktop.deidentify import replacing
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.models.review_case import ReviewCase
from samverkan_desktop.ui.pages.consultation_reader import field_title, ordered
from samverkan_desktop.ui.widgets.highlight import HighlightEdit, Mark, qt_places
from samverkan_desktop.ui.widgets.labels import IconLabel, PlainLabel
from samverkan_desktop.ui.widgets.panels import Card
from samverkan_desktop.usecases.summaries import Review


@attrs.define
class Built:
    """A text put together from fields, with what must be known of its places (code points).

    stretches: (start, end, field, start in the field) of text as it stands in a field.
    """

    text: str = ""
    headings: list[tuple[int, int]] = attrs.field(factory=list)
    numbers: list[tuple[int, int]] = attrs.field(factory=list)
    places: list[tuple[int, int, int]] = attrs.field(factory=list)
    kinds: list[str] = attrs.field(factory=list)
    stretches: list[tuple[int, int, str, int]] = attrs.field(factory=list)

    def heading(self, text: str) -> None:
        """Begin a field."""
        if self.text:
            self.text += "\n"
        self.headings.append((len(self.text), len(self.text) + len(text)))
        self.text += text + "\n"

    def copy(self, field: str, text: str, start: int, end: int) -> None:
        """Text as it stands in the field."""
        if end > start:
            self.stretches.append((len(self.text), len(self.text) + end - start, field, start))
            self.text += text[start:end]

    def place(self, start: int, group: int, kind: str) -> None:
        """What was written since start belongs to a group."""
        if len(self.text) > start:
            self.places.append((start, len(self.text), group))
            self.kinds.append(kind)

    def number(self, number: int) -> None:
        """A raised number."""
        said = str(number)
        self.numbers.append((len(self.text), len(self.text) + len(said)))
        self.text += said


def original(case: ReviewCase) -> Built:
    """The text as typed, with a number at each finding."""
    number_of = {(name, f.start): g.number for g in case.groups for name, f in g.members}
    built = Built()
    fields = case.review.material.fields
    for name in ordered(fields):
        if not fields[name].strip():
            continue
        built.heading(field_title(name))
        at, text = 0, fields[name]
        for finding in case.review.findings.get(name, ()):
            built.copy(name, text, at, finding.start)
            start = len(built.text)
            built.copy(name, text, finding.start, finding.end)
            number = number_of[(name, finding.start)]
            built.place(start, number - 1, codes.kind_of(finding.label))
            built.number(number)
            at = finding.end
        built.copy(name, text, at, len(text))
    return built


def summary(case: ReviewCase, review: Review) -> Built:
    """The summary with each replaced place; what nobody has decided is marked as left."""
    number_of = {(name, f.start): g.number for g in case.groups for name, f in g.members}
    built = Built()
    fields = review.material.fields
    for name in ordered(fields):
        if not fields[name].strip():
            continue
        built.heading(field_title(name))
        if name in case.edited:
            built.text += case.edited[name]
            continue
        findings = review.findings.get(name, ())
        choices = review.choices.get(name, {})
        composed = replacing.compose(fields[name], findings, choices, without_gender=review.without_gender)
        offset = len(built.text)
        built.text += composed.text
        decided = case.review.choices.get(name, {})
        for start, end, index in composed.pieces:
            if end > start:
                finding = findings[index]
                done = (finding.start, finding.end) in decided
                built.places.append((offset + start, offset + end, number_of[(name, finding.start)] - 1))
                built.kinds.append("done" if done else "left")
    return built


class ReviewText(HighlightEdit):
    """One of the two texts, for reading. Signals: clicked(group): the person pointed at a finding."""

    clicked = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__(name=name, grows=False)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setViewportMargins(16, 10, 12, 10)
        self._built = Built()

    def show_built(self, built: Built, current: int) -> None:
        """Show a text; current: the group with a ring around it."""
        place = self.verticalScrollBar().value()
        if built.text != self._built.text:
            self.set_text(built.text)
            self._built = built
            self.redress()
        self._built = built
        self.set_marks(
            [
                Mark(start=start, end=end, kind=kind, current=group == current)
                for (start, end, group), kind in zip(built.places, built.kinds, strict=True)
            ]
        )
        self.verticalScrollBar().setValue(place)

    def redress(self) -> None:
        """Put on the colours of the theme anew."""
        super().redress()
        if hasattr(self, "_built"):
            self._dress(self._built.headings, _heading())
            self._dress(self._built.numbers, _number())

    def _dress(self, spans: Sequence[tuple[int, int]], form: QTextCharFormat) -> None:
        text = self.text()
        places = qt_places(text, [place for span in spans for place in span])
        for start, end in zip(places[::2], places[1::2], strict=True):
            self._span(start, end).mergeCharFormat(form)

    def show_group(self, group: int) -> None:
        """Scroll so that the first place of a group is seen."""
        for start, _end, number in self._built.places:
            if number == group:
                cursor = QTextCursor(self.document())
                cursor.setPosition(qt_places(self._built.text, [start])[0])
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
                return

    def selected_place(self) -> tuple[str, int, int] | None:
        """The selection as (field, start, end) in code points; None when empty or across fields."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = (_code_points(self._built.text, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        inside = [one for one in self._built.stretches if one[0] < end and one[1] > start]
        if not inside or len({one[2] for one in inside}) != 1:
            return None
        first, last = inside[0], inside[-1]
        return first[2], first[3] + max(start - first[0], 0), last[3] + min(end, last[1]) - last[0]

    def word_place(self) -> tuple[str, int, int] | None:
        """The word at the cursor, selected; None where there is none."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        if not cursor.selectedText().strip():
            return None
        self.setTextCursor(cursor)
        return self.selected_place()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            return
        at = _code_points(self._built.text, self.cursorForPosition(event.position().toPoint()).position())
        for start, end, group in self._built.places:
            if start <= at <= end:
                self.clicked.emit(group)
                return


def _code_points(text: str, at: int) -> int:
    """A place in Qt's units as code points."""
    wide = [place + n for n, place in enumerate(p for p, char in enumerate(text) if ord(char) > 0xFFFF)]
    return at - bisect_left(wide, at)


def _heading() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    form.setForeground(theme.current().color("muted"))
    return form


def _number() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    form.setForeground(theme.current().color("muted"))
    return form


class Texts(QWidget):
    """Both texts, scrolling together. Signals: clicked(group)."""

    clicked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.original = ReviewText(self.tr("Original, stannar i ditt valv"))
        self.summary = ReviewText(self.tr("Sammanfattning, det andra får se"))
        for title, said, icon, text in (
            (self.tr("Original"), self.tr("Stannar i ditt valv"), "lock", self.original),
            (self.tr("Sammanfattning"), self.tr("Det andra får se"), "upload", self.summary),
        ):
            card = Card(title, padding=0)
            card.header.setSpacing(6)
            card.header.addWidget(IconLabel(icon, "muted", 16))
            card.header.addWidget(PlainLabel(said, "sm-muted"))
            card.body.addWidget(text)
            row.addWidget(card, 1)
            text.clicked.connect(self.clicked)
        self._following = False
        self._follow(self.original, self.summary)
        self._follow(self.summary, self.original)

    def _follow(self, leader: ReviewText, follower: ReviewText) -> None:
        def moved(value: int) -> None:
            if self._following:
                return
            self._following = True
            share = value / max(leader.verticalScrollBar().maximum(), 1)
            follower.verticalScrollBar().setValue(round(share * follower.verticalScrollBar().maximum()))
            self._following = False

        leader.verticalScrollBar().valueChanged.connect(moved)

    def show_case(self, case: ReviewCase, tentative: Review, current: int) -> None:
        """Show both."""
        self.original.show_built(original(case), current)
        self.summary.show_built(summary(case, tentative), current)

    def show_group(self, group: int) -> None:
        """Scroll both so that the first place of a group is seen."""
        self.original.show_group(group)
        self.summary.show_group(group)

    def forget(self) -> None:
        """Let go of both texts, their marks and what could be undone."""
        for text in (self.original, self.summary):
            text.show_built(Built(), -1)
