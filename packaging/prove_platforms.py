# SPDX-License-Identifier: EUPL-1.2
"""Proves that the lock can be installed on every platform the program promises, from wheels only and by hash.

Knows uv's dry run; installs nothing and needs no computer of that kind. The outcome is a table for
docs/platforms.md. A platform that is not promised is tried too, so that the page says what is missing today.

    python packaging/prove_platforms.py [--write]
"""

from __future__ import annotations

import datetime
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "platforms.md"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
#: uv's name of the platform -> the words of the page.
PROMISED = {
    "x86_64-pc-windows-msvc": "Windows x64",
    "aarch64-apple-darwin": "macOS 14 arm64",
    "x86_64-manylinux_2_34": "Linux x86_64 (glibc 2.34)",
}
NOT_PROMISED = {
    "x86_64-apple-darwin": "macOS 14 Intel",
    "aarch64-pc-windows-msvc": "Windows arm64",
    "aarch64-manylinux_2_36": "Linux aarch64 (glibc 2.36)",
    "aarch64-manylinux_2_39": "Linux aarch64 (glibc 2.39)",
}
BEGIN, END = "<!-- proved: begin -->", "<!-- proved: end -->"


def resolve(platform: str, python: str, lock: str) -> tuple[int, str]:
    """How many packages would be installed, or 0 and the package that has no wheel there."""
    with tempfile.TemporaryDirectory() as empty:
        command = ["uv", "pip", "install", "--dry-run", "--require-hashes", "--only-binary", ":all:", "--no-deps"]
        command += ["--python-platform", platform, "--python-version", python, "--target", empty, "--no-cache"]
        env = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": "14.0"}  # what Qt asks for; uv itself assumes an older one
        words = [*command, "-r", str(HERE / lock)]
        done = subprocess.run(words, env=env, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        counted = re.search(r"Would install (\d+) package", done.stderr)
        return (int(counted[1]), "") if counted else (0, done.stderr.strip())
    lacking = re.search(r"[Bb]ecause (\S+?)(?:==(\S+))? has no (?:usable )?wheels", done.stderr)
    return 0, " ".join(word for word in lacking.groups() if word) if lacking else " ".join(done.stderr.split())[:200]


def row(platform: str, words: str) -> str:
    """One platform's line of the table."""
    cells = []
    for python in PYTHONS:
        count, lacking = resolve(platform, python, "requirements.lock")
        with_dev, lacking_dev = resolve(platform, python, "requirements-dev.lock")
        cells.append(f"{count} / {with_dev}" if count and with_dev else f"no: {lacking or lacking_dev}")
    return f"| {words} | " + " | ".join(cells) + " |"


def table() -> tuple[str, bool]:
    """The whole table, and whether every promised platform holds."""
    today = datetime.datetime.now(datetime.UTC).date()
    uv = subprocess.run(["uv", "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
    head = f"Resolved {today} with uv {uv}: packages to run the program / to develop it.\n\n| platform | "
    head += " | ".join(PYTHONS) + " |\n|" + " --- |" * (len(PYTHONS) + 1)
    promised = [row(*item) for item in PROMISED.items()]
    others = [row(*item) for item in NOT_PROMISED.items()]
    return "\n".join([head, *promised, *others]), not any("no:" in line for line in promised)


def main(argv: list[str]) -> int:
    """Print the table, or put it in the page; 1 when a promised platform does not hold."""
    text, holds = table()
    print(text)
    if "--write" in argv:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page.partition(BEGIN)[0], page.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8", newline="\n")
    return 0 if holds else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
