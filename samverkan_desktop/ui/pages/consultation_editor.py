# SPDX-License-Identifier: EUPL-1.2
"""The editor (konsultationsformuläret) in both modes: form, text, question of harm, and the panel at the right.

Saves by itself, marks what can point at someone while it is typed, and asks the rules as the text grows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.consultations import SECTIONS, Kind
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.ui.models import child_rows, codes
from samverkan_desktop.ui.pages.consultation_faults import FaultsBanner
from samverkan_desktop.ui.pages.consultation_form import FormCard
from samverkan_desktop.ui.pages.consultation_hand_marks import HandMarks
from samverkan_desktop.ui.pages.consultation_harm import HarmStrip
from samverkan_desktop.ui.pages.consultation_judging import Asked, LiveJudging
from samverkan_desktop.ui.pages.consultation_marking import About, LiveMarking
from samverkan_desktop.ui.pages.consultation_panels import ConsentedPanel, DeidentifiedPanel, blocked_lines
from samverkan_desktop.ui.pages.consultation_saving import DraftKeeper
from samverkan_desktop.ui.pages.consultation_sections import SectionChips, SectionsCard
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import SegmentedControl
from samverkan_desktop.ui.widgets.highlight import Mark
from samverkan_desktop.ui.widgets.panels import ScrollArea
from samverkan_desktop.usecases import opening, threads
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.while_typing import Seen

TELL_AFTER = 20


class ConsultationEditor(QWidget):
    """Signals: review_asked, share_asked, done_asked, report_asked: the person wants to go on;
    consent_asked: choose child and consent; consent_opened(id): show the consent; renamed(text): whom it is about."""

    review_asked = Signal()
    share_asked = Signal()
    done_asked = Signal()
    report_asked = Signal()
    consent_asked = Signal()
    consent_opened = Signal(str)
    renamed = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self.kind: Kind = "deidentified"
        self._filling = False
        self._reviewed: Any = None
        self._carried: dict[str, Any] = {}
        self.form = FormCard(desk.today)
        self.text = SectionsCard(desk.today)
        self.harm = HarmStrip()
        self.chips = SectionChips()
        self.faults = FaultsBanner(self.form, self.text, self.harm)
        self.deidentified = DeidentifiedPanel()
        self.consented = ConsentedPanel()
        self.keeper = DraftKeeper(desk, tasks, self.content, self)
        self.hand = HandMarks(self)
        self.marking = LiveMarking(
            desk, tasks, self.fields, self.text.known.content, self._about, self.hand.words, self
        )
        self.judging = LiveJudging(desk, tasks, self._asked, self)
        self._told: Seen | None = None
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.setInterval(TELL_AFTER)
        self._tell.timeout.connect(self._tell_panel)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._tabs = SegmentedControl(
            [("text", self.tr("Text")), ("side", self.tr("Delning"))], self.tr("Visa"), value="text"
        )
        self._tabs.chosen.connect(self._show_tab)
        self._tabs.hide()
        column.addWidget(self._tabs)
        row = QHBoxLayout()
        row.setSpacing(16)
        column.addLayout(row, 1)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addWidget(self.faults)
        left.addWidget(self.chips)
        self.area = ScrollArea()
        self.area.column.addWidget(self.form)
        self.area.column.addWidget(self.text, 1)
        self._inside = self.form.parentWidget() or self.area
        left.addWidget(self.area, 1)
        left.addWidget(self.harm)
        row.addWidget(self._left, 1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.deidentified)
        side.addWidget(self.consented)
        self._side.setMinimumWidth(320)
        self._side.setMaximumWidth(352)
        row.addWidget(self._side, 1)

    def _listen(self) -> None:
        for part in (self.form, self.text, self.harm):
            part.changed.connect(self._touched)
        self.form.changed.connect(self._search_and_judge)
        self.harm.changed.connect(self.judging.touch)
        self.harm.report_asked.connect(self.report_asked)
        self.text.text_changed.connect(lambda _name: self._search_and_judge())
        self.text.tagged.connect(self.judging.touch)
        self.form.consent_asked.connect(self.consent_asked)
        self.chips.chosen.connect(self.go_to)
        self.marking.found.connect(self._seen)
        self.marking.failed.connect(self._broken)
        self.judging.judged.connect(self._judged)
        self.judging.failed.connect(self._not_judged)
        self.deidentified.look_asked.connect(self.marking.look)
        self.deidentified.next_asked.connect(self.next_finding)
        self.deidentified.review_asked.connect(self.review_asked)
        self.consented.share_asked.connect(self.share_asked)
        self.consented.done_asked.connect(self.done_asked)
        self.consented.consent_opened.connect(self._open_consent)
        for section in self.text.sections.values():
            section.edit.cursorPositionChanged.connect(self._follow_cursor)
        for n, name in enumerate(SECTIONS, start=1):
            self._key(f"Alt+{n}", lambda name=name: self.go_to(name))
        self._key("F8", lambda: self.next_finding(""))
        self._key("Shift+F8", lambda: self.next_finding("", -1))
        self._key("Ctrl+T", self.choose_categories)
        self._key("Ctrl+M", self.mark_by_hand)
        self.hand.changed.connect(self._touched)
        self.hand.changed.connect(self.marking.look)
        self._key("Alt+6", lambda: self.harm.buttons["no"].setFocus())
        self._key("Ctrl+G", lambda: self._in_mode("deidentified", self.review_asked.emit))
        self._key("Ctrl+E", lambda: self._in_mode("consented", self.share_asked.emit))

    def _in_mode(self, kind: str, do: Callable[[], None]) -> None:
        if self.kind == kind:
            do()

    def _key(self, keys: str, do: Any) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(lambda: do())

    # content

    def begin(self, kind: Kind, content: dict[str, Any], draft_id: str = "") -> None:
        """Show a draft, or the start of one."""
        self._filling = True
        # decisions of a review that was begun stand until the words they are about change
        self._reviewed = content.get("review")
        self.hand.fill(self._reviewed)
        # a quick consultation that has grown keeps its codes and its time of day
        self._carried = {name: content[name] for name in ("codes", "time") if content.get(name)}
        self.keeper.begin(draft_id)
        self.faults.hide()
        self.form.fill(content)
        consents = content.get("consents") or []
        self.form.set_child(
            str(content.get("child") or "") if isinstance(content.get("child"), str) else "",
            [one for one in consents if isinstance(one, str)],
            "",
        )
        self.text.fill(content)
        self.harm.set_answer(str(content.get("suspected_harm") or ""))
        if not content.get("participants"):
            self.form.people.add(self._desk.vault.info.own_party, self._desk.actor.function)
        self._filling = False
        self.set_mode(kind)

    def set_mode(self, kind: Kind) -> None:
        """Switch between the two modes; nothing typed is lost."""
        self.kind = kind
        self.form.set_mode(kind)
        self.text.set_mode(kind)
        self.deidentified.setVisible(kind == "deidentified")
        self.consented.setVisible(kind == "consented")
        if kind == "deidentified":
            self.judging.stop()
            self._told = None
            self.deidentified.show_nothing()
            self.marking.forget()
            self.marking.look()
            self._offer_matters()
            self.renamed.emit("")
        else:
            self.marking.stop()
            self.judging.judge()

    def content(self) -> dict[str, Any]:
        """Everything typed, in the shape of a form; what is not answered is left out."""
        found = {"kind": self.kind, **self.form.content(), **self.text.content(self.kind)}
        if self.harm.answer():
            found["suspected_harm"] = self.harm.answer()
        if self.kind == "deidentified":
            found |= self._carried
            review = self.hand.into(self._reviewed)
            if review:
                found["review"] = review
        if self.kind == "consented":
            if self.form.child_id:
                found["child"] = self.form.child_id
            found["consents"] = list(self.form.consent_ids)
        return found

    def fields(self) -> dict[str, str]:
        """Every text that will be reviewed, by field."""
        found = {"purpose": self.form.purpose.text(), **self.text.texts()}
        found |= {
            f"function:{n}": person["function"]
            for n, person in enumerate(self.form.people.content())
            if person["function"]
        }
        found |= {f"action:{n}": action["what"] for n, action in enumerate(self.text.agreed.content())}
        return {name: text for name, text in found.items() if text.strip()}

    def choose_child(self, card: ConsentCard) -> None:
        """Rest on a consent."""
        self.form.set_child(card.consent.child_id, [card.consent.id], child_rows.with_consents(card.child, [card]))
        self._touched()
        self.judging.judge()

    # search and rules

    def _touched(self) -> None:
        if not self._filling:
            self.keeper.touch()

    def _search_and_judge(self) -> None:
        if self._filling:
            return
        if self.kind == "deidentified":
            self.marking.touch()
        else:
            self.judging.touch()

    def _seen(self, seen: Seen) -> None:
        if self.kind != "deidentified":
            return
        marks = {
            name: [Mark(start=f.start, end=f.end, kind=codes.kind_of(f.label)) for f in findings]
            for name, findings in seen.findings.items()
        }
        self.text.set_marks({name: marks.get(name, []) for name in SECTIONS})
        self._told = seen
        self._tell.start()

    def _tell_panel(self) -> None:
        """Show in the panel what was seen, in a turn of its own: a key may come between it and the marks."""
        if self._told is not None and self.kind == "deidentified":
            self.deidentified.show_seen(self._told)
        self._told = None

    def _broken(self, _error: BaseException) -> None:
        self._told = None
        self.deidentified.show_broken()

    def _about(self) -> About:
        """What the estimate hangs on besides the text."""
        return About(draft_id=self.keeper.draft_id, receivers=self._receivers(), thread=self.text.matter.number())

    def _receivers(self) -> tuple[str, ...]:
        own = self._desk.vault.info.own_party
        return tuple(party for party in self.form.people.parties() if party != own)

    def _offer_matters(self) -> None:
        """Fill the list of consultations that this one can be about the same matter as."""
        self._tasks.on_vault(
            threads.offered, self._desk, done=lambda rows: self.text.matter.offer(rows, but=self.keeper.draft_id)
        )

    def _asked(self) -> Asked | None:
        """What the rules are asked about the text as it stands."""
        if self.kind != "consented":
            return None
        kinds = dict.fromkeys(code for section in self.text.sections.values() for code in section.categories())
        return Asked(
            child_id=self.form.child_id,
            consent_ids=tuple(self.form.consent_ids),
            receivers=self._receivers(),
            categories=tuple(kinds),
            purpose=codes.purpose_of_form(self.form.form.code()),
            on=self.form.day.day(),
            suspected_harm=self.harm.answer() or "no",
        )

    def _judged(self, judged: opening.Judged) -> None:
        if self.kind != "consented":
            return
        self.consented.show_judged(judged, self._lacking(judged))
        if judged.child is not None:
            said = child_rows.with_consents(judged.child, judged.consents)
            self.form.set_child(judged.child.child.id, self.form.consent_ids, said)
            self.renamed.emit(child_rows.called_with_age(judged.child, self._desk.today))
        for section in self.text.sections.values():
            section.show_blocked(blocked_lines(judged.decision, section.categories()))

    def _not_judged(self, _error: BaseException) -> None:
        nothing = opening.Judged(decision=None, child=None)
        self.consented.show_judged(nothing, self.tr("Reglerna kunde inte tillfrågas."))

    def _lacking(self, judged: opening.Judged) -> str:
        if judged.child is None:
            return self.tr("Välj barn och samtycke.")
        if not self._receivers():
            return self.tr("Lägg till den deltagare som ska få ta del av uppgifterna.")
        return self.tr("Välj slag av uppgift för varje avsnitt (Ctrl+T). Ett avsnitt utan slag lämnas inte till någon.")

    def _open_consent(self) -> None:
        if self.form.consent_ids:
            self.consent_opened.emit(str(self.form.consent_ids[0]))

    # faults

    def show_faults(self, error: InvalidInput) -> None:
        """Say at the fields what is missing, and put the keyboard in the first."""
        first = self.faults.show_faults(error)
        if first is not None:
            self._show_tab("text")
            self.area.ensureWidgetVisible(first)
            first.setFocus()

    # moving about

    def go_to(self, name: str) -> None:
        """Put the cursor in a section."""
        edit = self.text.edit(name)
        self._show_tab("text")
        edit.setFocus()
        top = self.text.sections[name].mapTo(self._inside, QPoint(0, 0)).y()
        self.area.verticalScrollBar().setValue(top - 12)
        self.chips.mark(name)

    def next_finding(self, kind: str, step: int = 1) -> None:
        """Select the next finding after the cursor; kind: only of that kind, else of any."""
        self.text.select_mark(kind, step)

    def choose_categories(self) -> None:
        """Open the menu of kinds of information for the section the person writes in."""
        section = self.text.focused()
        if self.kind == "consented" and section is not None:
            section.tag.showMenu()

    def mark_by_hand(self) -> None:
        """Mark the selected words, or the cursor's word, as something that can point at someone."""
        section = self.text.focused()
        if self.kind == "deidentified" and section is not None:
            self.hand.ask(section.edit)

    def place(self) -> dict[str, Any]:
        """Where the cursor is."""
        section = self.text.focused()
        if section is None:
            return {"scroll": self.area.verticalScrollBar().value()}
        return {"section": section.name, "at": section.edit.position()}

    def return_to(self, place: dict[str, Any]) -> None:
        """Put the cursor back."""
        name = place.get("section")
        if name in self.text.sections:
            self.text.edit(str(name)).set_position(int(place.get("at", 0)))
            self.go_to(str(name))
        elif isinstance(place.get("scroll"), int):
            self.area.verticalScrollBar().setValue(cast("int", place["scroll"]))

    def _follow_cursor(self) -> None:
        section = self.text.focused()
        if section is None:
            return
        self.chips.mark(section.name)
        rect = section.edit.cursorRect()
        at = section.edit.viewport().mapTo(self._inside, rect.center())
        self.area.ensureVisible(at.x(), at.y(), 0, rect.height() + 24)

    # size

    def set_narrow(self, narrow: bool) -> None:
        """Narrow window: text and side panel become two tabs."""
        self._tabs.setVisible(narrow)
        self._show_tab(self._tabs.value() or "text")

    def _show_tab(self, tab: str) -> None:
        narrow = not self._tabs.isHidden()
        self._tabs.set_value(tab)
        self._left.setVisible(not narrow or tab == "text")
        self._side.setVisible(not narrow or tab == "side")
        self._side.setMaximumWidth(16_777_215 if narrow else 352)
