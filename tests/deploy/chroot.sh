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
printf '# kept\nUUID=0 / ext4 errors=remount-ro 0 1\n' >"$root/etc/fstab"
cp "$root/etc/fstab" "$root/fstab.mine"
mkdir -p "$root/etc/default/grub.d" "$root/etc/cups" # as where GRUB and CUPS are installed
echo "theirs" >"$root/etc/cups/cupsd.conf"
inside waypost-kiosk-setup on --region XW-11 --language km --data LABEL=waypost
inside test -e /etc/sysctl.d/60-waypost.conf
inside test -L /etc/systemd/system/graphical.target.wants/waypost-kiosk.service
inside test -e /etc/default/grub.d/waypost.cfg
inside grep -qx 'RequestRoot /run/cups/spool' /etc/cups/cups-files.conf
inside grep -qx 'WAYPOST_OPTIONS=--region XW-11 --language km' /etc/waypost/kiosk.env
inside grep -q ' / ext4 errors=remount-ro,ro,noatime 0 1$' /etc/fstab
inside grep -q '^LABEL=waypost /var/lib/waypost ext4 .*nofail' /etc/fstab
inside findmnt --fstab --noheadings /var/log >/dev/null
inside waypost-kiosk-setup on --region XW-11 --data LABEL=other # again: nothing is doubled
[ "$(inside grep -c /var/lib/waypost /etc/fstab)" = 1 ] || { echo "fstab grows" >&2; exit 1; }
inside waypost-kiosk-setup on --region 'X;Y' 2>/dev/null && { echo "an odd region was taken" >&2; exit 1; }
mkdir -p "$root/usr/lib/waypost/factory" && echo x >"$root/usr/lib/waypost/factory/manifest"
inside apt-get purge -y -qq waypost >/dev/null
left=$(inside find /etc /usr/lib /usr/share /usr/bin /usr/sbin /var/lib/waypost -path '*aypost*' 2>/dev/null || true)
cmp "$root/etc/fstab" "$root/fstab.mine" || { echo "fstab is not as it was" >&2; exit 1; }
inside grep -qx theirs /etc/cups/cupsd.conf || { echo "a file of theirs did not come back" >&2; exit 1; }
[ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
echo "installed, set up, undone and purged: nothing left"
