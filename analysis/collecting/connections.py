"""Connections to hosts that strangers name: only to public addresses, and never for longer than is allowed.

What a name stands for is looked up once, looked at, and connected to: a name that stands for another address a moment
later leads nowhere else.
"""

from __future__ import annotations

import ipaddress
import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import NewConnectionError

MOST_ADDRESSES = 4
"""Addresses of one host that are tried."""
_CARRIER = ipaddress.ip_network("64:ff9b::/96")
"""Addresses by which networks of IPv6 reach those of IPv4, which stand in their last 32 bits."""


class Refused(OSError):
    """A host that is not connected to. The message says why."""


class Guard:
    """Holds one request within its limits: where it may connect to, and when it must have ended.

    Use it as a context; when the time is up, or somebody calls `cut`, what the request waits for ends at once.
    """

    def __init__(self, seconds: float, allow_local: bool = False) -> None:
        """``seconds`` is how long the request may take in all; ``allow_local`` lets it reach this machine's network."""
        self.overdue = False
        """Whether its time was up."""
        self.was_cut = False
        """Whether it was ended, by time or by somebody."""
        self.peer: str | None = None
        """The address that was connected to."""
        self._allow_local = allow_local
        self._lock = threading.Lock()
        self._ended = False
        self._spare: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._run_out)
        self._timer.daemon = True

    def __enter__(self) -> Guard:
        """Time begins to run."""
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Nothing is held any longer."""
        self._timer.cancel()
        with self._lock:
            self._ended = True
            if self._spare is not None:
                self._spare.close()
                self._spare = None

    def cut(self) -> None:
        """Ends the connection, whoever waits for it."""
        with self._lock:
            self.was_cut = self._ended = True
            if self._spare is not None:
                with suppress(OSError):  # it may have ended by itself
                    self._spare.shutdown(socket.SHUT_RDWR)

    def connect(self, host: str, port: int, timeout: float | None) -> socket.socket:
        """A connection to the host. Raises `Refused`, or `OSError` where none of its addresses answers."""
        error: OSError = OSError("no address was found for it")
        for family, address in self._addresses(host, port):
            one = socket.socket(family, socket.SOCK_STREAM)
            try:
                one.settimeout(timeout)
                self._hold(one)
                one.connect(address)
            except OSError as failed:
                one.close()
                error = failed
                if self._ended:
                    break
            else:
                self.peer = str(address[0])
                return one
        raise error

    def _addresses(self, host: str, port: int) -> list[tuple[socket.AddressFamily, Any]]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except UnicodeError:
            raise OSError("its name cannot be looked up") from None
        all_: list[tuple[socket.AddressFamily, Any]] = [(family, address) for family, _, _, _, address in found]
        allowed = [each for each in all_ if self._allow_local or is_public(str(each[1][0]))]
        if all_ and not allowed:
            raise Refused(
                "the host is within this machine's own network, which is not fetched from; --allow-local allows it"
            )
        return allowed[:MOST_ADDRESSES]

    def _hold(self, one: socket.socket) -> None:
        """Keeps a second handle by which the connection can be ended: what encrypts takes the first one away."""
        with self._lock:
            if self._ended:
                raise OSError("the request was ended")
            if self._spare is not None:
                self._spare.close()
            self._spare = one.dup()

    def _run_out(self) -> None:
        self.overdue = True
        self.cut()


def is_public(address: str) -> bool:
    """Whether an IP address is one of the internet: not of this machine, its network, or a range that is set apart."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        within = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if within is None and ip in _CARRIER:
            within = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if within is not None and not is_public(str(within)):
            return False
    return ip.is_global and not ip.is_multicast


def _connected(connection: HTTPConnection, guard: Guard) -> socket.socket:
    """As the library connects, and with its errors."""
    try:
        return guard.connect(connection._dns_host, connection.port, connection.timeout)
    except OSError as error:
        raise NewConnectionError(connection, str(error)) from error


class _Guarded(HTTPConnection):
    def __init__(self, *arguments: Any, guard: Guard, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._guard = guard

    def _new_conn(self) -> socket.socket:
        return _connected(self, self._guard)


class _GuardedTLS(HTTPSConnection):
    def __init__(self, *arguments: Any, guard: Guard, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._guard = guard

    def _new_conn(self) -> socket.socket:
        return _connected(self, self._guard)


class GuardedPool(HTTPConnectionPool):
    """Connections of a `Guard` (``guard=``), without encryption."""

    ConnectionCls = _Guarded


class GuardedTLSPool(HTTPSConnectionPool):
    """Connections of a `Guard` (``guard=``), encrypted."""

    ConnectionCls = _GuardedTLS
