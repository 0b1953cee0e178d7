"""The public names of `import tracker` and `tracker.plugins` in one text: what each takes, gives and holds.

python tests/library/public_surface.py      writes tests/library/public_api.txt anew
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

import tracker
from tracker import plugins

FILE = Path(__file__).with_name("public_api.txt")
# Of these values nothing else is promised.
PROMISED = {"Rulebook": ("version",), "Explanation": ("lines", "found", "as_json", "lacks_date")}


def surface() -> str:
    """The whole text."""
    lines = [line for name in tracker.__all__ for line in _lines(name, getattr(tracker, name))]
    lines.append("tracker.plugins:")
    for name in plugins.__all__:
        if name not in tracker.__all__:
            lines += [f"    {line}" for line in _lines(name, getattr(plugins, name))]
    return "\n".join(lines) + "\n"


def _lines(name: str, found: Any) -> Iterator[str]:
    if name in ("__version__", "DEFAULT_OPTIONS"):
        yield name
    elif name in PROMISED:
        yield f"{name}: {', '.join(PROMISED[name])}"
    elif inspect.isclass(found) and issubclass(found, BaseModel):
        yield f"{name}:"
        yield from (f"    {field}: {kind}" for field, kind in _fields(found).items())
        yield from (f"    {said}" for said in _properties(found))
    elif is_dataclass(found):
        yield f"{name}:"
        yield from (f"    {field.name}: {field.type}" for field in fields(found))
    elif inspect.isclass(found) and issubclass(found, Exception):
        yield f"{name} < {', '.join(one.__name__ for one in found.__bases__)}"
    elif inspect.isclass(found):
        yield f"{name}:"
        for method, value in vars(found).items():
            if not method.startswith("_"):
                yield f"    {method}{inspect.signature(value) if callable(value) else ''}"
    else:
        yield f"{name}{inspect.signature(found)}"


def _fields(model: type[BaseModel]) -> dict[str, str]:
    written: dict[str, Any] = inspect.get_annotations(model)
    return {field: str(written[field]) for field in model.model_fields}


def _properties(model: type[BaseModel]) -> list[str]:
    return [name for name, value in vars(model).items() if isinstance(value, property) and name[0] != "_"]


if __name__ == "__main__":
    FILE.write_text(surface(), encoding="utf-8")
