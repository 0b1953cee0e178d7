"""No comprehension takes for its own a name that its module has: Python 3.12.1 then mixes up the two.

It puts comprehensions into the function around them, where another one may mean the module's.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1] / "tracker"
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def names_of(module: ast.Module) -> set[str]:
    """What a module defines or imports."""
    found = {alias.asname or alias.name for node in ast.walk(module) for alias in getattr(node, "names", ())
             if isinstance(alias, ast.alias)}  # fmt: skip
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            found.update(target.id for target in node.targets if isinstance(target, ast.Name))
    return found


def taken(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Where a comprehension takes one of them."""
    names = names_of(module)
    for node in ast.walk(module):
        if isinstance(node, COMPREHENSIONS):
            for target in (part for one in node.generators for part in ast.walk(one.target)):
                if isinstance(target, ast.Name) and target.id in names:
                    yield target.lineno, target.id


def test_no_comprehension_takes_a_name_of_its_module() -> None:
    found = {
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in ROOT.rglob("*.py")
        for line, name in taken(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found == set()


def test_one_that_does_is_seen() -> None:
    module = ast.parse("def one(): ...\ndef two(): return [one for one in 'ab'], [one() for _ in 'ab']")
    assert list(taken(module)) == [(2, "one")]
