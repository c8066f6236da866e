# SPDX-License-Identifier: EUPL-1.2
"""Hand out a meeting's papers (underlag, dagordning) as files, one for each receiver: exactly what leaves, and where.

Shows the very bytes the door would hand over. Decides nothing: the rules answer, again when the file is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.releases import Release
from samverkan_desktop.ui import file_dialogs, words
from samverkan_desktop.ui.dialogs import KEEPS_SIZE, agreed, substitutes
from samverkan_desktop.ui.dialogs.export_parts import FormatChoice, MissingList
from samverkan_desktop.ui.dialogs.paper_view import PaperView
from samverkan_desktop.ui.dialogs.refusal import RefusalDialog
from samverkan_desktop.ui.messages import Messages, told
from samverkan_desktop.ui.models import child_rows, codes
from samverkan_desktop.ui.models.meeting_cells import Prepared
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.pages.meeting_brief import ALL, receiver_choices, receivers
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.ui.widgets.buttons import SegmentedControl
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox
from samverkan_desktop.ui.widgets.states import StateCard
from samverkan_desktop.usecases import meeting_papers, release
from samverkan_desktop.usecases.desk import Desk


class MeetingExportDialog(Dialog):
    """released: the ledger's rows of the files that have been written."""

    def __init__(self, parent: QWidget | None, desk: Desk, tasks: Tasks, messages: Messages, found: Prepared) -> None:
        super().__init__(
            parent,
            self.tr("Exportera underlag"),
            self.tr("En fil för varje mottagare. Förhandsvisningen är exakt det som lämnas."),
            icon="upload",
            width=960,
        )
        self._desk, self._tasks, self._messages, self._found = desk, tasks, messages, found
        self.released: list[Release] = []
        self._task: Task | None = None
        self._place = Path()
        self._substitutes: Mapping[str, str] = {}
        self.view = PaperView()
        self.put_beside(self._left(), self.view)
        self.cancel = self.add_button(self.tr("Stäng"), Role.RejectRole)
        self.save = self.add_button(self.tr("Spara som fil …"), Role.ActionRole, "primary", icon="save")
        self.save.setEnabled(False)
        self.save.clicked.connect(self.choose_place)
        self.set_harmless(self.cancel)
        self._fill_whom()
        self.setProperty(KEEPS_SIZE, True)
        self.resize(1000, 620)

    def _left(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(360)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        papers = [("brief", self.tr("Underlag")), ("agenda", self.tr("Dagordning"))]
        self.paper = SegmentedControl(papers, self.tr("Papper"), value="brief")
        self.paper.chosen.connect(lambda _paper: self.ask())
        cards = self._found.cards
        self.child = Choice([(card.child.id, child_rows.called(card)) for card in cards], name=self.tr("Barn"))
        self.child.currentIndexChanged.connect(lambda _at: self._fill_whom())
        self.whom = Choice([], name=self.tr("Mottagare"))
        self.whom.currentIndexChanged.connect(lambda _at: self.ask())
        self.format = FormatChoice(one for one in self._desk.tools.writers if one != "json")
        self.format.chosen.connect(lambda _format: self.ask())
        child_box = FieldBox(self.tr("Barn"), self.child, hint=self.tr("Varje barn har sitt eget papper."))
        parts = [FieldBox(self.tr("Papper"), self.paper), child_box, FieldBox(self.tr("Mottagare"), self.whom)]
        for part in (*parts, FieldBox(self.tr("Format"), self.format)):
            column.addWidget(part)
        child_box.setVisible(len(cards) > 1)
        self.state = StateCard("neu", self.tr("Prövas …"))
        column.addWidget(self.state)
        self._missing = MissingList()
        column.addWidget(self._missing, 1)
        return holder

    def _fill_whom(self) -> None:
        seats = receivers(self._found, self.child.code(), self._desk.vault.info.own_party)
        self.whom.blockSignals(True)
        self.whom.clear()
        for code, text in receiver_choices(self._found, seats) if seats else []:
            self.whom.addItem(text, code)
        self.whom.blockSignals(False)
        self.ask()

    def _seat_ids(self) -> tuple[str, ...]:
        if self.whom.code() != ALL:
            return (self.whom.code(),)
        seats = receivers(self._found, self.child.code(), self._desk.vault.info.own_party)
        return tuple(seat.id for seat in seats)

    # the decision and what would leave

    def ask(self) -> None:
        """Have the chosen paper composed and decided anew."""
        if self._task is not None:
            self._task.cancel()
        self.save.setEnabled(False)
        if not self.whom.code():
            self._say_none(self.tr("Mötet har ingen mottagare än."))
            return
        self.state.set_state("neu", self.tr("Prövas …"))
        shown = self.format.shown_as()
        self._task = self._tasks.on_vault(self._preview, self._how(), shown, done=self._shown, failed=self._not_shown)

    def _how(self) -> dict[str, Any]:
        return {
            "meeting_id": self._found.meeting.id,
            "paper": self.paper.value(),
            "child_id": self.child.code(),
            "seat_ids": self._seat_ids(),
            "lang": words.language(),
        }

    def _preview(self, how: dict[str, Any], format: str) -> release.Outcome:
        return meeting_papers.preview(self._desk, **how, format=format)

    def _shown(self, outcome: release.Outcome) -> None:
        self._missing.show_decision(outcome.full)
        word = codes.outcome_word(outcome.decision, deidentified=False)
        shape = codes.STATE_OF[outcome.decision.outcome]
        text = self.tr("Inget har lämnat datorn.")
        if outcome.content:
            text = self.tr("Samtycket täcker det som visas.")
            if outcome.left_out:
                shape, word = "cau", self.tr("Får delas delvis")
                text = self.tr("Uppgifter som lämnas ute: {n}.").format(n=outcome.left_out)
        self.state.set_state(shape, word, text, codes.grounds_of(outcome.full)[:4])
        if not outcome.content:
            self.view.say(self.tr("Inget lämnas, så här finns inget att visa."))
            return
        self.save.setEnabled(True)
        self.format.put_in(self.view, outcome.content)
        self._messages.said.emit(word)

    def _not_shown(self, error: BaseException) -> None:
        if isinstance(error, Refused) and error.code == "font_lacks_characters":
            self._say_none(told(error).what)
            self._substitute(error)
        elif isinstance(error, (Refused, InvalidInput)):
            self._say_none(f"{told(error).what} {told(error).why}".strip())
        else:
            self._say_none(self.tr("Något gick fel."))
            self._messages.error(error, parent=self)

    def _say_none(self, text: str) -> None:
        self.state.set_state("neu", self.tr("Inget att lämna"), text)
        self._missing.empty()
        self.view.say(text)

    def _substitute(self, error: Refused) -> None:
        chosen = substitutes.ask(self, error)
        if chosen:
            self._substitutes = {**self._substitutes, **chosen}
            self.ask()

    # handing out

    def choose_place(self) -> None:
        """Ask where, and hand it out there; the proposed name says nothing of whom it is about."""
        name = f"{self._stem()}_{len(self.released) + 1}.{self.format.value()}"
        kinds = self.format.file_kinds()
        place = file_dialogs.choose_new_file(self, self.tr("Spara som fil"), Path.home(), name, kinds)
        if place is not None:
            self.hand_out(place, overwrite=place.exists())

    def _stem(self) -> str:
        return self.tr("underlag") if self.paper.value() == "brief" else self.tr("dagordning")

    def hand_out(self, place: Path, *, overwrite: bool = False) -> None:
        """Write the file through the one door."""
        self._place = place
        self.save.setEnabled(False)
        self._tasks.on_vault(
            self._do,
            self._how(),
            self.format.value(),
            (place, overwrite, dict(self._substitutes)),
            done=self._done,
            failed=self._failed,
            changes=frozenset({"releases"}),
        )

    def _do(self, how: dict[str, Any], format: str, where: tuple[Any, ...]) -> release.Outcome:
        place, overwrite, substitutes = where
        return meeting_papers.export(
            self._desk, **how, format=format, to=place, overwrite=overwrite, substitutes=substitutes
        )

    def _done(self, outcome: release.Outcome) -> None:
        if outcome.release is None:
            agreed(RefusalDialog(self, outcome.full, (self.whom.currentText(),)))
            self.ask()
            return
        self.released.append(outcome.release)
        said = self.tr("{place} är sparad. Utlämnandet står i loggen. Välj nästa mottagare eller stäng.")
        self.text.setText(said.format(place=self._place.name))
        self.save.setEnabled(True)
        self.whom.setFocus()
        self._messages.said.emit(self.tr("Filen är sparad."))

    def _failed(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        self._messages.error(error, parent=self)
