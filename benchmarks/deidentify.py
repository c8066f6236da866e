# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern, an example or a table row reads better whole
"""How much the search finds in news text it never saw, how fast, and how long its lists take to load.

    python benchmarks/deidentify.py [CORPUS]

CORPUS: a file of `token<TAB or spaces>class` lines, a blank line between sentences, classes PER LOC ORG MISC
and 0 (the test part of the Swedish NER corpus, Andreas Klintberg, CC BY 4.0). Without it only speed and
loading are measured, on invented text. Speed is a ratio to a bare scan with one regular expression in the
same run, so that machines can be compared.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from pathlib import Path

Sentence = tuple[str, list[tuple[int, int, str]]]
CLOSING = frozenset(",.:;!?)”»%")


def read(path: Path) -> list[Sentence]:
    """Sentences of a corpus as text with (start, end, class) of each name."""
    sentences: list[Sentence] = []
    tokens: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        parts = line.split()
        if len(parts) == 2:
            tokens.append((parts[0], parts[1]))
        elif tokens:
            sentences.append(join(tokens))
            tokens = []
    return sentences


def join(tokens: list[tuple[str, str]]) -> Sentence:
    """Tokens as running text."""
    text, names = "", []
    for token, kind in tokens:
        if text and token not in CLOSING and not text.endswith(("(", "”", "»")):
            text += " "
        start = len(text)
        text += token
        if kind in ("PER", "LOC", "ORG", "MISC"):
            names.append((start, len(text), kind))
    return text, names


def documents(sentences: list[Sentence], size: int = 20) -> list[Sentence]:
    """Sentences put together as notes of some length, as the program reads them."""
    made: list[Sentence] = []
    for first in range(0, len(sentences), size):
        text, names = "", []
        for sentence, spans in sentences[first : first + size]:
            names += [(start + len(text), end + len(text), kind) for start, end, kind in spans]
            text += sentence + "\n"
        made.append((text, names))
    return made


def measure(sentences: list[Sentence], change: str) -> dict[str, float]:
    """Recall of names by class in both tiers, and precision of what is marked as sure."""
    from samverkan_desktop.deidentify import engine

    count: Counter[str] = Counter()
    for text, names in documents(sentences):
        text = {"as written": text, "lower": text.lower(), "upper": text.upper()}[change]
        findings = engine.find(text)
        sure = bytearray(len(text) + 1)
        any_tier = bytearray(len(text) + 1)
        for f in findings:
            any_tier[f.start : f.end] = b"\x01" * (f.end - f.start)
            if not f.check:
                sure[f.start : f.end] = b"\x01" * (f.end - f.start)
        name = bytearray(len(text) + 1)
        for start, end, kind in names:
            name[start:end] = b"\x01" * (end - start)
            count[kind] += 1
            count[f"{kind} touched"] += any(any_tier[start:end])
            count[f"{kind} sure"] += any(sure[start:end])
            count[f"{kind} full"] += (
                all(any_tier[start:end].rstrip(b"\x00") or b"\x00") and any_tier[start:end].count(1) >= end - start - 2
            )
        for f in findings:
            if f.label in ("PERSON", "PLACE", "ORGANISATION"):
                for match in re.finditer(r"\w+", f.text):
                    real = any(name[f.start + match.start() : f.start + match.end()])
                    count["check words" if f.check else "sure words"] += 1
                    count["check right" if f.check else "sure right"] += real
                    if f.label == "PERSON" and not f.check:
                        count["person words"] += 1
                        count["person right"] += real
        count["words"] += len(re.findall(r"\w+", text))
    out = {
        f"{k} {t}": count[f"{k} {t}"] / max(1, count[k])
        for k in ("PER", "LOC", "ORG")
        for t in ("touched", "sure", "full")
    }
    out["precision of sure names"] = count["sure right"] / max(1, count["sure words"])
    out["precision of sure persons"] = count["person right"] / max(1, count["person words"])
    out["precision of kontrollera"] = count["check right"] / max(1, count["check words"])
    out["kontrollera per 1000 words"] = 1000 * count["check words"] / max(1, count["words"])
    out["false sure per 1000 words"] = 1000 * (count["sure words"] - count["sure right"]) / max(1, count["words"])
    return out


NOTE = (
    "Tuva, 13 år, går i 7B på Björkskolan. Sedan den 14 september har hon varit borta elva dagar. Mamma Petra ringde från "
    "070-174 06 35 och berättade att familjen har flyttat till Norrbäck. Kuratorn undrar hur skolan och hemmet kan hjälpas åt "
    "så att eleven kommer tillbaka till lektionerna, och om det finns stöd att söka hos socialtjänsten utan ansökan.\n"
)


def speed() -> dict[str, float]:
    """Words per second, the same as a share of a bare scan, and the time to load the lists."""
    started = time.process_time()
    from samverkan_desktop.deidentify import decoding, engine, lexicons, model, spelling

    imported = time.process_time()
    for read in (lexicons.given_strength, lexicons.is_ordinary, spelling.nameness, lexicons.is_slip, decoding.word_of):
        read("xyzzy")
    for table in (
        lexicons.surnames,
        lexicons.swedish_places,
        lexicons.world_places,
        lexicons.occupations,
        model.weights,
    ):
        table()
    listed = time.process_time()
    engine.find(NOTE)
    loaded = time.process_time()
    text = NOTE * 45
    words = len(text.split())
    best = min(_timed(lambda: engine.find(text)) for _ in range(5))
    bare = re.compile(r"(?:19|20)?\d{6}[-+]?\d{4}|\b[A-ZÅÄÖ]\w+|\w+@\w+\.\w+")
    scan = min(_timed(lambda: bare.findall(text)) for _ in range(5))
    return {
        "import, s of processor": imported - started,
        "lists and models, s of processor": listed - imported,
        "first text then, s of processor": loaded - listed,
        f"text of {words} words, s": best,
        "words per second": words / best,
        "share of a bare scan": scan / best,
    }


def _timed(work: object) -> float:
    started = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - started


def main() -> int:
    for name, value in speed().items():
        print(f"{name:32} {value:10.4f}")
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if corpus is None or not corpus.exists():
        print("no corpus given: recall and precision not measured")
        return 0
    sentences = read(corpus)
    columns = {change: measure(sentences, change) for change in ("as written", "lower", "upper")}
    print(f"\n{'':32}" + "".join(f"{c:>12}" for c in columns))
    for row in columns["as written"]:
        print(f"{row:32}" + "".join(f"{columns[c][row]:12.3f}" for c in columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
