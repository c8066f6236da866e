# SPDX-License-Identifier: EUPL-1.2
"""Lists and population (listor och befolkning): which figures the estimate stands on, and reading in better ones.

Knows neither the file's form nor the law: the use case reads it, line by line, and says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from samverkan_desktop.domain.errors import InvalidInput, SamverkanError
from samverkan_desktop.ui import file_dialogs, theme
from samverkan_desktop.ui.messages import Messages, told
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, Card
from samverkan_desktop.usecases import population
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.population import Description

MOST_FAULTS = 20


class FiguresCard(Card):
    """The section's card; `refresh` shows what is kept now."""

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Listor och befolkning"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self.header.addWidget(PlainLabel(self.tr("Ändringar skrivs in i loggen"), "sm-muted"))
        said = self.tr(
            "När en text har avidentifierats uppskattas hur många barn i kommunen som passar in på det som är kvar. "
            "Ju bättre siffror, desto bättre uppskattning. Den är aldrig exakt."
        )
        self.body.addWidget(PlainLabel(said, wrap=True))
        self.standing = PlainLabel("", "h3", wrap=True)
        self.source = PlainLabel("", "hint", wrap=True)
        self.body.addWidget(self.standing)
        self.body.addWidget(self.source)
        self.faults = Banner("neg", closable=True)
        self.faults.hide()
        self.body.addWidget(self.faults)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Läser in filen"))
        self.busy.hide()
        self.body.addWidget(self.busy)
        self.body.addWidget(self._buttons())
        hint = self.tr(
            "Befolkning: tabellen Folkmängd efter region, ålder (ettårsklasser) och kön ur SCB:s statistikdatabas, "
            "sparad som CSV. Skolor: en CSV med kolumnerna skola och elever. Filerna kopieras inte, bara siffrorna."
        )
        self.body.addWidget(PlainLabel(hint, "hint", wrap=True))

    def _buttons(self) -> QWidget:
        self.read_people = HintButton(self.tr("Läs in befolkning …"), icon="upload")
        self.read_people.clicked.connect(self._choose_people)
        self.read_schools = HintButton(self.tr("Läs in skolor …"), icon="upload")
        self.read_schools.clicked.connect(self._choose_schools)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.read_people, self.read_schools):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._who = PlainLabel(self.tr("Bara den som har rollen administratör kan läsa in."), "hint", wrap=True)
        column.addWidget(self._who)
        self._first = PlainLabel(self.tr("Skolor läses in när befolkningen är inläst."), "hint", wrap=True)
        column.addWidget(self._first)
        holder.setMaximumWidth(theme.current().px(640))
        return holder

    def refresh(self) -> None:
        """Ask the vault what the estimate stands on."""
        self._tasks.on_vault(population.describe, self._desk, done=self._show)

    def _show(self, found: Description | None) -> None:
        admin = "admin" in self._desk.actor.roles
        self._who.setVisible(not admin)
        self.read_people.setEnabled(admin)
        self.read_schools.setEnabled(admin and found is not None and found.kind == "imported")
        self._first.setVisible(admin and not self.read_schools.isEnabled())
        if found is None:
            name = self._desk.vault.info.municipality
            self.standing.setText(self.tr("Inga siffror för {name}").format(name=name))
            self.source.setText(self.tr("Utan siffror görs ingen uppskattning, och inget avidentifierat lämnas ut."))
            return
        self.standing.setText(f"{found.municipality}, {found.year}")
        self.source.setText(self._told(found))

    def _told(self, found: Description) -> str:
        if found.kind == "invented":
            return self.tr("Övningsläge: kommunen och dess siffror är påhittade.")
        if found.kind == "coarse":
            return self.tr(
                "Försiktigt räknat från kommunens folkmängd. Läs in barn per ålder för en bättre uppskattning."
            )
        schools = self.tr("Inga skolor inlästa.")
        if found.schools:
            schools = self.tr("Elever i {n} skolor inlästa.").format(n=found.schools)
        return f"{self.tr('Källa: {source}.').format(source=found.source)} {schools}"

    # reading in

    def _choose_people(self) -> None:
        place = file_dialogs.choose_file(self, self.tr("Läs in befolkning"), Path.home(), "CSV (*.csv *.txt)")
        if place is not None:
            self.read(place, population.keep_file)

    def _choose_schools(self) -> None:
        place = file_dialogs.choose_file(self, self.tr("Läs in skolor"), Path.home(), "CSV (*.csv *.txt)")
        if place is not None:
            self.read(place, population.keep_schools_file)

    def read(self, place: Path, keep: Callable[[Desk, Path], Description]) -> None:
        """Read a file in, beside the window."""
        self.faults.hide()
        self.busy.show()
        for button in (self.read_people, self.read_schools):
            button.setEnabled(False)
        self._tasks.on_vault(
            keep, self._desk, place, done=self._read, failed=self._not_read, changes=frozenset({"settings", "log"})
        )

    def _read(self, found: Description) -> None:
        self.busy.hide()
        self._show(found)
        self._messages.note(self.tr("Siffrorna är inlästa. De gäller från nästa uppskattning."))

    def _not_read(self, error: BaseException) -> None:
        self.busy.hide()
        self.refresh()
        if not isinstance(error, SamverkanError):
            self._messages.error(error)
            return
        words = told(error)
        lines = [words.why, *self._lines(error), words.now]
        self.faults.say("neg", "\n".join(line for line in lines if line), title=words.what)
        self.faults.show()

    def _lines(self, error: SamverkanError) -> list[str]:
        """The faults, each with its line; the first twenty."""
        faults = error.faults if isinstance(error, InvalidInput) else ()
        shown = [self.tr("Rad {line}: {fault}").format(line=one.path, fault=one.text) for one in faults[:MOST_FAULTS]]
        if len(faults) > MOST_FAULTS:
            shown.append(self.tr("… och {n} till.").format(n=len(faults) - MOST_FAULTS))
        return shown
