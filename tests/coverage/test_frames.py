"""Query results as pandas tables."""

from datetime import date

import pandas as pd
import pyarrow as pa

from analysis.coverage.frames import to_frame


def test_what_is_missing_is_masked_and_never_a_float():
    frame = to_frame(
        pa.table(
            {
                "count": pa.array([1, None], pa.int32()),
                "whole": pa.array([1, 2], pa.int32()),
                "text": pa.array(["a", None]),
                "day": pa.array([date(2031, 5, 1), None]),
                "truth": pa.array([True, None]),
                "names": pa.array([["a"], None], pa.list_(pa.string())),
                "share": pa.array([0.5, None]),
            }
        )
    )
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == {
        "count": "Int64",
        "whole": "int64",
        "text": "object",
        "day": "datetime64[s]",
        "truth": "boolean",
        "names": "object",
        "share": "float64",
    }
    assert frame["text"].tolist() == ["a", None] and frame["names"].tolist() == [["a"], []]
    assert frame["day"].isna().tolist() == [False, True] and frame["day"][0] == pd.Timestamp(2031, 5, 1)
