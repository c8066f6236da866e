# SPDX-License-Identifier: EUPL-1.2
"""The list of findings in a review and the card of the one that is open."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QListView,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from samverkan_desktop.domain.findings import Action, Choice
from samverkan_desktop.ui import icons, theme
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.models.review_case import Group, ReviewCase, proposal, proposed_action
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import IconLabel, PlainLabel
from samverkan_desktop.ui.widgets.panels import Card

Index = QModelIndex | QPersistentModelIndex
GROUP, CHOICE = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class FindingsModel(QAbstractListModel):
    """The groups of a review."""

    def __init__(self) -> None:
        super().__init__()
        self._case: ReviewCase | None = None
        self._groups: tuple[Group, ...] = ()

    def show_case(self, case: ReviewCase) -> None:
        """Show a review, or the same one changed."""
        if case is self._case and self.rowCount() == len(case.groups) and self._groups == case.groups:
            self.dataChanged.emit(self.index(0), self.index(max(len(case.groups) - 1, 0)))
            return
        self.beginResetModel()
        self._case, self._groups = case, case.groups
        self.endResetModel()

    def forget(self) -> None:
        """Let go of the review."""
        self.beginResetModel()
        self._case, self._groups = None, ()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return len(self._case.groups) if self._case is not None and not parent.isValid() else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._case is None or not 0 <= index.row() < len(self._case.groups):
            return None
        group = self._case.groups[index.row()]
        choice = self._case.choice(group)
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(group.text.split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (
                f"{group.number}. {codes.kind(codes.kind_of(group.label))}: {group.text}. {said_choice(group, choice)}"
            )
        return {GROUP: group, CHOICE: choice}.get(role)


def said_choice(group: Group, choice: Choice | None) -> str:
    """What has been decided about a group, in words."""
    if choice is None:
        return QCoreApplication.translate("Findings", "Kvar")
    if choice.action == "keep":
        return QCoreApplication.translate("Findings", "Behålls")
    if choice.action == "remove":
        return QCoreApplication.translate("Findings", "Tas bort")
    return outcome_text(group, choice)


def outcome_text(group: Group, choice: Choice | None) -> str:
    """The wording that stands in the summary for a group."""
    if choice is None:
        return proposal(group.first)
    if choice.text:
        return choice.text
    if choice.action == "generalise" and group.first.generalisations:
        return group.first.generalisations[0]
    return group.first.replacement


class FindingDelegate(QStyledItemDelegate):
    """A row: number, kind, the words, and what was decided."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, theme.current().px(48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        group: Group = index.data(GROUP)
        choice: Choice | None = index.data(CHOICE)
        now, rect = theme.current(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, now.color("accent-soft" if chosen else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, now.color("border"))
        if chosen:
            painter.fillRect(rect.left(), rect.top(), 4, rect.height(), now.color("accent"))
        box = QRectF(rect.left() + 14, rect.center().y() - 10, now.px(24), now.px(21))
        painter.setPen(QPen(now.color("border-strong"), 1))
        painter.drawRoundedRect(box, 4, 4)
        font = QFont(option.font)
        font.setPixelSize(now.px(13))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(now.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(group.number))
        side = now.px(18)
        left = int(box.right()) + 10
        icon = QRectF(left, rect.center().y() - side / 2, side, side)
        kind = codes.kind_of(group.label)
        icons.paint(painter, codes.KIND_ICON[kind], icon, f"hl-{kind}-line")
        self._words(
            painter,
            QRect(left + side + 8, rect.top(), rect.right() - left - side - 18, rect.height()),
            font,
            group,
            choice,
        )
        painter.restore()

    def _words(self, painter: QPainter, room: QRect, font: QFont, group: Group, choice: Choice | None) -> None:
        now = theme.current()
        said = said_choice(group, choice)
        above, below = QRect(room), QRect(room)
        above.setBottom(room.center().y())
        below.setTop(room.center().y())
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(now.color("muted" if choice else "text"))
        metrics = painter.fontMetrics()
        mark = metrics.horizontalAdvance(said) if choice is None else 20
        width = room.width() - (mark + 10 if choice is None else 24)
        text = metrics.elidedText(" ".join(group.text.split()), Qt.TextElideMode.ElideRight, width)
        bottom = Qt.AlignmentFlag.AlignBottom if choice else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(above if choice else room, bottom | Qt.AlignmentFlag.AlignLeft, text)
        if choice is None:
            painter.setPen(now.color("muted"))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, said)
            return
        icons.paint(painter, "check", QRectF(room.right() - 18, room.center().y() - 8, 16, 16), "pos")
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(now.color("text"))
        text = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, width)
        painter.drawText(below, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, text)


class FindingsList(QListView):
    """The findings; arrow keys move, the page listens to the letters."""

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Fynd"))
        self.findings = FindingsModel()
        self.setModel(self.findings)
        self.setItemDelegate(FindingDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.moved.emit(now.row()))

    def show_current(self, row: int) -> None:
        """Open a row without telling that it was moved to."""
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self.findings.index(row))
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        self.scrollTo(self.findings.index(row))

    def show_only_left(self, only: bool, case: ReviewCase) -> None:
        """Hide what is decided, or show all."""
        for row, group in enumerate(case.groups):
            self.setRowHidden(row, only and case.choice(group) is not None)


