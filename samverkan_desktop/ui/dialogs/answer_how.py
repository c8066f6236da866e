# SPDX-License-Identifier: EUPL-1.2
"""How an answer was given: way, day, language, interpreter; for an oral one who it was, for a written one its proof."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from samverkan_desktop.domain.attachments import LARGEST
from samverkan_desktop.ui import file_dialogs
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.read_aloud import ReadAloudDialog
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import Chip, HintButton, SegmentedControl
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, LineField, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import clear
from samverkan_desktop.usecases import consent_answers
from samverkan_desktop.usecases.consent_answers import Circumstances
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk

WAYS = ("written", "oral", "phone")
LANGUAGES = ("sv", "en", "ar", "so", "fa", "uk", "other")
ASSURANCES = ("known_number", "knows_person", "id_shown", "met_at_school")


class HowAnswered(QWidget):
    """Signals: changed: something here was changed."""

    changed = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages, card: ConsentCard) -> None:
        super().__init__()
        self._desk, self._tasks, self._messages, self._card = desk, tasks, messages, card
        self._giver = ""
        self.evidence: list[tuple[str, bytes]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        ways = {"written": codes.way("written"), "oral": codes.way("oral"), "phone": self.tr("Telefon")}
        self.way = SegmentedControl([(code, ways[code]) for code in WAYS], self.tr("Hur"))
        self.way.chosen.connect(lambda _way: self._fit())
        column.addWidget(FieldBox(self.tr("Hur?"), self.way))
        self.day = DateField(desk.today)
        self.day.dateChanged.connect(self.changed)
        self.language = Choice([(code, language_word(code)) for code in LANGUAGES])
        grid = QGridLayout()
        grid.addWidget(FieldBox(self.tr("Datum"), self.day), 0, 0)
        grid.addWidget(FieldBox(self.tr("Språk"), self.language), 0, 1)
        column.addLayout(grid)
        self.interpreter = QCheckBox(self.tr("Tolk användes"))
        column.addWidget(self.interpreter)
        column.addWidget(self._oral())
        column.addWidget(self._written())
        self.note = PlainEdit(lines=1)
        self.note.setMaximumHeight(64)
        column.addWidget(FieldBox(self.tr("Anteckning"), self.note, optional=True, hint=self.tr("Lämnas aldrig ut.")))
        self._fit()

    def _oral(self) -> QWidget:
        self._oral_part = QWidget()
        column = QVBoxLayout(self._oral_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        options = [(code, assurance_word(code)) for code in ASSURANCES]
        self.assured = Choice(options, empty=self.tr("Välj hur du vet"))
        self.assured.currentIndexChanged.connect(lambda _at: self.changed.emit())
        column.addWidget(FieldBox(self.tr("Hur vet du vem det är?"), self.assured))
        self.show_words = HintButton(self.tr("Visa texten att läsa upp …"), icon="talk", size="small")
        self.show_words.clicked.connect(self.show_read_aloud)
        column.addWidget(self.show_words)
        self.read = QCheckBox(self.tr("Texten är uppläst"))
        self.read.toggled.connect(lambda _on: self.changed.emit())
        column.addWidget(self.read)
        self.witness = LineField(placeholder=self.tr("Namn eller funktion"))
        column.addWidget(FieldBox(self.tr("Vem hörde svaret mer än du?"), self.witness, optional=True))
        return self._oral_part

    def _written(self) -> QWidget:
        self._written_part = QWidget()
        column = QVBoxLayout(self._written_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(PlainLabel(self.tr("Underlag"), "label"))
        self._files = QVBoxLayout()
        self._files.setSpacing(4)
        column.addLayout(self._files)
        self.add_file = HintButton(self.tr("Lägg till fil …"), icon="clip", size="small")
        self.add_file.clicked.connect(self.choose_file)
        column.addWidget(self.add_file)
        self.original = LineField(placeholder=self.tr("Till exempel pärm 2 i kassaskåpet"))
        self.original.textChanged.connect(lambda _text: self.changed.emit())
        column.addWidget(FieldBox(self.tr("eller: var ligger originalet?"), self.original))
        return self._written_part

    # what it holds

    def circumstances(self, *, own_words: str = "") -> Circumstances:
        """Everything here, with the person's own words."""
        oral, written = self.is_oral(), self.way.value() == "written"
        note = self.note.toPlainText().strip()
        if written and self.original.text().strip():
            where = self.tr("Originalet: {where}").format(where=self.original.text().strip())
            note = f"{where}\n{note}".strip()
        return Circumstances(
            given=self.day.day(),
            way=self.way.value() or "not_stated",
            language=self.language.code(),
            interpreter=self.interpreter.isChecked(),
            note=note,
            own_words=own_words,
            assured=assurance_word(self.assured.code()) if oral and self.assured.code() else "",
            witness=self.witness.text().strip() if oral else "",
            evidence=tuple(self.evidence) if written else (),
        )

    def is_oral(self) -> bool:
        """Whether the answer was spoken."""
        return self.way.value() in ("oral", "phone")

    def lacking(self) -> list[str]:
        """What must be filled in before an answer can be saved."""
        if not self.way.value():
            return [self.tr("hur")]
        if self.is_oral():
            lacks = [] if self.assured.code() else [self.tr("hur du vet vem det är")]
            return lacks if self.read.isChecked() else [*lacks, self.tr("att texten är uppläst")]
        return (
            [] if self.evidence or self.original.text().strip() else [self.tr("underlag eller var originalet ligger")]
        )

    def set_giver(self, giver: str) -> None:
        """Whose words are to be read aloud; another person has not heard them."""
        if giver != self._giver:
            self._giver = giver
            self.read.setChecked(False)
        self.show_words.setEnabled(bool(giver) and not giver.startswith("other:"))

    def set_silent(self, silent: bool) -> None:
        """Without an answer there is neither a voice nor a paper."""
        self._oral_part.setVisible(self.is_oral() and not silent)
        self._written_part.setVisible(self.way.value() == "written" and not silent)

    def _fit(self) -> None:
        self._oral_part.setVisible(self.is_oral())
        self._written_part.setVisible(self.way.value() == "written")
        self.changed.emit()

    # evidence and the words

    def choose_file(self) -> None:
        """Choose a file to keep as evidence."""
        place = file_dialogs.choose_file(
            self, self.tr("Lägg till underlag"), Path.home(), self.tr("PDF eller bild (*.pdf *.jpg *.jpeg *.png)")
        )
        if place is not None:
            self._tasks.aside(read_file, place, done=self.put_file, failed=self._messages.error)

    def put_file(self, found: tuple[str, bytes]) -> None:
        """Keep what was read, until the answer is saved."""
        self.evidence.append(found)
        self._show_files()

    def _show_files(self) -> None:
        clear(self._files)
        for at, (name, _content) in enumerate(self.evidence):
            chip = Chip(name, icon="clip", removable=True)
            chip.removed.connect(lambda at=at: self._drop(at))
            self._files.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.changed.emit()

    def _drop(self, at: int) -> None:
        del self.evidence[at]
        self._show_files()

    def show_read_aloud(self) -> None:
        """Show the words that are read aloud to the chosen person."""
        self._tasks.on_vault(
            self._words, self._giver, self.language.code(), done=self._read, failed=self._messages.error
        )

    def _words(self, giver: str, language: str) -> str:
        lang = "en" if language == "en" else "sv"
        return consent_answers.explanation(self._desk, self._card.consent.id, giver, lang=lang)

    def _read(self, text: str) -> None:
        if agreed(ReadAloudDialog(self.window(), text)):
            self.read.setChecked(True)


def read_file(place: Path) -> tuple[str, bytes]:
    """A file's name and bytes, off the GUI thread; no more of it than can be kept."""
    with place.open("rb") as file:
        return place.name, file.read(LARGEST + 1)


def language_word(code: str) -> str:
    """A language by its own code."""
    translate = QCoreApplication.translate
    return {
        "sv": translate("Answer", "Svenska"),
        "en": translate("Answer", "Engelska"),
        "ar": translate("Answer", "Arabiska"),
        "so": translate("Answer", "Somaliska"),
        "fa": translate("Answer", "Persiska eller dari"),
        "uk": translate("Answer", "Ukrainska"),
        "other": translate("Answer", "Annat språk"),
    }[code]


def assurance_word(code: str) -> str:
    """How one knew who it was, as it is kept with the answer."""
    translate = QCoreApplication.translate
    return {
        "known_number": translate("Answer", "Ringde numret vi redan hade"),
        "knows_person": translate("Answer", "Känner personen sedan tidigare"),
        "id_shown": translate("Answer", "Personen visade legitimation"),
        "met_at_school": translate("Answer", "Träffade personen i skolan"),
    }[code]
