# SPDX-License-Identifier: EUPL-1.2
"""The locks hold exactly what the project asks for, hash by hash, wherever the packages are fetched from."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-uv.lock")


def locked(name: str) -> dict[str, str]:
    """Package -> version, as a lock says."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    return {match[1]: match[2] for match in re.finditer(r"^([a-z0-9][a-z0-9-]*)==(\S+)", text, re.MULTILINE)}


def asked_for() -> dict[str, list[str]]:
    """Lock -> what pyproject.toml asks for in it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run, groups = project["project"]["dependencies"], project["dependency-groups"]
    return dict(zip(LOCKS, (run, run + groups["dev"], groups["installer"]), strict=True))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_a_fitting_version_of_everything_that_is_asked_for(lock: str) -> None:
    versions = locked(lock)
    for text in asked_for()[lock]:
        wanted = Requirement(text)
        found = versions.get(canonicalize_name(wanted.name))
        assert found is not None, f"{lock} lacks {wanted.name}: run packaging/run.py lock"
        assert wanted.specifier.contains(Version(found), prereleases=True), f"{wanted} in {lock} is {found}"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_is_a_package_with_hashes_and_no_place(lock: str) -> None:
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    entries = re.split(r"\\?\n(?=[a-z0-9])", text.partition("\n")[2])
    for entry in entries:
        assert "--hash=sha256:" in entry, entry.splitlines()[0]
    assert not re.search(r"://|file:|--(extra-)?index|--find-links|@ ", text)


def test_the_developers_lock_holds_the_very_versions_the_program_runs_with() -> None:
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items()


@pytest.mark.skipif(shutil.which("uv") is None, reason="uv is not on PATH, and the locks are made with uv")
def test_remaking_the_locks_gives_the_same_locks() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "lock.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if "Failed to fetch" in done.stderr:
        pytest.skip("the package index cannot be reached from here")
    assert done.returncode == 0, done.stderr
