# SPDX-License-Identifier: EUPL-1.2

"""Words that have been looked up (uppslagna ord): the lists' answers are kept, each for a bounded number of words.

They are words of the texts that were searched, alone and without their order. They go when the process ends, as it does
at every lock, and here, when someone has recognised a child and its text is to leave the memory.
"""

from __future__ import annotations

from typing import Final

from samverkan_desktop.deidentify import decoding, lexicons, model, spelling
from samverkan_desktop.deidentify.finders import name_chances, name_shapes, names, trait_families, traits

_KEPT: Final = (
    decoding.word_of,
    lexicons.given_strength,
    lexicons.is_listed,
    lexicons.is_ordinary,
    lexicons.is_slip,
    model.told_of,
    name_chances.is_plain,
    name_shapes.may_lead,
    name_shapes.strength_of,
    name_shapes.is_surname_spelt,
    names.without_marks,
    spelling.nameness,
    trait_families.telling,
    traits.class_of,
)


def forget() -> None:
    """Let go of every word that has been looked up."""
    for kept in _KEPT:
        kept.cache_clear()
