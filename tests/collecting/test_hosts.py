"""Whose turn it is, by a clock of our own."""

from __future__ import annotations

import pytest

from analysis.collecting.hosts import LONGEST, MOST_FAILURES, Hosts
from analysis.collecting.requests import Contents, Listing, Task
from analysis.collecting.robots import EVERYTHING, Rules, rules_of
from analysis.collecting.state import Page

HOST = "kesh.example"


class Waiting:
    """Pages that wait, by host."""

    def __init__(self, **pages: int) -> None:
        self.left = {f"{name}.example": number for name, number in pages.items()}

    def take(self, host: str) -> Task | None:
        if not self.left.get(host):
            return None
        self.left[host] -= 1
        url = f"https://{host}/{self.left[host]}"
        return Task(url, page=Page(1, url, None, None, None, None, None, None))


@pytest.fixture
def hosts() -> Hosts:
    found = Hosts(2.0, Waiting(kesh=3, orin=1).take)
    found.of(HOST).rules = EVERYTHING
    found.of("orin.example").rules = EVERYTHING
    return found


def asked(hosts: Hosts, now: float) -> str:
    task = hosts.next(now)
    assert task is not None
    return task.url


def test_a_host_is_asked_for_one_thing_at_a_time_with_a_pause(hosts: Hosts):
    hosts.wake(HOST)
    task = hosts.next(10.0)
    assert task is not None and task.url == "https://kesh.example/2" and hosts.next(99.0) is None
    hosts.wake(HOST)
    assert hosts.next(99.0) is None and hosts.wait(99.0) is None
    hosts.done(task, 11.0)
    assert hosts.next(12.9) is None and hosts.wait(12.0) == 1.0
    assert asked(hosts, 13.0) == "https://kesh.example/1"


def test_while_one_host_pauses_another_is_asked(hosts: Hosts):
    hosts.wake(HOST)
    hosts.wake("orin.example")
    assert {asked(hosts, 0.0), asked(hosts, 0.0)} == {"https://kesh.example/2", "https://orin.example/0"}


def test_the_rules_of_a_host_come_before_anything_but_services_of_it():
    hosts = Hosts(2.0, Waiting(kesh=1).take)
    hosts.wake(HOST)
    rules = hosts.next(0.0)
    assert rules is not None and (rules.url, rules.rules_of) == ("https://kesh.example/robots.txt", HOST)
    hosts.done(rules, 0.0)
    assert hosts.next(5.0) is None, "its rules are not known yet"
    service = Task("https://kesh.example/api", listing=Listing("", lambda _: Contents(()), service=True))
    hosts.add(service)
    assert hosts.next(5.0) is service
    hosts.done(service, 5.0)
    hosts.set_rules(HOST, EVERYTHING)
    assert asked(hosts, 7.0) == "https://kesh.example/0"


def test_a_host_gets_the_pause_that_it_or_the_request_wants(hosts: Hosts):
    hosts.of(HOST).rules = rules_of(200, b"User-agent: *\nCrawl-delay: 30")
    hosts.wake(HOST)
    task = hosts.next(0.0)
    assert task is not None
    hosts.done(task, 0.0)
    assert hosts.wait(0.0) == 30.0
    slow = Task("https://orin.example/api", listing=Listing("", lambda _: Contents(()), service=True, pause=6.0))
    hosts.add(slow)
    assert hosts.next(0.0) is slow
    hosts.done(slow, 0.0)
    assert hosts.of("orin.example").ready == 6.0
    hosts.done(slow, 0.0, pause=50.0)
    assert hosts.of("orin.example").ready == 50.0


def test_what_was_not_asked_costs_no_pause(hosts: Hosts):
    hosts.wake(HOST)
    task = hosts.next(0.0)
    assert task is not None
    hosts.done(task, 0.0, asked=False)
    assert asked(hosts, 0.0) == "https://kesh.example/1"


def test_a_host_that_wants_a_long_pause_is_left(hosts: Hosts):
    hosts.wake(HOST)
    task = hosts.next(0.0)
    assert task is not None
    hosts.done(task, 0.0, pause=LONGEST + 1)
    assert hosts.wait(0.0) is None and [each.name for each in hosts.left()] == [HOST]
    assert "5 minutes" in hosts.of(HOST).left
    for pause, told in ((7_200.0 - 1e-7, "2 hours"), (90_000.0, "25 hours"), (float("inf"), "for ever")):
        other = Hosts(2.0, Waiting(kesh=1).take)
        other.done(task, 0.1, pause=pause)
        assert told in other.of(HOST).left


def test_a_host_that_fails_in_a_row_is_left_and_one_that_answers_is_not(hosts: Hosts):
    for _ in range(MOST_FAILURES - 1):
        hosts.fail(HOST)
    hosts.succeed(HOST)
    hosts.fail(HOST)
    assert hosts.left() == []
    for _ in range(MOST_FAILURES):
        hosts.fail(HOST)
    assert [each.name for each in hosts.left()] == [HOST]
    hosts.wake(HOST)
    assert hosts.next(99.0) is None


def test_a_host_whose_rules_never_came_is_told_in_the_end():
    hosts = Hosts(2.0, Waiting(kesh=1).take)
    hosts.wake(HOST)
    rules = hosts.next(0.0)
    assert rules is not None
    hosts.done(rules, 0.0)
    assert [(each.name, each.left) for each in hosts.left()] == [(HOST, "its robots.txt cannot be read")]


def test_what_is_urgent_goes_first(hosts: Hosts):
    for name in ("a", "b"):
        hosts.add(Task(f"https://kesh.example/{name}"), first=name == "b")
    assert asked(hosts, 0.0).endswith("/b")
    assert isinstance(hosts.of(HOST).rules, Rules)
