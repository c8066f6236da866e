# SPDX-License-Identifier: EUPL-1.2
"""Conditions (villkor): the named vocabulary rule files are written in, each read as yes, no or unknown.

A rule's `when` is a list of names, all of which must be yes. A name may carry a parameter (`from:social_board`) and
may be turned round (`not to:police`). *Or* is another rule. Conditions know facts and policy; they do not know rules.

Two kinds: *fixed* ones depend on who, to whom, in what mode and for what purpose alone, and are settled once for
many questions; *read* ones look at the facts of one cell.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

import attrs

from samverkan_desktop.domain.parties import PARTY_KINDS
from samverkan_desktop.domain.sharing import CATEGORIES, MODES, PURPOSES
from samverkan_desktop.rules import consents
from samverkan_desktop.rules.policy import Policy
from samverkan_desktop.rules.readings import (
    NO,
    PERSONS,
    YES,
    Reading,
    Situation,
    kind_of,
    of,
    person_of,
    settled,
    unknown,
)

VERSION: Final = 1
"""Of the vocabulary: rises when a name changes meaning, so that an old rule set is not read in a new way."""


@attrs.frozen
class Lane:
    """Lane (led): who asks to give what to whom, without the case. Persons are kinds here (`guardian`, `other`)."""

    from_: str
    to: str
    mode: str
    purpose: str
    policy: Policy


Fixed = Callable[[Lane, str], bool]
Read = Callable[[Situation, str], Reading]
Parameter = Callable[[str, Policy], bool]


@attrs.frozen(kw_only=True)
class Condition:
    """Condition (villkor) of the vocabulary: exactly one of `fixed` and `read`; `accepts` checks the parameter."""

    name: str
    text: str
    fixed: Fixed | None = None
    read: Read | None = None
    accepts: Parameter | None = None


VOCABULARY: Final[dict[str, Condition]] = {}


def _fixed(accepts: Parameter | None = None) -> Callable[[Fixed], Fixed]:
    def add(function: Fixed) -> Fixed:
        name = function.__name__.rstrip("_")
        VOCABULARY[name] = Condition(name=name, text=function.__doc__ or "", fixed=function, accepts=accepts)
        return function

    return add


def _read(accepts: Parameter | None = None) -> Callable[[Read], Read]:
    def add(function: Read) -> Read:
        name = function.__name__
        VOCABULARY[name] = Condition(name=name, text=function.__doc__ or "", read=function, accepts=accepts)
        return function

    return add


def _a_party(word: str, policy: Policy) -> bool:
    return word in PARTY_KINDS or word in PERSONS or word in policy.groups


def _an_age(word: str, _: Policy) -> bool:
    return word.isdecimal() and 0 < int(word) < 120


def _is_in(kind: str, word: str, policy: Policy) -> bool:
    return kind == word or kind in policy.groups.get(word, ())


# --- fixed ---


@_fixed(lambda word, _: word in MODES)
def mode(lane: Lane, word: str) -> bool:
    """The question is asked in this mode (sätt): identified, deidentified, aggregate, concern_report."""
    return lane.mode == word


@_fixed(lambda word, _: word in PURPOSES)
def purpose(lane: Lane, word: str) -> bool:
    """The disclosure has this purpose (ändamål)."""
    return lane.purpose == word


@_fixed(_a_party)
def from_(lane: Lane, word: str) -> bool:
    """The one who discloses (utlämnaren) is of this kind or group."""
    return _is_in(lane.from_, word, lane.policy)


@_fixed(_a_party)
def to(lane: Lane, word: str) -> bool:
    """The receiver (mottagaren) is of this kind or group."""
    return _is_in(lane.to, word, lane.policy)


@_fixed()
def one_authority(lane: Lane, _: str) -> bool:
    """Both are in one authority (myndighet) and neither is an independent branch. OSL 8 kap. 1 and 2 §§.

    The policy lists the kinds. A party is not one authority with itself unless its kind is listed: two units of
    social services may be two boards, so that question is judged as between authorities.
    """
    shared = lane.policy.one_authority - lane.policy.own_branches
    return lane.from_ in shared and lane.to in shared


# --- of the child ---


@_read(_an_age)
def under(s: Situation, word: str) -> Reading:
    """The child has not reached this age (ålder) on the day of the question. SoL 3 kap. 1 §; OSL 26 kap. 9 §."""
    return unknown("child") if s.age is None else of(s.age < int(word))


@_read()
def of_age_to_join(s: Situation, _: str) -> Reading:
    """The child is old enough always to be asked, and not yet of age (policy: 15-17). OSL 12 kap. 3 §."""
    return unknown("child") if s.age is None else of(s.policy.child_always <= s.age < s.policy.adult)


@_read()
def minor(s: Situation, _: str) -> Reading:
    """The child is not of age (underårig). FB 9 kap. 1 §."""
    return unknown("child") if s.age is None else of(s.age < s.policy.adult)


@_read()
def not_known_of_age(s: Situation, _: str) -> Reading:
    """The child is under 18, or the age is not known: a report never waits for a birth date.

    SoL 3 kap. 1 §, 19 kap. 1 §.
    """
    return of(s.age is None or s.age < s.policy.adult)


@_read()
def protected(s: Situation, _: str) -> Reading:
    """The child is marked as protected (skyddade personuppgifter). OSL 21 kap. 3 and 3 a §§, 22 kap. 1-2 §§."""
    return of(s.question.child is not None and s.question.child.protected)


# --- of the information ---


@_read(lambda word, _: word in CATEGORIES)
def category(s: Situation, word: str) -> Reading:
    """The cell is about this kind of information (slag av uppgift)."""
    return of(s.category == word)


@_read()
def about_child(s: Situation, _: str) -> Reading:
    """The facts are about the child (barnet), perhaps among others."""
    return of("child" in s.question.about)


@_read()
def only_about_receiver(s: Situation, _: str) -> Reading:
    """The facts are about the receiver alone (den enskilde själv). OSL 12 kap. 1 §."""
    who = person_of(s.to)
    return of(who is not None and bool(s.question.about) and all(subject == who for subject in s.question.about))


# --- of consent ---


@_read()
def needed_consents(s: Situation, _: str) -> Reading:
    """Everyone whose consent (samtycke) is needed has given it.

    OSL 10 kap. 1 §, 12 kap. 2-3 §§; FB 6 kap. 11 and 13 §§.
    """
    return consents.needed(s)


@_read()
def consents_complete(s: Situation, _: str) -> Reading:
    """All needed consents are in hand; what is missing counts as no. OSL 10 kap. 1 §.

    Used where nothing may be awaited.
    """
    return of(consents.needed(s) is YES)


@_read()
def consent_refused(s: Situation, _: str) -> Reading:
    """Someone whose consent is needed has refused or withdrawn (nej, återkallelse). OSL 12 kap. 2 §."""
    return of(consents.needed(s) is NO)


@_read()
def others_consent(s: Situation, _: str) -> Reading:
    """Everyone the facts are about, other than the child and the receiver in person, has consented.

    OSL 10 kap. 1 §, 12 kap. 1 §.
    """
    return consents.of_others(s)


@_read()
def child_consents(s: Situation, _: str) -> Reading:
    """The child in person has consented. OSL 12 kap. 3 § last paragraph."""
    return consents.of_child(s)


@_read()
def child_has_refused(s: Situation, _: str) -> Reading:
    """The child has said no, whether or not that closes the consent ground. SoL 3 kap. 2 §."""
    return of(consents.of_child(s) is NO)


# --- of guardians ---


@_read()
def receiver_is_guardian(s: Situation, _: str) -> Reading:
    """The receiver is one of the child's guardians (vårdnadshavare). OSL 12 kap. 3 §; FB 6 kap. 11 §."""
    child = s.question.child
    return of(child is not None and kind_of(s.to) == "guardian" and person_of(s.to) in child.guardians)


