# SPDX-License-Identifier: EUPL-1.2
"""One document of a request, passage by passage (textställe för textställe): what is given and what is masked, by which
paragraph. L gives the chosen passage, M masks it. Keeps nothing: the page does, when it has been gone through.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLayout, QVBoxLayout

from samverkan_desktop.domain.document_requests import DocumentRequest, Passage
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models.text_rows import TextRows
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card
from samverkan_desktop.ui.widgets.table import ReadTable
from samverkan_desktop.usecases import document_request_paper, secrecy
from samverkan_desktop.usecases.document_request_records import OpenedRecord
from samverkan_desktop.usecases.document_requests import Choices

Judgement = tuple[Passage, str, str]


class PassagesCard(Card):
    """The passages of the document that is open.

    Signals: gone_through: the person says that the document is done.
    """

    gone_through = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Textställen"), padding=0)
        self._kind = ""
        self.passages = TextRows(self.tr("Fält"), self.tr("Val"), self.tr("Text"))
        self.table = ReadTable(self.tr("Textställen i handlingen"))
        self.table.setModel(self.passages)
        self.table.set_widths(140, 290)
        self.table.installEventFilter(self)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._show_passage(now.row()))
        self.body.addWidget(self.table, 1)
        below = QVBoxLayout()
        below.setContentsMargins(16, 10, 16, 12)
        below.setSpacing(8)
        self._whole_text = PlainLabel("", "sm", wrap=True)
        below.addWidget(self._whole_text)
        below.addLayout(self._one())
        below.addLayout(self._all())
        self.done = HintButton(self.tr("Handlingen är genomgången"), icon="check", hint="Ctrl+Enter")
        self.done.clicked.connect(self.gone_through)
        below.addWidget(self.done)
        self.hidden = QCheckBox(self.tr("Redan att handlingen finns är hemligt: nämn den inte i kopia eller beslut"))
        below.addWidget(self.hidden)
        self.body.addLayout(below)

    def _one(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.give_one = HintButton(self.tr("Lämna"), hint="L")
        self.give_one.clicked.connect(partial(self.choose, "give"))
        self.mask_one = HintButton(self.tr("Maska"), hint="M")
        self.mask_one.clicked.connect(partial(self.choose, "mask"))
        self.paragraph = Choice([], name=self.tr("Paragraf att maska med"))
        self.paragraph.setMinimumContentsLength(24)
        row.addWidget(self.give_one)
        row.addWidget(self.mask_one)
        row.addWidget(self.paragraph, 1)
        return row

    def _all(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.give_all = HintButton(self.tr("Lämna allt"), "quiet")
        self.give_all.clicked.connect(partial(self.choose_all, "give"))
        self.mask_all = HintButton(self.tr("Maska allt"), "quiet")
        self.mask_all.clicked.connect(partial(self.choose_all, "mask"))
        row.addWidget(self.give_all)
        row.addWidget(self.mask_all)
        row.addStretch(1)
        return row

    def suit(self, request: DocumentRequest, paragraphs: tuple[secrecy.Paragraph, ...]) -> None:
        """What can be chosen in this request, as long as it is open."""
        public, self._kind = request.kind == "public", request.kind
        self.paragraph.clear()
        for one in paragraphs:
            self.paragraph.addItem(
                one.source if one.checked else self.tr("{source} (ej kontrollerad)").format(source=one.source),
                one.source,
            )
        self.hidden.setVisible(public)
        self.paragraph.setVisible(public)
        self.mask_one.setText(self.tr("Maska") if public else self.tr("Ta inte med"))
        self.mask_all.setText(self.tr("Maska allt") if public else self.tr("Ta inte med något"))
        choosing = (self.give_one, self.mask_one, self.give_all, self.mask_all, self.paragraph)
        for widget in (*choosing, self.done, self.hidden):
            widget.setEnabled(request.state == "open")

    def show_record(self, record: OpenedRecord | None) -> None:
        """Show the passages of a document, or that there is none yet."""
        self.setEnabled(record is not None)
        if record is None:
            self.title.setText(self.tr("Sök handlingar först"))
            self.passages.show_rows([])
            self._whole_text.setText("")
            return
        title = self.tr("Textställen i {number}, {day}")
        self.title.setText(title.format(number=record.number, day=words.day(record.date, year=True)))
        self.hidden.setChecked(record.hidden)
        self.passages.show_rows([(judged, self._texts(judged)) for judged in record.passages])
        self.table.setCurrentIndex(self.passages.index(0, 0))

    def choices(self) -> Choices:
        """What has been chosen for each passage."""
        return {(one.field, one.number): (choice, paragraph) for one, choice, paragraph in self.passages.items()}

    def says_hidden(self) -> bool:
        """Whether the very existence of the document is said to be secret."""
        return self.hidden.isChecked() and self.hidden.isVisible()

    def _texts(self, judged: Judgement) -> tuple[str, ...]:
        passage, choice, paragraph = judged
        if choice == "give":
            said = self.tr("Lämnas")
        elif self._kind == "investigation":
            said = self.tr("Tas inte med")
        else:
            said = self.tr("Maskas, {paragraph}").format(paragraph=paragraph)
        field = document_request_paper.title_of(passage.field, words.language())
        return (field, said, " ".join(passage.text.split()))

    def _show_passage(self, row: int) -> None:
        judged: Judgement | None = self.passages.item(row)
        self._whole_text.setText(judged[0].text if judged else "")
        if judged and judged[2]:
            self.paragraph.set_code(judged[2])

    def choose(self, choice: str) -> None:
        """Give or mask the chosen passage and go to the next."""
        row = self.table.currentIndex().row()
        if not self._set(row, choice):
            return
        if row + 1 < self.passages.rowCount():
            self.table.setCurrentIndex(self.passages.index(row + 1, 0))

    def choose_all(self, choice: str) -> None:
        """Give or mask every passage of the document."""
        for row in range(self.passages.rowCount()):
            self._set(row, choice)

    def _set(self, row: int, choice: str) -> bool:
        judged: Judgement | None = self.passages.item(row)
        if judged is None or not self.give_one.isEnabled():
            return False
        changed: Judgement = (judged[0], choice, self.paragraph.code() if choice == "mask" else "")
        self.passages.change_row(row, changed, self._texts(changed))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """L and M in the table of passages."""
        if watched is not self.table or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(event, QKeyEvent) or event.modifiers():
            return False
        choice = {Qt.Key.Key_L: "give", Qt.Key.Key_M: "mask"}.get(Qt.Key(event.key()))
        if choice:
            self.choose(choice)
        return bool(choice)
