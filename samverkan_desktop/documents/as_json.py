# SPDX-License-Identifier: EUPL-1.2
"""JSON: a report for another program, with the decision and the consents it stands on.

Canonical in the sense of RFC 8785: sorted names, no spaces, UTF-8; the same report gives the same bytes. Writes no
file; what stands in `extra` is the caller's, put in whole.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from samverkan_desktop.domain import errors
from samverkan_desktop.domain.reports import Report

FORMAT: Final = "samverkan-report"
VERSION: Final = 1


def write(report: Report, extra: Mapping[str, Any] | None = None) -> bytes:
    """The report as JSON bytes; `extra` adds whole fields beside it, as `decision` and `consents`.

    Texts stand exactly as approved. Raises Refused("text_not_writable") for half characters (lone surrogates) and
    ValueError when `extra` names a field of the report or holds what JSON has no form for.
    """
    own = _fields(report)
    added = dict(extra or {})
    if clash := own.keys() & added.keys():
        raise ValueError(f"fields of the report itself: {', '.join(sorted(clash))}")
    text = json.dumps(own | added, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise errors.Refused("text_not_writable") from None


def _fields(report: Report) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "kind": report.kind,
        "language": report.language,
        "title": report.title,
        "subtitle": report.subtitle,
        "date": report.day.isoformat(),
        "marking": report.marking,
        "facts": [{"label": fact.label, "value": fact.value} for fact in report.facts],
        "notices": list(report.notices),
        "sections": [
            {"heading": section.heading, "level": section.level, "paragraphs": list(section.paragraphs)}
            for section in report.sections
        ],
    }
