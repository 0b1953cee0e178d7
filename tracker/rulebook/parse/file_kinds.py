"""The kinds of rule files, each with its shape, told by the folder they lie in."""

from __future__ import annotations

from typing import Literal

from tracker.rulebook.parse.outcome_shapes import OutcomeFileShape
from tracker.rulebook.parse.section_shapes import SectionFileShape
from tracker.rulebook.parse.shapes import LexiconShape, RuleFileShape, Shape, StanceFileShape, TopicShape

FileKind = Literal["lexicon", "stance", "topics", "sections", "outcomes", "rules"]
SHAPES: dict[FileKind, type[Shape]] = {
    "lexicon": LexiconShape,
    "stance": StanceFileShape,
    "topics": TopicShape,
    "sections": SectionFileShape,
    "outcomes": OutcomeFileShape,
    "rules": RuleFileShape,
}


def kind_of_folder(folder: str) -> FileKind:
    """What the files of a folder of a rules directory hold; any folder but the special ones holds rules."""
    match folder:
        case "lexicon" | "stance" | "topics" | "sections" | "outcomes":
            return folder
        case _:
            return "rules"
