# SPDX-License-Identifier: EUPL-1.2
"""One consent (samtycke): where it stands and why, who must agree, what it covers cell by cell, its history."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from samverkan_desktop.domain.attachments import Attachment
from samverkan_desktop.domain.consents import Consent, ConsentNotice
from samverkan_desktop.domain.days import age_on
from samverkan_desktop.domain.retention import Retention
from samverkan_desktop.ui import file_dialogs
from samverkan_desktop.ui.dialogs import agreed, open_reason
from samverkan_desktop.ui.dialogs.answer import AnswerDialog
from samverkan_desktop.ui.dialogs.answer_how import read_file
from samverkan_desktop.ui.dialogs.around_child import AroundChildDialog
from samverkan_desktop.ui.dialogs.consent_form import ConsentFormDialog
from samverkan_desktop.ui.dialogs.evidence import EvidenceDialog
from samverkan_desktop.ui.dialogs.notice import NoticeDialog
from samverkan_desktop.ui.dialogs.receipt import ReceiptDialog
from samverkan_desktop.ui.dialogs.renew import RenewDialog
from samverkan_desktop.ui.dialogs.split import SplitDialog
from samverkan_desktop.ui.dialogs.withdraw import WithdrawDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import asked, codes
from samverkan_desktop.ui.pages.consent_cards import EvidenceCard, HistoryCard, NoticesCard, PeopleCard, ValidityCard
from samverkan_desktop.ui.pages.consent_scope import ScopeCard
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Banner, ScrollArea
from samverkan_desktop.ui.widgets.states import StateCard
from samverkan_desktop.usecases import (
    assessments,
    attachments,
    children,
    consent_answers,
    consent_notices,
    consent_parts,
    consents,
    retention,
)
from samverkan_desktop.usecases.consent_parts import Split
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk

CHANGED = frozenset({"consents", "children"})


@attrs.frozen(kw_only=True)
class Opened:
    """All that the page shows of one consent."""

    card: ConsentCard
    evidence: tuple[Attachment, ...]
    notices: tuple[ConsentNotice, ...]
    in_care: bool
    retention: Retention | None = None
    parts: Split = attrs.field(factory=Split)


class ConsentPage(Page):
    """Page `consent`; opened with an id, or a dict: "answer": True or a person's code, "form": True, to go on there."""

    help_topic = "consent"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Samtycke"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._id, self._reason = "", ""
        self._answer_next: Any = False
        self._split = Split()
        self._form_next = False
        self.card: ConsentCard | None = None
        self.put_subtitle_first()
        self.form = HintButton(self.tr("Blankett …"), icon="print")
        self.form.clicked.connect(self.print_form)
        self.answer = HintButton(self.tr("Registrera svar"), "primary", icon="edit", hint="Ctrl+R")
        self.answer.clicked.connect(lambda: self.register_answer())
        self.withdraw = HintButton(self.tr("Registrera återkallelse …"), "danger", icon="undo")
        self.withdraw.clicked.connect(self.register_withdrawal)
        self.onward = HintButton("", "primary")
        self.onward.clicked.connect(self.go_on)
        self.onward.hide()
        for button in (self.form, self.withdraw, self.answer, self.onward):
            self.actions_area.addWidget(button)
        shortcut = QShortcut(QKeySequence("Ctrl+R"), self)
        shortcut.activated.connect(lambda: self.register_answer())
        self._lay_out()
        tasks.changed.connect(self._changed)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        area = ScrollArea()
        self.state = StateCard()
        self.care = Banner(
            "cau", self.tr("Barnet vårdas enligt LVU. Bedöm vem som bestämmer i den här frågan (LVU 11 §).")
        )
        self.people = PeopleCard()
        self.people.answer.connect(self.register_answer)
        around = HintButton(self.tr("Personer kring barnet …"), "link", icon="people")
        around.clicked.connect(self.around_child)
        self.people.header.addWidget(around)
        self.scope = ScopeCard()
        self.scope.renew.connect(self.renew)
        self.scope.open_part.connect(lambda part: self.go.emit("consent", part))
        self.parts = Banner("cau", "", icon="shield")
        self.split_button = self.parts.add_button(self.tr("Dela upp samtycket …"), self.split)
        for part in (self.state, self.care, self.parts, self.people, self.scope):
            area.column.addWidget(part)
        area.column.addStretch(1)
        row.addWidget(area, 1)
        side = ScrollArea()
        side.setFixedWidth(328)
        side.column.setContentsMargins(0, 0, 8, 0)
        self.validity, self.evidence = ValidityCard(), EvidenceCard()
        self.notices, self.history = NoticesCard(), HistoryCard()
        for panel in (self.validity, self.notices, self.evidence, self.history):
            side.column.addWidget(panel)
        side.column.addStretch(1)
        self.validity.renew.connect(self.renew)
        self.validity.end.connect(self.end)
        self.evidence.add.connect(self.choose_evidence)
        self.evidence.look.connect(self.look_at)
        self.notices.open_notice.connect(self.give_notice)
        self.history.receipt.connect(self.show_receipt)
        row.addWidget(side)
        self.body.addLayout(row, 1)

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        asked_for = argument if isinstance(argument, dict) else {"id": argument}
        self._reason = ""
        self._id, self._answer_next = str(asked_for.get("id") or ""), asked_for.get("answer") or False
        self._form_next = bool(asked_for.get("form"))
        self.reload()

    def first_focus(self) -> QWidget | None:
        return self.onward if self._has_ended() else self.answer

    def reload(self) -> None:
        """Read the consent again."""
        self._tasks.on_vault(_opened, self._desk, self._id, self._reason, done=self._show, failed=self._failed)

    def _changed(self, kinds: frozenset[str], initiator: object) -> None:
        if kinds & CHANGED and initiator is not self and self.isVisible() and self._id:
            self.reload()

    def _failed(self, error: BaseException) -> None:
        if open_reason.needed(error):
            self._reason = open_reason.ask(self.window())
            if self._reason:
                self.reload()
            else:
                self.go.emit("children", None)
            return
        self._messages.error(error)
        self.go.emit("children", None)

    # showing

    def _show(self, found: Opened) -> None:
        card = self.card = found.card
        child = card.child.child
        self.set_subtitle(f"{self.tr('Barn & samtycken')} › {card.consent.number}")
        age = self.tr("{n} år").format(n=age_on(child.birth_date, self._desk.today)).replace(" ", "\N{NO-BREAK SPACE}")
        name = card.child.alias or f"{child.name}, {age}"
        self.title.setText(f"{self.tr('Samtycke')} – {name}")
        state, word = asked.state_of(card)
        text = self._what_closes(card) or self._what_waits(card) or self.tr("Alla som behöver samtycka har svarat.")
        self.state.set_state(state, word, text, codes.grounds_of(card.decision)[:5])
        self.state.set_notice(codes.stale_rules(card.decision))
        self.care.setVisible(found.in_care)
        self._show_parts(found.parts)
        self._show_main_deed()
        self.people.show_card(card, self._desk.today)
        self.scope.show_card(card, tuple(zip(found.parts.ids, found.parts.made, strict=True)))
        self.validity.show_card(card)
        self.validity.show_retention(codes.retention_said(found.retention))
        self.evidence.show_rows(found.evidence)
        self.notices.show_rows(found.notices)
        self.history.show_card(card)
        if self._answer_next:
            giver = self._answer_next if isinstance(self._answer_next, str) else ""
            self._answer_next = False
            self.register_answer(giver)
        elif self._form_next:
            self._form_next = False
            self.print_form()

    def _what_closes(self, card: ConsentCard) -> str:
        """Who has said no or taken the yes back, and since when."""
        found = [
            f"{person.name}: {where.word.lower()} ({where.when})."
            for person in asked.people_of(card, self._desk.today)
            if (where := asked.standing(card, person.code)).state == "neg"
        ]
        return " ".join(found)

    def _what_waits(self, card: ConsentCard) -> str:
        """Who has answers left, where that is what is missing; else what the rules name."""
        if card.state == "expired":
            return self._what_ended(card)
        found = []
        for person in asked.people_of(card, self._desk.today):
            where = asked.standing(card, person.code)
            if 0 < where.answered < where.asked:
                left = where.asked - where.answered
                found.append(self.tr("{name} har {n} svar kvar.").format(name=person.name, n=left))
        return " ".join(found or card.missing[:3])

    def _what_ended(self, card: ConsentCard) -> str:
        """That it has ended, and the way on."""
        if card.end.reason == "split_into":
            return self.tr("Frågorna ställs i de nya samtyckena. Inget får delas med stöd av det här.")
        if card.end.reason == "last_day":
            return self.tr("Sista dagen har passerat. Förnya samtycket, så tillfrågas alla på nytt.")
        return self.tr("Samtycket har upphört. Förnya det, så tillfrågas alla på nytt.")

    def _show_parts(self, found: Split) -> None:
        """That someone is kept out of a part, and the way to ask about the rest; or that it has been split."""
        self._split = found
        self.parts.setVisible(bool(found.parts or found.made))
        self.parts.show_buttons(bool(found.parts))
        if found.made:
            text = self.tr("Uppdelat: frågorna ställs i {numbers}.")
            self.parts.say("info", text.format(numbers=", ".join(found.made)))
        elif found.parts:
            self.parts.say(
                "cau",
                self.tr("Någon är undantagen från en del av samtycket. Dela upp det, så kan resten frågas för sig."),
            )

    def _has_ended(self) -> bool:
        return self.card is not None and self.card.state == "expired"

    def _show_main_deed(self) -> None:
        """An answer to write down; of a consent that has ended the way on, since no yes to it counts."""
        had_focus = self.answer.hasFocus() or self.onward.hasFocus()
        self.answer.setVisible(not self._has_ended())
        self.onward.setVisible(self._has_ended())
        if had_focus:
            (self.onward if self._has_ended() else self.answer).setFocus()
        opened = self.tr("Öppna {number}").format(number=self._split.made[0]) if self._split.made else ""
        self.onward.setText(opened or self.tr("Förnya samtycket …"))

    # deeds

    def go_on(self) -> None:
        """Go on from a consent that has ended: to the first part of it, or by asking the same anew."""
        if self._split.ids:
            self.go.emit("consent", self._split.ids[0])
        else:
            self.renew()

    def split(self) -> None:
        """Ask for each part in a consent of its own."""
        if self.card is not None and agreed(SplitDialog(self.window(), self.card, self._split)):
            self._tasks.on_vault(
                consent_parts.split,
                self._desk,
                self._id,
                done=self._on_split,
                failed=self._messages.error,
                changes=CHANGED,
                initiator=self,
            )

    def _on_split(self, made: tuple[Consent, ...]) -> None:
        numbers = ", ".join(one.number for one in made)
        self._messages.note(self.tr("Frågorna ställs nu i {numbers}.").format(numbers=numbers))
        self.go.emit("consent", made[0].id)

    def register_answer(self, giver: str = "") -> None:
        """Write down one person's answer."""
        if self.card is None:
            return
        dialog = AnswerDialog(self.window(), self._desk, self._tasks, self._messages, self.card, giver=giver)
        if agreed(dialog):
            how = dialog.how(), dialog.read_aloud()
            said = dialog.giver(), dialog.answers()
            self._do(_answer, self.tr("Svaret är registrerat."), *said, how)

    def register_withdrawal(self) -> None:
        """Register that someone takes back a yes."""
        if self.card is None:
            return
        dialog = WithdrawDialog(self.window(), self._desk, self._tasks, self.card)
        if agreed(dialog):
            said = dialog.giver(), dialog.chosen()
            self._do(_withdraw, self.tr("Återkallelsen är registrerad och gäller nu."), *said, dialog.how())

    def print_form(self) -> None:
        """Show the family's form, to print or save."""
        if self.card is not None:
            dialog = ConsentFormDialog(self.window(), self._desk, self._tasks, self._messages, self.card)
            agreed(dialog)
            self.reload()

    def renew(self) -> None:
        """Ask the same anew."""
        if self.card is None:
            return
        dialog = RenewDialog(self.window(), self.card, self._desk.today)
        if agreed(dialog):
            self._tasks.on_vault(
                _renew,
                self._desk,
                self._id,
                dialog.first(),
                dialog.last(),
                done=lambda new: self.go.emit("consent", new.id),
                failed=self._messages.error,
                changes=CHANGED,
                initiator=self,
            )

    def end(self) -> None:
        """Let the consent end: what it was asked for is over."""
        sure = self.card is not None and self._messages.question(
            self.tr("Är arbetet som samtycket gäller avslutat?"),
            self.tr(
                "Samtycket upphör då i dag, och inget mer lämnas med stöd av det. Det går inte att ångra. "
                "Tas arbetet upp igen frågas familjen på nytt."
            ),
            yes=self.tr("Avsluta samtycket"),
            destructive=True,
        )
        if sure:
            self._do(_end, self.tr("Samtycket har upphört: arbetet är avslutat."))

    def choose_evidence(self) -> None:
        """Choose a file to keep with the consent."""
        place = file_dialogs.choose_file(
            self, self.tr("Lägg till underlag"), Path.home(), self.tr("PDF eller bild (*.pdf *.jpg *.jpeg *.png)")
        )
        if place is not None:
            self._tasks.aside(read_file, place, done=self.add_evidence, failed=self._messages.error)

    def add_evidence(self, found: tuple[str, bytes]) -> None:
        """Keep a file that was read."""
        self._do(_add, self.tr("Underlaget ligger nu i valvet. Ta bort filen där den låg."), *found)

    def look_at(self, attachment: Attachment) -> None:
        """Look at evidence inside the program."""
        self._tasks.on_vault(
            attachments.read,
            self._desk,
            attachment.id,
            done=lambda content: self._looked(attachment, content),
            failed=self._messages.error,
        )

    def _looked(self, attachment: Attachment, content: bytes) -> None:
        dialog = EvidenceDialog(self.window(), attachment, content)
        agreed(dialog)
        title = self.tr("Ta bort underlaget?")
        text = self.tr("Det går inte att få tillbaka. Att det har funnits står kvar i loggen.")
        if dialog.removed and self._messages.question(title, text, yes=self.tr("Ta bort"), destructive=True):
            self._do(_remove, self.tr("Underlaget är borttaget."), attachment.id)

    def give_notice(self, notice: ConsentNotice) -> None:
        """Show a notice, and note that it has been given."""
        dialog = NoticeDialog(self.window(), notice, self._desk.today)
        if agreed(dialog):
            how = notice.id, dialog.day.day(), dialog.way.code()
            self._do(_give, self.tr("Meddelandet är antecknat som lämnat."), *how)

    def show_receipt(self) -> None:
        """Show one person's receipt."""
        if self.card is not None:
            agreed(ReceiptDialog(self.window(), self._desk, self._tasks, self._messages, self.card))

    def around_child(self) -> None:
        """Show the people around the child."""
        if self.card is not None:
            agreed(AroundChildDialog(self.window(), self._desk, self._tasks, self._messages, self.card.child))
            self.reload()

    def _do(self, deed: Any, said: str, *what: Any) -> None:
        """Do something to this consent on the vault's thread, tell it and show the page anew."""
        self._tasks.on_vault(
            deed,
            self._desk,
            self._id,
            *what,
            done=lambda _result: self._done(said),
            failed=self._messages.error,
            changes=CHANGED,
            initiator=self,
        )

    def _done(self, text: str) -> None:
        self._messages.note(text)
        self.reload()


