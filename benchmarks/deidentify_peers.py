# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a table row reads better whole
"""The search beside Presidio, scrubadub and a spaCy model trained on the same data, in one run.

    PYTHONPATH=. peers/bin/python benchmarks/deidentify_peers.py train CORPUS FOLDER [--minutes 12]
    PYTHONPATH=. peers/bin/python benchmarks/deidentify_peers.py measure CORPUS FOLDER

`train` makes the spaCy model of what `packaging/train_names.py` trains on; CORPUS is then the training part of the Swedish
NER corpus, and its test part for `measure`. Everything runs in the environment of `deidentify_peers.txt`, each engine in
a process of its own, one after the other, on the same texts: recall is the share of places that any mark touches,
precision the share of marks that touch a place to find (what is only asked about counts too). Words a second: 1 MB of notes of 3 000 characters.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
ENGINES = ("samverkan", "presidio", "scrubadub", "spacy")
CHANGES: dict[str, Callable[[str], str]] = {"as written": str, "lower": str.lower, "upper": str.upper}
STRUCTURED = ("PERSONAL_ID", "PHONE", "EMAIL", "HANDLE", "ADDRESS", "CASE_NUMBER", "VEHICLE", "CLASS", "DATE", "AGE")
Marks = list[tuple[int, int, str]]
Text = tuple[str, Marks]


def main() -> int:
    """Train, measure all, or (`one`) measure a single engine and print its figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("train", "measure", "one"))
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--engine", choices=ENGINES)
    parser.add_argument("--minutes", type=float, default=12)
    asked = parser.parse_args()
    if asked.what == "train":
        train(asked.corpus, asked.folder, asked.minutes)
    elif asked.what == "one":
        print(json.dumps(measured(ENGINE[asked.engine](asked.folder), asked.corpus)))
    else:
        told = {engine: _in_its_own_process(engine, asked) for engine in ENGINES}
        print("| | " + " | ".join(ENGINES) + " |\n| --- |" + " --- |" * len(ENGINES))
        for row in told["samverkan"]:
            print(f"| {row} | " + " | ".join(told[engine][row] for engine in ENGINES) + " |")
    return 0


def _in_its_own_process(engine: str, asked: argparse.Namespace) -> dict[str, str]:
    command = [sys.executable, __file__, "one", str(asked.corpus), str(asked.folder), "--engine", engine]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, str] = json.loads(ran.stdout.splitlines()[-1])
    return found


# -- the engines: each gives, for a text, the spans it marks


def _samverkan(_: Path) -> Callable[[str], Marks]:
    from samverkan_desktop.deidentify import engine

    return lambda text: [(f.start, f.end, f.label) for f in engine.find(text)]


def _presidio(folder: Path) -> Callable[[str], Marks]:
    import spacy
    import tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())
    tldextract.extract = tldextract.tldextract.TLD_EXTRACTOR
    blank = folder / "blank"
    spacy.blank("sv").to_disk(blank)
    words = SpacyNlpEngine(models=[{"lang_code": "sv", "model_name": str(blank)}])
    words.load()
    registry = RecognizerRegistry(supported_languages=["sv"])
    registry.load_predefined_recognizers(languages=["sv"], nlp_engine=words)
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=words, supported_languages=["sv"])
    return lambda text: [(r.start, r.end, r.entity_type) for r in analyzer.analyze(text, language="sv")]


def _scrubadub(_: Path) -> Callable[[str], Marks]:
    import scrubadub

    scrubber = scrubadub.Scrubber(locale="sv_SE")
    return lambda text: [(f.beg, f.end, f.type) for f in scrubber.iter_filth(text)]


def _spacy(folder: Path) -> Callable[[str], Marks]:
    import spacy

    model = spacy.load(folder / "spacy")
    return lambda text: [(e.start_char, e.end_char, e.label_) for e in model(text).ents]


ENGINE = {"samverkan": _samverkan, "presidio": _presidio, "scrubadub": _scrubadub, "spacy": _spacy}


# -- the texts


def notes_of(count: int) -> Iterator[Text]:
    """Invented notes of the half that nothing is tuned on."""
    from deidentify_notes import notes

    for note in notes("report", count, 2026):
        yield note.text, [(g.start, g.end, g.label) for g in note.gold]


