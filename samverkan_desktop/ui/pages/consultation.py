# SPDX-License-Identifier: EUPL-1.2
"""One consultation: the choice of mode, the editor, or what came of it. Asks the use cases."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, QTime
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from samverkan_desktop.domain.consultations import (
    ConsentedConsultation,
    Consultation,
    DeidentifiedConsultation,
    Draft,
    Kind,
)
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.dialogs import open_reason
from samverkan_desktop.ui.dialogs.export import export
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import child_rows, codes
from samverkan_desktop.ui.pages.consultation_consent import ConsentChoice, Why
from samverkan_desktop.ui.pages.consultation_draft import DraftDeeds
from samverkan_desktop.ui.pages.consultation_editor import ConsultationEditor
from samverkan_desktop.ui.pages.consultation_header import ConsultationHeader
from samverkan_desktop.ui.pages.consultation_mode import ModeChooser
from samverkan_desktop.ui.pages.consultation_reader import ConsultationReader
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.usecases import children, opening, settings, summaries
from samverkan_desktop.usecases.children import ChildCard
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk

CHANGED = frozenset({"consultations"})
ROOMY = 1200
"""Pixels from which the buttons of the heading have room for their keys beside the title."""


class ConsultationPage(Page):
    """Page `consultation`; opened with "new", an id, or {"new": kind, "child": id, "consents": [ids]}."""

    help_topic = "consultation"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Konsultation"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self._opened: opening.Opened | None = None
        self._waiting_place: dict[str, Any] | None = None
        self._share_next = self._narrow = False
        self._number = self._loading = self._reason = ""
        self._leaves = ""  # whose original goes when the page is left, also while it is being read anew
        self.chooser = ModeChooser()
        self.chooser.chosen.connect(self._begin)
        self.chooser.report_asked.connect(lambda: self.go.emit("concern_report", None))
        self.editor = ConsultationEditor(desk, tasks)
        self.reader = ConsultationReader(desk, tasks, messages)
        self.stack = QStackedWidget()
        self._nothing = QWidget()
        for part in (self._nothing, self.chooser, self.editor, self.reader):
            self.stack.addWidget(part)
        self.body.addWidget(self.stack)
        self._consent = ConsentChoice(desk, tasks, messages, self.editor.form.day.day, self)
        self._deeds = DraftDeeds(desk, tasks, messages, self.editor.keeper, self)
        self._build_header()
        self._listen()
        tasks.on_vault(settings.get, desk, "group_target", done=self._set_target)

    def _build_header(self) -> None:
        self.put_subtitle_first()
        self.header = ConsultationHeader()
        self.mode = self.header.mode
        self.actions_area.addWidget(self.header)
        self.actions_area.addWidget(self.reader.buttons)

    def _listen(self) -> None:
        header, editor, deeds = self.header, self.editor, self._deeds
        for way in (header.recognised, header.recognised_short):
            way.clicked.connect(self._recognise)
        header.discard.clicked.connect(lambda: deeds.discard(kept=bool(self._number)))
        header.mode.chosen.connect(self._switch)
        header.save.clicked.connect(deeds.save)
        deeds.discarded.connect(self._discarded)
        deeds.recorded.connect(self._recorded)
        deeds.failed.connect(self._not_recorded)
        self._consent.chosen.connect(self._consent_chosen)
        editor.keeper.saved.connect(self._saved)
        deeds.not_kept.connect(lambda: self.saved.emit(self.tr("Inte sparat")))
        editor.review_asked.connect(deeds.record)
        editor.share_asked.connect(lambda: self._record(share=True))
        editor.report_asked.connect(lambda: self.go.emit("concern_report", None))
        editor.done_asked.connect(lambda: self._record(share=False))
        editor.consent_asked.connect(lambda: self._consent.ask("change"))
        editor.consent_opened.connect(lambda consent: self.go.emit("consent", consent))
        editor.renamed.connect(self._rename)
        self.reader.export_asked.connect(self._export)
        self.reader.undo_asked.connect(self._undo_approval)
        self.reader.file_asked.connect(self._file)
        self.reader.reload_asked.connect(self._reload)
        self.reader.recognition.stop_asked.connect(lambda _id: self._recognise())
        self.reader.recognition.report_asked.connect(lambda: self.go.emit("concern_report", None))

    def _set_target(self, target: int) -> None:
        self.editor.deidentified.target = max(codes.TARGET, int(target))

    # what the window asks

    def shown(self, argument: Any = None) -> None:
        self._deeds.begin()
        if isinstance(argument, dict):
            self._begin_with(argument)
        elif argument in (None, "new"):
            self._show_chooser()
        elif not (self._opened is not None and self._opened.id == argument and self._editor_is_shown()):
            self._load(str(argument))

    def may_leave(self) -> bool:
        self.write_drafts()
        self.editor.marking.rest()
        if self._leaves:
            self._tasks.on_vault(summaries.leave, self._desk, self._leaves, changes=CHANGED)
            self._leaves = ""
            self._messages.note(self.tr("Originalet är förstört. Den godkända sammanfattningen finns kvar."))
        self._opened = None
        return True

    def write_drafts(self) -> None:
        self.editor.keeper.flush()

    def give_up_text(self) -> str:
        found = ""
        if self._editor_is_shown() and self.editor.kind == "deidentified":
            kept = self.editor.keeper.flush()  # a colleague who does not know the child may need it
            found = self.editor.keeper.draft_id if kept or self._number or self._opened else ""
        elif self._reader_is_shown() and self._opened is not None:
            found = self._opened.id if isinstance(self._opened.consultation, DeidentifiedConsultation) else ""
        if found:
            self._opened, self._number, self._leaves = None, "", ""
            self._name(self.tr("Konsultation"), self.tr("Konsultationer"))
            self._show(self._nothing)
            self.forget_text()
        return found

    def forget_text(self) -> None:
        if self.editor.kind == "deidentified" and not self._editor_is_seen():
            self.editor.begin("deidentified", {})
            self.editor.marking.forget()
        self.reader.forget()

    def _editor_is_seen(self) -> bool:
        return self._editor_is_shown() and self.isVisible()

    def position(self) -> dict[str, Any]:
        if self._editor_is_shown():
            return {"id": self.editor.keeper.draft_id, "place": self.editor.place()}
        return {"id": self._opened.id} if self._opened is not None else {}

    def restore(self, position: dict[str, Any]) -> None:
        place = position.get("place")
        self._waiting_place = place if isinstance(place, dict) else None
        if position.get("id"):
            self._load(str(position["id"]))

    def first_focus(self) -> QWidget | None:
        return self.chooser.deidentified if self.stack.currentWidget() is self.chooser else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.set_roomy(event.size().width() >= theme.current().px(ROOMY))

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._show_recognised()
        self.editor.set_narrow(narrow)
        self.reader.set_narrow(narrow)

    # opening

    def _show_chooser(self) -> None:
        self._opened, self._number = None, ""
        self._name(self.tr("Ny konsultation"), self.tr("Konsultationer"))
        self._show(self.chooser)

    def _begin(self, kind: str) -> None:
        if kind == "consented":
            self._consent.ask("begin")
        else:
            self._start("deidentified", {})

    def _begin_with(self, asked: dict[str, Any]) -> None:
        self._start(asked.get("new", "consented"), {"child": asked.get("child"), "consents": asked.get("consents")})

    def _start(self, kind: Kind, content: dict[str, Any]) -> None:
        self._opened, self._number = None, ""
        self._name(self.tr("Ny konsultation"), self.tr("Konsultationer"))
        self.editor.begin(kind, content)
        self.mode.set_value(kind)
        self.mode.setEnabled(True)
        self._show(self.editor)
        self.editor.form.purpose.setFocus()

    def _load(self, consultation_id: str, reason: str = "") -> None:
        self._show(self._nothing)
        self._loading, self._reason = consultation_id, reason
        self._name("", self.tr("Konsultationer"))
        self._tasks.on_vault(
            opening.opened, self._desk, consultation_id, reason, done=self._loaded, failed=self._not_loaded
        )

    def _reload(self) -> None:
        if self._opened is not None:
            self._load(self._opened.id, self._reason)

    def _loaded(self, found: opening.Opened) -> None:
        self._opened, self._number = found, found.number
        if found.consultation is not None and found.consultation.state != "draft":
            self._show_reader(found)
        else:
            self._edit(found)

    def _not_loaded(self, error: BaseException) -> None:
        if isinstance(error, Refused) and error.code == "consultation_stopped":
            self.go.emit("recognised", self._loading)
            return
        if open_reason.needed(error):
            reason = open_reason.ask(self.window())  # it is entered in the log
            if reason:
                self._load(self._loading, reason)
            else:
                self.go.emit("consultations", None)
            return
        self._show_chooser()
        self._messages.error(error)

    def _edit(self, found: opening.Opened) -> None:
        draft = found.draft
        if draft is None:
            self._show_chooser()
            return
        self._name(self.tr("Konsultation"), self._crumb(self.tr("utkast")))
        content = dict(draft.content)
        if found.memory_key:
            content["memory_key"] = found.memory_key
        self.editor.begin(draft.kind, content, draft.id)
        self.mode.set_value(draft.kind)
        # once it waits for review its number lies on one side of the wall
        self.mode.setEnabled(found.consultation is None)
        self.header.discard.setVisible(found.consultation is None)
        self._show(self.editor)
        place, self._waiting_place = self._waiting_place, None
        if place:
            self.editor.return_to(place)
        else:
            self.editor.form.purpose.setFocus()

    def _show_reader(self, found: opening.Opened) -> None:
        if isinstance(found.consultation, ConsentedConsultation) and found.child is not None:
            self._name(child_rows.called_with_age(found.child, self._desk.today), self._crumb(self.tr("med samtycke")))
        elif isinstance(found.consultation, DeidentifiedConsultation):
            self._name(self.tr("Godkänd sammanfattning"), self._crumb(self.tr("avidentifierad")))
        self.reader.show_opened(found)
        self._leaves = found.id if self.reader.leaves_original() else ""
        if found.child is not None and found.child.child.protected:
            text = self.tr("Ett samtal eller ett papper är ofta säkrare än en fil. En andra person godkänner först.")
            self.reader.banner.say("cau", text, title=self.tr("Barnet har skyddade personuppgifter."))
        self._show(self.reader)
        if self._share_next:
            self._share_next = False
            self._export()

    def _show(self, part: QWidget) -> None:
        self.stack.setCurrentWidget(part)
        self.header.show_editing(part is self.editor)
        self.reader.buttons.setVisible(part is self.reader)
        self._show_recognised()

    def _show_recognised(self) -> None:
        """While it is written; a summary has its own card for it."""
        written = self._editor_is_shown() and self.editor.kind == "deidentified"
        self.header.show_recognised(written, narrow=self._narrow)

    def _recognise(self) -> None:
        found = self.give_up_text()
        if found:
            self.go.emit("recognised", {"stop": found})

    def _name(self, title: str, crumb: str) -> None:
        self.title.setText(title)
        self.set_subtitle(crumb)

    def _crumb(self, *parts: str) -> str:
        return " · ".join([f"{self.tr('Konsultationer')} › {self._number}", *(part for part in parts if part)])

    def _rename(self, child: str) -> None:
        if self._editor_is_shown():
            title = self.tr("Konsultation") if self._number else self.tr("Ny konsultation")
            self.title.setText(f"{title} – {child}" if child else title)

    def _editor_is_shown(self) -> bool:
        return self.stack.currentWidget() is self.editor

    def _reader_is_shown(self) -> bool:
        return self.stack.currentWidget() is self.reader

    # saving

    def _saved(self, draft: Draft) -> None:
        if draft.id == self.editor.keeper.draft_id:
            self.became.emit(draft.id)
            self._number = draft.number
            at = QLocale().toString(QTime.currentTime(), "HH:mm")
            if self._editor_is_shown():
                self.set_subtitle(self._crumb(self.tr("utkast, sparat {time}").format(time=at)))
        self.saved.emit("")

    def _discarded(self) -> None:
        self._opened = None
        self.go.emit("consultations", None)

    # the two modes

    def _switch(self, kind: str) -> None:
        if kind == self.editor.kind:
            return
        if kind == "consented" and not self.editor.form.child_id:
            self.mode.set_value("deidentified")
            self._consent.ask("switch")
            return
        self._change_mode("consented" if kind == "consented" else "deidentified")

    def _change_mode(self, kind: Kind) -> None:
        self.mode.set_value(kind)
        if kind == "deidentified" and self.editor.form.child_id:
            self._know_child(self.editor.form.child_id)
        self.editor.set_mode(kind)
        self._show_recognised()
        self.editor.keeper.touch()

    def _know_child(self, child_id: str) -> None:
        """What is known of the child becomes names to search for, before the link to the child is dropped."""
        self._tasks.on_vault(children.card, self._desk, child_id, done=self._child_known)

    def _child_known(self, card: ChildCard) -> None:
        self.editor.text.known.know(card)
        self.editor.marking.look()
        self.editor.keeper.touch()

    def _consent_chosen(self, why: Why, card: ConsentCard) -> None:
        if why == "begin":
            self._start("consented", {"child": card.consent.child_id, "consents": [card.consent.id]})
            return
        if why == "switch":
            self.mode.set_value("consented")
            self.editor.set_mode("consented")
            self._show_recognised()
        self.editor.choose_child(card)

    # going on

    def _record(self, *, share: bool) -> None:
        self._share_next = share
        self._deeds.record()

    def _recorded(self, consultation: Consultation) -> None:
        if isinstance(consultation, DeidentifiedConsultation):
            self.go.emit("review", consultation.id)
        else:
            self._load(consultation.id, "consultation")  # it was just written: that is why

    def _not_recorded(self, error: BaseException) -> None:
        self._share_next = False
        if isinstance(error, InvalidInput) and error.faults:
            self.editor.show_faults(error)
        else:
            self._messages.error(error)

    def _export(self) -> None:
        if self._opened is not None and export(self.window(), self._desk, self._tasks, self._messages, self._opened):
            self._reload()

    def _file(self) -> None:
        if self._opened is not None:
            self.go.emit("case_file", self._opened.id)

    def _undo_approval(self) -> None:
        assert self._opened is not None
        self._tasks.on_vault(
            summaries.undo_approval,
            self._desk,
            self._opened.id,
            done=self._reopened,
            failed=self._messages.error,
            changes=CHANGED,
        )

    def _reopened(self, consultation: DeidentifiedConsultation) -> None:
        self._leaves = ""  # leaving now must not destroy the original
        self.go.emit("review", consultation.id)
