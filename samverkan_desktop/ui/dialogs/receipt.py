# SPDX-License-Identifier: EUPL-1.2
"""Receipt of a consent (kvitto): what one person has answered, in words here and on the PDF they are given.

For a program there is the same as JSON.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from samverkan_desktop.ui import file_dialogs, words
from samverkan_desktop.ui.dialogs import KEEPS_SIZE
from samverkan_desktop.ui.dialogs.paper_view import PaperView
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import asked, codes
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import consent_receipts, release, release_family
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk


class ReceiptDialog(Dialog):
    """given: whether a receipt has been handed out here."""

    def __init__(self, parent: QWidget | None, desk: Desk, tasks: Tasks, messages: Messages, card: ConsentCard) -> None:
        super().__init__(
            parent,
            self.tr("Kvitto, {number}").format(number=card.consent.number),
            self.tr("Visar personens egna svar och ingen annans. Ge personen PDF:en."),
            icon="document",
            width=680,
        )
        self._desk, self._tasks, self._messages, self._card = desk, tasks, messages, card
        self.given = False
        people = [one for one in asked.people_of(card, desk.today) if not one.code.startswith("other:")]
        self.giver = Choice([(one.code, f"{one.name} ({one.role})") for one in people])
        self.giver.currentIndexChanged.connect(lambda _at: self._ask())
        row = QHBoxLayout()
        row.addWidget(FieldBox(self.tr("Kvitto till"), self.giver), 1)
        self.body.addLayout(row)
        self.view = PaperView()
        self.body.addWidget(self.view, 1)
        self._done_text = PlainLabel("", "ok", wrap=True)
        self._done_text.hide()
        self.body.addWidget(self._done_text)
        self.stretch_body()
        close = self.add_button(self.tr("Stäng"), Role.RejectRole)
        self.save_json = self.add_button(self.tr("Spara för program (JSON) …"), Role.ActionRole)
        self.save_json.clicked.connect(lambda: self.choose_place("json"))
        self.save = self.add_button(self.tr("Spara som PDF …"), Role.ActionRole, "primary", icon="save")
        self.save.clicked.connect(lambda: self.choose_place("pdf"))
        self.set_harmless(close)
        self.setProperty(KEEPS_SIZE, True)
        self.resize(760, 620)
        self._ask()

    def _ask(self) -> None:
        self._tasks.on_vault(self._read, self.giver.code(), done=self._show, failed=self._failed)

    def _read(self, giver: str) -> dict[str, Any]:
        return consent_receipts.shown(self._desk, self._card.consent.id, giver)

    def _show(self, made: dict[str, Any]) -> None:
        for button in (self.save, self.save_json):
            button.setEnabled(bool(made.get("events")))
        self.view.show_text("\n".join(self._lines(made)))

    def choose_place(self, format: str) -> None:
        """Ask where, and save the receipt there, as `pdf` or `json`."""
        week = self._desk.today.isocalendar()
        name = self.tr("kvitto") + f"_{week.year}-v{week.week:02d}.{format}"
        kinds = f"{format.upper()} (*.{format})"
        place = file_dialogs.choose_new_file(self, self.tr("Spara som fil"), Path.home(), name, kinds)
        if place is not None:
            self.save_to(place, overwrite=place.exists())

    def save_to(self, place: Path, *, overwrite: bool = False) -> None:
        """Write the receipt through the one door: for programs where the name says so, else to be read."""
        self._tasks.on_vault(
            self._save, self.giver.code(), place, overwrite, done=self._saved, failed=self._failed,
            changes=frozenset({"releases"}),
        )  # fmt: skip

    def _save(self, giver: str, place: Path, overwrite: bool) -> release.Outcome:
        format = "json" if place.suffix.lower() == ".json" else "pdf"
        return release_family.give_receipt(
            self._desk,
            self._card.consent.id,
            giver,
            to=place,
            format=format,
            lang=words.language(),
            overwrite=overwrite,
        )

    def _saved(self, outcome: release.Outcome) -> None:
        self.given = outcome.release is not None
        text = self.tr("Kvittot är sparat. Filen ligger utanför valvet.")
        self._done_text.setText(text if self.given else self.tr("Kvittot får inte lämnas till den här personen."))
        self._done_text.show()
        self._messages.said.emit(self._done_text.text())

    def _failed(self, error: BaseException) -> None:
        self._messages.error(error, parent=self)

    def _lines(self, made: dict[str, Any]) -> list[str]:
        """A receipt in words, one fact to a line."""
        kinds = ", ".join(codes.category(kind) for kind in made["pii_information"])
        to = ", ".join(words.paper_word("party", receiver) for receiver in made["recipient_third_parties"])
        lines = [
            self.tr("Uppgifter: {what}").format(what=kinds),
            self.tr("Till: {to}").format(to=to),
            self.tr("För: {what}").format(what=", ".join(codes.purpose(code) for code in made["purposes"])),
            self.tr("Gäller: {first} till {last}").format(first=made["validity_start"], last=made["validity_end"]),
            self.tr("Kan återkallas muntligt eller skriftligt, när som helst."),
            "",
        ]
        if not made.get("events"):
            return [*lines, self.tr("Personen har inte svarat än.")]
        for event in made["events"]:
            said = codes.answer("withdrawn" if event["event_type"] == "withdrawn" else event["event_state"])
            towards = ", ".join(words.paper_word("party", receiver) for receiver in event["recipient_third_parties"])
            about = ", ".join(codes.category(kind).lower() for kind in event["pii_information"])
            lines.append(
                f"{event['event_day'] or ''}  {said}: {about} → {towards} ({codes.way(event['collection_method'])})"
            )
        return lines
