"""Numbers as a sheet shows them: with the words of their format, 0.8 under a percent format as 80%."""

from __future__ import annotations

from decimal import Decimal

from tracker.document.formats.sheet_cells.format_code import FormatPart, FormatSection, sections

_NEGATIVE_SIGNS = frozenset("-()（）")  # words of a section for negative values; the number has its own minus


def number_text(value: int | float, code: str) -> str:
    """The number with the unit, sign or scale that its format prints; digits are never rounded away, as a
    column may be narrow, and thousands are not parted. Empty where the format hides the value.
    """
    number = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.12g}")  # no binary tails
    if code == "General":
        return plain(number)
    section = _chosen(sections(code), number)
    if section is None:
        return plain(number)
    digits = [part for part in section.parts if part.kind == "digits"]
    if not digits:
        return "".join(part.text for part in section.parts if part.kind == "literal").strip()
    return _printed(section.parts, digits, number).strip()


def plain(number: Decimal) -> str:
    """The number without trailing zeros and exponents."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _chosen(forms: tuple[FormatSection, ...], number: Decimal) -> FormatSection | None:
    """The section that prints the number; None where no condition holds."""
    if any(form.condition for form in forms):
        return next((form for form in forms[:3] if form.applies(number)), None)
    if number == 0 and len(forms) >= 3:
        return forms[2]
    if number < 0 and len(forms) >= 2:
        return FormatSection(tuple(part for part in forms[1].parts if part.text not in _NEGATIVE_SIGNS))
    return forms[0]


def _printed(parts: tuple[FormatPart, ...], digits: list[FormatPart], number: Decimal) -> str:
    first, last = parts.index(digits[0]), len(parts) - 1 - parts[::-1].index(digits[-1])
    number /= _divisor(parts[first : last + 1])
    for part in parts:
        number *= {"%": 100, "‰": 1000}.get(part.text, 1) if part.kind == "percent" else 1
    blank = number == 0 and not any("0" in part.text for part in digits)
    before, after = ("".join(part.text for part in some) for some in (parts[:first], parts[last + 1 :]))
    return f"{before}{'' if blank else plain(number)}{after}"


def _divisor(parts: tuple[FormatPart, ...]) -> Decimal:
    """What the format divides by: a comma after the last digit a thousand, `0!.0,` ten thousand."""
    divisor = Decimal(1)
    behind_point = False  # a point that the format prints as a word
    for part in parts:
        if part.kind == "digits":
            bare = part.text.rstrip(",")
            divisor *= Decimal(1000) ** (len(part.text) - len(bare))
            divisor *= Decimal(10) ** (sum(sign in "0#?" for sign in bare) if behind_point else 0)
        elif part.text == ".":
            behind_point = True
    return divisor
