# SPDX-License-Identifier: EUPL-1.2
"""Ask for consent (begär samtycke): which facts, to whom, for what, until when; the answers come afterwards.

Most often the family is given a form to take home, so that is the way on; an answer can be registered at once too.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.consents import ConsentTerms
from samverkan_desktop.domain.sharing import CATEGORIES
from samverkan_desktop.ui.models import codes, receivers
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, ScrollArea

PURPOSES = ("consultation", "sip_meeting", "lots_meeting", "sspf", "family_centre", "joint_project")
FORM, ANSWER = "form", "answer"


class AskConsentDialog(Dialog):
    """Nothing is chosen in advance but the days, by the municipality's rules; `data()` goes to `consents.ask`.

    then: what the person wants to do next, FORM or ANSWER.
    """

    def __init__(
        self, parent: QWidget | None, child: str, own_party: str, today: date, terms: ConsentTerms | None = None
    ) -> None:
        super().__init__(
            parent,
            self.tr("Nytt samtycke för {child}").format(child=child),
            self.tr("Välj det som familjen tillfrågas om. Samtycket omfattar det som kryssas i och inget annat."),
            icon="consent",
            width=1040,
        )
        self._terms = terms or ConsentTerms()
        question = self.tr("Kan barnet lida betydande men om vårdnadshavaren får veta? Fråga då inte hemma.")
        self.body.addWidget(Banner("cau", question))
        row = QHBoxLayout()
        row.setSpacing(24)
        kinds = [code for code in CATEGORIES if code not in ("identity", "report_status")]
        self.to = self._ticks(row, self.tr("Till vem"), receivers.grouped(own_party), 3)
        facts = [("", [(code, codes.category(code)) for code in kinds])]
        self.categories = self._ticks(row, self.tr("Vilka uppgifter"), facts, 2)
        right = QVBoxLayout()
        right.setSpacing(12)
        holder = QHBoxLayout()
        purposes = [(code, codes.purpose(code)) for code in PURPOSES]
        self.purposes = self._ticks(holder, self.tr("Vad de ska användas till"), [("", purposes)])
        right.addLayout(holder)
        self.first, self.last = DateField(today), DateField(self._terms.proposed(today))
        days = QGridLayout()
        days.addWidget(FieldBox(self.tr("Från"), self.first), 0, 0)
        self._last_box = FieldBox(self.tr("Till och med"), self.last)
        days.addWidget(self._last_box, 0, 1)
        right.addLayout(days)
        row.addLayout(right, 2)
        self.body.addLayout(row)
        said = self.tr("Vem det gäller, barnets namn, ingår alltid i frågan.")
        self.body.addWidget(PlainLabel(said, "hint", wrap=True))
        self._lacking = PlainLabel("", "hint", wrap=True)
        self.body.addWidget(self._lacking)
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.answer = self.add_button(self.tr("Spara och registrera svar"), Role.ActionRole, icon="edit")
        self.answer.clicked.connect(self._answer_next)
        self.save = self.add_button(self.tr("Spara och visa blanketten"), Role.AcceptRole, "primary", icon="print")
        self.then = FORM
        self.first.dateChanged.connect(self._follow)
        self.last.dateChanged.connect(self._fit)
        self._fit()

    def _ticks(
        self, row: QHBoxLayout, title: str, groups: Sequence[tuple[str, list[tuple[str, str]]]], share: int = 1
    ) -> dict[str, QCheckBox]:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(PlainLabel(title, "h3"))
        area = ScrollArea(spacing=2)
        area.setMinimumHeight(190)
        boxes = {}
        for heading, options in groups:
            if heading:
                area.column.addWidget(PlainLabel(heading, "hint"))
            for code, text in options:
                box = QCheckBox(text)
                box.setAccessibleName(f"{title}: {text}")
                box.toggled.connect(lambda _on: self._fit())
                boxes[code] = box
                area.column.addWidget(box)
            area.column.addSpacing(6)
        area.column.addStretch(1)
        column.addWidget(area, 1)
        row.addLayout(column, share)
        return boxes

    def data(self) -> dict[str, Any]:
        """The scope that is asked for."""
        return {
            "to": _chosen(self.to),
            "categories": _chosen(self.categories),
            "purposes": _chosen(self.purposes),
            "valid_from": self.first.day(),
            "valid_to": self.last.day(),
        }

    def _answer_next(self) -> None:
        """Keep the question, and write down an answer that has been given already."""
        self.then = ANSWER
        self.accept()

    def _follow(self) -> None:
        """Another first day: the proposed last day goes with it."""
        self.last.set_day(self._terms.proposed(self.first.day()))
        self._fit()

    def _fit(self) -> None:
        if not hasattr(self, "save"):
            return
        lacking = []
        if not _chosen(self.to):
            lacking.append(self.tr("till vem"))
        if not _chosen(self.categories):
            lacking.append(self.tr("vilka uppgifter"))
        if not _chosen(self.purposes):
            lacking.append(self.tr("vad de ska användas till"))
        if self.last.day() < self.first.day():
            lacking.append(self.tr("sista dagen ligger före den första"))
        latest = self._terms.latest(self.first.day())
        if latest is not None and self.last.day() > latest:
            lacking.append(too_long(self._terms))
        for button in (self.answer, self.save):
            button.setEnabled(not lacking)
        self._lacking.setText(self.tr("Kvar: {what}.").format(what=", ".join(lacking)) if lacking else "")


def too_long(terms: ConsentTerms) -> str:
    """That the last day lies beyond what the municipality lets a consent hold."""
    said = QCoreApplication.translate("AskConsentDialog", "kommunens regler låter ett samtycke gälla högst {n} månader")
    return said.format(n=terms.longest_months)


def _chosen(boxes: dict[str, QCheckBox]) -> tuple[str, ...]:
    return tuple(code for code, box in boxes.items() if box.isChecked())
