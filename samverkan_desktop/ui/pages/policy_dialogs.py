# SPDX-License-Identifier: EUPL-1.2
"""The dialogs of the municipality's rules: change one rule, read a changed case, a key of one's own, sign."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.domain.parties import PARTY_KINDS
from samverkan_desktop.domain.sharing import Decision
from samverkan_desktop.rules import policy as ruling
from samverkan_desktop.rules.cases import Change
from samverkan_desktop.rules.policy_grounds import HEADINGS, ROLES
from samverkan_desktop.ui import theme, words
from samverkan_desktop.ui.models import codes, grounds
from samverkan_desktop.ui.models import policy as shown
from samverkan_desktop.ui.widgets.buttons import SegmentedControl
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField, PassphraseField, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import ScrollArea
from samverkan_desktop.ui.widgets.states import StateCard

FIXED = "ages.adult"
TABLES = ("ages", "consent", "meetings", "thresholds", "authority", "groups", "exceptional", "grounds", "retention")
PERSONS = ("guardian", "other")
"""What a group can name beside kinds of parties."""
SHORTEST = 15
KEY_DIGITS = 64


class RuleDialog(Dialog):
    """Change one rule of the draft (ändra en regel). `key` and `value` are what was chosen."""

    def __init__(
        self,
        parent: QWidget,
        shipped: Mapping[str, Any],
        own: Mapping[str, Any],
        sources: Mapping[str, str],
        *,
        key: str = "",
    ) -> None:
        super().__init__(parent, "", "", icon="settings", width=600)
        self.title.setText(self.tr("Ändra en regel"))
        self.setAccessibleName(self.title.text())
        self._shipped, self._own, self._sources = shipped, own, sources
        self.choice = QComboBox()
        for table in TABLES:
            for full in ruling.leaves({table: shipped[table]}):
                if full != FIXED:
                    self.choice.addItem(shown.label(full, sources), full)
        self.body.addWidget(FieldBox(self.tr("Regel"), self.choice))
        self.was = PlainLabel("", "hint", wrap=True)
        self.body.addWidget(self.was)
        self.number = QSpinBox()
        self.number.setRange(0, 2000)
        self.number.setAccessibleName(self.tr("Värde"))
        self.switch = SegmentedControl([("yes", self.tr("Ja")), ("no", self.tr("Nej"))], self.tr("Värde"))
        self.parties = {kind: QCheckBox(shown.member(kind)) for kind in (*PARTY_KINDS, *PERSONS)}
        area = ScrollArea(spacing=2)
        for tick in self.parties.values():
            area.column.addWidget(tick)
        area.setMinimumHeight(theme.current().px(220))
        self.roles = {role: QCheckBox(words.role(role)) for role in ROLES}
        roles = ScrollArea(spacing=2)
        for tick in self.roles.values():
            roles.column.addWidget(tick)
        roles.column.addStretch(1)
        self.lines = PlainEdit(lines=6, name=self.tr("Värde"))
        self._editors = QStackedWidget()
        for editor in (self.number, self.switch, area, roles, self.lines):
            host = QWidget()
            column = QVBoxLayout(host)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(editor)
            if editor not in (area, roles):
                column.addStretch(1)
            self._editors.addWidget(host)
        self.body.addWidget(self._editors)
        self.set_harmless(self.add_button(self.tr("Avbryt"), Role.RejectRole))
        self.save = self.add_button(self.tr("Ändra i utkastet"), Role.AcceptRole, "primary")
        self.choice.currentIndexChanged.connect(lambda _row: self._show())
        self.choice.setCurrentIndex(max(self.choice.findData(key), 0))
        self._show()
        self.choice.setFocus()

    @property
    def key(self) -> str:
        """The chosen rule, as `ages.child_always`."""
        return str(self.choice.currentData())

    @property
    def value(self) -> Any:
        """The value given, of the same kind as the program's own."""
        held = self._held(self._shipped)
        if isinstance(held, bool):
            return self.switch.value() == "yes"
        if self.key.endswith(".roles"):
            return [role for role, tick in self.roles.items() if tick.isChecked()]
        if self.key.endswith(".reasoning"):
            return self._headings()
        if isinstance(held, list):
            chosen = [kind for kind, tick in self.parties.items() if tick.isChecked()]
            # in the order they stood, so that nothing changed reads as nothing changed
            return sorted(chosen, key=lambda kind: held.index(kind) if kind in held else len(held))
        if isinstance(held, str):
            return self.lines.toPlainText().strip()
        return self.number.value()

    def _held(self, tables: Mapping[str, Any]) -> Any:
        return ruling.held(tables, self.key)

    def _headings(self) -> list[str]:
        """The headings as written, one on each line; the program's own go by their codes again."""
        own = {grounds.heading(code): code for code in HEADINGS}
        written = (line.strip() for line in self.lines.toPlainText().splitlines())
        return list(dict.fromkeys(own.get(line, line) for line in written if line))

    def _show(self) -> None:
        shipped, own = self._held(self._shipped), self._held(self._own)
        now = shipped if own is None else own
        told = self.tr("Programmets grund: {value}. {ground}")
        self.was.setText(
            told.format(value=shown.value(self.key, shipped), ground=shown.ground(self.key, self._sources))
        )
        if isinstance(shipped, bool):
            self._editors.setCurrentIndex(1)
            self.switch.set_value("yes" if now else "no")
        elif self.key.endswith(".roles"):
            self._editors.setCurrentIndex(3)
            for role, tick in self.roles.items():
                tick.setChecked(role in now)
        elif self.key.endswith(".reasoning") or isinstance(shipped, str):
            self._editors.setCurrentIndex(4)
            self.lines.setPlainText(now if isinstance(now, str) else "\n".join(grounds.heading(one) for one in now))
        elif isinstance(shipped, list):
            self._editors.setCurrentIndex(2)
            for kind, tick in self.parties.items():
                tick.setChecked(kind in now)
                tick.setVisible(kind not in PERSONS or self.key.startswith("groups."))
        else:
            self._editors.setCurrentIndex(0)
            self.number.setValue(now)
            self.number.selectAll()


