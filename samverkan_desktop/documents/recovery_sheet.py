# SPDX-License-Identifier: EUPL-1.2
"""Recovery sheet: the recovery key on one page of paper, in large print, with how to keep it.

Knows the key as eight groups to print and nothing of how it opens a vault. Writes no file, keeps no copy; the
caller lets go of the bytes when they are printed or saved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from samverkan_desktop.documents import typeface, typesetting, wording

GROUPS: Final = 8
GROUP_SIGNS: Final = 4
LONGEST_NAME: Final = 120


def write(
    groups: Sequence[str],
    *,
    vault_name: str,
    day: date,
    language: str = "sv",
    substitutes: Mapping[str, str] | None = None,
) -> bytes:
    """The recovery key (återställningsnyckel) as a one-page PDF, same standards as every paper.

    groups: eight groups of four signs A-Z and 0-9, in order; day: when the key was made. A vault name longer than
    120 characters is cut, so that the page stays one. Raises ValueError for a key of another shape (the message
    never holds it) and Refused("font_lacks_characters") for a vault name that cannot be printed.
    """
    if len(groups) != GROUPS or not all(_is_group(group) for group in groups):
        raise ValueError("a recovery key is eight groups of four signs")
    name = wording.one_line(wording.ready(vault_name, substitutes)) or "–"
    if len(name) > LONGEST_NAME:
        name = name[: LONGEST_NAME - 1] + "…"
    typesetting.refuse_unprintable(typeface.lacks(name))
    return typesetting.compile_pdf("recovery_sheet.typ", _data(groups, name, day, language))


def _is_group(group: str) -> bool:
    return len(group) == GROUP_SIGNS and group.isascii() and group.isalnum() and group == group.upper()


def _data(groups: Sequence[str], name: str, day: date, language: str) -> dict[str, Any]:
    words = wording.words("recovery_sheet", language)
    return {
        "language": language,
        "day": typesetting.day_parts(day),
        "words": words | {"day": wording.long_date(day, language)},
        "vault": name,
        "groups": list(groups),
    }
