# SPDX-License-Identifier: EUPL-1.2
"""The family's form (samtyckesblankett): for whom, in which language and size; seen before it is printed or saved.

Shows the very bytes the door hands out. What each receiver would get after a yes stands in the form itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from samverkan_desktop.domain.errors import Impossible, Refused
from samverkan_desktop.ui import file_dialogs, printing
from samverkan_desktop.ui.dialogs import KEEPS_SIZE
from samverkan_desktop.ui.dialogs.answer import BESIDE
from samverkan_desktop.ui.dialogs.paper_view import PaperView
from samverkan_desktop.ui.messages import Messages, told
from samverkan_desktop.ui.models import asked, codes
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.ui.widgets.buttons import SegmentedControl
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, ScrollArea
from samverkan_desktop.usecases import consent_forms, release, release_family
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk

CHANGED = frozenset({"consents", "releases"})


class ConsentFormDialog(Dialog):
    """given: how many forms have been handed out here."""

    def __init__(self, parent: QWidget | None, desk: Desk, tasks: Tasks, messages: Messages, card: ConsentCard) -> None:
        super().__init__(
            parent,
            self.tr("Blankett, {number}").format(number=card.consent.number),
            self.tr("Förhandsvisningen är exakt det som skrivs ut. Svaret ligger sist. Resten behåller familjen."),
            icon="print",
            width=940,
        )
        self._desk, self._tasks, self._messages, self._card = desk, tasks, messages, card
        self._task: Task | None = None
        self._content = b""
        self.given = 0
        self.view = PaperView()
        self.put_beside(self._left(), self.view)
        self.cancel = self.add_button(self.tr("Stäng"), Role.RejectRole)
        self.save = self.add_button(self.tr("Spara som PDF …"), Role.ActionRole, icon="save")
        self.save.clicked.connect(self.choose_place)
        self.print = self.add_button(self.tr("Skriv ut …"), Role.ActionRole, "primary", icon="print")
        self.print.clicked.connect(self.choose_printer)
        self.set_harmless(self.cancel)
        self.setProperty(KEEPS_SIZE, True)
        self.resize(1040, 690)
        self._tasks.on_vault(consent_forms.reach, desk, done=self.reach.setText)
        self._ask()

    def _left(self) -> QWidget:
        area = ScrollArea(spacing=10)
        area.setFixedWidth(330)
        column = area.column
        column.setContentsMargins(2, 0, 8, 0)
        column.addWidget(PlainLabel(self.tr("Till vem?"), "h3"))
        self._group = QButtonGroup(self)
        self.givers: dict[str, QRadioButton] = {}
        for person in asked.people_of(self._card, self._desk.today):
            if person.code.startswith("other:"):
                continue
            button = QRadioButton(person.name)
            button.setAccessibleName(f"{person.name} ({person.role})")
            button.toggled.connect(lambda on: self._ask() if on else None)
            self._group.addButton(button)
            self.givers[person.code] = button
            role = PlainLabel(person.role[:1].upper() + person.role[1:], "hint", wrap=True)
            role.setContentsMargins(BESIDE, 0, 0, 2)
            together = QVBoxLayout()
            together.setSpacing(0)
            together.addWidget(button)
            together.addWidget(role)
            column.addLayout(together)
        self.language = SegmentedControl(
            [("sv", self.tr("Svenska")), ("en", self.tr("Engelska"))], self.tr("Språk"), value="sv"
        )
        self.language.chosen.connect(lambda _lang: self._ask())
        column.addWidget(FieldBox(self.tr("Språk"), self.language))
        self.reach = LineField(placeholder=self.tr("Telefon, e-post"))
        self.reach.editingFinished.connect(self._keep_reach)
        self._reach_box = FieldBox(self.tr("Så når familjen er"), self.reach, hint=self.tr("Står på alla blanketter."))
        column.addWidget(self._reach_box)
        self.large = QCheckBox(self.tr("Stor text"))
        self.large.toggled.connect(lambda _on: self._ask())
        column.addWidget(self.large)
        purposes = ", ".join(codes.purpose(code) for code in self._card.consent.purposes)
        self.about = Banner("info", self.tr("Gäller: {what}.").format(what=purposes))
        column.addWidget(self.about)
        stale = codes.stale_rules(self._card.decision)
        if stale:
            column.addWidget(PlainLabel(stale, "hint", tone="cau", wrap=True))
        if asked.kept_out(self._card):
            said = self.tr("Någon är undantagen efter bedömning och nämns inte i någon blankett (OSL 12 kap. 3 §).")
            column.addWidget(PlainLabel(said, "hint", wrap=True))
        column.addStretch(1)
        return area

    def giver(self) -> str:
        """For whom the form is."""
        return next((code for code, button in self.givers.items() if button.isChecked()), "")

    def how(self) -> dict[str, Any]:
        """Language and size."""
        return {"lang": self.language.value(), "large": self.large.isChecked()}

    def _keep_reach(self) -> None:
        """Keep how the family reaches the unit, and show the form with it."""
        if self.reach.isModified():
            self.reach.setModified(False)
            self._tasks.on_vault(
                consent_forms.set_reach,
                self._desk,
                self.reach.text(),
                done=lambda _none: self._ask(),
                failed=self._failed,
                changes=frozenset({"settings", "log"}),
            )

    # what would leave

    def _ask(self) -> None:
        if not hasattr(self, "print"):
            return
        if self._task is not None:
            self._task.cancel()
        self._ready(b"")
        if not self.giver():
            self.view.say(self.tr("Välj vem blanketten är till."))
            return
        self._task = self._tasks.on_vault(
            self._preview, self.giver(), self.how(), done=self._show, failed=self._not_shown
        )

    def _preview(self, giver: str, how: dict[str, Any]) -> release.Outcome:
        return release_family.preview_form(self._desk, self._card.consent.id, giver, **how)

    def _show(self, outcome: release.Outcome) -> None:
        if not outcome.content:
            self.view.say(self._refused(outcome))
            return
        self.view.show_pdf(outcome.content)
        self._ready(outcome.content)
        self._messages.said.emit(self.tr("Blanketten visas."))

    def _refused(self, outcome: release.Outcome) -> str:
        missing = codes.missing_of(outcome.decision)
        return " ".join([self.tr("Blanketten får inte lämnas till den här personen."), *missing])

    def _not_shown(self, error: BaseException) -> None:
        self.view.say(told(error).what if isinstance(error, (Refused, Impossible)) else self.tr("Något gick fel."))
        self._messages.error(error, parent=self)

    def _ready(self, content: bytes) -> None:
        self._content = content
        for button in (self.save, self.print):
            button.setEnabled(bool(content))

    # handing out

    def choose_printer(self) -> None:
        """Ask which printer, and print there."""
        printer = printing.choose_printer(self, one_sided=True)
        if printer is not None:
            self.print_on(printer)

    def print_on(self, printer: Any) -> None:
        """Print: in the ledger first, then on paper."""
        self._ready(b"")
        self._tasks.on_vault(
            self._begin,
            self.giver(),
            self.how(),
            done=lambda outcome: self._put_on_paper(printer, outcome),
            failed=self._failed,
        )

    def _begin(self, giver: str, how: dict[str, Any]) -> release.Outcome:
        return release_family.begin_form(self._desk, self._card.consent.id, giver, **how)

    def _put_on_paper(self, printer: Any, outcome: release.Outcome) -> None:
        if outcome.release is None:
            self.view.say(self._refused(outcome))
            return
        left = printing.print_on(printer, outcome.content, "pdf")
        said = self.tr("Utskriven. Hämta papperet genast.") if left else self.tr("Skrivaren tog inte emot.")
        self._tasks.on_vault(
            self._end, outcome.release.id, left, done=lambda _none: self._given(said, left), changes=CHANGED
        )

    def _end(self, release_id: str, left: bool) -> None:
        release_family.end_form(self._desk, release_id, left=left)

    def choose_place(self) -> None:
        """Ask where, and save the PDF there."""
        week = self._desk.today.isocalendar()
        name = self.tr("blankett") + f"_{week.year}-v{week.week:02d}.pdf"
        place = file_dialogs.choose_new_file(self, self.tr("Spara som PDF"), Path.home(), name, "PDF (*.pdf)")
        if place is not None:
            self.save_to(place, overwrite=place.exists())

    def save_to(self, place: Path, *, overwrite: bool = False) -> None:
        """Write the form through the one door."""
        self._ready(b"")
        self._tasks.on_vault(
            self._save,
            self.giver(),
            (place, overwrite, self.how()),
            done=lambda _outcome: self._given(
                self.tr("Sparad: {place}. Filen ligger utanför valvet.").format(place=place), True
            ),
            failed=self._failed,
            changes=CHANGED,
        )

    def _save(self, giver: str, how: tuple[Path, bool, dict[str, Any]]) -> release.Outcome:
        place, overwrite, more = how
        return release_family.give_form(self._desk, self._card.consent.id, giver, to=place, overwrite=overwrite, **more)

    def _given(self, text: str, left: bool) -> None:
        self.given += int(left)
        self.about.say("pos" if left else "cau", text)
        self._messages.said.emit(text)
        self._ask()

    def _failed(self, error: BaseException) -> None:
        self._ask()
        self._messages.error(error, parent=self)

    def done(self, result: int) -> None:
        """Ask nothing more once it is closed."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)
