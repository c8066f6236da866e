# SPDX-License-Identifier: EUPL-1.2
"""The quick consultation's codes (koder): which there are, and how they read. Pure; the lists are shipped data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from samverkan_desktop.domain.consultations import TARGET_GROUPS
from samverkan_desktop.domain.errors import Fault, named
from samverkan_desktop.domain.quick_consultations import CODE_KINDS, QuickConsultation
from samverkan_desktop.system import texts

SECTION_OF: Final = {"question": "question", "advice": "advice", "next_step": "next_steps"}


def lists(lang: str = "sv") -> dict[str, dict[str, str]]:
    """The words of every code, by kind, in the order they are shown."""
    table = texts.table("quick_consultations", lang)
    return {kind: dict(table[kind]) for kind in CODE_KINDS}


def counterparts(own_party: str, lang: str = "sv") -> tuple[tuple[str, str, str], ...]:
    """Whom one may have spoken with (motpart efter funktion), as (party, code, words); never the own party."""
    table = texts.table("quick_consultations", lang)["counterpart"]
    return tuple((party, code, word) for party in table if party != own_party for code, word in table[party].items())


def faults(codes: Any) -> tuple[Fault, ...]:
    """What is wrong with codes by kind, as a form or the page gives them."""
    if not isinstance(codes, Mapping):
        return (Fault(path="codes", text="Här ska stå koder efter slag."),)
    there = lists()
    found = [
        Fault(path=f"codes.{named(kind, there)}", text="Slaget finns inte.") for kind in codes if kind not in there
    ]
    for kind, chosen in codes.items():
        if kind not in there:
            continue
        if not isinstance(chosen, list | tuple) or len(set(map(str, chosen))) != len(chosen):
            found.append(Fault(path=f"codes.{kind}", text="Här ska stå en lista där varje kod finns en gång."))
            continue
        found += [
            Fault(path=f"codes.{kind}[{n}]", text="Koden finns inte.")
            for n, code in enumerate(chosen)
            if not isinstance(code, str) or code not in there[kind]
        ]
        if kind == "stage" and len(chosen) > 1:
            found.append(Fault(path="codes.stage", text="Välj högst ett stadium."))
    return tuple(found)


def target_groups(codes: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The target groups (målgrupper) that the codes belong to: those that are called the same."""
    named = (*codes.get("problem", ()), *codes.get("stage", ()))
    return tuple(dict.fromkeys(code for code in named if code in TARGET_GROUPS))


def wording(quick: QuickConsultation, *, lang: str = "sv") -> dict[str, str]:
    """How the codes read, by text field: the program's own sentences, with nothing of one's own in them."""
    words, table = lists(lang), texts.table("quick_consultations", lang)
    said = table["wording"]

    def of(kind: str) -> list[str]:
        return [words[kind][code] for code in quick.codes.get(kind, ())]

    problems = ", ".join(map(_lower, of("problem")))
    background = []
    for code in quick.codes.get("stage", ()):
        stage = "stage_preschool" if code == "preschool" else "stage"
        background.append(said[stage].format(stage=_lower(words["stage"][code])))
    for kind, sentence in (("problem", "problems"), ("tried", "tried")):
        if of(kind):
            background.append(said[sentence].format(words=", ".join(map(_lower, of(kind)))))
    found = {
        "purpose": said["purpose"].format(problems=problems) if problems else said["purpose_without"],
        "background": " ".join(background),
        "question": " ".join(of("question")) or ("" if quick.words.get("question") else f"{said['none']}."),
        "advice": " ".join(f"{word}." for word in of("advice")),
        "next_steps": " ".join(f"{word}." for word in of("next_step")),
        "function:1": table["counterpart"].get(quick.party, {}).get(quick.counterpart, ""),
    }
    return {name: text for name, text in found.items() if text}


def reason(lang: str = "sv") -> str:
    """Why a record of codes alone may be approved however few children fit it."""
    return str(texts.table("quick_consultations", lang)["wording"]["reason"])


def _lower(word: str) -> str:
    return word[:1].lower() + word[1:]
