# SPDX-License-Identifier: EUPL-1.2
"""What the law says: rule files in, decisions with their reasons out. Reads rule files, nothing else.

Start in `engine` (how a cell is judged) and `conditions` (the words rules are written in); the law itself stands in
`resources/rules`. `shipped()` is the rule set the program comes with.
"""

from __future__ import annotations

from functools import cache

from samverkan_desktop.rules import loader
from samverkan_desktop.rules.ruleset import RuleSet
from samverkan_desktop.system import resources


@cache
def shipped() -> RuleSet:
    """The shipped rule set, read once. Raises InvalidInput("rules_invalid") when its files are damaged."""
    return loader.load(resources.path("rules"))
