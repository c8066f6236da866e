# SPDX-License-Identifier: EUPL-1.2
"""The brief (underlaget) beside the agenda: what each recipient, or all of them, may have, with a count of the rest.

Composed by `meeting_papers` on every look; nothing leaves by looking.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from samverkan_desktop.domain.meetings import ConsentedMeeting, Seat
from samverkan_desktop.ui.models import child_rows, codes
from samverkan_desktop.ui.models.meeting_cells import Prepared
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.widgets.fields import PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card
from samverkan_desktop.usecases import meeting_questions
from samverkan_desktop.usecases.extracts import Extract

ALL = "all"


def receivers(found: Prepared, child_id: str, own_party: str) -> list[Seat]:
    """The seats that can have a paper about one child: someone else than the own unit and an engaged interpreter."""
    case = found.cases.get(child_id)
    if case is None or not isinstance(found.meeting, ConsentedMeeting):
        return []
    whom = ((s, meeting_questions.receiver(s, child_id, case.guardians)) for s in found.meeting.seats)
    return [seat for seat, to in whom if to and to != own_party]


def receiver_choices(found: Prepared, seats: Sequence[Seat]) -> list[tuple[str, str]]:
    """All of them, then each one, as (code, words)."""
    everyone = QCoreApplication.translate("MeetingBrief", "Alla i rummet")
    each = [(seat.id, ", ".join(part for part in found.seat_words(seat.id) if part)) for seat in seats]
    return [(ALL, everyone), *each]


class BriefCard(Card):
    """Signals: asked(child id, seat ids): another brief is to be composed."""

    asked = Signal(str, object)

    def __init__(self, own_party: str) -> None:
        super().__init__("", padding=0)
        self._own = own_party
        self._found: Prepared | None = None
        title = self.tr("Underlag")
        self.setAccessibleName(title)
        self.title.setText(title)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 6, 10, 6)
        bar.setSpacing(8)
        bar.addWidget(self.title)
        bar.addStretch(1)
        self.child = Choice([], name=self.tr("Barn"))
        self.whom = Choice([], name=self.tr("Underlag till"))
        self.child.currentIndexChanged.connect(lambda _at: self._fill_whom())
        self.whom.currentIndexChanged.connect(lambda _at: self.ask())
        bar.addWidget(self.child)
        bar.addWidget(self.whom, 1)
        self.body.addLayout(bar)
        self.text = PlainEdit(name=self.tr("Underlagets text"), framed=False, lines=2)
        self.text.setReadOnly(True)
        self.text.document().setDocumentMargin(14)
        self.notice = PlainLabel("", "hint", tone="cau", wrap=True)
        self.notice.setContentsMargins(16, 0, 16, 4)
        self.notice.hide()
        self.body.addWidget(self.notice)
        self.body.addWidget(self.text, 1)

    def show_found(self, found: Prepared) -> None:
        """Offer the children and recipients of a meeting; the choice stays when it can."""
        self._found = found
        before = self.child.code()
        self.child.blockSignals(True)
        self.child.clear()
        for card in found.cards:
            self.child.addItem(child_rows.called(card), card.child.id)
        self.child.set_code(before)
        self.child.blockSignals(False)
        self.child.setVisible(len(found.cards) > 1)
        self._fill_whom()

    def _fill_whom(self) -> None:
        before = self.whom.code()
        found = self._found
        seats = receivers(found, self.child.code(), self._own) if found else []
        self.whom.blockSignals(True)
        self.whom.clear()
        for code, text in receiver_choices(found, seats) if found and seats else []:
            self.whom.addItem(text, code)
        self.whom.set_code(before)
        self.whom.blockSignals(False)
        self.whom.setVisible(bool(seats))
        if seats:
            self.ask()
        elif found is not None and isinstance(found.meeting, ConsentedMeeting):
            self.text.setPlainText(self.tr("Lägg till någon annan än den egna enheten, så visas underlaget här."))
        else:
            self.text.setPlainText(
                self.tr("Ett avidentifierat möte har inget eget underlag. Varje sammanfattning lämnas för sig.")
            )

    def ask(self) -> None:
        """Have the chosen brief composed anew."""
        if self._found is None or not self.whom.code():
            return
        seats = receivers(self._found, self.child.code(), self._own)
        chosen = [one.id for one in seats] if self.whom.code() == ALL else [self.whom.code()]
        self.asked.emit(self.child.code(), tuple(chosen))

    def show_extract(self, extract: Extract, total: int) -> None:
        """Show a brief, or why there is none. total: items about the child."""
        self._say_stale(codes.stale_rules(extract.full))
        report = extract.report
        if report is None:
            missing = [one.text for cell in extract.full.cells for one in cell.missing]
            said = [self.tr("Inget underlag får lämnas till den här mottagaren."), *dict.fromkeys(missing)]
            self.text.setPlainText("\n".join(said))
            return
        kept = self.tr("Med i underlaget: {n} av {total}.").format(n=total - extract.left_out, total=total)
        facts = [f"{one.label}: {one.value}" for one in report.facts]
        parts = [f"{report.title}. {kept}", "\n".join(facts)]
        parts += ["\n".join((one.heading, *one.paragraphs)) for one in report.sections]
        self.text.setPlainText("\n\n".join([*parts, *report.notices]))

    def show_why_not(self, text: str) -> None:
        """Say why there is no brief."""
        self._say_stale("")
        self.text.setPlainText(text)

    def _say_stale(self, text: str) -> None:
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def focus_on(self) -> QWidget:
        """Where the keyboard goes."""
        return self.whom if self.whom.isVisibleTo(self) else self.text
