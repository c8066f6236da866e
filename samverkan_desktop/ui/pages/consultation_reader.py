# SPDX-License-Identifier: EUPL-1.2
"""What came of a consultation: an approved summary, or a record with consent. Changed until it left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.case_files import CaseFile
from samverkan_desktop.domain.consultations import SECTIONS, ConsentedConsultation, DeidentifiedConsultation
from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.retention import Retention
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.reason import ReasonDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.pages.recognition_card import RecognitionCard
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.highlight import HighlightEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, Card, ScrollArea, clear
from samverkan_desktop.ui.widgets.states import StateCard
from samverkan_desktop.usecases import case_files, consultations, opening, retention, summaries
from samverkan_desktop.usecases.desk import Desk

CHANGED = frozenset({"consultations"})


class ConsultationReader(QWidget):
    """Signals: export_asked, undo_asked, reload_asked, file_asked: to the case file."""

    export_asked = Signal()
    file_asked = Signal()
    undo_asked = Signal()
    reload_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__()
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._opened: opening.Opened | None = None
        self._edits: dict[str, HighlightEdit] = {}
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(10)
        self.banner = Banner("info")
        left.addWidget(self.banner)
        scroll = ScrollArea()
        self._text = Card(padding=22)
        self._text.setAccessibleName(self.tr("Text"))
        scroll.column.addWidget(self._text)
        scroll.column.addStretch(1)
        left.addWidget(scroll, 1)
        self._row.addLayout(left, 1)
        side = ScrollArea()
        side.setMinimumWidth(300)
        side.setMaximumWidth(364)
        column = side.column
        self.state = StateCard()
        column.addWidget(self.state)
        self.whose = PlainLabel("", "sm-muted", wrap=True)
        column.addWidget(self.whose)
        self.recognition = RecognitionCard(desk, tasks, messages, scrolls=False)
        column.addWidget(self.recognition)
        self._facts = Card(self.tr("Om konsultationen"))
        self._facts.body.setSpacing(4)
        column.addWidget(self._facts)
        self._left = Card(self.tr("Har lämnats ut"))
        self._left.body.setSpacing(4)
        column.addWidget(self._left)
        column.addWidget(self._case_file())
        column.addStretch(1)
        self._row.addWidget(side, 1)
        self._build_buttons()

    def _case_file(self) -> Card:
        card = Card(self.tr("Akten"))
        self.filed = PlainLabel("", "sm", wrap=True)
        self.file = HintButton(self.tr("För till akt …"), icon="folder", size="small")
        self.file.clicked.connect(self.file_asked)
        card.body.addWidget(self.filed)
        self.retention = PlainLabel("", "hint", wrap=True)
        card.body.addWidget(self.retention)
        card.body.addWidget(self.file)
        return card

    def _show_filed(self, found: tuple[CaseFile | None, Retention | None]) -> None:
        kept, held = found
        self.retention.setText(codes.retention_said(held))
        if kept is not None and kept.status == "filed":
            said = self.tr("Originalet finns i {system}, {number}.").format(system=kept.system, number=kept.case_number)
        else:
            said = self.tr("Inte förd till akt.")
        self.filed.setText(said)

    def _build_buttons(self) -> None:
        self.buttons = QWidget()
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.undo = HintButton(self.tr("Ångra godkännandet"), icon="undo")
        self.undo.clicked.connect(self.undo_asked)
        self.change = HintButton(self.tr("Ändra text"), icon="edit")
        self.change.clicked.connect(lambda: self._edit(True))
        self.close_it = HintButton(self.tr("Avsluta …"), icon="check")
        self.close_it.clicked.connect(self._close)
        self.cancel = HintButton(self.tr("Avbryt"))
        self.cancel.clicked.connect(self.reload_asked)
        self.keep = HintButton(self.tr("Spara ändringen"), "primary", icon="save")
        self.keep.clicked.connect(lambda: self._revise(""))
        self.export = HintButton(self.tr("Exportera …"), "primary", icon="upload", hint="Ctrl+E")
        self.export.clicked.connect(self.export_asked)
        shortcut = QShortcut(QKeySequence("Ctrl+E"), self)
        shortcut.activated.connect(self._export_by_key)
        for button in (self.undo, self.change, self.close_it, self.cancel, self.keep, self.export):
            row.addWidget(button)

    def _export_by_key(self) -> None:
        if self.export.isVisible():
            self.export.click()

    def set_narrow(self, narrow: bool) -> None:
        """Narrow window: the facts below the text."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)

    def leaves_original(self) -> bool:
        """Whether leaving now destroys the original."""
        found = self._opened
        return (
            found is not None
            and found.draft is not None
            and isinstance(found.consultation, DeidentifiedConsultation)
            and found.consultation.state != "draft"
        )

    def forget(self) -> None:
        """Take the text out of the widgets."""
        for edit in self._edits.values():
            edit.set_text("")
        self._edits, self._opened = {}, None
        clear(self._text.body)

    def show_opened(self, found: opening.Opened) -> None:
        """Show it."""
        self._opened = found
        self._edits = {}
        clear(self._text.body)
        consultation = found.consultation
        if isinstance(consultation, DeidentifiedConsultation):
            self._show_summary(found, consultation)
        elif isinstance(consultation, ConsentedConsultation):
            self._show_consented(consultation)
        else:
            return
        self._show_facts(consultation)
        self._show_recognition(found, consultation)
        self._show_releases(found)
        self._tasks.on_vault(_filed, self._desk, consultation, done=self._show_filed)
        self._edit(False)

    def _show_summary(self, found: opening.Opened, consultation: DeidentifiedConsultation) -> None:
        for name in ordered(consultation.texts):
            self._add(field_title(name), consultation.texts[name], name)
        approval = found.approval
        size = approval.estimate if approval else None
        low = codes.risk_band(size, 10) != "low"
        if consultation.released:
            title = self.tr("Lämnad")
        else:
            title = self.tr("Godkänd, under målet") if low else self.tr("Granskad och godkänd")
        linked = (
            self.tr("Uppgiften bedöms inte kunna knytas till någon enskild av den här mottagaren.")
            if approval and approval.link_checked
            else self.tr("Det är inte bedömt om mottagaren kan knyta uppgifterna till en person.")
        )
        state = "cau" if low or not (approval and approval.link_checked) else "pos"
        self.state.set_state(state, title, f"{codes.risk_sentence(size, 10)} {linked}")
        if self.leaves_original():
            text = self.tr("Originalet förstörs när du lämnar sidan. Sammanfattningen kan ändras tills den är delad.")
            self.banner.say("cau", text)
        elif consultation.released:
            self.banner.say("info", self.tr("Sammanfattningen har lämnats ut och kan inte ändras."))
        elif found.right.whose:
            text = self.tr(
                "Originalet är förstört. Den som har ansvaret kan ändra sammanfattningen tills den är delad."
            )
            self.banner.say("info", text)
        else:
            self.banner.say("info", self.tr("Originalet är förstört. Sammanfattningen kan ändras tills den är delad."))

    def _show_consented(self, consultation: ConsentedConsultation) -> None:
        self._add(self.tr("Syfte"), consultation.purpose, "purpose")
        for section in consultation.sections:
            kinds = ", ".join(codes.category(code) for code in section.categories)
            self._add(words.paper_word("section", section.name), section.text, section.name, kinds)
        for n, action in enumerate(consultation.actions):
            self._add(self.tr("Åtgärd"), action.what, f"action:{n}")
        self.state.set_state(
            "neu",
            self.tr("Prövas vid delning"),
            self.tr("Reglerna tillfrågas på nytt för varje mottagare när något ska lämnas ut."),
        )
        self.banner.say("info", self.tr("Konsultationen är sparad."))

    def _add(self, title: str, text: str, name: str, below: str = "") -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(title, "h3", tone="muted"), 1)
        if below:
            head.addWidget(PlainLabel(below, "hint"))
        self._text.body.addLayout(head)
        edit = HighlightEdit(name=title)
        edit.set_text(text)
        edit.setReadOnly(True)
        self._edits[name] = edit
        self._text.body.addWidget(edit)

    def _show_facts(self, consultation: ConsentedConsultation | DeidentifiedConsultation) -> None:
        clear(self._facts.body)
        facts = [
            (self.tr("Datum"), words.day(consultation.date, year=True)),
            (self.tr("Form"), words.paper_word("form", consultation.form)),
            (self.tr("Sätt"), words.paper_word("channel", consultation.channel)),
            (self.tr("Målgrupp"), ", ".join(words.paper_word("target_group", g) for g in consultation.target_groups)),
            (self.tr("Deltagare"), "; ".join(words.paper_word("party", p.party) for p in consultation.participants)),
        ]
        if consultation.follow_up:
            facts.append((self.tr("Uppföljning"), words.day(consultation.follow_up, year=True)))
        for label, value in facts:
            if value:
                self._facts.body.addWidget(PlainLabel(label, "hint"))
                self._facts.body.addWidget(PlainLabel(value, "sm", wrap=True))

    def _show_recognition(
        self, found: opening.Opened, consultation: ConsentedConsultation | DeidentifiedConsultation
    ) -> None:
        told = [one.party for one in consultation.participants] + [to for one in found.releases for to in one.receivers]
        shown = (found.id,) if isinstance(consultation, DeidentifiedConsultation) else ()
        self.recognition.show_of(shown, told)

    def _show_releases(self, found: opening.Opened) -> None:
        clear(self._left.body)
        done = [release for release in found.releases if release.state != "failed"]
        self._left.setVisible(bool(done))
        for release in done:
            to = ", ".join(words.paper_word("party", receiver) for receiver in release.receivers)
            to = self.tr("akten") if release.purpose == "case_file" else to
            at = words.local(release.finished_at or release.intended_at)[:16]
            said = f"{at} · {release.format.upper()} · {to}"
            if release.state == "intended":
                said += " · " + self.tr("osäkert om den lämnade")
            self._left.body.addWidget(PlainLabel(said, "sm", wrap=True))

    # changing

    def _edit(self, on: bool) -> None:
        found = self._opened
        consultation = found.consultation if found else None
        summary = isinstance(consultation, DeidentifiedConsultation)
        closed = consultation is not None and consultation.state == "closed"
        may_change = isinstance(consultation, DeidentifiedConsultation) and not consultation.released and not closed
        self._show_right(found)
        self.undo.setVisible(not on and self.leaves_original() and may_change)
        self.change.setVisible(not on and may_change)
        self.close_it.setVisible(not on and not closed and not self.leaves_original())
        self.cancel.setVisible(on)
        self.keep.setVisible(on)
        self.export.setVisible(not on and not closed)
        self.export.setText(self.tr("Exportera …") if summary else self.tr("Förbered delning"))
        for edit in self._edits.values():
            edit.setReadOnly(not on)
        if on:
            self.banner.say("cau", self.tr("Ändra fritt. Texten söks igenom på nytt när du sparar."))
            next(iter(self._edits.values())).setFocus()

    def _show_right(self, found: opening.Opened | None) -> None:
        """What another has in hand is read, not changed; the window says whose it is."""
        whose = found.right.whose if found else ""
        said = self.tr("{whose} har ansvaret. Ska något ändras: fråga {whose}, en ersättare eller en chef.").format(
            whose=whose
        )
        for button in (self.change, self.close_it, self.file):
            button.setEnabled(not whose)
            button.say_why_not(said if whose else "")
        self.whose.setVisible(bool(whose))
        self.whose.setText(said if whose else "")

    def _revise(self, reason: str) -> None:
        if self._opened is None:
            return
        texts = {name: edit.text() for name, edit in self._edits.items()}
        self._tasks.on_vault(
            self._do_revise,
            self._opened.id,
            texts,
            reason,
            done=self._revised,
            failed=self._not_revised,
            changes=CHANGED,
        )

    def _do_revise(self, consultation_id: str, texts: dict[str, str], reason: str) -> object:
        return summaries.revise(self._desk, consultation_id, texts, reason=reason)

    def _revised(self, _consultation: object) -> None:
        self._messages.note(self.tr("Ändringen är sparad."))
        self.reload_asked.emit()

    def _not_revised(self, error: BaseException) -> None:
        if isinstance(error, Refused) and error.code == "below_target_needs_reason":
            dialog = ReasonDialog.below_target(self.window(), int(error.values.get("target", 10)))
            if agreed(dialog):
                self._revise(dialog.reason())
            return
        self._messages.error(error)

    def _close(self) -> None:
        sure = self._messages.question(
            self.tr("Avsluta konsultationen?"),
            self.tr("Den går att läsa men inte att ändra eller lämna ut. Minnesnyckeln förstörs."),
            yes=self.tr("Avsluta"),
        )
        if sure and self._opened is not None:
            self._tasks.on_vault(
                consultations.close,
                self._desk,
                self._opened.id,
                done=lambda _closed: self.reload_asked.emit(),
                failed=self._messages.error,
                changes=CHANGED,
            )


def _filed(
    desk: Desk, consultation: ConsentedConsultation | DeidentifiedConsultation
) -> tuple[CaseFile | None, Retention | None]:
    return case_files.reference(desk, consultation.id), retention.of_consultation(desk, consultation)


def ordered(names: Sequence[str] | dict[str, str]) -> list[str]:
    """Field names in the order they are read."""
    order = ["purpose", *SECTIONS]

    def key(name: str) -> tuple[int, str]:
        return (order.index(name), "") if name in order else (len(order) + (name.startswith("function")), name)

    return sorted(names, key=key)


def field_title(name: str) -> str:
    """The heading over a field of a summary."""
    if name == "purpose":
        return QCoreApplication.translate("Fields", "Syfte")
    kind, _, number = name.partition(":")
    if kind == "function":
        return QCoreApplication.translate("Fields", "Deltagare {n}, funktion").format(n=int(number) + 1)
    if kind == "action":
        return QCoreApplication.translate("Fields", "Åtgärd {n}").format(n=int(number) + 1)
    return words.paper_word("section", name)
