# SPDX-License-Identifier: EUPL-1.2
"""The rows of Idag: how each thing reads, with initials and numbers unless names are asked for. No deeds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.ui import words
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel, tooltip
from samverkan_desktop.ui.widgets.rows import Row, TimeBar
from samverkan_desktop.ui.widgets.states import StateLabel
from samverkan_desktop.usecases.today import Item

YEAR_DAYS: Final = 180
Do = Callable[[Item], object]
FOLLOWED: Final = ("follow_up", "action", "meeting_action")
_WITH_NAMES: Final = ("consent_ends", "consent_waits")


def need(item: Item, do: Do, tick: Do, *, names: bool) -> QWidget:
    """Something that needs the person, with its one button; what is to be followed up can be ticked here too."""
    icon, ink, title, button = _need_words(item)
    name = item.text if item.kind in (*FOLLOWED, "review") or names else ""
    if item.kind == "meeting":
        name = words.paper_word("form", item.text)
    row = Row(title, " · ".join(part for part in (item.label, name) if part), icon=icon, ink=ink)
    if item.kind in _WITH_NAMES:
        row.set_tooltip(item.text)
    if item.kind in FOLLOWED:
        row.lead.addWidget(_box(item, tick, do))
    press = HintButton(button, size="small")
    press.setAccessibleName(f"{button}: {title} {item.label}".strip())
    press.clicked.connect(lambda: do(item))
    row.right.addWidget(press)
    return row


def _need_words(item: Item) -> tuple[str, str, str, str]:
    """Icon, colour, heading and button of one need."""
    translate = QCoreApplication.translate
    day = words.day(item.due) if item.due else ""
    if item.kind == "second_person":
        return "people", "cau", translate("TodayRows", "En kollega ber dig godkänna"), translate("TodayRows", "Läs")
    if item.kind == "uncertain_release":
        title = translate("TodayRows", "Osäkert om ett utlämnande lämnade datorn")
        return "warn", "neg", title, translate("TodayRows", "Avgör …")
    if item.kind == "feedback":
        title = translate("TodayRows", "Återkoppling på en anmälan skulle ha kommit {day}").format(day=day)
        return "shield", "cau", title, translate("TodayRows", "Öppna")
    if item.kind == "meeting":
        title = translate("TodayRows", "Mötet {day} kl. {time} är inte förberett").format(day=near(item), time=item.at)
        return "meeting", "cau", title, translate("TodayRows", "Förbered mötet")
    if item.kind == "consent_waits":
        return "consent", "cau", translate("TodayRows", "Samtycke väntar på svar"), translate("TodayRows", "Öppna")
    if item.kind == "consent_ends":
        title = translate("TodayRows", "Samtycke går ut {day}").format(day=day)
        return "consent", "cau", title, translate("TodayRows", "Förnya")
    if item.kind in FOLLOWED:
        return "clock", "neg", _late(-(item.days or 0)), translate("TodayRows", "Följ upp")
    title = translate("TodayRows", "Utkast behöver granskas")
    return "shield-check", "cau", title, translate("TodayRows", "Granska")


def _late(days: int) -> str:
    if days == 1:
        return QCoreApplication.translate("TodayRows", "Uppföljning försenad en dag")
    return QCoreApplication.translate("TodayRows", "Uppföljning försenad {n} dagar").format(n=days)


def near(item: Item) -> str:
    """A day as it is said when it is close."""
    if item.days == 0:
        return QCoreApplication.translate("TodayRows", "idag")
    if item.days == 1:
        return QCoreApplication.translate("TodayRows", "i morgon")
    return words.short_day(item.due) if item.due else ""


def meeting(item: Item, do: Do) -> QWidget:
    """A meeting that is coming: day, time, form, and how it stands, with a button."""
    form = words.paper_word("form", item.text)
    row = Row(f"{near(item)[:1].upper()}{near(item)[1:]} {item.at}", f"{form} · {item.label}")
    state, said = _standing(item.state)
    row.right.addWidget(StateLabel(state, said, pill=True))
    row.right.addWidget(_open(item, do, f"{form} {item.label}"))
    return row


def _standing(state: str) -> tuple[str, str]:
    translate = QCoreApplication.translate
    return {
        "permitted": ("pos", translate("TodayRows", "Får delas")),
        "needs": ("cau", translate("TodayRows", "Kräver något före mötet")),
        "forbidden": ("neg", translate("TodayRows", "Något får inte delas")),
        "inside": ("neu", translate("TodayRows", "Stannar i skolan")),
        "statistics": ("neu", translate("TodayRows", "Bara statistik")),
    }.get(state, ("neu", translate("TodayRows", "Inte förberett")))


def draft(item: Item, do: Do) -> QWidget:
    """What one was writing."""
    translate = QCoreApplication.translate
    row = Row(f"{item.label} {item.text}".strip(), translate("TodayRows", "Utkast"), strong=False)
    if item.kind == "review":
        row.right.addWidget(StateLabel("cau", translate("TodayRows", "Behöver granskas"), pill=True))
    go_on = HintButton(translate("TodayRows", "Fortsätt"), size="small")
    go_on.setAccessibleName(translate("TodayRows", "Fortsätt: {what}").format(what=item.label))
    go_on.clicked.connect(lambda: do(item))
    row.right.addWidget(go_on)
    return row


def follow_up(item: Item, tick: Do, do: Do) -> QWidget:
    """Something to follow up: Space ticks it, Enter opens it; what a colleague has in hand can only be opened."""
    translate = QCoreApplication.translate
    title = item.text or translate("TodayRows", "Uppföljning")
    sub = item.label
    if item.memory_key:
        sub = translate("TodayRows", "{number} · din nyckel: {key}").format(number=item.label, key=item.memory_key)
    if item.whose:
        sub = translate("TodayRows", "{number} · {whose} har ansvaret").format(number=item.label, whose=item.whose)
    row = Row(title, sub, strong=False)
    if not item.whose:
        row.lead.addWidget(_box(item, tick, do))
    row.right.addWidget(_when(item), 0, Qt.AlignmentFlag.AlignRight)
    if item.whose:
        row.right.addWidget(_open(item, do, f"{title} {item.label}"))
    return row


def _box(item: Item, tick: Do, do: Do) -> QCheckBox:
    translate = QCoreApplication.translate
    what = item.text or translate("TodayRows", "Uppföljning")
    box = _Tick(lambda: do(item))
    box.setAccessibleName(translate("TodayRows", "Klar: {what}, {number}").format(what=what, number=item.label))
    box.toggled.connect(lambda on: tick(item) if on else None)
    return box


class _Tick(QCheckBox):
    """A box to tick; Enter opens what it stands for."""

    def __init__(self, opens: Callable[[], object]) -> None:
        super().__init__()
        self._opens = opens

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._opens()
            return
        super().keyPressEvent(event)


def _when(item: Item) -> PlainLabel:
    translate = QCoreApplication.translate
    if item.days is None or item.due is None:
        return PlainLabel("")
    if item.days < 0:
        one, more = translate("TodayRows", "Försenad en dag"), translate("TodayRows", "Försenad {n} dagar")
        return PlainLabel((one if item.days == -1 else more).format(n=-item.days), "error")
    if item.days == 0:
        return PlainLabel(translate("TodayRows", "Idag"), "warn")
    return PlainLabel(words.short_day(item.due), "hint")


def consent(item: Item, *, names: bool) -> QWidget:
    """A consent and how much is left of it."""
    translate = QCoreApplication.translate
    host = QWidget()
    host.setObjectName("clear")
    column = QVBoxLayout(host)
    column.setContentsMargins(16, 8, 16, 10)
    column.setSpacing(6)
    top = QHBoxLayout()
    label = PlainLabel(f"{item.text} · {item.label}" if names else item.label, "sm")
    label.setToolTip("" if names else tooltip(item.text))
    top.addWidget(label, 1)
    days = item.days if item.days is not None else 0
    soon = item.state == "soon"
    left = translate("TodayRows", "1 dag kvar") if days == 1 else translate("TodayRows", "{n} dagar kvar")
    waiting = translate("TodayRows", "Väntar på svar")
    said = waiting if item.kind == "consent_waits" else left.format(n=days)
    top.addWidget(PlainLabel(said, "warn" if soon else "hint"))
    column.addLayout(top)
    bottom = QHBoxLayout()
    bottom.setSpacing(10)
    bottom.addWidget(TimeBar(days / YEAR_DAYS, soon), 1)
    if item.due:
        bottom.addWidget(PlainLabel(words.short_day(item.due), "hint"))
    column.addLayout(bottom)
    return host


def not_filed(item: Item, do: Do) -> QWidget:
    """A record that is not yet in a case file."""
    translate = QCoreApplication.translate
    days = -(item.days or 0)
    gone = item.state == "dispatched"
    if days == 0:
        sub = translate("TodayRows", "Lämnad i dag") if gone else translate("TodayRows", "Sedan i dag")
    elif days == 1:
        sub = translate("TodayRows", "Lämnad, väntat en dag") if gone else translate("TodayRows", "Väntat en dag")
    else:
        sub = translate("TodayRows", "Lämnad, väntat {n} dagar") if gone else translate("TodayRows", "Väntat {n} dagar")
    row = Row(item.label, sub.format(n=days), strong=False)
    row.right.addWidget(_open(item, do, item.label))
    return row


def feedback(item: Item, do: Do) -> QWidget:
    """Feedback that is awaited, by its last day alone (OSL 40 kap. 7 g §)."""
    translate = QCoreApplication.translate
    row = Row(translate("TodayRows", "Återkoppling på en orosanmälan"), "", strong=False)
    row.right.addWidget(_when(item), 0, Qt.AlignmentFlag.AlignRight)
    row.right.addWidget(_open(item, do, translate("TodayRows", "orosanmälan")))
    return row


def _open(item: Item, do: Do, what: str) -> HintButton:
    button = HintButton(QCoreApplication.translate("TodayRows", "Öppna"), size="small")
    button.setAccessibleName(QCoreApplication.translate("TodayRows", "Öppna: {what}").format(what=what))
    button.clicked.connect(lambda: do(item))
    return button


class Arrows(QObject):
    """Up and Down walk the controls of one panel, as in a list."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._controls: list[QWidget] = []

    def controls(self) -> list[QWidget]:
        """What takes the keyboard in the panel, in order."""
        return self._controls

    def watch(self, rows: list[QWidget]) -> None:
        """Listen to these rows' controls from now on."""
        self._controls = [one for row in rows for one in (*row.findChildren(QCheckBox), *row.findChildren(HintButton))]
        for control in self._controls:
            control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        at = next((n for n, one in enumerate(self._controls) if one is watched), None)
        if step is None or at is None:
            return False
        if 0 <= at + step < len(self._controls):
            self._controls[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        return True
