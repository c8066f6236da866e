# SPDX-License-Identifier: EUPL-1.2
"""Remakes the locks: every package that is installed, with version and hashes, for all platforms at once.

Knows uv's command line. Does not install anything. One lock serves Windows, macOS and Linux; it names no
package index, so that it holds wherever the organisation fetches its packages from. What is already locked
stays as it is unless `--upgrade` is given, so that a lock changes only when somebody wants it to.

    python packaging/run.py lock            write the locks anew after a change in pyproject.toml
    python packaging/run.py lock --check    say whether they agree with pyproject.toml; write nothing
    python packaging/run.py lock --upgrade  take the newest versions that pyproject.toml allows
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

#: Lock file -> what uv compiles it from. Versions already chosen in the first hold in the second too.
LOCKS: dict[str, tuple[str, ...]] = {
    "requirements.lock": ("pyproject.toml",),
    "requirements-dev.lock": ("pyproject.toml", "--group", "pyproject.toml:dev"),
    "requirements-uv.lock": ("--group", "pyproject.toml:installer"),
}


def command(uv: str, sources: tuple[str, ...], out: Path, *, constraint: Path | None, upgrade: bool) -> list[str]:
    """The whole uv command for one lock."""
    args = [uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--only-binary", ":all:"]
    args += ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate"]
    if constraint is not None:
        args += ["--constraint", str(constraint)]
    if upgrade:
        args.append("--upgrade")
    return [*args, *sources, "--output-file", str(out)]


def public_environment() -> dict[str, str]:
    """The environment without extra indexes: the hashes in the lock are those of the public index."""
    dropped = ("UV_INDEX", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS", "UV_INDEX_URL", "UV_DEFAULT_INDEX")
    return {name: value for name, value in os.environ.items() if name not in dropped}


def remake(folder: Path, *, uv: str = "uv", upgrade: bool = False) -> None:
    """Write all locks into `folder`, keeping the versions that stand there unless `upgrade`.

    Raises subprocess.CalledProcessError when uv finds no versions that fit together.
    """
    chosen: Path | None = None
    for name, sources in LOCKS.items():
        out = folder / name
        args = command(uv, sources, out, constraint=chosen, upgrade=upgrade)
        subprocess.run(args, cwd=ROOT, env=public_environment(), check=True)
        _write_with_our_first_line(out)
        chosen = chosen or out


def _write_with_our_first_line(lock: Path) -> None:
    """Say in the lock itself how it is remade."""
    text = lock.read_text(encoding="utf-8")
    lock.write_text("# Made by: python packaging/run.py lock\n" + text, encoding="utf-8", newline="\n")


def differences(folder: Path) -> list[str]:
    """The names of the locks in `folder` that differ from those of the project."""
    here = Path(__file__).resolve().parent
    return [name for name in LOCKS if (folder / name).read_bytes() != (here / name).read_bytes()]


def main(argv: list[str]) -> int:
    """Remake or check the locks; 0 when they are (now) right, 1 when `--check` found a difference."""
    parser = argparse.ArgumentParser(prog="lock")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--upgrade", action="store_true")
    parser.add_argument("--uv", default="uv", help="the uv program to use")
    options = parser.parse_args(argv)
    here = Path(__file__).resolve().parent
    if not options.check:
        remake(here, uv=options.uv, upgrade=options.upgrade)
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for lock in LOCKS:
            (folder / lock).write_bytes((here / lock).read_bytes())
        remake(folder, uv=options.uv)
        differing = differences(folder)
    for lock in differing:
        print(f"{lock} stämmer inte med pyproject.toml. Kör: python packaging/run.py lock", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
