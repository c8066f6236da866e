# SPDX-License-Identifier: EUPL-1.2
"""What a withdrawal does (detta händer): what is affected, what has already left, whom to tell.

Shows what the use case that writes the withdrawal down has worked out, so that it cannot say anything else.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, ScrollArea, clear
from samverkan_desktop.ui.widgets.rows import Row
from samverkan_desktop.usecases.withdrawals import Affected, Consequences, Left, Notice


class Effects(ScrollArea):
    """The right side of a withdrawal; `notices()` gives the receivers that are to be told.

    stale: that the rules which answer have not been compared with the law for too long, empty when they have.
    """

    def __init__(self, stale: str = "") -> None:
        super().__init__(spacing=8)
        self._stale = stale
        self.column.setContentsMargins(0, 0, 8, 0)
        self._ticks: dict[str, QCheckBox] = {}
        self._unticked: set[str] = set()
        self.say(self.tr("Välj vem som återkallar, så visas vad som händer."))

    def say(self, text: str) -> None:
        """Only a sentence."""
        self._empty()
        self._head(self.tr("Detta händer direkt"))
        self.column.addWidget(PlainLabel(text, "sm", wrap=True))
        self._foot()

    def notices(self) -> tuple[str, ...]:
        """Whom to tell: those proposed and not unticked."""
        return tuple(to for to, tick in self._ticks.items() if tick.isChecked())

    def show_effects(self, found: Sequence[Consequences]) -> None:
        """Show what these withdrawals do together."""
        self._empty()
        self._head(self.tr("Detta händer direkt"))
        falls: dict[str, dict[str, None]] = {}
        for cell in (cell for one in found for cell in one.falls):
            falls.setdefault(cell.to, {})[codes.category(cell.category).lower()] = None
        said = self.tr("Får inte längre lämnas:") if falls else self._nothing_open()
        self.column.addWidget(PlainLabel(said, "sm", wrap=True))
        for to, kinds in falls.items():
            line = f"{words.paper_word('party', to)}: {', '.join(kinds)}"
            self.column.addWidget(PlainLabel(line, "label", wrap=True))
        for affected in dict.fromkeys(one for each in found for one in each.affected):
            self.column.addWidget(self._affected(affected))
        left = tuple(dict.fromkeys(one for each in found for one in each.left))
        self.column.addWidget(self._left(left))
        notices = {one.to: one for each in found for one in each.notices}
        if notices:
            self._head(self.tr("Meddela"))
        for to, notice in notices.items():
            self.column.addWidget(self._notice(to, notice))
        self._foot()

    def _nothing_open(self) -> str:
        return self.tr("Inget av detta får lämnas i dag ändå. Återkallelsen gäller även när fler har svarat ja.")

    def _affected(self, affected: Affected) -> QWidget:
        kinds = {"draft": self.tr("utkast"), "meeting": self.tr("möte")}
        kind = kinds.get(affected.kind, self.tr("konsultation"))
        if affected.kind == "meeting" and affected.follow_up is not None:
            kind = self.tr("mötet {day}").format(day=words.short_day(affected.follow_up))
        lost = "; ".join(_cell(to, kind_of) for to, kind_of in affected.lost)
        return Row(
            f"{affected.number}, {kind}",
            self.tr("Får inte längre lämnas: {what}").format(what=lost),
            icon="meeting" if affected.kind == "meeting" else "talk",
        )

    def _left(self, left: tuple[Left, ...]) -> Banner:
        title = self.tr("Detta går inte att ta tillbaka")
        if not left:
            return Banner("info", self.tr("Inget av det här har lämnats ut än."))
        lines = [self._left_line(one) for one in left]
        said = self.tr("Uppgifterna stannar hos mottagaren och skyddas av mottagarens egen sekretess.")
        return Banner("cau", "\n".join([*lines, said]), title=title)

    def _left_line(self, one: Left) -> str:
        to = ", ".join(words.paper_word("party", receiver) for receiver in one.receivers)
        kinds = ", ".join(codes.category(kind).lower() for kind in one.categories)
        line = self.tr("{day}, {number} till {to}: {what}.").format(
            day=words.short_day(one.day), number=one.number, to=to, what=kinds
        )
        return line if one.state == "done" else f"{line} {self.tr('Osäkert om den lämnade.')}"

    def _notice(self, to: str, notice: Notice) -> QWidget:
        if notice.way == "talk":
            title = self.tr("Prata med barnet")
        else:
            title = self.tr("Meddela {to}").format(to=words.paper_word("party", to))
        tick = QCheckBox(title)
        tick.setChecked(to not in self._unticked)
        tick.setAccessibleDescription(notice.text)
        tick.toggled.connect(lambda on: self._unticked.discard(to) if on else self._unticked.add(to))
        self._ticks[to] = tick
        holder = QWidget()
        holder.setObjectName("clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        text = PlainLabel(notice.text, "hint", wrap=True)
        text.setContentsMargins(28, 0, 0, 0)
        column.addWidget(tick)
        column.addWidget(text)
        return holder

    def _head(self, text: str) -> None:
        self.column.addWidget(PlainLabel(text, "h3"))

    def _foot(self) -> None:
        hint = self.tr("Orosanmälan påverkas aldrig av ett återkallat samtycke.")
        self.column.addWidget(PlainLabel(hint, "hint", wrap=True))
        if self._stale:
            self.column.addWidget(PlainLabel(self._stale, "hint", tone="cau", wrap=True))
        self.column.addStretch(1)

    def _empty(self) -> None:
        self._ticks.clear()
        clear(self.column)


def _cell(to: str, kind: str) -> str:
    return f"{codes.category(kind).lower()} ({words.paper_word('party', to)})"
