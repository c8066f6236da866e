# SPDX-License-Identifier: EUPL-1.2
"""The municipality's own cases (egna fall): which there are, take in a folder of them, take one away.

A case stands under the answer it expects. Reads files beside the vault; what is kept is the use case's matter.
"""

from __future__ import annotations

from pathlib import Path

import attrs
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.rules import cases
from samverkan_desktop.rules.cases import Case
from samverkan_desktop.ui import file_dialogs, theme
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models.policy import outcome
from samverkan_desktop.ui.models.text_rows import TextRows
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.table import ReadTable
from samverkan_desktop.usecases import policy_cases
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.policy_cases import OwnCases

KINDS = frozenset({"policy", "log"})


class OwnCasesDialog(Dialog):
    """Signals: changed: cases were taken in or away, so that a trial must be run anew."""

    changed = Signal()

    def __init__(self, parent: QWidget, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(
            parent,
            self.tr("Egna fall"),
            self.tr("Frågor med det svar kommunens jurist väntar sig. De körs varje gång ett utkast provkörs."),
            icon="log",
            width=720,
        )
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self.model = TextRows(self.tr("Väntat svar"), self.tr("Vad det gäller"))
        self.table = ReadTable(self.tr("Egna fall"))
        self.table.setModel(self.model)
        self.table.set_widths(150)
        self.table.setMinimumHeight(theme.current().px(220))
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._fit())
        self.body.addWidget(self.table, 1)
        self.none = PlainLabel(
            self.tr(
                "Inga egna fall än. Lägg dem i en mapp med undermapparna permitted, forbidden, needs och duty, "
                "en fil för varje fall, och läs in mappen."
            ),
            "sm-muted",
            wrap=True,
        )
        self.body.addWidget(self.none)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.take_in = HintButton(self.tr("Läs in en mapp …"), icon="upload", size="small")
        self.take_in.clicked.connect(self.choose_folder)
        self.remove = HintButton(self.tr("Ta bort fallet …"), icon="trash", size="small")
        self.remove.clicked.connect(self.drop)
        row.addWidget(self.take_in)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.body.addLayout(row)
        self.close_button = self.add_button(self.tr("Stäng"), Role.RejectRole, "primary")
        self.set_harmless(self.close_button)
        self._show(OwnCases(cases=(), may_change=False))
        self.read()

    def read(self) -> None:
        """Read which there are."""
        self._tasks.on_vault(policy_cases.overview, self._desk, done=self._show, failed=self._failed)

    def _show(self, found: OwnCases) -> None:
        self.found = found
        self.model.show_rows([(case, (outcome(case.expected), case.sentence)) for case in found.cases])
        self.table.setVisible(bool(found.cases))
        self.none.setVisible(not found.cases)
        for button in (self.take_in, self.remove):
            button.setVisible(found.may_change)
        self._fit()

    def _fit(self) -> None:
        self.remove.setEnabled(self.chosen() is not None)

    def chosen(self) -> Case | None:
        """The case the keyboard stands at."""
        found: Case | None = self.model.item(self.table.currentIndex().row())
        return found

    def choose_folder(self) -> None:
        """Ask which folder, and take in the cases in it."""
        place = file_dialogs.choose_folder(self, self.tr("Läs in egna fall"), Path.home())
        if place is not None:
            self.take_in_folder(place)

    def take_in_folder(self, place: Path) -> None:
        """Take in the cases of a folder, all or nothing."""
        self._tasks.aside(cases.files, place, done=self._take_in, failed=self._failed)

    def _take_in(self, texts: dict[str, str]) -> None:
        self._tasks.on_vault(
            policy_cases.take_in, self._desk, texts, done=self._done, failed=self._failed, changes=KINDS
        )

    def drop(self) -> None:
        """Take the chosen case away, when the person is sure."""
        case = self.chosen()
        sure = case is not None and self._messages.question(
            self.tr("Ta bort fallet?"),
            self.tr("Utkast prövas då inte längre mot det. Filen du läste in finns kvar där den ligger."),
            yes=self.tr("Ta bort"),
            no=self.tr("Behåll"),
            destructive=True,
            parent=self,
        )
        if sure and case is not None:
            place = f"{case.expected}/{case.path.name}"
            self._tasks.on_vault(
                policy_cases.drop, self._desk, place, done=self._done, failed=self._failed, changes=KINDS
            )

    def _done(self, _result: object) -> None:
        self.changed.emit()
        self.read()

    def _failed(self, error: BaseException) -> None:
        """Say what is wrong, each fault with its file."""
        if isinstance(error, InvalidInput) and error.faults:
            faults = tuple(attrs.evolve(one, text=f"{one.path}: {one.text}") for one in error.faults[:8])
            error = InvalidInput(error.code, faults=faults, **error.values)
        self._messages.error(error, parent=self)
