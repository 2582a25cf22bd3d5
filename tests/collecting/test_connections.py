"""Where a request may go, and when it ends."""

from __future__ import annotations

import socket

import pytest

from analysis.collecting.connections import Guard, Refused, is_public


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "255.255.255.255", "::1", "::", "fe80::1%eth0", "fd00::1", "ff02::1", "::ffff:10.0.0.1", "2002:7f00:1::",
     "64:ff9b::a9fe:a9fe", "192.0.2.1", "198.18.0.1"],
)  # fmt: skip
def test_addresses_that_are_not_of_the_internet(address: str):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_addresses_of_the_internet(address: str):
    assert is_public(address)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[list[str]]]:
    """What names stand for, one answer after the other."""
    known: dict[str, list[list[str]]] = {}

    def look_up(host: str, port: int, **_: object) -> list[tuple]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in known[host].pop(0)]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return known


def test_a_name_that_stands_for_a_private_address_is_refused(names: dict[str, list[list[str]]]):
    names["meta.example"] = [["169.254.169.254"]]
    with Guard(60) as guard, pytest.raises(Refused, match="--allow-local"):
        guard.connect("meta.example", 80, 1.0)


def test_a_name_is_looked_up_once_and_only_its_public_addresses_are_connected_to(
    names: dict[str, list[list[str]]], monkeypatch: pytest.MonkeyPatch
):
    names["both.example"] = [["10.0.0.1", "93.184.216.34"], ["127.0.0.1"]]
    connected: list[tuple] = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, address: connected.append(address))
    with Guard(60) as guard:
        guard.connect("both.example", 80, 1.0).close()
    assert connected == [("93.184.216.34", 80)] and guard.peer == "93.184.216.34"


def test_what_was_ended_connects_no_more():
    with socket.create_server(("127.0.0.1", 0)) as server, Guard(60, allow_local=True) as guard:
        port = server.getsockname()[1]
        one = guard.connect("127.0.0.1", port, 5.0)
        guard.cut()
        assert one.recv(1) == b""
        one.close()
        with pytest.raises(OSError, match="was ended"):
            guard.connect("127.0.0.1", port, 5.0)
