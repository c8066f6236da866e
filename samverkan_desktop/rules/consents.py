# SPDX-License-Identifier: EUPL-1.2
"""Consents (samtycken) read for one cell: who must have agreed, and where each of them stands that day.

Knows statements and the policy's ages. Does not know which rules use the answer, nor how a missing thing is worded.
Source: OSL 10 kap. 1 §, 12 kap. 2-3 §§; FB 6 kap. 11 and 13 §§.

How the doubtful points are read:
- *Latest*: per giver and cell the statement with the latest day counts, an expired one too: an older yes does not
  revive. A withdrawal is a no of its own day. Two of the same day: a refusal counts before a yes, and a yes before
  "not asked", "not reached" and "hindered", so that the order of the list never matters. A statement without a day
  is older than every other, and a yes without a day is no yes.
- *Scope*: a statement covers a cell only when its lists name from, to, kind, purpose and person. When nothing a
  person has said covers the cell but a yes of theirs comes near, the values it does not name are what is missing.
- *Identity* follows from a yes to any kind of information for that receiver, unless identity itself was refused: a
  no to identity is taken back only by a yes that names identity, a withdrawal also by a later yes to anything.
- *Under 12*: a recorded no from a child who is not assessed mature always asks for `assessment:maturity`.
- *12-14, not assessed*: `maturity` is missing even if the child has said yes; the assessment is made first.
- *Nobody to ask*: a child under 18 without any guardian named is `guardians` missing, never an empty yes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverkan_desktop.domain.days import months_after
from samverkan_desktop.domain.sharing import Statement
from samverkan_desktop.rules.readings import NO, YES, Reading, Situation, person_of, settled, unknown

_Heard = tuple[date, str, tuple[str, ...]]
_STRICTNESS = {
    "not_asked": 0,
    "not_reached": 0,
    "hindered": 0,
    "yes": 1,
    "expired": 2,
    "may_not_be_asked": 3,
    "withdrawn": 4,
    "no": 5,
}
_BEFORE_ALL = date.min


def needed(s: Situation) -> Reading:
    """Whether everyone whose consent (samtycke) is needed for this cell has given it."""
    found = s.memo.get("needed")
    if found is None:
        parts = _parts(s, s.question.about) if s.question.about else (unknown("about"),)
        found = s.memo["needed"] = settled(_all_of(*parts), s)
    return found


def of_others(s: Situation) -> Reading:
    """Whether every person the facts are about, other than the child and the receiver, has consented."""
    receiver = person_of(s.to)
    others = tuple(who for who in s.question.about if who not in ("child", receiver))
    return _all_of(*_parts(s, others))


def of_child(s: Situation) -> Reading:
    """Whether the child (barnet) has consented for this cell."""
    return _standing(s, "child", "child")


def guardian_kept_out(s: Situation, guardian: str) -> bool:
    """Whether this cell is secret from a guardian (OSL 12 kap. 3 §, betydande men).

    Whom it concerns is part of what is secret: the identity cell keeps out a guardian from whom any kind of
    information asked for is kept, since asking about identity alone would tell what is being asked.
    """
    kept = s.question.facts.secret_from.get(guardian, ())
    if s.category in kept:
        return True
    return s.category == "identity" and any(category in kept for category in s.question.categories)


def _parts(s: Situation, about: tuple[str, ...]) -> Iterator[Reading]:
    for subject in about:
        if subject == "child":
            yield from _for_child(s)
        else:
            yield _standing(s, subject, subject)


def _for_child(s: Situation) -> Iterator[Reading]:
    """The readings that together are the consent for facts about the child, by age and maturity."""
    child = s.question.child
    if child is None or s.age is None:
        yield unknown("child")
        return
    if s.age >= s.policy.adult:
        yield _standing(s, "child", "child")
        return
    if not child.guardians:
        yield unknown("guardians")
    kept_out = False
    for guardian in child.guardians:
        if guardian_kept_out(s, guardian):
            kept_out = True
        else:
            yield _standing(s, guardian, "child")
    yield from _own_yes(s, kept_out)


def _own_yes(s: Situation, kept_out: bool) -> Iterator[Reading]:
    """What is needed of the child in person."""
    child = s.question.child
    assert child is not None
    assert s.age is not None
    mature = child.maturity == "mature"
    if mature or s.age >= s.policy.child_always:
        yield _standing(s, "child", "child")
    elif s.age < s.policy.child_when_mature:
        if _standing(s, "child", "child") is NO:
            yield unknown("assessment:maturity")
    elif child.maturity == "not_assessed" and not kept_out:
        yield unknown("maturity")
    if kept_out and not mature:
        yield unknown("assessment:manager")


def _standing(s: Situation, giver: str, subject: str) -> Reading:
    """Where one person stands for facts about one subject in this cell; identity refused closes every cell."""
    key = f"{giver}|{subject}"
    found = s.memo.get(key)
    if found is None:
        mine = [st for st in s.question.consents if st.giver == giver]
        heard = [one for st in mine if (one := _heard(s, st, subject))]
        found = s.memo[key] = _stands(s, giver, subject, mine, heard)
    return found


def _stands(s: Situation, giver: str, subject: str, mine: list[Statement], heard: list[_Heard]) -> Reading:
    identity, implied = _latest(heard, "identity"), _any_yes(heard)
    if identity is not None and identity[1] in ("no", "withdrawn"):
        if identity[1] == "no" or implied is None or implied <= identity[0]:
            return NO
        identity = None
    if s.category == "identity":
        if implied is not None:
            return YES
        return _says(identity[1], giver) if identity else _near(s, mine, giver, subject)
    answer = _latest(heard, s.category)
    return _says(answer[1], giver) if answer else _near(s, mine, giver, subject)


def _heard(s: Situation, st: Statement, subject: str) -> _Heard | None:
    """A statement as it stood that day, when it is about this receiver, purpose and person; None otherwise."""
    q = s.question
    given = st.given or _BEFORE_ALL
    if (
        given > q.date
        or s.to not in st.to
        or q.from_ not in st.from_
        or q.purpose not in st.purposes
        or subject not in st.about
    ):
        return None
    if st.withdrawn is not None and st.withdrawn <= q.date:
        return max(st.withdrawn, given), "withdrawn", st.categories
    if st.answer == "yes" and not _holds(s, st):
        return given, "expired", st.categories
    return given, st.answer, st.categories


def _holds(s: Situation, st: Statement) -> bool:
    """Whether a yes still holds: by the day it names, and by the policy's longest time (giltighet), when it has one."""
    day, months = s.question.date, s.policy.consent_months
    if st.given is None or (st.valid_to is not None and st.valid_to < day):
        return False
    return not months or day <= months_after(st.given, months)


