# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501, SIM905 - a list of parts reads better whole
"""Names and misspelt words to train on: from the shipped lists, composed of parts, and respelt by chance.

Knows nothing of the names that the measurements use (`benchmarks/deidentify_people.py`).
"""

from __future__ import annotations

import random
import sys
from functools import cache
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from samverkan_desktop.deidentify import lexicons

_HEADS: Final = "al alm ald an as back berg björk blom bo brand bro dal ed ek eng falk fors frid gran grön gull hag hall ham hav hed hell hjort holm häll hög jung kall karl klint kron kvarn lag lid lilje lind ljung lund löf malm mell mo mör ner nor ny ol palm ran ros ryd rön sand sjö skog sköld sol sten strand ström sund svan söder tall thor torn tran ulf val vall vest vik wahl wall wik ås åker öd öst österb".split()
_TAILS: Final = "berg bergh borg by bäck crantz dahl dal ell én ers feldt fors gren grip gård hagen hammar hed holm hult kvist qvist ling lund man mark ner nell rot roth rup ryd sjö skog sköld sson stam stedt sten strand ström stål vall wall vik wik åker ås".split()
_STEMS: Final = "abd ahm ali amir ars bah bar bek boz bak chan dem dov dud er far gash gor hab haj has hos ibr iv jal jan kam kar kas khal kor kov kuz mah mal mar mehm mirz moh mor mus nas naz nik niem now os pav pet rah ram rash rod rus sad sal sav shar sok sul tah tar tkach usm vas vol wal wis yak yas yus zah zar zel zub".split()
_FOREIGN: Final = "ovski owski ska ski enko chuk czyk ović ovic ević ić ić ov ova ev eva in ina yan ian idze shvili zadeh pour nejad i oğlu oglu er kaya demir nen inen la lä läinen onen ullah uddin awi awy eh a ad an ani iri sen ez es escu e o u".split()
_EASTERN: Final = "nguy tr ph h v zh x l ch w s k y p th b d j q".split()
_EAST_TAILS: Final = (
    "en an am ang ao uan iang ong ui ing ai un eng ua ei ian uong inh at ung achai akul orn iporn awat anit".split()
)
_PREFIXES: Final = ("al-", "el-", "abdul", "abu", "bin", "haj", "mac", "o'")
_SWAPS: Final = (
    ("k", "c"),
    ("c", "k"),
    ("s", "z"),
    ("z", "s"),
    ("v", "w"),
    ("w", "v"),
    ("f", "ph"),
    ("i", "y"),
    ("y", "i"),
    ("j", "y"),
    ("e", "i"),
    ("i", "e"),
    ("o", "u"),
    ("u", "o"),
    ("a", "e"),
    ("e", "a"),
    ("sh", "sch"),
    ("sh", "s"),
    ("ch", "sj"),
    ("kh", "k"),
    ("h", ""),
    ("t", "th"),
    ("th", "t"),
    ("d", "t"),
    ("g", "gh"),
    ("q", "k"),
    ("k", "q"),
    ("x", "ks"),
    ("å", "aa"),
    ("ä", "ae"),
    ("ö", "o"),
    ("ou", "u"),
    ("oo", "o"),
    ("ee", "i"),
    ("i", "ii"),
    ("a", "aa"),
    ("l", "ll"),
    ("ll", "l"),
    ("m", "mm"),
    ("n", "nn"),
    ("nn", "n"),
    ("r", "rr"),
    ("b", "p"),
)
_KEYS: Final = dict(zip("qwertyuiopåasdfghjklöäzxcvbnm", "wqewrtyuiopoasdfghjkllöäzxcvbn", strict=False))


@cache
def _lists() -> tuple[list[str], list[str], list[str], list[str]]:
    lists = (lexicons.given_frequent(), lexicons.given_common(), rare_names())
    usable = [sorted(n for n in names if len(n) > 2) for names in lists]
    return usable[0], usable[1], usable[2], sorted(lexicons.surnames())


def rare_names() -> list[str]:
    """Given names with few bearers."""
    return lexicons._given_rare().decode().split()


def given(chance: random.Random) -> str:
    """A given name with a capital; four in ten as no list has it."""
    name = chance.choice(_lists()[chance.choices((0, 1, 2), (3, 4, 3))[0]])
    if lexicons.is_listed(name) and lexicons.given_strength(name) < 3:
        return given(chance)
    return _capital(respelt(name, chance) if chance.random() < 0.45 else name)


def surname(chance: random.Random) -> str:
    """A surname with a capital: from the list, composed, or respelt."""
    way = chance.random()
    if way < 0.35:
        name = chance.choice(_lists()[3])
    elif way < 0.6:
        name = chance.choice(_HEADS) + chance.choice(_TAILS)
    elif way < 0.8:
        name = chance.choice(_STEMS) + chance.choice(_FOREIGN)
    elif way < 0.88:
        name = chance.choice(_EASTERN) + chance.choice(_EAST_TAILS)
    else:
        name = chance.choice(_PREFIXES) + chance.choice(_lists()[1])
    return _capital(respelt(name, chance) if chance.random() < 0.3 else name)


def people_words(chance: random.Random, count: int) -> list[str]:
    """So many surnames, listed and composed."""
    return [surname(chance) for _ in range(count)]


def respelt(name: str, chance: random.Random) -> str:
    """The name with one or two sounds written another way, or an ending changed; never shorter than three letters."""
    for _ in range(chance.choice((1, 1, 2))):
        ways = [(old, new) for old, new in _SWAPS if old in name[1:]]
        if ways and chance.random() < 0.75:
            old, new = chance.choice(ways)
            at = name.index(old, 1)
            changed = name[:at] + new + name[at + len(old) :]
        else:
            changed = name + chance.choice("a e h i o n r an in iya on el is us ie et ar na la ka".split())
        if len(changed) > 2:
            name = changed
    return name


def misspelt(word: str, chance: random.Random) -> str:
    """The word as a hurried hand types it: a letter left out, doubled, swapped, beside, or without its dots."""
    if len(word) < 4:
        return word
    at = chance.randrange(1, len(word) - 1)
    way = chance.random()
    if way < 0.28:
        return word[:at] + word[at + 1 :]
    if way < 0.46:
        return word[:at] + word[at] + word[at:]
    if way < 0.7:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if way < 0.88:
        return word[:at] + _KEYS.get(word[at], "e") + word[at + 1 :]
    return word.translate(str.maketrans("åäö", "aao"))


def _capital(name: str) -> str:
    return "-".join(p[:1].upper() + p[1:] for p in name.split("-"))
