# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern, an example or a table row reads better whole
"""Trains the model for unknown names and writes it to `resources/model`.

    python packaging/train_names.py TRAIN [--test TEST]

TRAIN, TEST: files of `token class` lines (the Swedish NER corpus, Andreas Klintberg, CC BY 4.0). The text is
given as written and once more in lower case, so that hurried notes without capitals are understood too.
Needs python-crfsuite, for training only. Training is deterministic (L-BFGS, no random start): no seed.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
import zlib
from array import array
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import deidentify as corpus  # noqa: E402 - benchmarks/deidentify.py reads the same corpus

from samverkan_desktop.deidentify import document as documents  # noqa: E402
from samverkan_desktop.deidentify import model  # noqa: E402

OPTIONS = {"c1": 0.12, "c2": 0.05, "max_iterations": 90, "feature.minfreq": 2, "feature.possible_transitions": True}


def examples(path: Path) -> list[tuple[list[list[str]], list[str]]]:
    """Sentences as features and labels, as written and in lower case."""
    made: list[tuple[list[list[str]], list[str]]] = []
    for text, names in corpus.documents(corpus.read(path), 10):
        for lowered in (False, True):
            document = documents.read(text.lower() if lowered else text)
            for first, last in model.sentences(document):
                words = document.words[first:last]
                gaps = model.gaps_of(document, first, last)
                labels = [label_of(w.start, w.end, names) for w in words]
                if not lowered and all(label == "O" for label in labels) and len(made) % 5 == 0:
                    continue
                made.append((model.features(words, gaps, caseless=lowered), labels))
    return made


def label_of(start: int, end: int, names: list[tuple[int, int, str]]) -> str:
    """The class of the name a word lies in; works, prizes and the like (MISC) count as no name."""
    for first, last, kind in names:
        if first < end and start < last:
            return kind if kind in model.LABELS else "O"
    return "O"


def train(path: Path, at: Path) -> None:
    """Train with L1 and L2 regularisation, the first of which keeps the model small."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    for found, labels in examples(path):
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
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "names.crf"
        train(arguments.train, raw)
        export(raw, ROOT / "resources" / "model" / "names.z")
    if arguments.test:
        sys.argv = [sys.argv[0], str(arguments.test)]
        corpus.main()


if __name__ == "__main__":
    main()
