# SPDX-License-Identifier: EUPL-1.2
"""Beside the municipality's rules: the draft's version and first day, what must hold before signing, keys, history."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samverkan_desktop.ui.pages.policy_key_list import KeyList
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, LineField
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel
from samverkan_desktop.ui.widgets.panels import SidePanel, clear
from samverkan_desktop.ui.widgets.rows import Row
from samverkan_desktop.ui.widgets.states import Requirement
from samverkan_desktop.usecases import policy


class PolicySide(SidePanel):
    """The side panel; shows, and says what is missing. The page does what is asked for."""

    def __init__(self, editor: bool, *, lawyer: bool) -> None:
        super().__init__(self.tr("Utkast"), 330)
        self._editor, self._lawyer = editor, lawyer
        self.version, self.first_day = LineField(), DateField()
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        head.addWidget(FieldBox(self.tr("Version"), self.version))
        self.day_box = FieldBox(
            self.tr("Gäller från"), self.first_day, hint=self.tr("Dagar före det bedöms efter det som gällde då.")
        )
        head.addWidget(self.day_box)
        self.tried = Requirement("")
        self.floor = Requirement(self.tr("Ingen regel går under lagens golv"))
        self.read = Requirement("")
        self.ahead = Requirement(self.tr("Första dagen är i dag eller senare"))
        self.own = Requirement("")
        self.key = Requirement("")
        self.requirements = (self.floor, self.tried, self.read, self.own, self.ahead, self.key)
        for one in self.requirements:
            head.addWidget(one)
        self.none = PlainLabel(self.tr("Det finns inget utkast."), "sm-muted", wrap=True)
        self.body.addWidget(self.none)
        self.body.addWidget(self._head)
        self.signer = PlainLabel("", "sm", wrap=True)
        self.finger = PlainLabel("", "h3")
        self.body.addWidget(self.signer)
        self.body.addWidget(self.finger)
        self.make_key = HintButton(self.tr("Skapa en nyckel …"), icon="key", size="small")
        self.trust_key = HintButton(self.tr("Lita på en nyckel …"), icon="shield", size="small")
        self.body.addWidget(self.make_key)
        self.body.addWidget(self.trust_key)
        self.all_rules = HintButton(self.tr("Visa alla regler …"), icon="log", size="small")
        self.body.addWidget(self.all_rules)
        self.body.addWidget(Line())
        self.keys = KeyList()
        self.body.addWidget(self.keys)
        self.body.addWidget(PlainLabel(self.tr("Historik"), "h2"))
        self.history = QVBoxLayout()
        self.history.setSpacing(0)
        self.body.addLayout(self.history)

    def show_state(
        self,
        seen: policy.Overview,
        draft: policy.PolicyDraft | None,
        trial: policy.Trial | None,
        *,
        read: int,
        own_key: tuple[str, str] | None,
        today: str,
    ) -> str:
        """Show all of it; returns the first thing that is missing before the draft can be signed, empty when none."""
        named = draft.version if draft else ""
        self.title.setText(self.tr("Utkast {version}").format(version=named) if draft else self.tr("Utkast"))
        self._head.setVisible(draft is not None)
        self.none.setVisible(draft is None)
        self._show_keys(seen, own_key)
        self._show_history(seen, draft, today)
        if draft is None:
            return self.tr("Det finns inget utkast.")
        for field in (self.version, self.first_day):
            field.blockSignals(True)
            field.setEnabled(self._editor)
        if not self.version.hasFocus():
            self.version.setText(draft.version)
        self.first_day.set_day(draft.in_force)
        for field in (self.version, self.first_day):
            field.blockSignals(False)
        changed = len(trial.changes) if trial else 0
        done = trial is not None and read >= changed
        text = self.tr("Ändrade fall lästa: {read} av {all}") if trial else self.tr("Ändrade fall lästa")
        count = self.tr("Alla {count} fall körda på det här utkastet")
        self.floor.set_met(True)
        self.tried.set_met(
            trial is not None, count.format(count=trial.count) if trial else self.tr("Alla fall körda på utkastet")
        )
        self.read.set_met(done, text.format(read=read, all=changed))
        own = trial is not None and not trial.wrong
        self.own.setVisible(seen.own_cases > 0)
        said = self.tr("Egna fall får det väntade svaret")
        if trial is not None and len(trial.wrong) == 1:
            said = self.tr("Ett eget fall får inte det väntade svaret")
        elif trial is not None and trial.wrong:
            said = self.tr("{n} egna fall får inte det väntade svaret").format(n=len(trial.wrong))
        self.own.set_met(own or not seen.own_cases, said)
        self.ahead.set_met(draft.in_force.isoformat() >= today)
        self.key.set_met(own_key is not None, self.tr("Egen nyckel att underteckna med"))
        return self._first_missing(trial, done, draft.in_force.isoformat() >= today, own_key is not None)

    def _first_missing(self, trial: policy.Trial | None, read: bool, ahead: bool, key: bool) -> str:
        if trial is None:
            return self.tr("Kör fallen först")
        if trial.wrong:
            return self.tr("Egna fall får inte det väntade svaret")
        if not read:
            return self.tr("Läs de ändrade fallen först")
        if not ahead:
            return self.tr("Välj en första dag som inte har passerat")
        return "" if key else self.tr("Skapa en nyckel först")

    def _show_keys(self, seen: policy.Overview, own_key: tuple[str, str] | None) -> None:
        self.make_key.setVisible(self._lawyer and own_key is None)
        self.trust_key.setVisible(self._editor and seen.may_trust)
        self.keys.show_keys(seen.listed_keys, may_withdraw=self._editor and seen.may_trust)
        self.signer.setVisible(own_key is not None)
        self.finger.setVisible(own_key is not None)
        if own_key is not None:
            self.signer.setText(self.tr("Undertecknas av {name}").format(name=own_key[0]))
            self.finger.setText(own_key[1])

    def _show_history(self, seen: policy.Overview, draft: policy.PolicyDraft | None, today: str) -> None:
        clear(self.history)
        if draft is not None:
            self._row(draft.version, self.tr("Utkast, gäller från {day}").format(day=draft.in_force.isoformat()))
        names = {key.public_key: key.name for key, _finger in seen.keys}
        for one in reversed(seen.history):
            day = one.in_force.isoformat()
            if one.id in seen.ignored:
                state = self.tr("Används inte: underskriften stämmer inte")
            elif seen.used is not None and one.id == seen.used.id:
                state = self.tr("Gäller nu, från {day}").format(day=day)
            elif day > today:
                state = self.tr("Gäller från {day}").format(day=day)
            else:
                state = self.tr("Gällde från {day}").format(day=day)
            self._row(one.version, " · ".join(part for part in (state, names.get(one.signed_by, "")) if part))
        self._row(self.tr("Programmets regler"), self.tr("Kontrollerade {day}").format(day=seen.checked))

    def _row(self, title: str, text: str) -> None:
        self.history.addWidget(Row(title, text))
        self.history.addWidget(Line())
