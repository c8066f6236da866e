# SPDX-License-Identifier: EUPL-1.2
"""Packing: the parts of an office document as one zip file that tells nothing of when or where it was made.

Knows zip; knows nothing of what the parts say. The same parts give the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from typing import Final

from samverkan_desktop.system import resources

# The first moment a zip file can name: it stands in place of the time of the export.
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)


def pack(parts: Mapping[str, bytes], *, bare: str = "") -> bytes:
    """The parts as zip bytes, in the order given; `bare` is not compressed (OpenDocument 1.4 part 2, 3.3: mimetype)."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_STORED if name == bare else zipfile.ZIP_DEFLATED
            entry.create_system = 0  # not which kind of computer
            archive.writestr(entry, content)
    return held.getvalue()


def unpack(content: bytes) -> dict[str, bytes]:
    """The parts of a zip file by name, in its own order."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def template(kind: str) -> Mapping[str, bytes]:
    """The parts of a shipped, empty document: the files of `resources/templates/<kind>`, by their path in it."""
    folder = resources.path("templates", kind)
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
