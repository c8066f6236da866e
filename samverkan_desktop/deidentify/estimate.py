# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Estimates (uppskattning) how many children fit what is left in a summary.

Every fact narrows the group by the greatest share it may fit; the result is rounded up, and adding a fact
never raises it. It is never exact and says from what it was made. Knows no case and stores nothing.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Final

import attrs

from samverkan_desktop.deidentify import engine, review
from samverkan_desktop.deidentify.finders import ages, traits
from samverkan_desktop.domain.findings import GroupEstimate, Known
from samverkan_desktop.system import resources

# Facts that many children share. Whatever else is found, also under a label no one has rated, points at one child.
_BROAD: Final = frozenset(("AGE", "TRAIT", "PLACE", "ORGANISATION", "DATE", "CLASS", "KINSHIP", "SEX"))
_STAGES: Final = (
    (r"lågstadie", range(7, 10)),
    (r"mellanstadie", range(10, 13)),
    (r"högstadie", range(13, 16)),
    (r"gymnasi", range(16, 19)),
    (r"förskoleålder|förskola", range(1, 6)),
)
_GIRL: Final = re.compile(r"(?<!\w)(?:hon|henne|hennes|flick\w*|tjej\w*|dotter\w*)(?!\w)", re.I)
_BOY: Final = re.compile(r"(?<!\w)(?:han|honom|hans|pojk\w*|kille\w*|killar\w*|son|sonen\w*)(?!\w)", re.I)
# Greatest share of the children a fact may fit, per 1 000, where no list says more.
_RATES: Final = {
    "PLACE": 500, "ORGANISATION": 300, "DATE": 400, "CLASS": 40, "KINSHIP": 700, "sport": 250, "occupation": 60, "superlative": 330, "origin": 250, "adult": 300,
}  # fmt: skip
# A year of birth is some year of age; which one depends on the day, so the greatest cohort is the bound.
_SOME_YEAR: Final = -1
_WEAK: Final = (
    (
        "TRAIT:weak:illness",
        re.compile(r"kronisk sjukdom|en sjukdom|medicinskt tillstånd|funktionsnedsättning|psykisk ohälsa", re.I),
        250,
    ),
    (
        "TRAIT:weak:origin",
        re.compile(r"utländsk bakgrund|ett annat språk|ett annat land|religiös tillhörighet", re.I),
        300,
    ),
    ("TRAIT:weak:sport", re.compile(r"idrott\w*", re.I), 500),
    ("TRAIT:weak:occupation", re.compile(r"egen verksamhet", re.I), 300),
    ("TRAIT:weak:family", re.compile(r"separation\w*|skil\w+ föräldrar|växelvis|varannan vecka", re.I), 350),
    ("PLACE:weak", re.compile(r"en mindre ort|en större ort", re.I), 600),
)


@attrs.frozen(kw_only=True)
class Population:
    """Population (folkmängd) of a municipality: children by year of age, and where the figures come from.

    children: age in whole years -> number of children; year: of the figures; invented: practice figures;
    coarse: from the number of inhabitants alone; girls: of the children, by age, empty when the figures have no sex;
    schools: pupils by name of school in lower case, as far as they are known.
    """

    municipality: str
    year: int
    children: Mapping[int, int]
    invented: bool = False
    source: str = ""
    coarse: bool = False
    girls: Mapping[int, int] = attrs.field(factory=dict)
    schools: Mapping[str, int] = attrs.field(factory=dict)

    def share_of(self, sex: str) -> float:
        """The greatest share any year of age has of girls or of boys; slightly over half when nothing is known."""
        if not self.girls:
            return 0.52
        shares = [self.girls.get(age, 0) / number for age, number in self.children.items() if number]
        return max((share if sex == "girl" else 1 - share for share in shares), default=1.0)

    @property
    def all_children(self) -> int:
        """Children of 0-18 years."""
        return sum(n for age, n in self.children.items() if 0 <= age <= 18)


