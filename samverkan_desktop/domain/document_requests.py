# SPDX-License-Identifier: EUPL-1.2
"""Requests for documents (begäran om handling): what was asked for, and passage by passage what is given or masked.

Knows texts and paragraphs of law as words; decides nothing: a person judges each passage, a manager the whole.
Nobody may be asked who they are or why they ask, so there is no field for it (TF 2 kap. 18 §; text not read).
Source: OSL (2009:400) 5 kap. 5 §, 6 kap. 1-8 §§ (6 kap. not read); SoL (2025:400) 20 kap. 6 §.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import date
from typing import Final, Literal

import attrs

RequestKind = Literal["public", "investigation"]
KINDS: Final = ("public", "investigation")
"""Anyone's request for a public document; the social board's in an opened investigation (SoL 20 kap. 6 §)."""
STATES: Final = ("open", "decided", "given")
State = Literal["open", "decided", "given"]
CHOICES: Final = ("", "give", "mask")
OUTCOMES: Final = ("", "whole", "masked", "refused")
MASK: Final = "[maskat]"
"""What stands instead of masked text: always as long, so that nothing can be read out of its length."""

_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+(?=[\"'”(A-ZÅÄÖÉ0-9])|\n+")


@attrs.frozen(kw_only=True)
class DocumentRequest:
    """Request (begäran om handling).

    asked_for: what, in the requester's words; answer_to: how the answer is sent, empty when it is fetched;
    investigation_opened: the day the investigation was decided on (SoL 20:6);
    outcome, reason: of the decision; *_at: instants, empty until then.
    """

    id: str
    number: str
    kind: RequestKind = attrs.field(validator=attrs.validators.in_(KINDS))
    received: date
    asked_for: str
    answer_to: str = ""
    investigation_opened: date | None = None
    state: State = attrs.field(default="open", validator=attrs.validators.in_(STATES))
    outcome: str = attrs.field(default="", validator=attrs.validators.in_(OUTCOMES))
    reason: str = ""
    decided_at: str = ""
    decided_by: str = ""
    given_at: str = ""
    recorded_at: str
    recorded_by: str


@attrs.frozen(kw_only=True)
class RequestedRecord:
    """A record that a request covers (handling), in the order it is given.

    reviewed: someone has gone through it whole; hidden: that it exists is itself secret, so that neither decision nor
    copy tells of it; sha256: of its text when it was gone through.
    """

    request_id: str
    consultation_id: str
    position: int
    reviewed: bool = False
    hidden: bool = False
    sha256: str = ""


@attrs.frozen(kw_only=True)
class Judged:
    """What was decided of one passage (lämnas, maskas); paragraph: the ground for masking it."""

    request_id: str
    consultation_id: str
    field: str
    number: int
    choice: str = attrs.field(validator=attrs.validators.in_(CHOICES))
    paragraph: str = ""


@attrs.frozen(kw_only=True)
class Passage:
    """A passage (textställe) of a record as it can be judged: a fact, or one sentence of a field."""

    field: str
    number: int
    text: str


def passages_of(fields: Iterable[tuple[str, str]]) -> tuple[Passage, ...]:
    """The passages of named texts in order: a text is divided into sentences, nothing of it is lost but white space."""
    return tuple(
        Passage(field=field, number=number, text=sentence)
        for field, text in fields
        for number, sentence in enumerate(sentences(text))
    )


def sentences(text: str) -> tuple[str, ...]:
    """A text as sentences; short words with a full stop, as `kl.`, may be taken for an end, which only divides more."""
    return tuple(part.strip() for part in _SENTENCE.split(text.replace("\r\n", "\n")) if part.strip())


def fingerprint(passages: Iterable[Passage]) -> str:
    """SHA-256 of what was gone through: when the record changes it must be gone through anew."""
    whole = "\x1e".join(f"{one.field}\x1f{one.number}\x1f{one.text}" for one in passages)
    return hashlib.sha256(whole.encode("utf-8")).hexdigest()


def masked_text(passages: Iterable[tuple[Passage, str]]) -> str:
    """What is left of one field: what is given as it stands, each run of what is not as one mark of constant length."""
    said: list[str] = []
    for passage, choice in passages:
        if choice == "give":
            said.append(passage.text)
        elif not said or said[-1] != MASK:
            said.append(MASK)
    return " ".join(said)
