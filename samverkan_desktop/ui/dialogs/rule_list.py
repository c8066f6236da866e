# SPDX-License-Identifier: EUPL-1.2
"""Every rule the program answers by (regelförteckning): paragraph, effect, whether it is on, checked when and by whom.

Only shows. What the lawyer is to confirm, and what is switched off, can be read on its own.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from samverkan_desktop.ui import theme, words
from samverkan_desktop.ui.dialogs import KEEPS_SIZE
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models.text_rows import TextRows
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import Chip
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.table import ReadTable
from samverkan_desktop.usecases import rule_lists
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.rule_lists import RuleRow


class RuleListDialog(Dialog):
    """The list above, the chosen rule in words below."""

    def __init__(self, parent: QWidget, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(
            parent,
            self.tr("Reglerna"),
            self.tr("Allt som programmet svarar efter i dag, lag för lag. Kommunens regler är inräknade."),
            icon="log",
            width=900,
        )
        self._rows: tuple[RuleRow, ...] = ()
        self._wanted = "all"
        chips = QHBoxLayout()
        chips.setSpacing(8)
        self.chips = {code: Chip("", checkable=True) for code in ("all", "confirm", "off")}
        for code, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, code=code: self.choose(code))
            chips.addWidget(chip)
        chips.addStretch(1)
        self.body.addLayout(chips)
        self.model = TextRows(
            self.tr("Paragraf"), self.tr("Verkan"), self.tr("Läge"), self.tr("Kontrollerad"), self.tr("Jurist")
        )
        self.table = ReadTable(self.tr("Reglerna"))
        self.table.setModel(self.model)
        self.table.set_widths(215, 145, 125, 125)
        self.table.setMinimumHeight(theme.current().px(200))
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._explain(now.row()))
        self.body.addWidget(self.table, 3)
        self.said = PlainLabel("", "sm", wrap=True)
        self.about = PlainLabel("", "hint", wrap=True)
        for label in (self.said, self.about):
            self.body.addWidget(label)
        self.close_button = self.add_button(self.tr("Stäng"), Role.RejectRole, "primary")
        self.set_harmless(self.close_button)
        self.stretch_body()
        self.setProperty(KEEPS_SIZE, True)
        self.resize(980, 660)
        tasks.on_vault(rule_lists.listed, desk, words.language(), done=self.show_rows, failed=messages.error)

    def show_rows(self, rows: tuple[RuleRow, ...]) -> None:
        """Show the rules."""
        self._rows = rows
        self.choose(self._wanted)

    def choose(self, wanted: str) -> None:
        """Show all, those the lawyer is to confirm, or those that are not on."""
        self._wanted = wanted
        parts = {
            "all": self._rows,
            "confirm": tuple(one for one in self._rows if one.confirm),
            "off": tuple(one for one in self._rows if one.state == "off"),
        }
        titles = {
            "all": self.tr("Alla {n}"),
            "confirm": self.tr("Juristen ska bekräfta {n}"),
            "off": self.tr("Avstängda {n}"),
        }
        for code, chip in self.chips.items():
            chip.setText(titles[code].format(n=len(parts[code])))
            chip.setChecked(code == wanted)
        self.model.show_rows([(one, self._texts(one)) for one in parts[wanted]])
        if parts[wanted]:
            self.table.setCurrentIndex(self.model.index(0, 0))
        else:
            self._explain(-1)

    def _texts(self, one: RuleRow) -> tuple[str, ...]:
        effects = {
            "protects": self.tr("Sekretess"),
            "lifts": self.tr("Bryter sekretess"),
            "forbids": self.tr("Förbud"),
            "obliges": self.tr("Skyldighet"),
            "warns": self.tr("Upplysning"),
        }
        states = {"on": self.tr("I bruk"), "off": self.tr("Av"), "not_in_force": self.tr("Gäller inte i dag")}
        checked = self.tr("{day}, för gammal").format(day=one.checked) if one.stale else one.checked
        confirm = self.tr("Ska bekräftas") if one.confirm else ""
        return (one.source, effects[one.effect], states[one.state], checked or self.tr("Inte"), confirm)

    def _explain(self, row: int) -> None:
        one: RuleRow | None = self.model.item(row)
        self.said.setText(one.text if one else "")
        if one is None:
            self.about.setText("")
            return
        days = self.tr("Från {first}").format(first=one.first.isoformat())
        if one.last is not None:
            days = self.tr("Från {first} till och med {last}").format(
                first=one.first.isoformat(), last=one.last.isoformat()
            )
        by = self.tr("Jämförd med lagtexten {day} av {who}.").format(day=one.checked, who=one.checked_by)
        unread = self.tr("Lagtexten har inte kunnat läsas i sin helhet.")
        self.about.setText(" ".join(part for part in (f"{days}.", by if one.checked else unread, one.why_off) if part))
