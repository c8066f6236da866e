# SPDX-License-Identifier: EUPL-1.2
"""File names (filnamn) proposed for what leaves: the kind of paper, the week and four signs that mean nothing.

A name is seen in mail, on screens and in lists of recent files: it never says whom the paper is about.
"""

from __future__ import annotations

import re
import secrets
from datetime import date
from typing import Final

STEMS: Final = {
    "summary": "sammanfattning",
    "consented_extract": "utdrag",
    # That a report exists is secret in itself (OSL 40 kap. 7 g §).
    "concern_report": "skrivelse",
    "case_file": "akt",
    "request_copy": "kopia",
    "request_decision": "beslut",
    "investigation_answer": "svar",
    "consent_form": "fraga",
    "recovery_sheet": "aterstallningsnyckel",
}
SUFFIXES: Final = ("pdf", "txt", "json", "docx", "odt", "ods", "csv")
# No 0, O, 1 or I: the four signs are read aloud over the telephone.
_SIGNS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_TOKEN: Final = re.compile(r"[A-Z0-9]{4}")


def file_name(kind: str, day: date, token: str, suffix: str) -> str:
    """A neutral file name, `sammanfattning_2026-v47_A7F3.pdf`; the week is the ISO 8601 week of the export.

    token: four signs A-Z and 0-9, random, kept in the ledger so that the file is found again; suffix: with or
    without its dot. Raises ValueError for an unknown kind or suffix and for a token of another shape.
    """
    ending = suffix.removeprefix(".")
    if kind not in STEMS or ending not in SUFFIXES or not _TOKEN.fullmatch(token):
        raise ValueError("not a kind, token or suffix a file name can be made of")
    week = day.isocalendar()
    return f"{STEMS[kind]}_{week.year}-v{week.week:02d}_{token}.{ending}"


def new_token() -> str:
    """Four random signs, drawn from nothing else."""
    return "".join(secrets.choice(_SIGNS) for _ in range(4))
