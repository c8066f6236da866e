# SPDX-License-Identifier: EUPL-1.2
"""What is missing (det som saknas): the smallest sets of facts that would turn a no into a yes, and their words.

Knows facts by name (`consent:g2`, `assessment:manager`) and the shipped wording in `resources/rules/missing.toml`.
Which facts a rule waits for is said by the conditions; `proves` applies a set and judges the cell again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from samverkan_desktop.rules.readings import Situation

if TYPE_CHECKING:
    from samverkan_desktop.rules.ruleset import RuleSet


def smallest(sets: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The sets that contain no other of them, each once, in the order given."""
    kept: list[tuple[str, ...]] = []
    alike = list(dict.fromkeys(sets))
    for one in alike:
        facts = frozenset(one)
        if any(frozenset(other) < facts for other in alike):
            continue
        if all(frozenset(other) != facts for other in kept):
            kept.append(one)
    return tuple(kept)


def text(fact: str, all_missing: Collection[str], s: Situation, rules: RuleSet, lang: str = "sv") -> str:
    """A missing fact in words for the person who asks; never an id, never a name."""
    head, _, tail = fact.partition(":")
    write = _WRITERS.get(head, _plain)
    return write(head, tail, all_missing, s, rules.texts, lang)


Texts = Mapping[str, Mapping[str, str]]
Writer = Callable[[str, str, Collection[str], Situation, Texts, str], str]


def _plain(head: str, _t: str, _a: Collection[str], _s: Situation, texts: Texts, lang: str) -> str:
    return texts.get(head, texts["unnamed"])[lang]


def _consent(_h: str, giver: str, missing: Collection[str], s: Situation, texts: Texts, lang: str) -> str:
    child = s.question.child
    guardians = child.guardians if child else ()
    if giver == "child":
        key = "consent_child"
    elif giver in guardians:
        others = [one for one in guardians if one != giver and f"consent:{one}" not in missing]
        key = "consent_other_guardian" if others else "consent_guardian"
    else:
        key = "consent_person"
    return texts[key][lang]


def _scope(_h: str, value: str, _a: Collection[str], _s: Situation, texts: Texts, lang: str) -> str:
    label = texts.get(f"label_{value}") or texts["label_person"]
    return texts["consent_scope"][lang].format(what=label[lang])


def _assessment(_h: str, what: str, _a: Collection[str], _s: Situation, texts: Texts, lang: str) -> str:
    key = "assessment_" + what.replace("-", "_")
    return texts.get(key, texts["assessment_other"])[lang]


_WRITERS: Mapping[str, Writer] = {"consent": _consent, "consent_scope": _scope, "assessment": _assessment}
