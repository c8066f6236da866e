# SPDX-License-Identifier: EUPL-1.2
"""Which child and consent a consultation rests on (barn och samtycke)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases.consents import ConsentCard


class ConsentChooser(Dialog):
    """Lists the consents that cover the day; nothing is chosen in advance."""

    def __init__(self, parent: QWidget | None, cards: Sequence[ConsentCard]) -> None:
        super().__init__(
            parent,
            self.tr("Vilket barn och vilket samtycke?"),
            self.tr("Här står samtycken som gäller den dag du har valt. Det som saknas visas när du skriver."),
            icon="consent",
            width=560,
        )
        self._cards = list(cards)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Barn och samtycken"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setMinimumHeight(220)
        for card in self._cards:
            state, word = codes.consent_state(card)
            until = words.short_day(card.consent.valid_to)
            text = self.tr("{name} · {number}, till {until} · {state}").format(
                name=card.child.alias or card.child.child.name, number=card.consent.number, until=until, state=word
            )
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole + 1, state)
            self._list.addItem(item)
        self._list.setCurrentRow(-1)
        if self._cards:
            self.body.addWidget(self._list)
        else:
            said = self.tr("Det finns inget samtycke som gäller den dagen. Lägg upp det under Barn & samtycken först.")
            self.body.addWidget(PlainLabel(said, "sm", wrap=True))
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.choose = self.add_button(self.tr("Välj"), Role.AcceptRole, "primary")
        self.choose.setEnabled(False)
        self._list.itemSelectionChanged.connect(lambda: self.choose.setEnabled(self.card() is not None))
        self._list.itemActivated.connect(lambda _item: self.accept())
        (self._list if self._cards else cancel).setFocus()

    def card(self) -> ConsentCard | None:
        """The chosen consent."""
        row = self._list.currentRow()
        chosen = bool(self._list.selectedItems())
        return self._cards[row] if chosen and 0 <= row < len(self._cards) else None
