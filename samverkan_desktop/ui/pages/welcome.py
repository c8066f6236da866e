# SPDX-License-Identifier: EUPL-1.2
"""Get started (kom igång): who you are, your unit, a passphrase, the recovery key - and the vault is made.

Under two minutes. The vault is made when the recovery key has been proved, not before, so that no vault exists
whose key is not on paper. Leaving the wizard leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from samverkan_desktop.deidentify import estimate
from samverkan_desktop.domain.days import day_of
from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.domain.parties import PARTY_KINDS
from samverkan_desktop.ui import theme, words
from samverkan_desktop.ui.messages import Messages, told
from samverkan_desktop.ui.pages.start import Mark, Step
from samverkan_desktop.ui.recovery import RecoveryKeyView, Sheet
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField, PassphraseField
from samverkan_desktop.ui.widgets.labels import IconLabel, PlainLabel, redress
from samverkan_desktop.ui.widgets.panels import Banner, ScrollArea
from samverkan_desktop.usecases import unlocking
from samverkan_desktop.usecases.desk import Tools

_NOT_OWN = ("child", "auditor", "supervisor")


class _RoleCard(QFrame):
    """A card one can choose by mouse, arrows or Space."""

    def __init__(self, icon: str, title: str, text: str) -> None:
        super().__init__()
        self.setProperty("option", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        self.radio = QRadioButton()
        self.radio.setAccessibleName(title)
        self.radio.setAccessibleDescription(text)
        self.radio.toggled.connect(self._on_toggled)
        row.addWidget(self.radio)
        row.addWidget(IconLabel(icon, "accent", 22))
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(PlainLabel(title, "label"))
        names.addWidget(PlainLabel(text, "hint", wrap=True))
        row.addLayout(names, 1)

    def _on_toggled(self, chosen: bool) -> None:
        self.setProperty("chosen", chosen)
        redress(self)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.radio.setChecked(True)
        self.radio.setFocus()


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
        self._generate, self._sheet = generate, sheet
        self._key_view: RecoveryKeyView | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._stepper())
        column = QVBoxLayout()
        column.setSpacing(0)
        self._stack = QStackedWidget()
        for made in (self._who(), self._unit(), self._phrase(), self._key()):
            self._stack.addWidget(made)
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

    # steps

    def _who(self) -> QWidget:
        page, column = _sheet(
            self.tr("Vem är du?"),
            self.tr(
                "Det du väljer avgör vilken sekretess som gäller. Ett valv hör till en enhet i en nämnd."
            ),
        )
        self._cards = {
            "school_health_psychosocial": _RoleCard(
                "talk", self.tr("Skolkurator eller psykolog i elevhälsan"), self.tr("Elevhälsans psykosociala insats")
            ),
            "social_services": _RoleCard("people", self.tr("Socialsekreterare"), self.tr("Socialnämndens verksamhet")),
            "school_general": _RoleCard(
                "book", self.tr("Rektor, lärare eller specialpedagog"), self.tr("Skolans verksamhet")
            ),
            "other": _RoleCard("organisation", self.tr("Annan"), self.tr("Välj verksamhet i nästa steg")),
        }
        grid = QGridLayout()
        grid.setSpacing(10)
        self._choice = QButtonGroup(self)
        for number, (kind, card) in enumerate(self._cards.items()):
            self._choice.addButton(card.radio)
            card.radio.toggled.connect(lambda on, kind=kind: self._on_role(kind) if on else None)
            grid.addWidget(card, number // 2, number % 2)
        column.addLayout(grid)
        self._role_hint = PlainLabel("", "error")
        self._role_hint.hide()
        column.addWidget(self._role_hint)
        row = QHBoxLayout()
        row.setSpacing(14)
        self.name, self.function = LineField(), LineField()
        self._name_box = FieldBox(self.tr("Namn"), self.name)
        self._function_box = FieldBox(self.tr("Funktion"), self.function, hint=self.tr("Till exempel skolkurator."))
        row.addWidget(self._name_box, 1)
        row.addWidget(self._function_box, 1)
        column.addSpacing(4)
        column.addLayout(row)
        column.addStretch(1)
        return page

    def _unit(self) -> QWidget:
        page, column = _sheet(
            self.tr("Din enhet"),
            self.tr("Enheten är den part som frågar och lämnar uppgifter. Det går inte att ändra sedan."),
        )
        self.unit, self.municipality = LineField(), LineField()
        self._unit_box = FieldBox(
            self.tr("Enhetens namn"), self.unit, hint=self.tr("Som den kallas hos er, till exempel Elevhälsan norr.")
        )
        self._municipality_box = FieldBox(
            self.tr("Kommun"),
            self.municipality,
            hint=self.tr("Används för att uppskatta hur många barn en text kan passa."),
        )
        self.kind = QComboBox()
        for kind, word in words.paper_words("party").items():
            if kind in PARTY_KINDS and kind not in _NOT_OWN:
                self.kind.addItem(word, kind)
        self._kind_box = FieldBox(
            self.tr("Verksamhet"), self.kind, hint=self.tr("Avgör vilken sekretess som gäller hos er.")
        )
        for box in (self._unit_box, self._kind_box, self._municipality_box):
            box.setMaximumWidth(520)
            column.addWidget(box)
        column.addStretch(1)
        return page

    def _phrase(self) -> QWidget:
        page, column = _sheet(
            self.tr("Välj en lösenfras"),
            self.tr("Minst 15 tecken. Några ord du minns är bättre än krångliga tecken. Ingen annan kan se den."),
        )
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        self._phrase_box = FieldBox(self.tr("Lösenfras"), self.passphrase)
        self._again_box = FieldBox(self.tr("Samma lösenfras igen"), self.again)
        for field, box in ((self.passphrase, self._phrase_box), (self.again, self._again_box)):
            box.setMaximumWidth(520)
            column.addWidget(box)
            column.addWidget(field.caps_line)
        self.suggest = HintButton(self.tr("Föreslå en lösenfras"), icon="retry")
        self.suggest.clicked.connect(self._suggest)
        column.addWidget(self.suggest)
        self.suggest.setVisible(self._generate is not None)
        self._suggestion = Banner("info", "", icon="key")
        self._suggestion.setMaximumWidth(520)
        self._suggestion.hide()
        column.addWidget(self._suggestion)
        column.addStretch(1)
        return page

    def _key(self) -> QWidget:
        page, column = _sheet(
            self.tr("Spara din återställningsnyckel"),
            self.tr(
                "Glömmer du lösenfrasen öppnar den här nyckeln valvet. Ingen annan har en kopia. "
                "Förvara den på papper, inlåst, och inte tillsammans med datorn."
            ),
        )
        self._key_place = QVBoxLayout()
        column.addLayout(self._key_place)
        self.kept = QCheckBox(self.tr("Jag har lagt papperet på ett låst ställe, skilt från datorn."))
        self.kept.toggled.connect(self._refresh)
        column.addWidget(self.kept)
        column.addStretch(1)
        return page

    # moving

    @property
    def step(self) -> int:
        """Which step is shown, from 0."""
        return self._stack.currentIndex()

    @property
    def key_view(self) -> RecoveryKeyView | None:
        """The recovery key, while its step is shown."""
        return self._key_view

    def _go(self, step: int) -> None:
        if step < 0:
            return
        if step != 3:
            self._drop_key()
        self._stack.setCurrentIndex(step)
        for number, shown in enumerate(self._steps):
            shown.set_state("done" if number < step else "now" if number == step else "later")
        self._count.setText(self.tr("Kom igång, steg {n} av {m}").format(n=step + 1, m=len(self._steps)))
        self.back.setVisible(step > 0)
        if step == 3:
            self._make_key()
        first = (self.name, self.unit, self.passphrase, None)[step]
        if first is not None:
            first.setFocus()
        self._refresh()

    def next(self) -> None:
        """Go on, if this step is filled in; faults stand at their fields."""
        checks = (self._check_who, self._check_unit, self._check_phrase, self._check_key)
        if not checks[self.step]():
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
        missing = self._key_view.missing() if self._key_view else ""
        if not missing and not self.kept.isChecked():
            missing = self.tr("Kryssa i att papperet ligger inlåst")
        self._hint.setText(missing)
        self.forward.setText(self.tr("Skapa valvet"))
        self.forward.setEnabled(not missing)

    def choose_role(self, kind: str) -> None:
        """Tick what one works as: a party kind of the cards."""
        self._cards[kind].radio.setChecked(True)

    def _on_role(self, kind: str) -> None:
        if kind != "other":
            self.kind.setCurrentIndex(self.kind.findData(kind))
        suggestion = {
            "school_health_psychosocial": self.tr("Skolkurator"),
            "social_services": self.tr("Socialsekreterare"),
            "school_general": self.tr("Rektor"),
        }.get(kind, "")
        if not self.function.isModified():
            self.function.setText(suggestion)

    def _check_who(self) -> bool:
        good = _filled(self._name_box, self.name, self.tr("Skriv ditt namn."))
        if self._choice.checkedButton() is None:
            # What is chosen decides which secrecy holds and cannot be changed later, so it is never guessed.
            self._role_hint.setText(self.tr("Välj vad du arbetar som."))
            self._role_hint.show()
            next(iter(self._cards.values())).radio.setFocus()
            return False
        self._role_hint.hide()
        return good

    def _check_unit(self) -> bool:
        good = _filled(self._unit_box, self.unit, self.tr("Skriv enhetens namn."))
        if not _filled(self._municipality_box, self.municipality, self.tr("Skriv kommunens namn.")):
            return False
        if estimate.shipped(self.municipality.text().strip()) is None:
            # Without the municipality's size no summary could ever be judged, and the name cannot be changed later.
            self._municipality_box.set_error(self.tr("Kommunen finns inte. Kontrollera stavningen."))
            self.municipality.setFocus()
            return False
        return good

    def _check_phrase(self) -> bool:
        try:
            self._tools.locks.check_passphrase(self.passphrase.text())
        except SamverkanError as error:
            said = told(error)
            self._phrase_box.set_error(" ".join(part for part in (said.what, said.why) if part))
            self.passphrase.setFocus()
            return False
        self._phrase_box.set_error("")
        same = self.passphrase.text() == self.again.text()
        self._again_box.set_error("" if same else self.tr("Lösenfraserna är inte lika."))
        if not same:
            self.again.setFocus()
        return same

    def _check_key(self) -> bool:
        view = self._key_view
        if view is None or not view.is_proved or not self.kept.isChecked():
            return False
        return self._tools.locks.same_recovery_key(self._recovery_key, view.typed_key())

    def _suggest(self) -> None:
        if self._generate is None:
            return
        phrase = self._generate()
        self._suggestion.say("info", phrase, title=self.tr("Skriv upp den tills du kan den"))
        self._suggestion.show()
        for field in (self.passphrase, self.again):
            field.setText(phrase)
        self._phrase_box.set_error("")
        self._again_box.set_error("")

    # key and vault

    def _make_key(self) -> None:
        if self._key_view is not None:
            return
        self._recovery_key = self._tools.locks.new_recovery_key()
        carrier = self._tools.carriers.get("file")
        self._key_view = RecoveryKeyView(
            self._recovery_key,
            vault_name=self.unit.text().strip(),
            day=day_of(self._tools.clock.now()),
            messages=self._messages,
            sheet=self._sheet,
            put=(lambda content, to: carrier.put(content, to, overwrite=True)) if carrier else None,
            home=self._home,
        )
        self._key_view.changed.connect(self._refresh)
        self._key_place.addWidget(self._key_view)
        self._key_view.print_button.setFocus()

    def _drop_key(self) -> None:
        if self._key_view is not None:
            self._key_view.wipe()
            self._key_view.deleteLater()
            self._key_view = None
            self._recovery_key = ""
            self.kept.setChecked(False)

    def _make(self) -> None:
        self._set_busy(True)
        new = unlocking.NewVault(
            name=self.unit.text().strip(),
            own_party=str(self.kind.currentData()),
            municipality=self.municipality.text().strip(),
            user_name=self.name.text().strip(),
            user_function=self.function.text().strip(),
        )
        self._tasks.on_vault(
            _create,
            self._tools,
            self._home,
            new,
            self.passphrase.text(),
            self._recovery_key,
            done=self._on_made,
            failed=self._on_not_made,
        )

    def _set_busy(self, busy: bool) -> None:
        self._progress.setVisible(busy)
        self.forward.setEnabled(not busy)
        self.back.setEnabled(not busy)
        self._hint.setText(self.tr("Skapar valvet, tar några sekunder") if busy else "")

    def _on_made(self, desk: object) -> None:
        self._drop_key()
        self.passphrase.take()
        self.again.take()
        self.made.emit(desk)

    def _on_not_made(self, error: BaseException) -> None:
        self._set_busy(False)
        self._refresh()
        self._messages.error(error, parent=self)


def _create(tools: Tools, home: Path, new: unlocking.NewVault, passphrase: str, key: str) -> object:
    return unlocking.create_vault(tools, home, new, passphrase=passphrase, recovery_key=key)


def _filled(box: FieldBox, field: LineField, what: str) -> bool:
    if field.text().strip():
        box.set_error("")
        return True
    box.set_error(what)
    field.setFocus()
    return False


def _sheet(title: str, lead: str) -> tuple[QWidget, QVBoxLayout]:
    """One step's page: heading, sentence, room; scrolls in a low window."""
    area = ScrollArea(spacing=16)
    area.column.setContentsMargins(56, 40, 32, 24)
    inner = QWidget()
    inner.setMaximumWidth(790)
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    column.addWidget(PlainLabel(title, "display"))
    explained = PlainLabel(lead, "muted", wrap=True)
    explained.setMaximumWidth(680)
    column.addWidget(explained)
    area.column.addWidget(inner, 1)
    return area, column
