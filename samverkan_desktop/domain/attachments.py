# SPDX-License-Identifier: EUPL-1.2
"""Attachments (underlag): evidence of a consent, as it lies in the vault. Limits, kinds and names; no storage."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal

import attrs

LARGEST: Final = 25 * 1024 * 1024
"""Bytes of one attachment, at most."""
PART: Final = 1024 * 1024
"""Bytes of one stored part, at most."""
MOST: Final = 20
"""Attachments of one consent, at most."""
LONGEST_NAME: Final = 120
"""Characters of a shown name, at most."""

AttachmentKind = Literal["pdf", "jpeg", "png"]
_MAGIC: Final[tuple[tuple[bytes, AttachmentKind], ...]] = (
    (b"%PDF-", "pdf"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
)
_ENDINGS: Final = {"pdf": "pdf", "jpeg": "jpg", "png": "png"}
# Names that open a device on Windows, whatever stands after the dot.
_DEVICES: Final = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')


@attrs.frozen(kw_only=True)
class Attachment:
    """Attachment (underlag) of a consent, or of one statement in it; its bytes are read by id.

    name: cleaned, only shown; kind: read from the first bytes; statement_id: empty for the whole consent.
    """

    id: str
    consent_id: str
    name: str
    kind: AttachmentKind
    size_bytes: int
    sha256: str
    statement_id: str = ""
    added_at: str = ""
    added_by: str = ""


def kind_of(content: bytes) -> AttachmentKind | None:
    """What the first bytes say the content is, or None for anything but PDF, JPEG and PNG.

    Sources: ISO 32000-2, 7.5.2; ISO/IEC 10918-1, B.1; ISO/IEC 15948, 5.2.
    """
    return next((kind for start, kind in _MAGIC if content.startswith(start)), None)


def clean_name(name: str, kind: AttachmentKind) -> str:
    """A name that can be shown and harms nobody: its last part, no control or direction marks, the right ending.

    `../../con.PDF.exe` of a PDF becomes `_con.PDF.exe.pdf`.
    """
    plain = unicodedata.normalize("NFC", name.encode("utf-8", "ignore").decode("utf-8"))
    plain = re.split(r"[/\\]", plain)[-1]
    plain = "".join(char for char in plain if unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    plain = re.sub(r"\s+", " ", _FORBIDDEN.sub("_", plain)).strip(" .")
    ending = f".{_ENDINGS[kind]}"
    stem = re.sub(r"\.(pdf|jpe?g|png)$", "", plain, flags=re.IGNORECASE).strip(" .") or "underlag"
    if _DEVICES.fullmatch(stem.partition(".")[0].strip()):
        stem = f"_{stem}"
    return stem[: LONGEST_NAME - len(ending)].strip(" .") + ending


def parts_of(content: bytes) -> tuple[bytes, ...]:
    """The content in parts of at most 1 MiB."""
    return tuple(content[start : start + PART] for start in range(0, len(content), PART))