@cache
def practice() -> Population:
    """The invented municipality of practice mode, Älvsunda."""
    raw = tomllib.loads(resources.path("places", "practice_population.toml").read_text(encoding="utf-8"))
    return population_of(raw)


# Of 1 000 inhabitants, how many at the least are of one year of age; 11 is usual, small ageing places have fewer.
_PER_YEAR_OF_AGE: Final = 8
_OLDEST_CHILD: Final = 18


@cache
def coarse(municipality: str) -> Population | None:
    """A cautious population of a Swedish municipality from its number of inhabitants alone, or None for another name.

    Used until the administrator has read in figures by year of age; it counts fewer children than there are.
    """
    wanted = municipality.casefold().removesuffix(" kommun").removesuffix(" stad")
    for line in resources.path("places", "municipalities.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, _, inhabitants = line.partition("\t")
        # The register names them in the genitive: Perstorps kommun, but also Borås stad.
        if name.casefold() in (wanted, wanted + "s"):
            each = int(inhabitants) * _PER_YEAR_OF_AGE // 1000
            return Population(
                municipality=municipality,
                year=2016,
                coarse=True,
                children=dict.fromkeys(range(_OLDEST_CHILD + 1), each),
            )
    return None


def population_of(raw: Mapping[str, Any]) -> Population:
    """A population from a read file. Raises KeyError or ValueError when it is not one."""
    return Population(
        municipality=str(raw["municipality"]),
        year=int(raw["year"]),
        children={int(age): int(number) for age, number in raw["children"].items()},
        invented=bool(raw.get("invented", False)),
        source=str(raw.get("source", "")),
        girls={int(age): int(number) for age, number in raw.get("girls", {}).items()},
        schools={str(name): int(number) for name, number in raw.get("schools", {}).items()},
    )


EARLIER: Final = "tidigare"
"""The field name that facts of summaries handed out earlier carry."""


def estimate(
    fields: Mapping[str, str],
    *,
    municipality: str | None = None,
    population: Population | None = None,
    earlier: Sequence[str] = (),
    between: Callable[[], None] = engine.go_on,
) -> GroupEstimate:
    """An upper bound of how many children in the municipality fit what is left in the fields.

    earlier: texts about the same matter that the receiver already has; what stands there narrows the group too.
    Raises Impossible("finder_failed").
    """
    people = population or shipped(municipality)
    if people is None:
        return GroupEstimate(
            size=None, basis=f"Ingen uppskattning: befolkningsstatistik för {municipality} har inte lästs in.", facts=()
        )
    shares: dict[str, float] = {}
    ages_left: set[int] = set()
    facts: list[str] = []
    stages: list[frozenset[int]] = []
    sizes: list[int] = []
    for name, text in (*fields.items(), *((EARLIER, text) for text in earlier)):
        for fact, share in _facts(text, municipality or people.municipality, ages_left, between):
            label = fact.split(":")[0]
            facts.append(f"{name}: {label}" if name else label)
            shares[fact] = min(share, shares.get(fact, 1.0))
        stages += _stages(text)
        sizes += _schools(text, people)
    for sex in ("girl", "boy"):
        if f"SEX:{sex}" in shares:
            shares[f"SEX:{sex}"] = people.share_of(sex)
    size = min([_of_age(people, ages_left, stages), *sizes]) * _together(shares)
    counted = 1 if any(fact.split(":")[0] not in _BROAD for fact in shares) else max(1, math.ceil(size - 1e-9))
    if people.all_children == 0:
        return GroupEstimate(size=None, basis=_basis(people), facts=tuple(dict.fromkeys(facts)))
    basis = _basis(people) + (" Det som mottagaren redan har fått i samma ärende är inräknat." if earlier else "")
    return GroupEstimate(size=counted, basis=basis, facts=tuple(dict.fromkeys(facts)))


def _schools(text: str, people: Population) -> list[int]:
    """How many pupils each school has that is still named in the text."""
    lower = text.casefold()
    return [n for name, n in people.schools.items() if re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", lower)]


def shipped(municipality: str | None) -> Population | None:
    """What the program itself knows of a municipality; without a name, the practice one."""
    invented = practice()
    if not municipality or municipality.casefold() == invented.municipality.casefold():
        return invented
    return coarse(municipality)


def _together(shares: Mapping[str, float]) -> float:
    """The share that all facts leave together: the strongest whole, each further one with half the weight.

    Traits go together more often than chance, so the plain product would be too small to be a bound; with
    the weights falling a further fact still never raises the result. Sex is independent and counts whole.
    """
    share = 1.0
    for fact in ("SEX:girl", "SEX:boy"):
        share *= shares.get(fact, 1.0)
    others = sorted(value for fact, value in shares.items() if not fact.startswith("SEX:"))
    for rank, value in enumerate(others):
        share *= value ** (0.5**rank)
    return share


def _basis(people: Population) -> str:
    kind = "påhittad befolkningsstatistik" if people.invented else "befolkningsstatistik"
    if people.coarse:
        kind = "kommunens folkmängd, försiktigt räknad,"
    return f"En uppskattning från {kind} för {people.municipality} {people.year} och övre gränser för hur vanligt något är."


def _of_age(people: Population, ages_left: set[int], stages: list[frozenset[int]]) -> int:
    """The smallest group any age or stage in the text allows, counted over the ages that fit all stages."""
    sizes = [people.all_children]
    for stage in stages:
        sizes.append(sum(people.children.get(age, 0) for age in stage))
    for age in ages_left:
        # A school year holds children of two ages; the greater of the neighbouring cohorts is the bound.
        near = people.children if age == _SOME_YEAR else (age - 1, age, age + 1)
        sizes.append(max((people.children.get(a, 0) for a in near), default=0))
    return min(sizes)


def _stages(text: str) -> list[frozenset[int]]:
    lower = text.lower()
    found = [frozenset(span) for sign, span in _STAGES if re.search(rf"(?<!\w)\w*{sign}", lower)]
    if re.search(r"(?<!\w)(?:klass\w*|lektion\w*|skolåldern|eleven|elev)(?!\w)", lower):
        found.append(frozenset(range(6, 19)))
    return found


def _facts(text: str, municipality: str, ages_left: set[int], between: Callable[[], None]) -> list[tuple[str, float]]:
    """Every fact that narrows the group, with the greatest share it may fit."""
    found: list[tuple[str, float]] = []
    for finding in _left(text, municipality, between):
        if finding.label == "AGE":
            age = ages.years(finding.text)
            child = age is None or age < 20
            if child:
                ages_left.add(_SOME_YEAR if age is None else age)
            found.append((f"AGE:{age}", 1.0 if child else _RATES["adult"] / 1000))
        elif finding.label == "TRAIT":
            kind = traits.kind_of(finding.text)
            found.append((f"TRAIT:{kind}:{finding.text.lower()}", traits.rate_of(kind, _RATES.get(kind, 250)) / 1000))
        elif finding.label in _BROAD:
            found.append((f"{finding.label}:{finding.text.lower()}", _RATES[finding.label] / 1000))
        else:
            found.append((finding.label, 1.0))
    if _GIRL.search(text):
        found.append(("SEX:girl", 0.52))
    if _BOY.search(text):
        found.append(("SEX:boy", 0.52))
    found += [(fact, rate / 1000) for fact, sign, rate in _WEAK if sign.search(text)]
    return found


def _left(text: str, municipality: str, between: Callable[[], None]) -> list[Any]:
    own = [m.span() for m in review.program_words().finditer(text)]
    findings = engine.find(text, Known(), municipality=municipality, between=between)
    return [
        f
        for f in findings
        if not f.check and f.label != "HIDDEN" and not any(s <= f.start and f.end <= e for s, e in own)
    ]
