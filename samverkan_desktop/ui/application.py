# SPDX-License-Identifier: EUPL-1.2
"""The application: language, theme, last-resort error handling; from the page before unlock to the open window.

Gets everything it needs from `main`; there is no global application object.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import attrs
from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QObject,
    QSettings,
    Qt,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from samverkan_desktop import __version__
from samverkan_desktop.system import resources
from samverkan_desktop.ui import app_settings, clipboard, icons, locking, theme
from samverkan_desktop.ui.app_settings import AppSettings
from samverkan_desktop.ui.collecting import Collector
from samverkan_desktop.ui.locking import IdleWatch, Locker
from samverkan_desktop.ui.main_window import MainWindow
from samverkan_desktop.ui.messages import told_code, trace_code
from samverkan_desktop.ui.pages.unlock import UnlockPage
from samverkan_desktop.ui.pages.welcome import WelcomePage
from samverkan_desktop.ui.recovery import Sheet
from samverkan_desktop.ui.system_lock import SystemLock
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.usecases import settings, unlocking
from samverkan_desktop.usecases.desk import Desk, Tools


@attrs.frozen(kw_only=True)
class Extras:
    """What the window can offer when `main` has it to give.

    generate: makes a passphrase of words; sheet: the recovery key as PDF bytes; practice_passphrase: shown on the
    lock page of a practice vault.
    """

    generate: Callable[[], str] | None = None
    sheet: Sheet | None = None
    practice_passphrase: str = ""


def run(home: Path, tools: Tools, *, relocked: bool = False, extras: Extras | None = None) -> int:
    """Open the window on a home and return its exit code; 75 means locked. relocked: return to the last place."""
    app = prepare(app_settings.read(home))
    program = Program(home, tools, extras=extras or Extras(), relocked=relocked)
    catch_unexpected(program.show_unexpected)
    program.show()
    code = app.exec()
    program.end()
    return int(code)


def prepare(chosen: AppSettings) -> QApplication:
    """The QApplication in language and theme, safe against traces and leaks; made once."""
    QCoreApplication.setApplicationName("Samverkan")
    QCoreApplication.setApplicationVersion(__version__)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
    # Qt's own dialogs keep folders and names in settings files; there they find no place to
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, f"{os.devnull}/samverkan")
    qInstallMessageHandler(_quiet)
    app = QApplication.instance() or QApplication(["samverkan"])
    assert isinstance(app, QApplication)
    app.setApplicationDisplayName("Samverkan")
    app.setWindowIcon(icons.icon("mark", "accent", 64))
    app.setQuitOnLastWindowClosed(True)
    set_language(app, chosen.language)
    theme.apply(theme.wished(chosen.theme, chosen.text_percent))
    clipboard.Guard(app)
    if app.findChild(Collector) is None:
        Collector(app)
    return app


def set_language(app: QApplication, language: str) -> None:
    """Swedish is the source; English comes from the translation file. Takes effect on windows made after it."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale("en_GB" if language == "en" else "sv_SE"))
    if language == "en":
        _install(app, str(resources.path("i18n", "en.qm")))
    else:
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(app, f"{qt}/qtbase_sv.qm")


def _install(app: QApplication, file: str) -> None:
    translator = QTranslator(app)
    if translator.load(file):
        app.installTranslator(translator)


def _quiet(kind: QtMsgType, _context: QMessageLogContext, _text: str) -> None:
    """Qt's own messages may quote what a widget holds; only that there was one is told."""
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg) and sys.stderr is not None:
        sys.stderr.write(f"Qt: {kind.name}\n")


