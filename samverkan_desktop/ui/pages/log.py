# SPDX-License-Identifier: EUPL-1.2
"""Log (logg): what was done, by whom, when; and a check that nothing in it has been changed. Read only.

Reading the log is itself entered in it. It is there for accountability, never for measuring people, and says so.
"""

from __future__ import annotations

import json

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.domain.log import LogEntry
from samverkan_desktop.ui import words
from samverkan_desktop.ui.messages import Messages, told_code
from samverkan_desktop.ui.models.log import LogModel
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Banner, Card, EmptyState, SidePanel, clear
from samverkan_desktop.ui.widgets.table import ReadTable
from samverkan_desktop.usecases import consultations, log
from samverkan_desktop.usecases.desk import Desk

SHOWN = 2000
Read = tuple[tuple[LogEntry, ...], dict[str, str], dict[str, str]]


class LogPage(Page):
    """The log's page."""

    help_topic = "log"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Logg"))
        self.set_subtitle(self.tr("Till för ansvar och kontroll, aldrig för att mäta människor."))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        asked = HintButton(self.tr("Begäran om handling …"), icon="document")
        asked.clicked.connect(lambda: self.go.emit("document_request", None))
        self.actions_area.addWidget(asked)
        self.check = HintButton(self.tr("Kontrollera att loggen är orörd"), "primary", icon="shield-check")
        self.check.clicked.connect(self.verify)
        self.actions_area.addWidget(self.check)
        self.verdict = Banner("info", self.tr("Varje rad bygger på raden före. Ändras eller tas en bort så syns det."))
        self.body.addWidget(self.verdict)
        self.model = LogModel()
        self.table = ReadTable(self.tr("Händelser i loggen"))
        self.table.setModel(self.model)
        self.table.set_widths(66, 164, 232, 210)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        card = Card(padding=0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState("log", self.tr("Loggen är tom"), self.tr("Här syns allt som görs i valvet.")))
        card.body.addWidget(self._stack)
        self._foot = PlainLabel("", "hint")
        self._foot.setContentsMargins(16, 8, 16, 8)
        card.body.addWidget(self._foot)
        self.panel = SidePanel(self.tr("Vald händelse"))
        self._facts = QVBoxLayout()
        self._facts.setSpacing(3)
        self.panel.body.addLayout(self._facts)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(card, 1)
        row.addWidget(self.panel)
        self.body.addLayout(row, 1)
        self.setProperty("areas", [self.panel])

    def first_focus(self) -> QWidget | None:
        return self.table

    def set_narrow(self, narrow: bool) -> None:
        self.panel.setVisible(not narrow)

    def shown(self, _argument: object = None) -> None:
        self._tasks.on_vault(_read, self._desk, done=self._on_read)

    def _on_read(self, found: Read) -> None:
        entries, names, numbers = found
        self.model.show_entries(entries, names, numbers)
        self._stack.setCurrentIndex(0 if entries else 1)
        text = self.tr("Händelser: {n}") if len(entries) < SHOWN else self.tr("De {n} senaste händelserna")
        self._foot.setText(text.format(n=len(entries)))
        if entries:
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        entry = self.model.entry(current.row())
        clear(self._facts)
        if entry is None:
            return
        for label, text in (
            (self.tr("Händelse"), words.act(entry.act)),
            (self.tr("Tid"), words.local(entry.at)),
            (self.tr("Användare"), self.model.who(entry)),
            (self.tr("Gäller"), self.model.about(entry)),
            (self.tr("Uppgifter"), _details(entry)),
            (self.tr("Kontrollsumma"), entry.hash),
            (self.tr("Kontrollsumma för raden före"), entry.prev),
        ):
            if text:
                self._facts.addWidget(PlainLabel(label, "hint"))
                self._facts.addWidget(_value(text, broken=text in (entry.hash, entry.prev)))
                self._facts.addSpacing(8)

    def verify(self) -> None:
        """Recompute the chain and compare with the head kept outside."""
        self.check.setEnabled(False)
        self.verdict.say("info", self.tr("Kontrollerar loggen …"))
        self._tasks.on_vault(log.verify, self._desk, done=self._on_verified, failed=self._on_not_verified)

    def _on_verified(self, verdict: log.Verdict) -> None:
        self.check.setEnabled(True)
        if verdict.holds:
            text = self.tr("Loggen är orörd. Kontrollerade händelser: {n}. Kontrolltalet utanför valvet stämmer.")
            self.verdict.say("pos", text.format(n=verdict.head.count))
        else:
            notice = verdict.notices[0]
            said = told_code(notice.code, notice.values, words.language())
            self.verdict.say("neg", " ".join(part for part in (said.why, said.now) if part), title=said.what)
        self.said.emit(self.verdict.accessibleName())

    def _on_not_verified(self, error: BaseException) -> None:
        self.check.setEnabled(True)
        self.verdict.say("cau", self.tr("Kontrollen blev inte av."))
        self._messages.error(error, parent=self)


def _read(desk: Desk) -> Read:
    entries = log.read(desk, newest=SHOWN)
    numbers = {row.id: row.number for row in consultations.listed(desk)}
    return entries, log.names(desk), numbers


def _details(entry: LogEntry) -> str:
    if not entry.details:
        return ""
    return json.dumps(entry.details, ensure_ascii=False, indent=0).strip("{}\n ").replace('"', "")


def _value(text: str, *, broken: bool) -> PlainLabel:
    shown = " ".join(text[i : i + 8] for i in range(0, len(text), 8)) if broken else text
    label = PlainLabel(shown, "sm", wrap=True)
    label.setAccessibleName(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label