@_read()
def secret_from_receiver(s: Situation, _: str) -> Reading:
    """The child may suffer substantial harm (betydande men) if this guardian learns it. OSL 12 kap. 3 § 1."""
    if kind_of(s.to) != "guardian":
        return NO
    return of(s.category in s.question.facts.secret_from.get(person_of(s.to) or "", ()))


# --- of a report or an investigation ---


@_read()
def suspected_harm(s: Situation, _: str) -> Reading:
    """It is known or suspected that a child is harmed (misstanke att barnet far illa). SoL 19 kap. 1 §."""
    if s.question.facts.suspected_harm == "unsure":
        return unknown("suspected_harm")
    return of(s.question.facts.suspected_harm == "yes")


@_read()
def investigation_open(s: Situation, _: str) -> Reading:
    """An investigation is opened on or before the day and not closed (utredning inledd). SoL 20 kap. 6 §."""
    facts, day = s.question.facts, s.question.date
    opened, closed = facts.investigation_opened, facts.investigation_closed
    return of(opened is not None and opened <= day and (closed is None or closed > day))


@_read()
def receiver_reported(s: Situation, _: str) -> Reading:
    """The receiver made the report (anmälaren). SoL 19 kap. 6 §."""
    reporter = s.question.facts.reported_by
    if reporter is None:
        return unknown("reported_by")
    return of(reporter == s.to)


