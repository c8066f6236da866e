# SPDX-License-Identifier: EUPL-1.2
"""Assess an exceptional ground (bedöm en undantagsgrund): kinds of information, an answer under each heading, last day.

Nothing is written in advance. What is saved is bound to just this content and these receivers.
"""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from samverkan_desktop.domain.exceptional_grounds import MOST_DAYS, USUAL_DAYS
from samverkan_desktop.ui import theme, words
from samverkan_desktop.ui.dialogs import KEEPS_SIZE
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.models import grounds as shown
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, ScrollArea
from samverkan_desktop.usecases.exceptional_grounds import Proposal

WIDE, HIGH = 960, 660


class GroundDialog(Dialog):
    """`reasoning()`, `categories()` and `last.day()` go to `exceptional_grounds.assess`."""

    def __init__(self, parent: QWidget | None, proposal: Proposal, receivers: tuple[str, ...], today: date) -> None:
        super().__init__(parent, "", proposal.text, icon="shield", width=900)
        self.title.setText(self.tr("Bedöm: {ground}").format(ground=shown.name(proposal.ground, proposal.source)))
        self.setAccessibleName(self.title.text())
        self._today = today
        if proposal.family_said_no:
            said = self.tr("Familjen har sagt nej. Bedömningen ändrar inte det, och nejet syns i loggen.")
            self.body.addWidget(Banner("cau", said))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._limits(proposal, receivers))
        row.addWidget(self._headings(proposal), 1)
        self.body.addLayout(row, 1)
        self.lacking = PlainLabel("", "hint", wrap=True)
        self.body.addWidget(self.lacking)
        self.cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.save = self.add_button(self.tr("Spara bedömningen"), Role.AcceptRole, "primary")
        self._fit()
        self.set_harmless(self.cancel)
        self.stretch_body()
        self.setProperty(KEEPS_SIZE, True)
        self.resize(WIDE, HIGH)

    def _limits(self, proposal: Proposal, receivers: tuple[str, ...]) -> QWidget:
        """What the assessment is limited to: receivers, kinds of information, last day."""
        area = ScrollArea(spacing=10)
        area.setFixedWidth(theme.current().px(300))
        to = ", ".join(words.paper_word("party", receiver) for receiver in receivers)
        area.column.addWidget(PlainLabel(self.tr("Till: {to}").format(to=to), "sm", wrap=True))
        area.column.addWidget(PlainLabel(self.tr("Vilka uppgifter gäller det?"), "label", wrap=True))
        self.kinds: dict[str, QCheckBox] = {}
        for kind in proposal.categories:
            box = QCheckBox(codes.category(kind))
            box.setChecked(True)
            # Nothing can be told without whom it is about, so that kind is always along.
            box.setEnabled(kind != "identity")
            box.toggled.connect(lambda _on: self._fit())
            self.kinds[kind] = box
            area.column.addWidget(box)
        self.last = DateField(self._today + timedelta(days=USUAL_DAYS))
        self.last.dateChanged.connect(lambda _day: self._fit())
        hint = self.tr("Högst {n} dagar. Ändras texten eller ett svar upphör bedömningen genast.").format(n=MOST_DAYS)
        area.column.addWidget(FieldBox(self.tr("Gäller till och med"), self.last, hint=hint))
        area.column.addStretch(1)
        return area

    def _headings(self, proposal: Proposal) -> QWidget:
        """A field under each heading; the area scrolls, since a municipality may have added some."""
        area = ScrollArea(spacing=10)
        area.setMinimumHeight(theme.current().px(170))
        self.answers: dict[str, PlainEdit] = {}
        for heading in proposal.headings:
            edit = PlainEdit(lines=2, name=shown.heading(heading))
            edit.setMaximumHeight(theme.current().px(72))
            edit.textChanged.connect(self._fit)
            self.answers[heading] = edit
            # One of the municipality's own can be long, so it wraps.
            label = PlainLabel(shown.heading(heading), "label", wrap=True)
            label.setBuddy(edit)
            area.column.addWidget(label)
            area.column.addWidget(edit)
        area.column.addStretch(1)
        return area

    def reasoning(self) -> dict[str, str]:
        """What was written, by heading."""
        return {heading: edit.toPlainText().strip() for heading, edit in self.answers.items()}

    def categories(self) -> tuple[str, ...]:
        """The kinds of information that were assessed."""
        return tuple(kind for kind, box in self.kinds.items() if box.isChecked())

    def _fit(self) -> None:
        if not hasattr(self, "save"):
            return
        left = sum(not text for text in self.reasoning().values())
        lacking = [self.tr("rubriker utan svar: {n}").format(n=left)] if left else []
        if not self.categories():
            lacking.append(self.tr("vilka uppgifter det gäller"))
        if not self._today <= self.last.day() <= self._today + timedelta(days=MOST_DAYS):
            lacking.append(self.tr("en dag inom {n} dagar").format(n=MOST_DAYS))
        self.save.setEnabled(not lacking)
        self.lacking.setText(self.tr("Kvar: {what}.").format(what=", ".join(lacking)) if lacking else "")
