# SPDX-License-Identifier: EUPL-1.2
"""The search in a process of its own: the same findings, the newest question first, nothing left after the window."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from samverkan_desktop.deidentify import estimate, finders
from samverkan_desktop.domain.findings import Finding, Known, KnownPerson
from samverkan_desktop.usecases import search_apart, while_typing
from samverkan_desktop.usecases.search_apart import SearchApart, Stopped
from samverkan_desktop.usecases.summaries import Material
from samverkan_desktop.usecases.while_typing import Seen

NOTE = "Tuva har varit borta från klass 7B. Mamma Zelindra ringde den 14 september om en kronisk sjukdom.\n"
MARKED = (("rymdraket", "TRAIT"),)


def material(text: str) -> Material:
    return Material(
        consultation_id="",
        fields={"background": text, "question": "Vad gör vi med en rymdraket?"},
        known=Known(people=(KnownPerson(name="Tuva Ekdahl", role="child", also=("Tuvis",)),), places=("Norrbäck",)),
        municipality="Älvsunda",
        population=estimate.practice(),
        earlier=("Eleven går i högstadiet.",),
        same=("K-2026-004",),
        extra={"question": (Finding(start=0, end=3, text="Vad", label="TRAIT", certainty=1.0, source="manual",
                                    replacement="(…)", generalisations=("a", "b")),)},
    )  # fmt: skip


def same(told: Seen, made: Seen) -> bool:
    """Equal in everything but the names found, which stay in the other process (they are no part of equality)."""
    return told == made


@pytest.fixture
def apart() -> Iterator[SearchApart]:
    made = SearchApart()
    yield made
    made.close()


def handed_over(apart: SearchApart, number: int) -> None:
    """Wait until the other process has been given so many questions, the last one whole."""
    end = time.monotonic() + 10
    while (running := apart._process._running) is None or running._asked < number:
        assert time.monotonic() < end, "it was never asked"
        time.sleep(0.005)
    with apart._process._lock:  # held while a question is written
        pass


def gone(pid: int) -> bool:
    """Whether a process has ended within a few seconds."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        stat = Path(f"/proc/{pid}/stat")
        if not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.02)
    return False


def test_what_comes_back_is_what_a_search_here_finds(apart: SearchApart) -> None:
    before, after = material(NOTE * 6), material(NOTE * 3 + "sen kom zelindra 😀 igen\n" + NOTE * 3)
    here = while_typing.whole(before, MARKED)
    assert here.findings["question"]
    assert same(apart.whole(before, MARKED), here)
    assert apart.pid is not None
    there = apart.first_view(after, here)
    assert same(there, while_typing.first_view(after, here))
    assert there.first
    assert same(apart.whole(after, MARKED), while_typing.whole(after, MARKED))


def test_a_first_view_after_the_record_has_changed_is_a_search_of_everything(apart: SearchApart) -> None:
    text = material(NOTE * 6)
    seen = apart.whole(text)
    changed = attrs.evolve(text, known=Known(people=(KnownPerson(name="Zelindra", role="guardian"),)))
    assert same(apart.first_view(changed, seen), while_typing.whole(changed))


def test_few_words_are_searched_here_until_the_other_process_has_been_started(apart: SearchApart) -> None:
    few = material("Tuva ringde.")
    assert same(apart.whole(few), while_typing.whole(few))
    assert apart.pid is None
    apart.start()
    assert apart.pid is not None
    assert same(apart.whole(few), while_typing.whole(few))


def test_what_is_asked_later_stops_what_was_asked_before(apart: SearchApart) -> None:
    apart.start()
    ended: list[Any] = []

    def ask() -> None:
        try:
            ended.append(apart.whole(material(NOTE * 4000)))
        except Stopped as stopped:
            ended.append(stopped)

    thread = threading.Thread(target=ask)
    thread.start()
    handed_over(apart, 2)  # the first had it ready
    small = material(NOTE * 4)
    assert same(apart.whole(small), while_typing.whole(small))
    thread.join(10)
    assert isinstance(ended[0], Stopped)
    apart.stop()
    assert same(apart.whole(small), while_typing.whole(small))


def test_a_process_that_falls_is_started_again(apart: SearchApart) -> None:
    text = material(NOTE * 6)
    seen = apart.whole(text)
    first = apart.pid
    assert first is not None
    os.kill(first, signal.SIGTERM)
    assert same(apart.first_view(text, seen), seen)
    assert apart.pid not in (None, first)


def test_ending_it_tells_whoever_waits_and_leaves_no_process(apart: SearchApart) -> None:
    apart.start()
    pid = apart.pid
    assert pid is not None
    ended: list[bool] = []

    def ask() -> None:
        with pytest.raises(Stopped):
            apart.whole(material(NOTE * 4000))
        ended.append(True)

    thread = threading.Thread(target=ask)
    thread.start()
    handed_over(apart, 2)
    apart.end()
    thread.join(5)
    assert ended
    assert apart.pid is None
    assert gone(pid)
    apart.close()
    with pytest.raises(Stopped):
        apart.whole(material(NOTE * 6))


def test_where_no_process_can_be_started_the_search_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/finns/inte")
    apart = SearchApart()
    text = material(NOTE * 6)
    assert same(apart.whole(text, MARKED), while_typing.whole(text, MARKED))
    assert apart.pid is None
    apart.stop()
    apart.close()


WINDOW = """
import os, threading
from samverkan_desktop.usecases.search_apart import SearchApart
from tests.usecases.test_search_apart import NOTE, handed_over, material
apart = SearchApart()
apart.start()
threading.Thread(target=apart.whole, args=(material(NOTE * 4000),), daemon=True).start()
handed_over(apart, 2)
print(apart.pid, flush=True)
{last}
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("last", ["os._exit(75)", "os.kill(os.getpid(), 9)"], ids=["locks", "falls"])
def test_it_dies_with_the_window_in_the_middle_of_a_search(last: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", WINDOW.replace("{last}", last)], capture_output=True, text=True, check=False, timeout=60
    )
    pid = int(told.stdout)
    assert told.returncode in (75, -9)
    assert gone(pid)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_its_memory_is_written_to_no_disk_when_it_falls_and_no_text_stands_among_its_arguments(
    apart: SearchApart,
) -> None:
    apart.whole(material(NOTE * 6))
    limits = Path(f"/proc/{apart.pid}/limits").read_text(encoding="utf-8")
    (core,) = [line for line in limits.splitlines() if line.startswith("Max core file size")]
    assert core.split()[4:6] == ["0", "0"]
    arguments = Path(f"/proc/{apart.pid}/cmdline").read_bytes().split(b"\0")
    assert arguments[-2] == search_apart.ARGUMENT.encode()


def test_a_finder_that_breaks_is_told_by_name_and_nothing_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_document: object) -> Iterator[Any]:
        raise ValueError(NOTE)

    monkeypatch.setitem(finders.FINDERS, "phones", broken)
    answers: list[str] = []
    answered = threading.Event()

    def asked() -> Iterator[str]:
        yield search_apart.question("whole", material(NOTE))
        answered.wait(10)

    def answer(line: str) -> None:
        answers.append(line)
        answered.set()

    search_apart.serve(asked(), answer, lambda: None)
    assert [json.loads(line) for line in answers] == [{"failed": "finder_failed", "values": {"finder": "phones"}}]
