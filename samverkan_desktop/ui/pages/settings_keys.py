# SPDX-License-Identifier: EUPL-1.2
"""The dialogs about keys and users: change one's passphrase, make a new recovery key, add a user."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from samverkan_desktop.domain.errors import LockedOut, SamverkanError
from samverkan_desktop.domain.people import ROLES
from samverkan_desktop.ui import words
from samverkan_desktop.ui.messages import Messages, told
from samverkan_desktop.ui.recovery import RecoveryKeyView, Sheet
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField, PassphraseField
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import unlocking
from samverkan_desktop.usecases.desk import Desk


class _KeyDialog(Dialog):
    """A dialog whose main button runs a use case and stays open, with the fault at its field, when it fails."""

    def __init__(
        self, desk: Desk, tasks: Tasks, messages: Messages, parent: QWidget, title: str, text: str, yes: str
    ) -> None:
        super().__init__(parent, title, text, icon="key", width=560)
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self.cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.agree = self.add_button(yes, Role.ActionRole, "primary")
        self.agree.clicked.connect(self.try_it)

    def try_it(self) -> None:
        """Do what the dialog is for."""

    def _run(self, function: Callable[..., Any], *args: Any, box: FieldBox) -> None:
        self.agree.setEnabled(False)
        self._at = box
        self._tasks.on_vault(
            function,
            *args,
            done=self._on_done,
            failed=self._on_failed,
            changes=frozenset({"users", "log"}),
            initiator=self,
        )

    def _on_done(self, _result: object) -> None:
        self.forget()
        self.accept()

    def _on_failed(self, error: BaseException) -> None:
        self.agree.setEnabled(True)
        if isinstance(error, SamverkanError):
            self.show_fault(error)
        else:
            self._messages.error(error, parent=self)

    def show_fault(self, error: SamverkanError) -> None:
        """Put an expected error at its field."""
        said = told(error, words.language())
        self._at.set_error(" ".join(part for part in (said.what, said.why) if part))
        self._at.field.setFocus()

    def forget(self) -> None:
        """Empty what was typed."""
        for field in self.findChildren(PassphraseField):
            field.take()

    def _same(self, first: PassphraseField, second: PassphraseField, box: FieldBox) -> bool:
        same = first.text() == second.text()
        box.set_error("" if same else self.tr("Lösenfraserna är inte lika."))
        return same


class ChangePassphrase(_KeyDialog):
    """Change one's own passphrase (byt lösenfras)."""

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages, parent: QWidget) -> None:
        super().__init__(desk, tasks, messages, parent, "", "", "")
        self.title.setText(self.tr("Byt lösenfras"))
        self.setAccessibleName(self.title.text())
        self.agree.setText(self.tr("Byt lösenfras"))
        self.old, self.new, self.again = PassphraseField(), PassphraseField(), PassphraseField()
        self.old_box = FieldBox(self.tr("Nuvarande lösenfras"), self.old)
        self.new_box = FieldBox(self.tr("Ny lösenfras"), self.new, hint=self.tr("Minst 15 tecken."))
        self.again_box = FieldBox(self.tr("Samma lösenfras igen"), self.again)
        for box in (self.old_box, self.new_box, self.again_box):
            self.body.addWidget(box)
        self.old.setFocus()

    def try_it(self) -> None:
        if self._same(self.new, self.again, self.again_box):
            self._run(unlocking.change_passphrase, self._desk, self.old.text(), self.new.text(), box=self.new_box)

    def show_fault(self, error: SamverkanError) -> None:
        self._at = self.old_box if isinstance(error, LockedOut) else self.new_box
        super().show_fault(error)


class NewRecoveryKey(_KeyDialog):
    """Make a new recovery key, prove it from paper, and let it replace the old one."""

    def __init__(
        self, desk: Desk, tasks: Tasks, messages: Messages, parent: QWidget, *, sheet: Sheet | None = None
    ) -> None:
        super().__init__(desk, tasks, messages, parent, "", "", "")
        self.setMinimumWidth(820)
        self.title.setText(self.tr("Ny återställningsnyckel"))
        self.setAccessibleName(self.title.text())
        self.text.setText(self.tr("Den gamla gäller tills du har skrivit in de två grupperna och valt Byt nyckel."))
        self.text.show()
        self.agree.setText(self.tr("Byt nyckel"))
        self._key = desk.tools.locks.new_recovery_key()
        carrier = desk.tools.carriers.get("file")
        self.view = RecoveryKeyView(
            self._key,
            vault_name=desk.vault.info.name,
            day=desk.today,
            messages=messages,
            sheet=sheet,
            put=(lambda content, to: carrier.put(content, to, overwrite=True)) if carrier else None,
            home=desk.home,
        )
        self.view.changed.connect(self._refresh)
        self.body.addWidget(self.view)
        self._left = PlainLabel("", "sm-muted")
        self.body.addWidget(self._left)
        self._refresh()

    def _refresh(self) -> None:
        missing = self.view.missing()
        self._left.setText(missing)
        self.agree.setEnabled(not missing)

    def try_it(self) -> None:
        self.agree.setEnabled(False)
        self._tasks.on_vault(
            unlocking.change_recovery_key,
            self._desk,
            self._key,
            self.view.typed_key(),
            done=self._on_done,
            failed=self._on_failed,
            changes=frozenset({"log"}),
        )

    def show_fault(self, error: SamverkanError) -> None:
        self._messages.error(error, parent=self)

    def forget(self) -> None:
        self.view.wipe()
        self._key = ""


class NewUser(_KeyDialog):
    """Add a user with an own passphrase (lägg till användare)."""

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages, parent: QWidget) -> None:
        super().__init__(desk, tasks, messages, parent, "", "", "")
        self.title.setText(self.tr("Lägg till användare"))
        self.setAccessibleName(self.title.text())
        self.text.setText(self.tr("Låt den nya användaren själv skriva sin lösenfras."))
        self.text.show()
        self.agree.setText(self.tr("Lägg till"))
        self.name, self.function = LineField(), LineField()
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        self.name_box = FieldBox(self.tr("Namn"), self.name)
        self.phrase_box = FieldBox(self.tr("Lösenfras"), self.passphrase, hint=self.tr("Minst 15 tecken."))
        self.again_box = FieldBox(self.tr("Samma lösenfras igen"), self.again)
        for box in (self.name_box, FieldBox(self.tr("Funktion"), self.function), self.phrase_box, self.again_box):
            self.body.addWidget(box)
        self.body.addWidget(PlainLabel(self.tr("Roller"), "label"))
        self.roles = {role: QCheckBox(words.role(role)) for role in ROLES}
        for tick in self.roles.values():
            self.body.addWidget(tick)
        self.roles["professional"].setChecked(True)
        self.name.setFocus()

    def try_it(self) -> None:
        self.name_box.set_error("" if self.name.text().strip() else self.tr("Skriv ett namn."))
        if self.name_box.has_error or not self._same(self.passphrase, self.again, self.again_box):
            return
        chosen = tuple(role for role, tick in self.roles.items() if tick.isChecked())
        self._run(
            unlocking.add_user,
            self._desk,
            self.name.text(),
            self.function.text(),
            chosen,
            self.passphrase.text(),
            box=self.phrase_box,
        )