class CaseDialog(Dialog):
    """A changed case with its facts and both decisions (ändrat fall): opening it is reading it."""

    def __init__(self, parent: QWidget, change: Change, *, expected: str = "") -> None:
        super().__init__(parent, "", "", icon="log", width=680)
        self.title.setText(change.case.sentence)
        self.setAccessibleName(self.tr("Ändrat fall"))
        opens = self.tr("Svaret blev mer öppet. Läs det två gånger.")
        closes = self.tr("Svaret blev inte mer öppet.")
        other = self.tr("Ett eget fall som inte får det väntade svaret: {answer}.")
        said = other.format(answer=shown.outcome(expected)) if expected else opens if change.opens else closes
        self.text.setText(said)
        self.text.show()
        area = ScrollArea()
        area.setMinimumHeight(theme.current().px(360))
        for line in shown.facts(change.case.question):
            area.column.addWidget(PlainLabel(line, "sm", wrap=True))
        area.column.addWidget(PlainLabel(self.tr("Före"), "h3"))
        area.column.addWidget(_card(change.before))
        area.column.addWidget(PlainLabel(self.tr("Efter"), "h3"))
        area.column.addWidget(_card(change.after))
        area.column.addStretch(1)
        self.body.addWidget(area)
        self.close_button = self.add_button(self.tr("Stäng"), Role.RejectRole, "primary")
        self.set_harmless(self.close_button)


def _card(decision: Decision) -> StateCard:
    missing = " ".join(codes.missing_of(decision)[:4])
    card = StateCard()
    state, word = codes.STATE_OF[decision.outcome], shown.outcome(decision.outcome)
    card.set_state(state, word, missing, codes.grounds_of(decision)[:5])
    return card