def _latest(heard: list[_Heard], category: str) -> tuple[date, str] | None:
    """The day and word of the latest statement about one kind of information, the strictest of that day."""
    latest: tuple[date, str] | None = None
    for day, word, categories in heard:
        if category in categories and (
            latest is None or (day, _STRICTNESS[word]) > (latest[0], _STRICTNESS[latest[1]])
        ):
            latest = day, word
    return latest


def _any_yes(heard: list[_Heard]) -> date | None:
    """The latest day of a yes that stands to any kind of information."""
    days = []
    for category in {category for _, word, categories in heard if word == "yes" for category in categories}:
        latest = _latest(heard, category)
        if latest is not None and latest[1] == "yes":
            days.append(latest[0])
    return max(days, default=None)


def _says(word: str, giver: str) -> Reading:
    if word == "yes":
        return YES
    if word in ("no", "withdrawn"):
        return NO
    return unknown("assessment:manager" if word == "may_not_be_asked" else f"consent:{giver}")


def _near(s: Situation, mine: list[Statement], giver: str, subject: str) -> Reading:
    """What is missing when nothing said covers the cell: what the nearest yes does not name, or the consent itself."""
    q = s.question
    best: tuple[str, ...] | None = None
    for st in mine:
        stands = st.answer == "yes" and st.given is not None and st.given <= q.date and _holds(s, st)
        if not stands or (st.withdrawn is not None and st.withdrawn <= q.date):
            continue
        wanted = (
            (q.from_, st.from_),
            (s.to, st.to),
            (s.category, st.categories),
            (q.purpose, st.purposes),
            (subject, st.about),
        )
        gaps = tuple(f"consent_scope:{value}" for value, named in wanted if value not in named)
        if best is None or len(gaps) < len(best):
            best = gaps
    if best is None:
        return unknown(f"consent:{giver}")
    return unknown(*best)


def _all_of(*parts: Reading) -> Reading:
    """Yes when all are; no when any is; else unknown with all that is missing, each named once."""
    missing: dict[str, None] = {}
    for part in parts:
        if part is NO:
            return NO
        missing.update(dict.fromkeys(part.missing))
    return unknown(*missing) if missing else YES
