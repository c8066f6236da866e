# SPDX-License-Identifier: EUPL-1.2
"""What a consent covers, cell by cell; the arrows move, Enter shows who said what. Draws what the rules answered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from samverkan_desktop.domain.sharing import Cell
from samverkan_desktop.ui import theme, words
from samverkan_desktop.ui.models import asked, codes
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel, tooltip
from samverkan_desktop.ui.widgets.panels import Card, clear
from samverkan_desktop.ui.widgets.states import StateIcon
from samverkan_desktop.usecases.consents import ConsentCard

WIDEST = 4
"""Receivers that fit beside each other."""
_ARROWS = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}


class ScopeCard(Card):
    """The cells of a consent, and below them the one that was chosen.

    Signals: renew: ask the same anew; open_part(consent id): to a consent that this one was split into.
    """

    renew = Signal()
    open_part = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("Scope", "Vad samtycket omfattar"), padding=12)
        hint = PlainLabel(QCoreApplication.translate("Scope", "Välj en ruta för att se vem som sagt vad"), "hint")
        self.header.addWidget(hint)
        self.cells: dict[tuple[int, int], _ScopeCell] = {}
        self._card: ConsentCard | None = None
        self._parts: Sequence[tuple[str, str]] = ()

    def show_card(self, card: ConsentCard, parts: Sequence[tuple[str, str]] = ()) -> None:
        """Show every cell. parts: ids and numbers of the consents that this one was split into."""
        self._card, self._parts = card, parts
        self.cells = {}
        clear(self.body)
        holder = QWidget()
        holder.setObjectName("clear")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for at, receiver in enumerate(card.consent.to, start=1):
            grid.addWidget(PlainLabel(words.paper_word("party", receiver), "label", wrap=True), 0, at)
        for line, kind in enumerate(card.consent.categories, start=1):
            grid.addWidget(PlainLabel(codes.category(kind), "sm", wrap=True), line, 0)
            for at, receiver in enumerate(card.consent.to, start=1):
                shown = _ScopeCell(card, receiver, kind)
                shown.chosen.connect(self._choose)
                shown.moved.connect(lambda key, place=(line, at): self._move(place, key))
                self.cells[(line, at)] = shown
                grid.addWidget(shown, line, at)
        grid.setColumnStretch(0, 2)
        for at in range(len(card.consent.to)):
            grid.setColumnStretch(at + 1, 3)
        self.body.addWidget(holder if len(card.consent.to) <= WIDEST else _sideways(holder))
        self._detail = QVBoxLayout()
        self._detail.setSpacing(3)
        self.body.addLayout(self._detail)

    def _move(self, place: tuple[int, int], key: int) -> None:
        step = _ARROWS[Qt.Key(key)]
        target = self.cells.get((place[0] + step[0], place[1] + step[1]))
        if target is not None:
            target.setFocus()

    def _choose(self, receiver: str, kind: str) -> None:
        """Tell who said what about one cell, and what the rules say."""
        card = self._card
        clear(self._detail)
        cell = card.decision.cell(receiver, kind) if card else None
        if card is None or cell is None:
            return
        self._detail.addWidget(Line())
        title = f"{codes.category(kind)} → {words.paper_word('party', receiver)}"
        self._detail.addWidget(PlainLabel(title, "h3", wrap=True))
        names = asked.names_of(card)
        said = [
            (names[code], asked.latest(card, code).get((receiver, kind)))
            for code in names
            if (receiver, kind) in asked.latest(card, code)
        ]
        for name, word in said:
            self._detail.addWidget(PlainLabel(f"{name}: {codes.answer(word or '').lower()}", "sm", wrap=True))
        if not said:
            nobody = QCoreApplication.translate("Scope", "Ingen har svarat om det här än.")
            self._detail.addWidget(PlainLabel(nobody, "sm", wrap=True))
        if card.state == "expired":
            self._say_way_on(card)
            return
        for missing in cell.missing:
            self._detail.addWidget(PlainLabel(missing.text, "sm", wrap=True))
        for ground in cell.grounds:
            self._detail.addWidget(PlainLabel(f"{ground.source}: {ground.text}", "hint", wrap=True))

    def _say_way_on(self, card: ConsentCard) -> None:
        """A cell that no longer holds: not what the rules miss, but what to do about it."""
        self._detail.addWidget(PlainLabel(way_on(card), "sm", wrap=True))
        translate = QCoreApplication.translate
        ways = [(translate("Scope", "Öppna {number}").format(number=number), id) for id, number in self._parts]
        if card.end.reason != "split_into":
            ways = [(translate("Scope", "Förnya samtycket …"), "")]
        for text, part in ways:
            button = HintButton(text, icon="consent" if part else "retry", size="small")
            button.clicked.connect(
                lambda _on=False, part=part: self.open_part.emit(part) if part else self.renew.emit()
            )
            self._detail.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


class _ScopeCell(QFrame):
    """One cell. Signals: chosen(receiver, kind); moved(key): an arrow was pressed."""

    chosen = Signal(str, str)
    moved = Signal(int)

    def __init__(self, card: ConsentCard, receiver: str, kind: str) -> None:
        super().__init__()
        cell = card.decision.cell(receiver, kind)
        state = codes.STATE_OF[cell.outcome] if cell and card.state != "expired" else "neu"
        word = word_of(card, cell) if cell else QCoreApplication.translate("Scope", "Ingår inte")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(6)
        label = PlainLabel(word, "h3", tone=state, wrap=True)
        row.addWidget(StateIcon(state))
        row.addWidget(label, 1)
        self.setProperty("pill", state)
        self.setMinimumHeight(theme.current().px(28) + 1)
        self._place = receiver, kind
        why = way_on(card) if card.state == "expired" and cell else self._why(cell)
        self.setToolTip(tooltip(why))
        self.setAccessibleName(f"{codes.category(kind)}, {words.paper_word('party', receiver)}: {word}. {why}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _why(self, cell: Cell | None) -> str:
        if cell is None:
            return ""
        return " ".join(item.text for item in cell.missing) or " ".join(ground.source for ground in cell.grounds)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setFocus()
        self.chosen.emit(*self._place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(*self._place)
        elif Qt.Key(event.key()) in _ARROWS:
            self.moved.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.current().color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


def word_of(card: ConsentCard, cell: Cell) -> str:
    """The word of a cell on the own screen, with who it waits for or who said no; never for anything that leaves."""
    translate = QCoreApplication.translate
    names = asked.names_of(card)
    if card.state == "expired":
        ended = {"last_day": translate("Scope", "Har gått ut"), "split_into": translate("Scope", "Uppdelat")}
        return ended.get(card.end.reason, translate("Scope", "Har upphört"))
    if cell.outcome == "permitted":
        return translate("Scope", "Ja från alla")
    if cell.outcome == "forbidden":
        refused = [
            names[code]
            for code in names
            if asked.latest(card, code).get((cell.to, cell.category)) in ("no", "withdrawn")
        ]
        return (
            translate("Scope", "Nej från {name}").format(name=_first(refused[0])) if refused else codes.cell_word(cell)
        )
    if any(not item.fact.startswith(("consent:", "consent_scope:")) for item in cell.missing):
        return codes.cell_word(cell)
    named = {item.fact.removeprefix("consent:") for item in cell.missing}
    waits = [
        code
        for code in names
        if code in named or (asked.latest(card, code) and (cell.to, cell.category) not in asked.latest(card, code))
    ]
    if len(waits) == 1:
        return translate("Scope", "Väntar på {name}").format(name=_first(names[waits[0]]))
    if waits:
        return translate("Scope", "Väntar på {n}").format(n=len(waits))
    return codes.cell_word(cell)


def way_on(card: ConsentCard) -> str:
    """What to do where a consent has ended: renew it, or go to those it was split into."""
    translate = QCoreApplication.translate
    if card.end.reason == "split_into":
        return translate("Scope", "Samtycket är uppdelat. Frågan ställs i ett av de nya.")
    return translate("Scope", "Samtycket gäller inte längre. Förnya det, så tillfrågas alla på nytt.")


def _sideways(holder: QWidget) -> QScrollArea:
    """More receivers than fit beside each other: they scroll sideways, and the arrows bring a cell into sight."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    holder.setMinimumWidth(holder.minimumSizeHint().width())
    area.setMinimumHeight(holder.sizeHint().height() + 24)
    return area


def _first(name: str) -> str:
    """The first name; of an alias, as Barn 7, all of it."""
    first, _, rest = name.partition(" ")
    return name if rest.isdigit() else first


def as_widget(text: str) -> QWidget:
    """A sentence in a panel without padding of its own."""
    label = PlainLabel(text, "hint", wrap=True)
    label.setContentsMargins(16, 8, 16, 10)
    return label
