# SPDX-License-Identifier: EUPL-1.2
"""What the page of the municipality's rules has done on the vault's thread, and beside it. Knows no widget."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from samverkan_desktop.domain.errors import InvalidInput, SamverkanError
from samverkan_desktop.system import reading
from samverkan_desktop.usecases import policy
from samverkan_desktop.usecases.desk import Desk

AHEAD = timedelta(days=30)
Seen = tuple[policy.Overview, policy.PolicyDraft | None, SamverkanError | None, str]


def is_of(trial: policy.Trial, draft: policy.PolicyDraft | None, seen: policy.Overview) -> bool:
    """Whether a trial is of this very draft, on these own cases."""
    same = draft is not None and trial.sha256 == policy.digest(draft.text)
    return same and trial.own_sha256 == seen.own_sha256


def read(desk: Desk) -> Seen:
    """What the page shows: all that holds, the draft, what is wrong in it, and the day."""
    seen = policy.overview(desk)
    day = desk.today.isoformat()
    if not seen.draft:
        return seen, None, None, day
    try:
        return seen, policy.read(desk, seen.draft), None, day
    except InvalidInput as error:
        return seen, None, error, day


def change(desk: Desk, key: str, value: Any) -> None:
    """Change one rule of the draft; without a draft one is begun."""
    text = policy.draft(desk) or policy.new_draft(desk, policy.next_version(desk), desk.today + AHEAD)
    policy.keep_draft(desk, policy.with_value(desk, text, key, value))


def rename(desk: Desk, version: str, day: str) -> None:
    """Give the draft another version and first day."""
    text = policy.with_value(desk, policy.draft(desk), "local.version", version)
    policy.keep_draft(desk, policy.with_value(desk, text, "local.in_force", day))


def sign(desk: Desk, text: str, phrase: str, trial: policy.Trial, seen: tuple[str, ...]) -> str:
    """Sign the draft and take it into use; its version."""
    signed = policy.sign(desk, text, phrase, tried=trial, seen=seen)
    return policy.put_in_force(desk, signed).version


def text_of(place: Path) -> str:
    """The text of a file of rules. Raises InvalidInput (file_unreadable, file_too_large)."""
    try:
        return reading.file(place, reading.RULES).decode("utf-8-sig")
    except reading.TooLarge as error:
        raise InvalidInput("file_too_large", file=place.name, most=f"{error.most // reading.MIB} MB") from error
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput("file_unreadable", file=place.name) from error


def take_in(desk: Desk, text: str) -> str:
    """A file signed by someone trusted is taken into use (its version is returned); another becomes the draft.

    One signed with a key that was withdrawn is refused with its reason, never quietly made a draft.
    """
    if policy.is_signed(desk, text):
        return policy.put_in_force(desk, text).version
    policy.keep_draft(desk, text)
    return ""
