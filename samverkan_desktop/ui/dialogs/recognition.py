# SPDX-License-Identifier: EUPL-1.2
"""Someone knows which child it is (känner igen barnet): which consultation is meant, or which receiver. Stores nothing.

Nothing is chosen in advance, so that Enter by mistake neither stops nor notes anything.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QRadioButton, QWidget

from samverkan_desktop.ui import words
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.usecases.recognition import TakenUp

ALL = "all"


class _OneOf(Dialog):
    """One of several, none in advance."""

    go_on: HintButton

    def _offer(self, options: Sequence[tuple[str, str]], go_on: str) -> None:
        self._choices: dict[str, QRadioButton] = {}
        for code, text in options:
            choice = QRadioButton(text.replace("&", "&&"))
            choice.toggled.connect(lambda _on: self.go_on.setEnabled(bool(self._chosen())))
            self._choices[code] = choice
            self.body.addWidget(choice)
        self.cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.go_on = self.add_button(go_on, Role.AcceptRole, "primary")
        self.go_on.setEnabled(False)
        self.set_harmless(self.cancel)

    def choose(self, code: str) -> None:
        """Choose one, as a click does."""
        self._choices[code].setChecked(True)

    def _chosen(self) -> str:
        return next((code for code, one in self._choices.items() if one.isChecked()), "")


class WhichDialog(_OneOf):
    """Which of a meeting's consultations the person knows the child from; or all of them."""

    def __init__(self, parent: QWidget | None, offered: Sequence[TakenUp]) -> None:
        super().__init__(
            parent,
            self.tr("Var känner du igen barnet?"),
            self.tr("Den du väljer stoppas nu. Är du osäker på vilken: stoppa alla."),
            icon="eye-off",
        )
        self._offered = offered
        options = [(one.consultation_id, " · ".join(filter(None, (one.number, one.heading)))) for one in offered]
        self._offer([*options, (ALL, self.tr("Alla, jag är osäker på vilken"))], self.tr("Stoppa"))

    def consultations(self) -> tuple[str, ...]:
        """Ids of what is to be stopped, the first one first."""
        chosen = self._chosen()
        return tuple(one.consultation_id for one in self._offered) if chosen == ALL else (chosen,)


class ReceiverDialog(_OneOf):
    """Which receiver has said that they know the child."""

    def __init__(self, parent: QWidget | None, number: str, parties: Sequence[str]) -> None:
        text = self.tr(
            "Det antecknas, utan vem barnet är. Inget mer av {number} lämnas dit avidentifierat. Fråga inte vem de "
            "tror att det är."
        )
        super().__init__(parent, self.tr("Vem känner igen barnet?"), text.format(number=number), icon="eye-off")
        self._offer([(one, words.paper_word("party", one)) for one in parties], self.tr("Anteckna"))

    def party(self) -> str:
        """The kind of party."""
        return self._chosen()
