# SPDX-License-Identifier: EUPL-1.2
"""The papers of a request for documents: the masked copy, the decision with how to appeal, the answer to the board.

Pure: what is not given is not put in, so that it cannot be found in the file. Nothing printed depends on records whose
existence is kept secret: neither their number, nor a gap in numbers, nor another sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import attrs
from babel.dates import format_date

from samverkan_desktop.domain.consultations import SECTIONS, Consultation, DeidentifiedConsultation
from samverkan_desktop.domain.days import day_at
from samverkan_desktop.domain.document_requests import (
    MASK,
    DocumentRequest,
    Passage,
    masked_text,
    passages_of,
)
from samverkan_desktop.domain.people import Child
from samverkan_desktop.domain.reports import Fact, Report, Section
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import secrecy

FACTS = ("child", "date", "form", "parties", "target_groups")


@attrs.frozen(kw_only=True)
class Reviewed:
    """One record with each passage's choice and paragraph, in order (genomgången handling)."""

    passages: tuple[tuple[Passage, str, str], ...]
    hidden: bool = False

    @property
    def given(self) -> bool:
        """Whether anything of it is given."""
        return any(choice == "give" for _, choice, _ in self.passages)

    @property
    def masked(self) -> bool:
        """Whether anything of it is kept back."""
        return any(choice != "give" for _, choice, _ in self.passages)


def passages(record: Consultation, child: Child | None, lang: str = "sv") -> tuple[Passage, ...]:
    """What can be judged of a record: its facts whole, its texts sentence by sentence."""
    facts = [Passage(field=field, number=0, text=text) for field, text in _facts(record, child, lang) if text]
    return (*facts, *passages_of((field, text) for field, text in _texts(record) if text.strip()))


def title_of(field: str, lang: str = "sv") -> str:
    """The heading over a field."""
    name, _, _ = field.partition(":")
    if name in SECTIONS:
        return str(texts.table("extracts", lang)["section"][name])
    return str(texts.table("document_requests", lang)["field"][name])


def copy(request: DocumentRequest, records: Sequence[Reviewed], *, day: date, lang: str = "sv") -> Report:
    """The masked copy (maskad kopia): numbered from one on its own, hidden records nowhere."""
    words = texts.table("document_requests", lang)
    shown = [one for one in records if not one.hidden]
    return Report(
        kind="request_copy",
        title=words["copy_title"],
        day=day,
        language=lang,
        facts=(Fact(label=words["label"]["number"], value=request.number),),
        sections=tuple(
            section for n, one in enumerate(shown, start=1) for section in _document(words["document"], n, one, lang)
        ),
        notices=(words["mark_note"],),
    )


def decision(
    request: DocumentRequest,
    records: Sequence[Reviewed],
    *,
    day: date,
    usual: str,
    authority: str,
    decided_by: str,
    lang: str = "sv",
) -> Report:
    """The decision (beslut) with its reasons and how to appeal (överklagandehänvisning), which always follows."""
    words = texts.table("document_requests", lang)
    said = [one for one in records if not one.hidden]
    used = [
        secrecy.spoken(paragraph, usual)
        for one in said
        for _, choice, paragraph in one.passages
        if choice != "give" and paragraph
    ]
    why = [words["why_masked"].format(paragraphs=", ".join(dict.fromkeys(used)))] if used else []
    why.append(words["why_silent"].format(paragraph=usual))
    if request.reason.strip():
        why.append(request.reason.strip())
    filled = {"authority": authority, "number": request.number, "day": day.isoformat()}
    return Report(
        kind="request_decision",
        title=words["decision_title"],
        day=day,
        language=lang,
        facts=tuple(
            Fact(label=words["label"][name], value=value)
            for name, value in (
                ("number", request.number),
                ("received", request.received.isoformat()),
                ("decided", day.isoformat()),
                ("decided_by", ", ".join(part for part in (decided_by, authority) if part)),
            )
        ),
        sections=(
            Section(heading=words["heading"]["request"], paragraphs=(request.asked_for,)),
            Section(heading=words["heading"]["decision"], paragraphs=(words[told_outcome(said)],)),
            Section(heading=words["heading"]["why"], paragraphs=tuple(why)),
            Section(
                heading=words["heading"]["appeal"], paragraphs=tuple(line.format(**filled) for line in words["appeal"])
            ),
        ),
    )


