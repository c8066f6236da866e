# SPDX-License-Identifier: EUPL-1.2
"""The lawyer's keys (juristens nycklar): made, trusted and withdrawn by a dialog each. Signs nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.pages.policy_dialogs import KeyDialog, TrustDialog
from samverkan_desktop.ui.pages.policy_key_list import WithdrawKeyDialog
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases import policy, policy_keys
from samverkan_desktop.usecases.desk import Desk

KINDS = frozenset({"policy", "log"})


class LawyerKeys(QObject):
    """Signals: changed(text): the keys are others now, and what to say of it; failed(error)."""

    changed = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._tasks, self._page = desk, tasks, page

    def own(self, overview: policy.Overview | None) -> tuple[str, str] | None:
        """Name and fingerprint of the key this user signs with."""
        own = [
            (key.name, finger)
            for key, finger in (overview.keys if overview else ())
            if key.counts and key.sealed_key and key.trusted_by == self._desk.actor.id
        ]
        return own[-1] if own else None

    def new_key(self) -> None:
        """Make a key of one's own."""
        dialog = KeyDialog(
            self._page, ", ".join(one for one in (self._desk.actor.name, self._desk.actor.function) if one)
        )
        if agreed(dialog):
            name, phrase = dialog.name.text(), dialog.passphrase.take()
            dialog.again.take()
            self._tasks.on_vault(policy_keys.new_key, self._desk, name, phrase, done=self._stored, changes=KINDS)

    def trust_key(self) -> None:
        """Trust a lawyer's key from another computer."""
        dialog = TrustDialog(self._page, self._desk.tools.seals.fingerprint)
        if agreed(dialog):
            self._tasks.on_vault(
                policy_keys.trust, self._desk, dialog.key.text(), dialog.name.text(), done=self._stored, changes=KINDS
            )

    def withdraw_key(self, overview: policy.Overview | None) -> None:
        """Let a key count no more."""
        if overview is None:
            return
        dialog = WithdrawKeyDialog(self._page, overview)
        if agreed(dialog):
            self._tasks.on_vault(
                policy_keys.withdraw,
                self._desk,
                dialog.key,
                dialog.because,
                done=self._withdrawn,
                failed=self.failed.emit,
                changes=KINDS,
            )

    def _withdrawn(self, _key: object) -> None:
        self.changed.emit(self.tr("Nyckeln är återkallad och gäller inte längre."))

    def _stored(self, _key: object) -> None:
        self.changed.emit(self.tr("Nyckeln är sparad. Låt andra jämföra dess fingeravtryck."))
