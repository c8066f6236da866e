# SPDX-License-Identifier: EUPL-1.2
"""`deidentify --jsonl`: one document after the other, in memory that does not grow with their number."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

MOST_GROWTH_KIB = 24 * 1024

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


def resident_kib(process: int) -> int:
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])
    raise AssertionError("no VmRSS")


def run_through(number: int) -> tuple[int, int, int]:
    """Answers, memory after a tenth and memory near the end (KiB)."""
    command = [sys.executable, "-m", "samverkan_desktop", "deidentify", "--jsonl"]
    early = late = answered = 0
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:

        def give() -> None:
            assert program.stdin is not None
            for n in range(number):
                text = (
                    f"Elev {n}: Tuva Ekdahl{n} når man på 070-174 06 {n % 100:02d}, mejl e{n}@example.se. Ont i magen."
                )
                program.stdin.write(json.dumps({"id": n, "text": text}) + "\n")
            program.stdin.close()

        writer = threading.Thread(target=give)
        writer.start()
        assert program.stdout is not None
        for answered, line in enumerate(program.stdout, start=1):
            assert json.loads(line)["id"] == answered - 1
            if answered == number // 10:
                early = resident_kib(program.pid)
            if answered == number * 9 // 10:
                late = resident_kib(program.pid)
        writer.join()
    assert program.returncode == 0
    return answered, early, late


def test_a_thousand_documents_take_no_more_memory_than_a_hundred() -> None:
    answered, early, late = run_through(1000)
    assert answered == 1000
    assert late - early < MOST_GROWTH_KIB, (early, late)


@pytest.mark.long
def test_five_thousand_documents_take_no_more_memory_than_five_hundred() -> None:
    answered, early, late = run_through(5000)
    assert answered == 5000
    assert late - early < MOST_GROWTH_KIB, (early, late)
