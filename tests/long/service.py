#!/usr/bin/env python3
# Stands for systemd where there is none: keeps a service running by the settings of its unit, and
# listens to its watchdog. Ends with the service on SIGTERM.
#   service.py UNIT PID_FILE COMMAND...     PID_FILE: the number of the main process, now
# SPDX-License-Identifier: Apache-2.0
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time


def seconds(unit, name):
    """The setting NAME of the unit: "10", "200ms"."""
    found = re.search(rf"^{name}=(\d+)(ms|s)?$", unit, re.MULTILINE)
    if not found:
        sys.exit(f"the unit says no {name}")
    return int(found[1]) / (1000 if found[2] == "ms" else 1)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        unit = file.read()
    watchdog, restart = seconds(unit, "WatchdogSec"), seconds(unit, "RestartSec")
    folder = tempfile.mkdtemp()
    ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    ear.bind(folder + "/notify")
    ear.settimeout(0.05)
    service = None

    def end(*_):
        if service:
            service.kill()
        sys.exit(0)

    signal.signal(signal.SIGTERM, end)
    environment = dict(os.environ, NOTIFY_SOCKET=folder + "/notify",
                       WATCHDOG_USEC=str(int(watchdog * 1e6)))
    while True:
        service = subprocess.Popen(sys.argv[3:], env=environment)
        with open(sys.argv[2] + ".new", "w", encoding="utf-8") as file:
            file.write(str(service.pid))
        os.rename(sys.argv[2] + ".new", sys.argv[2])
        heard = None
        while service.poll() is None:
            try:
                ear.recv(64)
                heard = time.monotonic()
            except TimeoutError:
                pass
            if heard and time.monotonic() - heard > watchdog:
                service.kill()
        time.sleep(restart)


main()