def _opened(desk: Desk, consent_id: str, reason: str) -> Opened:
    card = consents.get(desk, consent_id)
    children.opened(desk, card.consent.child_id, reason=reason)
    return Opened(
        card=card,
        evidence=attachments.listed(desk, consent_id),
        notices=consent_notices.of_consent(desk, consent_id),
        in_care=assessments.in_care(desk, card.consent.child_id),
        retention=retention.of_consent(desk, card),
        parts=consent_parts.proposed(desk, consent_id),
    )


def _answer(desk: Desk, consent_id: str, giver: str, cells: dict[tuple[str, str], str], how: tuple[Any, bool]) -> Any:
    circumstances, read = how
    return consent_answers.record_explained(desk, consent_id, giver, cells, circumstances, read_aloud=read)


def _withdraw(desk: Desk, consent_id: str, giver: str, cells: dict[str, tuple[str, ...]], how: dict[str, Any]) -> Any:
    return consents.withdraw(desk, consent_id, giver, cells=cells, **how)


def _end(desk: Desk, consent_id: str) -> Any:
    return consents.end(desk, consent_id, "project_ended", on=desk.today)


def _renew(desk: Desk, consent_id: str, first: Any, last: Any) -> Any:
    return consents.renew(desk, consent_id, valid_from=first, valid_to=last)


def _add(desk: Desk, consent_id: str, name: str, content: bytes) -> Any:
    return attachments.add(desk, consent_id, name, content)


def _remove(desk: Desk, _consent_id: str, attachment_id: str) -> None:
    attachments.remove(desk, attachment_id)


def _give(desk: Desk, consent_id: str, notice_id: str, on: Any, way: str) -> None:
    consent_notices.give(desk, consent_id, notice_id, on=on, way=way)
