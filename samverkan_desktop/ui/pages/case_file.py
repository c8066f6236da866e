# SPDX-License-Identifier: EUPL-1.2
"""Case file (för till akt): what is not filed yet, and one record's paper with number, subject and secrecy marking.

Opened without argument it shows what waits; with a consultation's id it shows that record.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.ui import clipboard, file_dialogs, words
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.keep_reference import KeepReferenceDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models.codes import retention_said
from samverkan_desktop.ui.models.text_rows import TextRows
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import Chip, HintButton
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Card, EmptyState, SidePanel
from samverkan_desktop.ui.widgets.states import StateCard
from samverkan_desktop.ui.widgets.table import ReadTable
from samverkan_desktop.usecases import case_files, release_own, secrecy
from samverkan_desktop.usecases.case_files import Item
from samverkan_desktop.usecases.desk import Desk

CHANGED = frozenset({"case_files", "consultations"})
Found = tuple[tuple[Item, ...], tuple[secrecy.Paragraph, ...]]


class CaseFilePage(Page):
    """Page `case_file`; may be opened with a consultation's id."""

    help_topic = "case_file"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Till akt"))
        self.set_subtitle(self.tr("Samverkan är inte myndighetens arkiv. Originalet hör hemma i ärendet."))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        asked = HintButton(self.tr("Begäran om handling …"), icon="document")
        asked.clicked.connect(lambda: self.go.emit("document_request", None))
        self.actions_area.addWidget(asked)
        self._items: tuple[Item, ...] = ()
        self._wanted = ""
        self._waiting_only = True
        self.opened: case_files.Opened | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._row.addLayout(self._list(), 1)
        self._row.addWidget(self._panel())
        self.body.addLayout(self._row, 1)
        self.setProperty("areas", [self.panel])
        for keys, do in (("Ctrl+S", self.choose_place), ("Ctrl+Return", self.file)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        tasks.changed.connect(self._changed)

    def _list(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        self.chips = {True: Chip("", checkable=True), False: Chip("", checkable=True)}
        for waiting, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, waiting=waiting: self._filter(waiting))
            chips.addWidget(chip)
        chips.addStretch(1)
        column.addLayout(chips)
        self.model = TextRows(self.tr("Nummer"), self.tr("Datum"), self.tr("Läge"), self.tr("Gäller"))
        self.table = ReadTable(self.tr("Konsultationer till akt"))
        self.table.setModel(self.model)
        self.table.set_widths(112, 112, 232)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now.row()))
        card = Card(padding=0)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        none = self.tr("Allt är fört till akt eller stannar som minnesanteckning.")
        self.stack.addWidget(EmptyState("folder", self.tr("Inget väntar"), none))
        card.body.addWidget(self.stack)
        column.addWidget(card, 1)
        return column

    def _panel(self) -> QWidget:
        self.panel = SidePanel(self.tr("Ingen vald"), width=420)
        self.state = StateCard()
        self.panel.body.addWidget(self.state)
        self.whose = PlainLabel("", "sm-muted", wrap=True)
        self.whose.hide()
        self.panel.body.addWidget(self.whose)
        self.fields: dict[str, LineField | Choice] = {}
        for name, label, hint in (
            ("subject", self.tr("Ärendemening"), self.tr("Neutral: vad saken gäller, aldrig vem.")),
            ("case_number", self.tr("Dnr/akt"), ""),
            ("system", self.tr("System där originalet förvaras"), ""),
            ("paragraph", self.tr("Sekretessbestämmelse"), ""),
            ("authority", self.tr("Myndighet"), ""),
        ):
            field = Choice([], name=label) if name == "paragraph" else LineField(name=label)
            self.fields[name] = field
            self.panel.body.addWidget(FieldBox(label, field, hint=hint))
        self.save = HintButton(self.tr("Spara papperet …"), "primary", icon="save", hint="Ctrl+S")
        self.save.clicked.connect(self.choose_place)
        self.copy = HintButton(self.tr("Kopiera text"), icon="file")
        self.copy.clicked.connect(self.copy_text)
        self.filed = HintButton(self.tr("Är förd till akt"), icon="check", hint="Ctrl+Enter")
        self.filed.clicked.connect(self.file)
        self.note = HintButton(self.tr("Stannar som minnesanteckning"), "quiet")
        self.note.clicked.connect(self._stay_note)
        self.reference = HintButton(self.tr("Behåll bara en hänvisning …"), "quiet", icon="trash")
        self.reference.clicked.connect(self.keep_reference)
        for button in (self.save, self.copy, self.filed, self.note, self.reference):
            self.panel.footer.addWidget(button)
        self.panel.show_footer()
        self.retention = PlainLabel("", "hint", wrap=True)
        self.panel.body.addWidget(self.retention)
        self.told = PlainLabel("", "hint", wrap=True)
        self.panel.body.addWidget(self.told)
        return self.panel

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        self._wanted = str(argument or "")
        self._waiting_only = not self._wanted
        self.told.setText("")
        self.reload()

    def first_focus(self) -> QWidget | None:
        return self.table

    def set_narrow(self, narrow: bool) -> None:
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self.panel.setMaximumWidth(16777215 if narrow else 420)
        self.panel.setMinimumWidth(288 if narrow else 380)

    # the list

    def reload(self) -> None:
        """Read what waits again."""
        self._tasks.on_vault(_read, self._desk, done=self._on_read, failed=self._messages.error)

    def _changed(self, kinds: frozenset[str], initiator: object) -> None:
        if kinds & CHANGED and initiator is not self and self.isVisible():
            self.reload()

    def _on_read(self, found: Found) -> None:
        self._items, paragraphs = found
        choice = self.fields["paragraph"]
        assert isinstance(choice, Choice)
        choice.clear()
        for one in paragraphs:
            choice.addItem(
                one.source if one.checked else self.tr("{source} (ej kontrollerad)").format(source=one.source)
            )
            choice.setItemData(choice.count() - 1, one.source)
        self._show()

    def _filter(self, waiting: bool) -> None:
        self._waiting_only = waiting
        self._show()

    def _show(self) -> None:
        waiting = [item for item in self._items if item.waits]
        self.chips[True].setText(self.tr("Ej förd till akt {n}").format(n=len(waiting)))
        self.chips[False].setText(self.tr("Alla {n}").format(n=len(self._items)))
        for only, chip in self.chips.items():
            chip.setChecked(only == self._waiting_only)
        shown = waiting if self._waiting_only else list(self._items)
        wanted = self._wanted or (self.opened.record.id if self.opened else "")
        self._wanted = ""
        self.model.show_rows([(item, self._texts(item)) for item in shown])
        self.stack.setCurrentIndex(0 if shown else 1)
        ids = [item.consultation_id for item in shown]
        if shown:
            self.table.setCurrentIndex(self.model.index(ids.index(wanted) if wanted in ids else 0, 0))
        else:
            self._choose(-1)

    def _texts(self, item: Item) -> tuple[str, ...]:
        kept = item.kept
        where = self.status_word(item)
        if item.status == "filed" and kept is not None:
            where = f"{where}, {kept.case_number}"
        about = item.heading or words.paper_word("form", item.form)
        return (item.number, item.date.isoformat(), where, about)

    def status_word(self, item: Item) -> str:
        """Where a record stands, in words."""
        if item.status == "filed":
            return self.tr("Förd till akt")
        if item.status == "dispatched":
            return (
                self.tr("Lämnad för {n} dagar sedan").format(n=item.days)
                if item.days > 1
                else (self.tr("Lämnad i går") if item.days else self.tr("Lämnad i dag"))
            )
        return self.tr("Väntar") if item.waits else self.tr("Minnesanteckning")

    # one record

    def _choose(self, row: int) -> None:
        item: Item | None = self.model.item(row)
        if item is None or self.opened is None or self.opened.record.id != item.consultation_id:
            self.opened = None
        self.panel.setEnabled(item is not None)
        if item is None:
            self.panel.title.setText(self.tr("Ingen vald"))
            self.state.hide()
            return
        self._tasks.on_vault(
            case_files.opened,
            self._desk,
            item.consultation_id,
            done=partial(self._on_opened, item),
            failed=self._messages.error,
        )

    def _on_opened(self, item: Item, found: case_files.Opened) -> None:
        self.opened = found
        kept = found.kept
        self.panel.title.setText(item.number)
        for name in ("subject", "case_number", "system", "authority"):
            field = self.fields[name]
            assert isinstance(field, LineField)
            field.setText(str(getattr(kept, name)))
            field.setCursorPosition(0)
        choice = self.fields["paragraph"]
        assert isinstance(choice, Choice)
        if choice.findData(kept.paragraph) < 0:
            choice.addItem(kept.paragraph, kept.paragraph)
        choice.set_code(kept.paragraph)
        state, word, text = self._state(found)
        self.state.set_state(state, word, text)
        self.state.show()
        self.retention.setText(retention_said(found.retention))
        filed = found.status == "filed"
        for button in (self.save, self.copy):
            button.setEnabled(not kept.is_reference)
        self._show_right(found.right.whose)
        self.filed.setVisible(not filed)
        self.note.setVisible(found.status == "note")
        self.note.setText(self.tr("Ska ändå till akt") if kept.stays_note else self.tr("Stannar som minnesanteckning"))
        self.reference.setVisible(filed and item.kind == "consented" and not kept.is_reference)

    def _show_right(self, whose: str) -> None:
        """What a colleague has in hand is theirs to file; the panel says whose it is."""
        said = self.tr("{whose} har ansvaret och för den till akt. Fråga {whose}, en ersättare eller en chef.").format(
            whose=whose
        )
        for button in (self.save, self.copy):
            button.setEnabled(button.isEnabled() and not whose)
        for control in (self.filed, self.note, *self.fields.values()):
            control.setEnabled(not whose)
        for button in (self.save, self.copy, self.filed, self.note):
            button.say_why_not(said if whose else "")
        self.whose.setText(said if whose else "")
        self.whose.setVisible(bool(whose))

    def _state(self, found: case_files.Opened) -> tuple[str, str, str]:
        kept = found.kept
        if kept.is_reference:
            text = self.tr("Originalet finns i {system}, {number}. Texten här är förstörd: {basis}.")
            said = text.format(system=kept.system, number=kept.case_number, basis=kept.basis)
            return "neu", self.tr("Bara en hänvisning"), said
        if found.status == "filed":
            text = self.tr("Originalet finns i {system}, {number}. Det som står här är en kopia.")
            return "pos", self.tr("Förd till akt"), text.format(system=kept.system, number=kept.case_number)
        if found.status == "dispatched":
            text = self.tr("Den är då en allmän handling. För den till akt.")
            return "cau", self.tr("Lämnad till en annan part"), text
        if kept.stays_note:
            return (
                "neu",
                self.tr("Minnesanteckning"),
                self.tr("Den blir en allmän handling om den förs till ett ärende."),
            )
        text = self.tr("För den till akt om den hör till ett ärende. Annars stannar den som minnesanteckning.")
        return "neu", self.tr("Väntar"), text

    def content(self) -> dict[str, str]:
        """What stands in the fields."""
        return {
            name: field.code() if isinstance(field, Choice) else field.text() for name, field in self.fields.items()
        }

    # deeds

    def choose_place(self) -> None:
        """Ask where, and save the paper there."""
        if self.opened is None or not self.save.isEnabled():
            return
        week = self._desk.today.isocalendar()
        name = f"akt_{week.year}-v{week.week:02d}.pdf"
        place = file_dialogs.choose_new_file(self, self.tr("Spara papperet"), Path.home(), name, "PDF (*.pdf)")
        if place is not None:
            self.save_to(place, overwrite=place.exists())

    def save_to(self, place: Path, *, overwrite: bool = False) -> None:
        """Save the paper; what stands in the fields is kept first."""
        assert self.opened is not None
        record = self.opened.record.id
        self._do(
            lambda: _give(self._desk, record, self.content(), place, overwrite=overwrite),
            self.tr("Sparad. Lägg filen i akten och tryck sedan Är förd till akt."),
        )

    def copy_text(self) -> None:
        """Put the text on the computer's clipboard, to paste into the case system."""
        if self.opened is None or not self.copy.isEnabled():
            return
        record, content = self.opened.record.id, self.content()

        def prepare() -> tuple[str, str]:
            case_files.change(self._desk, record, content)
            begun, raw = release_own.begin_case_file(self._desk, record, format="txt", carrier="clipboard")
            return begun.id, raw.decode("utf-8")

        def put(found: tuple[str, str]) -> None:
            left = clipboard.hand_over(found[1])
            self._tasks.on_vault(
                lambda: release_own.end_own(self._desk, found[0], left=left), failed=self._messages.error
            )
            said = self.tr("Texten ligger i urklipp i en minut. Klistra in den i akten.")
            self.say(said if left else self.tr("Urklipp tog inte emot texten."))
            self.reload()

        self._tasks.on_vault(prepare, done=put, failed=self._messages.error, changes=CHANGED, initiator=self)

    def file(self) -> None:
        """The record has been filed, under the number in the field."""
        if self.opened is None or not self.filed.isVisible() or not self.filed.isEnabled():
            return
        record, content = self.opened.record.id, self.content()
        self._do(lambda: _file(self._desk, record, content), self.tr("Förd till akt."))

    def _stay_note(self) -> None:
        assert self.opened is not None
        record, stays = self.opened.record.id, not self.opened.kept.stays_note
        self._do(lambda: case_files.stay_note(self._desk, record, stays), self.tr("Antecknat."))

    def keep_reference(self) -> None:
        """Ask for the decision, and keep the reference alone."""
        if self.opened is None:
            return
        dialog = KeepReferenceDialog(self.window(), self.opened.kept)
        if agreed(dialog):
            record, basis = self.opened.record.id, dialog.basis()
            self._do(
                lambda: case_files.keep_reference_only(self._desk, record, basis), self.tr("Hänvisningen finns kvar.")
            )

    def _do(self, deed: Any, said: str) -> None:
        def done(_result: object) -> None:
            self.say(said)
            self.reload()

        self._tasks.on_vault(deed, done=done, failed=self._messages.error, changes=CHANGED, initiator=self)

    def say(self, text: str) -> None:
        """What has been done."""
        self.told.setText(text)
        self._messages.note(text)


def _read(desk: Desk) -> Found:
    return case_files.listed(desk), secrecy.paragraphs(desk, words.language())


def _give(desk: Desk, record: str, content: dict[str, str], place: Path, *, overwrite: bool) -> None:
    case_files.change(desk, record, content)
    release_own.give_case_file(desk, record, format="pdf", to=place, overwrite=overwrite)


def _file(desk: Desk, record: str, content: dict[str, str]) -> None:
    case_files.change(desk, record, content)
    case_files.file(desk, record, case_number=content["case_number"], system=content["system"])
