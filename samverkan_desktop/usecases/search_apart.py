# SPDX-License-Identifier: EUPL-1.2
"""The search while someone types, in a process of its own (sökning vid sidan av), so that it never holds up the keys.

A thread would not do: every one of its patterns keeps the interpreter, and the window waits. `SearchApart` asks and
`serve` answers, in lines of JSON. Nothing is written to any disk; the other process holds no key of the vault, and dies
with this one. Where it cannot be started the search is made here.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable
from queue import SimpleQueue
from threading import Thread
from typing import Any, Final, Literal

import attrs
from cattrs import Converter

from samverkan_desktop.deidentify import engine
from samverkan_desktop.domain.errors import Impossible, SamverkanError
from samverkan_desktop.system.second_process import Died, Ended, SecondProcess
from samverkan_desktop.usecases import while_typing
from samverkan_desktop.usecases.summaries import Material
from samverkan_desktop.usecases.while_typing import Seen, Words

# The hidden argument that makes this program the one that searches.
ARGUMENT: Final = "--search"
# So few characters are searched here at once, before the other process has been started for more.
FEW: Final = 300
# A text that has every list and model read.
_READY: Final = "Läraren Almira ringde från Norrbäck."
_UNTOLD: Final = ("fields", "names", "known", "marked")
_converter = Converter(omit_if_default=True)


class Stopped(Exception):
    """Something newer was asked, or the search was ended."""


class SearchApart:
    """Asks the other process. Its methods wait for the answer: call them off the GUI thread."""

    def __init__(self) -> None:
        self._process = SecondProcess(ARGUMENT)

    def start(self) -> None:
        """Have it ready, with its lists and its model read, before it is asked."""
        self._tell("ready")

    def whole(self, of: Material, marked: Words = (), between: Callable[[], None] = engine.go_on) -> Seen:
        """As `while_typing.whole`; ends when something newer is asked.

        between: as there, when the search must be made here. Raises Stopped, Impossible("finder_failed").
        """
        if self._process.pid is None and sum(map(len, of.fields.values())) <= FEW:
            return while_typing.whole(of, marked, between)
        for _ in range(2):  # a process that was put down by the system is started once more
            try:
                return _seen(self._ask(question("whole", of, marked)), of, marked)
            except Ended:
                raise Stopped from None
            except Died:
                continue
        return while_typing.whole(of, marked, between)

    def first_view(self, of: Material, before: Seen, between: Callable[[], None] = engine.go_on) -> Seen:
        """As `while_typing.first_view`; the whole text where the other process knows nothing of it any more.

        Raises Stopped, Impossible("finder_failed").
        """
        try:
            answer = self._ask(question("first", of, before.marked))
        except Ended:
            raise Stopped from None
        except Died:
            answer = {"lost": True}
        return self.whole(of, before.marked, between) if "lost" in answer else _seen(answer, of, before.marked)

    def stop(self) -> None:
        """Let what is under way end; does nothing when nothing runs."""
        if self._process.pid is not None:
            self._tell("stop")

    def end(self) -> None:
        """End the process and all that it knows; the next question starts a new one."""
        self._process.end()

    def close(self) -> None:
        """End it for good."""
        self._process.close()

    @property
    def pid(self) -> int | None:
        """The number of the other process, while it runs."""
        return self._process.pid

    def _tell(self, what: str) -> None:
        with contextlib.suppress(Died, Ended, Stopped):
            self._ask(json.dumps({"do": what}))

    def _ask(self, asked: str) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(self._process.ask(asked))
        if "stopped" in answer:
            raise Stopped
        if "failed" in answer:
            raise Impossible(answer["failed"], **answer["values"])
        return answer


def question(do: Literal["whole", "first"], of: Material, marked: Words = ()) -> str:
    """A question as one line of JSON."""
    return json.dumps({"do": do, "material": _converter.unstructure(of), "marked": list(marked)})


def _seen(answer: dict[str, Any], of: Material, marked: Words) -> Seen:
    found = _converter.structure({**answer["seen"], "fields": {}}, Seen)
    return attrs.evolve(found, fields=of.fields, known=of.known, marked=tuple(marked))


def serve(questions: Iterable[str], answer: Callable[[str], None], ended: Callable[[], None]) -> None:
    """Answer each question with one line, in order; what is under way stops when something newer is asked.

    ended: called as soon as there are no more questions, on another thread, whatever is under way.
    """
    waiting: SimpleQueue[str | None] = SimpleQueue()

    def listen() -> None:
        for asked in questions:
            waiting.put(asked)
        ended()
        waiting.put(None)

    Thread(target=listen, name="questions", daemon=True).start()
    searcher = _Searcher(waiting)
    while (asked := waiting.get()) is not None:
        answer(json.dumps(searcher.answer(json.loads(asked))))


class _Searcher:
    """The side that searches; keeps what it saw last, for the next first view."""

    def __init__(self, waiting: SimpleQueue[str | None]) -> None:
        self._waiting = waiting
        self._last: Seen | None = None

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        """The answer to one question; an error carries its code, and nothing of the text."""
        if asked["do"] in ("ready", "stop"):
            if asked["do"] == "ready":
                engine.find(_READY)
            return {}
        of = _converter.structure(asked["material"], Material)
        marked = tuple((text, label) for text, label in asked["marked"])
        try:
            self._between()
            if asked["do"] == "first":
                return self._first(of, marked)
            self._last = while_typing.whole(of, marked, self._between)
        except Stopped:
            return {"stopped": True}
        except SamverkanError as error:
            return {"failed": error.code, "values": error.values}
        except Exception:  # its words could quote the text: the one who asked is told that no search was made
            return {"failed": "finder_failed", "values": {"finder": "search"}}
        return _told(self._last)

    def _first(self, of: Material, marked: Words) -> dict[str, Any]:
        if self._last is None or not while_typing.follows(self._last, of.known, marked):
            return {"lost": True}
        self._last = while_typing.first_view(of, self._last)
        return _told(self._last)

    def _between(self) -> None:
        if not self._waiting.empty():
            raise Stopped


def _told(seen: Seen) -> dict[str, Any]:
    """What was found; the one who asked has the rest."""
    return {"seen": {name: said for name, said in _converter.unstructure(seen).items() if name not in _UNTOLD}}
