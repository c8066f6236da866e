# SPDX-License-Identifier: EUPL-1.2
"""Starts the program, or its tests, on a computer that has nothing but Python.

    python packaging/run.py demo [...]   the practice vault with invented data (Windows: py -3 packaging\\run.py demo)
    python packaging/run.py test [...]   every check and test; with pytest's own arguments: only pytest
    python packaging/run.py app  [...]   any command of the program, as `app --version`; none opens the window
    python packaging/run.py lock [...]   make the locks anew after a change in pyproject.toml

    --install-system-libraries           as root on Debian or Ubuntu: also install what Qt needs from the system

Standard library only. Everything is put in .venv and .tools beside this folder, nothing anywhere else, from
the package index that pip or uv are set up for on this computer and only as locked with hashes. Whatever goes
wrong is said in one line that can be sent to the IT department.
"""
# This file must be readable by older Pythons too: they are to get one line, not a syntax error.

import sys
from pathlib import Path

OLDEST = (3, 11)


def _main():  # type: ignore[no-untyped-def]
    if sys.version_info < OLDEST:
        sys.stderr.write(
            "Till IT: Samverkan kräver Python {}.{} eller senare; detta är {}.{} ({}).\n".format(
                *OLDEST, *sys.version_info[:2], sys.executable
            )
        )
        return 4
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    import commands

    return commands.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(_main())