def news(corpus: Path) -> Iterator[Text]:
    """News text the engines never saw."""
    import deidentify

    for text, names in deidentify.documents(deidentify.read(corpus)):
        yield text, [(s, e, {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORGANISATION"}.get(k, k)) for s, e, k in names]


def measured(find: Callable[[str], Marks], corpus: Path) -> dict[str, str]:
    """The rows of the table for one engine."""
    written = list(notes_of(250))
    papers = list(news(corpus))
    rows = {
        "numbers and addresses, recall": _recall(find, written, STRUCTURED, str),
        "the same, precision of what is no name": _precision(find, written, str, names=False),
    }
    for change, how in CHANGES.items():
        rows[f"notes: persons {change}, recall"] = _recall(find, written, ("PERSON",), how)
    for change, how in CHANGES.items():
        rows[f"notes: all marks {change}, precision"] = _precision(find, written, how)
    for change, how in CHANGES.items():
        rows[f"news: persons {change}, recall"] = _recall(find, papers, ("PERSON",), how)
    for change, how in CHANGES.items():
        rows[f"news: marked names {change}, precision"] = _precision(find, papers, how, names=True)
    rows |= _speed(find, [text for text, _ in written])
    return rows


def _recall(find: Callable[[str], Marks], texts: list[Text], labels: tuple[str, ...], how: Callable[[str], str]) -> str:
    hits = of = 0
    for text, gold in texts:
        marks = find(how(text))
        for start, end, label in gold:
            if label in labels:
                of += 1
                hits += any(s < end and start < e for s, e, _ in marks)
    return f"{hits / max(1, of):.3f}"


NAMES = ("PERSON", "PLACE", "ORGANISATION", "PER", "LOC", "ORG", "LOCATION", "NRP", "name")


def _precision(
    find: Callable[[str], Marks], texts: list[Text], how: Callable[[str], str], *, names: bool | None = None
) -> str:
    """The share of marks that touch a place to find; words of kinship and traits are marked on purpose and not counted."""
    right = of = 0
    for text, gold in texts:
        for start, end, label in find(how(text)):
            if (names is not None and (label in NAMES) != names) or label in ("KINSHIP", "TRAIT", "HIDDEN"):
                continue
            of += 1
            right += any(s < end and start < e for s, e, _ in gold)
    return f"{right / of:.3f}" if of else "nothing marked"


def _speed(find: Callable[[str], Marks], texts: list[str]) -> dict[str, str]:
    chance = random.Random(1)
    pieces: list[str] = []
    while sum(map(len, pieces)) < 1_000_000:
        piece = ""
        while len(piece) < 3_000:
            piece += chance.choice(texts)
        pieces.append(piece)
    find(pieces[0])
    words = sum(len(p.split()) for p in pieces)
    started, used = time.perf_counter(), time.process_time()
    for piece in pieces:
        find(piece)
    used, passed = time.process_time() - used, time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "words per second of processor": f"{words / used:.0f}",
        "words per second by the clock": f"{words / passed:.0f}",
        "peak memory, MiB": f"{peak:.0f}",
    }


def train(corpus: Path, folder: Path, minutes: float) -> None:
    """Train a small spaCy model (blank Swedish, NER with its own tok2vec) for so many minutes of processor time."""
    import spacy
    import train_names
    from spacy.training import Example
    from spacy.util import minibatch

    model = spacy.blank("sv")
    model.add_pipe("ner")
    made = []
    for text, names, _ in train_names.texts(corpus, 1.0):
        doc = model.make_doc(text)
        spans = (doc.char_span(s, e, k, alignment_mode="expand") for s, e, k in names if k != "MISC")
        made.append(
            Example.from_dict(
                doc,
                {
                    "entities": [
                        (e.start_char, e.end_char, e.label_) for e in spacy.util.filter_spans([s for s in spans if s])
                    ]
                },
            )
        )
    chance = random.Random(1)
    optimizer = model.initialize(lambda: made[:200])
    started, rounds, seen = time.process_time(), 0, 0
    while time.process_time() - started < minutes * 60:
        chance.shuffle(made)
        for batch in minibatch(made, 16):
            model.update(batch, sgd=optimizer, drop=0.15)
            seen += len(batch)
            if time.process_time() - started > minutes * 60:
                break
        rounds += 1
    model.to_disk(folder / "spacy")
    print(f"{len(made)} texts, {seen} read in {time.process_time() - started:.0f} s of processor time")


if __name__ == "__main__":
    sys.exit(main())
