# SPDX-License-Identifier: EUPL-1.2
"""Requests for documents (begäran om handling): what came in, find the records, judge each passage, decide, hand out.

Ctrl+Enter says that the document has been gone through.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.domain.document_requests import DocumentRequest
from samverkan_desktop.ui import file_dialogs, words
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.document_request import DecideDialog, FindRecordsDialog, NewRequestDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.models.text_rows import TextRows
from samverkan_desktop.ui.pages.document_request_passages import PassagesCard
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Banner, Card, EmptyState
from samverkan_desktop.ui.widgets.table import ReadTable
from samverkan_desktop.usecases import (
    document_request_answers,
    document_request_records,
    document_requests,
    release,
    release_own,
    sharing,
)
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.document_request_records import OpenedRecord
from samverkan_desktop.usecases.document_requests import OpenedRequest

CHANGED = frozenset({"document_requests"})


class DocumentRequestPage(Page):
    """Page `document_request`; may be opened with a request's id."""

    help_topic = "document_request"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Begäran om handling"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self.opened: OpenedRequest | None = None
        self._record = -1
        self.new = HintButton(self.tr("Ny begäran …"), "primary", icon="plus")
        self.new.clicked.connect(self.add)
        self.back = HintButton(self.tr("Alla begäranden"), icon="left")
        self.back.clicked.connect(self.show_list)
        for button in (self.back, self.new):
            self.actions_area.addWidget(button)
        self.banner = Banner("info")
        self.body.addWidget(self.banner)
        self.stale = PlainLabel("", "hint", tone="cau", wrap=True)
        self.stale.hide()
        self.body.addWidget(self.stale)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._list())
        self.stack.addWidget(self._work())
        self.body.addWidget(self.stack, 1)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.gone_through)

    # the list

    def _list(self) -> QWidget:
        card = Card(padding=0)
        self.requests = TextRows(self.tr("Nummer"), self.tr("Kom in"), self.tr("Läge"), self.tr("Begärt"))
        self.table = ReadTable(self.tr("Begäranden"))
        self.table.setModel(self.requests)
        self.table.set_widths(120, 120, 260)
        self.table.activated.connect(lambda index: self._open_row(index.row()))
        self.table.doubleClicked.connect(lambda index: self._open_row(index.row()))
        self.lists = QStackedWidget()
        self.lists.addWidget(self.table)
        empty = EmptyState(
            "document",
            self.tr("Ingen begäran"),
            self.tr("Vem som helst får begära en handling, utan att säga vem hen är eller varför."),
        )
        self.lists.addWidget(empty)
        card.body.addWidget(self.lists)
        return card

    def show_list(self) -> None:
        """Show every request."""
        self.opened = None
        self.title.setText(self.tr("Begäran om handling"))
        self.set_subtitle(self.tr("Svara skyndsamt. Fråga inte vem eller varför."))
        self.banner.hide()
        self.back.hide()
        self.new.show()
        self.stack.setCurrentIndex(0)
        self._tasks.on_vault(document_requests.listed, self._desk, done=self._on_listed, failed=self._messages.error)

    def _on_listed(self, found: tuple[DocumentRequest, ...]) -> None:
        rows = [
            (one, (one.number, one.received.isoformat(), self.state_word(one), " ".join(one.asked_for.split())))
            for one in found
        ]
        self.requests.show_rows(rows)
        self.lists.setCurrentIndex(0 if rows else 1)
        if rows:
            self.table.setCurrentIndex(self.requests.index(0, 0))

    def state_word(self, request: DocumentRequest) -> str:
        """Where a request stands, in words."""
        if request.kind == "investigation":
            return self.tr("Utredning, lämnad") if request.given_at else self.tr("Utredning (SoL 20 kap. 6 §)")
        return {
            "open": self.tr("Pågår"),
            "decided": self.tr("Avgjord, inte lämnad"),
            "given": self.tr("Avgjord och lämnad"),
        }[request.state]

    def _open_row(self, row: int) -> None:
        request: DocumentRequest | None = self.requests.item(row)
        if request is not None:
            self.open(request.id)

    def add(self) -> None:
        """Write a new request down."""
        dialog = NewRequestDialog(self.window(), self._desk.today)
        if agreed(dialog):
            asked = dialog.data()
            self._tasks.on_vault(
                lambda: document_requests.receive(self._desk, **asked),
                done=lambda made: self.open(made.id),
                failed=self._messages.error,
                changes=CHANGED,
            )

    # one request

    def _work(self) -> QWidget:
        whole = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, whole)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self._records_card(), 2)
        self.passages = PassagesCard()
        self.passages.gone_through.connect(self.gone_through)
        self._row.addWidget(self.passages, 5)
        return whole

    def _records_card(self) -> QWidget:
        self.records_card = Card(self.tr("Handlingar"), padding=0)
        self.records = TextRows(self.tr("Nummer"), self.tr("Genomgången"))
        self.records_table = ReadTable(self.tr("Handlingar i begäran"))
        self.records_table.setModel(self.records)
        self.records_table.set_widths(130)
        self.records_table.selectionModel().currentRowChanged.connect(lambda now, _before: self._show_record(now.row()))
        self.records_card.body.addWidget(self.records_table, 1)
        buttons = QVBoxLayout()
        buttons.setContentsMargins(12, 10, 12, 12)
        buttons.setSpacing(6)
        self.search = HintButton(self.tr("Sök handlingar …"), icon="search")
        self.search.clicked.connect(self.find_records)
        self.decide = HintButton(self.tr("Besluta …"), "primary", icon="check")
        self.decide.clicked.connect(self.ask_to_decide)
        self.save_copy = HintButton(self.tr("Spara maskad kopia …"), "primary", icon="save")
        self.save_copy.clicked.connect(partial(self.choose_place, "copy"))
        self.save_decision = HintButton(self.tr("Spara beslutet …"), icon="document")
        self.save_decision.clicked.connect(partial(self.choose_place, "decision"))
        self.give = HintButton(self.tr("Lämna till utredningen …"), "primary", icon="upload")
        self.give.clicked.connect(partial(self.choose_place, "answer"))
        for button in (self.search, self.decide, self.save_copy, self.save_decision, self.give):
            buttons.addWidget(button)
        self.retention = PlainLabel("", "hint", wrap=True)
        buttons.addWidget(self.retention)
        self.records_card.body.addLayout(buttons)
        return self.records_card

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        self._tasks.on_vault(sharing.stale_rules, self._desk, done=self._say_stale, failed=self._messages.error)
        if argument:
            self.open(str(argument))
        else:
            self.show_list()

    def _say_stale(self, text: str) -> None:
        self.stale.setText(text)
        self.stale.setVisible(bool(text))

    def first_focus(self) -> QWidget | None:
        return self.table if self.stack.currentIndex() == 0 and self.requests.rowCount() else self.new

    def set_narrow(self, narrow: bool) -> None:
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)

    def open(self, request_id: str) -> None:
        """Show one request."""
        self._tasks.on_vault(
            document_requests.opened, self._desk, request_id, done=self._on_opened, failed=self._messages.error
        )

    def _on_opened(self, found: OpenedRequest) -> None:
        same = self.opened is not None and self.opened.request.id == found.request.id
        at = max(self._record, 0) if same else 0
        self.opened = found
        request = found.request
        self.became.emit(request.id)
        self.title.setText(f"{request.number} · {self.state_word(request)}")
        self.set_subtitle(" ".join(request.asked_for.split())[:140])
        self.back.show()
        self.new.hide()
        self._explain(request)
        self.retention.setText(codes.retention_said(found.retention))
        self.passages.suit(request, found.paragraphs)
        rows = [(one, (one.number, self._gone_through_word(one))) for one in found.records]
        self.records.show_rows(rows)
        self.stack.setCurrentIndex(1)
        self._show_buttons(request)
        if rows:
            self.records_table.setCurrentIndex(self.records.index(min(at, len(rows) - 1), 0))
        else:
            self._show_record(-1)

    def _explain(self, request: DocumentRequest) -> None:
        if request.kind == "investigation":
            text = self.tr(
                "Utredningen inleddes {day}. Det som kan ha betydelse ska lämnas, också när familjen har sagt nej. "
                "Välj bort det som inte har med saken att göra."
            )
            day = request.investigation_opened.isoformat() if request.investigation_opened else ""
            self.banner.say("info", text.format(day=day))
        else:
            text = self.tr(
                "Pröva varje textställe. En chef beslutar. Paragraferna om hur man överklagar har inte kunnat läsas i "
                "sin helhet. Låt juristen kontrollera dem ({laws})."
            )
            self.banner.say("info", text.format(laws=", ".join(document_request_answers.unchecked(words.language()))))
        self.banner.show()

    def _show_buttons(self, request: DocumentRequest) -> None:
        public, still = request.kind == "public", request.state == "open"
        self.search.setVisible(still)
        self.decide.setVisible(public and still)
        self.decide.setEnabled(document_request_records.is_manager(self._desk))
        self.decide.setToolTip("" if self.decide.isEnabled() else self.tr("En chef beslutar."))
        self.save_copy.setVisible(public and not still)
        self.save_decision.setVisible(public and not still)
        self.give.setVisible(not public)

    def _gone_through_word(self, record: OpenedRecord) -> str:
        if not record.reviewed:
            return self.tr("Nej")
        return self.tr("Ja, nämns inte") if record.hidden else self.tr("Ja")

    def _show_record(self, row: int) -> None:
        self._record = row
        self.passages.show_record(self.records.item(row))

    def gone_through(self) -> None:
        """Keep what has been chosen for the document, and go on to the next."""
        record: OpenedRecord | None = self.records.item(self._record)
        if (
            record is None
            or self.opened is None
            or not self.passages.done.isEnabled()
            or self.stack.currentIndex() != 1
        ):
            return
        choices, hidden = self.passages.choices(), self.passages.says_hidden()
        request_id = self.opened.request.id
        self._record = min(self._record + 1, self.records.rowCount() - 1)
        self._do(
            lambda: document_requests.judge(self._desk, request_id, record.consultation_id, choices, hidden=hidden), ""
        )

    # deeds

    def find_records(self) -> None:
        """Find by child, number or year."""
        assert self.opened is not None
        chosen = [one.consultation_id for one in self.opened.records]
        request_id = self.opened.request.id

        def ask(named: Any) -> None:
            dialog = FindRecordsDialog(self.window(), self._desk, self._tasks, self._messages, named, chosen)
            if agreed(dialog):
                ids = dialog.chosen()
                self._do(lambda: document_requests.choose(self._desk, request_id, ids), "")

        self._tasks.on_vault(document_requests.named_children, self._desk, done=ask, failed=self._messages.error)

    def ask_to_decide(self) -> None:
        """Show what would be decided, ask for a reason, decide."""
        assert self.opened is not None
        request_id = self.opened.request.id

        def ask(paper: Any) -> None:
            dialog = DecideDialog(self.window(), paper)
            if agreed(dialog):
                reason = dialog.reason()
                self._do(
                    lambda: document_requests.decide(self._desk, request_id, reason), self.tr("Beslutet är fattat.")
                )

        self._tasks.on_vault(
            document_request_answers.paper, self._desk, request_id, "decision", done=ask, failed=self._messages.error
        )

    def choose_place(self, what: str) -> None:
        """Ask where, and save a paper of the request there."""
        stem = {"copy": "kopia", "decision": "beslut", "answer": "svar"}[what]
        week = self._desk.today.isocalendar()
        name = f"{stem}_{week.year}-v{week.week:02d}.pdf"
        place = file_dialogs.choose_new_file(self, self.tr("Spara som PDF"), Path.home(), name, "PDF (*.pdf)")
        if place is not None:
            self.save_to(what, place, overwrite=place.exists())

    def save_to(self, what: str, place: Path, *, overwrite: bool = False) -> None:
        """Save a paper of the request."""
        assert self.opened is not None
        request_id = self.opened.request.id
        if what == "answer":
            self._tasks.on_vault(
                lambda: release_own.answer_investigation(
                    self._desk, request_id, format="pdf", to=place, overwrite=overwrite
                ),
                done=self._answered,
                failed=self._messages.error,
                changes=CHANGED,
            )
            return
        self._do(
            lambda: release_own.give_request(self._desk, request_id, what, format="pdf", to=place, overwrite=overwrite),
            self.tr("Sparad. Utlämnandet står i loggen."),
        )

    def _answered(self, outcome: release.Outcome) -> None:
        if outcome.release is None:
            cells = [cell for cell in outcome.decision.cells if cell.outcome not in ("permitted", "duty")]
            why = [item.text for cell in cells for item in cell.missing] + [g.text for c in cells for g in c.grounds]
            self._messages.warning(
                " ".join(dict.fromkeys(why[:2])), title=self.tr("Reglerna säger nej. Inget har lämnats."), kind="neg"
            )
        else:
            self._messages.note(self.tr("Lämnad till utredningen. Utlämnandet står i loggen."))
        assert self.opened is not None
        self.open(self.opened.request.id)

    def _do(self, deed: Any, said: str) -> None:
        assert self.opened is not None
        request_id = self.opened.request.id

        def done(_result: object) -> None:
            if said:
                self._messages.note(said)
            self.open(request_id)

        self._tasks.on_vault(deed, done=done, failed=self._failed, changes=CHANGED)

    def _failed(self, error: BaseException) -> None:
        self._messages.error(error)
        if self.opened is not None:
            self.open(self.opened.request.id)
