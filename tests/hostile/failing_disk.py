"""A disk that fails on order: builds `preload/failing_disk.c`, and runs command lines on it.

Everything here but `build` runs in a process to which the library was preloaded. Command lines run in forks
of it, which have everything loaded.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import io
import json
import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

SOURCE = Path(__file__).parent / "preload" / "failing_disk.c"
CALLS = ("write", "fsync", "ftruncate", "rename", "unlink", "open")  # as the library numbers them
ERRORS = {"EIO": errno.EIO, "ENOSPC": errno.ENOSPC, "EINTR": errno.EINTR}
_LONGEST = 30  # seconds; SQLite itself waits ten for another that holds a ledger
_NONE = len(CALLS)  # counts only


class Fault(NamedTuple):
    """The `number`-th call of a kind fails, once, or from then on every call that changes the disk."""

    call: str
    error: str
    number: int
    lasting: bool = False


class Done(NamedTuple):
    """What came of a command line."""

    code: int
    out: str
    err: str
    seen: dict[str, int]  # how often each call was made
    struck: str  # the file at which the fault came


def build(folder: Path) -> Path | None:
    """The library, compiled into a folder; None where there is no compiler or nothing can be preloaded."""
    compiler = shutil.which("cc")
    if compiler is None or not Path("/proc/self/fd").exists():
        return None
    library = folder / "failing_disk.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"]
    return library if subprocess.run(command, capture_output=True).returncode == 0 else None


@cache
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(os.environ["LD_PRELOAD"])
    library.fault_seen.restype = ctypes.c_long
    library.fault_struck.restype = ctypes.c_char_p
    library.fault_arm.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_long, ctypes.c_int, ctypes.c_int]
    return library


def run_on_it(disk: Path, words: Sequence[str], fault: Fault | None) -> Done:
    """Run a command line in a fork, with `fault` on the disk `disk`; with None its calls are counted."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        signal.alarm(_LONGEST)
        with os.fdopen(into, "w", encoding="utf-8") as told:
            json.dump(_run(disk, words, fault), told)
        os._exit(0)
    os.close(into)
    with os.fdopen(out, encoding="utf-8") as told:
        value: list[Any] = json.loads(told.read() or "[-1, '', 'the process died', {}, '']")
    os.waitpid(child, 0)
    return Done(*value)


def _run(disk: Path, words: Sequence[str], fault: Fault | None) -> Done:
    from tracker import cli

    library = _library()
    call, number, error = (
        (_NONE, 0, 0) if fault is None else (CALLS.index(fault.call), fault.number, ERRORS[fault.error])
    )
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _n in range(2)]
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        library.fault_arm(os.fsencode(disk), call, number, error, bool(fault and fault.lasting))
        code = cli.execute(list(words))
        library.fault_disarm()
    for stream in streams:
        stream.seek(0)
    seen = {name: library.fault_seen(index) for index, name in enumerate(CALLS)}
    return Done(code, streams[0].read(), streams[1].read(), seen, os.fsdecode(library.fault_struck()))
