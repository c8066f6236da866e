# SPDX-License-Identifier: EUPL-1.2
"""Dialogs of a request for documents: write it down, find the records, decide. Nobody is asked who they are or why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from samverkan_desktop.domain.consultations import ListRow
from samverkan_desktop.domain.people import Child
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import KEEPS_SIZE
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton, SegmentedControl
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, LineField, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card
from samverkan_desktop.usecases import document_requests
from samverkan_desktop.usecases.desk import Desk


class NewRequestDialog(Dialog):
    """What came in; Ctrl+Enter is not needed: the button is the default once something is written."""

    def __init__(self, parent: QWidget | None, today: date) -> None:
        super().__init__(
            parent,
            self.tr("Ny begäran om handling"),
            self.tr("Skriv vad som begärs, med personens egna ord. Fråga inte vem hen är eller varför."),
            icon="document",
            width=640,
        )
        kinds = [("public", self.tr("Vem som helst")), ("investigation", self.tr("Socialnämnden, i en utredning"))]
        self.kind = SegmentedControl(kinds, self.tr("Vem begär"), value="public")
        self.kind.chosen.connect(lambda _kind: self._look())
        self.asked_for = PlainEdit(name=self.tr("Vad begärs?"), lines=3)
        self.asked_for.textChanged.connect(self._look)
        self.received = DateField(today, name=self.tr("Kom in"))
        self.received.setMaximumDate(self.received.date())
        self.answer_to = LineField(name=self.tr("Hur svaret lämnas"))
        self.opened_on = DateField(today, name=self.tr("Utredningen inleddes"))
        self.opened_on.setMaximumDate(self.opened_on.date())
        self._opened_box = FieldBox(self.tr("Utredningen inleddes"), self.opened_on)
        self.body.addWidget(FieldBox(self.tr("Vem begär"), self.kind))
        self.body.addWidget(FieldBox(self.tr("Vad begärs?"), self.asked_for))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(FieldBox(self.tr("Kom in"), self.received))
        row.addWidget(self._opened_box)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(FieldBox(self.tr("Hur svaret lämnas"), self.answer_to, optional=True))
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.save = self.add_button(self.tr("Skriv in"), Role.AcceptRole, "primary")
        self.asked_for.setFocus()
        self._look()

    def _look(self) -> None:
        self.save.setEnabled(bool(self.asked_for.toPlainText().strip()))
        self._opened_box.setVisible(self.kind.value() == "investigation")

    def data(self) -> dict[str, Any]:
        """What was written, as the use case takes it."""
        kind = self.kind.value() or "public"
        return {
            "kind": kind,
            "asked_for": self.asked_for.toPlainText(),
            "received": self.received.day(),
            "answer_to": self.answer_to.text(),
            "investigation_opened": self.opened_on.day() if kind == "investigation" else None,
        }


class FindRecordsDialog(Dialog):
    """Find by child, number or year, and tick what the request covers; what is there already stays ticked."""

    def __init__(
        self,
        parent: QWidget | None,
        desk: Desk,
        tasks: Tasks,
        messages: Messages,
        named: Sequence[Child],
        chosen: Sequence[str],
    ) -> None:
        super().__init__(
            parent, self.tr("Sök handlingar"), self.tr("Sök på barn, nummer eller år. Sökningen står i loggen."),
            icon="search", width=680,
        )  # fmt: skip
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._before = list(chosen)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.child = Choice(
            [(one.id, one.name) for one in named], name=self.tr("Barn"), empty=self.tr("Alla, och avidentifierade")
        )
        self.child.setMinimumContentsLength(22)
        self.number = LineField(name=self.tr("Nummer"), placeholder="K-2026-034")
        years = [(str(year), str(year)) for year in range(desk.today.year, desk.today.year - 15, -1)]
        self.year = Choice(years, name=self.tr("År"), empty=self.tr("Alla år"))
        self.search = HintButton(self.tr("Sök"), icon="search")
        self.search.clicked.connect(self.look)
        self.number.returnPressed.connect(self.look)
        for label, field in (
            (self.tr("Barn"), self.child),
            (self.tr("Nummer"), self.number),
            (self.tr("År"), self.year),
        ):
            row.addWidget(FieldBox(label, field))
        row.addWidget(self.search, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Funna handlingar"))
        self.list.setMinimumHeight(220)
        card = Card(padding=0)
        card.body.addWidget(self.list)
        self.body.addWidget(card, 1)
        self.stretch_body()
        self.said = PlainLabel("", "hint", wrap=True)
        self.body.addWidget(self.said)
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.take = self.add_button(self.tr("Ta med markerade"), Role.AcceptRole, "primary")
        self.setProperty(KEEPS_SIZE, True)
        self.resize(760, 520)

    def look(self) -> None:
        """Search, and show what was found, ticked."""
        if not (self.child.code() or self.number.text().strip() or self.year.code()):
            self.said.setText(self.tr("Välj barn, nummer eller år."))
            return
        self._tasks.on_vault(
            lambda: document_requests.find(
                self._desk, child_id=self.child.code(), number=self.number.text(), year=int(self.year.code() or 0)
            ),
            done=self._found,
            failed=self._messages.error,
        )

    def _found(self, rows: tuple[ListRow, ...]) -> None:
        self.list.clear()
        for row in rows:
            about = row.heading or words.paper_word("form", row.form)
            item = QListWidgetItem(f"{row.number} · {row.date} · {about}")
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.said.setText("" if rows else self.tr("Inget funnet bland det du får öppna."))
        if rows:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def chosen(self) -> tuple[str, ...]:
        """What the request covers: what it covered before, without what was unticked, and what was ticked."""
        items = [self.list.item(n) for n in range(self.list.count())]
        ticked = {item.data(Qt.ItemDataRole.UserRole): item.checkState() == Qt.CheckState.Checked for item in items}
        kept = [one for one in self._before if ticked.get(one, True)]
        return tuple(dict.fromkeys((*kept, *(one for one, on in ticked.items() if on))))


class DecideDialog(Dialog):
    """The decision as it will be printed, and a reason to add; a decision cannot be changed."""

    def __init__(self, parent: QWidget | None, paper: Report) -> None:
        super().__init__(
            parent,
            self.tr("Besluta"),
            self.tr("Så här lyder beslutet. När det är fattat kan inget i begäran ändras."),
            icon="check",
            width=720,
        )
        lines = [line for section in paper.sections for line in (section.heading.upper(), *section.paragraphs, "")]
        self.wording = PlainEdit("\n".join(lines).strip(), name=self.tr("Beslutets text"), lines=11)
        self.wording.setReadOnly(True)
        self.body.addWidget(self.wording, 1)
        self._reason = PlainEdit(name=self.tr("Egen mening om skälen"), lines=2)
        hint = self.tr("Skrivs in i beslutet som den står. Nämn inget som är maskat.")
        self.body.addWidget(FieldBox(self.tr("Egen mening om skälen"), self._reason, hint=hint, optional=True))
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.decide = self.add_button(self.tr("Fatta beslutet"), Role.AcceptRole, "primary")
        self.set_harmless(cancel)
        self.setProperty(KEEPS_SIZE, True)
        self.resize(760, 600)

    def reason(self) -> str:
        """The reason added."""
        return self._reason.toPlainText()
