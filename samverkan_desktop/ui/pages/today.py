# SPDX-License-Identifier: EUPL-1.2
"""Today (idag): what needs me, what I was doing, follow-ups, consents that run out.

Shows initials and numbers; names on hover or when the setting says so. A ticked action is done after eight seconds,
until then it can be undone.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.ui import words
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel, tooltip
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea, clear
from samverkan_desktop.ui.widgets.rows import Row, TimeBar
from samverkan_desktop.ui.widgets.states import StateLabel
from samverkan_desktop.usecases import consultations, release, settings, today
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.today import Item, Today

UNDO_SECONDS = 8
SHOWN = 6
SOON_DAYS = 14
YEAR_DAYS = 180


class TodayPage(Page):
    """The first page."""

    help_topic = "today"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(words.weekday(desk.today))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._names = False
        self._ticked: dict[str, Item] = {}
        self._new = HintButton(self.tr("Ny konsultation"), "primary", icon="plus", hint="Ctrl+N")
        self._new.clicked.connect(lambda: self.go.emit("consultation", "new"))
        self.actions_area.addWidget(self._new)
        area = ScrollArea()
        columns = QHBoxLayout()
        columns.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(12)
        self._needs = Card(self.tr("Behöver dig"), padding=0)
        self._drafts = Card(self.tr("Fortsätt där du slutade"), padding=0)
        self._follow_ups = Card(self.tr("Uppföljningar"), padding=0)
        self._consents = Card(self.tr("Samtycken som löper ut"), padding=0)
        all_consents = HintButton(self.tr("Alla samtycken"), "link")
        all_consents.clicked.connect(lambda: self.go.emit("children", None))
        self._consents.header.addWidget(all_consents)
        for card in (self._needs, self._drafts):
            left.addWidget(card)
        for card in (self._follow_ups, self._consents):
            right.addWidget(card)
        left.addStretch(1)
        right.addStretch(1)
        columns.addLayout(left, 62)
        columns.addLayout(right, 38)
        area.column.addLayout(columns)
        self.body.addWidget(area, 1)
        self.setProperty("areas", [self._needs, self._drafts, self._follow_ups, self._consents])
        self._undo = QTimer(self)
        self._undo.setSingleShot(True)
        self._undo.setInterval(UNDO_SECONDS * 1000)
        self._undo.timeout.connect(self.finish_ticked)
        tasks.changed.connect(self._on_changed)

    def first_focus(self) -> QWidget | None:
        return self._new

    def shown(self, _argument: object = None) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Gather the page anew."""
        self._tasks.on_vault(_gather, self._desk, done=self._on_gathered)

    def _on_changed(self, _kinds: frozenset[str], initiator: object) -> None:
        if initiator is not self and self.isVisible():
            self.refresh()

    def _on_gathered(self, found: tuple[Today, bool]) -> None:
        page, self._names = found
        self.title.setText(words.weekday(page.day))
        week = self.tr("Vecka {n}.").format(n=page.day.isocalendar().week)
        self.set_subtitle(f"{week} {self._how_many(len(page.needs))}")
        self._fill(self._needs, [self._need(item) for item in page.needs], self.tr("Inget väntar på dig just nu."))
        self._fill(
            self._drafts, [self._draft(item) for item in page.drafts[:SHOWN]], self.tr("Inga påbörjade konsultationer.")
        )
        follow_ups = [item for item in page.follow_ups if item.action_id not in self._ticked or not item.action_id]
        self._fill(
            self._follow_ups, [self._follow_up(item) for item in follow_ups[:SHOWN]], self.tr("Inget att följa upp.")
        )
        self._fill(
            self._consents, [self._consent(item) for item in page.consents[:SHOWN]], self.tr("Inga samtycken löper ut.")
        )

    def _how_many(self, count: int) -> str:
        if count == 0:
            return self.tr("Inget behöver dig just nu.")
        if count == 1:
            return self.tr("En sak behöver dig.")
        return self.tr("{n} saker behöver dig.").format(n=count)

    def _fill(self, card: Card, rows: list[QWidget], quiet: str) -> None:
        clear(card.body)
        if not rows:
            label = PlainLabel(quiet, "sm-muted")
            label.setContentsMargins(16, 14, 16, 14)
            card.body.addWidget(label)
        for number, row in enumerate(rows):
            if number:
                card.body.addWidget(Line())
            card.body.addWidget(row)

    # rows

    def _need(self, item: Item) -> QWidget:
        icon, ink, title, button = self._need_words(item)
        name = item.text if item.kind not in ("consent_ends", "consent_waits") or self._names else ""
        row = Row(title, " · ".join(part for part in (item.label, name) if part), icon=icon, ink=ink)
        if item.kind.startswith("consent"):
            row.set_tooltip(item.text)
        do = HintButton(button, size="small")
        do.setAccessibleName(f"{button}: {item.label}")
        do.clicked.connect(lambda: self._act(item))
        row.right.addWidget(do)
        return row

    def _need_words(self, item: Item) -> tuple[str, str, str, str]:
        """Icon, colour, heading and button of one need."""
        if item.kind == "uncertain_release":
            return "warn", "neg", self.tr("Osäkert om ett utlämnande lämnade datorn"), self.tr("Avgör …")
        if item.kind == "consent_waits":
            return "consent", "cau", self.tr("Samtycke väntar på svar"), self.tr("Öppna")
        if item.kind == "consent_ends" and item.due:
            text = self.tr("Samtycke går ut {day}").format(day=words.day(item.due))
            return "consent", "cau", text, self.tr("Förnya")
        if item.kind in ("follow_up", "action") and item.days is not None and item.days < 0:
            return "clock", "neg", self._late(-item.days), self.tr("Följ upp")
        return "shield-check", "cau", self.tr("Utkast behöver granskas"), self.tr("Granska")

    def _late(self, days: int) -> str:
        if days == 1:
            return self.tr("Uppföljning försenad en dag")
        return self.tr("Uppföljning försenad {n} dagar").format(n=days)

    def _draft(self, item: Item) -> QWidget:
        kind = self.tr("Utkast")
        row = Row(f"{item.label} {item.text}".strip(), kind, strong=False)
        if item.kind == "review":
            row.right.addWidget(StateLabel("cau", self.tr("Behöver granskas"), pill=True))
        go_on = HintButton(self.tr("Fortsätt"), size="small")
        go_on.setAccessibleName(self.tr("Fortsätt: {what}").format(what=item.label))
        go_on.clicked.connect(lambda: self.go.emit("consultation", item.target))
        row.right.addWidget(go_on)
        return row

    def _follow_up(self, item: Item) -> QWidget:
        row = Row(item.text or self.tr("Uppföljning"), item.label, strong=False)
        if item.kind == "action":
            tick = QCheckBox()
            tick.setAccessibleName(self.tr("Klar: {what}, {number}").format(what=item.text, number=item.label))
            tick.toggled.connect(lambda on: self._tick(item) if on else None)
            row.lead.addWidget(tick)
        else:
            follow = HintButton(self.tr("Öppna"), "link")
            follow.setAccessibleName(self.tr("Öppna: {what}").format(what=item.label))
            follow.clicked.connect(lambda: self.go.emit("consultation", item.target))
            row.right.addWidget(follow)
        row.right.addWidget(self._when(item), 0, Qt.AlignmentFlag.AlignRight)
        return row

    def _when(self, item: Item) -> PlainLabel:
        if item.days is None or item.due is None:
            return PlainLabel("")
        if item.days < 0:
            late = self.tr("Försenad en dag") if item.days == -1 else self.tr("Försenad {n} dagar")
            return PlainLabel(late.format(n=-item.days), "error")
        if item.days == 0:
            return PlainLabel(self.tr("Idag"), "warn")
        return PlainLabel(words.short_day(item.due), "hint")

    def _consent(self, item: Item) -> QWidget:
        host = QWidget()
        host.setObjectName("clear")
        column = QVBoxLayout(host)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(6)
        top = QHBoxLayout()
        label = PlainLabel(f"{item.text} · {item.label}" if self._names else item.label, "sm")
        label.setToolTip("" if self._names else tooltip(item.text))
        top.addWidget(label, 1)
        days = item.days if item.days is not None else 0
        soon = days <= SOON_DAYS
        left = self.tr("1 dag kvar") if days == 1 else self.tr("{n} dagar kvar").format(n=days)
        waiting = self.tr("Väntar på svar")
        top.addWidget(PlainLabel(waiting if item.kind == "consent_waits" else left, "warn" if soon else "hint"))
        column.addLayout(top)
        bottom = QHBoxLayout()
        bottom.setSpacing(10)
        bottom.addWidget(TimeBar(days / YEAR_DAYS, soon), 1)
        if item.due:
            bottom.addWidget(PlainLabel(words.short_day(item.due), "hint"))
        column.addLayout(bottom)
        return host

    # deeds

    def _act(self, item: Item) -> None:
        if item.kind == "uncertain_release":
            self._settle(item)
        elif item.kind.startswith("consent"):
            self.go.emit("children", item.target)
        else:
            self.go.emit("consultation", item.target)

    def settle_dialog(self, item: Item) -> Dialog:
        """Ask whether a release that was interrupted left the computer."""
        dialog = Dialog(
            self,
            self.tr("Lämnade filen datorn?"),
            self.tr(
                "Programmet avbröts medan {number} lämnades ut. Titta efter filen där du sparade den. "
                "Svaret skrivs in i loggen."
            ).format(number=item.label or self.tr("konsultationen")),
            icon="help",
        )
        later = dialog.add_button(self.tr("Inte nu"), Role.RejectRole)
        no = dialog.add_button(self.tr("Nej, filen finns inte"), Role.AcceptRole)
        yes = dialog.add_button(self.tr("Ja, den lämnade"), Role.AcceptRole, "primary")
        for button, answer in ((no, False), (yes, True)):
            button.clicked.connect(lambda _on=False, answer=answer: self._settled(item, answer))
        dialog.set_harmless(later)
        return dialog

    def _settle(self, item: Item) -> None:
        self.settle_dialog(item).exec()

    def _settled(self, item: Item, left: bool) -> None:
        self._tasks.on_vault(
            _settle,
            self._desk,
            item.target,
            left,
            done=lambda _result: self.refresh(),
            changes=frozenset({"releases", "log"}),
            initiator=self,
        )

    def _tick(self, item: Item) -> None:
        self.finish_ticked()
        self._ticked[item.action_id] = item
        self._undo.start()
        self._messages.note(self.tr("Uppföljningen är klar."), kind="undo", action=self.tr("Ångra"), do=self._untick)
        self.refresh()

    def _untick(self) -> None:
        self._undo.stop()
        self._ticked.clear()
        self.refresh()

    def finish_ticked(self) -> None:
        """Make what was ticked durable: after eight seconds, and before the page is left or locks."""
        self._undo.stop()
        for item in tuple(self._ticked.values()):
            self._tasks.on_vault(
                consultations.finish_action,
                self._desk,
                item.target,
                item.action_id,
                changes=frozenset({"consultations", "log"}),
                initiator=self,
            )
        self._ticked.clear()

    def may_leave(self) -> bool:
        self.finish_ticked()
        return True

    def write_drafts(self) -> None:
        self.finish_ticked()


def _gather(desk: Desk) -> tuple[Today, bool]:
    return today.gather(desk), bool(settings.get(desk, "show_full_names_today"))


def _settle(desk: Desk, release_id: str, left: bool) -> None:
    release.settle(desk, release_id, left=left)
