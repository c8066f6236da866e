# SPDX-License-Identifier: EUPL-1.2
"""Looks through the text while it is typed, off the GUI thread: what was changed, then all of it. Decides nothing."""

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

    def forget(self) -> None:
        """Ask the vault anew before the next search, and keep nothing of the text that was searched."""
        self._background = None
        self._last = None

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
        self._cancel()
        self._task = self._tasks.aside(while_typing.first_view, material, before, done=self._done, failed=self._failed)

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
        halt = self._halt = Event()

        def between() -> None:
            if halt.is_set():
                raise Cancelled

        self._task = self._tasks.aside(
            while_typing.whole,
            self._material(background),
            tuple(self._marked()),
            between,
            done=self._done,
            failed=self._failed,
        )

    def _done(self, seen: Seen) -> None:
        self._last = seen
        # what was typed meanwhile has started the timer anew; marks of an older text would lie askew
        if seen.fields == self._fields():
            self.found.emit(seen)
            if seen.first:
                self._later.start()

    def _failed(self, error: BaseException) -> None:
        self._last = None
        self.failed.emit(error)


def _background(desk: Desk, about: About) -> summaries.Material:
    return summaries.background(desk, about.draft_id, receivers=about.receivers, thread=about.thread)
