# SPDX-License-Identifier: EUPL-1.2
"""Answers (svar) as they come: cell by cell with their evidence, and a whole family's consents by one phone call.

All or nothing: either everything is written down, or nothing is. What each answer means is the rules' matter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import attrs

from samverkan_desktop.domain.consents import RecordedStatement
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.usecases import attachments, children, consent_forms, consents, withdrawals
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class Circumstances:
    """How an answer was given (hur svaret lämnades).

    way, language, interpreter, note, own_words, assured, witness: as `RecordedStatement`; explained: the whole text
    that was read aloud or handed over; evidence: (name, bytes) of files to keep with it.
    """

    given: date
    way: str = "written"
    language: str = "sv"
    interpreter: bool = False
    note: str = ""
    explained: str = ""
    own_words: str = ""
    assured: str = ""
    witness: str = ""
    evidence: tuple[tuple[str, bytes], ...] = ()


def record(
    desk: Desk, consent_id: str, giver: str, cells: Mapping[tuple[str, str], str], how: Circumstances
) -> tuple[RecordedStatement, ...]:
    """Write down one person's answers (registrera svar), one for each (receiver, kind of information); all or nothing.

    Cells with the same answer to the same receiver become one statement; the person's own words, the note and the
    evidence stand at the first. Raises InvalidInput as `consents.answer` and `attachments.add`.
    """
    together: dict[tuple[str, str], list[str]] = {}
    for (receiver, category), said in cells.items():
        together.setdefault((receiver, said), []).append(category)
    if not together:
        raise InvalidInput("answer_incomplete")
    rows: list[RecordedStatement] = []
    with desk.change():
        for (receiver, said), categories in together.items():
            first = not rows
            rows.append(
                consents.answer(
                    desk,
                    consent_id,
                    giver,
                    said,
                    given=how.given,
                    way=how.way,
                    language=how.language,
                    interpreter=how.interpreter,
                    note=how.note if first else "",
                    categories=categories,
                    to=(receiver,),
                    explained=how.explained,
                    own_words=how.own_words if first else "",
                    assured=how.assured,
                    witness=how.witness,
                )
            )
        for name, content in how.evidence:
            attachments.add(desk, consent_id, name, content, statement_id=rows[0].id)
    return tuple(rows)


def preview(desk: Desk, consent_id: str, giver: str, cells: Mapping[tuple[str, str], str], *, on: date) -> Changes:
    """What the rules answer before and after such answers (när du sparar), without writing anything."""
    consent = consents.scope(desk, consent_id)
    before = consents.get(desk, consent_id)
    new = [
        attrs.evolve(consents.statement_of(consent, giver, said, given=on), to=(receiver,), categories=(category,))
        for (receiver, category), said in cells.items()
    ]
    after = consents.decided(desk, before.child, consent, (*consents.said_so_far(desk, consent), *new))
    pairs = zip(before.decision.cells, after.cells, strict=True)
    changed = [(old.to, old.category, now.outcome) for old, now in pairs if old.outcome != now.outcome]
    return Changes(
        opened=tuple((to, kind) for to, kind, outcome in changed if outcome == "permitted"),
        closed=tuple((to, kind) for to, kind, outcome in changed if outcome == "forbidden"),
        waiting=sum(cell.outcome == "needs" for cell in after.cells),
    )


@attrs.frozen(kw_only=True)
class Changes:
    """What answers do (vad svaren gör): (receiver, kind) that open and close, and how many cells still wait."""

    opened: tuple[tuple[str, str], ...]
    closed: tuple[tuple[str, str], ...]
    waiting: int


def explanation(desk: Desk, consent_id: str, giver: str, *, lang: str = "sv") -> str:
    """What is read aloud before an oral answer (det som läses upp): the words of the person's own form.

    Raises InvalidInput (unknown_consent, not_asked_here).
    """
    return consent_forms.read_aloud(consent_forms.compose(desk, consent_id, giver, lang=lang))


def withdrawable(desk: Desk, child_id: str, giver: str, *, on: date) -> dict[str, withdrawals.Consequences]:
    """What a call from one person can stop: by consent, what would be written down; those with nothing are absent."""
    found = {}
    for card in consents.of_child(desk, children.card(desk, child_id).child.id):
        if card.state == "expired":
            continue
        try:
            found[card.consent.id] = consents.preview_withdrawal(desk, card.consent.id, giver, on=on)
        except InvalidInput:
            continue
    return found


def withdraw_all(
    desk: Desk,
    giver: str,
    consent_ids: Sequence[str],
    *,
    on: date,
    way: str = "phone",
    note: str = "",
    assured: str = "",
) -> tuple[RecordedStatement, ...]:
    """Register that one person takes back everything in these consents, as by a phone call; all or nothing.

    Raises InvalidInput as `consents.withdraw`.
    """
    with desk.change():
        return tuple(
            consents.withdraw(desk, one, giver, on=on, way=way, note=note, assured=assured) for one in consent_ids
        )


def record_explained(
    desk: Desk,
    consent_id: str,
    giver: str,
    cells: Mapping[tuple[str, str], str],
    how: Circumstances,
    *,
    read_aloud: bool = False,
) -> tuple[RecordedStatement, ...]:
    """As `record`, with the words the person was told: read aloud just now, or on the form that was made for them."""
    told = ""
    if read_aloud and how.way in ("oral", "phone", "video"):
        told = explanation(desk, consent_id, giver, lang="en" if how.language == "en" else "sv")
    elif how.way == "written":
        told = _form_given(desk, consent_id, giver)
    return record(desk, consent_id, giver, cells, attrs.evolve(how, explained=told))


def _form_given(desk: Desk, consent_id: str, giver: str) -> str:
    """The words of the latest form that was made for this person and still says the same; empty when there is none."""
    if giver.startswith("other:"):
        return ""
    events = [one for one in consents.get(desk, consent_id).events if one.kind == "form_made"]
    for event in reversed(events):
        by = desk.vault.users.get(event.recorded_by)
        for lang in ("sv", "en"):
            form = consent_forms.compose(desk, consent_id, giver, lang=lang, contact=by)
            if form.sha256 == event.detail:
                return form.text()
    return ""
