# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern, an example or a table row reads better whole
"""Trains the model for unknown names and writes it to `resources/model`.

    python packaging/train_names.py TRAIN [--test TEST]

TRAIN, TEST: files of `token class` lines (the Swedish NER corpus, Andreas Klintberg, CC BY 4.0). The text is
given as written, in lower case, and with its people renamed and some words misspelt; then come invented notes
(`train_names_sentences.txt`) with invented people, so that hurried notes without capitals and names in no list are
understood too. Needs python-crfsuite, for training only. Deterministic: L-BFGS and a fixed seed for the names.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import sys
import tempfile
import zlib
from array import array
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks"), str(ROOT / "packaging")]

import deidentify as corpus  # noqa: E402 - benchmarks/deidentify.py reads the same corpus
import train_names_people as people  # noqa: E402 - beside this file

from samverkan_desktop.deidentify import document as documents  # noqa: E402
from samverkan_desktop.deidentify import lexicons, model  # noqa: E402

OPTIONS = {"c1": 0.25, "c2": 0.05, "max_iterations": 80, "feature.minfreq": 3, "feature.possible_transitions": True}
SENTENCES = ROOT / "packaging" / "train_names_sentences.txt"
SEED, TIMES = 5, 34
SLOT = re.compile(r"\{(\w+)\}")
Example = tuple[list[list[str]], list[str]]


def texts(path: Path, share: float) -> Iterator[tuple[str, list[tuple[int, int, str]], int | None]]:
    """Everything to train on: the corpus as written and lowered, then with other names, then invented notes.

    Text, names, and the number of a text of which sentences without names may be left out.
    """
    chance = random.Random(SEED)
    sentences = corpus.read(path)
    read = corpus.documents(sentences[: int(len(sentences) * share)], 10)
    for number, (text, names) in enumerate(read):
        yield text, names, number
        yield text.lower(), names, None
        for lowered in (True, True, False):
            text2, names2 = renamed(text, names, chance, slips=0.03 if lowered else 0.0)
            yield text2.lower() if lowered else text2, names2, number
    forms = SENTENCES.read_text(encoding="utf-8").splitlines()
    for _ in range(TIMES):
        chance.shuffle(forms)
        for first in range(0, len(forms), 12):
            text, names = invented(forms[first : first + 12], chance)
            yield text.lower() if chance.random() < 0.75 else text, names, None


def examples(path: Path, share: float) -> Iterator[Example]:
    """The sentences of every text as features and labels."""
    for text, names, number in texts(path, share):
        yield from _read(text, names, number)


def _read(text: str, names: list[tuple[int, int, str]], skip: int | None = None) -> Iterator[Example]:
    """The sentences of one text; of those without names and with `skip`, only every third."""
    document = documents.read(text)
    caseless = not any(w.capital for w in document.words)
    for first, last in model.sentences(document):
        words = document.words[first:last]
        labels = [label_of(w.start, w.end, names) for w in words]
        if skip is not None and all(label == "O" for label in labels) and (skip + first) % 3:
            continue
        yield model.features(words, model.gaps_of(document, first, last), caseless=caseless), labels


def renamed(text: str, names: list[tuple[int, int, str]], chance: random.Random, *, slips: float) -> corpus.Sentence:
    """The text with other people in it, and with some words misspelt."""
    made, spans, at = "", [], 0
    for number, (start, end, kind) in enumerate(names):
        made += _slips(text[at:start], chance, slips)
        new = text[start:end]
        if kind == "PER" and len(new) > 2:
            follows = number > 0 and names[number - 1][2] == "PER" and start - names[number - 1][1] == 1
            alone = number + 1 == len(names) or names[number + 1][0] - end != 1
            new = people.surname(chance) if follows or (alone and chance.random() < 0.6) else people.given(chance)
        spans.append((len(made), len(made) + len(new), kind))
        made += new
        at = end
    return made + _slips(text[at:], chance, slips), spans


def invented(sentences: list[str], chance: random.Random) -> corpus.Sentence:
    """A note of sentences with slots, filled with invented people; some words misspelt."""
    made, spans = "", []
    kinds = {"place": "LOC", "org": "ORG"}
    for sentence in sentences:
        at = 0
        for slot in SLOT.finditer(sentence):
            made += _slips(sentence[at : slot.start()], chance, 0.04)
            new = _filled(slot.group(1), chance)
            spans.append((len(made), len(made) + len(new), kinds.get(slot.group(1), "PER")))
            made += new
            at = slot.end()
        made += _slips(sentence[at:], chance, 0.04)
        if chance.random() < 0.2:
            made = made.rstrip(".")
        made += chance.choice((" ", "\n"))
    return made, spans


def _filled(slot: str, chance: random.Random) -> str:
    if slot == "place":
        return chance.choice(_places())
    if slot == "org":
        return f"{chance.choice(_places())}{chance.choice(('skolan', ' IF', 's skola', 'skolan'))}"
    first, last = people.given(chance), people.surname(chance)
    return {"g": first, "s": last}.get(slot, f"{first} {last}" if chance.random() < 0.7 else first)


@cache
def _places() -> list[str]:
    return [p.capitalize() for p in sorted(lexicons.swedish_places()) if " " not in p and len(p) > 3]


def _slips(text: str, chance: random.Random, share: float) -> str:
    if not share:
        return text
    return re.sub(
        r"[a-zåäö]{4,}", lambda m: people.misspelt(m.group(), chance) if chance.random() < share else m.group(), text
    )


def label_of(start: int, end: int, names: list[tuple[int, int, str]]) -> str:
    """The class of the name a word lies in; works, prizes and the like (MISC) count as no name."""
    for first, last, kind in names:
        if first < end and start < last:
            return kind if kind in model.LABELS else "O"
    return "O"


def train(path: Path, share: float, at: Path) -> None:
    """Train with L1 and L2 regularisation, the first of which keeps the model small."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    for found, labels in examples(path, share):
        trainer.append(found, labels)
    trainer.select("lbfgs")
    trainer.set_params(OPTIONS)
    trainer.train(str(at))


def export(at: Path, to: Path) -> None:
    """Write features, their weights for each label, and transitions, as the program reads them."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(at))
    info = tagger.info()
    rows: dict[str, list[float]] = {}
    for (feature, label), weight in info.state_features.items():
        if abs(weight) >= 1.5 / model.SCALE:
            rows.setdefault(feature, [0.0] * len(model.LABELS))[model.LABELS.index(label)] = weight
    values = array("h")
    for left in model.LABELS:
        values.extend(whole(info.transitions.get((left, right), 0.0)) for right in model.LABELS)
    names = sorted(name for name in rows if "\n" not in name)
    for name in names:
        values.extend(whole(weight) for weight in rows[name])
    text = "\n".join(names).encode()
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(zlib.compress(len(text).to_bytes(4, "little") + text + values.tobytes(), 9))
    print(
        f"{to.name}: {len(names)} features, {to.stat().st_size} bytes, sha256 {hashlib.sha256(to.read_bytes()).hexdigest()}"
    )


def whole(weight: float) -> int:
    """A weight as a whole number of the shared scale, inside 16 bits."""
    return max(-32000, min(32000, round(weight * model.SCALE)))


def main() -> None:
    """Train, export, and measure when a test file is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--test", type=Path)
    parser.add_argument("--share", type=float, default=1.0, help="train on this share; the rest is left to tune on")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "names.crf"
        train(arguments.train, arguments.share, raw)
        export(raw, ROOT / "resources" / "model" / "names.z")
    if arguments.test:
        sys.argv = [sys.argv[0], str(arguments.test)]
        corpus.main()


if __name__ == "__main__":
    main()
