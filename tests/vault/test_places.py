# SPDX-License-Identifier: EUPL-1.2
"""Places a vault is refused in, and places that only look like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.vault import places
from samverkan_desktop.vault.files import SqlVaultFiles
from samverkan_desktop.vault.places import Probe
from tests.vault import invented
from tests.vault.invented import KEY

LOCAL = {"/": "ext4", "/boot/efi": "vfat"}


def _probe(mounts: dict[str, str] | None = None, **environment: str) -> Probe:
    return Probe(mounts=lambda: LOCAL | (mounts or {}), is_remote_drive=lambda _: False, environment=environment)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("OneDrive/Samverkan", "OneDrive"),
        ("OneDrive - Norrbäcks kommun/Dokument/Samverkan", "OneDrive"),
        ("Dropbox/x", "Dropbox"),
        ("Dropbox (Personal)/x", "Dropbox"),
        ("Google Drive/Min enhet/x", "Google Drive"),
        ("GoogleDrive/x", "Google Drive"),
        ("iCloudDrive/x", "iCloud"),
        ("Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("Library/CloudStorage/OneDrive-Kommun/x", "OneDrive"),
        ("Nextcloud/x", "Nextcloud"),
        ("ownCloud/x", "ownCloud"),
        ("Dokument/Samverkan", None),
        ("OneDriver/x", None),
        ("Min Dropboxmapp/x", None),
    ],
)
def test_a_synced_folder_is_known_by_its_name(tmp_path: Path, path: str, place: str | None) -> None:
    assert places.refused(tmp_path / path, _probe()) == place


@pytest.mark.parametrize(
    ("marker", "place"),
    [
        (".nextcloudsync.log", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".sync_0a1b.db", "Nextcloud"),
        (".dropbox", "Dropbox"),
        (".tmp.drivedownload", "Google Drive"),
        ("sync.db", None),
    ],
)
def test_a_synced_folder_is_known_by_what_its_program_leaves_there(
    tmp_path: Path, marker: str, place: str | None
) -> None:
    (tmp_path / marker).touch()
    assert places.refused(tmp_path / "a" / "b", _probe()) == place


def test_a_persons_home_with_a_folder_of_settings_is_no_synced_folder(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    assert places.refused(tmp_path / "Samverkan", _probe()) is None


def test_the_folder_onedrive_itself_names_is_refused(tmp_path: Path) -> None:
    moved = tmp_path / "Arbete"
    assert places.refused(moved / "x", _probe(OneDriveCommercial=str(moved))) == "OneDrive"
    assert places.refused(tmp_path / "annat", _probe(OneDriveCommercial=str(moved))) is None


def test_a_link_into_a_synced_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "x").mkdir(parents=True)
    (tmp_path / "hem").symlink_to(tmp_path / "Dropbox" / "x")
    assert places.refused(tmp_path / "hem", _probe()) == "Dropbox"


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "fuse.rclone", "davfs", "smbfs"])
def test_a_network_drive_is_refused_by_its_mount_point(kind: str) -> None:
    probe = _probe({"/mnt/skola": kind})
    assert places.refused(Path("/mnt/skola/hem"), probe) == "/mnt/skola"
    assert places.refused(Path("/mnt/skola"), probe) == "/mnt/skola"
    assert places.refused(Path("/mnt/skolan/hem"), probe) is None


def test_a_local_disk_inside_a_network_drive_counts_as_local() -> None:
    assert places.refused(Path("/mnt/skola/usb/x"), _probe({"/mnt/skola": "cifs", "/mnt/skola/usb": "ext4"})) is None


def test_the_computers_own_root_is_never_refused() -> None:
    assert places.refused(Path("/hem/x"), Probe(mounts=lambda: {"/": "9p"}, environment={})) is None


def test_this_computer_can_be_asked(tmp_path: Path) -> None:
    assert places.refused(tmp_path) is None


def test_mounts_are_read_with_their_spaces() -> None:
    text = "sysfs /sys sysfs rw 0 0\n//srv/x /mnt/Skolans\\040filer cifs rw,relatime 0 0\nodd\n"
    assert places.read_proc_mounts(text) == {"/sys": "sysfs", "/mnt/Skolans filer": "cifs"}


def test_mounts_of_macos_are_read() -> None:
    text = (
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
        "//anna@srv/Skola on /Volumes/Skola A (smbfs, nodev, nosuid, mounted by anna)\n"
        "map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)\n"
    )
    assert places.read_mac_mount(text)["/Volumes/Skola A"] == "smbfs"
    assert places.read_mac_mount(text)["/"] == "apfs"


def test_neither_a_new_nor_an_old_vault_is_used_in_a_refused_place(tmp_path: Path) -> None:
    home = tmp_path / "Dropbox" / "hem"
    files = SqlVaultFiles()
    with pytest.raises(Impossible) as refused:
        files.create(home, KEY, invented.info())
    assert (refused.value.code, refused.value.values) == ("place_refused", {"place": "Dropbox"})
    assert not home.exists()
    elsewhere = tmp_path / "hem"
    files.create(elsewhere, KEY, invented.info()).close()
    home.parent.mkdir()
    elsewhere.rename(home)
    with pytest.raises(Impossible, match="place_refused"):
        files.open(home, KEY)
