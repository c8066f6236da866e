# SPDX-License-Identifier: EUPL-1.2
"""The one way to speak to the person: note, warning, error, question. Knows no deed.

An expected error (`SamverkanError`) is shown as what happened, why, and what to do now, from the text files.
An unexpected one is shown with a code and the version, never with record content.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any

import attrs
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samverkan_desktop import __version__
from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.system import texts
from samverkan_desktop.ui import words
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner, Card
from samverkan_desktop.ui.widgets.toast import Toast


@attrs.frozen(kw_only=True)
class Told:
    """An error in the person's words: what happened, why, what to do now; faults: one line each."""

    what: str
    why: str = ""
    now: str = ""
    faults: tuple[str, ...] = ()


def told_code(code: str, values: Mapping[str, str | int], lang: str = "sv") -> Told:
    """The texts of a code that came as a notice and not as an error."""
    error = SamverkanError(code)
    error.values = dict(values)
    return told(error, lang)


class _Filled(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "…"


def told(error: SamverkanError, lang: str = "sv") -> Told:
    """The texts of an expected error, its values filled in."""
    known = texts.errors(lang).get(error.code) or texts.errors("sv").get(error.code) or {}
    values = _Filled(error.values)
    if "role" in values:
        values["role"] = words.role(str(values["role"]))

    def fill(key: str) -> str:
        return str(known.get(key, "")).format_map(values)

    return Told(
        what=fill("what") or error.code,
        why=fill("why"),
        now=fill("now"),
        faults=tuple(fault.text for fault in error.faults),
    )


def trace_code(error: BaseException) -> str:
    """A short code for an unexpected error: its kind and place, without any value."""
    kind = type(error).__name__
    last: TracebackType | None = error.__traceback__
    place = ""
    while last is not None:
        file = last.tb_frame.f_code.co_filename.replace("\\", "/")
        if "samverkan_desktop" in file:
            place = f"{file.rpartition('samverkan_desktop/')[2]}:{last.tb_lineno}"
        last = last.tb_next
    return f"{kind} {place}".strip()


class Messages(QObject):
    """Speaks for every page.

    Signals: said(text): also for the status bar and for screen readers.
    """

    said = Signal(str)

    def __init__(self, window: QWidget, *, lang: str = "sv") -> None:
        super().__init__(window)
        self._window, self._lang = window, lang
        self._toast = Toast(window)
        self._banner: Banner | None = None

    def set_banner(self, banner: Banner) -> None:
        """Where warnings stand."""
        self._banner = banner

    def note(self, text: str, *, action: str = "", do: Callable[[], object] | None = None, kind: str = "ok") -> None:
        """Something is done: a toast for eight seconds, perhaps with one thing to do (Ångra)."""
        self._toast.say(text, kind=kind, action=action, do=do)
        self.said.emit(text)

    def hide_note(self) -> None:
        """Take the toast away."""
        self._toast.hide()

    def warning(self, text: str, *, title: str = "", kind: str = "cau") -> None:
        """Something to know that stays until closed: the message bar."""
        if self._banner is not None:
            self._banner.say(kind, text, title=title)
            self._banner.show()
        self.said.emit(f"{title} {text}".strip())

    def clear_warning(self) -> None:
        """Close the message bar."""
        if self._banner is not None:
            self._banner.hide()

    def error(self, error: BaseException, *, parent: QWidget | None = None) -> None:
        """Show an error as a dialog; returns when the person has closed it."""
        self.error_dialog(error, parent=parent).exec()

    def error_dialog(self, error: BaseException, *, parent: QWidget | None = None) -> Dialog:
        """The dialog `error` shows."""
        where = parent or self._window
        if isinstance(error, SamverkanError):
            said = told(error, self._lang)
            dialog = Dialog(where, said.what, said.why, icon="warn", ink="neg")
            if said.faults:
                dialog.body.addWidget(_listed(self.tr("Det här behöver rättas"), said.faults))
            if said.now:
                dialog.body.addWidget(_listed(self.tr("Gör så här"), (said.now,)))
        else:
            dialog = self._unexpected(where, error)
        close = dialog.add_button(self.tr("Stäng"), Role.RejectRole, "primary")
        dialog.set_harmless(close)
        self.said.emit(dialog.title.text())
        return dialog

    def _unexpected(self, where: QWidget, error: BaseException) -> Dialog:
        dialog = Dialog(
            where,
            self.tr("Något gick fel i programmet"),
            self.tr("Det du har sparat ligger kvar i valvet. Inget har lämnat datorn."),
            icon="warn",
            ink="neg",
        )
        code = trace_code(error)
        dialog.body.addWidget(
            _listed(
                self.tr("Gör så här"),
                (
                    self.tr("Försök en gång till. Händer det igen: lås, öppna igen och berätta för IT."),
                    self.tr("Uppge koden: {code} · version {version}").format(code=code, version=__version__),
                ),
            )
        )
        return dialog

    def question(
        self,
        title: str,
        text: str = "",
        *,
        yes: str,
        no: str = "",
        destructive: bool = False,
        icon: str = "help",
        parent: QWidget | None = None,
    ) -> bool:
        """Ask; True for yes. The harmless answer has focus: `no` when destructive, else `yes`."""
        dialog = self.question_dialog(title, text, yes=yes, no=no, destructive=destructive, icon=icon, parent=parent)
        return dialog.exec() == Dialog.DialogCode.Accepted

    def question_dialog(
        self,
        title: str,
        text: str = "",
        *,
        yes: str,
        no: str = "",
        destructive: bool = False,
        icon: str = "help",
        parent: QWidget | None = None,
    ) -> Dialog:
        """The dialog `question` shows."""
        dialog = Dialog(
            parent or self._window,
            title,
            text,
            icon="warn" if destructive and icon == "help" else icon,
            ink="neg" if destructive else "accent",
        )
        refuse = dialog.add_button(no or self.tr("Avbryt"), Role.RejectRole)
        agree = dialog.add_button(yes, Role.AcceptRole, "destroy" if destructive else "primary")
        dialog.set_harmless(refuse if destructive else agree)
        return dialog


def _listed(title: str, lines: tuple[str, ...]) -> QWidget:
    card = Card(kind="raised", padding=14)
    card.body.setSpacing(6)
    card.body.addWidget(PlainLabel(title, "h3"))
    for line in lines:
        label = PlainLabel(line, "sm", wrap=True)
        card.body.addWidget(label)
    return card
