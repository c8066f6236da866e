# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""Placeholders (platshållare): one for each person, place or number, the same through a consultation.

Numbers run in order of appearance, so that they tell nothing of the record's own order. Knows roles and
kinds; does not know the text around (`replacing` makes it read well).
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from samverkan_desktop.deidentify import characters, inflecting, intervals
from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.finders import organisations, places
from samverkan_desktop.deidentify.normalise import bare
from samverkan_desktop.deidentify.spots import Spot
from samverkan_desktop.domain.findings import Known

_BY_ROLE: Final = {
    "guardian": "Förälder", "sibling": "Syskon", "relative": "Släkting", "professional": "Medarbetare", "child": "Elev",
}  # fmt: skip
_BY_KIND: Final = {
    "school": "Skola", "preschool": "Förskola", "club": "Förening", "congregation": "Församling", "home": "Boende",
    "leisure": "Verksamhet", "care": "Mottagning", "workplace": "Arbetsplats", "organisation": "Verksamhet",
}  # fmt: skip
_PLAIN: Final = {
    "PERSONAL_ID": "ett personnummer", "PHONE": "ett telefonnummer", "EMAIL": "en e-postadress", "ADDRESS": "en adress",
    "VEHICLE": "ett fordon", "CASE_NUMBER": "ett ärendenummer", "ACCOUNT": "ett kontonummer", "HANDLE": "ett användarnamn",
    "URL": "en webbadress", "DATE": "ett datum", "AGE": "en ålder", "CLASS": "en klass", "TRAIT": "en uppgift", "HIDDEN": "",
}  # fmt: skip
# What may stand where `Person` stands; `replacing` and `review` know texts by these.
NUMBERED: Final = tuple(sorted({*_BY_ROLE.values(), *_BY_KIND.values(), "Person", "Plats"}))
PLAIN: Final = tuple(sorted(set(_PLAIN.values()) - {""} | {"ett födelsedatum"}))
CHILD: Final = "Eleven"
_NAME: Final = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_NO_NAME: Final = re.compile(r"[^0-9a-zåäöé]+")
_CHILD_BEFORE: Final = re.compile(r"(?<!\w)(?:eleven|pojken|flickan|barnet|elev|sonen|dottern|ungdomen)[ :]{1,2}$")
_CHILD_AFTER: Final = re.compile(
    r"(?:,|[ ]är|[ ]som är|[ ]\()?[ ]?\(?(?:\d|1\d)[ ]?(?:år(?!s)|-?åring|-?årig)|[ ](?:går|som går)[ ]i[ ](?:åk|årskurs|klass|\d)"
)


class Placeholders:
    """Gives out placeholders for one consultation."""

    def __init__(self, known: Known) -> None:
        self._words: dict[tuple[str, str], str] = {}
        self._counts: dict[str, int] = {}
        self._child_known = any(person.role == "child" for person in known.people)
        self._child = ""
        self._people: dict[str, str] = {}
        self._roles: dict[str, str] = {}

    def identify(self, spots: list[Spot], document: Document) -> list[Spot]:
        """Tell who each unknown person is: the same name is the same person, `Petra` is `Petra Ek`."""
        done: list[Spot] = []
        for spot in spots:
            if spot.label == "AGE" and spot.check and done and done[-1].label == "PERSON":
                beside = document.text[done[-1].end : spot.start].strip(" ,(") == ""
                spot = attrs.evolve(spot, check=not beside, certainty=0.85 if beside else spot.certainty)
            who, role = spot.who, spot.role
            if spot.label == "PERSON":
                if spot.source != "known" and not who:
                    who = self._who(document.text[spot.start : spot.end])
                role = role or self._roles.get(who, "")
                if not role and not self._child_known and _is_child(document, spot):
                    role = "child"
                if role:
                    role = self._roles.setdefault(who, role)
            if not who:
                name = document.text[spot.start : spot.end].lower()
                who = f"{spot.label}:{_NO_NAME.sub('', name)}"
            done.append(spot if (who, role) == (spot.who, spot.role) else spot.of(who, role))
        return done

    def _who(self, name: str) -> str:
        parts = [bare(p) for p in _NAME.findall(name)]
        parts = [p for p in parts if p not in ("mamma", "pappa", "mormor", "morfar", "farmor", "farfar")] or parts
        for part in parts:
            for form in (part, part.removesuffix("s")):
                if form in self._people:
                    who = self._people[form]
                    for other in parts:
                        self._people.setdefault(other, who)
                    return who
        who = f"person:{len(self._people)}"
        for part in parts:
            self._people[part] = who
        return who

    def word(self, spot: Spot) -> str:
        """The placeholder of a spot."""
        if spot.label == "PERSON":
            return self._person(spot)
        if spot.label == "KINSHIP" and spot.kind == "many":
            return "syskon" if spot.role == "sibling" else "släktingar"
        if spot.label == "KINSHIP":
            return self._numbered(_BY_ROLE.get(spot.role, "Person"), spot.who)
        if spot.label == "ORGANISATION":
            return self._numbered(_BY_KIND.get(spot.kind, "Verksamhet"), spot.who)
        if spot.label == "PLACE":
            return self._numbered("Plats", spot.who)
        if spot.kind == "script":
            return characters.ANOTHER_SCRIPT
        if spot.kind == "birth":
            return "ett födelsedatum"
        return _PLAIN[spot.label]

    def _person(self, spot: Spot) -> str:
        role = spot.role or self._roles.get(spot.who, "")
        if role == "child" and self._child in ("", spot.who):
            self._child = spot.who
            return CHILD
        return self._numbered(_BY_ROLE.get(role, "Person"), spot.who)

    def _numbered(self, noun: str, who: str) -> str:
        key = (noun, who or f"#{len(self._words)}")
        if key not in self._words:
            first = 2 if noun == "Elev" else 1
            self._counts[noun] = self._counts.get(noun, first - 1) + 1
            self._words[key] = f"{noun} {self._counts[noun]}"
        return self._words[key]

    @staticmethod
    def wordings(spot: Spot) -> tuple[str, ...]:
        """Wider wordings for what the record knows, which no finder has worded."""
        if spot.label == "ORGANISATION":
            return organisations.wordings(spot.kind)
        if spot.label == "PLACE":
            return places.wordings(spot.who.removeprefix("place:"), "")
        if spot.label == "ADDRESS" and spot.kind == "street":
            return ("en adress", "hemmet")
        return ()


