# SPDX-License-Identifier: EUPL-1.2
"""The recovery key on screen: shown once in eight groups, put on paper, and proved from the paper.

After printing or saving, two groups drawn by lot are hidden and asked for, so that the answer must come from the
paper. Nothing can be copied. Knows how to draw the sheet on a printer; the PDF comes ready made from outside.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.ui import clipboard, file_dialogs, words
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Card

GROUPS, GROUP_LENGTH, ASKED = 8, 4, 2
Sheet = Callable[[Sequence[str], str, date], bytes]
Put = Callable[[bytes, Path], None]


def groups_of(key: str) -> tuple[str, ...]:
    """The eight groups of a key as shown."""
    signs = "".join(sign for sign in key.upper() if sign.isalnum())
    return tuple(signs[i : i + GROUP_LENGTH] for i in range(0, len(signs), GROUP_LENGTH))


class _Group(QFrame):
    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        self.setProperty("panel", "raised")
        self._number, self._text = number, text
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.addWidget(PlainLabel(str(number), "hint"))
        self._label = PlainLabel("", "group", mono=True)
        row.addWidget(self._label, 1)
        self.set_hidden(False)

    def set_hidden(self, hidden: bool) -> None:
        """Show dots instead of the signs."""
        self._label.setText("••••" if hidden else self._text)
        spoken = self.tr("dold") if hidden else " ".join(self._text)
        self.setAccessibleName(self.tr("Grupp {n}: {text}").format(n=self._number, text=spoken))


class RecoveryKeyView(QWidget):
    """Shows a key, prints or saves it, and asks for two groups from the paper.

    Signals: changed: whether it is proved may have changed.
    """

    changed = Signal()

    def __init__(
        self,
        key: str,
        *,
        vault_name: str,
        day: date,
        messages: Messages,
        sheet: Sheet | None = None,
        put: Put | None = None,
        home: Path | None = None,
    ) -> None:
        super().__init__()
        self._groups = groups_of(key)
        self._vault_name, self._day, self._messages = vault_name, day, messages
        self._sheet, self._put, self._home = sheet, put, home
        self._asked = tuple(sorted(secrets.SystemRandom().sample(range(len(self._groups)), ASKED)))
        self.on_paper = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._card())
        column.addWidget(self._questions())
        self._hide_asked(False)

    def _card(self) -> Card:
        card = Card(kind="true")
        top = QHBoxLayout()
        top.addWidget(PlainLabel(self.tr("Din nyckel, åtta grupper"), "h3"))
        top.addStretch(1)
        about = self.tr("Valv: {name} · skapad {day}")
        top.addWidget(PlainLabel(about.format(name=self._vault_name, day=words.day(self._day, year=True)), "hint"))
        card.body.addLayout(top)
        grid = QGridLayout()
        grid.setSpacing(10)
        self._shown: list[_Group] = []
        for number, text in enumerate(self._groups):
            group = _Group(number + 1, text)
            self._shown.append(group)
            grid.addWidget(group, number // 4, number % 4)
        card.body.addLayout(grid)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.print_button = HintButton(self.tr("Skriv ut nyckeln …"), "primary", icon="print")
        self.print_button.clicked.connect(self._print)
        self.save_button = HintButton(self.tr("Spara som PDF …"), icon="save")
        self.save_button.clicked.connect(self._ask_where)
        self._state = PlainLabel("", "ok")
        for widget in (self.print_button, self.save_button):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._state)
        card.body.addLayout(row)
        self.save_button.setVisible(self._sheet is not None and self._put is not None)
        card.body.addWidget(
            PlainLabel(
                self.tr(
                    "Nyckeln innehåller aldrig 0, O, 1 eller I. Den går inte att kopiera, "
                    "eftersom urklipp kan synkas mellan datorer."
                ),
                "hint",
                wrap=True,
            )
        )
        return card

    def _questions(self) -> QWidget:
        self._below = QWidget()
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(PlainLabel(self.tr("Kontrollera att du har den"), "h2"))
        first, second = (number + 1 for number in self._asked)
        lead = self.tr("Läs från papperet och skriv in grupp {a} och {b}. De är dolda ovanför.")
        column.addWidget(PlainLabel(lead.format(a=first, b=second), "sm-muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        self.fields: dict[int, LineField] = {}
        self._boxes: dict[int, FieldBox] = {}
        for number in self._asked:
            field = LineField()
            field.setMaxLength(GROUP_LENGTH + 4)
            field.setProperty(clipboard.NO_COPY, True)
            box = FieldBox(self.tr("Grupp {n}").format(n=number + 1), field)
            box.setFixedWidth(200)
            field.textEdited.connect(lambda _text, number=number: self._typed(number))
            self.fields[number], self._boxes[number] = field, box
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column.addLayout(row)
        return self._below

    # what is asked

    def typed_key(self) -> str:
        """The key with the asked groups as the person typed them, to be proved by whoever made it."""
        return "-".join(
            self.fields[number].text() if number in self.fields else text for number, text in enumerate(self._groups)
        )

    @property
    def is_proved(self) -> bool:
        """Whether both groups are right."""
        return self.on_paper and all(self._is_right(number) for number in self._asked)

    def missing(self) -> str:
        """One sentence of what is left to do; empty when nothing is."""
        if not self.on_paper:
            return self.tr("Skriv ut eller spara nyckeln för att fortsätta")
        for number in self._asked:
            if not self._is_right(number):
                return self.tr("Fyll i grupp {n} rätt för att fortsätta").format(n=number + 1)
        return ""

    def wipe(self) -> None:
        """Forget the key: called when the step is left."""
        self._groups = ()
        for field in self.fields.values():
            field.clear()
        for group in self._shown:
            group.set_hidden(True)
            group._text = ""

    def _is_right(self, number: int) -> bool:
        typed = "".join(sign for sign in self.fields[number].text().upper() if sign.isalnum())
        return bool(self._groups) and typed == self._groups[number]

    def _typed(self, number: int) -> None:
        box, field = self._boxes[number], self.fields[number]
        typed = "".join(sign for sign in field.text() if sign.isalnum())
        if self._is_right(number):
            box.set_ok(self.tr("Stämmer"))
            following = [n for n in self._asked if n > number and not self._is_right(n)]
            if following:
                self.fields[following[0]].setFocus()
        elif len(typed) >= GROUP_LENGTH:
            box.set_error(self.tr("Stämmer inte. Läs av grupp {n} på papperet igen.").format(n=number + 1))
        else:
            box.set_error("")
        self.changed.emit()

    def _hide_asked(self, hidden: bool) -> None:
        for number in self._asked:
            self._shown[number].set_hidden(hidden)
        self._below.setVisible(hidden)

    def put_on_paper(self, text: str) -> None:
        """The key is on paper: hide two groups and ask for them."""
        self.on_paper = True
        self._state.setText(text)
        self.print_button.set_kind("")
        self._hide_asked(True)
        self.fields[self._asked[0]].setFocus()
        self.changed.emit()

    # paper

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Samverkan")
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted and self.print_on(printer):
            self.put_on_paper(self.tr("Utskriven"))

    def print_on(self, printer: QPrinter) -> bool:
        """Draw the sheet on a printer: the ready-made PDF when there is one, else plainly."""
        painter = QPainter()
        if not painter.begin(printer):
            return False
        page = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
        page.moveTo(0, 0)
        if not self._paint_sheet(painter, page, printer.resolution()):
            self._paint_plainly(painter, page)
        return painter.end()

    def _paint_sheet(self, painter: QPainter, page: QRectF, resolution: int) -> bool:
        if self._sheet is None:
            return False
        data = QByteArray(self._sheet(self._groups, self._vault_name, self._day))
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument(self)
        document.load(buffer)
        if document.pageCount() < 1:
            return False
        size = document.pagePointSize(0)
        scale = min(page.width() / size.width(), page.height() / size.height())
        dots = min(1.0, 300 / max(resolution, 1))
        target = QSize(round(size.width() * scale * dots), round(size.height() * scale * dots))
        image = document.render(0, target)
        painter.drawImage(QRectF(0, 0, size.width() * scale, size.height() * scale), image)
        return not image.isNull()

    def _paint_plainly(self, painter: QPainter, page: QRectF) -> None:
        unit = page.width() / 40
        font = QFont(painter.font())
        font.setPixelSize(max(1, round(unit * 1.6)))
        painter.setFont(font)
        painter.drawText(QRectF(0, 0, page.width(), unit * 3), self.tr("Återställningsnyckel"))
        painter.drawText(QRectF(0, unit * 3, page.width(), unit * 3), self._vault_name)
        for number, text in enumerate(self._groups):
            painter.drawText(QRectF(0, unit * (7 + 3 * number), page.width(), unit * 3), f"{number + 1}   {text}")

    def _ask_where(self) -> None:
        start = Path.home()
        kinds = self.tr("PDF (*.pdf)")
        path = file_dialogs.choose_new_file(
            self, self.tr("Spara återställningsnyckeln"), start, "aterstallningsnyckel.pdf", kinds
        )
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Save the sheet as PDF, never beside the vault."""
        if self._sheet is None or self._put is None:
            return
        try:
            if self._home is not None and path.resolve().is_relative_to(self._home.resolve()):
                raise Impossible("recovery_beside_vault")
            self._put(self._sheet(self._groups, self._vault_name, self._day), path)
        except Exception as error:  # a folder, a full disk, a font: the key is still shown and can be kept another way
            self._messages.error(error, parent=self)
            return
        self.put_on_paper(self.tr("Sparad som PDF. Skriv ut den och ta bort filen."))
