"""The app as the tests of the dashboard open it."""

from tests.dashboard.conftest import open_app, shelf

__all__ = ["open_app", "shelf"]
