# SPDX-License-Identifier: EUPL-1.2
"""Exceptional grounds (undantagsgrunder) in words: the headings of a written assessment, and who may make it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from samverkan_desktop.ui import words


def heading(code: str) -> str:
    """A heading to answer under; one of the municipality's own is shown as it is written."""
    translate = QCoreApplication.translate
    return {
        "need": translate("Grounds", "Varför behöver mottagaren uppgiften?"),
        "necessary": translate("Grounds", "Varför är det nödvändigt, och varför räcker inte mindre?"),
        "suitable": translate("Grounds", "Varför är det lämpligt, och vad talar emot?"),
        "harm": translate("Grounds", "Vilken skada kan uppgiften göra, och för vem?"),
        "request": translate("Grounds", "Vad har begärts, av vem och med vilket stöd?"),
        "law": translate("Grounds", "Vilken bestämmelse låter dig lämna uppgiften?"),
        "consent": translate("Grounds", "Varför räcker eller går det inte med samtycke?"),
        "family_told": translate("Grounds", "Vad får familjen veta, när och av vem?"),
        "left_out": translate("Grounds", "Vad lämnas inte ut?"),
    }.get(code, code)


def name(ground: str, source: str = "") -> str:
    """What a ground is called: its paragraph, or in words when it has none."""
    translate = QCoreApplication.translate
    return {
        "manager": translate("Grounds", "Hur samtycke inhämtas"),
        "harm_test": translate("Grounds", "Skadeprövning (OSL 23 kap. 2 §)"),
        "supervision_request": translate("Grounds", "Begäran från tillsyn eller revision"),
        "sender_law": translate("Grounds", "Avsändarens egen lag"),
    }.get(ground, source or ground)


def roles(codes: Sequence[str]) -> str:
    """Who may assess, as a list of roles."""
    return ", ".join(words.role(code) for code in codes)


def record_kind(code: str) -> str:
    """A kind of record (handlingstyp) with a retention class of its own."""
    translate = QCoreApplication.translate
    return {
        "consented": translate("Grounds", "konsultation med samtycke"),
        "deidentified": translate("Grounds", "avidentifierad konsultation"),
        "consent": translate("Grounds", "samtycke"),
        "concern_report": translate("Grounds", "orosanmälan"),
        "document_request": translate("Grounds", "begäran om handlingar"),
        "meeting": translate("Grounds", "möte"),
        "release": translate("Grounds", "förteckning över utlämnanden"),
        "log": translate("Grounds", "logg"),
    }.get(code, code)
