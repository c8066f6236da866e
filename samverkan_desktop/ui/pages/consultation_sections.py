# SPDX-License-Identifier: EUPL-1.2
"""The text in the editor: five sections on one scrolling page, actions, follow-up; marks laid over while typing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from samverkan_desktop.domain.consultations import SECTIONS, Kind
from samverkan_desktop.domain.sharing import CATEGORIES
from samverkan_desktop.ui import icons, words
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.pages.consultation_known import KnownNames
from samverkan_desktop.ui.pages.consultation_matter import MatterField
from samverkan_desktop.ui.pages.consultation_parts import OptionalDay
from samverkan_desktop.ui.pages.consultation_rows import Actions
from samverkan_desktop.ui.widgets.buttons import Chip
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField
from samverkan_desktop.ui.widgets.highlight import HighlightEdit, Mark
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card
from samverkan_desktop.ui.widgets.states import StateLabel


class SectionEdit(QWidget):
    """One section (avsnitt): heading, kinds of information in a consented one, text, what may not go to whom.

    Signals: changed: the text; tagged: the kinds of information.
    """

    changed = Signal()
    tagged = Signal()

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self.name = name
        title = words.paper_word("section", name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        heading = PlainLabel(title, "h3", tone="muted")
        head.addWidget(heading, 1)
        self.menu = QMenu(self)
        self.tag = Chip("", menu=self.menu)
        head.addWidget(self.tag)
        column.addLayout(head)
        self.edit = HighlightEdit(name=title, placeholder=placeholder)
        heading.setBuddy(self.edit)
        column.addWidget(self.edit)
        self._blocked = QVBoxLayout()
        self._blocked.setSpacing(2)
        column.addLayout(self._blocked)
        self.error = PlainLabel(self.tr("Skriv vad ni vill ha råd om."), "error")
        self.error.hide()
        column.addWidget(self.error)
        self._labels: list[StateLabel] = []
        for code in CATEGORIES:
            if code == "report_status":
                continue  # only social services' own answer to a report has it (SoL 19 kap. 6 §)
            action = QAction(codes.category(code), self.menu)
            action.setCheckable(True)
            action.setData(code)
            action.triggered.connect(self._tagged)
            self.menu.addAction(action)
        self.edit.textChanged.connect(self._typed)
        self.set_categories(())

    def categories(self) -> tuple[str, ...]:
        """The kinds of information the section holds."""
        return tuple(str(action.data()) for action in self.menu.actions() if action.isChecked())

    def set_categories(self, chosen: Sequence[str]) -> None:
        """Show these kinds, without telling."""
        for action in self.menu.actions():
            action.setChecked(action.data() in chosen)
        names = [codes.category(code) for code in self.categories()]
        text = ", ".join(names[:2]) + (f" +{len(names) - 2}" if len(names) > 2 else "")
        self.tag.setText(text or self.tr("Välj slag av uppgift"))
        title = words.paper_word("section", self.name)
        said = ", ".join(names) or self.tr("inget valt")
        self.tag.setAccessibleName(self.tr("Slag av uppgift i {title}: {said}").format(title=title, said=said))
        icons.put(self.tag, "down", "text", 16)

    def show_blocked(self, lines: Sequence[tuple[str, str]]) -> None:
        """Say under the text who may not have it; lines: (state, words)."""
        for label in self._labels:
            self._blocked.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = [StateLabel(state, said) for state, said in lines]
        for label in self._labels:
            self._blocked.addWidget(label)

    def _tagged(self) -> None:
        self.set_categories(self.categories())
        self.tagged.emit()

    def _typed(self) -> None:
        self.error.hide()
        self.changed.emit()


class SectionsCard(Card):
    """All that is written freely.

    Signals: changed: anything; text_changed(name): a section's text; tagged: kinds of information.
    """

    changed = Signal()
    text_changed = Signal(str)
    tagged = Signal()

    def __init__(self, today: date) -> None:
        super().__init__(padding=22)
        self.setAccessibleName(self.tr("Text"))
        self.body.setSpacing(10)
        placeholders = {
            "background": self.tr("Vad har hänt, sedan när, vad har ni redan prövat?"),
            "question": self.tr("Vad vill ni ha råd om?"),
            "advice": self.tr("Skriv vad ni kom fram till …"),
            "child_voice": self.tr("Vad säger barnet själv?"),
            "next_steps": self.tr("Vad händer nu?"),
        }
        self.sections: dict[str, SectionEdit] = {}
        for name in SECTIONS:
            section = SectionEdit(name, placeholders[name])
            section.changed.connect(lambda name=name: self._typed(name))
            section.tagged.connect(self._tagged)
            self.sections[name] = section
            self.body.addWidget(section)
        edits = [section.edit for section in self.sections.values()]
        for above, below in pairwise(edits):
            above.left_downwards.connect(below.setFocus)
            below.left_upwards.connect(above.setFocus)
        self.agreed = Actions(today)
        self.follow_up = OptionalDay(self.tr("Uppföljning"), self.tr("Bestäm dag"), today)
        self.memory_key = LineField(placeholder=self.tr("till exempel numret i din egen journal"))
        self.memory_box = FieldBox(
            self.tr("Minnesnyckel"),
            self.memory_key,
            optional=True,
            hint=self.tr(
                "Bara för att du ska hitta tillbaka. Den söks inte, lämnas aldrig ut och förstörs vid avslut."
            ),
        )
        self.matter = MatterField()
        self.matter_box = FieldBox(
            self.tr("Samma ärende som"),
            self.matter,
            optional=True,
            hint=self.tr("Det som mottagarna redan har fått räknas in i uppskattningen. Kopplingen lämnas aldrig ut."),
        )
        self.known = KnownNames()
        self.body.addWidget(PlainLabel(self.tr("Åtgärder"), "h3", tone="muted"))
        self.body.addWidget(self.agreed)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(FieldBox(self.tr("Uppföljning"), self.follow_up), 1)
        row.addWidget(self.memory_box, 2)
        self.body.addLayout(row)
        self.body.addWidget(self.matter_box)
        self.body.addWidget(self.known)
        self.body.addStretch(1)
        for part in (self.agreed, self.follow_up, self.known, self.matter):
            part.changed.connect(self.changed)
        self.matter.changed.connect(lambda: self.text_changed.emit(""))
        self.known.changed.connect(lambda: self.text_changed.emit(""))
        self.agreed.changed.connect(lambda: self.text_changed.emit(""))
        self.memory_key.textChanged.connect(self.changed)

    def set_mode(self, kind: Kind) -> None:
        """Show what belongs to the mode."""
        consented = kind == "consented"
        for section in self.sections.values():
            section.tag.setVisible(consented)
            if consented:
                section.edit.set_marks(())
            else:
                section.show_blocked(())
        self.known.setVisible(not consented)
        self.memory_box.setVisible(not consented)
        self.matter_box.setVisible(not consented)

    def edit(self, name: str) -> HighlightEdit:
        """The text widget of a section."""
        return self.sections[name].edit

    def texts(self) -> dict[str, str]:
        """The sections that say something."""
        found = {name: section.edit.text() for name, section in self.sections.items()}
        return {name: text for name, text in found.items() if text.strip()}

    def content(self, kind: Kind) -> dict[str, Any]:
        """This part of the form."""
        found: dict[str, Any] = {
            "sections": {
                name: {"text": section.edit.text(), "categories": list(section.categories())}
                for name, section in self.sections.items()
                if section.edit.text() or section.categories()
            },
            "actions": self.agreed.content(),
        }
        if (day := self.follow_up.day()) is not None:
            found["follow_up"] = day.isoformat()
        if kind == "deidentified":
            found["known"] = self.known.content()
            if self.memory_key.text():
                found["memory_key"] = self.memory_key.text()
            if self.matter.number():
                found["thread"] = self.matter.number()
        return found

    def fill(self, content: Mapping[str, Any]) -> None:
        """Show a form, or the start of one."""
        sections = content.get("sections") or {}
        for name, section in self.sections.items():
            value = sections.get(name, "")
            text, kinds = (
                (value.get("text", ""), value.get("categories", [])) if isinstance(value, dict) else (value, [])
            )
            section.edit.set_text(str(text))
            section.set_categories(kinds)
            section.show_blocked(())
            section.error.hide()
        self.agreed.fill(content.get("actions") or [])
        day = content.get("follow_up")
        self.follow_up.set_day(date.fromisoformat(day) if isinstance(day, str) else None)
        self.known.fill(content.get("known") or {})
        self.memory_key.setText(str(content.get("memory_key") or ""))
        self.matter.set_number(str(content.get("thread") or ""))

    def set_marks(self, marks: Mapping[str, Sequence[Mark]]) -> None:
        """Lay marks over the sections named."""
        for name, those in marks.items():
            if name in self.sections:
                self.sections[name].edit.set_marks(those)

    def focused(self) -> SectionEdit | None:
        """The section the person writes in."""
        return next((section for section in self.sections.values() if section.edit.hasFocus()), None)

    def select_mark(self, kind: str, step: int = 1) -> None:
        """Select the next mark after the cursor, or the one before; kind: only of that kind, else of any."""
        names = list(SECTIONS) if step > 0 else list(reversed(SECTIONS))
        focused = self.focused()
        start = names.index(focused.name) if focused else 0
        order = names[start:] + names[:start]
        for n, name in enumerate([*order, order[0]]):
            edit = self.edit(name)
            here = edit.textCursor().selectionStart() if n == 0 and focused else (-1 if step > 0 else 10**9)
            places = [(a, b) for a, b, k in edit.marks() if kind in ("", k) and (a > here if step > 0 else a < here)]
            if places:
                first, last = min(places) if step > 0 else max(places)
                edit.setFocus()
                edit.select_span(first, last)
                return

    def _typed(self, name: str) -> None:
        self.changed.emit()
        self.text_changed.emit(name)

    def _tagged(self) -> None:
        self.changed.emit()
        self.tagged.emit()


class SectionChips(QWidget):
    """The bar that jumps to a section. Signals: chosen(name)."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.chips: dict[str, Chip] = {}
        for n, name in enumerate(SECTIONS, start=1):
            chip = Chip(words.paper_word("section", name))
            chip.setToolTip(f"Alt+{n}")
            chip.setAccessibleName(self.tr("Gå till {title} (Alt+{n})").format(title=chip.text(), n=n))
            chip.clicked.connect(lambda _on=False, name=name: self.chosen.emit(name))
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.chips[name] = chip
            row.addWidget(chip)
        row.addStretch(1)

    def mark(self, name: str) -> None:
        """Show where the cursor is."""
        for key, chip in self.chips.items():
            chip.set_on(key == name)
