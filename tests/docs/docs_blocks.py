"""The commands that the documentation shows.

    python tests/docs/docs_blocks.py README.md setup-tests      prints the command under <!-- setup-tests -->

A fenced block of the language `sh` holds one command a line, one of `console` commands after `$ ` and what
they print. A word after the language says how the block is checked: `screen` opens the full-screen UI,
`setup` builds an environment; anything else is run as it stands. A block of `yaml` with
`file=NAME` is what the reader writes into that file.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(
    r"(?:^<!-- (?P<name>[\w-]+) -->\n)?^```(?P<language>sh|console|yaml)(?: (?P<how>\S+))?\n"
    r"(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Command:
    """One command, the lines that it is shown to print, and where it stands."""

    words: str
    output: tuple[str, ...]
    how: str  # "", "screen", "setup", or "file=NAME" for a file that the reader writes
    name: str  # of the block, from the comment above it
    where: str  # file:line of the block


def commands(document: Path) -> list[Command]:
    """Every command of a Markdown file, in order."""
    text = document.read_text(encoding="utf-8")
    found: list[Command] = []
    for fence in _FENCE.finditer(text):
        where = f"{document.name}:{text.count(chr(10), 0, fence.start('language')) + 1}"
        for words, output in _SPLIT[fence["language"]](fence["body"]):
            found.append(Command(words, output, fence["how"] or "", fence["name"] or "", where))
    return found


def _shell(body: str) -> list[tuple[str, tuple[str, ...]]]:
    joined = body.replace("\\\n", " ")
    return [(line, ()) for line in joined.splitlines() if line.strip() and not line.startswith("#")]


def _console(body: str) -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        words, *output = part.splitlines()
        found.append((words, tuple(line.strip() for line in output if line.strip())))
    return found


def _whole(body: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(body, ())]


_SPLIT = {"sh": _shell, "console": _console, "yaml": _whole}


if __name__ == "__main__":
    path, wanted = sys.argv[1:3]
    (only,) = [command.words for command in commands(Path(path)) if command.name == wanted]
    print(only)
