# SPDX-License-Identifier: EUPL-1.2
"""Says under which licence each locked run-time library comes, and stops at one nobody has looked at.

Reads the metadata of what is installed. A licence that may be used with the program under EUPL-1.2 stands in
`ACCEPTED` with the reason; anything else, or nothing at all, is an error.

    python packaging/licences.py [--write]      in the project's environment
"""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "licences.md"
BEGIN, END = "<!-- listed: begin -->", "<!-- listed: end -->"

#: SPDX identifier -> why the program may be run and given away with it.
ACCEPTED = {
    "MIT": "permissive",
    "MIT-0": "permissive",
    "BSD-2-Clause": "permissive",
    "BSD-3-Clause": "permissive",
    "Apache-2.0": "permissive, with a patent grant",
    "PSF-2.0": "permissive",
    "Zlib": "permissive",
    "LGPL-3.0-only": "used as shared libraries that can be replaced; unchanged",
}
#: Words that older metadata uses -> SPDX identifier.
SAID_OTHERWISE = {
    "License :: OSI Approved :: MIT License": "MIT",
    "Apache 2.0": "Apache-2.0",
}
#: Libraries whose metadata does not say it: identifier, and a sentence that must stand in the licence file they bring.
READ_BY_US = {
    "python-dateutil": ("BSD-3-Clause", "Redistribution and use in source and binary forms"),
    "sqlcipher3": ("Zlib", "The origin of this software must not be misrepresented"),
}
#: Locked libraries that are installed on some platforms or Pythons only, with what their metadata says there.
ELSEWHERE = {
    "backports-tarfile": "MIT",
    "importlib-metadata": "Apache-2.0",
    "jeepney": "MIT",
    "lazy-importer": "Apache-2.0",
    "pywin32-ctypes": "BSD-3-Clause",
    "secretstorage": "BSD-3-Clause",
    "zipp": "MIT",
}


class Unknown(Exception):
    """A library whose licence is not stated or not accepted."""


def locked() -> list[tuple[str, str]]:
    """Name and version of every library the program is run with."""
    text = (HERE / "requirements.lock").read_text(encoding="utf-8")
    return re.findall(r"^([a-z0-9][a-z0-9-]*)==(\S+)", text, re.MULTILINE)


def licence_of(name: str, version: str) -> str:
    """The SPDX identifier the library is used under; raises Unknown."""
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        if name in ELSEWHERE:
            return ELSEWHERE[name]
        raise Unknown(f"{name}: not installed here, and packaging/licences.py does not know it") from None
    if found.version != version:
        raise Unknown(f"{name}: {found.version} is installed, {version} is locked")
    if name in READ_BY_US:
        return _read(found, *READ_BY_US[name])
    identifier = _chosen(name, _stated(found.metadata))
    if ELSEWHERE.get(name, identifier) != identifier:
        raise Unknown(f"{name}: is {identifier} here, not {ELSEWHERE[name]}")
    return identifier


def _stated(about: metadata.PackageMetadata) -> list[str]:
    """What metadata says, in the order it is to be believed."""
    said = [about[field] for field in ("License-Expression", "License") if field in about]
    said += [line for line in about.get_all("Classifier") or [] if line.startswith("License ::")]
    return [SAID_OTHERWISE.get(text, text) for text in said]


def _chosen(name: str, stated: list[str]) -> str:
    for text in stated:
        for one in text.split(" OR "):
            if one in ACCEPTED:
                return one
    raise Unknown(f"{name}: no accepted licence in {stated or 'its metadata, which says nothing'}")


def _read(found: metadata.Distribution, identifier: str, sentence: str) -> str:
    files = [file for file in found.files or [] if "LICENSE" in file.name.upper()]
    if any(sentence in file.read_text(encoding="utf-8") for file in files):
        return identifier
    raise Unknown(f"{found.name}: its licence file no longer reads as {identifier}")


def table() -> str:
    """Every locked run-time library with version and licence; raises Unknown at the first that has none."""
    rows = ["| library | version | licence |", "| --- | --- | --- |"]
    rows += [f"| {name} | {version} | {licence_of(name, version)} |" for name, version in locked()]
    return "\n".join(rows)


def main(argv: list[str]) -> int:
    """Print the table, or put it in the page; 1 when a licence is unknown."""
    try:
        text = table()
    except Unknown as unknown:
        print(f"{unknown}. See ACCEPTED in packaging/licences.py.", file=sys.stderr)
        return 1
    if "--write" in argv:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page.partition(BEGIN)[0], page.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8", newline="\n")
    else:
        print(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
