# SPDX-License-Identifier: EUPL-1.2
"""Today (idag): what needs me, meetings, follow-ups, consents that run out, what is not filed, what I was doing.

Shows initials and numbers; names on hover or when the setting says so. A ticked follow-up is done after eight
seconds, until then it can be undone. How a row reads stands in `today_rows`.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.ui import words
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.pages import today_rows
from samverkan_desktop.ui.pages.today_rows import Arrows
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea, clear
from samverkan_desktop.usecases import follow_ups, release, settings, today
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.today import Item, Today

UNDO_SECONDS = 8
SHOWN = 6
TICKED = today_rows.FOLLOWED
OPENS = {
    "review": "review",
    "meeting": "meeting",
    "second_person": "consultation",
    "feedback": "concern_report",
    "consent_ends": "children",
    "consent_waits": "children",
    "case_file": "case_file",
    "meeting_action": "meeting_room",
}
"""Which page each kind opens; the others open the consultation."""


class TodayPage(Page):
    """The first page."""

    help_topic = "today"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(words.weekday(desk.today))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._names = False
        self._ticked: dict[tuple[str, str], Item] = {}
        self._quick = HintButton(self.tr("Snabbkonsultation"), icon="telephone", hint="Ctrl+Shift+N")
        self._quick.clicked.connect(lambda: self.go.emit("quick_consultation", None))
        self._new = HintButton(self.tr("Ny konsultation"), "primary", icon="plus", hint="Ctrl+N")
        self._new.clicked.connect(lambda: self.go.emit("consultation", "new"))
        for button in (self._quick, self._new):
            self.actions_area.addWidget(button)
        self._build_cards()
        self._undo = QTimer(self)
        self._undo.setSingleShot(True)
        self._undo.setInterval(UNDO_SECONDS * 1000)
        self._undo.timeout.connect(self.finish_ticked)
        self._stood = (self._needs, 0)
        self._refocus = QTimer(self)
        self._refocus.setSingleShot(True)
        self._refocus.setInterval(0)
        self._refocus.timeout.connect(self._give_keyboard)
        tasks.changed.connect(self._on_changed)

    def _build_cards(self) -> None:
        self._needs = Card(self.tr("Behöver dig"), padding=0)
        self._meetings = Card(self.tr("Kommande möten"), padding=0)
        self._drafts = Card(self.tr("Fortsätt där du slutade"), padding=0)
        self._follow_ups = Card(self.tr("Uppföljningar"), padding=0)
        self._consents = Card(self.tr("Samtycken som löper ut"), padding=0)
        self._not_filed = Card(self.tr("Ej förd till akt"), padding=0)
        self._feedback = Card(self.tr("Väntar på återkoppling"), padding=0)
        for card, text, page in (
            (self._consents, self.tr("Alla samtycken"), "children"),
            (self._meetings, self.tr("Alla möten"), "meetings"),
            (self._not_filed, self.tr("Till akt"), "case_file"),
        ):
            link = HintButton(text, "link")
            link.clicked.connect(lambda _on=False, page=page: self.go.emit(page, None))
            card.header.addWidget(link)
        self._more = HintButton("", "link")
        self._more.clicked.connect(self._show_more)
        self._more.hide()
        self._follow_ups.header.addWidget(self._more)
        self._whole = False
        columns = QHBoxLayout()
        columns.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        sides = (
            (left, (self._needs, self._meetings, self._drafts)),
            (right, (self._follow_ups, self._consents, self._not_filed, self._feedback)),
        )
        cards = []
        for column, those in sides:
            column.setSpacing(12)
            for card in those:
                column.addWidget(card)
                cards.append(card)
            column.addStretch(1)
        columns.addLayout(left, 62)
        columns.addLayout(right, 38)
        area = ScrollArea()
        area.column.addLayout(columns)
        self.stale = PlainLabel("", "hint", tone="cau", wrap=True)
        self.stale.hide()
        self.body.addWidget(self.stale)
        self.body.addWidget(area, 1)
        self._arrows = {card: Arrows(card) for card in cards}
        self._quiet = {
            self._needs: self.tr("Inget väntar på dig just nu."),
            self._meetings: self.tr("Inga möten de närmaste två veckorna."),
            self._drafts: self.tr("Inga påbörjade konsultationer."),
            self._follow_ups: self.tr("Inget att följa upp."),
            self._consents: self.tr("Inga samtycken löper ut."),
            self._not_filed: self.tr("Allt är fört till akt."),
            self._feedback: self.tr("Ingen återkoppling väntas."),
        }
        self.setProperty("areas", cards)

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
        self.set_subtitle(f"{week} {self._how_many(page)}")
        self.stale.setText(page.stale)
        self.stale.setVisible(bool(page.stale))
        needs = [item for item in page.needs if not self._is_ticked(item)]
        # what is late stands under what needs the person, and only there
        told = {(item.target, item.action_id) for item in needs if item.kind in TICKED}
        due = [
            item for item in page.follow_ups if not self._is_ticked(item) and (item.target, item.action_id) not in told
        ]
        self._tell_more(len(due))
        stood = self._standing()
        rows, names = today_rows, self._names
        self._fill(self._needs, [rows.need(one, self._act, self._tick, names=names) for one in needs])
        self._fill(self._meetings, [rows.meeting(one, self._act) for one in page.meetings[:SHOWN]])
        self._fill(self._drafts, [rows.draft(one, self._act) for one in page.drafts[:SHOWN]])
        shown = due if self._whole else due[:SHOWN]
        said = self.tr("Resten är försenat och står under Behöver dig.") if told else self.tr("Inget att följa upp.")
        self._quiet[self._follow_ups] = said
        self._fill(self._follow_ups, [rows.follow_up(one, self._tick, self._act) for one in shown])
        self._fill(self._consents, [rows.consent(one, names=names) for one in page.consents[:SHOWN]])
        self._fill(self._not_filed, [rows.not_filed(one, self._act) for one in page.not_filed[:SHOWN]])
        self._fill(self._feedback, [rows.feedback(one, self._act) for one in page.feedback[:SHOWN]])
        # F6 passes by the panels where there is nothing to do
        walked = [card for card, arrows in self._arrows.items() if arrows.controls() or card is self._consents]
        self.setProperty("areas", walked)
        if stood is not None:
            self._stood = stood
            self._refocus.start()  # a row takes the keyboard once it is laid out

    def _is_ticked(self, item: Item) -> bool:
        return item.kind in TICKED and (item.target, item.action_id) in self._ticked

    def _tell_more(self, count: int) -> None:
        self._more.setVisible(count > SHOWN)
        self._more.setText(self.tr("Visa färre") if self._whole else self.tr("Alla {n}").format(n=count))

    def _show_more(self) -> None:
        self._whole = not self._whole
        self.refresh()

    def _how_many(self, page: Today) -> str:
        if page.wanting == 0:
            return self.tr("Inget behöver dig just nu.")
        if page.wanting == 1:
            return self.tr("En sak behöver dig.")
        if page.wanting > len(page.needs):
            return self.tr("{n} saker behöver dig, de {m} första står här.").format(n=page.wanting, m=len(page.needs))
        return self.tr("{n} saker behöver dig.").format(n=page.wanting)

    def _fill(self, card: Card, rows: list[QWidget]) -> None:
        clear(card.body)
        if not rows:
            label = PlainLabel(self._quiet[card], "sm-muted")
            label.setContentsMargins(16, 14, 16, 14)
            card.body.addWidget(label)
        for number, row in enumerate(rows):
            if number:
                card.body.addWidget(Line())
            card.body.addWidget(row)
        self._arrows[card].watch(rows)

    def _standing(self) -> tuple[Card, int] | None:
        """Where the keyboard is, as panel and place in it."""
        return next(
            (
                (card, place)
                for card, arrows in self._arrows.items()
                for place, one in enumerate(arrows.controls())
                if one.hasFocus()
            ),
            None,
        )

    def _give_keyboard(self) -> None:
        """What had the keyboard is gone; the next thing in the list has it now."""
        card, stood = self._stood
        left = self._arrows[card].controls()
        (left[min(stood, len(left) - 1)] if left else self._new).setFocus()

    # deeds

    def _act(self, item: Item) -> None:
        if item.kind == "uncertain_release":
            self._settle(item)
        elif item.kind == "second_person" and item.state == "consent":
            self.go.emit("children", item.target)
        else:
            self.go.emit(OPENS.get(item.kind, "consultation"), item.target)

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
        self._ticked[(item.target, item.action_id)] = item
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
                follow_ups.finish,
                self._desk,
                item.target,
                item.action_id,
                changes=frozenset({"consultations", "meetings", "log"}),
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
