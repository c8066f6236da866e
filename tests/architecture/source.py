# SPDX-License-Identifier: EUPL-1.2
"""The program's own source as the architecture tests read it: names resolved to what they are imported from."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import attrs

ROOT = Path(__file__).resolve().parents[2]


@attrs.frozen(kw_only=True)
class Source:
    """One module of the program: its dotted name below the package, its text and its syntax tree."""

    module: str
    path: Path
    text: str
    tree: ast.Module

    def uses(self) -> Iterator[tuple[int, str]]:
        """Line and full dotted name of everything that is imported or used through an import or a builtin.

        `from os import replace as swap; swap(a, b)` uses `os.replace`. A method of an object has no module; it
        is given as `.name`.
        """
        known = dict(_imports(self.tree))
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                for name in _imported(node):
                    yield node.lineno, name
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                yield node.lineno, known.get(node.id, node.id)
            elif isinstance(node, ast.Attribute):
                yield node.lineno, _dotted(node, known)


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.asname:
                    yield alias.asname, alias.name
                else:
                    yield alias.name.partition(".")[0], alias.name.partition(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif node.module:
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _dotted(node: ast.Attribute, known: dict[str, str]) -> str:
    parts = [node.attr]
    inner: ast.expr = node.value
    while isinstance(inner, ast.Attribute):
        parts.append(inner.attr)
        inner = inner.value
    if isinstance(inner, ast.Name) and inner.id in known:
        return ".".join([known[inner.id], *reversed(parts)])
    return f".{node.attr}"


def read(path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    names = path.relative_to(ROOT / "samverkan_desktop").with_suffix("").parts
    module = ".".join(names[:-1] if names[-1] == "__init__" else names) or "samverkan_desktop"
    return Source(module=module, path=path, text=text, tree=ast.parse(text, str(path)))
