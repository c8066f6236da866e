# SPDX-License-Identifier: EUPL-1.2
"""One paragraph of the protocol (stycke): time, the tags child, kind and source, whose own words, the text, its state.

Keys: Enter a new paragraph, Ctrl+T the three tags one after the other, Backspace in an empty one takes it away.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs
from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from samverkan_desktop.domain.meetings import Paragraph
from samverkan_desktop.ui.widgets.buttons import Chip
from samverkan_desktop.ui.widgets.fields import PlainEdit
from samverkan_desktop.ui.widgets.flow import FlowLayout
from samverkan_desktop.ui.widgets.labels import PlainLabel, redress
from samverkan_desktop.ui.widgets.states import StateLabel

Options = Sequence[tuple[str, str]]
_DIGITS = 9


class Tag(Chip):
    """A tag: a chip that opens a menu of what it may say, each with a digit. Signals: tagged(code)."""

    tagged = Signal(str)

    def __init__(self, name: str, options: Options) -> None:
        self._choices = QMenu()
        super().__init__(name, menu=self._choices)
        self._name, self._options, self._code = name, dict(options), ""
        for number, (code, text) in enumerate(options, start=1):
            said = text.replace("&", "&&")
            action = self._choices.addAction(f"&{number}  {said}" if number <= _DIGITS else said)
            action.setData(code)
        self._choices.triggered.connect(lambda action: self._chose(str(action.data())))
        self.set_code("")

    def code(self) -> str:
        """The chosen code, empty when none is."""
        return self._code

    def set_code(self, code: str) -> None:
        """Show a code, without telling."""
        self._code = code
        said = self._options.get(code, "") if code else ""
        self.setText(said or self._name)
        self.setAccessibleName(f"{self._name}: {said}" if said else self._name)

    def _chose(self, code: str) -> None:
        self.set_code(code)
        self.tagged.emit(code)

    def open(self) -> QMenu:
        """Open the menu at what is chosen; Enter keeps it."""
        for action in self._choices.actions():
            if action.data() == self._code:
                self._choices.setActiveAction(action)
        self._choices.popup(self.mapToGlobal(QPoint(0, self.height())))
        return self._choices


class Text(PlainEdit):
    """The text of a paragraph, as high as it needs. Signals: entered(rest): Enter, with what stood after the cursor;
    emptied: Backspace where there is nothing; focused."""

    entered = Signal(str)
    emptied = Signal()
    focused = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name=name, framed=False, lines=1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("background: transparent; border: 0")
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            cursor = self.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            rest = cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
            cursor.removeSelectedText()
            self.entered.emit(rest.strip())
            return
        if event.key() == Qt.Key.Key_Backspace and not self.toPlainText():
            self.emptied.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


@attrs.frozen(kw_only=True)
class Tags:
    """What the tags of a meeting may say, as (code, words); voices: whose own words a paragraph can be."""

    children: Options
    kinds: Options
    sources: Options
    voices: Options


class ParagraphRow(QFrame):
    """Signals: changed: text; retagged: a tag; chosen; next(rest): a new paragraph is wanted; removed."""

    changed = Signal()
    retagged = Signal()
    chosen = Signal()
    next = Signal(str)
    removed = Signal()

    def __init__(self, paragraph: Paragraph, tags: Tags) -> None:
        super().__init__()
        self._paragraph = paragraph
        self.setProperty("option", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 10, 3)
        row.setSpacing(10)
        row.addWidget(PlainLabel(paragraph.at, "hint"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self._tag_row(tags), 1)
        self.state = StateLabel()
        self.state.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # never narrower than its word
        upper.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(upper)
        self.text = Text(self.tr("Stycke {time}").format(time=paragraph.at))
        self.text.setPlainText(paragraph.text)
        self.text.textChanged.connect(self.changed)
        self.text.entered.connect(self.next)
        self.text.emptied.connect(self.removed)
        self.text.focused.connect(self.chosen)
        column.addWidget(self.text)
        row.addLayout(column, 1)

    def _tag_row(self, tags: Tags) -> QWidget:
        holder = QWidget()
        holder.setObjectName("clear")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        flow = FlowLayout(holder, spacing=4)
        self.child = Tag(self.tr("Barn"), tags.children)
        self.kind = Tag(self.tr("Slag av uppgift"), tags.kinds)
        self.source = Tag(self.tr("Källa"), tags.sources)
        self.voice = Tag(self.tr("Egna ord"), tags.voices)
        one = self._paragraph
        codes = (one.child_id, one.category, one.source, one.voice)
        for tag, code in zip(self.tags(), codes, strict=True):
            tag.set_code(code)
            tag.tagged.connect(lambda _code: self._retag())
            flow.addWidget(tag)
        return holder

    def _retag(self) -> None:
        self.show_state("neu", self.tr("Prövas …"))  # an answer to other tags must not stand beside these
        self.retagged.emit()

    def set_point(self, point_id: str) -> None:
        """Let it belong to a point of the agenda."""
        self._paragraph = attrs.evolve(self._paragraph, point_id=point_id)

    def tags(self) -> tuple[Tag, Tag, Tag, Tag]:
        """Child, kind, source, whose own words."""
        return self.child, self.kind, self.source, self.voice

    def ask_tags(self) -> None:
        """Ctrl+T: the three menus in a row; Esc ends it."""
        self._ask(0)

    def _ask(self, at: int) -> None:
        three = self.tags()[:3]
        if at >= len(three):
            QTimer.singleShot(0, self.text.setFocus)  # the menu gives the keyboard back when it has closed
            return
        menu = three[at].open()
        menu.triggered.connect(lambda _action: self._ask(at + 1), Qt.ConnectionType.SingleShotConnection)

    def paragraph(self) -> Paragraph:
        """The paragraph as it stands."""
        return attrs.evolve(
            self._paragraph,
            text=self.text.toPlainText(),
            child_id=self.child.code(),
            category=self.kind.code(),
            source=self.source.code(),
            voice=self.voice.code(),
        )

    def show_state(self, shape: str, word: str) -> None:
        """How it stands among those present."""
        self.state.set_state(shape, word)

    def set_chosen(self, chosen: bool) -> None:
        """Show that the side panel tells of this one."""
        if bool(self.property("chosen")) != chosen:
            self.setProperty("chosen", chosen)
            redress(self)
