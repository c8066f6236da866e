# SPDX-License-Identifier: EUPL-1.2
"""Looks through the text while it is typed, in another process: what was changed, then all of it. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event
from typing import Any

import attrs
from PySide6.QtCore import QObject, QTimer, Signal

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.findings import Known
from samverkan_desktop.ui.tasks import Cancelled, Task, Tasks
from samverkan_desktop.usecases import consultation_forms, summaries, while_typing
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.search_apart import SearchApart, Stopped
from samverkan_desktop.usecases.while_typing import Seen

# Milliseconds from the last key to the first view, and from that to the search of everything.
AFTER_LAST_KEY, AFTER_FIRST_VIEW = 100, 600


@attrs.frozen(kw_only=True)
class About:
    """What the estimate hangs on besides the text (underlag): which draft, to whom, in the same matter as which."""

    draft_id: str = ""
    receivers: tuple[str, ...] = ()
    thread: str = ""


class LiveMarking(QObject):
    """Searches again and again; only the last text counts. A first view is followed by a search of everything.

    Signals: found(seen); failed(error): a finder broke, so nothing is known.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        fields: Callable[[], dict[str, str]],
        known: Callable[[], dict[str, Any]],
        about: Callable[[], About],
        marked: Callable[[], Sequence[tuple[str, str]]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._fields, self._known, self._about = desk, tasks, fields, known, about
        self._marked = marked
        self._soon = self._alarm(AFTER_LAST_KEY, self._look_first)
        self._later = self._alarm(AFTER_FIRST_VIEW, self.look)
        self._task: Task | None = None
        self._halt = Event()
        self._apart = SearchApart()
        self._readied = False
        tasks.closing.connect(self._apart.close)
        self._background: tuple[About, summaries.Material] | None = None
        self._last: Seen | None = None

    def _alarm(self, after: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(do)
        return timer

    def touch(self) -> None:
        """Something was typed."""
        self._later.stop()
        self._soon.start()
        if self._last is not None:
            self._cancel()
        elif not self._readied:
            self._readied = True
            self._tasks.aside(self._apart.start)

    def stop(self) -> None:
        """Search no more for now."""
        self._soon.stop()
        self._later.stop()
        self._cancel()

    def _cancel(self) -> None:
        self._halt.set()
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._tasks.aside(self._apart.stop)

    def rest(self) -> None:
        """Search no more until something is typed; the other process ends, and what it knew of the text with it."""
        self.stop()
        self._last = None
        self._readied = False
        self._apart.end()

    def forget(self) -> None:
        """Ask the vault anew before the next search, and keep nothing of the text that was searched."""
        self._background = None
        self.rest()

    def look(self) -> None:
        """Search everything now, with the same figures and earlier summaries as the review."""
        self.stop()
        about = self._about()
        if self._background is not None and self._background[0] == about:
            self._search(self._background[1])
            return
        self._task = self._tasks.on_vault(
            _background,
            self._desk,
            about,
            done=lambda material: self._have(about, material),
            failed=self._failed,
        )

    def _look_first(self) -> None:
        """Search what was changed, when nothing but the text has changed since the last view."""
        before, background = self._last, self._background
        if before is None or background is None or background[0] != self._about():
            self.look()
            return
        material = self._material(background[1])
        if not while_typing.follows(before, material.known, tuple(self._marked())):
            self.look()
            return
        self._ask(self._apart.first_view, material, before)

    def _have(self, about: About, material: summaries.Material) -> None:
        self._background = (about, material)
        self._search(material)

    def _material(self, background: summaries.Material) -> summaries.Material:
        try:
            known = consultation_forms.known_of(self._known())
        except InvalidInput:
            known = Known()
        return attrs.evolve(background, fields=self._fields(), known=known)

    def _search(self, background: summaries.Material) -> None:
        self._ask(self._apart.whole, self._material(background), tuple(self._marked()))

    def _ask(self, search: Callable[..., Seen], *of: Any) -> None:
        halt = self._halt = Event()

        def between() -> None:
            if halt.is_set():
                raise Cancelled

        def asked() -> Seen:
            try:
                return search(*of, between)
            except Stopped:
                raise Cancelled from None

        self._task = self._tasks.aside(asked, done=self._done, failed=self._failed)

    def _done(self, seen: Seen) -> None:
        self._last, self._task = seen, None
        # what was typed meanwhile has started the timer anew; marks of an older text would lie askew
        if seen.fields == self._fields():
            self.found.emit(seen)
            if seen.first:
                self._later.start()

    def _failed(self, error: BaseException) -> None:
        self._last = self._task = None
        self.failed.emit(error)


def _background(desk: Desk, about: About) -> summaries.Material:
    return summaries.background(desk, about.draft_id, receivers=about.receivers, thread=about.thread)