class FindingCard(Card):
    """The open finding: what it is and the four ways to treat it.

    Signals: tried: another way was chosen, to be previewed; agreed: approve it and go on; keep_asked.
    """

    tried = Signal()
    agreed = Signal()
    keep_asked = Signal()

    def __init__(self) -> None:
        super().__init__(padding=14)
        self.setProperty("card", "rep")
        self.body.setSpacing(6)
        self._group: Group | None = None
        head = QHBoxLayout()
        self._icon = IconLabel("user", "accent", 18)
        self._kind = PlainLabel("", "h3")
        self._count = PlainLabel("", "hint")
        head.addWidget(self._icon)
        head.addWidget(self._kind, 1)
        head.addWidget(self._count)
        self.body.addLayout(head)
        self._text = PlainLabel("", "h2", wrap=True)
        self._note = PlainLabel(self.tr("Kontrollera: det kan vara något annat."), "warn", wrap=True)
        self.body.addWidget(self._text)
        self.body.addWidget(self._note)
        self._ways = QButtonGroup(self)
        self.options: dict[Action, QRadioButton] = {}
        self.wider = QComboBox()
        self.wider.setAccessibleName(self.tr("Generalisera till"))
        self.wider.setEditable(False)
        self.wider.currentIndexChanged.connect(lambda _at: self._try("generalise"))
        ways: tuple[tuple[Action, str, str], ...] = (
            ("generalise", self.tr("Generalisera"), "G"),
            ("replace", self.tr("Platshållare"), "P"),
            ("remove", self.tr("Ta bort ur texten"), "T"),
            ("keep", self.tr("Behåll, kräver motivering"), "B"),
        )
        for action, text, key in ways:
            self.body.addLayout(self._way(action, text, key))
            if action == "generalise":
                self.body.addWidget(self.wider)
        self.agree = HintButton(self.tr("Godkänn och gå till nästa"), "primary", hint="Return")
        self.agree.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.agree.clicked.connect(self.agreed)
        self.body.addWidget(self.agree)
        self._ways.buttonClicked.connect(self._clicked)

    def _way(self, action: Action, text: str, key: str) -> QHBoxLayout:
        row = QHBoxLayout()
        button = QRadioButton(text)
        button.setProperty("way", action)
        button.setAccessibleDescription(key)
        self._ways.addButton(button)
        self.options[action] = button
        row.addWidget(button, 1)
        row.addWidget(PlainLabel(key, "key"))
        return row

    def show_group(self, group: Group, choice: Choice | None) -> None:
        """Show a group and its choice, or the proposal."""
        self._group = group
        kind = codes.kind_of(group.label)
        self._icon.show_icon(codes.KIND_ICON[kind], f"hl-{kind}-line")
        self._kind.setText(codes.kind(kind))
        number = len(group.members)
        self._count.setText(self.tr("1 förekomst") if number == 1 else self.tr("{n} förekomster").format(n=number))
        self._text.setText(" ".join(group.text.split()))
        self._note.setVisible(group.first.check)
        self.wider.blockSignals(True)
        self.wider.clear()
        self.wider.addItems(list(group.first.generalisations))
        if choice is not None and choice.action == "generalise" and choice.text:
            self.wider.setCurrentText(choice.text)
        self.wider.blockSignals(False)
        self.wider.setVisible(bool(group.first.generalisations))
        self.options["generalise"].setEnabled(bool(group.first.generalisations))
        self.options["replace"].setText(self.tr("Platshållare: {word}").format(word=group.first.replacement))
        self.options["replace"].setEnabled(bool(group.first.replacement))
        self.options[choice.action if choice else proposed_action(group.first)].setChecked(True)
        self.setAccessibleName(f"{self._kind.text()}: {self._text.text()}")

    def forget(self) -> None:
        """Let go of the words."""
        self._group = None
        self._text.setText("")
        self.wider.clear()
        self.options["replace"].setText(self.tr("Platshållare"))
        self.setAccessibleName("")
        self.hide()

    def action(self) -> Action:
        """The way that is chosen."""
        return next((action for action, button in self.options.items() if button.isChecked()), "replace")

    def wording(self) -> str:
        """The wider wording that is chosen, when that is the way and it is not the first."""
        if self.action() != "generalise" or self._group is None or self.wider.currentIndex() <= 0:
            return ""
        return self.wider.currentText()

    def choose(self, action: Action) -> None:
        """Choose a way, as by its key."""
        if action == "keep":
            self.keep_asked.emit()
            return
        if action == "generalise" and self.action() == "generalise" and self.wider.count() > 1:
            self.wider.setCurrentIndex((self.wider.currentIndex() + 1) % self.wider.count())
            return
        self._try(action)

    def _try(self, action: Action) -> None:
        if self.options[action].isEnabled():
            self.options[action].setChecked(True)
            self.tried.emit()

    def _clicked(self, button: QRadioButton) -> None:
        if button is self.options["keep"]:
            self.keep_asked.emit()
        else:
            self.tried.emit()
