# SPDX-License-Identifier: EUPL-1.2
"""Typesetting: a shipped template and data in, an accessible PDF out (PDF/UA-1, PDF/A-2a).

Text goes in as data only, never as markup, so that nothing in it can be read as an instruction. The compiler is
given the templates' bytes and the shipped fonts; it gets no folder to read, no package and no network.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Final

import typst

from samverkan_desktop.documents import typeface
from samverkan_desktop.domain import errors
from samverkan_desktop.system import resources

STANDARDS: Final = ["a-2a", "ua-1"]
# The templates of one paper: the compiler sees these and nothing else.
SHARED: Final = "paper.typ"


def compile_pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """The PDF of one template filled with data; the same data gives the same bytes.

    Raises Impossible("paper_not_made") when the compiler cannot, as for a character without a glyph: the standards
    forbid the empty box, so none can slip through.
    """
    try:
        # Files in memory by name are accepted by the compiler, though its type stubs do not say so.
        pdf = typst.compile(  # type: ignore[call-overload]
            {"main.typ": _template(template), SHARED: _template(SHARED)},
            format="pdf",
            font_paths=_fonts(),
            ignore_system_fonts=True,
            pdf_standards=STANDARDS,
            sys_inputs={"data": json.dumps(data, ensure_ascii=True)},
            root=str(resources.path("templates", "pdf")),
        )
    except typst.TypstError:
        # The compiler's own words may quote the text: they go nowhere.
        raise errors.Impossible("paper_not_made") from None
    return bytes(pdf)


def day_parts(day: date) -> dict[str, int]:
    """A day as the templates take it: no clock, no zone."""
    return {"year": day.year, "month": day.month, "day": day.day}


def refuse_unprintable(lacking: tuple[str, ...]) -> None:
    """Raise Refused("font_lacks_characters") with how many and which, at most twelve, as readable codes."""
    if lacking:
        shown = ", ".join(typeface.named(char) for char in lacking[:12])
        raise errors.Refused("font_lacks_characters", count=len(lacking), characters=shown)


@cache
def _template(name: str) -> bytes:
    return resources.path("templates", "pdf", name).read_bytes()


@cache
def _fonts() -> typst.Fonts:
    """The shipped fonts and the compiler's own monospace; never the computer's."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(typeface.folder())])