def _is_child(document: Document, spot: Spot) -> bool:
    """Whether the text itself says that this is the pupil: an age, a class or `eleven` beside the name."""
    if _CHILD_BEFORE.search(document.before(spot.start, 12)):
        return True
    return _CHILD_AFTER.match(document.after(spot.end, 26)) is not None


def plain(label: str) -> str:
    """The placeholder of a label that has no numbers."""
    return _PLAIN[label]


def plain_wordings(label: str) -> tuple[str, ...]:
    """Wider wordings for something marked by hand, of which only the label is known."""
    return {
        "PLACE": ("en ort", "en plats"), "ORGANISATION": ("en verksamhet",), "TRAIT": ("en uppgift",), "CLASS": ("en klass",),
        "DATE": ("ett datum",), "AGE": ("i skolåldern",), "KINSHIP": ("en släkting",), "ADDRESS": ("en adress",),
    }.get(label, ())  # fmt: skip


def every_wording() -> set[str]:
    """Every wider wording the finders can write, so that the last look knows them again."""
    terms = [f"{p} av {t}terminen" for p in ("början", "mitten", "slutet") for t in ("höst", "vår")]
    stages = [
        "lågstadiet",
        "mellanstadiet",
        "högstadiet",
        "gymnasieåldern",
        "förskoleåldern",
        "spädbarnsåldern",
        "skolåldern",
    ]
    found = {*terms, *(f"i {t}" for t in terms), *stages, *(f"i {s}" for s in stages)}
    found |= {
        f"{who} i {s}"
        for who in (
            "en elev",
            "eleven",
            "elever",
            "eleverna",
            "elev",
            "en klass",
            "klassen",
            "ett barn",
            "barnet",
            "barn",
        )
        for s in stages
    }
    found |= {
        "sommarlovet", "under sommarlovet", "sommaren", "under sommaren", "höstterminen", "vårterminen", "under höstterminen", "under vårterminen", "nyligen", "inom kort",
        "ett lov", "en helg", "en dag den månaden", "ett läsår", "tidigare år", "för några år sedan", "en tidigare termin", "under en tidigare termin", "en vårtermin", "en hösttermin", "under en vårtermin",
        "under en hösttermin", "grundskolan", "gymnasiet", "en gymnasieklass", "klassen", "vuxen", "en vuxen", "den vuxna", "personer", "personen", "tonårig", "tonåriga", "tonårigt", "ung", "unga",
        "kommunen", "ett annat land", "utomlands", "en större ort", "en annan ort", "en mindre ort", "en ort", "en plats", "hemmet", "en förälder", "ett syskon", "en släkting", "en närstående",
        "idrottar regelbundet", "idrott", "har egen verksamhet", "arbetar", "har ett arbete", "yrkesverksam", "har syskon", "ett av syskonen", "en av eleverna", "en av flera", "utländsk bakgrund",
    }  # fmt: skip
    found |= set(intervals.every_wording())
    for kind in (*_BY_KIND, "organisation"):
        for definite in (True, False):
            found |= set(organisations.wordings(kind, definite=definite))
    return found | {
        inflected(wording)
        for wording in found
        for inflected in (inflecting.definite, inflecting.owned, inflecting.owning)
    }
