"""The command line, ``communique …``: one module a command."""

from analysis.cli.app import main

__all__ = ["main"]
