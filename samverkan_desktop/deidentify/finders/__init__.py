# SPDX-License-Identifier: EUPL-1.2
"""The finders: one file for each kind of thing that can point at a person.

Each has `find(document) -> Iterator[Spot]`. A new kind of thing to hide is one new file and one line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from samverkan_desktop.deidentify.document import Document
from samverkan_desktop.deidentify.finders import (
    addresses,
    addresses_on_net,
    ages,
    classes,
    dates,
    kinship,
    numbers_of_cases,
    organisations,
    personal_numbers,
    phones,
    places,
    traits,
)
from samverkan_desktop.deidentify.spots import Spot

Finder = Callable[[Document], Iterator[Spot]]

# Names of unknown people come after these (`names`), since what a place or a school took is no longer free.
FINDERS: Final[Mapping[str, Finder]] = {
    "personal_numbers": personal_numbers.find,
    "phones": phones.find,
    "addresses_on_net": addresses_on_net.find,
    "addresses": addresses.find,
    "numbers_of_cases": numbers_of_cases.find,
    "classes": classes.find,
    "dates": dates.find,
    "ages": ages.find,
    "organisations": organisations.find,
    "places": places.find,
    "traits": traits.find,
    "kinship": kinship.find,
}
