# SPDX-License-Identifier: EUPL-1.2
"""The editor's right side: what can point at someone, or who may have what. Draws what the rules and the search say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from samverkan_desktop.domain.findings import Finding
from samverkan_desktop.domain.sharing import Cell, Decision
from samverkan_desktop.ui import icons, theme, words
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.widgets.buttons import HintButton, LawChip
from samverkan_desktop.ui.widgets.flow import FlowLayout
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel, tooltip
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea, clear
from samverkan_desktop.ui.widgets.scale import Scale
from samverkan_desktop.ui.widgets.states import StateCard, StateLabel
from samverkan_desktop.ui.widgets.underlines import underline
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.opening import Judged
from samverkan_desktop.usecases.while_typing import Seen


class KindRow(QPushButton):
    """A kind of finding: icon, word with its mark (the legend), examples, how many. Clicked: the next one."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind, self._examples, self._count = kind, "", -1
        self.setProperty("kind", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_found(())

    def set_found(self, found: Sequence[Finding]) -> None:
        """Show how many there are, and which."""
        texts = list(dict.fromkeys(" ".join(finding.text.split()) for finding in found))
        examples = ", ".join(texts)
        if (len(found), examples) == (self._count, self._examples):
            return
        self._count, self._examples = len(found), examples
        self.setEnabled(bool(found))
        self.setAccessibleName(f"{codes.kind(self._kind)}: {self._count}")
        self.setToolTip(tooltip(self._examples))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, theme.current().px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = theme.current()
        middle = self.height() / 2
        side = now.px(18)
        ink = f"hl-{self._kind}-line" if self._count else "muted"
        icons.paint(painter, codes.KIND_ICON[self._kind], QRectF(8, middle - side / 2, side, side), ink)
        font = QFont(self.font())
        font.setPixelSize(now.px(14))
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        word, metrics = codes.kind(self._kind), QFontMetricsF(font)
        box = QRectF(18 + side, middle - now.px(11), metrics.horizontalAdvance(word) + 4, now.px(19))
        painter.fillRect(box, now.color(f"hl-{self._kind}"))
        painter.setPen(now.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        underline(painter, QRectF(box.left(), box.top(), box.width(), box.height() - 2), self._kind)
        right = self.width() - 10
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(now.color("text" if self._count else "muted"))
        count = QRectF(right - now.px(30), 0, now.px(30), self.height())
        painter.drawText(count, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self._count))
        font.setWeight(QFont.Weight.Normal)
        font.setPixelSize(now.px(13))
        painter.setFont(font)
        painter.setPen(now.color("muted"))
        left = 18 + side + now.px(112)
        room = QRectF(left, 0, count.left() - left - 4, self.height())
        shown = QFontMetricsF(font).elidedText(self._examples, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QPointF(room.left(), middle + QFontMetricsF(font).ascent() / 2 - 1), shown)


class RiskCard(Card):
    """How many children fit (risk att känna igen): a scale, a sentence, where the estimate comes from."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.scale = Scale((self.tr("färre än 5"), self.tr("5–9"), self.tr("minst 10")), title)
        self.sentence = PlainLabel("", "sm", wrap=True)
        self.basis = PlainLabel("", "hint", wrap=True)
        self.body.setSpacing(8)
        for part in (self.scale, self.sentence, self.basis):
            self.body.addWidget(part)

    def set_flat(self, flat: bool) -> None:
        """Low window: the sentence alone; the scale and the source become its tool tip."""
        self.scale.setVisible(not flat)
        self.basis.setVisible(not flat and bool(self.basis.text()))
        self.sentence.setToolTip(tooltip(self.basis.text()) if flat else "")

    def show_estimate(self, size: int | None, target: int, basis: str, same: Sequence[str] = ()) -> None:
        """Show an estimate in words; same: the numbers of other consultations about the same matter."""
        if same:
            basis = f"{self.tr('Samma ärende som {numbers}.').format(numbers=', '.join(same))} {basis}"
        self.scale.set_band(codes.risk_band(size, target))
        self.sentence.setText(codes.risk_sentence(size, target))
        self.basis.setText(basis)
        self.basis.setVisible(bool(basis) and not self.scale.isHidden())

    def show_unknown(self, why: str) -> None:
        """Say why there is no estimate."""
        self.scale.set_band("unknown")
        self.sentence.setText(why)
        self.basis.hide()


class DeidentifiedPanel(QWidget):
    """Signals: review_asked; next_asked(kind): select the next finding of a kind; look_asked: search again."""

    review_asked = Signal()
    next_asked = Signal(str)
    look_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Vad som kan peka ut någon"))
        self.target = codes.TARGET
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.state = StateCard("cau", self.tr("Behöver granskas"))
        self._again = HintButton(self.tr("Sök igen"), icon="retry", size="small")
        self._again.clicked.connect(self.look_asked)
        self._again.hide()
        self.state.body.addWidget(self._again)
        column.addWidget(self.state)
        scroll = ScrollArea()
        kinds = Card(self.tr("Kan peka ut någon"), padding=0)
        kinds.body.setContentsMargins(4, 4, 4, 4)
        self._total = PlainLabel("0", "h3")
        kinds.header.addWidget(self._total)
        self.rows: dict[str, KindRow] = {}
        for kind in codes.KINDS:
            row = KindRow(kind)
            row.clicked.connect(lambda _on=False, kind=kind: self.next_asked.emit(kind))
            self.rows[kind] = row
            kinds.body.addWidget(row)
        by_hand = PlainLabel(self.tr("Ser du något mer? Ställ markören i ordet och tryck Ctrl+M."), "hint", wrap=True)
        by_hand.setContentsMargins(12, 6, 12, 8)
        kinds.body.addWidget(by_hand)
        scroll.column.addWidget(kinds)
        self.risk = RiskCard(self.tr("Risk att känna igen"))
        scroll.column.addWidget(self.risk)
        scroll.column.addStretch(1)
        column.addWidget(scroll, 1)
        self.review = HintButton(self.tr("Granska och avidentifiera"), "primary", icon="shield-check", hint="Ctrl+G")
        self.review.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.review.clicked.connect(self.review_asked)
        column.addWidget(self.review)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Before anything has been searched."""
        for row in self.rows.values():
            row.set_found(())
        self._total.setText("0")
        self._again.hide()
        self.state.set_state(
            "cau", self.tr("Behöver granskas"), self.tr("Skriv fritt. Texten söks igenom medan du skriver.")
        )
        self.risk.show_unknown(self.tr("Uppskattas när det finns text."))

    def show_seen(self, seen: Seen) -> None:
        """Show what was found."""
        by_kind: dict[str, list[Finding]] = {kind: [] for kind in codes.KINDS}
        for findings in seen.findings.values():
            for finding in findings:
                by_kind[codes.kind_of(finding.label)].append(finding)
        for kind, found in by_kind.items():
            self.rows[kind].set_found(found)
        total = sum(map(len, by_kind.values()))
        self._total.setText(str(total))
        self._again.hide()
        if not any(text.strip() for text in seen.fields.values()):
            self.show_nothing()
            return
        text = self.tr("Inget är hittat än. Läs igenom själv vid granskningen.")
        if total == 1:
            text = self.tr("Ett ställe kan peka ut någon. Granska det innan något lämnas.")
        elif total:
            text = self.tr("{n} ställen kan peka ut någon. Granska dem innan något lämnas.").format(n=total)
        self.state.set_state("cau", self.tr("Behöver granskas"), text)
        self.risk.show_estimate(
            seen.risk.size, self.target, self.tr("Med förslagen. {basis}").format(basis=seen.risk.basis), seen.same
        )

    def show_broken(self) -> None:
        """The search broke: nothing is known, nothing may leave; the text is kept."""
        self.state.set_state(
            "cau",
            self.tr("Sökningen fungerar inte"),
            self.tr("Texten sparas som vanligt. Inget kan godkännas förrän sökningen fungerar igen."),
        )
        self._again.show()
        self.risk.show_unknown(self.tr("Kan inte uppskattas nu."))


class ConsentedPanel(QWidget):
    """Signals: share_asked; done_asked: store without sharing; consent_opened: show the consent."""

    share_asked = Signal()
    done_asked = Signal()
    consent_opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Vem som får ta del av vad"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.state = StateCard("neu", self.tr("Inte bedömd"))
        column.addWidget(self.state)
        scroll = ScrollArea()
        self._consent = Card(self.tr("Samtycke"))
        self._consent.body.setSpacing(4)
        self._open = HintButton(self.tr("Öppna"), "link")
        self._open.clicked.connect(self.consent_opened)
        self._consent.header.addWidget(self._open)
        self._consent_lines = QVBoxLayout()
        self._consent_lines.setSpacing(4)
        self._consent.body.addLayout(self._consent_lines)
        scroll.column.addWidget(self._consent)
        self._cells = Card(self.tr("Får delas med"))
        self._cells.body.setSpacing(6)
        scroll.column.addWidget(self._cells)
        scroll.column.addStretch(1)
        column.addWidget(scroll, 1)
        self.share = HintButton(self.tr("Förbered delning"), "primary", icon="upload", hint="Ctrl+E")
        self.share.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.share.clicked.connect(self.share_asked)
        self.done = HintButton(self.tr("Klar utan att dela"), icon="check")
        self.done.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.done.clicked.connect(self.done_asked)
        column.addWidget(self.share)
        column.addWidget(self.done)
        self.show_judged(Judged(decision=None, child=None), "")

    def show_judged(self, judged: Judged, lacking: str) -> None:
        """Show who may have what; lacking: what must be filled in before anything can be judged."""
        self._consent.setVisible(bool(judged.consents))
        clear(self._consent_lines)
        for card in judged.consents:
            for line in consent_lines(card):
                self._consent_lines.addWidget(PlainLabel(line, "sm", wrap=True))
        clear(self._cells.body)
        decision = judged.decision
        if decision is None:
            self.state.set_state("neu", self.tr("Inte bedömd"), lacking)
            self.state.set_notice("")
            self._cells.body.addWidget(PlainLabel(lacking, "sm-muted", wrap=True))
            return
        self._show_state(decision)
        self.state.set_notice(codes.stale_rules(decision))
        by_receiver: dict[str, list[Cell]] = {}
        for cell in decision.cells:
            by_receiver.setdefault(cell.to, []).append(cell)
        for n, (receiver, cells) in enumerate(by_receiver.items()):
            if n:
                self._cells.body.addWidget(Line())
            self._show_receiver(receiver, cells)

    def _show_state(self, decision: Decision) -> None:
        open_cells = [cell for cell in decision.cells if cell.outcome in ("permitted", "duty")]
        closed = [cell for cell in decision.cells if cell not in open_cells]
        if not closed:
            text = self.tr("Samtycket täcker det du har skrivit.")
            self.state.set_state("pos", self.tr("Får delas"), text, codes.grounds_of(decision)[:2])
        elif open_cells:
            text = self.tr("Allt får inte lämnas till alla. Det som inte får lämnas tas inte med.")
            self.state.set_state("cau", self.tr("Får delas delvis"), text)
        elif all(cell.outcome == "forbidden" for cell in closed):
            self.state.set_state("neg", self.tr("Får inte delas"), self.tr("Inget av det du har skrivit får lämnas."))
        else:
            self.state.set_state("cau", self.tr("Kräver samtycke"), " ".join(codes.missing_of(decision)[:2]))

    def _show_receiver(self, receiver: str, cells: Sequence[Cell]) -> None:
        head = QHBoxLayout()
        permitted = sum(cell.outcome in ("permitted", "duty") for cell in cells)
        head.addWidget(PlainLabel(words.paper_word("party", receiver), "h3", wrap=True), 1)
        head.addWidget(PlainLabel(self.tr("{n} av {m}").format(n=permitted, m=len(cells)), "h3"))
        self._cells.body.addLayout(head)
        for cell in cells:
            row = QHBoxLayout()
            label = StateLabel(codes.STATE_OF[cell.outcome], codes.category(cell.category))
            word = PlainLabel(codes.cell_word(cell), "hint", tone="muted" if cell.outcome == "permitted" else "")
            label.setToolTip(tooltip(" ".join(ground.text for ground in cell.grounds)))
            label.setAccessibleName(
                f"{words.paper_word('party', receiver)}, {codes.category(cell.category)}: {codes.cell_word(cell)}"
            )
            row.addWidget(label, 1)
            row.addWidget(word)
            self._cells.body.addLayout(row)
            self._show_reason(cell)

    def _show_reason(self, cell: Cell) -> None:
        """Why not, and what would change it, under a cell that is closed."""
        if cell.outcome in ("permitted", "duty"):
            return
        for text in dict.fromkeys(item.text for item in cell.missing):
            self._cells.body.addWidget(PlainLabel(text, "hint", wrap=True))
        laws = QWidget()
        flow = FlowLayout(laws, spacing=6)
        for source, text in {ground.source: ground.text for ground in cell.grounds}.items():
            flow.addWidget(LawChip(source, text))
        if flow.count():
            self._cells.body.addWidget(laws)
        else:
            laws.deleteLater()


def consent_lines(card: ConsentCard) -> list[str]:
    """A consent in three lines for the own screen: number and days, who has answered what."""
    latest: dict[str, str] = {}
    for row in card.statements:
        latest[row.statement.giver] = "withdrawn" if row.statement.withdrawn else row.statement.answer
    names = {
        "child": card.child.alias or card.child.child.name,
        **{guardian.id: guardian.name for guardian in card.child.guardians},
    }
    answers = [f"{names.get(giver, giver)}: {codes.answer(said).lower()}" for giver, said in latest.items()]
    span = f"{card.consent.number}, {words.short_day(card.consent.valid_from)}–{words.short_day(card.consent.valid_to)}"
    return [span, *answers]


def blocked_lines(decision: Decision | None, categories: Sequence[str]) -> list[tuple[str, str]]:
    """What to say under a section: to whom it may not go, as (state, words)."""
    if decision is None or not categories:
        return []
    worst: Mapping[str, int] = {"forbidden": 2, "needs": 1}
    found: dict[str, str] = {}
    for cell in decision.cells:
        if cell.category in (*categories, "identity") and cell.outcome in worst:
            known = found.get(cell.to, "")
            if worst[cell.outcome] > worst.get(known, 0):
                found[cell.to] = cell.outcome
    lines = []
    for receiver, outcome in found.items():
        party = words.paper_word("party", receiver)
        text = codes.not_to(party) if outcome == "forbidden" else codes.not_yet_to(party)
        lines.append((codes.STATE_OF[outcome], text))
    return lines
