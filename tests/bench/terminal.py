"""A program in a terminal of its own, driven by key and timed by what it draws."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

_ESCAPES = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|[@-Z\\-_])", re.S
)
KEYS = {
    "down": "\x1b[B",
    "up": "\x1b[A",
    "pagedown": "\x1b[6~",
    "end": "\x1b[F",
    "home": "\x1b[H",
    "escape": "\x1b",
    "ctrl+end": "\x1b[1;5F",
    "ctrl+home": "\x1b[1;5H",
}


class Terminal:
    """Runs `argv`; times count from the start of the process or from the last key."""

    def __init__(
        self, argv: Sequence[str], env: Mapping[str, str], size: tuple[int, int] = (160, 48)
    ) -> None:
        self._began = time.perf_counter()
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            os.execvpe(
                argv[0], list(argv), {**os.environ, **env, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
            )
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self._drawn = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._file)

    def press(self, key: str) -> None:
        """Send a key; what was drawn before no longer counts."""
        self._take(0)
        self._drawn = b""
        self._began = time.perf_counter()
        os.write(self._file, KEYS.get(key, key).encode())

    def until(self, *texts: str, within: float = 60) -> float:
        """Seconds until all `texts` were drawn since the last key. Raises TimeoutError."""
        while (left := self._began + within - time.perf_counter()) > 0:
            if self._take(left) and all(text in self.text for text in texts):
                return time.perf_counter() - self._began
        raise TimeoutError(f"{texts} not drawn in {within} s: {self.text[-2000:]}")

    def rest(self, quiet: float = 0.4, within: float = 60) -> None:
        """Read on until nothing was drawn for a while."""
        ends = time.perf_counter() + within
        while time.perf_counter() < ends and self._take(quiet):
            pass

    def idle(self, within: float = 60) -> None:
        """Read on until the process does nothing any more, in the background neither."""
        ends = time.perf_counter() + within
        before = -1.0
        while time.perf_counter() < ends and self.busy - before > 0.01:
            before = self.busy
            self.rest(quiet=0.4, within=0.5)

    @property
    def text(self) -> str:
        """What was drawn since the last key, without colours and movements."""
        return _ESCAPES.sub("", self._drawn.decode(errors="ignore"))

    @property
    def peak_mb(self) -> float:
        """The most memory that the process ever had, in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]

    @property
    def busy(self) -> float:
        """Processor seconds that the process took so far, in threads that have ended too."""
        return time.clock_gettime((~self.pid << 3) | 2)  # what clock_getcpuclockid(3) gives for the process

    def _take(self, seconds: float) -> bool:
        ready, _out, _bad = select.select([self._file], [], [], seconds)
        if not ready:
            return False
        try:
            self._drawn += os.read(self._file, 1 << 16)
        except OSError:  # it ended
            raise TimeoutError(f"the program ended: {self.text[-2000:]}") from None
        return True
