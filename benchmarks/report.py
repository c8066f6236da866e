# SPDX-License-Identifier: EUPL-1.2
"""Run start, vault, rules and meetings one after the other and write what they measured to `docs/benchmarks.md`.

    python benchmarks/report.py

Every figure is a ratio to a baseline of the same run; seconds are there to be read, never to be relied on.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
PARTS = (
    (
        "start.py",
        "Start",
        "From starting the process to the first paint of the lock page, beside a bare PySide6 window.",
    ),
    (
        "vault.py",
        "Vault",
        "At 10 000 consultations, beside raw sqlcipher3 with the same settings; milliseconds, median.",
    ),
    ("rules.py", "Rules", "Deciding the questions of all cases, beside parsing the same questions' JSON."),
    ("meetings.py", "Meetings", "The may-share matrix of twelve parties, beside one column of it."),
)


def main() -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    pieces = [
        "# Benchmarks",
        "",
        "Made by `python benchmarks/report.py`; each table is one run of the script it names. The ratio is what",
        "counts: seconds differ between computers, and the machine may have had other work at the same time.",
        "",
        f"Measured {datetime.now(UTC):%Y-%m-%d} on {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}.",
    ]
    for script, heading, words in PARTS:
        ran = subprocess.run(
            [sys.executable, str(ROOT / "benchmarks" / script)], capture_output=True, text=True, env=env, check=True
        )
        pieces += ["", f"## {heading}", "", words, "", f"`python benchmarks/{script}`", "", ran.stdout.strip()]
        print(f"{script}: done", flush=True)
    pieces += [
        "",
        "How much the de-identification finds, and how fast, stands in [deidentification.md](deidentification.md).",
        "",
    ]
    PAGE.write_text("\n".join(pieces), encoding="utf-8")


if __name__ == "__main__":
    main()
