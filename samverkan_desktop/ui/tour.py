# SPDX-License-Identifier: EUPL-1.2
"""The tour (rundturen): the main job done by keys and clicks in the real windows, with a picture of each step.

Works on practice vaults only. Says that a step happened after it has been seen in the window, and at the end
looks in the vault, in the ledger and in the exported PDF whether it truly did.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QListWidget, QWidget

from samverkan_desktop.domain.errors import Refused, SamverkanError
from samverkan_desktop.ui import app_settings, hands
from samverkan_desktop.ui.application import Extras, Program, catch_unexpected, prepare
from samverkan_desktop.ui.dialogs.approve import ApproveDialog
from samverkan_desktop.ui.dialogs.choose_consent import ConsentChooser
from samverkan_desktop.ui.dialogs.export import ExportDialog
from samverkan_desktop.ui.dialogs.participant import ParticipantDialog
from samverkan_desktop.ui.hands import Script, Stopped, Wait
from samverkan_desktop.usecases import consultations, practice
from samverkan_desktop.usecases.desk import Desk, Tools

SIZE: Final = (1440, 900)
FILE: Final = "sammanfattning.pdf"
CONSENTED_PURPOSE: Final = "Samordna stödet inför lovet"
PURPOSE: Final = "Råd om skolfrånvaro och kvällar hemma"
TYPED: Final = {
    "background": (
        "Siri Fiktivsson i 7B på Kråkbergsskolan har varit borta varje måndag sedan sportlovet. "
        "Mamma Annelie, 070-174 06 41, jobbar natt. De bor på Fabriksgatan 12 i Norrbäck."
    ),
    "question": "Hur pratar vi med Siris mamma om kvällarna utan att det låter som kritik?",
    "advice": "Fråga vad som fungerar hemma och bestäm en sak att prova i två veckor.",
}
KNOWN: Final = ("child", "Siri Fiktivsson")
IDENTIFIERS: Final = (
    "Siri", "Fiktivsson", "Kråkberg", "Annelie", "174 06 41", "1740641", "Fabriksgatan", "Norrbäck", "7B",
)  # fmt: skip
STAYS: Final = "bestäm en sak att prova"


def run(home: Path, tools: Tools, folder: Path, *, say: Callable[[str], None], passphrase: str) -> int:
    """Drive the windows; pictures and the PDF in the folder, one line a step. 0 when every step truly happened.

    Raises InvalidInput("home_has_real_vault"), Refused("tour_failed") with the step where it stopped.
    """
    practice.require_practice(tools, home)
    folder = folder.resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in (*folder.glob("[0-9][0-9]-*.png"), folder / FILE):
            old.unlink(missing_ok=True)
    except OSError as error:
        raise Refused("tour_failed", step=f"mappen {folder}") from error
    app = prepare(app_settings.read(home))
    program = Program(home, tools, extras=Extras(practice_passphrase=passphrase), end=app.exit)
    catch_unexpected(program.show_unexpected)
    tour = Tour(program, folder, say)
    try:
        return tour.drive(app, passphrase)
    finally:
        program.end()


class Tour:
    """One tour: the script and what it has seen so far."""

    def __init__(self, program: Program, folder: Path, say: Callable[[str], None]) -> None:
        self._program, self._folder, self._say = program, folder, say
        self._window = program.window
        self._step = ""
        self._number = 0
        self._failure: BaseException | None = None
        self._before: frozenset[str] = frozenset()
        self._checked: list[str] | None = None
        self._review: Any = None

    def drive(self, app: QApplication, passphrase: str) -> int:
        """Run the script. Raises Refused("tour_failed")."""
        self._program.show()
        self._window.resize(*SIZE)
        self._window.activateWindow()
        moving = hands.Hands(self._script(passphrase), self._ended)
        moving.begin()
        code = app.exec()
        if self._failure is not None or code:
            reason = str(self._failure) if isinstance(self._failure, Stopped) else type(self._failure).__name__
            if isinstance(self._failure, SamverkanError):
                reason = self._failure.code
            raise Refused("tour_failed", step=f"{self._step} ({reason})") from self._failure
        return 0

    def _ended(self, error: BaseException | None) -> None:
        self._failure = error
        if error is not None:
            self._grab("stannade")
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.reject()
        self._window.close()
        QApplication.exit(0)

    # what is said and kept

    def _done(self, name: str, text: str) -> Script:
        """A step has happened: its picture and its line."""
        yield hands.rest(350)
        picture = self._grab(name)
        self._say(f"{picture}  {text}")

    def _grab(self, name: str) -> str:
        self._number += 1
        picture = f"{self._number:02d}-{name}.png"
        shown = QApplication.activeModalWidget()
        canvas = self._window.grab()
        if shown is not None and shown is not self._window:
            _lay(canvas, shown)
        if not canvas.save(str(self._folder / picture)):
            raise Stopped(picture)
        return picture

    # the script

    def _script(self, passphrase: str) -> Script:
        yield from self._unlock(passphrase)
        yield from self._with_consent()
        yield from self._deidentified()
        yield from self._reviewed()
        yield from self._exported()
        yield from self._truly()

    def _unlock(self, passphrase: str) -> Script:
        self._step = "lås upp"
        page: Any = self._window.centralWidget()
        yield from hands.write(page.passphrase, passphrase, "fältet för lösenfrasen")
        yield from self._done("las-upp", "Övningsvalvet är låst. Lösenfrasen är skriven.")
        yield from hands.press(page.button, "knappen Lås upp")
        yield Wait("sidan Idag", lambda: self._program.desk is not None and self._window.here[0] == "today")
        yield from self._on_vault(_ids, self._remember)
        yield hands.rest(900)
        yield from self._done("idag", "Valvet är öppet och visar vad som behöver göras i dag.")
        if self._window.open_page("consultations"):
            yield hands.rest(900)
            yield from self._done("konsultationer", "Konsultationerna står i en lista.")

    def _with_consent(self) -> Script:
        self._step = "konsultation med samtycke"
        page: Any = yield from self._new()
        yield from self._done("valj-satt", "Sättet väljs före första ordet: med samtycke eller avidentifierat.")
        yield from hands.press(page.chooser.consented, "valet Med samtycke")
        yield from hands.dialog(ConsentChooser, "dialogen för barn och samtycke")
        chooser: Any = QApplication.activeModalWidget()
        yield from _pick(chooser.findChild(QListWidget), "Alva Exempelsson")
        yield from self._done("valj-samtycke", "Ett samtycke som gäller i dag är valt.")
        yield from hands.press(chooser.choose, "knappen Välj")
        yield from self._form(CONSENTED_PURPOSE)
        for name, text, kind in (
            ("background", "Alva har kommit till skolan fyra dagar av fem sedan schemat ändrades.", "attendance"),
            ("question", "Vad behöver hemmet för att lovet inte ska bryta rutinen?", "attendance"),
        ):
            section = page.editor.text.sections[name]
            page.editor.go_to(name)
            yield from hands.write(section.edit, text, f"avsnittet {name}")
            yield from hands.choose(section.tag, kind, "slag av uppgift")
        yield from hands.press(page.editor.harm.buttons["no"], "svaret Nej")
        yield hands.rest(900)
        yield from self._done("med-samtycke", "Konsultationen med samtycke är skriven, med vem som får ta del av vad.")
        yield from hands.press(page.editor.consented.done, "knappen Klar utan att dela")
        yield Wait("den sparade konsultationen", lambda: page.stack.currentWidget() is page.reader)
        yield from self._done("med-samtycke-sparad", "Den är sparad i valvet.")

    def _deidentified(self) -> Script:
        self._step = "avidentifierad konsultation"
        page: Any = yield from self._new()
        yield from hands.press(page.chooser.deidentified, "valet Avidentifierat")
        yield from self._form(PURPOSE)
        for name, text in TYPED.items():
            page.editor.go_to(name)
            yield from hands.write(page.editor.text.edit(name), text, f"avsnittet {name}")
        known = page.editor.text.known
        yield from hands.press(known.toggle, "namn att söka efter")
        row = known.rows.rows()[0]
        yield from hands.write(row.what, KNOWN[1], "namnet att söka efter")
        yield from hands.press(page.editor.harm.buttons["no"], "svaret Nej")
        page.editor.go_to("background")
        yield Wait("markeringar i texten", lambda: page.editor.text.edit("background").marks())
        yield hands.rest(700)
        yield from self._done("avidentifierad", "Det som kan peka på ett barn är markerat medan texten skrevs.")
        yield from hands.press(page.editor.deidentified.review, "knappen Granska och avidentifiera")
        yield Wait("sidan för granskning", lambda: self._window.here[0] == "review")

    def _reviewed(self) -> Script:
        self._step = "granskning"
        page: Any = self._window.page("review")
        yield Wait("fynden", lambda: page.case is not None and page.case.groups and page.list.isVisible())
        yield hands.rest(700)
        yield from self._done("granska", "Varje fynd granskas: originalet till vänster, det andra får se till höger.")
        if page.approve_button.isEnabled():
            raise Stopped("godkännandet var öppet innan något var granskat")
        yield from hands.press(page.safe_button, "knappen Godkänn alla säkra förslag")
        yield hands.rest(500)
        yield from self._done("sakra-forslag", "Alla säkra förslag är godkända. Resten tas ett och ett.")
        for _ in range(len(page.case.groups)):
            if page.case.decided == len(page.case.groups):
                break
            yield from self._agree(page)
        yield Wait("checklistan", lambda: page.side.view == "checklist")
        for point, box in page.side.checklist.boxes.items():
            yield from hands.press(box, f"checklistans punkt {point}")
        yield Wait("godkännandet", page.approve_button.isEnabled)
        yield hands.rest(600)
        yield from self._done("granskad", f"Alla {len(page.case.groups)} fynd är granskade med tangentbordet.")
        yield from self._approved(page)

    def _agree(self, page: Any) -> Script:
        """Take the proposal for the open finding, by Enter."""
        before = page.case.decided
        yield from hands.tap(page.list, Qt.Key.Key_Return)
        yield Wait("nästa fynd", lambda: page.case.decided > before)

    def _approved(self, page: Any) -> Script:
        self._step = "godkännande"
        yield from hands.press(page.approve_button, "knappen Godkänn sammanfattning")
        yield from hands.dialog(ApproveDialog, "dialogen för godkännande")
        dialog: Any = QApplication.activeModalWidget()
        yield from hands.press(dialog.linked, "bedömningen av mottagarna")
        if not dialog.agree.isEnabled():
            yield from hands.write(dialog.focusWidget(), "Mottagaren känner inte skolan.", "skälet")
        yield from self._done("godkann", "Den som granskar säger att mottagarna inte kan knyta det till en person.")
        yield from hands.press(dialog.agree, "knappen Godkänn")
        here: Any = self._window.page("consultation")
        yield Wait(
            "den godkända sammanfattningen",
            lambda: self._window.here[0] == "consultation" and here.stack.currentWidget() is here.reader,
        )
        yield hands.rest(400)
        yield from self._done("godkand", "Sammanfattningen är godkänd. Originalet förstörs när sidan lämnas.")

    def _exported(self) -> Script:
        self._step = "utlämnande som PDF"
        page: Any = self._window.page("consultation")
        yield from hands.press(page.reader.export, "knappen Exportera")
        yield from hands.dialog(ExportDialog, "dialogen för utlämnande")
        dialog: Any = QApplication.activeModalWidget()
        yield Wait("reglernas svar", dialog.save.isEnabled)
        yield hands.rest(900)
        yield from self._done("exportera", "Reglerna säger ja, och det som ska lämnas visas precis som det blir.")
        yield from hands.press(dialog.save, "knappen Spara som fil")
        yield from hands.dialog(QFileDialog, "dialogen för filens plats")
        files = QApplication.activeModalWidget()
        assert files is not None
        name = files.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.selectAll()
        yield from hands.write(name, str(self._folder / FILE), "filens namn")
        yield from hands.tap(name, Qt.Key.Key_Return)
        yield Wait("den sparade filen", lambda: dialog.released is not None and (self._folder / FILE).exists())
        yield from self._done("lamnad", "Filen är skriven, och utlämnandet står i loggen.")
        yield from hands.press(dialog.cancel, "knappen Stäng")
        yield Wait("att dialogen stängs", lambda: QApplication.activeModalWidget() is None)
        self._window.open_page("log" if not self._window.open_page("consultations") else "consultations")
        yield hands.rest(900)
        yield from self._done("efterat", "Originalet är förstört. Bara filen har lämnat valvet.")

    def _form(self, purpose: str) -> Script:
        """Purpose, target group and participant: the same in both modes."""
        page: Any = self._window.page("consultation")
        yield Wait("formuläret", lambda: page.stack.currentWidget() is page.editor)
        yield hands.rest(300)
        yield from hands.write(page.editor.form.purpose, purpose, "syftet")
        yield from hands.press(page.editor.form.people.add_button, "knappen Lägg till deltagare")
        yield from hands.dialog(ParticipantDialog, "dialogen för deltagare")
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        yield from hands.tap(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
        yield Wait("deltagaren", lambda: "social_services" in page.editor.form.people.parties())

    def _new(self) -> Any:
        """A new consultation, from wherever one is."""
        self._window.new_consultation()
        page: Any = self._window.page("consultation")
        yield Wait("valet av sätt", lambda: page.stack.currentWidget() is page.chooser and page.chooser.isVisible())
        yield hands.rest(250)
        return page

    # the end of it

    def _on_vault(self, do: Callable[..., Any], then: Callable[[Any], None]) -> Script:
        """Ask the vault something on its own thread."""
        answered: list[bool] = []

        def keep(answer: Any) -> None:
            then(answer)
            answered.append(True)

        assert self._program.desk is not None
        self._program.tasks.on_vault(do, self._program.desk, done=keep)
        yield Wait("svaret från valvet", lambda: answered)

    def _remember(self, ids: frozenset[str]) -> None:
        self._before = ids

    def _truly(self) -> Script:
        self._step = "prövning i valvet och i den utlämnade filen"
        content = (self._folder / FILE).read_bytes()
        digest = hashlib.sha256(content).hexdigest()

        def keep(faults: list[str]) -> None:
            self._checked = faults

        yield from self._on_vault(lambda desk: _faults_in_vault(desk, self._before, digest), keep)
        faults = [*(self._checked or ()), *_faults_in_pdf(self._folder / FILE)]
        if faults:
            raise Stopped(", ".join(faults))
        self._say(f"{FILE}  Läst tillbaka: {len(content)} byte, inget av det som pekade på barnet står där.")


def _lay(canvas: QPixmap, shown: QWidget) -> None:
    """Draw a dialog, which is a window of its own, over the middle of the picture, with a thin edge."""
    room, size = canvas.deviceIndependentSize().toSize(), shown.size()
    where = QPoint((room.width() - size.width()) // 2, (room.height() - size.height()) // 2)
    painter = QPainter(canvas)
    painter.fillRect(QRect(QPoint(0, 0), room), QColor(0, 0, 0, 70))
    painter.drawPixmap(where, shown.grab())
    painter.setPen(Qt.GlobalColor.gray)
    painter.drawRect(QRect(where, size).adjusted(0, 0, -1, -1))
    painter.end()


def _pick(listed: QListWidget, start: str) -> Script:
    """Choose the row that begins so, by arrow keys."""
    yield Wait("listan", listed.isVisible)
    listed.setFocus()
    for _ in range(listed.count()):
        yield from hands.tap(listed, Qt.Key.Key_Down)
        item = listed.currentItem()
        if item is not None and item.text().startswith(start):
            return
    raise Stopped(f"{start} i listan")


def _ids(desk: Desk) -> frozenset[str]:
    return frozenset(row.id for row in consultations.listed(desk))


def _faults_in_vault(desk: Desk, before: frozenset[str], digest: str) -> list[str]:
    """What the vault lacks of what the tour says it did; empty when all is there."""
    new = [row for row in consultations.listed(desk) if row.id not in before]
    with_consent = [row for row in new if row.kind == "consented" and row.state == "approved"]
    without = [row for row in new if row.kind == "deidentified" and row.state == "approved"]
    faults = []
    if len(with_consent) != 1 or with_consent[0].heading != CONSENTED_PURPOSE:
        faults.append("konsultationen med samtycke finns inte")
    if len(without) != 1:
        return [*faults, "den avidentifierade konsultationen är inte godkänd"]
    one = without[0]
    texts = desk.vault.consultations.deidentified(one.id)
    told = " ".join(texts.texts.values()) if texts else ""
    if any(word in told for word in IDENTIFIERS):
        faults.append("något som pekar på barnet står kvar i sammanfattningen")
    if desk.vault.drafts.get(one.id) is not None:
        faults.append("originalet är inte förstört")
    released = [row for row in desk.vault.releases.of(one.id) if row.state == "done"]
    if [row.content_sha256 for row in released] != [digest]:
        faults.append("utlämnandet står inte i loggen med filens kontrollsumma")
    return faults


def _faults_in_pdf(file: Path) -> list[str]:
    """Read the PDF back: it must say what stays and nothing that points at the child, in its text or its data."""
    document = QPdfDocument()
    document.load(str(file))
    pages = [document.getAllText(n).text() for n in range(document.pageCount())]
    fields = [str(document.metaData(field) or "") for field in QPdfDocument.MetaDataField]
    document.close()
    text = " ".join(" ".join(pages).replace("\u00ad", "").split())
    faults = [] if STAYS in text else ["sammanfattningens ord står inte i filen"]
    if any(word.lower() in " ".join([text, *fields]).lower() for word in IDENTIFIERS):
        faults.append("något som pekar på barnet står i filen")
    return faults
