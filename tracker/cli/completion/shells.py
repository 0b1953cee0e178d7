"""How each shell hands a line over and takes values back: typer's classes, answering in lines of text."""

from __future__ import annotations

import os
import re
from typing import Any

from typer._click.shell_completion import CompletionItem, _resolve_context, _resolve_incomplete
from typer._completion_classes import BashComplete, FishComplete, PowerShellComplete, ZshComplete

from tracker.cli.completion.option_values import offers, takes_files

# What a shell would read as more than a letter. Titles of documents may hold anything.
_SPECIAL = re.compile(r"""[\s!"#$&'()*,;<>=?@\[\]\\^`{|}~]""", re.ASCII)
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


class NoValues(Exception):
    """Nothing to offer here but names of files."""


class Answers:
    """What the four shells have in common."""

    cli: Any
    ctx_args: Any
    prog_name: str

    def complete(self) -> str:
        """The answer to the line in the environment: a value a line."""
        args, incomplete = self.get_completion_args()  # type: ignore[attr-defined]
        return "\n".join(map(self.format_completion, self.get_completions(args, incomplete)))

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """The values that fit. Raises NoValues where names of files do."""
        args = [word for word in args if word != "="]  # bash parts --topic=school into three words
        option, sign, _typed = incomplete.partition("=")
        prefix = option + sign if sign and option.startswith("--") else ""
        ctx = _resolve_context(self.cli, self.ctx_args, self.prog_name, args)
        asked, incomplete = _resolve_incomplete(ctx, args, incomplete)
        if not hasattr(asked, "param_type_name"):
            return [one for one in asked.shell_complete(ctx, incomplete) if not _UNSEEN.search(one.value)]
        found = [
            CompletionItem(prefix + value, help=said)
            for value, said in offers(ctx, asked, incomplete)
            if not _UNSEEN.search(value)
        ]
        if not found and takes_files(asked):
            raise NoValues
        return found

    def format_completion(self, item: CompletionItem) -> str:
        """The value and what is said of it, a tab between."""
        said = " ".join(_UNSEEN.sub(" ", item.help or "").split())
        return f"{item.value}\t{said}" if said else str(item.value)


class Bash(Answers, BashComplete):
    """bash takes values as they would be typed, and shows nothing beside them."""

    def format_completion(self, item: CompletionItem) -> str:
        words = os.environ.get("COMP_WORDS", "").split("\n")
        typed = words[int(os.environ.get("COMP_CWORD", 0)) :][:1]
        if typed and typed[0][:1] in ("'", '"'):
            return str(item.value)
        return _SPECIAL.sub(r"\\\g<0>", item.value)


class Zsh(Answers, ZshComplete):
    """zsh quotes values itself."""


class Fish(Answers, FishComplete):
    """fish quotes values itself."""


class PowerShell(Answers, PowerShellComplete):
    """The script for PowerShell quotes values."""


SHELLS: dict[str, type[Any]] = {"bash": Bash, "zsh": Zsh, "fish": Fish, "powershell": PowerShell}
