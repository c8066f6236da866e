# SPDX-License-Identifier: EUPL-1.2
"""Does someone know the child (känner någon igen barnet): the two ways to say so of a de-identified consultation.

Used beside a summary and at a de-identified meeting. Who says it of oneself stops and leaves the page; of a receiver,
the party is noted and nothing more leaves for it. Shows no text of a summary but its heading.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samverkan_desktop.domain.parties import PARTY_KINDS
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.recognition import ReceiverDialog, WhichDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.flow import FlowLayout
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea, clear
from samverkan_desktop.usecases import recognition
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.recognition import TakenUp

CHANGED = frozenset({"consultations", "meetings", "log"})


class RecognitionCard(Card):
    """Signals: stop_asked(id): the person knows the child; report_asked: to the concern report."""

    stop_asked = Signal(str)
    report_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages, *, scrolls: bool = True) -> None:
        """scrolls: several rows scroll inside the card; else it is as high as it must."""
        super().__init__(self.tr("Känner någon igen barnet?"), padding=0)
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._ids: tuple[str, ...] = ()
        self._parties: tuple[str, ...] = ()
        self.taken: tuple[TakenUp, ...] = ()
        self._rows = self.body
        if scrolls:
            area = ScrollArea(spacing=0)
            self._rows = area.column
            self.body.addWidget(area)
        tasks.changed.connect(self._changed)

    def show_of(self, consultation_ids: Sequence[str], parties: Sequence[str]) -> None:
        """Show how these consultations stand; parties: kinds that may have been told."""
        own = self._desk.vault.info.own_party
        self._ids = tuple(consultation_ids)
        self._parties = tuple(dict.fromkeys(one for one in parties if one in PARTY_KINDS and one != own))
        self.setVisible(bool(self._ids))
        self._reload()

    def _reload(self) -> None:
        if self._ids:
            self._tasks.on_vault(
                recognition.taken_up, self._desk, self._ids, done=self._show, failed=self._messages.error
            )

    def _changed(self, kinds: frozenset[str], _initiator: object) -> None:
        if "consultations" in kinds and self.isVisible():
            self._reload()

    def _show(self, found: tuple[TakenUp, ...]) -> None:
        if tuple(one.consultation_id for one in found) != self._ids:
            return
        self.taken = found
        clear(self._rows)
        for number, one in enumerate(found):
            if number:
                self._rows.addWidget(Line())
            self._rows.addWidget(self._row(one))
        self._rows.addStretch(1)

    def _row(self, one: TakenUp) -> QWidget:
        row = QWidget()
        row.setObjectName("clear")
        column = QVBoxLayout(row)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(6)
        if len(self._ids) > 1:
            column.addWidget(PlainLabel(" · ".join(filter(None, (one.number, one.heading))), "h3", wrap=True))
        for text in self._said(one):
            column.addWidget(PlainLabel(text, "sm", wrap=True))
        if not one.stopped:
            column.addWidget(self._buttons(one))
        return row

    def _said(self, one: TakenUp) -> list[str]:
        if one.stopped:
            return [self.tr("Stoppad. Den som inte känner igen barnet kan ta över.")]
        if not one.receivers:
            return []
        who = ", ".join(words.paper_word("party", party) for party in one.receivers)
        return [
            self.tr("Känner igen barnet: {who}. Inget mer lämnas dit avidentifierat.").format(who=who),
            self.tr("Fråga familjen om samtycke. Misstänker du att barnet far illa: gör en orosanmälan."),
        ]

    def _buttons(self, one: TakenUp) -> QWidget:
        holder = QWidget()
        holder.setObjectName("clear")
        flow = FlowLayout(holder, spacing=6)
        me = HintButton(self.tr("Jag känner igen barnet"), icon="eye-off", size="small", hint="F12")
        me.clicked.connect(lambda: self.stop_asked.emit(one.consultation_id))
        receiver = HintButton(self.tr("Mottagaren gör det …"), size="small")
        receiver.setAccessibleName(f"{self.tr('Mottagaren känner igen barnet')}, {one.number}")
        receiver.clicked.connect(lambda: self.ask_receiver(one))
        for button in (me, receiver):
            flow.addWidget(button)
        if one.receivers:
            report = HintButton(self.tr("Orosanmälan"), icon="shield", size="small")
            report.clicked.connect(self.report_asked)
            flow.addWidget(report)
        return holder

    # deeds

    def ask_receiver(self, one: TakenUp) -> None:
        """Ask which receiver knows the child, and note it."""
        left = [party for party in self._parties or PARTY_KINDS if party not in one.receivers]
        own = self._desk.vault.info.own_party
        dialog = ReceiverDialog(self.window(), one.number, [party for party in left if party not in (own, "child")])
        if agreed(dialog):
            self.note_receiver(one, dialog.party())

    def note_receiver(self, one: TakenUp, party: str) -> None:
        """Note that a receiver knows the child."""
        said = self.tr("Antecknat. Inget mer av {number} lämnas dit.").format(number=one.number)
        self._tasks.on_vault(
            recognition.receiver_recognises,
            self._desk,
            one.consultation_id,
            party,
            done=lambda _noted: self._messages.note(said),
            failed=self._messages.error,
            changes=CHANGED,
        )

    def give_up(self) -> str:
        """F12 with these consultations: the one to stop, asked for when there are several; empty for none."""
        going_on = [one for one in self.taken if not one.stopped]
        if len(going_on) < 2:
            return going_on[0].consultation_id if going_on else ""
        dialog = WhichDialog(self.window(), going_on)
        if not agreed(dialog):
            return ""
        first, *others = dialog.consultations()
        for other in others:
            self._tasks.on_vault(
                recognition.stop, self._desk, other, failed=self._messages.error, changes=CHANGED, initiator=self
            )
        return first
