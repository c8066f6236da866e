# SPDX-License-Identifier: EUPL-1.2
"""The keys that the municipality's rules are signed with: whose, from when to when they count; and taking one away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, PlainEdit
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, clear
from samverkan_desktop.ui.widgets.rows import Row
from samverkan_desktop.usecases import policy
from samverkan_desktop.usecases.policy_keys import ListedKey


class KeyList(QWidget):
    """Every key with the days it has counted. Signals: withdraw: one is to be withdrawn."""

    withdraw = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clear")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Nycklar"), "h2"))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        column.addLayout(self.rows)
        self.button = HintButton(self.tr("Återkalla en nyckel …"), icon="undo", size="small")
        self.button.clicked.connect(self.withdraw)
        column.addWidget(self.button)

    def show_keys(self, found: Sequence[ListedKey], *, may_withdraw: bool) -> None:
        """Show them, those that count first; without any key the list is gone."""
        clear(self.rows)
        self.setVisible(bool(found))
        self.button.setVisible(may_withdraw and any(one.last_day is None for one in found))
        for one in sorted(found, key=lambda key: key.last_day is not None):
            self.rows.addWidget(Row(one.key.name, "\n".join((one.fingerprint, days_said(one)))))
            self.rows.addWidget(Line())


def days_said(one: ListedKey) -> str:
    """From when to when a key counts, and why it does no longer."""
    translate = QCoreApplication.translate
    named = {"first": one.first_day.isoformat(), "by": one.withdrawn_by}
    if one.last_day is None:
        said = translate("KeyList", "Gäller från {first}.").format(**named)
        left = translate("KeyList", "Den som har nyckeln är inte längre jurist i valvet.")
        return f"{said} {left}" if one.holder_left else said
    named["last"] = one.last_day.isoformat()
    said = translate("KeyList", "Gällde från {first} till {last}. Återkallad av {by}:").format(**named)
    return f"{said} {one.key.withdrawn_because}"


class WithdrawKeyDialog(Dialog):
    """Withdraw a key (återkalla en nyckel): which, what it means, and why. `key` and `because` are what was said."""

    def __init__(self, parent: QWidget | None, seen: policy.Overview) -> None:
        super().__init__(parent, "", "", icon="key", width=600)
        self._seen = seen
        self._keys = [one for one in seen.listed_keys if one.last_day is None]
        self.title.setText(self.tr("Återkalla en nyckel"))
        self.setAccessibleName(self.title.text())
        self.text.setText(
            self.tr(
                "Inget som nyckeln undertecknar från och med nu används. Det som redan är taget i bruk gäller tills "
                "det ersätts. En återkallad nyckel kan inte gälla igen."
            )
        )
        self.text.show()
        self.choice = QComboBox()
        for one in self._keys:
            self.choice.addItem(f"{one.key.name} · {one.fingerprint}", one.key.public_key)
        self.body.addWidget(FieldBox(self.tr("Vilken nyckel"), self.choice))
        self.held = PlainLabel("", "sm", wrap=True)
        self.body.addWidget(self.held)
        self.last = Banner(
            "cau",
            self.tr(
                "Det är den enda nyckel som gäller. Inga nya regler kan tas i bruk förrän en annan nyckel gäller. "
                "Skapa eller lita på en ny nyckel först."
            ),
        )
        self.last.setVisible(len(self._keys) == 1)
        self.body.addWidget(self.last)
        self.edit = PlainEdit(lines=3)
        hint = self.tr("Till exempel att juristen har slutat. Skälet sparas med nyckeln.")
        self.body.addWidget(FieldBox(self.tr("Varför"), self.edit, hint=hint))
        self.set_harmless(self.add_button(self.tr("Avbryt"), Role.RejectRole))
        self.save = self.add_button(self.tr("Återkalla nyckeln"), Role.AcceptRole, "danger")
        self.choice.currentIndexChanged.connect(lambda _row: self._refresh())
        self.edit.textChanged.connect(self._refresh)
        self._refresh()
        self.choice.setFocus()

    @property
    def key(self) -> str:
        """The chosen key, 64 digits."""
        return str(self.choice.currentData())

    @property
    def because(self) -> str:
        """The reason."""
        return self.edit.toPlainText().strip()

    def _refresh(self) -> None:
        self.save.setEnabled(bool(self._keys and self.because))
        held = (self._seen.used, *self._seen.coming)
        versions = [one.version for one in held if one is not None and one.signed_by == self.key]
        text = self.tr("Regler som nyckeln har undertecknat gäller tills de ersätts: {versions}.")
        self.held.setText(text.format(versions=", ".join(versions)))
        self.held.setVisible(bool(versions))
