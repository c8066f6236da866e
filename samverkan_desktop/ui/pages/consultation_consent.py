# SPDX-License-Identifier: EUPL-1.2
"""Which consent a consultation rests on: asked among those that are valid on its day. Gives no consent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.choose_consent import ConsentChooser
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases import consents
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk

Why = Literal["begin", "switch", "change"]
"""To begin a consultation, to go over from the de-identified mode, or to rest it on another."""


class ConsentChoice(QObject):
    """day: the consultation's own. Signal: chosen(why, card)."""

    chosen = Signal(str, object)

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages, day: Callable[[], date], page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._tasks, self._messages, self._day, self._page = desk, tasks, messages, day, page

    def ask(self, why: Why) -> None:
        """Ask which; one that begins is of today."""
        self._tasks.on_vault(
            consents.listed,
            self._desk,
            done=lambda cards: self._ask(why, cards),
            failed=self._messages.error,
        )

    def _ask(self, why: Why, cards: tuple[ConsentCard, ...]) -> None:
        on = self._desk.today if why == "begin" else self._day()
        valid = [card for card in cards if card.consent.valid_from <= on <= card.consent.valid_to]
        dialog = ConsentChooser(self._page.window(), valid)
        card = dialog.card() if agreed(dialog) else None
        if card is not None:
            self.chosen.emit(why, card)
