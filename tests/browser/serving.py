"""Starts the app on a free port and a headless Chromium to look at it, for tests and screenshots."""

from __future__ import annotations

import itertools
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Page, Playwright, expect

from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]
expect.set_options(timeout=PATIENCE * 1000)

# The flags keep Chromium from looking anything up on its own: tests must not depend on a network.
FLAGS = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]


def chromium_path() -> str | None:
    """The Chromium or Chrome of this machine; ``COMMUNIQUE_CHROMIUM`` names another one."""
    named = os.environ.get("COMMUNIQUE_CHROMIUM")
    candidates = [named] if named else ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    return next((path for name in candidates if (path := shutil.which(name))), None)


def launch(playwright: Playwright) -> Browser:
    """A headless Chromium. Raises where there is none."""
    path = chromium_path()
    if path is None:
        raise FileNotFoundError("no Chromium on this machine: install Debian's package chromium")
    # Chromium's sandbox does not run as root, and containers are often root.
    flags = [*FLAGS, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else FLAGS
    return playwright.chromium.launch(executable_path=path, args=flags, timeout=PATIENCE * 1000)


def fresh_page(browser: Browser, width: int = 1440, height: int = 900) -> Page:
    """A page in a fresh profile: no cookie, no storage, nothing of what others did."""
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.set_default_timeout(PATIENCE * 1000)
    return page


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serve(builds: Path, log: Path, script: Path = ROOT / "app.py") -> Iterator[str]:
    """The app over the builds in a folder: yields its address, stops the server afterwards."""
    # Between finding a free port and listening on it, another program may take it.
    for left in (2, 1, 0):
        try:
            with _serve(builds, log, free_port(), script) as address:
                yield address
            return
        except PortTaken:
            if not left:
                raise


class PortTaken(RuntimeError):
    """Another program listens where the app was to."""


@contextmanager
def _serve(builds: Path, log: Path, port: int, script: Path) -> Iterator[str]:
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    command += ["--server.address", "127.0.0.1", "--server.headless", "true", "--server.fileWatcherType", "none"]
    with log.open("wb") as output:
        server = subprocess.Popen(
            command,
            cwd=script.parent,  # whose .streamlit/config.toml counts
            stdout=output,
            stderr=output,
            env={**os.environ, "COMMUNIQUE_BUILDS": str(builds)},
        )
        try:
            _wait(address, server, log)
            yield address
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()


def _wait(address: str, server: subprocess.Popen[bytes], log: Path, seconds: float = PATIENCE) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:
                if answer.read().strip() == b"ok":
                    return
        except OSError:
            pass
        time.sleep(0.2)
    told = log.read_text(encoding="utf-8", errors="replace")[-3000:]
    if "is not available" in told or "already in use" in told:
        raise PortTaken(told)
    raise RuntimeError(f"the app did not start:\n{told}")


# Streamlit's own attributes: the script does not run and the server answers. What was drawn by an earlier run is gone,
# and no piece of the page still waits for its code, which the browser loads when a page first needs it.
_STILL = """call => {
  const app = document.querySelector("[data-testid=stApp]");
  const still = app !== null && app.dataset.testScriptState === "notRunning"
    && app.dataset.testConnectionState === "CONNECTED"
    && document.querySelector("[data-testid=stSkeleton], [data-testid=stAppSkeleton], [data-stale=true]") === null;
  const now = performance.now();
  if (!still || window.communiqueStill?.call !== call) window.communiqueStill = { call, since: now, looks: 0 };
  return still && ++window.communiqueStill.looks > 10 && now - window.communiqueStill.since > 300;
}"""
_calls = itertools.count()


def settled(page: Page) -> None:
    """Waits until Streamlit has drawn the page whole and stands still: as many frames as time, on a busy machine."""
    page.wait_for_function(_STILL, arg=next(_calls), polling="raf")


def press(page: Page, key: str) -> None:
    """Presses a shortcut's key once the page listens to it.

    A button is drawn before its key counts, and both come after the page's text. Streamlit keeps its shortcuts with the
    library hotkeys-js, which tells which there are.
    """
    settled(page)
    page.wait_for_function(
        "key => window.hotkeys?.getAllKeyCodes().some(each => each.shortcut === key)", arg=key, polling="raf"
    )
    page.keyboard.press(key)


def query_of(page: Page) -> dict[str, list[str]]:
    """The query of the page's address, asked of the page itself: the driver hears of a change a little later."""
    return parse_qs(urlsplit(page.evaluate("location.href")).query)
