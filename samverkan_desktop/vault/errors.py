# SPDX-License-Identifier: EUPL-1.2
"""What the database says, in the program's words: the one place where its errors become ours.

Knows result codes; does not know records. The database's own message stays as the cause, never on screen.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from samverkan_desktop.domain.errors import Impossible, Refused, SamverkanError

DatabaseError = sqlcipher.Error

_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT = 3, 5, 6, 8, 10, 11
_FULL, _CANTOPEN, _CONSTRAINT, _NOTADB = 13, 14, 19, 26

_BY_CODE: Final[dict[int, tuple[type[SamverkanError], str]]] = {
    _PERM: (Impossible, "read_only"),
    _BUSY: (Impossible, "open_elsewhere_unknown"),
    _LOCKED: (Impossible, "open_elsewhere_unknown"),
    _READONLY: (Impossible, "read_only"),
    _IOERR: (Impossible, "disk_failed"),
    _CORRUPT: (Refused, "damaged"),
    _FULL: (Impossible, "disk_full"),
    _CANTOPEN: (Impossible, "read_only"),
    _CONSTRAINT: (Refused, "record_refused"),
    _NOTADB: (Refused, "damaged"),
}


def code_of(error: BaseException) -> int:
    """The primary result code of a database error, 0 when it has none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def is_busy(error: BaseException) -> bool:
    """Whether another process holds the file."""
    return code_of(error) in (_BUSY, _LOCKED)


def is_unreadable(error: BaseException) -> bool:
    """Whether the file cannot be read with this key: another's key, or damage."""
    return code_of(error) in (_NOTADB, _CORRUPT)


def explained(error: BaseException) -> SamverkanError:
    """The error a person can be told of."""
    kind, code = _BY_CODE.get(code_of(error), (Impossible, "vault_failed"))
    return kind(code)


@contextmanager
def explaining() -> Iterator[None]:
    """Turn what the database raises into Refused or Impossible; a programming error passes as it is."""
    try:
        yield
    except sqlcipher.ProgrammingError:
        raise
    except (sqlcipher.Error, sqlcipher.Warning) as error:
        raise explained(error) from error
