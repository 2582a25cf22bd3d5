"""What tests of queries read tables with."""

import pandas as pd


def rows(frame: pd.DataFrame, *columns: str) -> list[tuple]:
    """These columns of the table, a tuple a row."""
    return list(frame[list(columns)].itertuples(index=False, name=None))
