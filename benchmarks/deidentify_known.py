# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a table of forms reads better whole
"""How surely what the record knows is found, however it is written, and how often it is seen where it does not stand.

    PYTHONPATH=. python benchmarks/deidentify_known.py [SEED]

Every record: a child, a guardian, a school and a village with invented names of eleven origins. Each of their names is written
in each form in a sentence of the register; found means that no letter of the name is left uncovered by a sure mark. False
marks are counted in notes about other people. Seeds are fixed.
"""

from __future__ import annotations

import random
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable
from typing import Final

import deidentify_notes
import deidentify_people

from samverkan_desktop.deidentify import engine
from samverkan_desktop.domain.findings import Finding, Known, KnownPerson

Write = Callable[[str], str]
CARRIERS: Final = (
    "Skolan har pratat med {} om frånvaron.", "Enligt mentorn är {} ofta trött.", "{} vill inte gå till skolan.", "Hemma hos {} är det rörigt.", "vi har inte nått {} på telefon",
    "Det var {} som ringde i helgen.", "Mötet handlade om {}.", "Kuratorn och {} talade om sömnen.",
)  # fmt: skip
LOOKALIKES: Final = str.maketrans("aeopcxyAEOPCXTHKM", "аеорсхуАЕОРСХТНКМ")


def inside(sign: str) -> Write:
    return lambda s: s[: len(s) // 2] + sign + s[len(s) // 2 :]


def genitive(ending: str) -> Write:
    return lambda s: s if s[-1].lower() in "sxz" and ending == "s" else s + ending


EXACT: Final[dict[str, Write]] = {"as it is": str, "lower case": str.lower, "upper case": str.upper}
INFLECTED: Final[dict[str, Write]] = {
    "genitive": genitive("s"), "genitive, lower case": lambda s: genitive("s")(s.lower()), "genitive with colon": genitive(":s"), "with apostrophe": genitive("'s"), "compound with hyphen": lambda s: s + "-ärendet",
    "compound, lower case": lambda s: s.lower() + "-frågan",
}  # fmt: skip
DISGUISED: Final[dict[str, Write]] = {
    "zero width inside": inside("\u200b"), "soft hyphen inside": inside("\u00ad"), "joiner inside": inside("\u2060"), "look-alike letters": lambda s: s.translate(LOOKALIKES), "full width": lambda s: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in s),
    "decomposed": lambda s: unicodedata.normalize("NFD", s), "spread letters": lambda s: " ".join(s), "dotted letters": lambda s: ".".join(s), "over a line": lambda s: s[:3] + "-\n" + s[3:] if len(s) > 5 else s,
    "without diacritics": lambda s: unicodedata.normalize("NFD", s).encode("ascii", "ignore").decode() if len(unicodedata.normalize("NFD", s).encode("ascii", "ignore")) >= len(s) else s,
    "struck through": lambda s: "".join(c + "\u0336" for c in s), "right to left": lambda s: "\u202e" + s[::-1] + "\u202c", "in quotes": lambda s: f"”{s}”", "two spaces": lambda s: s.replace(" ", "  "),
}  # fmt: skip


def misspelt(name: str, chance: random.Random) -> str:
    """One slip of the hand: a letter left out, doubled, changed for another, or swapped with the next."""
    at = chance.randrange(1, len(name) - 1)
    way = chance.randrange(4)
    if way == 0:
        return name[:at] + name[at + 1 :]
    if way == 1:
        return name[:at] + name[at] + name[at:]
    if way == 2:
        return name[:at] + chance.choice("aeiornstlk") + name[at + 1 :]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def record(chance: random.Random) -> tuple[Known, list[str]]:
    """What one record knows, and the names that must be found."""
    origin = chance.choice(list(deidentify_people.ORIGINS))
    people = deidentify_notes.cast(origin, chance)
    family = deidentify_people.surname(origin, chance)
    child, guardian = f"{people['child'].split()[0]} {family}", f"{people['guardian'].split()[0]} {family}"
    known = Known(
        people=(KnownPerson(name=child, role="child"), KnownPerson(name=guardian, role="guardian")),
        places=(people["place"],),
        organisations=(people["school"],),
    )
    return known, [child, child.split()[0], family, guardian, guardian.split()[0], people["place"], people["school"]]


def covered(text: str, start: int, end: int, findings: tuple[Finding, ...], *, sure: bool) -> bool:
    """Whether no letter of the name is left."""
    marks = [(f.start, f.end) for f in findings if not (sure and f.check)]
    return all(any(a <= at < b for a, b in marks) for at in range(start, end) if text[at].isalpha())


def main() -> int:
    chance = random.Random(f"known {sys.argv[1] if len(sys.argv) > 1 else 1}")
    counts: Counter[tuple[str, str]] = Counter()
    worst: Counter[str] = Counter()
    for _ in range(60):
        known, names = record(chance)
        for name in dict.fromkeys(names):
            forms = {"exact": EXACT, "inflected": INFLECTED, "disguised": DISGUISED}
            if len(name) >= 5 and " " not in name:
                slips = {misspelt(name, chance) for _ in range(4)} - {name}
                forms["misspelt from five letters"] = {slip: (lambda _, slip=slip: slip) for slip in slips}
            for kind, ways in forms.items():
                for way, write in ways.items():
                    written = write(name)
                    carrier = chance.choice(CARRIERS)
                    text, start = carrier.replace("{}", written), carrier.index("{}")
                    found = engine.find(text, known)
                    # The ending of a compound is no part of the name.
                    end = start + len(name) if kind == "inflected" else start + len(written)
                    counts[kind, "all"] += 1
                    counts[kind, "touched"] += covered(text, start, end, found, sure=False)
                    counts[kind, "sure"] += covered(text, start, end, found, sure=True)
                    if not covered(text, start, end, found, sure=False):
                        worst[f"{kind}: {way if not kind.startswith('misspelt') else 'slip'}"] += 1
                        if "--show" in sys.argv:
                            print(f"  left: {kind} {way}: {name!a} in {text!a}")
    for kind in ("exact", "inflected", "disguised", "misspelt from five letters"):
        total = counts[kind, "all"]
        print(
            f"{kind:28} {total:6}  touched {counts[kind, 'touched'] / total:.4f}  sure {counts[kind, 'sure'] / total:.4f}"
        )
    print("left:", dict(worst.most_common(8)))
    words = wrong = asked = 0
    for note in deidentify_notes.notes("report", 300, 11):
        known, names = record(chance)
        if any(part.lower() in note.text.lower() for name in names for part in name.split()):
            continue
        words += len(note.text.split())
        marks = [f for f in engine.find(note.text, known) if f.source == "known"]
        # A mark upon someone else's name hides a name all the same, so only other words count as falsely marked.
        loose = [f for f in marks if not any(g.start < f.end and f.start < g.end for g in note.gold)]
        wrong += sum(not f.check for f in loose)
        asked += sum(f.check for f in loose)
        if "--show" in sys.argv and loose:
            print(
                "  false:",
                [(f.text, f.check) for f in loose],
                [person.name for person in known.people],
                known.places,
                known.organisations,
            )
    print(
        f"{words} words about others: {1000 * wrong / words:.2f} automatic false marks and {1000 * asked / words:.2f} asked about per 1 000 words"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
