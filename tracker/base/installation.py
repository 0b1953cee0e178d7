"""How this program was installed, and the command that adds an optional part to just that installation.

The name `tracker` on the package index is another project, so commands name the distribution. This module
is imported at every start: what it needs itself is loaded when a command is asked for.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

DISTRIBUTION = "policy-target-tracker"
_RECEIPT = "uv-receipt.toml"


def command_for(extra: str) -> str:
    """The shell command that installs the optional part `extra`, as pip, pipx or uv did the program."""
    wanted = _quoted(f"{DISTRIBUTION}[{extra}]")
    match _installer():
        case "uv tool":
            return f"uv tool install {_quoted(_source([*_chosen(), extra]))}"
        case "pipx":
            return " ".join(["pipx inject", DISTRIBUTION, *map(_quoted, _libraries(extra))])
        case "uv":
            return f"uv pip install --python {_quoted(sys.executable)} {wanted}"
        case "pip":
            return f"{_quoted(_python())} -m pip install {wanted}"


def command_without(package: str) -> str:
    """The shell command that takes another package, such as a plugin, out of this installation."""
    match _installer():
        case "uv tool":  # it installs anew what is named, and nothing besides
            return f"uv tool install {_quoted(_source(_chosen()))}"
        case "pipx":
            return f"pipx uninject {DISTRIBUTION} {_quoted(package)}"
        case "uv":
            return f"uv pip uninstall --python {_quoted(sys.executable)} {_quoted(package)}"
        case "pip":
            return f"{_quoted(_python())} -m pip uninstall {_quoted(package)}"


def installed_by() -> str:
    """What installed the program: uv tool, pipx, uv or pip; “, editable” where it runs from its source."""
    name = _installer()
    return f"{name}, editable" if _direct().get("dir_info", {}).get("editable") else name


def extras() -> list[str]:
    """The optional parts by name, none that only gathers others."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        named = metadata(DISTRIBUTION).get_all("Provides-Extra") or []
    except PackageNotFoundError:
        return []
    return sorted(set(named) - {"all", "dev"})


def missing(extra: str) -> list[str]:
    """The distributions of an optional part that are not installed."""
    from importlib.metadata import PackageNotFoundError, version

    gone = []
    for requirement in _libraries(extra):
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        try:
            version(name)
        except PackageNotFoundError:
            gone.append(name)
    return gone


def _installer() -> Literal["uv tool", "pipx", "uv", "pip"]:
    """Told by files that uv tool and pipx leave in the environments they make; `uv venv` brings no pip."""
    prefix = Path(sys.prefix)
    if (prefix / _RECEIPT).exists():
        return "uv tool"
    if (prefix / "pipx_metadata.json").exists():
        return "pipx"
    return "uv" if find_spec("pip") is None else "pip"


def _python() -> str:
    """The interpreter as one would type it here: by its name alone if that finds it."""
    from shutil import which

    name = Path(sys.executable).name
    if which(name) == sys.executable:
        return name
    near = os.path.relpath(sys.executable)
    return sys.executable if near.startswith("..") else near


def _source(extras: Iterable[str]) -> str:
    """The requirement that installs this program anew from where it came, with `extras`."""
    joined = ",".join(dict.fromkeys(extras))
    named = f"{DISTRIBUTION}[{joined}]" if joined else DISTRIBUTION
    url = _url()
    return f"{named} @ {url}" if url else named


def _url() -> str:
    """Where the program was installed from, if not from a package index."""
    return str(_direct().get("url", ""))


@cache
def _direct() -> dict[str, Any]:
    """What was noted of an installation that came from elsewhere than a package index (PEP 610)."""
    import json
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        text = distribution(DISTRIBUTION).read_text("direct_url.json")
    except PackageNotFoundError:
        return {}
    found: dict[str, Any] = json.loads(text) if text else {}
    return found


def _chosen() -> list[str]:
    """The optional parts that a uv tool was installed with; a new installation must name them again."""
    import tomllib

    receipt = Path(sys.prefix, _RECEIPT)
    tool: dict[str, Any] = tomllib.loads(receipt.read_text(encoding="utf-8")).get("tool", {})
    return [
        extra
        for requirement in tool.get("requirements", ())
        if requirement.get("name") == DISTRIBUTION
        for extra in requirement.get("extras", ())
    ]


def _libraries(extra: str) -> list[str]:
    """The requirements of an optional part, without their markers: `python-docx<2,>=1.1`."""
    from importlib.metadata import distribution

    marker = re.compile(rf"""extra\s*==\s*["']{re.escape(extra)}["']""")
    found = [
        r.partition(";")[0].strip() for r in distribution(DISTRIBUTION).requires or () if marker.search(r)
    ]
    return found or [f"{DISTRIBUTION}[{extra}]"]


def _quoted(word: str) -> str:
    """`word` as a shell takes it: in single quotes, or in double ones on Windows, where it needs any."""
    if re.fullmatch(r"[\w@%+=:,./-]+", word, re.ASCII):
        return word
    return f'"{word}"' if os.name == "nt" else f"'{word}'"
