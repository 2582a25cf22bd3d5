from analysis.coverage.originals import compressed, decompressed


def test_every_text_comes_back_as_it_was() -> None:
    text = "Borevia\u00ad waits\r\n" * 50
    assert decompressed(compressed(text)) == text
    assert len(compressed(text)) < len(text) / 5
