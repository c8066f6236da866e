# SPDX-License-Identifier: EUPL-1.2
"""The command line (kommandoraden): the same use cases as the window, with plain answers and fixed exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from samverkan_desktop.cli import arguments, messages
from samverkan_desktop.domain.errors import Exit, SamverkanError


def main(argv: Sequence[str], *, open_window: Callable[[Sequence[str]], int] | None = None) -> int:
    """Run one command and return its exit code; a refusal or failure never shows a traceback or record content.

    open_window: opens the window with arguments of its own and waits for it; the program's start lends it.
    """
    _plain_streams()
    args = arguments.parse(argv)
    args.open_window = open_window
    command: Callable[[arguments.Arguments], int] = args.run
    try:
        code = command(args)
        sys.stdout.flush()
        return code
    except SamverkanError as error:
        messages.error(error, args.lang)
        return int(error.exit)
    except BrokenPipeError:
        # Whoever read the output has gone; nothing more can be said there, and nothing went wrong here.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(Exit.DONE)
    except KeyboardInterrupt:
        messages.interrupted(args.lang)
        return int(Exit.IMPOSSIBLE)
    except Exception as error:  # the last resort: its kind is said, never its text, which may quote a record
        messages.unexpected(error, args.lang)
        return int(Exit.IMPOSSIBLE)


def _plain_streams() -> None:
    """UTF-8 out, whatever the console is set to; what it cannot show becomes a question mark, not a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
