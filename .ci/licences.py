"""The licence of every installed library, and whether it fits a program under MIT.

    python .ci/licences.py

What fits stands in `[tool.licences]` of pyproject.toml: words of which one must be in a library's licence,
and libraries looked at by hand. Ends with 1 when one does not fit.
"""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import Distribution, distributions
from pathlib import Path

_OWN = "tracker"


def main() -> int:
    settings = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    allowed, seen = settings["tool"]["licences"]["allow"], settings["tool"]["licences"]["seen"]
    wrong = []
    for name, found in sorted({_name(one): one for one in distributions()}.items()):
        licence = seen.get(name) or licence_of(found)
        fits = name in seen or name == _OWN or fit(licence, allowed)
        print(f"{'' if fits else '! '}{name} {found.version}: {licence or 'says none'}")
        if not fits:
            wrong.append(name)
    if wrong:
        print(
            f"no licence that fits: {', '.join(wrong)} — look at them, see [tool.licences]", file=sys.stderr
        )
    return 1 if wrong else 0


def fit(licence: str, allowed: list[str]) -> bool:
    """Whether every part joined by AND offers a licence that fits; of those joined by OR one is enough."""
    parts = re.split(r"\s+and\s+|;|,", licence, flags=re.IGNORECASE)
    return bool(licence) and all(any(word.lower() in part.lower() for word in allowed) for part in parts)


def licence_of(found: Distribution) -> str:
    """What a library says of itself: the expression, else the classifiers, else the text's first line."""
    said = found.metadata
    classified = [line for line in said.get_all("Classifier", []) if line.startswith("License")]
    named = [name for line in classified if (name := line.rpartition("::")[2].strip()) != "OSI Approved"]
    text = (said.get("License") or "").strip().split("\n")[0]
    return said.get("License-Expression") or "; ".join(named) or text


def _name(found: Distribution) -> str:
    return re.sub(r"[-_.]+", "-", found.metadata["Name"]).lower()


if __name__ == "__main__":
    sys.exit(main())