@_read()
def report_decided(s: Situation, _: str) -> Reading:
    """The board has decided on the report (beslut att inleda, inte inleda, pågår) that day.

    SoL 19 kap. 6 §, 20 kap. 2 §.
    """
    decision = s.question.facts.report_decision
    if decision is None or decision.date > s.question.date:
        return unknown("report_decision")
    return YES


@_read()
def feedback_requested(s: Situation, _: str) -> Reading:
    """The reporter has asked for feedback (begärt information). SoL 19 kap. 6 § second paragraph."""
    return of(s.question.facts.feedback_requested)


# --- of text and figures ---


@_read()
def summary_approved(s: Situation, _: str) -> Reading:
    """The summary has been reviewed and approved (granskad sammanfattning)."""
    return _held("approved", s.question.summary is not None and s.question.summary.approved)


@_read()
def group_large_enough(s: Situation, _: str) -> Reading:
    """At least as many children as the policy's threshold fit what is left (uppskattad grupp). GDPR recital 26.

    A smaller group will do when a second person has agreed to this very text; without an estimate nothing will.
    """
    summary = s.question.summary
    size = summary.estimated_group_size if summary else None
    enough = size is not None and size >= s.policy.group_threshold
    return _held("estimated_group_size", enough or (size is not None and summary is not None and summary.second_person))


@_read()
def receiver_link_checked(s: Situation, _: str) -> Reading:
    """Someone has checked that this receiver has no link to the child (koppling till mottagaren)."""
    checked = s.question.summary is not None and s.question.summary.receiver_link_checked
    return _held("receiver_link_checked", checked)


@_read()
def receiver_recognises_child(s: Situation, _: str) -> Reading:
    """The receiver recognises the child (känner igen barnet): then the text tells of someone."""
    return of(s.question.facts.receiver_recognises_child == "yes")


@_read()
def recognition_unknown(s: Situation, _: str) -> Reading:
    """It is not known whether the receiver recognises the child (känner igen barnet)."""
    return of(s.question.facts.receiver_recognises_child == "unknown")


@_read()
def suppression_passed(s: Situation, _: str) -> Reading:
    """Small numbers are hidden and cannot be worked out (röjandekontroll)."""
    return _held("suppression", s.question.suppression is not None and s.question.suppression.passed)


def _held(fact: str, holds: bool) -> Reading:
    return YES if holds else unknown(fact)


# --- of people's judgement ---


@_read(lambda word, _: bool(word))
def assessed(_: Situation, word: str) -> Reading:
    """A person has judged this (bedömning). The program never does, so it is always missing: `assessment:<word>`."""
    return unknown(f"assessment:{word}")


@attrs.frozen
class Name:
    """A condition as written in a rule: turned round or not, with its parameter."""

    condition: Condition
    parameter: str
    turned: bool


@cache
def parse(text: str) -> Name | None:
    """The condition a rule file names, or None when the vocabulary has no such word."""
    turned = text.startswith("not ")
    word, _, parameter = text.removeprefix("not ").partition(":")
    condition = VOCABULARY.get(word)
    return Name(condition, parameter, turned) if condition else None


def fault(text: str, policy: Policy) -> str | None:
    """What is wrong with a condition as written, in Swedish; None when nothing is."""
    name = parse(text)
    if name is None:
        return f"villkoret {text!r} finns inte i ordlistan"
    accepts = name.condition.accepts
    if accepts is None:
        return f"villkoret {text!r} tar inget värde" if name.parameter else None
    return None if accepts(name.parameter, policy) else f"villkoret {text!r} har ett okänt värde"


@cache
def reader(name: Name) -> Callable[[Situation], Reading]:
    """A function that reads a condition in a situation; turned round, unknown stays unknown."""
    read, parameter = name.condition.read, name.parameter
    assert read is not None

    def straight(s: Situation) -> Reading:
        found = read(s, parameter)
        return settled(found, s) if s.assumed else found

    if not name.turned:
        return straight

    def turned(s: Situation) -> Reading:
        found = straight(s)
        return NO if found is YES else YES if found is NO else found

    return turned
