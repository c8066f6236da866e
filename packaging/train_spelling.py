# SPDX-License-Identifier: EUPL-1.2
"""Trains the small model that says whether an unknown word is spelt as names are, or as Swedish words are.

    python packaging/train_spelling.py

Reads the lists of `resources` alone: names, surnames and ordinary words, and the same respelt and misspelt. Logistic
regression over hashed pieces of two to four letters; deterministic (fixed seed). Needs numpy, for training only.
"""

from __future__ import annotations

import random
import sys
import zlib
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from train_names_people import misspelt, people_words, rare_names, respelt  # noqa: E402 - beside this file

from samverkan_desktop.deidentify import lexicons, spelling  # noqa: E402

SEED, ROUNDS, RATE, SHRINK = 7, 5, 0.12, 2e-6


def names(chance: random.Random) -> list[str]:
    """Names as the lists have them, composed, and respelt; some in the genitive."""
    listed = [*lexicons.given_frequent(), *lexicons.given_common(), *rare_names()]
    listed = sorted(n for n in listed if "-" not in n and "'" not in n and len(n) > 2)
    found = listed + [w.lower() for w in people_words(chance, 25_000)]
    # Frequent names are few but stand for most people: their respellings count more.
    common = sorted(lexicons.given_frequent()) * 6 + sorted(lexicons.given_common())
    found += [respelt(n, chance) for n in [*listed, *common]]
    return [n + "s" if chance.random() < 0.15 and n[-1] not in "sxz" else n for n in found]


def words(chance: random.Random) -> list[str]:
    """Ordinary words that are no common names, as they are, misspelt and put together."""
    block = lexicons._ordinary().decode().strip("\n").split("\n")
    usable = [w for w in block if len(w) > 2 and lexicons.given_strength(w) < 2]
    chance.shuffle(usable)
    plain = usable[:90_000]
    everyday = sorted(w for w in lexicons.everyday() if len(w) > 3)
    wrong = [misspelt(w, chance) for w in [*usable[:45_000], *everyday * 8]]
    parts = [w for w in usable[:60_000] if 3 < len(w) < 8]
    joined = [chance.choice(parts) + chance.choice(("", "s")) + chance.choice(parts) for _ in range(15_000)]
    return plain + wrong + joined


def main() -> None:
    """Train, tell how well the last tenth is told apart, and write `resources/model/spelling.z`."""
    chance = random.Random(SEED)
    made = [(w, 1.0) for w in names(chance)] + [(w, 0.0) for w in words(chance)]
    chance.shuffle(made)
    rows = [np.array(spelling.pieces(w), dtype=np.int32) for w, _ in made]
    wanted = np.array([y for _, y in made])
    cut = len(made) * 9 // 10
    weights, squares, bias = np.zeros(spelling.SIZE), np.full(spelling.SIZE, 1e-6), 0.0
    order = np.arange(cut)
    shuffle = np.random.default_rng(SEED)
    for _ in range(ROUNDS):
        shuffle.shuffle(order)
        for at in order:
            row = rows[at]
            off = 1 / (1 + np.exp(-(weights[row].sum() + bias))) - wanted[at]
            squares[row] += off * off
            weights[row] -= RATE * off / np.sqrt(squares[row]) + SHRINK * weights[row]
            bias -= 0.001 * off
    told = np.array([weights[r].sum() + bias for r in rows[cut:]])
    right = (told > 0) == (wanted[cut:] > 0.5)
    print(f"{len(made)} words, right on the last tenth: {right.mean():.3f}")
    for low in (-3, -1, 1, 3):
        over = told > low
        print(f"over {low:2}: names {over[wanted[cut:] > 0.5].mean():.3f}, words {over[wanted[cut:] < 0.5].mean():.3f}")
    whole = np.clip(np.round(weights * spelling.SCALE), -127, 127).astype(np.int8)
    bias_whole = int(np.clip(round(bias * spelling.SCALE), -127, 127))
    to = ROOT / "resources" / "model" / "spelling.z"
    to.write_bytes(zlib.compress(np.int8(bias_whole).tobytes() + whole.tobytes(), 9))
    print(f"{to.name}: {to.stat().st_size} bytes")


if __name__ == "__main__":
    main()
