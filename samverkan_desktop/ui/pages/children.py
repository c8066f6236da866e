# SPDX-License-Identifier: EUPL-1.2
"""Children and consents (barn & samtycken): find the child, see where consent stands, go on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.domain.consents import ConsentTerms
from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.ui import icons, theme
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.around_child import AroundChildDialog
from samverkan_desktop.ui.dialogs.child import ChildDialog
from samverkan_desktop.ui.dialogs.consent import FORM, AskConsentDialog
from samverkan_desktop.ui.dialogs.parent_calls import ANSWER, ParentCallsDialog
from samverkan_desktop.ui.dialogs.second_person import SecondPersonDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import child_rows as cells
from samverkan_desktop.ui.models.child_rows import ChildRow, ChildRows
from samverkan_desktop.ui.pages.children_panel import ChildPanel
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import Chip, HintButton
from samverkan_desktop.ui.widgets.fields import LineField
from samverkan_desktop.ui.widgets.labels import tooltip
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Banner, Card, EmptyState
from samverkan_desktop.ui.widgets.table import ReadTable
from samverkan_desktop.ui.widgets.two_lines import TwoLineDelegate
from samverkan_desktop.usecases import children, consent_answers, consents, policy_terms, second_persons
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.second_persons import Waiting

CHANGED = frozenset({"children", "consents"})
WATCHED = CHANGED | {"second_persons", "releases"}


class ChildrenPage(Page):
    """Page `children`; may be opened with a child's id."""

    help_topic = "consent"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Barn & samtycken"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._rows: list[ChildRow] = []
        self._terms = ConsentTerms()
        self._waiting: tuple[Waiting, ...] = ()
        self._group, self._wanted = "", ""
        self.calls = HintButton(self.tr("Någon ringer …"), icon="telephone", hint="Ctrl+T")
        self.calls.clicked.connect(self.parent_calls)
        add = HintButton(self.tr("Lägg till barn"), "primary", icon="plus", hint="Ctrl+Shift+B")
        add.clicked.connect(self.add_child)
        duty = HintButton(self.tr("Ansvar och frånvaro"), icon="people")
        duty.clicked.connect(self._open_duty)
        for button in (duty, self.calls, add):
            self.actions_area.addWidget(button)
        for keys, deed in (("Ctrl+Shift+B", self.add_child), ("Ctrl+T", self.parent_calls)):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)
        self.waiting_banner = Banner("info")
        self.waiting_banner.add_button(self.tr("Visa …"), self.show_waiting)
        self.waiting_banner.hide()
        self.body.addWidget(self.waiting_banner)
        row = QHBoxLayout()
        row.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(self._search_row())
        left.addWidget(self._table(), 1)
        row.addLayout(left, 1)
        row.addWidget(self._panel())
        self.body.addLayout(row, 1)
        tasks.changed.connect(self._changed)

    def _search_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.search = LineField(name=self.tr("Sök barn"), placeholder=self.tr("Sök namn …"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            QAction(icons.icon("search", "muted"), "", self), LineField.ActionPosition.LeadingPosition
        )
        self.search.textChanged.connect(lambda _text: self._show())
        self.search.installEventFilter(self)
        row.addWidget(self.search, 1)
        self.chips: dict[str, Chip] = {}
        for code in ("", "waiting", "soon", "withdrawn"):
            chip = Chip("", checkable=True)
            chip.clicked.connect(lambda _on=False, code=code: self._choose(code))
            self.chips[code] = chip
            row.addWidget(chip)
        return row

    def _table(self) -> QWidget:
        card = Card(padding=0)
        self.stack = QStackedWidget()
        self.table = ReadTable(self.tr("Barn"), row_height=52)
        self.model = ChildRows()
        self.table.setModel(self.model)
        delegate = TwoLineDelegate(
            self.table, below=cells.BELOW, state=cells.STATE, icon=cells.ICON, strong=cells.STRONG
        )
        self.table.setItemDelegate(delegate)
        self.table.setColumnWidth(cells.NAME, theme.current().px(260))
        self.table.setColumnWidth(cells.CONSENT, theme.current().px(230))
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_panel())
        self.table.activated.connect(lambda _index: self.open_consent())
        self.table.installEventFilter(self)
        empty = EmptyState(
            "child",
            self.tr("Här samlas barn som har samtycken"),
            self.tr("Avidentifierade konsultationer behöver inget barn här."),
        )
        empty.add_button(self.tr("Lägg till barn"), "primary", icon="plus").clicked.connect(self.add_child)
        nothing = EmptyState("search", self.tr("Inget barn passar sökningen"))
        for part in (self.table, empty, nothing):
            self.stack.addWidget(part)
        card.body.addWidget(self.stack)
        return card

    def _panel(self) -> QWidget:
        self.panel = ChildPanel(self.tr("Barnet"))
        self.state, self.open = self.panel.state, self.panel.open
        self.new_consultation, self.ask = self.panel.new_consultation, self.panel.ask
        self.new_consultation.clicked.connect(self._write)
        self.ask.clicked.connect(self.ask_consent)
        self.open.clicked.connect(self.open_consent)
        self.panel.around.connect(self.around_child)
        self.panel.open_consent.connect(lambda consent_id: self.go.emit("consent", consent_id))
        return self.panel

    def _open_duty(self) -> None:
        row = self.row()
        self.go.emit("deputies", row.card.child.id if row is not None else None)

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        self._wanted = str(argument or "")
        self.reload()

    def first_focus(self) -> QWidget | None:
        return self.table if self.model.rowCount() else self.search

    def set_narrow(self, narrow: bool) -> None:
        self.panel.setVisible(not narrow)

    # rows

    def reload(self) -> None:
        """Read children and consents again."""
        self._tasks.on_vault(_read, self._desk, done=self._read, failed=self._messages.error)

    def _read(self, found: tuple[list[ChildRow], tuple[Waiting, ...], ConsentTerms]) -> None:
        self._rows, self._waiting, self._terms = found
        mine = sum(not one.mine for one in self._waiting)
        self.waiting_banner.setVisible(bool(self._waiting))
        said = (
            self.tr("{n} ärenden väntar på att du läser och godkänner.").format(n=mine)
            if mine
            else self.tr("Du väntar på att en kollega läser och godkänner.")
        )
        if mine == 1:
            said = self.tr("Ett ärende väntar på att du läser och godkänner.")
        self.waiting_banner.say("cau" if mine else "info", said)
        self._show()

    def _changed(self, kinds: frozenset[str], _initiator: object) -> None:
        if kinds & WATCHED and self.isVisible():
            self.reload()

    def _choose(self, code: str) -> None:
        self._group = code
        self._show()

    def _show(self) -> None:
        row = self.row()
        current = self._wanted or (row.card.child.id if row is not None else "")
        self._wanted = ""
        titles = {
            "": self.tr("Alla {n}"),
            "waiting": self.tr("Väntar på svar {n}"),
            "soon": self.tr("Går ut snart {n}"),
            "withdrawn": self.tr("Återkallat {n}"),
        }
        for code, chip in self.chips.items():
            number = sum(not code or row.group() == code for row in self._rows)
            chip.setText(titles[code].format(n=number))
            chip.setChecked(code == self._group)
        within = self.tr("Går ut inom {n} dagar").format(n=self._terms.remind_days)
        self.chips["soon"].setToolTip(tooltip(within))
        asked = self.search.text().strip().casefold()
        rows = [row for row in self._rows if (not self._group or row.group() == self._group) and _fits(row, asked)]
        self.model.show_rows(rows, self._desk.today)
        self.set_subtitle(self.tr("{n} barn i det här valvet").format(n=len(self._rows)))
        self.stack.setCurrentIndex(1 if not self._rows else 0 if rows else 2)
        if rows:
            self.table.setCurrentIndex(self.model.index(max(self.model.place_of(current), 0), 0))
        self._show_panel()

    def row(self) -> ChildRow | None:
        """The chosen row."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() and index.row() < self.model.rowCount() else None

    def _show_panel(self) -> None:
        row = self.row()
        self.panel.show_row(row, self._desk.today)
        self.calls.setEnabled(row is not None and bool(row.consents))
        reason = self.tr("Välj ett barn som har ett samtycke.")
        self.calls.say_why_not("" if self.calls.isEnabled() else reason)

    # deeds

    def add_child(self) -> None:
        """Add a child."""
        dialog = ChildDialog(self.window(), self._desk.today)
        if agreed(dialog):
            self._tasks.on_vault(
                _add, self._desk, dialog.data(), done=self._added, failed=self._messages.error, changes=CHANGED
            )

    def _added(self, card: children.ChildCard) -> None:
        self._wanted = card.child.id
        self._messages.note(self.tr("Barnet är tillagt. Fråga om samtycke när ni har pratat med familjen."))
        self.reload()

    def ask_consent(self) -> None:
        """Start a consent for the chosen child."""
        row = self.row()
        if row is None:
            return
        own = self._desk.vault.info.own_party
        dialog = AskConsentDialog(self.window(), row.name, own, self._desk.today, self._terms)
        if agreed(dialog):
            then = {"form": True} if dialog.then == FORM else {"answer": True}
            self._tasks.on_vault(
                _ask,
                self._desk,
                row.card.child.id,
                dialog.data(),
                done=lambda consent: self.go.emit("consent", {"id": consent.id, **then}),
                failed=self._messages.error,
                changes=CHANGED,
            )

    def open_consent(self) -> None:
        """Open the chosen child's consent, or start one."""
        row = self.row()
        if row is not None and row.best is not None:
            self.go.emit("consent", row.best.consent.id)
        elif row is not None:
            self.ask_consent()

    def show_waiting(self) -> None:
        """Show what waits for a second person."""
        dialog = SecondPersonDialog(self.window(), self._desk, self._tasks, self._messages, self._waiting)
        agreed(dialog)
        self.reload()

    def around_child(self) -> None:
        """Show the people around the chosen child."""
        row = self.row()
        if row is not None and not row.alias:
            agreed(AroundChildDialog(self.window(), self._desk, self._tasks, self._messages, row.card))
            self.reload()

    def parent_calls(self) -> None:
        """Someone calls about the chosen child, to take back a yes or to answer."""
        row = self.row()
        if row is None or not row.consents:
            none = self.tr("Barnet har inget samtycke, så det finns inget att återkalla.")
            self._messages.note(none if row else self.tr("Välj ett barn i listan först."), kind="warn")
            return
        going_on = [one for one in row.consents if one.state != "expired"] or list(row.consents)
        dialog = ParentCallsDialog(self.window(), self._desk, self._tasks, row.name, going_on)
        if not agreed(dialog):
            return
        if dialog.chosen == ANSWER:
            best = row.best or going_on[0]
            self.go.emit("consent", {"id": best.consent.id, "answer": dialog.giver()})
            return
        self._tasks.on_vault(
            _withdraw,
            self._desk,
            dialog.giver(),
            dialog.consents(),
            dialog.how(),
            done=lambda _rows: self._withdrawn(),
            failed=self._messages.error,
            changes=CHANGED,
        )

    def _withdrawn(self) -> None:
        self._messages.note(self.tr("Återkallelsen är registrerad och gäller nu. Öppna samtycket för meddelanden."))
        self.reload()

    def _write(self) -> None:
        row = self.row()
        if row is not None and row.best is not None:
            self.go.emit(
                "consultation",
                {"new": "consented", "child": row.card.child.id, "consents": [row.best.consent.id]},
            )
        else:
            self.go.emit("consultation", "new")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down from the field goes to the table; Enter in the table opens."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.search and event.key() == Qt.Key.Key_Down:
            self.table.setFocus()
            return True
        if watched is self.table and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_consent()
            return True
        return False


def _fits(row: ChildRow, asked: str) -> bool:
    """Whether a row has the words asked for; what is hidden is never found."""
    if not asked:
        return True
    texts = [row.name, *(card.consent.number for card in row.consents)]
    if not row.alias:
        texts += [row.card.child.school, *row.card.child.also]
    return any(asked in text.casefold() for text in texts)


def _read(desk: Desk) -> tuple[list[ChildRow], tuple[Waiting, ...], ConsentTerms]:
    rows = cells.rows_of(children.listed(desk), consents.listed(desk))
    return rows, second_persons.everything_waiting(desk), policy_terms.consent_terms(desk)


def _withdraw(desk: Desk, giver: str, consent_ids: tuple[str, ...], how: dict[str, Any]) -> Any:
    return consent_answers.withdraw_all(desk, giver, consent_ids, **how)


def _add(desk: Desk, new: NewChild) -> children.ChildCard:
    return children.add(desk, new)


def _ask(desk: Desk, child_id: str, data: dict[str, Any]) -> Any:
    return consents.ask(desk, child_id, **data)
