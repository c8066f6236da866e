# SPDX-License-Identifier: EUPL-1.2
"""Places a vault must not lie in: network drives (no reliable locks) and folders that are synced elsewhere.

Knows names, marker files and kinds of file systems; what the computer says comes in through a `Probe`.
Source: SQLite, "How To Corrupt An SQLite Database File", 2.1 (locks on network file systems).
"""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import attrs

_SYNCED_NAMES: Final = (
    (re.compile(r"onedrive( - .+| ?\(.+\)|-.+)?", re.IGNORECASE), "OneDrive"),
    (re.compile(r"dropbox( ?\(.+\)|-.+)?", re.IGNORECASE), "Dropbox"),
    (re.compile(r"google ?drive( ?\(.+\)|-.+)?|my drive|min enhet", re.IGNORECASE), "Google Drive"),
    (re.compile(r"icloud ?drive|com~apple~clouddocs|mobile documents", re.IGNORECASE), "iCloud"),
    (re.compile(r"nextcloud\d*(-.+)?", re.IGNORECASE), "Nextcloud"),
    (re.compile(r"owncloud\d*(-.+)?", re.IGNORECASE), "ownCloud"),
    (re.compile(r"cloudstorage", re.IGNORECASE), "CloudStorage"),  # macOS keeps every provider's folder in it
)
_MARKERS: Final = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
_JOURNALS: Final = ((".sync_", "Nextcloud"), ("._sync_", "ownCloud"))
_DRIVE_REMOTE: Final = 4
_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK: Final = frozenset(
    (
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "smb2",
        "ncpfs",
        "afs",
        "afpfs",
        "coda",
        "ceph",
        "glusterfs",
        "lustre",
        "9p",
        "davfs",
        "webdav",
        "ftp",
        "sshfs",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.smbnetfs",
        "fuse.curlftpfs",
        "fuse.s3fs",
        "fuse.onedriver",
        "fuse.google-drive-ocamlfuse",
        "osxfuse",
        "macfuse",
    )
)


def _mounts() -> dict[str, str]:
    """Kind of file system by mount point."""
    system = platform.system()
    if system == "Linux":
        return read_proc_mounts(Path("/proc/mounts").read_text(encoding="utf-8", errors="replace"))
    if system == "Darwin":
        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=5)
        return read_mac_mount(told.stdout)
    return {}


def _is_remote_drive(root: str) -> bool:
    """Windows: whether the drive `H:\\` is on the network."""
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(root)) == _DRIVE_REMOTE
    return False


@attrs.frozen(kw_only=True)
class Probe:
    """What the computer says of its places."""

    mounts: Callable[[], Mapping[str, str]] = _mounts
    is_remote_drive: Callable[[str], bool] = _is_remote_drive
    environment: Mapping[str, str] = attrs.field(factory=lambda: os.environ)


def refused(home: Path, probe: Probe | None = None) -> str | None:
    """The name of the place when a vault must not lie in it (`OneDrive`, `H:`, `/mnt/skola`), else None."""
    probe = probe or Probe()
    try:
        real = home.resolve()
    except OSError:
        real = home.absolute()
    return _synced(real, probe) or _synced(home.absolute(), probe) or _network(real, probe)


def read_proc_mounts(text: str) -> dict[str, str]:
    """Mount points of `/proc/mounts`; spaces stand there as octal."""
    found = {}
    for line in text.splitlines():
        fields = line.split(" ")
        if len(fields) > 2:
            found[re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), fields[1])] = fields[2].lower()
    return found


def read_mac_mount(text: str) -> dict[str, str]:
    """Mount points of macOS' `mount`: `//user@server/share on /Volumes/share (smbfs, nodev)`."""
    lines = (re.fullmatch(r".+? on (/.*) \((\w+)[,)].*", line) for line in text.splitlines())
    return {line[1]: line[2].lower() for line in lines if line}


def _synced(home: Path, probe: Probe) -> str | None:
    for variable in _VARIABLES:
        root = probe.environment.get(variable)
        if root and home.is_relative_to(Path(root)):
            return "OneDrive"
    for folder in (home, *home.parents):
        for name, service in _SYNCED_NAMES:
            if name.fullmatch(folder.name):
                return service
        if found := _marked(folder):
            return found
    return None


def _marked(folder: Path) -> str | None:
    """The service whose marker lies in a folder; a folder that cannot be listed says nothing."""
    try:
        names = {entry.name for entry in os.scandir(folder)}
    except OSError:
        return None
    for marker, service in _MARKERS.items():
        if marker in names:
            # The home of a person holds Dropbox's own settings under the same name as its marker.
            if marker == ".dropbox" and (folder / marker).is_dir():
                continue
            return service
    for start, service in _JOURNALS:
        if any(name.startswith(start) and name.endswith(".db") for name in names):
            return service
    return None


def _network(home: Path, probe: Probe) -> str | None:
    drive = home.drive
    if drive.startswith("\\\\") or str(home).startswith(("\\\\", "//")):
        return drive or str(home)
    if drive and probe.is_remote_drive(drive + "\\"):
        return drive
    holding = [mount for mount in probe.mounts().items() if home.is_relative_to(mount[0])]
    if not holding:
        return None
    point, kind = max(holding, key=lambda mount: len(mount[0]))
    # The computer's own root is where the system itself lives, whatever a virtual machine calls it.
    return point if kind in _NETWORK and point != "/" else None
