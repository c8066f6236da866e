# SPDX-License-Identifier: EUPL-1.2
"""Unlock (lås upp): passphrase, or the recovery key with a new passphrase. Shows nothing of what is inside.

The key derivation and the opening run on the vault thread; a wrong passphrase says so at the field, with the
growing wait counted down. Nothing is ever erased, and the page says that too.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.domain.errors import LockedOut, SamverkanError
from samverkan_desktop.ui import file_dialogs, theme
from samverkan_desktop.ui.messages import Messages, told
from samverkan_desktop.ui.pages.start import BrandPanel
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField, PassphraseField
from samverkan_desktop.ui.widgets.labels import IconLabel, Line, PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, Card
from samverkan_desktop.usecases import unlocking
from samverkan_desktop.usecases.desk import Tools

COLUMN = 468
CLEAR_SECONDS = 60


class UnlockPage(QWidget):
    """The page one meets before the vault is open.

    Signals: unlocked(Unlocked): the vault is open; other_vault(path): the person chose another folder;
    help_asked: F1 or the link.
    """

    unlocked = Signal(object)
    other_vault = Signal(object)
    help_asked = Signal()

    def __init__(
        self, tools: Tools, home: Path, tasks: Tasks, messages: Messages, *, practice_passphrase: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Lås upp valvet"))
        self._tools, self._home, self._tasks, self._messages = tools, home, tasks, messages
        self._practice_passphrase = practice_passphrase
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(BrandPanel(self._facts()))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._passphrase_side())
        self._stack.addWidget(self._recovery_side())
        row.addWidget(self._stack, 1)
        self._wait = 0
        self._seconds = QTimer(self)
        self._seconds.setInterval(1000)
        self._seconds.timeout.connect(self._count_down)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(CLEAR_SECONDS * 1000)
        self._forget.timeout.connect(self.forget_typed)

    def _facts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("computer", self.tr("Allt ligger krypterat på den här datorn. Inget skickas till molnet.")),
            ("key", self.tr("Innehållet går inte att läsa utan lösenfrasen eller återställningsnyckeln.")),
            ("shield-check", self.tr("Programmet visar vad som får delas, med vem och enligt vilken paragraf.")),
        )

    # passphrase

    def _passphrase_side(self) -> QWidget:
        side, column = _centred()
        column.addWidget(PlainLabel(self.tr("Lås upp valvet"), "display"))
        column.addWidget(self._vault_card())
        if self._is_practice():
            text = self.tr("Övningsvalv med påhittade personer.")
            if self._practice_passphrase:
                text += " " + self.tr("Lösenfrasen är: {phrase}").format(phrase=self._practice_passphrase)
            column.addWidget(Banner("cau", text))
        self.passphrase = PassphraseField(large=True)
        self._box = FieldBox(self.tr("Lösenfras"), self.passphrase)
        self.passphrase.returnPressed.connect(self.unlock)
        self.passphrase.textEdited.connect(self._on_typed)
        column.addWidget(self._box)
        column.addWidget(self.passphrase.caps_line)
        self._more = PlainLabel("", "sm-muted", wrap=True)
        self._more.hide()
        column.addWidget(self._more)
        self.button = HintButton(self.tr("Lås upp"), "primary", icon="unlock", hint="Return", size="large")
        self.button.setSizePolicy(self.button.sizePolicy().Policy.Expanding, self.button.sizePolicy().Policy.Fixed)
        self.button.clicked.connect(self.unlock)
        column.addWidget(self.button)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Låser upp"))
        self._progress.hide()
        column.addWidget(self._progress)
        column.addSpacing(8)
        column.addWidget(Line())
        links = QVBoxLayout()
        links.setSpacing(2)
        self.forgot = HintButton(self.tr("Glömt lösenfrasen? Använd återställningsnyckeln"), "link")
        self.forgot.clicked.connect(self.show_recovery)
        helping = HintButton(self.tr("Hjälp (F1)"), "link")
        helping.clicked.connect(self.help_asked)
        links.addWidget(self.forgot)
        links.addWidget(helping)
        column.addLayout(links)
        column.addStretch(1)
        return side

    def _vault_card(self) -> QFrame:
        card = Card(padding=0)
        row = QHBoxLayout()
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(12)
        row.addWidget(IconLabel("lock", "accent", 24))
        names = QVBoxLayout()
        names.setSpacing(1)
        title = self.tr("Övningsvalv") if self._is_practice() else self.tr("Valvet på den här datorn")
        names.addWidget(PlainLabel(title, "strong"))
        where = PlainLabel(_shortened(self._home), "hint")
        where.setToolTip("")
        names.addWidget(where)
        row.addLayout(names, 1)
        change = HintButton(self.tr("Byt valv …"), "link")
        change.clicked.connect(self._choose_other)
        row.addWidget(change)
        card.body.addLayout(row)
        return card

    def _is_practice(self) -> bool:
        try:
            return bool(self._tools.locks.describe(self._home).get("practice"))
        except (SamverkanError, OSError):
            return False

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self.passphrase

    def unlock(self) -> None:
        """Try the passphrase that stands in the field."""
        if not self.button.isEnabled() or not self.passphrase.text():
            return
        self._busy(True)
        passphrase = self.passphrase.take()
        self._tasks.on_vault(
            unlocking.unlock, self._tools, self._home, passphrase, done=self._on_unlocked, failed=self._on_refused
        )

    def _busy(self, busy: bool) -> None:
        self._progress.setVisible(busy)
        self.button.setEnabled(not busy)
        self.passphrase.setEnabled(not busy)
        self.button.setText(self.tr("Låser upp …") if busy else self.tr("Lås upp"))

    def _on_unlocked(self, result: unlocking.Unlocked) -> None:
        self._forget.stop()
        self._seconds.stop()
        self.unlocked.emit(result)

    def _on_refused(self, error: BaseException) -> None:
        self._busy(False)
        if not isinstance(error, LockedOut):
            self._messages.error(error, parent=self)
            self.passphrase.setFocus()
            return
        said = told(error)
        self._box.set_error(said.what)
        self._more.setText(
            self.tr("Inget raderas, hur många gånger du än försöker. Väntetiden växer efter flera försök.")
        )
        self._more.show()
        self.passphrase.setPlaceholderText(self.tr("Skriv lösenfrasen igen"))
        self._start_wait(int(error.values.get("seconds", 0)))
        self.passphrase.setFocus()

    def _start_wait(self, seconds: int) -> None:
        self._wait = seconds
        if seconds > 0:
            self.button.setEnabled(False)
            self.passphrase.setEnabled(False)
            self._show_wait()
            self._seconds.start()

    def _show_wait(self) -> None:
        self.button.setText(self.tr("Lås upp ({n} s)").format(n=self._wait))
        self._box.set_error(self.tr("Prova igen om {n} s.").format(n=self._wait))

    def _count_down(self) -> None:
        self._wait -= 1
        if self._wait > 0:
            self._show_wait()
            return
        self._seconds.stop()
        self._busy(False)
        self._box.set_error("")
        self.passphrase.setFocus()

    def _on_typed(self) -> None:
        self._forget.start()
        if self._wait <= 0:
            self._box.set_error("")

    def forget_typed(self) -> None:
        """Empty the fields: after a minute without a key, and when the page is left."""
        for field in (self.passphrase, self.new_passphrase, self.again):
            field.take()
        self.key.clear()

    def _choose_other(self) -> None:
        chosen = file_dialogs.choose_folder(self, self.tr("Välj mappen där valvet ligger"), self._home.parent)
        if chosen is not None:
            self.other_vault.emit(chosen)

    # recovery key

    def _recovery_side(self) -> QWidget:
        side, column = _centred()
        column.addWidget(PlainLabel(self.tr("Öppna med återställningsnyckeln"), "display", wrap=True))
        lead = self.tr("Skriv de åtta grupperna från papperet och välj en ny lösenfras. Det antecknas i loggen.")
        column.addWidget(PlainLabel(lead, "sm-muted", wrap=True))
        self.key = LineField()
        self.key.setProperty("no_copy", True)
        self._key_box = FieldBox(
            self.tr("Återställningsnyckel"),
            self.key,
            hint=self.tr("Mellanslag, bindestreck och små bokstäver går bra."),
        )
        self.new_passphrase, self.again = PassphraseField(), PassphraseField()
        self._new_box = FieldBox(self.tr("Ny lösenfras"), self.new_passphrase, hint=self.tr("Minst 15 tecken."))
        self._again_box = FieldBox(self.tr("Samma lösenfras igen"), self.again)
        for box in (self._key_box, self._new_box, self._again_box):
            column.addWidget(box)
        self.again.returnPressed.connect(self.recover)
        row = QHBoxLayout()
        back = HintButton(self.tr("Tillbaka"), icon="left")
        back.clicked.connect(self.show_passphrase)
        self.recover_button = HintButton(self.tr("Öppna valvet"), "primary", icon="key")
        self.recover_button.clicked.connect(self.recover)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.recover_button)
        column.addLayout(row)
        column.addStretch(1)
        return side

    def show_recovery(self) -> None:
        """Show the side for the recovery key."""
        self._stack.setCurrentIndex(1)
        self.key.setFocus()

    def show_passphrase(self) -> None:
        """Show the side for the passphrase."""
        self.forget_typed()
        self._stack.setCurrentIndex(0)
        self.passphrase.setFocus()

    def recover(self) -> None:
        """Open with the key that was typed and set the new passphrase."""
        same = self.new_passphrase.text() == self.again.text()
        self._again_box.set_error("" if same else self.tr("Lösenfraserna är inte lika."))
        self._key_box.set_error("" if self.key.text().strip() else self.tr("Skriv nyckeln från papperet."))
        if not same or not self.key.text().strip():
            return
        self.recover_button.setEnabled(False)
        self._tasks.on_vault(
            unlocking.recover,
            self._tools,
            self._home,
            self.key.text(),
            self.new_passphrase.text(),
            done=self._on_recovered,
            failed=self._on_not_recovered,
        )

    def _on_recovered(self, result: unlocking.Unlocked) -> None:
        self.forget_typed()
        self.unlocked.emit(result)

    def _on_not_recovered(self, error: BaseException) -> None:
        self.recover_button.setEnabled(True)
        if not isinstance(error, SamverkanError):
            self._messages.error(error, parent=self)
            return
        said = told(error)
        box = self._new_box if error.code.startswith("passphrase") else self._key_box
        box.set_error(" ".join(part for part in (said.what, said.why) if part))
        box.field.setFocus()


def _centred() -> tuple[QWidget, QVBoxLayout]:
    """A column of 468 px in the middle."""
    side = QWidget()
    row = QHBoxLayout(side)
    row.setContentsMargins(24, 24, 24, 24)
    inner = QWidget()
    inner.setMaximumWidth(theme.current().px(COLUMN))
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    column.addStretch(1)
    row.addStretch(1)
    row.addWidget(inner, 100)
    row.addStretch(1)
    row.setAlignment(inner, Qt.AlignmentFlag(0))
    return side, column


def _shortened(path: Path, most: int = 52) -> str:
    text = str(path)
    return text if len(text) <= most else "…" + text[-most:]
