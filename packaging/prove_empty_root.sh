#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Proves the README's two commands in an empty Debian: a fresh root with Python, a clone, command one, command two.
#
#   packaging/prove_empty_root.sh                       demo, then test
#   packaging/prove_empty_root.sh "app --version" ...   these commands of run.py instead
#
# As root, with debootstrap installed. The empty root is made once and kept in $SAMVERKAN_EMPTY_ROOT (default
# /tmp/samverkan-empty-root/base); each proof gets a copy of its own, which is removed unless KEEP=1.
# WITHOUT=venv takes python3-venv away (then python3-pip is put in), WITHOUT=pip leaves neither.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
base=${SAMVERKAN_EMPTY_ROOT:-/tmp/samverkan-empty-root/base}
packages=python3,git,ca-certificates
case "${WITHOUT:-}" in
    "") packages+=,python3-venv ;;
    venv) packages+=,python3-pip; base+=-pip ;;
    pip) base+=-nothing ;;
    *) echo "WITHOUT is venv or pip" >&2; exit 2 ;;
esac
[ $# -gt 0 ] || set -- demo test

if [ ! -d "$base" ]; then
    echo "Making an empty root in $base"
    mkdir -p "$(dirname "$base")"
    rm -rf "$base.part"
    debootstrap --variant=minbase --include="$packages" bookworm "$base.part" > "$base.log" 2>&1
    mv "$base.part" "$base"
fi

root=$(mktemp -d "$(dirname "$base")/proof.XXXXXX")
clean() {
    for place in dev/shm dev/pts proc; do umount -l "$root/$place" 2>/dev/null || true; done
    if [ "${KEEP:-}" = 1 ]; then echo "Kept: $root"; else rm -rf --one-file-system "$root"; fi
}
trap clean EXIT
cp -a "$base/." "$root"
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm" "$root/dev/pts"
mount -t tmpfs tmpfs "$root/dev/shm"
for node in "null 3" "zero 5" "random 8" "urandom 9"; do
    [ -e "$root/dev/${node% *}" ] || mknod -m 666 "$root/dev/${node% *}" c 1 "${node#* }"
done

inside() {
    env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt PIP_CERT=/etc/ssl/certs/ca-certificates.crt \
        chroot "$root" "$@"
}
git clone --quiet --no-hardlinks "$here" "$root/root/samverkan"
echo "Empty root: $(inside sh -c '. /etc/os-release; echo "$PRETTY_NAME"'), $(inside python3 --version)," \
    "$(inside dpkg-query -f '.\n' -W | wc -l) packages; commit $(git -C "$here" rev-parse --short HEAD)"

failed=0
for words in "$@"; do
    started=$SECONDS
    code=0
    # shellcheck disable=SC2086 # a command and its arguments in one word
    inside sh -c "cd /root/samverkan && python3 packaging/run.py $words --install-system-libraries" < /dev/null || code=$?
    echo "== run.py $words: exit code $code after $((SECONDS - started)) s"
    [ "$code" = 0 ] || failed=1
done
exit $failed
