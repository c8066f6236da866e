# SPDX-License-Identifier: EUPL-1.2
"""`samverkan review` and `samverkan approve`: what the review page does, for scripts."""

from __future__ import annotations

import re
from typing import Any

from samverkan_desktop.cli import files, messages, opening
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.consultations import SECTIONS
from samverkan_desktop.domain.errors import Exit, Fault, InvalidInput, named
from samverkan_desktop.domain.findings import ACTIONS, Choice
from samverkan_desktop.usecases import consultations, summaries
from samverkan_desktop.usecases.summaries import Review

_NUMBERED = re.compile(r"(actions|participants)\[(\d+)\]\.(what|function)")
_KNOWN = re.compile(rf"(sections\.)?({'|'.join(SECTIONS)}|purpose)|{_NUMBERED.pattern}|(action|function):\d+", re.ASCII)
Decided = dict[str, list[Choice]]


def add(room: Room) -> None:
    """Add the commands."""
    review = room.command("review", _review)
    review.add_argument("id", help=room.words["consultation_id"])
    approve = room.command("approve", _approve)
    approve.add_argument("id", help=room.words["consultation_id"])
    approve.add_argument("--decisions", metavar="FILE", required=True, help=room.words["decisions"])


def _review(args: Arguments) -> int:
    """Everything that must be decided, as JSON, one object per text field."""
    with opening.desk(args) as desk:
        consultation = consultations.opened(desk, args.id)
        seen = summaries.review(summaries.material(desk, consultation.id))
    shown = {
        name: [
            {"start": f.start, "end": f.end, "text": f.text, "label": f.label, "replacement": f.replacement}
            | {"generalisations": list(f.generalisations), "check": f.check}
            for f in findings
        ]
        for name, findings in seen.findings.items()
    }
    print(files.dumped(shown))
    return Exit.DONE


def _approve(args: Arguments) -> int:
    decided, reason = read(files.as_json(args.decisions))
    with opening.desk(args) as desk:
        consultation = consultations.get(desk, args.id)
        seen = with_choices(summaries.review(summaries.material(desk, consultation.id)), decided)
        # Approving says the same as the page: the receivers that are named cannot tie this to anyone.
        summaries.approve(desk, seen, reason=reason, link_checked=True)
        summaries.leave(desk, consultation.id)
    messages.say(messages.words(args.lang)["approved"])
    return Exit.DONE


def read(data: Any) -> tuple[Decided, str]:
    """Decisions by field, and the reason if the estimate is low. Raises InvalidInput with every fault.

    Either {"question": [...], "reason": "..."} or a list whose items name their `field`.
    """
    faults: list[Fault] = []
    reason: Any = ""
    by_field: dict[str, Any] = {}
    if isinstance(data, list):
        for item in data:
            name = item.get("field", "question") if isinstance(item, dict) else "question"
            by_field.setdefault(str(name), []).append(item)
    elif isinstance(data, dict):
        by_field = dict(data)
        reason = by_field.pop("reason", "")
        sections = by_field.pop("sections", {})
        by_field |= sections if isinstance(sections, dict) else {"sections": sections}
    else:
        faults.append(Fault(path="", text="Här ska stå ett objekt med ett avsnitt per fält."))
    if not isinstance(reason, str):
        faults.append(Fault(path="reason", text="Här ska stå text."))
    decided: Decided = {}
    for name, items in by_field.items():
        if not isinstance(items, list):
            faults.append(Fault(path=_told(name), text="Här ska stå en lista."))
            continue
        choices = [_choice(item, f"{_told(name)}[{n}]", faults) for n, item in enumerate(items)]
        decided.setdefault(field_name(name), []).extend(choice for choice in choices if choice)
    if faults:
        raise InvalidInput("decisions_invalid", faults=tuple(faults), count=len(faults))
    return decided, reason


def field_name(path: str) -> str:
    """A path of the form as the name of its text field: `sections.question`, `actions[0].what`."""
    numbered = _NUMBERED.fullmatch(path)
    if numbered:
        return f"{'action' if numbered[1] == 'actions' else 'function'}:{numbered[2]}"
    return path.removeprefix("sections.")


def _told(name: str) -> str:
    """A field as a fault may tell it: it came with a file, and may be anything."""
    return name if _KNOWN.fullmatch(name) else named(name, (*SECTIONS, "purpose", "reason"))


def with_choices(seen: Review, decided: Decided) -> Review:
    """The review with every decision taken; a place that is no finding is marked by hand first."""
    faults = []
    for name, choices in decided.items():
        length = len(seen.material.fields.get(name, ""))
        for choice in choices:
            if name not in seen.material.fields or not 0 <= choice.start < choice.end <= length:
                where = f"{_told(name)}[{choice.start}:{choice.end}]"
                faults.append(Fault(path=where, text="Platsen finns inte i texten."))
                continue
            found = [f for f in seen.findings[name] if (f.start, f.end) == (choice.start, choice.end)]
            if not found and choice.action != "keep":
                seen = summaries.mark(seen, name, choice.start, choice.end, "TRAIT")
                found = [f for f in seen.findings[name] if (f.start, f.end) == (choice.start, choice.end)]
            if found:
                seen = seen.decided(name, choice, found[0])
            else:
                faults.append(Fault(path=f"{name}[{choice.start}:{choice.end}]", text="Här finns inget fynd."))
    if faults:
        raise InvalidInput("decisions_invalid", faults=tuple(faults), count=len(faults))
    return seen


def _choice(item: Any, where: str, faults: list[Fault]) -> Choice | None:
    if not isinstance(item, dict):
        faults.append(Fault(path=where, text="Här ska stå start, end och action."))
        return None
    wrong = [
        Fault(path=f"{where}.{name}", text="Här ska stå ett heltal.")
        for name in ("start", "end")
        if isinstance(item.get(name), bool) or not isinstance(item.get(name), int)
    ]
    if item.get("action") not in ACTIONS:
        wrong.append(Fault(path=f"{where}.action", text=f"Välj bland: {', '.join(ACTIONS)}."))
    wrong += [
        Fault(path=f"{where}.{name}", text="Här ska stå text.")
        for name in ("text", "reason")
        if not isinstance(item.get(name) or "", str)
    ]
    if item.get("action") == "keep" and not str(item.get("reason") or "").strip():
        wrong.append(Fault(path=f"{where}.reason", text="Skriv varför uppgiften ska vara kvar."))
    faults.extend(wrong)
    if wrong:
        return None
    return Choice(
        start=item["start"],
        end=item["end"],
        action=item["action"],
        text=item.get("text") or "",
        reason=item.get("reason") or "",
    )
