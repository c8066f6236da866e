# SPDX-License-Identifier: EUPL-1.2
"""Jag känner igen barnet: the consultation has stopped; the text is gone from the window and three ways lead on.

No way is chosen in advance and Enter does nothing until one has the keyboard. Holds no text and no child.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from samverkan_desktop.domain.days import STOCKHOLM
from samverkan_desktop.ui import clipboard, theme, words
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton, LawChip
from samverkan_desktop.ui.widgets.flow import FlowLayout
from samverkan_desktop.ui.widgets.labels import IconLabel, Line, PlainLabel
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea, clear
from samverkan_desktop.ui.widgets.rows import Row
from samverkan_desktop.ui.widgets.states import StateCard
from samverkan_desktop.usecases import recognition
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.recognition import Stopped

CHANGED = frozenset({"consultations", "log"})
BARS = (0.94, 0.8, 0.87, 0.41, 0.9, 0.66)


class RecognisedPage(Page):
    """Page `recognised`; opened with {"stop": id} to stop a consultation, or with the id of one that is stopped."""

    help_topic = "recognised"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Konsultationen är stoppad"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._id = ""
        self._at = PlainLabel("", "sm-muted")
        self.actions_area.addWidget(IconLabel("clock", "muted", 18))
        self.actions_area.addWidget(self._at)
        area = ScrollArea()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(12)
        self.state = StateCard("neu")
        self.ways = Card(self.tr("Misstänker du att barnet far illa?"), padding=0)
        self.ways.header.addWidget(PlainLabel(self.tr("Skyldigheten gäller dig också"), "sm-muted"))
        left.addWidget(self.state)
        left.addWidget(self.ways)
        left.addWidget(self._what_to_say())
        left.addWidget(self._what_is_noted())
        left.addStretch(1)
        self._columns.addLayout(left, 68)
        self._columns.addWidget(self._hidden(), 32)
        area.column.addLayout(self._columns)
        self.body.addWidget(area, 1)
        self.setProperty("areas", [self.ways])

    def _what_to_say(self) -> QWidget:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(24)
        said, left_unsaid = QVBoxLayout(), QVBoxLayout()
        for column in (said, left_unsaid):
            column.setSpacing(6)
        said.addWidget(PlainLabel(self.tr("Säg så här, om du sitter i samtal"), "h3"))
        said.addWidget(
            PlainLabel(
                self.tr(
                    "”Jag behöver avsluta den här konsultationen. Jag kan inte säga varför. Vänd dig till mottagningen "
                    "om du är orolig för barnet.”"
                ),
                wrap=True,
            )
        )
        said.addStretch(1)
        left_unsaid.addWidget(PlainLabel(self.tr("Gör inte så här"), "h3"))
        for line in (
            self.tr("Berätta inte vem du tror att det är."),
            self.tr("Bekräfta inte att barnet är känt hos er."),
            self.tr("Sök inte upp barnet i era system för att kontrollera."),
        ):
            left_unsaid.addWidget(PlainLabel(f"•  {line}", "sm", wrap=True))
        laws = QWidget()
        flow = FlowLayout(laws, spacing=6)
        flow.addWidget(LawChip("OSL 26 kap. 1 §", self.tr("Sekretess hos socialtjänsten, även för att någon är känd.")))
        flow.addWidget(LawChip("SoL 19 kap. 1 §", self.tr("Skyldighet att anmäla misstanke om att ett barn far illa.")))
        left_unsaid.addWidget(laws)
        left_unsaid.addStretch(1)
        row.addLayout(said, 1)
        row.addLayout(left_unsaid, 1)
        card.body.addLayout(row)
        return card

    def _what_is_noted(self) -> QWidget:
        card = Card(padding=14)
        self._noted = PlainLabel("", "sm", wrap=True)
        card.body.addWidget(self._noted)
        never = self.tr("Antecknas inte: vem barnet är, vad du vet eller hur du går vidare.")
        card.body.addWidget(PlainLabel(never, "sm-muted", wrap=True))
        return card

    def _hidden(self) -> QWidget:
        card = Card(self.tr("Texten är dold"))
        card.setMinimumWidth(280)
        card.body.addWidget(PlainLabel(self.tr("Ingen mer text visas på den här datorn."), "sm-muted", wrap=True))
        card.body.addWidget(_Bars())
        card.body.addStretch(1)
        card.body.addWidget(PlainLabel(self.tr("Den andra verksamheten får veta"), "h3"))
        said = self.tr(
            "Bara att konsultationen avslutades. Inte att du känner igen barnet, och inte om barnet finns hos er."
        )
        card.body.addWidget(PlainLabel(said, "sm", wrap=True))
        return card

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        if isinstance(argument, dict):
            self._id = str(argument.get("stop") or "")
            clipboard.forget()
            self._tasks.on_vault(
                _stop, self._desk, self._id, done=self._show, failed=self._messages.error, changes=CHANGED
            )
            self.became.emit(self._id)
        else:
            self._id = str(argument or "")
            if not self._id:
                self._show(None)
                return
            self._tasks.on_vault(
                recognition.stopped, self._desk, self._id, done=self._show, failed=self._messages.error
            )

    def first_focus(self) -> QWidget:
        return self  # no way is chosen in advance: Tab goes to the first

    def set_narrow(self, narrow: bool) -> None:
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)

    def position(self) -> dict[str, Any]:
        return {}

    # showing

    def _show(self, found: Stopped | None) -> None:
        clear(self.ways.body)
        if found is None:
            self._show_none()
            return
        at = datetime.fromisoformat(found.recognition.at).astimezone(STOCKHOLM)
        time = at.strftime("%H:%M")
        crumb = f"{self.tr('Konsultationer')} › {found.number} · {self.tr('avidentifierad')}"
        self.set_subtitle(crumb)
        self._at.setText(self.tr("Stoppad kl. {time}").format(time=time))
        when = f"{words.day(at.date())} kl. {time}"
        self._noted.setText(
            self.tr("Antecknas i Logg: tidpunkt, vem som stoppade, {number}.").format(number=found.number)
        )
        if found.mine:
            self._show_mine(found, when)
        else:
            self._show_others(found, when)
        self.said.emit(self.state.accessibleName())

    def _show_none(self) -> None:
        """Opened for nothing, or for one that another person has opened again."""
        self._at.setText("")
        self.set_subtitle(self.tr("Konsultationer"))
        self.state.set_state("neu", self.tr("Konsultationen är inte stoppad"), self.tr("Öppna den i listan."))
        self.ways.title.setText(self.tr("Gå vidare"))
        if self._id:
            self.go.emit("consultation", self._id)

    def _show_mine(self, found: Stopped, when: str) -> None:
        text = self.tr(
            "Konsultationen är inte längre avidentifierad för dig. Texten är dold och inget mer kan läsas, kopieras "
            "eller lämnas ut. Tidpunkten är antecknad: {when}."
        ).format(when=when)
        self.state.set_state("neu", self.tr("Du känner igen barnet. Bra att du stoppade."), text)
        self.ways.title.setText(self.tr("Misstänker du att barnet far illa?"))
        self._way(
            "shield",
            self.tr("Ja, jag misstänker att barnet far illa"),
            self.tr("Du går till anmälan. Där skriver du vad du vet, i en egen akt. Inget följer med från texten."),
            self.tr("Gå till anmälan"),
            lambda: self._choose("ended", "concern_report"),
        )
        if found.recognition.next_step == "ended":
            said = self.tr("Konsultationen är avslutad hos dig")
            self.ways.body.addWidget(Line())
            self.ways.body.addWidget(
                Row(said, self.tr("Din ersättare eller din chef kan öppna den, om de inte känner barnet."))
            )
            return
        self._way(
            "close",
            self.tr("Nej, men jag känner igen barnet"),
            self.tr("Konsultationen avslutas hos dig. Din ersättare eller din chef kan ta över."),
            self.tr("Avsluta konsultationen"),
            lambda: self._choose("ended", "consultations"),
        )
        self._way(
            "help",
            self.tr("Jag är osäker på om det är samma barn"),
            self.tr("Prata med din chef eller med mottagningen. Texten är dold så länge."),
            self.tr("Behåll stoppad"),
            lambda: self._choose("unsure", "consultations"),
        )

    def _show_others(self, found: Stopped, when: str) -> None:
        text = self.tr(
            "Någon annan kände igen barnet och stoppade {when}. Den som inte känner igen barnet kan öppna den igen. "
            "Inget mer lämnas ut till dem som kände igen barnet."
        ).format(when=when)
        self.state.set_state("neu", self.tr("Konsultationen är stoppad"), text)
        self.ways.title.setText(self.tr("Ta över"))
        if not found.may_reopen:
            self.ways.title.setText(self.tr("Vem kan öppna den"))
            said = self.tr("{whose} har ansvaret").format(whose=found.whose)
            how = self.tr(
                "Den kan öppnas igen av den som har ansvaret, en ersättare eller en chef som inte känner barnet."
            )
            self.ways.body.addWidget(Row(said, how, icon="lock"))
            return
        self._way(
            "unlock",
            self.tr("Öppna den igen"),
            self.tr("Känner du också igen barnet: tryck F12 igen."),
            self.tr("Öppna igen …"),
            self._reopen,
        )

    def _way(self, icon: str, title: str, text: str, button: str, do: Any) -> None:
        if self.ways.body.count():
            self.ways.body.addWidget(Line())
        row = Row(title, text, icon=icon)
        choose = HintButton(button)
        choose.setAccessibleName(f"{button}: {title}")
        choose.setDefault(False)
        choose.clicked.connect(lambda: do())
        row.right.addWidget(choose)
        self.ways.body.addWidget(row)

    # deeds

    def _choose(self, next_step: Any, page: str) -> None:
        # the report is never kept waiting by the vault (SoL 19 kap. 1 §)
        self._tasks.on_vault(
            recognition.choose,
            self._desk,
            self._id,
            next_step,
            failed=self._not_chosen,
            changes=CHANGED,
            initiator=self,
        )
        self.go.emit(page, None)

    def _not_chosen(self, _error: BaseException) -> None:
        """It stays stopped whatever is noted of the next step."""

    def _reopen(self) -> None:
        sure = self._messages.question(
            self.tr("Öppna konsultationen igen?"),
            self.tr("En annan person kände igen barnet. Öppna bara om du själv inte gör det. Det antecknas i loggen."),
            yes=self.tr("Öppna igen"),
        )
        if sure:
            self._tasks.on_vault(
                recognition.reopen,
                self._desk,
                self._id,
                done=lambda _none: self.go.emit("consultation", self._id),
                failed=self._messages.error,
                changes=CHANGED,
            )


class _Bars(QLabel):
    """Where the text stood: lines without letters."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, 24 * len(BARS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().color("border"))
        for line, share in enumerate(BARS):
            painter.drawRoundedRect(QRectF(0, 24 * line + 6, self.width() * share, 10), 3, 3)


def _stop(desk: Desk, consultation_id: str) -> Stopped | None:
    recognition.stop(desk, consultation_id)
    return recognition.stopped(desk, consultation_id)
