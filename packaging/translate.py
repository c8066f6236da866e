# SPDX-License-Identifier: EUPL-1.2
"""Bring the screen's texts and their English together: collect from the source, say what lacks, write `en.qm`.

Swedish is the source and stands in the code. Run `python packaging/translate.py` after changing a text: it brings
`resources/i18n/en.ts` up to date; fill in what it names, run it again, and commit both files.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "samverkan_desktop" / "ui"
TS, QM = ROOT / "resources" / "i18n" / "en.ts", ROOT / "resources" / "i18n" / "en.qm"


def tool(name: str) -> str:
    """A tool of PySide6, beside this Python or in the path."""
    beside = Path(sys.executable).with_name(f"pyside6-{name}")
    return str(beside) if beside.exists() else f"pyside6-{name}"


def update(ts: Path) -> None:
    """Collect every text of the screen into a translation file; texts that are gone are taken out."""
    files = sorted(str(path.relative_to(ROOT)) for path in SOURCE.rglob("*.py"))
    command = [tool("lupdate"), "-no-obsolete", "-locations", "none", "-source-language", "sv_SE",
               "-target-language", "en_GB", *files, "-ts", str(ts)]  # fmt: skip
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def unfinished(ts: Path) -> list[str]:
    """Source texts without an English text."""
    lacking = []
    for message in ElementTree.parse(ts).iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        if translation is None or not (translation.text or "").strip() or translation.get("type") == "unfinished":
            lacking.append(message.findtext("source") or "")
    return lacking


def release(ts: Path, qm: Path) -> None:
    """Write the file the program reads."""
    subprocess.run([tool("lrelease"), "-silent", str(ts), "-qm", str(qm)], cwd=ROOT, check=True)


def main() -> int:
    """Update, name what lacks, release; 1 while something lacks."""
    TS.parent.mkdir(parents=True, exist_ok=True)
    update(TS)
    lacking = unfinished(TS)
    for text in lacking:
        print(text)
    print(f"{len(lacking)} texts lack English in {TS.relative_to(ROOT)}")
    release(TS, QM)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
