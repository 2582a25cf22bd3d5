from analysis.reading.formats import AS_IT_IS, by_name_alone


def test_nothing_said_leaves_fields_and_days_to_the_file() -> None:
    assert (dict(AS_IT_IS.fields), AS_IT_IS.day_first) == ({}, None)


def test_a_format_without_a_look_is_never_known_by_what_stands_in_it() -> None:
    assert not by_name_alone(b'{"text": "Borevia waits."}')
