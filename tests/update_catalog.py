"""Bring the Chinese catalog in line with the code. Run by hand: `python tests/update_catalog.py`.

It collects every text marked by `_`, `N_` or `ngettext` in `tracker/`, merges them into
`tracker/locale/zh/LC_MESSAGES/tracker.po` (what nobody uses any more is dropped, what is new stays empty) and
compiles the `.mo` beside it. Then fill in the empty ones in the `.po` and run it again; it lists what is
missing. `tests/test_catalog.py` fails until both files are complete and committed.
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parent.parent / "tracker"
PO = PACKAGE / "locale" / "zh" / "LC_MESSAGES" / "tracker.po"
MO = PO.with_suffix(".mo")
_KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def new_catalog() -> Catalog:
    """An empty Chinese catalog. No dates, so that the same texts make the same file."""
    catalog = Catalog(locale="zh", project="tracker", charset="utf-8", fuzzy=False)
    catalog.header_comment = "# The words of tracker in Chinese. See tests/update_catalog.py."
    catalog.mime_headers = [
        ("Project-Id-Version", "tracker"),
        ("Language", "zh"),
        ("Plural-Forms", "nplurals=1; plural=0;"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ]
    return catalog


@cache
def _found_in_code() -> list[tuple[Any, ...]]:
    """File, line, text, comments and context of each text: reading all files takes a second."""
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=_KEYWORDS)
    return sorted(found, key=lambda item: (item[0], item[1]))


def texts_in_code() -> Catalog:
    """Every text of the package that is marked for translation, untranslated."""
    catalog = new_catalog()
    for name, _line, message, _comments, context in _found_in_code():
        catalog.add(message, locations=[(name.replace("\\", "/"), 0)], context=context)
    return catalog


def committed() -> Catalog:
    """The catalog as it stands in the `.po`."""
    with PO.open("rb") as file:
        return read_po(file, locale="zh")


def compiled(catalog: Catalog) -> bytes:
    """The bytes of the `.mo` for `catalog`."""
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def merged(old: Catalog) -> Catalog:
    """The texts of the code with the translations that `old` has for them."""
    catalog = texts_in_code()
    for message in catalog:
        known = old.get(message.id) if message.id else None
        if known is not None and not known.fuzzy and known.string:
            message.string = known.string
    return catalog


def save(catalog: Catalog) -> None:
    """Write the `.po` and the `.mo`."""
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as file:
        write_po(file, catalog, width=110, no_location=True, sort_output=True, include_previous=False)
    MO.write_bytes(compiled(committed()))


def untranslated(catalog: Catalog) -> list[str]:
    """The texts without a translation."""
    return [str(message.id) for message in catalog if message.id and not all(forms(message.string))]


def forms(text: str | list[str] | tuple[str, ...] | None) -> list[str]:
    """The one form of a plain text, each form of a counted one; none given counts as one empty form."""
    return [text] if isinstance(text, str) else list(text or [""])


if __name__ == "__main__":
    save(merged(committed() if PO.exists() else new_catalog()))
    missing = untranslated(committed())
    print(f"{len(missing)} to translate", *missing, sep="\n")
