# SPDX-License-Identifier: EUPL-1.2
"""The file carrier: finished bytes become one file, whole or not at all.

Knows files and folders; knows nothing of what it carries and decides nothing. A temporary file with a meaningless
name is written in the same folder, secured (fsync) and only then given its name, so that a full disk, a crash or a
pulled cable leaves either the whole file or none.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
from pathlib import Path
from typing import Final

from samverkan_desktop.domain import errors

# Only the person who saved it may read it; a shared folder's own rules are the folder's business.
MODE: Final = 0o600
# Files that tell a vault's own folder (home), whichever vault's it is. Nothing is ever handed out into one: a file put
# over the vault or its key slots would destroy what no one can read back.
A_VAULTS_OWN: Final = ("vault.db", "slots.a", "slots.b")
COPIES: Final = "backups"
# What is kept of a vault in the user's state folder: put over, the log's checkpoint or a running wait would be gone.
STATE: Final = (".head", ".tries", ".waited")

_CODES: Final = {
    errno.ENOSPC: "file_disk_full",
    errno.EDQUOT: "file_disk_full",
    errno.EFBIG: "file_disk_full",
    errno.EROFS: "file_read_only",
    errno.EACCES: "file_read_only",
    errno.EPERM: "file_read_only",
    errno.ETXTBSY: "file_read_only",
    errno.ENOENT: "file_folder_missing",
    errno.ENOTDIR: "file_folder_missing",
    errno.ENAMETOOLONG: "file_name_too_long",
    errno.EINVAL: "file_name_invalid",
    errno.EILSEQ: "file_name_invalid",
    errno.EISDIR: "file_is_folder",
    errno.EEXIST: "file_exists",
}
# A file system without hard links (FAT, some shares) answers with one of these.
_NO_LINKS: Final = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV)


def put(content: bytes, to: Path, *, overwrite: bool = False) -> None:
    """Write bytes to a file, atomically; an existing file is kept unless `overwrite`.

    Raises Impossible, with nothing written and no partial file left: `file_exists`, `file_disk_full`,
    `file_read_only`, `file_folder_missing`, `file_name_too_long`, `file_name_invalid`, `file_is_folder`,
    `file_not_regular` (a device or pipe), `file_in_vault` (a vault's own folder), `file_failed`. Only
    `file_uncertain` differs: the file stands under its name, but the folder could not be secured, so it may or may
    not be there after a power cut.
    """
    try:
        _refuse_unfit(to, overwrite=overwrite)
        temporary = _written_beside(content, to)
        try:
            _name(temporary, to, overwrite=overwrite)
        finally:
            # Gone already after a rename; still there after a link or a failure.
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
    except OSError as error:
        raise errors.Impossible(_code(error)) from None
    except ValueError:
        # A NUL or a character the file system cannot spell.
        raise errors.Impossible("file_name_invalid") from None
    _secure_folder(to.parent)


def _refuse_unfit(to: Path, *, overwrite: bool) -> None:
    """Stop before anything is written when the name cannot become the file."""
    if to.name in ("", ".", ".."):
        raise errors.Impossible("file_is_folder" if to.is_dir() else "file_name_invalid")
    if os.name == "nt" and _means_something_else(to):
        raise errors.Impossible("file_name_invalid")
    if _is_in_a_vaults_home(to) or (to.suffix in STATE and to.exists()):
        raise errors.Impossible("file_in_vault")
    try:
        mode = to.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        # The link would be replaced, not what it leads to; yet /dev/stdout is a link, and no one means to lose it.
        try:
            mode = to.stat().st_mode
        except FileNotFoundError:
            mode = stat.S_IFREG
    if stat.S_ISDIR(mode):
        raise errors.Impossible("file_is_folder")
    if not stat.S_ISREG(mode) or _is_the_systems(to):
        raise errors.Impossible("file_not_regular")
    if not overwrite:
        raise errors.Impossible("file_exists")


def _is_in_a_vaults_home(to: Path) -> bool:
    """Whether the folder, however it is reached, holds a vault's own files or is where their copies lie."""
    folder = _real_folder(to)
    places = (folder, folder.parent) if folder.name == COPIES else (folder,)
    return any((place / name).exists() for place in places for name in A_VAULTS_OWN)


def _is_the_systems(to: Path) -> bool:
    """Whether an existing name is the system's own: /dev/stdout may lead to a plain file, and must stay a link."""
    folder = _real_folder(to)
    return folder == Path("/dev") or any(folder.is_relative_to(place) for place in ("/dev/fd", "/proc", "/sys"))


def _real_folder(to: Path) -> Path:
    return Path(os.path.realpath(to.parent))


def _means_something_else(to: Path) -> bool:
    """Whether Windows would take the name for a device or a hidden stream of another file, or trim its end."""
    return bool(set(to.name) & set('<>:"|?*')) or to.name[-1] in " ." or to.is_reserved()


def _written_beside(content: bytes, to: Path) -> Path:
    """A secured temporary file in the same folder, holding all the bytes; removed again if that fails."""
    temporary = to.parent / f".{secrets.token_hex(8)}.tmp"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, MODE)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            _secure(file.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return temporary


def _secure(handle: int) -> None:
    """Make the bytes last through a power cut; macOS keeps them in the drive's own memory unless asked further."""
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):  # a network drive does not know the question
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def _name(temporary: Path, to: Path, *, overwrite: bool) -> None:
    """Give the temporary file its name; without `overwrite`, never over one that appeared meanwhile."""
    if overwrite:
        temporary.replace(to)
        return
    if os.name == "nt":
        temporary.rename(to)  # refuses an existing name there
        return
    try:
        os.link(temporary, to, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(to):
            raise errors.Impossible("file_exists") from None
        temporary.rename(to)


def _secure_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system has a way to ask for it."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    except OSError:
        return  # a folder that may be written but not read cannot be asked
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP):
            raise errors.Impossible("file_uncertain") from None
    finally:
        os.close(handle)


def _code(error: OSError) -> str:
    """The code for what the system answered."""
    return _CODES.get(error.errno or 0, "file_failed")
