# SPDX-License-Identifier: EUPL-1.2
"""Killed without warning while it records: every id that was printed is there, and the vault is whole."""

from __future__ import annotations

import io
import json
import os
import random
import signal
import sys
import time
from collections.abc import Sequence

import pytest

from samverkan_desktop import cli
from tests.cli.conftest import Place
from tests.cli.invented import consented, deidentified

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork; kill -9 is tested elsewhere")


def record_without_end(words: Sequence[str], write: int) -> None:
    """In a process of its own: record again and again until killed; ids go to the pipe."""
    sys.stdout = os.fdopen(write, "w", encoding="utf-8")
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - lives as long as the process
    while True:
        given = json.dumps([deidentified(), consented()]).encode()
        sys.stdin = io.TextIOWrapper(io.BytesIO(given), encoding="utf-8")
        cli.main(words)


def ids_until_killed(place: Place, seconds: float) -> list[str]:
    """Start a process that records, kill it after so long, and give back what it printed."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            words = ("record", "-", "--home", str(place.home), "--passphrase-file", str(place.passphrase_file))
            record_without_end(words, write)
        finally:
            os._exit(1)
    os.close(write)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(read, encoding="utf-8") as pipe:
        # The last line may have been cut by the kill; an id that is not whole was not printed.
        return [line.strip() for line in pipe if line.endswith("\n")]


def kill(place: Place, times: int, seed: int) -> None:
    chance = random.Random(seed)
    # Recording once here loads what a child would otherwise spend all its time loading.
    printed = place.record(deidentified(), consented())
    # As long as this machine, with what else it does just now, takes to record two: a kill comes early, late or after.
    begun = time.monotonic()
    printed += place.record(deidentified(), consented())
    once = time.monotonic() - begun
    for _ in range(times):
        ids = ids_until_killed(place, chance.uniform(0.1, 3) * once)
        printed += ids
        once *= 1 if ids else 1.2  # the machine may have got more to do since
    assert len(printed) > times // 2, "too little was recorded between the kills"
    listed = place("list", "--json")
    assert listed.code == 0, listed.err
    assert set(printed) <= {row["id"] for row in listed.json}
    checked = place("vault", "check")
    assert (checked.code, checked.err) == (0, ""), checked
    assert place("log", "verify").code == 0


def test_thirty_kills_lose_nothing_that_was_printed(place: Place) -> None:
    kill(place, 30, seed=1)


@pytest.mark.long
def test_two_hundred_kills_lose_nothing_that_was_printed(place: Place) -> None:
    kill(place, 200, seed=2)
