# SPDX-License-Identifier: EUPL-1.2
"""The technical log (technical.log): what kind of error came from where in the program, and nothing of what was shown.

structlog with an allow-list: a field that is not listed never reaches the file, so that no personal text can.
"""

from __future__ import annotations

import logging
import logging.handlers
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import structlog

ALLOWED = ("event", "level", "timestamp", "version", "kind", "place", "code", "count", "seconds", "format")
LARGEST_BYTES = 200_000

_log = structlog.get_logger("samverkan")


class _QuietFile(logging.handlers.RotatingFileHandler):
    """A log file that keeps its own troubles to itself: a full disk must not fill stderr with complaints."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Say nothing."""


def start(home: Path) -> None:
    """Write to `technical.log` in a home from now on; a home that cannot be written is no reason to stop."""
    try:
        handler: logging.Handler = _QuietFile(
            home / "technical.log", maxBytes=LARGEST_BYTES, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    logger = logging.getLogger("samverkan")
    logger.handlers[:] = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.disabled = False  # a library that sets up logging for itself may have turned off everyone else's
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_allowed,
            structlog.processors.JSONRenderer(sort_keys=True),
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


def only_allowed(_logger: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Drop every field that is not on the list."""
    return {name: value for name, value in event.items() if name in ALLOWED}


def note(event: str, **fields: str | int | float) -> None:
    """One event with allowed fields."""
    if logging.getLogger("samverkan").handlers:
        _log.info(event, **fields)


def unexpected(error: BaseException) -> None:
    """The kind and the place in the code of an error; never its message, which may quote a record."""
    frames = traceback.extract_tb(error.__traceback__)
    place = " < ".join(f"{Path(frame.filename).stem}:{frame.lineno}" for frame in reversed(frames[-6:]))
    note("unexpected", kind=type(error).__name__, place=place)
