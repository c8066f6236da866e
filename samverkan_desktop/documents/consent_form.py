# SPDX-License-Identifier: EUPL-1.2
"""Consent form (samtyckesblankett) as an accessible paper, A4, in ordinary or large print, with a page to tear off.

Knows the form's words and its template. Writes no file; what each receiver would get has been worked out already.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samverkan_desktop.documents import typeface, typesetting, wording
from samverkan_desktop.domain.consent_forms import ConsentForm, ReceiverPart
from samverkan_desktop.system import texts


def write(form: ConsentForm, substitutes: Mapping[str, str] | None = None) -> bytes:
    """The form as PDF bytes (PDF/UA-1 and PDF/A-2a); the same form gives the same bytes.

    Raises Refused("font_lacks_characters") while a name holds a character the typeface lacks, and
    Impossible("paper_not_made") when the compiler fails.
    """
    data = _data(form, substitutes)
    shown = [data["title"], data["lead"], data["number"]]
    shown += [text for row in data["facts"] for text in (row["label"], row["value"])]
    shown += [text for row in (*data["parts"], *data["rows"]) for text in row.values()]
    typesetting.refuse_unprintable(typeface.lacks("\n".join(shown)))
    return typesetting.compile_pdf("consent_form.typ", data)


def _data(form: ConsentForm, substitutes: Mapping[str, str] | None) -> dict[str, Any]:
    words = {**texts.table("documents", form.language)["common"], **texts.table("consent_form", form.language)}
    child = wording.one_line(wording.ready(form.child, substitutes))
    who = "child" if form.is_child else "guardian"
    facts = {
        words["from"]: form.sender,
        words["contact"]: form.contact,
        words["reach"]: form.reach,
        words["purposes"]: ", ".join(form.purposes),
        words["until"]: wording.long_date(form.until, form.language),
        words["reference"]: form.number,
    }
    ready = {label: wording.one_line(wording.ready(value, substitutes)) for label, value in facts.items()}
    return {
        "language": form.language,
        "large": form.large,
        "day": typesetting.day_parts(form.day),
        "words": words | {"day": wording.long_date(form.day, form.language)},
        "title": words[f"title_{who}"].format(child=child),
        "lead": words[f"lead_{who}"].format(child=child),
        "number": form.number,
        "facts": [
            {"label": label, "value": value or "–", "write": label == words["reach"] and not value}
            for label, value in ready.items()
        ],
        "identity": words[f"identity_{who}"].format(child=child),
        "questions": [
            {"ask": one["ask"].format(child=child), "say": one["say"].format(child=child)}
            for one in words[f"questions_{who}"]
        ],
        "hand_in": words["hand_in"].format(to=", ".join(part for part in (form.contact, form.sender) if part)),
        "parts": [{"name": part.name, "gets": _gets(part, words)} for part in form.parts],
        "rows": [{"receiver": row.receiver, "what": row.what} for row in form.rows],
    }


def _gets(part: ReceiverPart, words: Mapping[str, Any]) -> str:
    told = [", ".join(part.headings) or words["nothing"]]
    if part.sections:
        told.append(words["sections"].format(headings=", ".join(part.sections)))
    if part.waits:
        told.append(words["waits"])
    return "\n".join(told)
