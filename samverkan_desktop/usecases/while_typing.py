# SPDX-License-Identifier: EUPL-1.2
"""Findings while someone types (markering medan du skriver): the whole text in peace, and before that what was changed.

The first view searches only the paragraphs that were changed and moves the findings of the others along; it knows the
names that the last whole search found. It decides nothing: `whole` is what the review finds, and comes right after.
Pure: texts in, findings out; keeps nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import attrs

from samverkan_desktop.deidentify import engine
from samverkan_desktop.deidentify.finders.names import Pool
from samverkan_desktop.domain.findings import Finding, GroupEstimate, Known
from samverkan_desktop.usecases import summaries
from samverkan_desktop.usecases.summaries import Material

Findings = dict[str, tuple[Finding, ...]]
Words = Sequence[tuple[str, str]]


@attrs.frozen(kw_only=True)
class Seen:
    """What was found (funnet) in the texts as they stood, by field; risk: an estimate for the proposals.

    same: the numbers of other consultations about the same matter. names: those surely found in the whole text;
    known, marked: what was searched for besides. first: only the changed paragraphs were searched, and risk is older.
    """

    fields: Mapping[str, str]
    findings: Mapping[str, tuple[Finding, ...]]
    risk: GroupEstimate
    same: tuple[str, ...] = ()
    known: Known = attrs.field(factory=Known)
    marked: Words = ()
    names: Pool = attrs.field(factory=Pool, eq=False)
    first: bool = False


@attrs.frozen(kw_only=True)
class Stretch:
    """A stretch (avsnitt) that was changed: start in both texts, and where it ends in the older and in the newer."""

    start: int
    end_before: int
    end: int


def whole(of: Material, marked: Words = (), between: Callable[[], None] = engine.go_on) -> Seen:
    """Search everything, as the review does, and estimate (slow). between: called often; what it raises ends it.

    Raises Impossible("finder_failed").
    """
    pool = Pool()
    found = engine.find_in_fields(of.fields, of.known, municipality=of.municipality, pool=pool, between=between)
    review = summaries.mark_words(summaries.reviewed(of, found), marked)
    between()
    risk = summaries.remaining_risk(review.texts(), of, between)
    return Seen(
        fields=of.fields,
        findings=review.findings,
        risk=risk,
        same=of.same,
        known=of.known,
        marked=tuple(marked),
        names=pool,
    )


def follows(seen: Seen, known: Known, marked: Words) -> bool:
    """Whether only the texts can have changed since, so that a first view of them can rest on what was seen."""
    return seen.known == known and tuple(seen.marked) == tuple(marked)


def first_view(of: Material, before: Seen) -> Seen:
    """Search the paragraphs that differ from what was seen before; the rest is moved along (quick).

    Raises Impossible("finder_failed").
    """
    changed = {
        name: stretch(before.fields.get(name, ""), text, before.findings.get(name, ()))
        for name, text in of.fields.items()
        if text != before.fields.get(name)
    }
    texts = {name: of.fields[name][at.start : at.end] for name, at in changed.items()}
    wholes = {name: of.fields[name] for name in changed}
    found = engine.find_in_fields(
        texts, of.known, municipality=of.municipality, pool=Pool(sure=dict(before.names.sure)), wholes=wholes
    )
    review = summaries.mark_words(summaries.reviewed(attrs.evolve(of, fields=texts), found), before.marked)
    findings: Findings = {}
    for name in of.fields:
        old = tuple(before.findings.get(name, ()))
        findings[name] = _joined(old, review.findings[name], changed[name]) if name in changed else old
    return attrs.evolve(before, fields=of.fields, findings=findings, first=True)


def stretch(before: str, after: str, findings: Sequence[Finding]) -> Stretch:
    """The changed paragraphs with one on each side, widened until no finding of the older text is cut."""
    old, new = before.split("\n"), after.split("\n")
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    tail = next((n for n in range(most - head) if old[-1 - n] != new[-1 - n]), most - head)
    head, tail = max(0, head - 1), max(0, tail - 1)
    start = sum(len(line) + 1 for line in new[:head])
    left = sum(len(line) + 1 for line in new[len(new) - tail :])
    while cut := _cut(findings, start):
        start = before.rfind("\n", 0, cut.start) + 1
    while cut := _cut(findings, len(before) - left):
        line_end = before.find("\n", cut.end)
        left = 0 if line_end < 0 else len(before) - line_end
    return Stretch(start=start, end_before=len(before) - left, end=len(after) - left)


def _cut(findings: Sequence[Finding], at: int) -> Finding | None:
    return next((finding for finding in findings if finding.start < at < finding.end), None)


def _joined(old: Sequence[Finding], new: Sequence[Finding], at: Stretch) -> tuple[Finding, ...]:
    """The findings before the stretch, those in it, and those after it where they stand now."""
    moved = at.end - at.end_before
    return (
        *(finding for finding in old if finding.end <= at.start),
        *(attrs.evolve(f, start=f.start + at.start, end=f.end + at.start) for f in new),
        *(
            attrs.evolve(f, start=f.start + moved, end=f.end + moved) if moved else f
            for f in old
            if f.start >= at.end_before and f.start >= at.start
        ),
    )
