# SPDX-License-Identifier: EUPL-1.2
"""The receipt on paper (kvitto): what one person has answered about a consent, in words that person can read.

The same facts as `consent_receipts.receipt`, for that person alone. Writes nothing and hands out nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from babel.dates import format_date

from samverkan_desktop.domain.reports import Fact, Report, Section
from samverkan_desktop.domain.sharing import Statement
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import children, consent_forms, consent_people, consents, sharing
from samverkan_desktop.usecases.desk import Desk


def compose(desk: Desk, consent_id: str, giver: str, *, lang: str = "sv") -> Report:
    """One person's receipt, as of today. Raises InvalidInput("unknown_consent")."""
    consent = consents.scope(desk, consent_id)
    child = children.card(desk, consent.child_id).child
    words, papers = texts.table("consents", lang)["receipt"], texts.table("extracts", lang)
    name = next((one.name for one in consent_people.people(desk, consent_id) if one.giver == giver), "")
    sender = ", ".join(papers["party"][own] for own in consent.from_) + f", {desk.vault.info.municipality}"
    facts = {
        "number": consent.number,
        "child": child.name,
        "giver": name,
        "asked_by": sender,
        "reach": consent_forms.reach(desk),
        "purposes": ", ".join(consent_forms.label(desk, code, lang) for code in consent.purposes),
        "until": _day(consent.valid_to, lang),
    }
    said = [row.statement for row in sharing.counted(desk, consent) if row.statement.giver == giver]
    answers = tuple(_line(desk, one, words, papers["party"], lang) for one in said) or (words["none"],)
    more = (words["together"],) if any(one.answer == "yes" and not one.withdrawn for one in said) else ()
    return Report(
        kind="consent_receipt",
        title=words["title"],
        day=desk.today,
        language=lang,
        facts=tuple(Fact(label=words[code], value=value) for code, value in facts.items() if value),
        sections=(
            Section(heading=words["answers"], paragraphs=(*answers, *more)),
            Section(heading=words["change"], paragraphs=(words["how"],)),
        ),
    )


def _line(desk: Desk, one: Statement, words: Mapping[str, Any], parties: Mapping[str, str], lang: str) -> str:
    """One answer as a sentence."""
    said = "withdrawn" if one.withdrawn else one.answer
    return str(words.get(said if said in ("yes", "no", "withdrawn") else "other")).format(
        day=_day(one.given, lang) if one.given else "",
        said=words.get(said, ""),
        to=", ".join(parties[to] for to in one.to),
        what=", ".join(consent_forms.label(desk, kind, lang).lower() for kind in one.categories),
    )


def _day(day: Any, lang: str) -> str:
    return format_date(day, format="long", locale={"sv": "sv_SE", "en": "en_GB"}[lang])
