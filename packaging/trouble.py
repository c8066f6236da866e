# SPDX-License-Identifier: EUPL-1.2
"""Words to the person in front of the computer: what is going on, and the one line to send to IT."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

#: Exit code when the computer could not do it (the same as the program's own).
IMPOSSIBLE = 4

_PASSWORD_IN_ADDRESS = re.compile(r"(?<=//)[^/@\s]+@")
_LONGEST_REASON = 400


class Trouble(Exception):
    """Something the computer could not do; its text is one line that can be sent to IT (what, where, exit code)."""

    def __init__(self, text: str) -> None:
        super().__init__(" ".join(_PASSWORD_IN_ADDRESS.sub("***@", text).split()))


def say(text: str) -> None:
    """Tell what is going on, on stderr, so that stdout stays the program's own."""
    print(text, file=sys.stderr, flush=True)


def run_quietly(what: str, command: Sequence[str | Path], *, log: Path, env: dict[str, str]) -> str:
    """Run a command with its output kept in `log`; its output as text.

    Raises Trouble, with the reason the command itself gave, when it cannot start or does not end with 0.
    """
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
    except OSError as error:
        raise Trouble(f"{what} gick inte: {words[0]} kunde inte startas ({error.strerror or error}).") from error
    output = done.stdout.decode("utf-8", errors="replace")
    keep(log, f"$ {' '.join(words)}\n{output}slutkod {done.returncode}\n")
    if done.returncode != 0:
        name = Path(words[0]).stem.partition("-")[0]
        raise Trouble(f"{what} gick inte: {name} gav slutkod {done.returncode}: {reason(output)}.")
    return output


def keep(log: Path, text: str) -> None:
    """Add to the log of preparations, without passwords; a log that cannot be written stops nothing."""
    try:
        with log.open("a", encoding="utf-8") as file:
            file.write(_PASSWORD_IN_ADDRESS.sub("***@", text))
    except OSError:
        say(f"(Loggen {log} kan inte skrivas.)")


def reason(output: str) -> str:
    """The one sentence of a long output that says why.

    The first error line and its innermost cause; where the package index could not be reached, that it is so.
    """
    lines = [line.strip(" ×╰─▶│├") for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"(error|fatal)\b|E: ", line, re.IGNORECASE)]
    causes = [match[1] for line in lines if (match := re.match(r"(?:caused by|cause): *(.+)", line, re.IGNORECASE))]
    broken = [match[1] for line in lines if (match := re.search(r"connection broken by '(.+)':", line))]
    if broken:  # pip says only in a warning that there is no network, and then that no version was found
        innermost = re.split(r">: |: ", broken[-1])[-1].strip(" )'")
        return f"paketindexet nås inte: {innermost}"[:_LONGEST_REASON]
    if none := re.search(r"requirement (\S+) \(from versions: none\)", output):
        return f"paketindexet nås inte eller saknar paketet: {none[1]}"
    if causes and any("failed to fetch" in line.lower() for line in lines):
        return f"paketindexet nås inte: {causes[-1]}"[:_LONGEST_REASON]
    told = errors[:1] + causes[-1:] if errors or causes else lines[-1:]
    return ". ".join(line.rstrip(".") for line in told)[:_LONGEST_REASON] or "utan förklaring"
