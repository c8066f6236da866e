# SPDX-License-Identifier: EUPL-1.2
"""Builds the lists of names, words and places that the search for identifiers reads.

Run with the folder of source files (see the README beside each list for what they are and where they come
from) and, for the dictionary of ordinary words, an environment that has simplemma. Not used at run time.

    python packaging/build_lists.py SOURCES
"""

from __future__ import annotations

import csv
import sys
import unicodedata
import zlib
from collections import Counter
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
FREQUENT = 500
COMMON = 20
RARE = 3


def fold(word: str) -> str:
    """The word without diacritics, as the program folds before a look-up."""
    table = str.maketrans(
        {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"}
    )
    bare = unicodedata.normalize("NFD", word.translate(table))
    return "".join(c for c in bare if not unicodedata.combining(c))


def write(path: Path, words: set[str]) -> None:
    """One word per line, sorted by code point."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")
    print(f"{path.relative_to(RESOURCES)}: {len(words)} words, {path.stat().st_size} bytes")


def given_names(sources: Path) -> None:
    """Given names of living people, in three lists: 500 bearers or more, 20-499 and 3-19."""
    count: Counter[str] = Counter()
    for name in ("man", "kvinnor"):
        with (sources / "names" / f"tilltalsnamn-{name}.csv").open(encoding="utf-8-sig") as rows:
            for row in csv.DictReader(rows):
                count[row["name"].lower()] += int(row["persons"])
    usable = {n: c for n, c in count.items() if len(n) > 1 and n.replace("-", "").replace("'", "").isalpha()}
    write(RESOURCES / "names" / "given_frequent.txt", {n for n, c in usable.items() if c >= FREQUENT})
    write(RESOURCES / "names" / "given_common.txt", {n for n, c in usable.items() if COMMON <= c < FREQUENT})
    write(RESOURCES / "names" / "given_rare.txt", {n for n, c in usable.items() if RARE <= c < COMMON})
    write(RESOURCES / "names" / "given_bare.txt", {fold(n) for n, c in usable.items() if c >= RARE and not n.isascii()})


def surnames(sources: Path) -> None:
    """Surnames of many countries in Latin letters, folded."""
    found: set[str] = set()
    with (sources / "names" / "surnames-by-country.csv").open(encoding="utf-8-sig") as rows:
        for row in csv.DictReader(rows):
            for column in ("Localized Name", "Romanized Name"):
                for part in (row[column] or "").replace("/", " ").split():
                    if len(part) > 2 and all(c.isalpha() and ord(c) < 0x250 for c in part):
                        found.add(fold(part.lower()))
    write(RESOURCES / "names" / "surnames.txt", found)


def places(sources: Path) -> None:
    """Localities, municipalities and counties, with the population rounded to a class."""
    rows: dict[str, int] = {}
    with (sources / "places" / "orter.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            rows[row["Locality"]] = max(rows.get(row["Locality"], 0), int(row["Population"]))
            rows.setdefault(row["Municipality"], 0)
            rows.setdefault(row["County"], 100_000)
    with (sources / "places" / "kommuner.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            name = row["name"].removesuffix(" kommun")
            rows.setdefault(name, int(row["population"]))
    lines = [f"{name}\t{'large' if size >= 50_000 else 'small'}" for name, size in sorted(rows.items()) if name]
    (RESOURCES / "places" / "sweden.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    found: set[str] = set()
    with (sources / "places" / "lander.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            found |= {row["country"], row["capital"], *row["alternative_name"].split(";")}
    found -= {"Sverige", "Stockholm", ""}
    write(RESOURCES / "places" / "world.txt", {f.strip() for f in found})


def nationalities(sources: Path) -> None:
    """Adjectives and nouns for people by country of origin, without the Swedish ones."""
    found: set[str] = set()
    with (sources / "names" / "nationaliteter.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            for column in ("resident_singular", "resident_plural", "adjective"):
                for part in row[column].strip("[]").replace("'", "").split(","):
                    word = part.strip().lower()
                    if len(word) > 2 and " " not in word and "svensk" not in word:
                        found.add(word)
    write(RESOURCES / "words" / "nationalities.txt", found)


def occupations(sources: Path) -> None:
    """Occupations, in lower case."""
    found: set[str] = set()
    with (sources / "names" / "yrken.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            word = row["vocation"].lower()
            if word.isalpha() and len(word) > 2:
                found.add(word)
    path = RESOURCES / "words" / "occupations.z"
    path.write_bytes(zlib.compress("\n".join(sorted(found)).encode(), 9))
    print(f"{path.name}: {len(found)} words, {path.stat().st_size} bytes")


def corpus_words(sources: Path) -> Counter[str]:
    """Words that stand in lower case, untagged, in the training text."""
    seen: Counter[str] = Counter()
    for line in (sources / "ner" / "klintan_train.txt").read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) == 2 and parts[1] == "0" and parts[0].isalpha() and parts[0] == parts[0].lower():
            seen[parts[0]] += 1
    return seen


def is_compound(word: str, known: set[str]) -> bool:
    """Whether two known words of four letters or more make the word."""
    return any(
        word[i:] in known and (word[:i] in known or (word[i - 1] == "s" and word[: i - 1] in known))
        for i in range(4, len(word) - 3)
    )


def dictionary(sources: Path) -> None:
    """Ordinary words: lower-case forms that are no compound of two others, and the everyday ones apart."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    table = DefaultDictionaryFactory().get_dictionary("sv")
    forms = {w for pair in table.items() for w in pair}
    seen = corpus_words(sources)
    words = {w for w in forms if w.isalpha() and w == w.lower() and 2 <= len(w) <= 24}
    words |= {w for w, n in seen.items() if n >= 2 and len(w) > 1}
    kept: set[str] = set()
    for word in sorted(words, key=len):
        if len(word) < 8 or not is_compound(word, kept):
            kept.add(word)
    path = RESOURCES / "words" / "ordinary.z"
    path.write_bytes(zlib.compress(("\n" + "\n".join(sorted(kept)) + "\n").encode(), 9))
    print(f"{path.name}: {len(kept)} of {len(words)} words, {path.stat().st_size} bytes")
    write(RESOURCES / "words" / "everyday.txt", {w for w, n in seen.items() if n >= 2 and len(w) > 1})


def main() -> None:
    """Build every list."""
    sources = Path(sys.argv[1])
    given_names(sources)
    surnames(sources)
    places(sources)
    nationalities(sources)
    occupations(sources)
    dictionary(sources)


if __name__ == "__main__":
    main()
