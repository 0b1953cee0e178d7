"""A list of subjects that the next sentence deals out again: 到2027年A、B分别达9%、8%；2030年达10%、9%."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tracker.extract.fields.item import Item
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.lists import ListForms


class ListBefore:
    """Remembers which subjects the sentence before dealt its amounts out to, while a document is read."""

    def __init__(self, forms: ListForms) -> None:
        self._forms = forms
        self._end, self._listed = -1, ""

    def carry(self, sentence: Sentence, items: list[Item]) -> list[Item]:
        """The items of a sentence; the first has the list of the one before if it names nothing."""
        if not items or not self._listed or sentence.start != self._end:
            return items
        first = items[0]
        in_turn = self._forms.in_turn.match(first.distributed) is not None
        many = len(self._forms.split_subjects(self._listed))
        if first.noun or first.verb or not in_turn or len(items) < many:
            return items
        return [replace(first, noun=self._listed), *items[1:]]

    def keep(self, sentence: Sentence, shared: Sequence[Item]) -> None:
        """Remember the last list of a sentence whose items are read, none where it had none."""
        self._end = sentence.end
        self._listed = next((item.dealt for item in reversed(shared) if self._is_list(item)), "")

    def _is_list(self, item: Item) -> bool:
        """Whether an item is one of the subjects of a list that was dealt out."""
        return len(item.dealt) > len(item.noun) and len(self._forms.split_subjects(item.dealt)) > 1
