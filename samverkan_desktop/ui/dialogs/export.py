# SPDX-License-Identifier: EUPL-1.2
"""Hand out a consultation as a file (exportera): receivers, format, the decision, exactly what leaves, and where.

Shows the very bytes the door would hand over. Decides nothing: the rules answer, again when the file is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from samverkan_desktop.domain.consultations import ConsentedConsultation, DeidentifiedConsultation
from samverkan_desktop.domain.errors import Impossible, Refused
from samverkan_desktop.domain.releases import Release
from samverkan_desktop.domain.sharing import Decision
from samverkan_desktop.ui import file_dialogs, words
from samverkan_desktop.ui.dialogs import KEEPS_SIZE, agreed, substitutes
from samverkan_desktop.ui.dialogs.export_grounds import ExportGrounds
from samverkan_desktop.ui.dialogs.export_parts import FormatChoice, MissingList
from samverkan_desktop.ui.dialogs.paper_view import PaperView
from samverkan_desktop.ui.dialogs.refusal import RefusalDialog
from samverkan_desktop.ui.main_window import MainWindow
from samverkan_desktop.ui.messages import Messages, told
from samverkan_desktop.ui.models import codes, receivers
from samverkan_desktop.ui.pages.consultation_parts import ChipsField
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.states import StateCard
from samverkan_desktop.usecases import exceptional_grounds, opening, release
from samverkan_desktop.usecases.desk import Desk


def export(window: QWidget, desk: Desk, tasks: Tasks, messages: Messages, found: opening.Opened) -> bool:
    """Show the dialog; True when something was handed out. From it one may go on to the consent that lacks answers."""
    dialog = ExportDialog(window, desk, tasks, messages, found)
    agreed(dialog)
    if dialog.to_consent and isinstance(window, MainWindow):
        window.open_page("consent", dialog.to_consent)
    return dialog.released is not None


class ExportDialog(Dialog):
    """released: the ledger's row once a file has been written; to_consent: the consent one went on to, by its id."""

    def __init__(
        self, parent: QWidget | None, desk: Desk, tasks: Tasks, messages: Messages, found: opening.Opened
    ) -> None:
        summary = isinstance(found.consultation, DeidentifiedConsultation)
        super().__init__(
            parent,
            self.tr("Exportera sammanfattningen") if summary else self.tr("Förbered delning"),
            self.tr("Förhandsvisningen är exakt det som lämnas. Inget annat följer med."),
            icon="upload",
            width=980,
        )
        self._desk, self._tasks, self._messages, self._found = desk, tasks, messages, found
        self.released: Release | None = None
        self.to_consent = ""
        self._task: Task | None = None
        self._outcome: release.Outcome | None = None
        self._substitutes: Mapping[str, str] = {}
        self._summary = summary
        self._lay_out()
        self._fill_receivers()
        self._ask()
        self.setProperty(KEEPS_SIZE, True)
        self.resize(1040, 640)

    def _lay_out(self) -> None:
        self.put_beside(self._left(), self._right())
        self.cancel = self.add_button(self.tr("Stäng"), Role.RejectRole)
        self.save = self.add_button(self.tr("Spara som fil …"), Role.ActionRole, "primary", icon="save")
        self.save.setEnabled(False)
        self.save.clicked.connect(self.choose_place)
        self.ask_other = self.add_button(self.tr("Be en andra person"), Role.ActionRole, "primary", icon="user")
        self.ask_other.clicked.connect(self.ask_second)
        self.ask_other.hide()
        self.set_harmless(self.cancel)

    def _left(self) -> QWidget:
        """To whom and as what, and what the rules say of it."""
        holder = QWidget()
        holder.setFixedWidth(380)
        left = QVBoxLayout(holder)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        self.towards = ChipsField(self.tr("Mottagare"), self.tr("Lägg till mottagare"), menu=self._menu())
        self.towards.changed.connect(self._ask)
        left.addWidget(FieldBox(self.tr("Mottagare"), self.towards))
        self.format = FormatChoice(self._desk.tools.writers)
        self.format.chosen.connect(lambda _format: self._ask())
        left.addWidget(FieldBox(self.tr("Format"), self.format))
        self.state = StateCard("neu", self.tr("Prövas …"))
        left.addWidget(self.state)
        self._missing = MissingList()
        left.addWidget(self._missing, 1)
        self.consent = HintButton(self.tr("Öppna samtycket"), icon="consent")
        self.consent.clicked.connect(self._go_to_consent)
        self.consent.hide()
        left.addWidget(self.consent)
        self.grounds = ExportGrounds(self, self._desk, self._tasks, self._messages, self._found.id)
        self.grounds.changed.connect(self._ask)
        left.addWidget(self.grounds)
        return holder

    def _right(self) -> QVBoxLayout:
        """Exactly what leaves."""
        right = QVBoxLayout()
        right.setSpacing(8)
        self.view = PaperView()
        self.view.setMinimumHeight(360)
        right.addWidget(self.view, 1)
        self._same_words = PlainLabel(
            self.tr("Ord för ord det som lämnas. I filen står de med rubriker och tabell."), "hint", wrap=True
        )
        self._same_words.hide()
        right.addWidget(self._same_words)
        return right

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for _heading, options in receivers.grouped(self._desk.vault.info.own_party):
            if menu.actions():
                menu.addSeparator()
            for code, text in options:
                action = QAction(text, menu)
                action.triggered.connect(lambda _on=False, code=code, text=text: self._add(code, text))
                menu.addAction(action)
        return menu

    def _add(self, code: str, text: str) -> None:
        self.towards.put(code, text)
        self._ask()

    def _fill_receivers(self) -> None:
        consultation = self._found.consultation
        own = self._desk.vault.info.own_party
        for person in consultation.participants if consultation else ():
            if person.party != own:
                self.towards.put(person.party, words.paper_word("party", person.party))

    def _purpose(self) -> str:
        consultation = self._found.consultation
        form = consultation.form if isinstance(consultation, ConsentedConsultation) else ""
        return codes.purpose_of_form(form)

    # the decision and what would leave

    def _ask(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._outcome = None
        self.save.setEnabled(False)
        if not self.towards.keys():
            self._say_none(self.tr("Välj minst en mottagare."))
            return
        self.state.set_state("neu", self.tr("Prövas …"))
        self._task = self._tasks.on_vault(
            self._preview,
            self.format.shown_as(),
            self.towards.keys(),
            dict(self._substitutes),
            done=self._shown,
            failed=self._not_shown,
        )

    def _preview(self, format: str, receivers: tuple[str, ...], substitutes: dict[str, str]) -> release.Outcome:
        return release.preview(
            self._desk,
            self._found.id,
            format=format,
            receivers=receivers,
            purpose=self._purpose(),
            substitutes=substitutes,
        )

    def _shown(self, outcome: release.Outcome) -> None:
        self._outcome = outcome
        decision = outcome.decision
        self._show_decision(outcome)
        if not self._summary:
            self.grounds.ask(self.towards.keys(), self._purpose())
        self.ask_other.setVisible(outcome.second_person == "needed")
        content = outcome.content or outcome.held
        if not content:
            self.view.say(self.tr("Inget får lämnas, så det finns inget att visa. Inget har lämnat datorn."))
            return
        self.save.setEnabled(bool(outcome.content))
        self.format.put_in(self.view, content)
        self._same_words.setVisible(self.format.is_office())
        self._messages.said.emit(codes.outcome_word(decision, deidentified=self._summary))

    def _show_decision(self, outcome: release.Outcome) -> None:
        decision = outcome.decision
        state = codes.STATE_OF[decision.outcome]
        text = ""
        if decision.outcome in ("permitted", "duty"):
            text = self._why_open(decision)
            if outcome.left_out:
                state = "cau"
                text = self.tr("Avsnitt som lämnas ute, eftersom de inte får lämnas: {n}.").format(n=outcome.left_out)
        elif outcome.second_person == "asked":
            text = self.tr(
                "En annan användare är tillfrågad. Du kan spara texten när hen har läst den och gått med på det."
            )
        elif outcome.second_person == "needed":
            text = self.tr("En annan användare kan gå med på att just den här texten lämnas. Inget har lämnat datorn.")
        else:
            text = self.tr("Inget har lämnat datorn.")
        if outcome.second_person == "agreed":
            text += " " + self.tr("En annan användare har gått med på att den lämnas fast få barn passar.")
        word = codes.outcome_word(decision, deidentified=self._summary)
        if outcome.left_out and outcome.content:
            word = self.tr("Får delas delvis")
        self.state.set_state(state, word, text, codes.grounds_of(outcome.full)[:6])
        self._missing.show_decision(outcome.full)
        self.consent.setVisible(bool(self._consent()) and _lacks_answers(outcome.full))

    def _consent(self) -> str:
        """The consent a consultation rests on, the latest that was chosen; empty when it rests on none."""
        consultation = self._found.consultation
        ids = consultation.consent_ids if isinstance(consultation, ConsentedConsultation) else ()
        return ids[-1] if ids else ""

    def _go_to_consent(self) -> None:
        self.to_consent = self._consent()
        self.reject()

    def _why_open(self, decision: Decision) -> str:
        """On what it may leave: a reviewed text, a written assessment, or the family's consent."""
        if self._summary:
            return self.tr("Uppgiften bedöms inte kunna knytas till någon enskild av den här mottagaren.")
        if not exceptional_grounds.relied_on(decision):
            return self.tr("Samtycket täcker det som visas.")
        said_no = any(warning.code == "family_has_said_no" for warning in decision.warnings)
        text = self.tr("Lämnas efter en skriftlig bedömning, inte på samtycke.")
        return f"{text} {self.tr('Familjen har sagt nej.')}" if said_no else text

    def _not_shown(self, error: BaseException) -> None:
        if isinstance(error, Refused) and error.code == "font_lacks_characters":
            self._say_none(told(error).what)
            self._substitute(error)
            return
        self._say_none(told(error).what if isinstance(error, (Refused, Impossible)) else self.tr("Något gick fel."))
        self._messages.error(error, parent=self)

    def _say_none(self, text: str) -> None:
        self.state.set_state("neu", self.tr("Inget att lämna än"), text)
        self.grounds.empty()
        self._missing.empty()
        self.consent.hide()
        self.view.say(text)

    def _substitute(self, error: Refused) -> None:
        chosen = substitutes.ask(self, error)
        if chosen:
            self._substitutes = {**self._substitutes, **chosen}
            self._ask()

    def ask_second(self) -> None:
        """Put the question to the other users; whoever answers reads the very text first."""
        self.ask_other.setEnabled(False)
        self._tasks.on_vault(
            self._do_ask,
            self.towards.keys(),
            done=lambda _nothing: self._asked_second(),
            failed=self._not_shown,
            changes=frozenset({"releases"}),
        )

    def _do_ask(self, receivers: tuple[str, ...]) -> None:
        release.ask_second(self._desk, self._found.id, receivers=receivers, purpose=self._purpose())

    def _asked_second(self) -> None:
        self.ask_other.setEnabled(True)
        self._messages.said.emit(self.tr("Frågan är ställd. Den andra personen ser den när hen låser upp."))
        self.cancel.setFocus()
        self._ask()

    # handing out

    def choose_place(self) -> None:
        """Ask where, and hand it out there."""
        format = self.format.value()
        stem = self.tr("sammanfattning") if self._summary else self.tr("utdrag")
        week = self._desk.today.isocalendar()
        name = f"{stem}_{week.year}-v{week.week:02d}.{format}"
        kinds = self.format.file_kinds()
        place = file_dialogs.choose_new_file(self, self.tr("Spara som fil"), Path.home(), name, kinds)
        if place is not None:
            # Qt's dialog has asked already when a file of that name was there
            self.hand_out(place, overwrite=place.exists())

    def hand_out(self, place: Path, *, overwrite: bool = False) -> None:
        """Write the file through the one door."""
        self._place = place
        self.save.setEnabled(False)
        self._tasks.on_vault(
            self._do,
            self.format.value(),
            self.towards.keys(),
            (place, overwrite, dict(self._substitutes)),
            done=self._done,
            failed=self._failed,
            changes=frozenset({"consultations", "releases"}),
        )

    def _do(self, format: str, receivers: tuple[str, ...], how: tuple[Any, ...]) -> release.Outcome:
        place, overwrite, substitutes = how
        return release.export(
            self._desk,
            self._found.id,
            format=format,
            to=place,
            receivers=receivers,
            purpose=self._purpose(),
            overwrite=overwrite,
            substitutes=substitutes,
        )

    def _done(self, outcome: release.Outcome) -> None:
        if outcome.release is None:
            self._tasks.on_vault(
                self._could_be_assessed,
                self.towards.keys(),
                done=lambda found: self._refused(outcome.full, found),
                failed=self._failed,
            )
            return
        self.released = outcome.release
        to = ", ".join(words.paper_word("party", receiver) for receiver in outcome.release.receivers)
        self.title.setText(self.tr("Filen är sparad"))
        self.text.setText(
            self.tr("{place}\nTill: {to}. Utlämnandet står i loggen. Filen ligger nu utanför valvet.").format(
                place=self._place, to=to
            )
        )
        self.text.show()
        self.towards.setEnabled(False)
        self.format.setEnabled(False)
        self.cancel.setFocus()
        self._messages.said.emit(self.tr("Filen är sparad."))

    def _could_be_assessed(self, receivers: tuple[str, ...]) -> tuple[exceptional_grounds.Proposal, ...]:
        purpose = self._purpose()
        return exceptional_grounds.proposals(self._desk, self._found.id, receivers=receivers, purpose=purpose)

    def _refused(self, decision: Decision, proposals: tuple[exceptional_grounds.Proposal, ...]) -> None:
        """Say why nothing left; from there one can go to an assessment that could open it."""
        dialog = RefusalDialog(self, decision, self.towards.keys(), summary=self._summary, proposals=proposals)
        agreed(dialog)
        self._ask()
        if dialog.chosen is not None:
            self.grounds.assess_for(dialog.chosen, self.towards.keys(), self._purpose())

    def _failed(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        self._messages.error(error, parent=self)


def _lacks_answers(decision: Decision) -> bool:
    """Whether somebody's answer, or more in the question itself, would change what may be given."""
    return any(item.fact.startswith(("consent:", "consent_scope:")) for cell in decision.cells for item in cell.missing)
