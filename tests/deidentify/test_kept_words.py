# SPDX-License-Identifier: EUPL-1.2
"""What is kept of the texts that were searched is bounded, and can be let go of."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

import samverkan_desktop.deidentify
from samverkan_desktop.deidentify import engine, kept_words


def _caches() -> dict[str, Any]:
    """Every function of the room that keeps answers, by what it is asked of."""
    found: dict[str, Any] = {}
    for module in pkgutil.walk_packages(
        samverkan_desktop.deidentify.__path__, samverkan_desktop.deidentify.__name__ + "."
    ):
        for name, value in vars(importlib.import_module(module.name)).items():
            if hasattr(value, "cache_info") and value.__wrapped__.__code__.co_argcount:
                found[f"{module.name}.{name}"] = value
    return found


# Asked for by the name of a list or of a municipality, or by a kind of word of the shipped model.
NOT_WORDS = ("decoding._kind", "estimate.coarse", "lexicons.table")


def test_no_word_of_a_text_is_kept_when_it_is_let_go_of() -> None:
    before = engine.find("Tuvilda Blåbrandt tränar simhopp på Björkåsaskolan med sin faster Xanthina.")
    caches = {name: kept for name, kept in _caches().items() if not name.endswith(NOT_WORDS)}
    assert all(kept.cache_info().currsize for name, kept in caches.items() if "spelling" in name or "decoding" in name)
    kept_words.forget()
    assert {name: kept.cache_info().currsize for name, kept in caches.items() if kept.cache_info().currsize} == {}
    assert engine.find("Tuvilda Blåbrandt tränar simhopp på Björkåsaskolan med sin faster Xanthina.") == before


def test_so_many_words_are_kept_and_no_more() -> None:
    unbounded = [name for name, kept in _caches().items() if kept.cache_info().maxsize is None]
    assert sorted(unbounded) == sorted(f"samverkan_desktop.deidentify.{name}" for name in NOT_WORDS)
