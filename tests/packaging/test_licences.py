# SPDX-License-Identifier: EUPL-1.2
"""Every library the program is run with comes under a licence somebody has looked at."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_run_time_library_has_an_accepted_licence_and_stands_on_the_page() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "licences.py")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    assert done.stdout.strip() in page, "run python packaging/licences.py --write"


def test_a_licence_nobody_has_looked_at_stops_the_list(tmp_path: Path) -> None:
    ask = (
        "import sys; sys.path.insert(0, sys.argv[1]); import licences\n"
        "licences.ACCEPTED.clear()\n"
        "sys.exit(licences.main([]))"
    )
    command = [sys.executable, "-c", ask, str(ROOT / "packaging")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "no accepted licence" in done.stderr
