# SPDX-License-Identifier: EUPL-1.2
"""Get started (kom igång): who you are, your unit, a passphrase, the recovery key - and the vault is made.

Under two minutes. The vault is made when the recovery key has been proved, not before, so that no vault exists
whose key is not on paper. Leaving the wizard leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from samverkan_desktop.ui import theme
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.pages.start import Mark, Step
from samverkan_desktop.ui.pages.welcome_steps import KeyStep, PhraseStep, UnitStep, WhoStep
from samverkan_desktop.ui.recovery import Sheet
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import unlocking
from samverkan_desktop.usecases.desk import Tools

_NOT_OWN = ("child", "auditor", "supervisor")


class WelcomePage(QWidget):
    """The wizard.

    Signals: made(Desk): the vault exists and is open; other_vault(path): open an existing one instead.
    """

    made = Signal(object)
    other_vault = Signal(object)

    def __init__(
        self,
        tools: Tools,
        home: Path,
        tasks: Tasks,
        messages: Messages,
        *,
        generate: Callable[[], str] | None = None,
        sheet: Sheet | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._tools, self._home, self._tasks, self._messages = tools, home, tasks, messages
        self.who, self.unit, self.phrase = WhoStep(), UnitStep(), PhraseStep(tools, generate)
        self.key = KeyStep(tools, messages, sheet, home)
        self.who.chose.connect(self.unit.choose_kind)
        self.key.changed.connect(self._refresh)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._stepper())
        column = QVBoxLayout()
        column.setSpacing(0)
        self._stack = QStackedWidget()
        for step in (self.who, self.unit, self.phrase, self.key):
            self._stack.addWidget(step)
        column.addWidget(self._stack, 1)
        column.addWidget(self._footer())
        row.addLayout(column, 1)
        self._go(0)

    # frame

    def _stepper(self) -> QWidget:
        panel = QWidget()
        panel.setObjectName("brand")
        panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        panel.setFixedWidth(theme.current().px(300))
        column = QVBoxLayout(panel)
        column.setContentsMargins(18, 34, 26, 28)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 0, 0)
        head.setSpacing(12)
        head.addWidget(Mark(30))
        head.addWidget(PlainLabel("Samverkan", "h1"), 1)
        column.addLayout(head)
        column.addSpacing(24)
        self._count = PlainLabel("", "sm")
        self._count.setContentsMargins(10, 0, 0, 8)
        column.addWidget(self._count)
        names = (self.tr("Du"), self.tr("Din enhet"), self.tr("Lösenfras"), self.tr("Återställningsnyckel"))
        self._steps = [Step(number + 1, name) for number, name in enumerate(names)]
        for step in self._steps:
            column.addWidget(step)
        column.addStretch(1)
        leaving = self.tr("Du kan avbryta när som helst. Inget har lagrats förrän sista steget är klart.")
        foot = PlainLabel(leaving, "hint", wrap=True)
        foot.setContentsMargins(10, 0, 0, 0)
        column.addWidget(foot)
        return panel

    def _footer(self) -> QWidget:
        foot = QWidget()
        foot.setObjectName("footer")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(32, 13, 32, 13)
        self.back = HintButton(self.tr("Tillbaka"), icon="left")
        self.back.clicked.connect(lambda: self._go(self._stack.currentIndex() - 1))
        self._hint = PlainLabel("", "sm-muted")
        self.forward = HintButton(self.tr("Fortsätt"), "primary")
        self.forward.clicked.connect(self.next)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(160)
        self._progress.setAccessibleName(self.tr("Skapar valvet"))
        self._progress.hide()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self._progress)
        row.addWidget(self._hint)
        row.addSpacing(8)
        row.addWidget(self.forward)
        return foot

    # moving

    @property
    def step(self) -> int:
        """Which step is shown, from 0."""
        return self._stack.currentIndex()

    def _go(self, step: int) -> None:
        if step < 0:
            return
        if step != 3:
            self.key.drop()
        self._stack.setCurrentIndex(step)
        for number, shown in enumerate(self._steps):
            shown.set_state("done" if number < step else "now" if number == step else "later")
        self._count.setText(self.tr("Kom igång, steg {n} av {m}").format(n=step + 1, m=len(self._steps)))
        self.back.setVisible(step > 0)
        if step == 3:
            self.key.begin(self.unit.name.text().strip())
        first = (self.who, self.unit, self.phrase, self.key)[step].first
        if first is not None:
            first.setFocus()
        self._refresh()

    def next(self) -> None:
        """Go on, if this step is filled in; faults stand at their fields."""
        if not (self.who, self.unit, self.phrase, self.key)[self.step].check():
            return
        if self.step < 3:
            self._go(self.step + 1)
        else:
            self._make()

    def _refresh(self) -> None:
        hints = (self.tr("Nästa: din enhet"), self.tr("Nästa: lösenfras"), self.tr("Nästa: återställningsnyckel"))
        if self.step < 3:
            self._hint.setText(hints[self.step])
            self.forward.setText(self.tr("Fortsätt"))
            self.forward.setEnabled(True)
            return
        missing = self.key.missing()
        self._hint.setText(missing)
        self.forward.setText(self.tr("Skapa valvet"))
        self.forward.setEnabled(not missing)

    def _make(self) -> None:
        self._set_busy(True)
        new = unlocking.NewVault(
            name=self.unit.name.text().strip(),
            own_party=str(self.unit.kind.currentData()),
            municipality=self.unit.municipality.text().strip(),
            user_name=self.who.name.text().strip(),
            user_function=self.who.function.text().strip(),
        )
        self._tasks.on_vault(
            _create,
            self._tools,
            self._home,
            new,
            self.phrase.passphrase.text(),
            self.key.key,
            done=self._on_made,
            failed=self._on_not_made,
        )

    def _set_busy(self, busy: bool) -> None:
        self._progress.setVisible(busy)
        self.forward.setEnabled(not busy)
        self.back.setEnabled(not busy)
        self._hint.setText(self.tr("Skapar valvet, tar några sekunder") if busy else "")

    def _on_made(self, desk: object) -> None:
        self.key.drop()
        self.phrase.passphrase.take()
        self.phrase.again.take()
        self.made.emit(desk)

    def _on_not_made(self, error: BaseException) -> None:
        self._set_busy(False)
        self._refresh()
        self._messages.error(error, parent=self)


def _create(tools: Tools, home: Path, new: unlocking.NewVault, passphrase: str, key: str) -> object:
    return unlocking.create_vault(tools, home, new, passphrase=passphrase, recovery_key=key)