def answer(
    request: DocumentRequest,
    records: Sequence[Reviewed],
    *,
    child: Child,
    day: date,
    usual: str,
    authority: str,
    lang: str = "sv",
) -> Report:
    """What is given to the board's investigation (SoL 20 kap. 6 §): what was chosen, whole; the rest is not there."""
    words = texts.table("document_requests", lang)
    opened = request.investigation_opened or day
    chosen = [attrs.evolve(one, passages=tuple(item for item in one.passages if item[1] == "give")) for one in records]
    given = [one for one in chosen if one.passages]
    return Report(
        kind="investigation_answer",
        title=words["answer_title"],
        day=day,
        language=lang,
        marking=words["marking"].format(paragraph=usual, day=day.isoformat(), authority=authority),
        facts=(
            Fact(label=words["label"]["child"], value=child.name),
            Fact(label=words["label"]["asked_for"], value=request.asked_for),
        ),
        sections=tuple(
            section for n, one in enumerate(given, start=1) for section in _document(words["document"], n, one, lang)
        ),
        notices=(words["ground"].format(day=opened.isoformat()),),
    )


def told_outcome(said: Sequence[Reviewed]) -> str:
    """The outcome as it is told, of the records that are told of: whole, masked, refused or nothing_given."""
    if not said:
        return "nothing_given"
    if not any(one.given for one in said):
        return "refused"
    return "masked" if any(one.masked for one in said) else "whole"


def _document(title: str, n: int, one: Reviewed, lang: str) -> list[Section]:
    if not one.given:
        return [Section(heading=title.format(n=n), paragraphs=(MASK,))]
    fields = dict.fromkeys(passage.field for passage, _, _ in one.passages)
    lines, parts = [], []
    for field in fields:
        of_field = [(passage, choice) for passage, choice, _ in one.passages if passage.field == field]
        said = masked_text(of_field)
        if field in FACTS:
            lines.append(f"{title_of(field, lang)}: {said}")
        else:
            parts.append(Section(heading=title_of(field, lang), paragraphs=(said,), level=2))
    return [Section(heading=title.format(n=n), paragraphs=tuple(lines)), *parts]


def _facts(record: Consultation, child: Child | None, lang: str) -> list[tuple[str, str]]:
    words = texts.table("extracts", lang)
    parties = "; ".join(
        words["party"][one.party] + "".join(f", {part}" for part in (one.function, one.name) if part)
        for one in record.participants
    )
    return [
        ("child", child.name if child else ""),
        ("date", format_date(record.date, "d MMMM y", locale=lang)),
        ("form", words["form"][record.form]),
        ("parties", parties),
        ("target_groups", ", ".join(words["target_group"][group] for group in record.target_groups)),
    ]


def _texts(record: Consultation) -> list[tuple[str, str]]:
    if isinstance(record, DeidentifiedConsultation):
        found = [("purpose", record.texts.get("purpose", ""))]
        found += [(name, record.texts.get(name, "")) for name in SECTIONS]
    else:
        by_name = {section.name: section.text for section in record.sections}
        found = [("purpose", record.purpose), *((name, by_name.get(name, "")) for name in SECTIONS)]
    return [*found, *((f"action:{n}", action.what) for n, action in enumerate(record.actions))]


def decided_day(request: DocumentRequest, today: date) -> date:
    """The day of the decision; today while there is none, for a preview."""
    return day_at(request.decided_at) if request.decided_at else today


def categories_of(record: Consultation, reviewed: Reviewed) -> tuple[str, ...]:
    """The kinds of information among what is given of a record with consent."""
    given = {passage.field for passage, choice, _ in reviewed.passages if choice == "give"}
    sections = () if isinstance(record, DeidentifiedConsultation) else record.sections
    return tuple(kind for section in sections if section.name in given for kind in section.categories)