def catch_unexpected(show: Callable[[BaseException], None]) -> None:
    """Every uncaught error ends in one dialog with a code and no content; nothing is printed but the code."""

    def on_gui(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        error.__traceback__ = trace
        _tell(error)
        show(error)

    def on_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            _tell(args.exc_value)

    sys.excepthook = on_gui
    threading.excepthook = on_thread


def _tell(error: BaseException) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{trace_code(error)}\n")


class Program(QObject):
    """One window process: the page before unlock, then the open window until it locks or closes."""

    def __init__(
        self,
        home: Path,
        tools: Tools,
        *,
        extras: Extras,
        relocked: bool = False,
        end: Callable[[int], Any] | None = None,
    ) -> None:
        super().__init__()
        self._home, self._tools, self._extras, self._relocked = home, tools, extras, relocked
        self._end = end
        self.sheet = self._extras.sheet
        self.look = app_settings.read(home)
        self.tasks = Tasks(self)
        self.window = MainWindow(self.look.language)
        self.tasks.unexpected.connect(self.show_unexpected)
        hints = QGuiApplication.styleHints()
        if hints is not None:
            hints.colorSchemeChanged.connect(self._on_system_mode)
        self.desk: Desk | None = None
        self.locker: Locker | None = None
        self.idle: IdleWatch | None = None

    def show(self) -> None:
        """Show the page this home needs: get started, or unlock."""
        self.show_start()
        self.window.show()

    def show_start(self) -> None:
        """Put the page before unlock in the window."""
        if self._tools.files.exists(self._home):
            page = UnlockPage(
                self._tools,
                self._home,
                self.tasks,
                self.window.messages,
                practice_passphrase=self._extras.practice_passphrase,
            )
            page.unlocked.connect(self._on_unlocked)
            page.help_asked.connect(self._help_before_unlock)
            page.other_vault.connect(self._on_other_vault)
            self.window.set_start(page, page.first_focus())
            self.window.act(self.tr("Hjälp"), "F1", self._help_before_unlock)
            return
        wizard = WelcomePage(
            self._tools,
            self._home,
            self.tasks,
            self.window.messages,
            generate=self._extras.generate,
            sheet=self._extras.sheet,
        )
        wizard.made.connect(lambda desk: self._on_unlocked(unlocking.Unlocked(desk=desk)))
        wizard.other_vault.connect(self._on_other_vault)
        self.window.set_start(wizard, wizard.who.name)

    def _on_other_vault(self, home: Path) -> None:
        self._home = home
        self.show_start()

    def _help_before_unlock(self) -> None:
        self.window.messages.question(
            self.tr("Hjälp med att låsa upp"),
            self.tr(
                "Lösenfrasen är den du valde när valvet skapades. Stora och små bokstäver räknas. Har du glömt den: "
                "öppna valvet med återställningsnyckeln som finns på papper. Ingen kan ta fram lösenfrasen åt dig, "
                "inte heller IT."
            ),
            yes=self.tr("Stäng"),
        )

    # open

    def _on_unlocked(self, result: unlocking.Unlocked) -> None:
        self.desk = result.desk
        self.tasks.on_vault(_at_start, result.desk, done=lambda start: self._open(result, *start))

    def _open(self, result: unlocking.Unlocked, minutes: int, place: dict[str, Any]) -> None:
        desk = result.desk
        self.locker = Locker(desk, self.tasks, self.window, parent=self, **({"end": self._end} if self._end else {}))
        self.idle = IdleWatch(self._tools.clock, minutes, lambda: self.tasks.is_working_aside, self)
        self.idle.expired.connect(self.locker.lock)
        self.idle.warned.connect(self._on_warned)
        self.idle.stirred.connect(self.window.messages.hide_note)
        self.idle.delayed.connect(self._on_delayed)
        self.window.lock_asked.connect(self.locker.lock)
        self._system = SystemLock(self.window)
        self._system.locked.connect(self.locker.lock)
        # Imported here: the pages bring the whole program with them, and the lock page must come up at once.
        from samverkan_desktop.ui import pages_list
        from samverkan_desktop.usecases import summaries

        practice = self.tr("Övningsvalv. Här finns bara påhittade personer.") if desk.vault.info.practice else ""
        self.window.set_pages(
            pages_list.entries(desk, self.tasks, self.window.messages, self),
            start="today",
            mark=practice,
        )
        self._add_zoom()
        self.window.show_user(desk.actor.name, desk.actor.function)
        self.window.show_lock_after(minutes)
        self.window.closing.connect(self._on_closing)
        if self._relocked and place.get("page"):
            self.window.restore(place)
        else:
            self.tasks.on_vault(summaries.leave_all, desk)
        self._tell_notices(result)
        self.idle.start()

    def _tell_notices(self, result: unlocking.Unlocked) -> None:
        for notice in result.notices:
            said = told_code(notice.code, notice.values, self.look.language)
            older = notice.code in unlocking.ACCEPTABLE
            tell = self.tr("Berätta för din chef, som avgör om kopian ska användas.")
            whom = tell if older and not result.may_accept_older else ""
            self.window.messages.warning(" ".join(p for p in (said.why, said.now, whom) if p), title=said.what)
            if older and result.may_accept_older:
                self._ask_about_older(result.desk)

    def _ask_about_older(self, desk: Desk) -> None:
        """An older copy was put back: nothing is entered as known until someone says that it was meant.

        Only a manager is asked, or who opened with the recovery key; others read the warning and whom to tell.
        """
        if self.window.messages.question(
            self.tr("Valvet är äldre än det som senast användes här"),
            self.tr(
                "Har någon på enheten lagt tillbaka en säkerhetskopia? Då kan du fortsätta med den, och det antecknas "
                "i loggen. Det som skrevs efter kopian finns inte här. Är du osäker: fråga IT först."
            ),
            yes=self.tr("Fortsätt med kopian"),
            no=self.tr("Vänta"),
            destructive=True,
        ):
            self.tasks.on_vault(unlocking.accept_older, desk, done=lambda _none: self.window.messages.clear_warning())

    def _on_warned(self, seconds: int) -> None:
        assert self.locker is not None
        self.window.messages.note(
            self.tr("Låses om {n} sekunder. Allt är sparat. Rör musen för att fortsätta.").format(n=seconds),
            kind="lock",
            action=self.tr("Lås nu"),
            do=self.locker.lock,
        )

    def _on_delayed(self) -> None:
        self.window.messages.note(self.tr("Låser när exporten är klar."), kind="lock")

    def set_lock_minutes(self, minutes: int) -> None:
        """The limit changed in the settings."""
        if self.idle is not None:
            self.idle.set_minutes(minutes)
        self.window.show_lock_after(minutes)

    def _add_zoom(self) -> None:
        self.window.act(self.tr("Större text"), "Ctrl++", lambda: self.zoom(1))
        self.window.act(self.tr("Mindre text"), "Ctrl+-", lambda: self.zoom(-1))
        self.window.act(self.tr("Vanlig textstorlek"), "Ctrl+0", lambda: self.zoom(0))
        self.window.act(self.tr("Stäng programmet"), "Ctrl+Q", self.window.close)

    def zoom(self, step: int) -> None:
        """One text size up or down; 0: the usual one."""
        sizes = theme.TEXT_SIZES
        at = min(range(len(sizes)), key=lambda i: abs(sizes[i] - self.look.text_percent))
        size = sizes[min(max(at + step, 0), len(sizes) - 1)] if step else 100
        self.set_look(attrs.evolve(self.look, text_percent=size))
        self.window.say(self.tr("Textstorlek {n} %").format(n=size))

    def _on_system_mode(self) -> None:
        if self.look.theme == "system":
            theme.apply(theme.wished("system", self.look.text_percent))

    def set_look(self, chosen: AppSettings) -> bool:
        """Theme or text size changed in the settings: shown at once, kept for next time. False: could not be kept."""
        self.look = chosen
        theme.apply(theme.wished(chosen.theme, chosen.text_percent))
        self.window.refit()
        return app_settings.write(self._home, chosen)

    # end

    def _on_closing(self) -> None:
        if self.idle is not None:
            self.idle.stop()
        if self.desk is not None:
            self.tasks.on_vault(unlocking.lock, self.desk, failed=lambda _error: None)
            self.desk = None

    def end(self) -> None:
        """Finish the vault's work and end the threads."""
        if self.idle is not None:
            self.idle.stop()
        self.tasks.close()
        clipboard.take_back()
        clipboard.forget()

    def show_unexpected(self, error: BaseException) -> None:
        """Show an error nobody took."""
        self.window.messages.error(error)


def _at_start(desk: Desk) -> tuple[int, dict[str, Any]]:
    return int(settings.get(desk, "lock_minutes")), locking.last_place(desk)
