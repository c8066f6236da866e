# SPDX-License-Identifier: EUPL-1.2
"""Questions as JSON (frågor): what `samverkan decide` reads and writes, word by word as its contract says.

Reads plain data (already parsed) into `SharingQuestion` and finds every fault with its path; writes a `Decision`.
Does not decide, and reads no files.

How the doubtful points are read:
- `child` is required in the mode `identified` alone: a concern report never waits for a birth date, and the other
  modes name no child.
- A statement that is a yes must carry its lists (`from to categories purposes`). Another answer without a list is
  taken to concern what this question asks: a refusal that names no limits refuses what is asked for.
- `about` left out means the child. An empty list of `to`, `categories` or `about` is a fault.
- Unknown fields are passed over, except one spelt nearly as a known one: `protectd` must not mean unprotected.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final, cast

import attrs

from samverkan_desktop.domain.errors import Fault, InvalidInput, named
from samverkan_desktop.domain.parties import is_receiver
from samverkan_desktop.domain.sharing import (
    ANSWERS,
    CATEGORIES,
    MODES,
    PURPOSES,
    Assessed,
    Cell,
    ChildFacts,
    Decision,
    Facts,
    ReportDecision,
    SharingQuestion,
    Statement,
    SummaryFacts,
    SuppressionFacts,
)
from samverkan_desktop.rules.json_objects import NO_DAY, JsonObject

_QUESTION: Final = (
    "date",
    "from",
    "to",
    "mode",
    "purpose",
    "categories",
    "child",
    "consents",
    "about",
    "facts",
    "summary",
    "suppression",
)
_CHILD: Final = ("birth_date", "maturity", "protected", "guardians")
_STATEMENT: Final = (
    "giver",
    "answer",
    "given",
    "valid_to",
    "withdrawn",
    "from",
    "to",
    "categories",
    "purposes",
    "about",
)
_FACTS: Final = (
    "suspected_harm",
    "investigation_opened",
    "investigation_closed",
    "receiver_recognises_child",
    "secret_from",
    "reported_by",
    "report_decision",
    "feedback_requested",
)


def read_kept(data: object) -> SharingQuestion:
    """One question as it was kept with a decision, with what had been assessed in writing, to be replayed.

    Only the vault's own questions are read so: a file from outside assesses nothing. Raises as `read`.
    """
    (question,) = read(data)
    assert isinstance(data, dict)
    made = tuple(Assessed(to=to, category=category, fact=fact) for to, category, fact in data.get("assessed", ()))
    return attrs.evolve(question, assessed=made)


def read(data: object) -> tuple[SharingQuestion, ...]:
    """The questions in parsed JSON, one or a list. Raises InvalidInput("question_invalid") with every fault."""
    faults: list[Fault] = []
    if isinstance(data, list):
        found = [_question(JsonObject(one, f"[{number}]", faults)) for number, one in enumerate(data)]
        if not data:
            faults.append(Fault(path="", text="listan är tom"))
    else:
        found = [_question(JsonObject(data, "", faults))]
    if faults:
        raise InvalidInput("question_invalid", faults=tuple(faults), count=len(faults))
    return tuple(found)


def _is_category(word: str) -> bool:
    return word in CATEGORIES


def _is_purpose(word: str) -> bool:
    return word in PURPOSES


def _is_person(word: str) -> bool:
    return bool(word.strip())


def _question(o: JsonObject) -> SharingQuestion:
    o.only(_QUESTION)
    mode = o.word("mode", MODES)
    asked = SharingQuestion(
        date=o.required_day("date"),
        from_=o.party("from"),
        to=o.required_words("to", is_receiver, "okänd mottagare"),
        mode=cast(Any, mode),
        purpose=o.word("purpose", PURPOSES),
        categories=o.required_words("categories", _is_category, "okänt slag av uppgift"),
        about=o.required_words("about", _is_person, "okänd person") if o.has("about") else ("child",),
        facts=_facts(o.inner("facts")) if o.has("facts") else Facts(),
        summary=_summary(o.inner("summary")) if o.has("summary") else None,
        suppression=_suppression(o.inner("suppression")) if o.has("suppression") else None,
    )
    child = _child(o, asked.date, mode)
    return attrs.evolve(asked, child=child, consents=_consents(o, asked))


def _child(o: JsonObject, on: date, mode: str) -> ChildFacts | None:
    if not o.has("child"):
        if o.readable and mode == "identified":
            o.fault("child", "saknas")
        return None
    c = o.inner("child")
    c.only(_CHILD)
    born = c.required_day("birth_date")
    if NO_DAY < on < born:
        c.fault("birth_date", "ligger efter frågans dag")
    return ChildFacts(
        birth_date=born,
        maturity=cast(Any, c.word("maturity", ("mature", "not_mature", "not_assessed"), "not_assessed")),
        protected=c.flag("protected"),
        guardians=c.words("guardians", _is_person, "okänd person") if c.has("guardians") else (),
    )


def _consents(o: JsonObject, asked: SharingQuestion) -> tuple[Statement, ...]:
    if not o.has("consents"):
        return ()
    value = o.data["consents"]
    if not isinstance(value, list):
        o.fault("consents", "ska vara en lista")
        return ()
    return tuple(
        _statement(JsonObject(one, o.at(f"consents[{number}]"), o.faults), asked) for number, one in enumerate(value)
    )


def _statement(o: JsonObject, asked: SharingQuestion) -> Statement:
    o.only(_STATEMENT)
    answer = o.word("answer", ANSWERS)
    given, valid_to, withdrawn = o.day("given"), o.day("valid_to"), o.day("withdrawn")
    if given and valid_to and valid_to < given:
        o.fault("valid_to", "ligger före given")
    if given and withdrawn and withdrawn < given:
        o.fault("withdrawn", "ligger före given")

    def scope(key: str, is_known: Callable[[str], bool], own: tuple[str, ...]) -> tuple[str, ...]:
        if not o.has(key):
            if answer == "yes" and o.readable:
                o.fault(key, "saknas")
            return own
        return o.words(key, is_known, "okänt värde")

    return Statement(
        giver=o.name("giver"),
        answer=cast(Any, answer),
        given=given,
        valid_to=valid_to,
        withdrawn=withdrawn,
        from_=scope("from", is_receiver, (asked.from_,)),
        to=scope("to", is_receiver, asked.to),
        categories=scope("categories", _is_category, asked.categories),
        purposes=scope("purposes", _is_purpose, (asked.purpose,)),
        about=o.words("about", _is_person, "okänd person") if o.has("about") else ("child",),
    )


def _facts(o: JsonObject) -> Facts:
    o.only(_FACTS)
    opened, closed = o.day("investigation_opened"), o.day("investigation_closed")
    if opened and closed and closed < opened:
        o.fault("investigation_closed", "ligger före investigation_opened")
    return Facts(
        suspected_harm=cast(Any, o.word("suspected_harm", ("yes", "no", "unsure"), "no")),
        investigation_opened=opened,
        investigation_closed=closed,
        receiver_recognises_child=cast(Any, o.word("receiver_recognises_child", ("yes", "no", "unknown"), "unknown")),
        secret_from=_secret_from(o),
        reported_by=o.party("reported_by") if o.has("reported_by") else None,
        report_decision=_report_decision(o.inner("report_decision")) if o.has("report_decision") else None,
        feedback_requested=o.flag("feedback_requested"),
    )


def _secret_from(o: JsonObject) -> dict[str, tuple[str, ...]]:
    if not o.has("secret_from"):
        return {}
    s = o.inner("secret_from")
    return {who: s.words(who, _is_category, "okänt slag av uppgift", told=named(who)) for who in s.data}


def _report_decision(o: JsonObject) -> ReportDecision:
    o.only(("date", "outcome"))
    outcome = o.word("outcome", ("opened", "not_opened", "already_ongoing"))
    return ReportDecision(date=o.required_day("date"), outcome=cast(Any, outcome))


def _summary(o: JsonObject) -> SummaryFacts:
    o.only(("approved", "estimated_group_size", "receiver_link_checked", "second_person"))
    return SummaryFacts(
        approved=o.flag("approved"),
        estimated_group_size=o.whole("estimated_group_size"),
        receiver_link_checked=o.flag("receiver_link_checked"),
        second_person=o.flag("second_person"),
    )


def _suppression(o: JsonObject) -> SuppressionFacts:
    o.only(("threshold", "passed"))
    threshold = o.whole("threshold")
    return SuppressionFacts(threshold=5 if threshold is None else threshold, passed=o.flag("passed"))


def as_json(decision: Decision) -> dict[str, Any]:
    """A decision in the contract's form, ready for `json.dumps`.

    In the contract's example the secrecy behind a no is written with the effect `forbids`; so it is here, in cells
    that are not a yes. Where a ground broke it, it is written `protects`. `ways` and `sha256` are added fields.
    """
    return {
        "outcome": decision.outcome,
        "cells": [_cell_json(cell) for cell in decision.cells],
        "obligations": list(decision.obligations),
        "warnings": [{"code": w.code, "source": w.source, "text": w.text} for w in decision.warnings],
        "rules": {
            "version": decision.rules.version,
            "checked": decision.rules.checked,
            "local": decision.rules.local,
            "sha256": decision.rules.sha256,
        },
    }


def _cell_json(cell: Cell) -> dict[str, Any]:
    holds = cell.outcome in ("needs", "forbidden")
    shown = {
        "to": cell.to,
        "category": cell.category,
        "outcome": cell.outcome,
        "grounds": [
            {
                "rule": ground.rule,
                "source": ground.source,
                "effect": "forbids" if holds and ground.effect == "protects" else ground.effect,
                "text": ground.text,
            }
            for ground in cell.grounds
        ],
        "missing": [{"fact": one.fact, "text": one.text} for one in cell.missing],
        "ways": [list(way) for way in cell.ways],
    }
    if cell.assessed:
        shown["assessed"] = list(cell.assessed)
    return shown


def question_as_json(question: SharingQuestion) -> dict[str, Any]:
    """A question in the contract's form, so that one stored or built in the program can be asked again."""
    data: dict[str, Any] = {
        "date": question.date.isoformat(),
        "from": question.from_,
        "to": list(question.to),
        "mode": question.mode,
        "purpose": question.purpose,
        "categories": list(question.categories),
        "about": list(question.about),
        "consents": [_statement_json(one) for one in question.consents],
        "facts": _facts_json(question.facts),
    }
    if question.child:
        data["child"] = {
            "birth_date": question.child.birth_date.isoformat(),
            "maturity": question.child.maturity,
            "protected": question.child.protected,
            "guardians": list(question.child.guardians),
        }
    if question.summary:
        data["summary"] = {
            "approved": question.summary.approved,
            "estimated_group_size": question.summary.estimated_group_size,
            "receiver_link_checked": question.summary.receiver_link_checked,
        }
        if question.summary.second_person:
            data["summary"]["second_person"] = True
    if question.assessed:
        data["assessed"] = [[one.to, one.category, one.fact] for one in question.assessed]
    if question.suppression:
        kept = question.suppression
        data["suppression"] = {"threshold": kept.threshold, "passed": kept.passed}
    return data


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _statement_json(one: Statement) -> dict[str, Any]:
    return {
        "giver": one.giver,
        "answer": one.answer,
        "given": _iso(one.given),
        "valid_to": _iso(one.valid_to),
        "withdrawn": _iso(one.withdrawn),
        "from": list(one.from_),
        "to": list(one.to),
        "categories": list(one.categories),
        "purposes": list(one.purposes),
        "about": list(one.about),
    }


def _facts_json(facts: Facts) -> dict[str, Any]:
    decision = facts.report_decision
    return {
        "suspected_harm": facts.suspected_harm,
        "investigation_opened": _iso(facts.investigation_opened),
        "investigation_closed": _iso(facts.investigation_closed),
        "receiver_recognises_child": facts.receiver_recognises_child,
        "secret_from": {who: list(kinds) for who, kinds in facts.secret_from.items()},
        "reported_by": facts.reported_by,
        "report_decision": ({"date": decision.date.isoformat(), "outcome": decision.outcome} if decision else None),
        "feedback_requested": facts.feedback_requested,
    }
