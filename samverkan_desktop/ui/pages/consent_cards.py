# SPDX-License-Identifier: EUPL-1.2
"""The panels of a consent's page: who must agree, how long it holds, evidence, notices, history. They only show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from samverkan_desktop.domain.attachments import Attachment
from samverkan_desktop.domain.consents import ConsentEvent, ConsentNotice, RecordedStatement
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs.evidence import size_word
from samverkan_desktop.ui.models import asked, codes
from samverkan_desktop.ui.pages.consent_scope import as_widget
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel
from samverkan_desktop.ui.widgets.panels import Card, clear
from samverkan_desktop.ui.widgets.rows import Row, TimeBar
from samverkan_desktop.ui.widgets.states import StateLabel
from samverkan_desktop.usecases.consents import ConsentCard


class PeopleCard(Card):
    """Who must agree, and where each stands. Signals: answer(code): register what this person says."""

    answer = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ConsentCards", "Vem behöver samtycka"), padding=0)

    def show_card(self, card: ConsentCard, today: date) -> None:
        """Show everyone who is asked."""
        clear(self.body)
        for person in asked.people_of(card, today):
            if self.body.count():
                self.body.addWidget(Line())
            self.body.addWidget(self._person(card, person))
        if asked.kept_out(card):
            self.body.addWidget(Line())
            said = self.tr(
                "En bedömning finns om vem som inte får veta. Den personen tillfrågas inte (OSL 12 kap. 3 §)."
            )
            self.body.addWidget(as_widget(said))

    def _person(self, card: ConsentCard, person: asked.Person) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(16, 8, 12, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        where = asked.standing(card, person.code)
        grid.addWidget(PlainLabel(person.name, "label", wrap=True), 0, 0)
        grid.addWidget(PlainLabel(self._role(card, person), "hint", wrap=True), 1, 0)
        grid.addWidget(StateLabel(where.state, where.word), 0, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(PlainLabel(where.when, "hint", wrap=True), 1, 1)
        button = HintButton(self.tr("Svar …"), size="small")
        button.setAccessibleName(self.tr("Registrera svar från {name}").format(name=person.name))
        button.clicked.connect(lambda: self.answer.emit(person.code))
        grid.addWidget(button, 0, 2, 2, 1)
        own = asked.own_words(card, person.code)
        if own:
            grid.addWidget(PlainLabel(f"”{own.strip('”')}”", "sm", wrap=True), 2, 0, 1, 3)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 4)
        return holder

    def _role(self, card: ConsentCard, person: asked.Person) -> str:
        if person.code == "child" and card.child.child.maturity == "mature":
            return self.tr("Bedömd mogen i den här frågan: bestämmer tillsammans med vårdnadshavarna (OSL 12 kap. 3 §)")
        return person.role[:1].upper() + person.role[1:]


class ValidityCard(Card):
    """From when to when. Signals: renew; end: what the consent was for is over."""

    renew = Signal()
    end = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ConsentCards", "Giltighet"))
        self.body.setSpacing(6)

    def show_card(self, card: ConsentCard) -> None:
        """Show the days, what ends it, and what it is for."""
        clear(self.body)
        consent = card.consent
        span = f"{words.day(consent.valid_from)} – {words.day(consent.valid_to, year=True)}"
        self.body.addWidget(PlainLabel(span, "sm", wrap=True))
        over = asked.over(card)
        if over:
            self._say_over(over)
        elif card.state == "waiting":
            self.body.addWidget(PlainLabel(self.tr("Gäller inte än: alla har inte svarat."), "label", wrap=True))
        elif card.state != "expired" or card.end.reason == "last_day":
            self._say_left(card)
        why = end_word(card)
        if why:
            self.body.addWidget(PlainLabel(why, "sm", wrap=True))
        purposes = ", ".join(codes.purpose(code) for code in consent.purposes)
        self.body.addWidget(PlainLabel(self.tr("För: {what}").format(what=purposes), "hint", wrap=True))
        if card.end.reason != "split_into":
            again = self.tr("Fråga på nytt …") if over else self.tr("Förnya samtycket …")
            button = HintButton(again, icon="retry", size="small")
            button.clicked.connect(self.renew)
            self.body.addWidget(button)
        if not over and card.state != "expired":
            ended = HintButton(self.tr("Arbetet är avslutat …"), "link")
            ended.clicked.connect(self.end)
            self.body.addWidget(ended)

    def show_retention(self, said: str) -> None:
        """Say below how long the consent is kept once it has ended."""
        if said:
            self.body.addWidget(PlainLabel(said, "hint", wrap=True))

    def _say_left(self, card: ConsentCard) -> None:
        """How many days are left, drawn and in words."""
        whole = max(1, (card.end.on - card.consent.valid_from).days)
        self.body.addWidget(TimeBar(max(0, card.days_left + 1) / whole, card.soon))
        left = self.tr("{n} dagar kvar").format(n=card.days_left) if card.days_left >= 0 else self.tr("Har gått ut")
        if card.days_left == 1:
            left = self.tr("1 dag kvar")
        self.body.addWidget(PlainLabel(left, "label", tone="cau" if card.soon else ""))

    def _say_over(self, over: str) -> None:
        """The days count no more: what the family said, and how to meet it."""
        word = self.tr("Återkallat. Gäller inte längre.") if over == "withdrawn" else self.tr("Familjen har sagt nej.")
        self.body.addWidget(PlainLabel(word, "label", tone="neg", wrap=True))
        respect = self.tr("Respektera det. Fråga på nytt bara om något väsentligt har ändrats.")
        self.body.addWidget(PlainLabel(respect, "sm", wrap=True))


class EvidenceCard(Card):
    """Evidence. Signals: add; look(attachment)."""

    add = Signal()
    look = Signal(object)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ConsentCards", "Underlag"), padding=0)
        self.add_button = HintButton(QCoreApplication.translate("ConsentCards", "Lägg till"), "link", icon="plus")
        self.add_button.setAccessibleName(QCoreApplication.translate("ConsentCards", "Lägg till underlag"))
        self.add_button.clicked.connect(self.add)
        self.header.addWidget(self.add_button)

    def show_rows(self, found: Sequence[Attachment]) -> None:
        """Show what there is."""
        clear(self.body)
        for one in found:
            if self.body.count():
                self.body.addWidget(Line())
            row = Row(one.name, size_word(one), icon="clip", strong=False)
            button = HintButton(self.tr("Visa"), "link")
            button.setAccessibleName(self.tr("Visa {name}").format(name=one.name))
            button.clicked.connect(lambda _on=False, one=one: self.look.emit(one))
            row.right.addWidget(button)
            self.body.addWidget(row)
        if not found:
            said = self.tr("Inget underlag än. PDF eller bild, högst 25 MB. Det visas bara här i programmet.")
            self.body.addWidget(as_widget(said))


class NoticesCard(Card):
    """Notices after a withdrawal. Signals: open_notice(notice)."""

    open_notice = Signal(object)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ConsentCards", "Meddelanden"), padding=0)

    def show_rows(self, found: Sequence[ConsentNotice]) -> None:
        """Show those that wait first; the panel is gone when there are none."""
        clear(self.body)
        self.setVisible(bool(found))
        for one in sorted(found, key=lambda notice: notice.told_on is not None):
            if self.body.count():
                self.body.addWidget(Line())
            to = self.tr("Prata med barnet") if one.to == "child" else words.paper_word("party", one.to)
            if one.told_on:
                said = self.tr("Lämnat {day}").format(day=words.short_day(one.told_on))
                self.body.addWidget(Row(to, said, icon="check", strong=False))
                continue
            row = Row(to, self.tr("Väntar på att du lämnar det"), icon="clock", ink="cau")
            button = HintButton(self.tr("Visa …"), size="small")
            button.setAccessibleName(self.tr("Visa meddelandet till {to}").format(to=to))
            button.clicked.connect(lambda _on=False, one=one: self.open_notice.emit(one))
            row.right.addWidget(button)
            self.body.addWidget(row)


class HistoryCard(Card):
    """What has been said and done, newest first. Signals: receipt: show a receipt."""

    receipt = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ConsentCards", "Historik"))
        self.body.setSpacing(8)
        button = HintButton(QCoreApplication.translate("ConsentCards", "Kvitto …"), "link")
        button.clicked.connect(self.receipt)
        self.header.addWidget(button)

    def show_card(self, card: ConsentCard) -> None:
        """Show statements and events in the order they were recorded, newest first."""
        clear(self.body)
        names = asked.names_of(card)
        rows = [(row.recorded_at, self._statement(row, names)) for row in card.statements]
        rows += [(event.recorded_at, self._event(event)) for event in card.events]
        for _at, (title, below) in sorted(rows, key=lambda row: row[0], reverse=True):
            self.body.addWidget(PlainLabel(title, "label", wrap=True))
            self.body.addWidget(PlainLabel(below, "hint", wrap=True))
        created = self.tr("Samtycket efterfrågades {day}").format(day=words.short_day(card.consent.valid_from))
        self.body.addWidget(PlainLabel(created, "hint", wrap=True))
        note = self.tr("Historiken går inte att ändra. Allt finns också i Logg.")
        self.body.addWidget(PlainLabel(note, "hint", wrap=True))

    def _statement(self, row: RecordedStatement, names: dict[str, str]) -> tuple[str, str]:
        statement = row.statement
        who = names.get(statement.giver, self.tr("Annan person"))
        day = words.short_day(statement.given) if statement.given else ""
        if statement.withdrawn:
            said = self.tr("Återkallade per telefon") if row.way == "phone" else self.tr("Återkallade")
            # by telephone the time is kept too, since it counts from then
            at = f"{day} {words.local(row.recorded_at)[11:16]}" if row.way == "phone" else day
        else:
            said, at = codes.answer(statement.answer), f"{day}, {codes.way(row.way).lower()}"
        kinds = ", ".join(codes.category(code).lower() for code in statement.categories)
        to = ", ".join(words.paper_word("party", receiver) for receiver in statement.to)
        more = [self.tr("tolk")] if row.interpreter else []
        more += [row.assured.lower()] if row.assured else []
        more += [self.tr("vittne: {who}").format(who=row.witness)] if row.witness else []
        more += [self.tr("text uppläst eller lämnad")] if row.explained else []
        lines = [f"{at} · {kinds} → {to}", "; ".join(more), row.note]
        return f"{who}: {said}", "\n".join(line for line in lines if line)

    def _event(self, event: ConsentEvent) -> tuple[str, str]:
        said = {
            "form_made": self.tr("Blankett gjordes"),
            "renewed": self.tr("Förnyades med ett nytt samtycke"),
            "renews": self.tr("Förnyar ett tidigare samtycke"),
            "guardian_changed": self.tr("Upphörde: ny vårdnadshavare"),
            "school_changed": self.tr("Upphörde: skolbyte"),
            "project_ended": self.tr("Upphörde: arbetet är avslutat"),
            "split_into": self.tr("Upphörde: delades upp, en del frågas i ett eget samtycke"),
            "split_from": self.tr("Frågar om en del av ett tidigare samtycke"),
        }
        return said[event.kind], words.short_day(event.day)


def end_word(card: ConsentCard) -> str:
    """Why a consent ends before its last day, in words; empty when it does not."""
    translate = QCoreApplication.translate
    day = words.short_day(card.end.on)
    return {
        "adult": translate("ConsentCards", "Fyller 18 den {day}. Då upphör det.").format(day=day),
        "guardian_changed": translate("ConsentCards", "Upphörde {day}: ny vårdnadshavare.").format(day=day),
        "school_changed": translate("ConsentCards", "Upphörde {day}: skolbyte.").format(day=day),
        "project_ended": translate("ConsentCards", "Upphörde {day}: arbetet är avslutat.").format(day=day),
        "split_into": translate("ConsentCards", "Upphörde {day}: uppdelat i nya samtycken.").format(day=day),
    }.get(card.end.reason, "")