class KeyDialog(Dialog):
    """A key of one's own to sign with (egen nyckel): whose, and a passphrase of its own, twice."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, "", "", icon="key", width=560)
        self.title.setText(self.tr("Skapa en nyckel att underteckna med"))
        self.setAccessibleName(self.title.text())
        self.text.setText(
            self.tr("Den förvaras i valvet, låst med en egen lösenfras. Använd inte samma som till valvet.")
        )
        self.text.show()
        self.name, self.passphrase, self.again = LineField(name), PassphraseField(), PassphraseField()
        self.name_box = FieldBox(self.tr("Vems nyckeln är"), self.name, hint=self.tr("Namn och funktion."))
        self.phrase_box = FieldBox(self.tr("Nyckelns lösenfras"), self.passphrase, hint=self.tr("Minst 15 tecken."))
        self.again_box = FieldBox(self.tr("Samma lösenfras igen"), self.again)
        for box in (self.name_box, self.phrase_box, self.again_box):
            self.body.addWidget(box)
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.save = self.add_button(self.tr("Skapa nyckeln"), Role.ActionRole, "primary")
        self.save.clicked.connect(self._try)
        self.name.setFocus()

    def _try(self) -> None:
        self.name_box.set_error("" if self.name.text().strip() else self.tr("Skriv vems nyckeln är."))
        short = len(self.passphrase.text()) < SHORTEST
        self.phrase_box.set_error(self.tr("Lösenfrasen är för kort.") if short else "")
        differ = self.passphrase.text() != self.again.text()
        self.again_box.set_error(self.tr("Lösenfraserna är inte lika.") if differ else "")
        if not (self.name_box.has_error or short or differ):
            self.accept()


class TrustDialog(Dialog):
    """Trust a lawyer's key from another computer (lita på en nyckel), compared by its fingerprint first."""

    def __init__(self, parent: QWidget, fingerprint: Callable[[str], str]) -> None:
        super().__init__(parent, "", "", icon="shield", width=600)
        self._fingerprint = fingerprint
        self.title.setText(self.tr("Lita på en jurists nyckel"))
        self.setAccessibleName(self.title.text())
        self.text.setText(
            self.tr("Jämför fingeravtrycket med juristen, på plats eller i telefon, innan du litar på nyckeln.")
        )
        self.text.show()
        self.name, self.key = LineField(), LineField()
        self.body.addWidget(FieldBox(self.tr("Vems nyckeln är"), self.name))
        self.body.addWidget(FieldBox(self.tr("Nyckeln"), self.key, hint=self.tr("64 tecken, 0-9 och a-f.")))
        self.finger = PlainLabel("", "h3")
        self.body.addWidget(self.finger)
        self.compared = QCheckBox(self.tr("Jag har jämfört fingeravtrycket"))
        self.body.addWidget(self.compared)
        self.set_harmless(self.add_button(self.tr("Avbryt"), Role.RejectRole))
        self.save = self.add_button(self.tr("Lita på nyckeln"), Role.AcceptRole, "primary")
        for signal in (self.name.textChanged, self.key.textChanged):
            signal.connect(lambda _text: self._refresh())
        self.compared.toggled.connect(lambda _on: self._refresh())
        self._refresh()

    def _refresh(self) -> None:
        key = self.key.text().strip().lower()
        whole = len(key) == KEY_DIGITS and not set(key) - set("0123456789abcdef")
        self.finger.setText(self._fingerprint(key) if whole else "")
        self.save.setEnabled(bool(self.name.text().strip() and whole and self.compared.isChecked()))


class SignDialog(Dialog):
    """Sign and take into use (underteckna): what it means, and the key's passphrase."""

    def __init__(self, parent: QWidget, version: str, first_day: str, signer: str) -> None:
        super().__init__(parent, "", "", icon="key", width=560)
        self.title.setText(self.tr("Underteckna {version}").format(version=version))
        self.setAccessibleName(self.title.text())
        said = self.tr(
            "Reglerna används från {day}. Det som bedömts dagarna före svarar som förut. "
            "En undertecknad regelfil kan inte tas bort, bara ersättas av en ny."
        )
        self.text.setText(said.format(day=first_day))
        self.text.show()
        self.body.addWidget(PlainLabel(self.tr("Undertecknas av {name}").format(name=signer), "sm", wrap=True))
        self.passphrase = PassphraseField()
        self.phrase_box = FieldBox(self.tr("Nyckelns lösenfras"), self.passphrase)
        self.body.addWidget(self.phrase_box)
        self.set_harmless(self.add_button(self.tr("Avbryt"), Role.RejectRole))
        self.save = self.add_button(self.tr("Underteckna"), Role.AcceptRole, "primary")
        self.save.setEnabled(False)
        self.passphrase.textChanged.connect(lambda text: self.save.setEnabled(bool(text)))
        self.passphrase.setFocus()
