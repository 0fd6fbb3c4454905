#!/bin/sh
# The Debian package on a machine that has nothing: installed, run, set up as a kiosk, undone, purged,
# in a chroot made for it. Needs root, debootstrap and a Debian mirror (about 5 minutes).
#   chroot.sh PACKAGE.deb FOLDER    FOLDER must not exist; it is left behind for a look
set -eu
package=$1
root=$2
[ ! -e "$root" ] || { echo "$root is there already" >&2; exit 2; }

debootstrap --variant=minbase bookworm "$root" >/dev/null
cp "$package" "$root/waypost.deb"
cp /etc/apt/sources.list "$root/etc/apt/sources.list" 2>/dev/null || true
cp -r /etc/apt/apt.conf.d /etc/apt/sources.list.d "$root/etc/apt/" 2>/dev/null || true
inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /waypost.deb >/dev/null

before=$(inside find /etc -newer /waypost.deb -path '*aypost*')
[ -z "$before" ] || { echo "the package alone changed the machine: $before" >&2; exit 1; }
inside waypost --version
inside waypost-kiosk --help >/dev/null
inside getent passwd waypost waypost-update >/dev/null
inside waypost-kiosk-setup on --region XW-11 --language km
inside test -e /etc/sysctl.d/60-waypost.conf
inside test -L /etc/systemd/system/graphical.target.wants/waypost-kiosk.service
inside apt-get purge -y -qq waypost >/dev/null
left=$(inside find /etc /usr/lib /usr/share /usr/bin /usr/sbin /var/lib/waypost -path '*aypost*' 2>/dev/null || true)
[ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
echo "installed, set up, undone and purged: nothing left"
