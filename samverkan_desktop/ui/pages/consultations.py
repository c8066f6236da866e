# SPDX-License-Identifier: EUPL-1.2
"""The list of consultations (konsultationer): find, see where each stands, go on. The only place to search."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.domain.consultations import ListRow
from samverkan_desktop.ui import icons, theme, words
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import consultation_rows as cells
from samverkan_desktop.ui.models.consultation_rows import ConsultationRows, Filters
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import Chip, HintButton
from samverkan_desktop.ui.widgets.fields import LineField
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Card, EmptyState
from samverkan_desktop.ui.widgets.table import ReadTable
from samverkan_desktop.ui.widgets.two_lines import TwoLineDelegate
from samverkan_desktop.usecases import children, consultations
from samverkan_desktop.usecases.children import ChildCard
from samverkan_desktop.usecases.desk import Desk

SEARCH_AFTER = 350


class ConsultationsPage(Page):
    """Page `consultations`."""

    help_topic = "consultations"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Konsultationer"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._rows: tuple[ListRow, ...] = ()
        self._hits: tuple[ListRow, ...] | None = None
        self._children: Mapping[str, ChildCard] = {}
        self._filters = Filters()
        self._stale = True
        self._searched = ""
        filing = HintButton(self.tr("Till akt"), icon="folder")
        filing.clicked.connect(lambda: self.go.emit("case_file", None))
        asked = HintButton(self.tr("Begäran om handling …"), icon="document")
        asked.clicked.connect(lambda: self.go.emit("document_request", None))
        new = HintButton(self.tr("Ny konsultation"), "primary", icon="plus", hint="Ctrl+N")
        new.clicked.connect(self._new)
        for button in (filing, asked, new):
            self.actions_area.addWidget(button)
        self._build_search()
        self._build_table()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SEARCH_AFTER)
        self._soon.timeout.connect(self._search)
        tasks.changed.connect(self._changed)
        first = QShortcut(QKeySequence("Ctrl+F"), self)
        first.activated.connect(self._chips["kinds"].showMenu)

    def _build_search(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.search = LineField(
            name=self.tr("Sök i konsultationer"), placeholder=self.tr("Sök i text, syfte, nummer …  (Ctrl+K)")
        )
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(300)
        self.search.textChanged.connect(lambda _text: self._soon.start())
        self.search.installEventFilter(self)
        glass = QAction(icons.icon("search", "muted"), "", self)
        self.search.addAction(glass, LineField.ActionPosition.LeadingPosition)
        row.addWidget(self.search, 1)
        self._menus: dict[str, QMenu] = {}
        self._chips: dict[str, Chip] = {}
        self._titles = {
            "kinds": self.tr("Samtycke eller avidentifierat"),
            "sharing": self.tr("Delningsläge"),
            "groups": self.tr("Målgrupp"),
            "parties": self.tr("Part"),
        }
        options: dict[str, list[tuple[str, str]]] = {
            "kinds": [(kind, cells.kind_word(kind)) for kind in ("consented", "deidentified")],
            "sharing": [(code, cells.sharing_word(code)) for code in cells.SHARING_STATES],
            "groups": list(words.paper_words("target_group").items()),
            "parties": list(words.paper_words("party").items()),
        }
        for name, title in self._titles.items():
            menu = QMenu(self)
            for code, text in options[name]:
                action = QAction(text.replace("&", "&&"), menu)
                action.setCheckable(True)
                action.setData(code)
                action.triggered.connect(lambda _on=False: self._narrow())
                menu.addAction(action)
            chip = Chip(title, menu=menu)
            self._menus[name], self._chips[name] = menu, chip
            row.addWidget(chip)
        self._clear = HintButton(self.tr("Rensa"), "quiet", icon="close", size="small")
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        row.addWidget(self._clear)
        self.body.addLayout(row)

    def _build_table(self) -> None:
        card = Card(padding=0)
        card.body.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget()
        holder = QWidget()
        self.table = ReadTable(self.tr("Konsultationer"), row_height=52)
        self.model = ConsultationRows()
        self.table.setModel(self.model)
        self.table.setItemDelegate(
            TwoLineDelegate(self.table, below=cells.BELOW, state=cells.STATE, icon=cells.ICON, strong=cells.STRONG)
        )
        self.table.activated.connect(self._open)
        self.table.horizontalHeader().setSectionsClickable(True)
        self.table.horizontalHeader().sectionClicked.connect(self._sort)
        self.table.installEventFilter(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(self._footer())
        self.first_time = EmptyState(
            "talk",
            self.tr("Här samlas dina konsultationer"),
            self.tr("Skriv den första. Du väljer först om den är med samtycke eller avidentifierad."),
        )
        self.first_time.add_button(self.tr("Ny konsultation"), "primary", icon="plus").clicked.connect(self._new)
        self.nothing = EmptyState("search", self.tr("Ingen konsultation passar sökningen"))
        self.nothing.add_button(self.tr("Rensa sökning och filter"), icon="close").clicked.connect(self.clear)
        for part in (holder, self.first_time, self.nothing):
            self.stack.addWidget(part)
        card.body.addWidget(self.stack)
        self.body.addWidget(card, 1)

    def _footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(6)
        self.count = PlainLabel("", "sm-muted")
        row.addWidget(self.count, 1)
        hints = ((("↑", "↓"), self.tr("välj")), (("Enter",), self.tr("öppna")), (("Ctrl+F",), self.tr("filtrera")))
        for keys, text in hints:
            for key in keys:
                row.addWidget(PlainLabel(key, "key"))
            row.addWidget(PlainLabel(text, "hint"))
            row.addSpacing(8)
        return row

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        if argument == "new":
            self._new()
        if self._stale:
            self.reload()

    def first_focus(self) -> QWidget | None:
        return self.table if self.model.rowCount() else self.search

    def _fit(self) -> None:
        """Share the width: the purpose takes what is left."""
        # what is inside the edges, with the scroll bar there: a row is never wider than what is seen
        whole = self.table.width() - self.table.verticalScrollBar().sizeHint().width() - 2
        parts = {
            cells.NUMBER: 118,
            cells.DAY: 86,
            cells.GROUND: 152,
            cells.PARTIES: max(150, whole // 7),
            cells.SHARING: 196,
            cells.STATUS: 112,
        }
        scaled = {column: theme.current().px(width) for column, width in parts.items()}
        for column, width in scaled.items():
            self.table.setColumnWidth(column, width)
        self.table.setColumnWidth(cells.PURPOSE, max(180, whole - sum(scaled.values())))

    # rows

    def reload(self) -> None:
        """Read the list again."""
        self._stale = False
        self._tasks.on_vault(_read, self._desk, done=self._read, failed=self._messages.error)

    def _read(self, found: tuple[tuple[ListRow, ...], tuple[ChildCard, ...]]) -> None:
        self._rows, cards = found
        self._children = {card.child.id: card for card in cards}
        if self.search.text().strip():
            self._search()
        else:
            self._show()

    def _changed(self, kinds: frozenset[str], _initiator: object) -> None:
        if kinds & {"consultations", "children", "releases"}:
            self._stale = True
            if self.isVisible():
                self.reload()

    def _search(self) -> None:
        self._searched = self.search.text().strip()
        if not self._searched:
            self._hits = None
            self._show()
            return
        self._tasks.on_vault(_find, self._desk, self._searched, done=self._found, failed=self._messages.error)

    def _found(self, found: tuple[str, tuple[ListRow, ...]]) -> None:
        asked, hits = found
        if asked == self.search.text().strip():
            self._hits = hits
            self._show()

    def _narrow(self) -> None:
        chosen = {
            name: frozenset(str(action.data()) for action in menu.actions() if action.isChecked())
            for name, menu in self._menus.items()
        }
        self._filters = attrs.evolve(Filters(), **chosen)
        for name, chip in self._chips.items():
            texts = [action.text().replace("&&", "&") for action in self._menus[name].actions() if action.isChecked()]
            said = texts[0] if len(texts) == 1 else f"{self._titles[name]} ({len(texts)})"
            chip.setText(said if texts else self._titles[name])
            chip.set_on(bool(texts))
            chip.setAccessibleName(f"{self._titles[name]}: {', '.join(texts) or self.tr('alla')}")
        self._show()

    def clear(self) -> None:
        """Take away search and filters."""
        for menu in self._menus.values():
            for action in menu.actions():
                action.setChecked(False)
        self.search.clear()
        self._hits = None
        self._soon.stop()
        self._narrow()
        self.search.setFocus()

    def _show(self) -> None:
        current = self.current_id()
        there = self._rows if self._hits is None else self._hits
        rows = [row for row in there if self._filters.accepts(row)]
        self.model.show_rows(rows, self._children, self._desk.today)
        one = len(rows) == len(self._rows) == 1
        said = self.tr("En konsultation") if one else self.tr("{n} av {m} konsultationer")
        self.count.setText(said.format(n=len(rows), m=len(self._rows)))
        narrowed = self._hits is not None or self._filters.any
        self._clear.setVisible(narrowed)
        if not self._rows:
            self.stack.setCurrentIndex(1)
        elif not rows:
            self._say_nothing()
            self.stack.setCurrentIndex(2)
        else:
            self.stack.setCurrentIndex(0)
            at = self.model.place_of(current)
            self.table.setCurrentIndex(self.model.index(max(at, 0), 0))
        if narrowed:
            self.said.emit(self.count.text())

    def _say_nothing(self) -> None:
        asked = self.search.text().strip()
        texts = [chip.text() for name, chip in self._chips.items() if chip.text() != self._titles[name]]
        parts = []
        if asked:
            parts.append(self.tr("”{words}” finns inte bland godkända texter.").format(words=asked))
        if texts:
            parts.append(self.tr("Filter: {filters}.").format(filters=", ".join(texts)))
        parts.append(self.tr("Namn och orter är ofta borttagna. Utkast söks aldrig igenom."))
        # lines of their own: a centred label does not make room for words that wrap
        self.nothing.say(self.tr("Ingen konsultation passar sökningen"), "\n".join(parts))

    def _sort(self, column: int) -> None:
        falling = not self.model.falling if column == self.model.column else column in (cells.NUMBER, cells.DAY)
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.model.sort(column, order)

    def current_id(self) -> str:
        """The id of the chosen row."""
        index = self.table.currentIndex()
        return self.model.row(index.row()).id if index.isValid() and index.row() < self.model.rowCount() else ""

    def _open(self, index: QModelIndex) -> None:
        self.go.emit("consultation", self.model.row(index.row()).id)

    def _new(self) -> None:
        self.go.emit("consultation", "new")

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down from the field goes to the table, Esc clears, Enter in the table opens."""
        if event.type() == QEvent.Type.Resize and watched is not self.search:
            self._fit()
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        do: Callable[[], object] | None = None
        if watched is self.search and key == Qt.Key.Key_Down and self.model.rowCount():
            do = self.table.setFocus
        elif watched is self.search and key == Qt.Key.Key_Escape and self.search.text():
            do = self.clear
        elif watched is self.table and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            do = self._open_current
        if do is None:
            return False
        do()
        return True

    def _open_current(self) -> None:
        self._open(self.table.currentIndex())


def _read(desk: Desk) -> tuple[tuple[ListRow, ...], tuple[ChildCard, ...]]:
    return consultations.listed(desk), children.listed(desk)


def _find(desk: Desk, asked: str) -> tuple[str, tuple[ListRow, ...]]:
    return asked, consultations.search(desk, asked)
