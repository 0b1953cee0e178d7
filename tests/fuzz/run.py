"""Fuzz every surface for a while and say how often each was tried and what was found.

    python tests/fuzz/run.py --minutes 10 [--only NAME …] [--keep FOLDER]

With atheris (pip install atheris) the code's own branches guide the search; without it hypothesis makes the
inputs. A finding is written to FOLDER (default fuzz-found): mend its cause, then keep it in tests/fuzz/seeds.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
ROOT = Path(__file__).parents[2]
_RUNS = re.compile(r"^#(\d+)\b|Done (\d+) runs|stat::number_of_executed_units:\s*(\d+)", re.M)


def main() -> int:
    asked = _asked()
    if asked.one:
        return _one(asked.one, asked.seconds, asked.keep)
    from surfaces import SURFACES

    names = asked.only or list(SURFACES)
    seconds = max(1, int(asked.minutes * 60 / len(names)))
    faults = 0
    print(f"{'surface':<12} {'tries':>9} {'seconds':>8}  outcome", flush=True)
    for name in names:
        command = [
            sys.executable,
            __file__,
            "--one",
            name,
            "--seconds",
            str(seconds),
            "--keep",
            str(asked.keep),
        ]
        start = time.monotonic()
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False
        )
        told = done.stdout + done.stderr
        tries = max((int(next(filter(None, found))) for found in _RUNS.findall(told)), default=0)
        faults += done.returncode != 0
        words = "no finding" if done.returncode == 0 else _finding(told)
        print(f"{name:<12} {tries:>9} {time.monotonic() - start:>8.0f}  {words}", flush=True)
    return 1 if faults else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-found"))
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=int, default=60, help=argparse.SUPPRESS)
    return parser.parse_args()


def _finding(told: str) -> str:
    """The exception that atheris shows, else the last words of the run."""
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    shown = [lines[at + 1] for at, line in enumerate(lines[:-1]) if "Uncaught Python exception" in line]
    return (shown or lines or ["no word"])[-1][:140]


def _one(name: str, seconds: int, keep: Path) -> int:
    keep.mkdir(parents=True, exist_ok=True)
    try:
        import atheris
    except ImportError:
        print("pip install atheris searches better; going on with hypothesis", file=sys.stderr)
        return _by_hypothesis(name, seconds, keep)
    with atheris.instrument_imports(include=["tracker"]):
        import surfaces
    with tempfile.TemporaryDirectory() as grown:
        folders = [grown, *(str(path) for path in [surfaces.SEEDS / name] if path.is_dir())]
        atheris.Setup(
            [sys.argv[0], *folders, f"-max_total_time={seconds}", "-max_len=8192", "-timeout=20",
             "-print_final_stats=1", "-rss_limit_mb=3000", f"-artifact_prefix={keep}/{name}-"],
            lambda data: surfaces.attempt(name, data) and None,
        )  # fmt: skip
        atheris.Fuzz()
    return 0


def _by_hypothesis(name: str, seconds: int, keep: Path) -> int:
    from hypothesis import HealthCheck, Phase, given, seed, settings
    from hypothesis import strategies as st
    from surfaces import attempt, seeds

    known = seeds(name)
    inputs = st.binary(max_size=4000) | st.text(max_size=2000).map(str.encode)
    if known:
        inputs |= st.builds(_spliced, st.sampled_from(known), st.floats(0, 1), st.binary(max_size=12))
    tries = 0

    def tried(data: bytes) -> None:
        nonlocal tries
        tries += 1
        (keep / f"{name}-last").write_bytes(data)
        attempt(name, data)

    limits = settings(
        max_examples=200, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    end, number = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        number += 1
        seed(number)(limits(given(inputs)(tried)))()
    print(f"Done {tries} runs")
    (keep / f"{name}-last").unlink(missing_ok=True)
    return 0


def _spliced(known: bytes, place: float, put: bytes) -> bytes:
    at = int(place * len(known))
    return known[:at] + put + known[at + len(put) // 2 :]


if __name__ == "__main__":
    sys.exit(main())
