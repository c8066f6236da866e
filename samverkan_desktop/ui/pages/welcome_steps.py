# SPDX-License-Identifier: EUPL-1.2
"""The four steps of the wizard (kom igång): who one is, the unit, the passphrase, the recovery key.

Each shows its own faults. Knows neither the order of the steps nor how a vault is made.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from samverkan_desktop.deidentify import estimate
from samverkan_desktop.domain.days import day_of
from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.domain.parties import PARTY_KINDS
from samverkan_desktop.ui import words
from samverkan_desktop.ui.messages import Messages, told
from samverkan_desktop.ui.recovery import RecoveryKeyView, Sheet
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField, PassphraseField
from samverkan_desktop.ui.widgets.labels import IconLabel, PlainLabel, redress
from samverkan_desktop.ui.widgets.panels import Banner, ScrollArea
from samverkan_desktop.usecases.desk import Tools

_NOT_OWN = ("child", "auditor", "supervisor")


class WizardStep(ScrollArea):
    """One step: heading, sentence, room in `inside`; scrolls in a low window. first: where the keyboard goes."""

    first: QWidget | None = None

    def __init__(self, title: str, lead: str) -> None:
        super().__init__(spacing=16)
        self.column.setContentsMargins(56, 40, 32, 24)
        inner = QWidget()
        inner.setMaximumWidth(790)
        self.inside = QVBoxLayout(inner)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(14)
        self.inside.addWidget(PlainLabel(title, "display"))
        explained = PlainLabel(lead, "muted", wrap=True)
        explained.setMaximumWidth(680)
        self.inside.addWidget(explained)
        self.column.addWidget(inner, 1)


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


class WhoStep(WizardStep):
    """Who one is and as what one works. Signals: chose(kind): a party kind of the cards, or `other`."""

    chose = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            self.tr("Vem är du?"),
            self.tr("Det du väljer avgör vilken sekretess som gäller. Ett valv hör till en enhet i en nämnd."),
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
        self.inside.addLayout(grid)
        self._role_hint = PlainLabel("", "error")
        self._role_hint.hide()
        self.inside.addWidget(self._role_hint)
        row = QHBoxLayout()
        row.setSpacing(14)
        self.name, self.function = LineField(), LineField()
        self._name_box = FieldBox(self.tr("Namn"), self.name)
        self._function_box = FieldBox(self.tr("Funktion"), self.function, hint=self.tr("Till exempel skolkurator."))
        row.addWidget(self._name_box, 1)
        row.addWidget(self._function_box, 1)
        self.inside.addSpacing(4)
        self.inside.addLayout(row)
        self.inside.addStretch(1)
        self.first = self.name

    def choose(self, kind: str) -> None:
        """Tick what one works as: a party kind of the cards."""
        self._cards[kind].radio.setChecked(True)

    def _on_role(self, kind: str) -> None:
        self.chose.emit(kind)
        suggestion = {
            "school_health_psychosocial": self.tr("Skolkurator"),
            "social_services": self.tr("Socialsekreterare"),
            "school_general": self.tr("Rektor"),
        }.get(kind, "")
        if not self.function.isModified():
            self.function.setText(suggestion)

    def check(self) -> bool:
        """Whether it is filled in; faults stand at their fields."""
        good = _filled(self._name_box, self.name, self.tr("Skriv ditt namn."))
        if self._choice.checkedButton() is None:
            # What is chosen decides which secrecy holds and cannot be changed later, so it is never guessed.
            self._role_hint.setText(self.tr("Välj vad du arbetar som."))
            self._role_hint.show()
            next(iter(self._cards.values())).radio.setFocus()
            return False
        self._role_hint.hide()
        return good


class UnitStep(WizardStep):
    """The unit: its name, what it does and its municipality. None of it can be changed afterwards."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Din enhet"),
            self.tr("Enheten är den part som frågar och lämnar uppgifter. Det går inte att ändra sedan."),
        )
        self.name, self.municipality = LineField(), LineField()
        self._name_box = FieldBox(
            self.tr("Enhetens namn"), self.name, hint=self.tr("Som den kallas hos er, till exempel Elevhälsan norr.")
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
        for box in (self._name_box, self._kind_box, self._municipality_box):
            box.setMaximumWidth(520)
            self.inside.addWidget(box)
        self.inside.addStretch(1)
        self.first = self.name

    def choose_kind(self, kind: str) -> None:
        """Choose the kind that goes with a role; `other` leaves it to the person."""
        if kind != "other":
            self.kind.setCurrentIndex(self.kind.findData(kind))

    def check(self) -> bool:
        """Whether it is filled in; faults stand at their fields."""
        good = _filled(self._name_box, self.name, self.tr("Skriv enhetens namn."))
        if not _filled(self._municipality_box, self.municipality, self.tr("Skriv kommunens namn.")):
            return False
        if estimate.shipped(self.municipality.text().strip()) is None:
            # Without the municipality's size no summary could ever be judged, and the name cannot be changed later.
            self._municipality_box.set_error(self.tr("Kommunen finns inte. Kontrollera stavningen."))
            self.municipality.setFocus()
            return False
        return good


class PhraseStep(WizardStep):
    """The passphrase, twice; generate: gives a proposal, when there is one."""

    def __init__(self, tools: Tools, generate: Callable[[], str] | None) -> None:
        super().__init__(
            self.tr("Välj en lösenfras"),
            self.tr("Minst 15 tecken. Några ord du minns är bättre än krångliga tecken. Ingen annan kan se den."),
        )
        self._tools, self._generate = tools, generate
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        self._phrase_box = FieldBox(self.tr("Lösenfras"), self.passphrase)
        self._again_box = FieldBox(self.tr("Samma lösenfras igen"), self.again)
        for field, box in ((self.passphrase, self._phrase_box), (self.again, self._again_box)):
            box.setMaximumWidth(520)
            self.inside.addWidget(box)
            self.inside.addWidget(field.caps_line)
        self.suggest = HintButton(self.tr("Föreslå en lösenfras"), icon="retry")
        self.suggest.clicked.connect(self.propose)
        self.inside.addWidget(self.suggest)
        self.suggest.setVisible(self._generate is not None)
        self._suggestion = Banner("info", "", icon="key")
        self._suggestion.setMaximumWidth(520)
        self._suggestion.hide()
        self.inside.addWidget(self._suggestion)
        self.inside.addStretch(1)
        self.first = self.passphrase

    def check(self) -> bool:
        """Whether it is good enough and the same twice; faults stand at their fields."""
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

    def propose(self) -> None:
        """Fill in a passphrase that is made by chance, and show it."""
        if self._generate is None:
            return
        phrase = self._generate()
        self._suggestion.say("info", phrase, title=self.tr("Skriv upp den tills du kan den"))
        self._suggestion.show()
        for field in (self.passphrase, self.again):
            field.setText(phrase)
        self._phrase_box.set_error("")
        self._again_box.set_error("")


class KeyStep(WizardStep):
    """The recovery key (återställningsnyckel), and that it has been put away. Signals: changed."""

    changed = Signal()

    def __init__(self, tools: Tools, messages: Messages, sheet: Sheet | None, home: Path) -> None:
        super().__init__(
            self.tr("Spara din återställningsnyckel"),
            self.tr(
                "Glömmer du lösenfrasen öppnar den här nyckeln valvet. Ingen annan har en kopia. "
                "Förvara den på papper, inlåst, och inte tillsammans med datorn."
            ),
        )
        self._tools, self._messages, self._sheet, self._home = tools, messages, sheet, home
        self.view: RecoveryKeyView | None = None
        self.key = ""
        self._key_place = QVBoxLayout()
        self.inside.addLayout(self._key_place)
        self.kept = QCheckBox(self.tr("Jag har lagt papperet på ett låst ställe, skilt från datorn."))
        self.kept.toggled.connect(self.changed)
        self.inside.addWidget(self.kept)
        self.inside.addStretch(1)

    def missing(self) -> str:
        """What is left to do, in words; empty when nothing is."""
        missing = self.view.missing() if self.view else ""
        if not missing and not self.kept.isChecked():
            missing = self.tr("Kryssa i att papperet ligger inlåst")
        return missing

    def check(self) -> bool:
        """Whether the key is on paper, proved and put away."""
        view = self.view
        if view is None or not view.is_proved or not self.kept.isChecked():
            return False
        return self._tools.locks.same_recovery_key(self.key, view.typed_key())

    def begin(self, vault_name: str) -> None:
        """Make a key and show it."""
        if self.view is not None:
            return
        self.key = self._tools.locks.new_recovery_key()
        carrier = self._tools.carriers.get("file")
        self.view = RecoveryKeyView(
            self.key,
            vault_name=vault_name,
            day=day_of(self._tools.clock.now()),
            messages=self._messages,
            sheet=self._sheet,
            put=(lambda content, to: carrier.put(content, to, overwrite=True)) if carrier else None,
            home=self._home,
        )
        self.view.changed.connect(self.changed)
        self._key_place.addWidget(self.view)
        self.view.print_button.setFocus()

    def drop(self) -> None:
        """Forget the key."""
        if self.view is not None:
            self.view.wipe()
            self.view.deleteLater()
            self.view = None
            self.key = ""
            self.kept.setChecked(False)


def _filled(box: FieldBox, field: LineField, what: str) -> bool:
    if field.text().strip():
        box.set_error("")
        return True
    box.set_error(what)
    field.setFocus()
    return False
