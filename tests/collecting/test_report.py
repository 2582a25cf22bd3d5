"""What is told of a run."""

from analysis.collecting.report import LISTED, Report, Trouble, Troubles


def test_troubles_are_counted_and_not_kept_without_end():
    found = Troubles()
    for number in range(LISTED + 5):
        found.add(f"https://kesh.example/{number}", "there is no such page (404); check the address")
    assert (found.count, len(found.listed)) == (LISTED + 5, LISTED)
    assert found.listed[0] == Trouble("https://kesh.example/0", "there is no such page (404); check the address")


def test_what_servers_write_moves_no_cursor():
    found = Troubles()
    found.add("https://kesh.example/\x1b[2J", "it is no web page (a\x07b\x9b)")
    assert found.listed == [Trouble("https://kesh.example/ [2J", "it is no web page (a b )")]


def test_a_run_is_whole_where_nothing_was_left_out():
    assert Report(kept=3, known=2).is_whole
    for name in ("forbidden", "failed", "later"):
        report = Report()
        getattr(report, name).add("a", "b")
        assert not report.is_whole
    noted = Report()
    noted.noted.add("a", "b")
    assert noted.is_whole and not Report(stopped=True).is_whole
