"""What is asked, hop by hop."""

from analysis.collecting.requests import BadList, Contents, Listing, Task

A = "https://kesh.example/a"


def test_a_task_keeps_what_it_is_for_when_it_moves_or_is_tried_again():
    listing = Listing(A, lambda answer: Contents(()), pause=6.0)
    task = Task(A, listing=listing)
    moved = task.again().moved("https://orin.example:8080/b")
    assert (moved.listing, moved.host, moved.hops, moved.tries) == (listing, "orin.example:8080", 1, 0)
    assert (task.again().tries, task.again().url, task.pause) == (1, A, 6.0)


def test_services_and_rules_are_asked_without_rules():
    assert Task(A, listing=Listing(A, lambda answer: Contents(()), service=True)).is_free
    assert Task(f"{A}/robots.txt", rules_of="kesh.example").is_free
    assert not Task(A).is_free and not Task(A, listing=Listing(A, lambda answer: Contents(()))).is_free


def test_a_list_that_cannot_be_read_says_whether_that_may_pass():
    assert not BadList("no").again and BadList("busy", again=True).again
