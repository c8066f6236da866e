# SPDX-License-Identifier: EUPL-1.2
"""Work off the GUI thread: one vault thread in order, and slow pure work aside. Knows no deed.

`on_vault` runs on the only thread that may touch the vault's connection, one task after the other.
`aside` runs pure slow work (data in, data out: no connection, no Qt) and can be cancelled. Results, errors and
progress are delivered on the GUI thread. An error that nobody asked for is given to `unexpected`.
"""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]
Progress = Callable[[float, str], None]
ASIDE_THREADS = 2
# Seconds a thread keeps the interpreter while another waits: the window's waits often, each time it talks with Qt.
GIVE_WAY_AFTER = 0.0001


class Cancelled(Exception):
    """The task was cancelled; raised inside it at its next report of progress."""


class Task:
    """One piece of work under way; `cancel` keeps its result from being delivered."""

    def __init__(self, done: Done | None, failed: Failed | None, progress: Progress | None) -> None:
        self.done, self.failed, self.progress = done, failed, progress
        self.changes: frozenset[str] = frozenset()
        self.initiator: object = None
        self._stop = threading.Event()
        self.finished = False

    def cancel(self) -> None:
        """Ask the work to stop; nothing more is delivered from it."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether someone asked it to stop."""
        return self._stop.is_set()


class Tasks(QObject):
    """The two ways to work (arbetsgångar).

    Signals: changed(kinds, initiator): records of these kinds were changed by initiator (may be None);
    unexpected(error): a task failed and nobody took the error; busy(bool): vault work waits or runs;
    closing: what works elsewhere must end now, so that no thread waits for it.
    """

    changed = Signal(object, object)
    unexpected = Signal(object)
    busy = Signal(bool)
    closing = Signal()
    _back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(GIVE_WAY_AFTER)
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._open = True
        self._under_way = 0
        self._thread = threading.Thread(target=self._serve, name="vault", daemon=True)
        self._thread.start()
        self._pool = ThreadPoolExecutor(max_workers=ASIDE_THREADS, thread_name_prefix="aside")
        self._aside: set[Task] = set()
        self._back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def on_vault(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        changes: frozenset[str] = frozenset(),
        initiator: object = None,
    ) -> Task:
        """Run a use case on the vault thread, after those asked for before; `changes` are announced if it succeeds."""
        task = Task(done, failed, None)
        task.changes, task.initiator = changes, initiator
        if not self._open:
            task.cancel()
            return task
        self._under_way += 1
        if self._under_way == 1:
            self.busy.emit(True)
        self._jobs.put(lambda: self._run(task, function, args, {}, self._vault_finished))
        return task

    def aside(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Progress | None = None,
    ) -> Task:
        """Run slow pure work; with `progress` it gets `report(fraction, text)` and stops there if cancelled."""
        task = Task(done, failed, progress)
        if not self._open:
            task.cancel()
            return task
        extra = {"report": self._reporter(task)} if progress else {}
        self._aside.add(task)
        self._pool.submit(self._run, task, function, args, extra, lambda: self._aside.discard(task))
        return task

    def close(self, seconds: float = 5.0) -> None:
        """Finish the vault's work, cancel the rest and end the threads; safe to call twice."""
        if not self._open:
            return
        self._open = False
        for task in tuple(self._aside):
            task.cancel()
        self.closing.emit()
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._jobs.put(None)
        self._thread.join(seconds)

    def wait_for_vault(self, seconds: float) -> bool:
        """Wait until all vault work asked for so far is done; False when the time ran out. For locking."""
        reached = threading.Event()
        self._jobs.put(reached.set)
        return reached.wait(seconds)

    @property
    def is_working_on_vault(self) -> bool:
        """Whether vault work waits or runs; the answer of the last one may still be on its way."""
        return self._under_way > 0

    @property
    def is_working_aside(self) -> bool:
        """Whether slow work (an export, a backup) is under way."""
        return any(not task.is_cancelled for task in self._aside)

    def _serve(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()

    def _reporter(self, task: Task) -> Progress:
        def report(fraction: float, text: str = "") -> None:
            if task.is_cancelled:
                raise Cancelled
            self._send(task, lambda: task.progress and task.progress(fraction, text))

        return report

    def _run(
        self,
        task: Task,
        function: Callable[..., Any],
        args: tuple[Any, ...],
        extra: dict[str, Any],
        after: Callable[[], None],
    ) -> None:
        if task.is_cancelled:
            self._send(None, after)
            return
        try:
            result = function(*args, **extra)
        except Cancelled:
            self._send(None, after)
        except BaseException as error:  # the one place that catches everything: it is shown, never lost
            self._send(None, after)
            caught = error
            self._send(task, lambda: self._failed(task, caught))
        else:
            self._send(None, after)
            self._send(task, lambda: self._done(task, result))

    def _send(self, task: Task | None, action: Callable[[], Any]) -> None:
        if shiboken6.isValid(self):
            self._back.emit((task, action))

    @Slot(object)
    def _deliver(self, parcel: tuple[Task | None, Callable[[], Any]]) -> None:
        task, action = parcel
        if task is None or not task.is_cancelled:
            action()

    def _vault_finished(self) -> None:
        self._under_way -= 1
        if self._under_way == 0:
            self.busy.emit(False)

    def _done(self, task: Task, result: Any) -> None:
        task.finished = True
        if task.done is not None and _reachable(task.done):
            task.done(result)
        if task.changes:
            self.changed.emit(task.changes, task.initiator)

    def _failed(self, task: Task, error: BaseException) -> None:
        task.finished = True
        if task.failed is None:
            self.unexpected.emit(error)
        elif _reachable(task.failed):
            task.failed(error)


def _reachable(callback: Callable[..., Any]) -> bool:
    """Whether the widget a callback belongs to still lives (a page may have been left meanwhile)."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
