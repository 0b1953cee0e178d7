"""What the clause right before a bare indicator is about: 推进老城更新，|完成投资 → 老城更新完成投资."""

from __future__ import annotations

from tracker.extract.matching.match_text import text_of
from tracker.extract.sentences.encoded_sentence import CodeSpan, Sentence
from tracker.language.attribution import OwnerForms
from tracker.rulebook.phrase_compiler import DATE

_FEW = 6  # characters of a bare indicator and its link
_SHARES = frozenset({"percent", "coverage"})  # dimensions


class TopicsBefore:
    """Finds the tasks and things that the clauses before bare indicators are about."""

    def __init__(self, forms: OwnerForms) -> None:
        self._forms = forms

    def before(
        self, sentence: Sentence, anchor: int, clean: str, *, bare: bool = False, noun: str = ""
    ) -> str:
        """What the clause before a code position is about: 抓好秸秆利用，|利用率, 签约扩面提质，|覆盖率.

        Empty where that clause has an amount. Before a rate, clauses of one rate each are passed over; with
        `bare`, those that only measure as well. `noun` is what the amount is of: a list in it parts nothing.
        """
        own = anchor - len(noun) if self._forms.item_mark in noun else anchor
        rate, place = self._is_rate(sentence, anchor), self._clause_before(sentence, own)
        while place and (
            (rate and self._is_rate_alone(sentence, place)) or (bare and self._is_bare(sentence, place))
        ):
            place = self._clause_before(sentence, place[0])
        if place is None or any(place[0] <= at < place[1] for at in sentence.amounts):
            return ""
        start = sentence.code.rfind(DATE, *place) + 1 or place[0]
        found = self._forms.topic.fullmatch(text_of(sentence, (start, place[1]), clean))
        name = (found["task"] or found["thing"]) if found else ""
        covered = self._is_covered(sentence, anchor) and self._forms.covers.search(name)
        return name if covered or not self._forms.no_topic.match(name) else ""

    def of_sum(self, sentence: Sentence, anchor: int, clean: str) -> str:
        """The task that a sum invested goes to."""
        task = self.before(sentence, anchor, clean)
        if not task:
            return self._counted_works(sentence, anchor, clean)
        return task if self._forms.spent_on_task.fullmatch(task) else ""

    def of_thing(self, sentence: Sentence, anchor: int, clean: str) -> str:
        """The thing of a task, which has what is measured or added: 推进污水厂扩建，|新增处理能力."""
        task = self.before(sentence, anchor, clean, bare=True)
        return self._forms.task_end.sub("", task)

    def of_works(self, sentence: Sentence, anchor: int, verb: str, clean: str) -> str:
        """The task that works which no word tells apart belong to: 推进老城更新，实施|项目9个.

        Those behind others in one list belong to the task of these.
        """
        if self._forms.got_elsewhere.search(verb):
            return ""
        start, _ = sentence.clause(anchor)
        first = min((at for at in sentence.amounts if start <= at <= anchor), default=anchor)
        listed = self._forms.item_mark in sentence.code[first:anchor]
        return self.before(sentence, first if listed else anchor, clean)

    def of_done(self, sentence: Sentence, anchor: int, act: str, clean: str) -> str:
        """The task of which so much is done, if it is that act: 推进旧管网改造，完成|改造9公里."""
        task = self.before(sentence, anchor, clean)
        return task if act and task.endswith(act) else ""

    def of_part(self, sentence: Sentence, anchor: int, clean: str) -> str:
        """The whole of which a part is counted: 在建项目中，|竣工12个."""
        place = self._clause_before(sentence, anchor)
        if place is None:
            return ""
        start = max((at + 1 for at in (*sentence.amounts, *sentence.dates) if at < place[1]), default=0)
        found = self._forms.part_of.fullmatch(text_of(sentence, (max(start, place[0]), place[1]), clean))
        return found["whole"] if found else ""

    def _counted_works(self, sentence: Sentence, anchor: int, clean: str) -> str:
        """The works that the clause before counts: 抓好9个|重点项目|建设，完成投资."""
        place = self._clause_before(sentence, anchor)
        counts = [at for at in sentence.amounts if place and place[0] <= at < place[1]]
        if place is None or len(counts) != 1 or sentence.amounts[counts[0]].dimension != "count":
            return ""
        works = text_of(sentence, (counts[0] + 1, place[1]), clean)
        works = self._forms.hastened.sub("", works).removesuffix(self._forms.built)
        return works if self._forms.sorted_works.fullmatch(works) else ""

    def _is_bare(self, sentence: Sentence, place: CodeSpan) -> bool:
        """Whether a clause has one amount, at its end, and few words before it: 面积达到3万亩."""
        amounts = [at for at in sentence.amounts if place[0] <= at < place[1]]
        return len(amounts) == 1 and amounts[0] == place[1] - 1 and amounts[0] - place[0] <= _FEW

    def _is_rate(self, sentence: Sentence, place: int) -> bool:
        """Whether the amount at a code position is a share."""
        amount = sentence.amounts.get(place)
        return amount is not None and amount.dimension in _SHARES

    def _is_covered(self, sentence: Sentence, place: int) -> bool:
        """Whether the amount at a code position is a coverage, which systems and reforms may have, too."""
        amount = sentence.amounts.get(place)
        return amount is not None and amount.dimension == "coverage"

    def _is_rate_alone(self, sentence: Sentence, place: CodeSpan) -> bool:
        """Whether a clause has one amount, a share."""
        amounts = [at for at in sentence.amounts if place[0] <= at < place[1]]
        return len(amounts) == 1 and self._is_rate(sentence, amounts[0])

    def _clause_before(self, sentence: Sentence, anchor: int) -> CodeSpan | None:
        """Where the clause stands, or the part of one before a mark of lists: 实施更新行动、|完成投资."""
        start, _ = sentence.clause(anchor)
        mark = sentence.code.rfind(self._forms.item_mark, start, anchor)
        if mark > 0:
            return start, mark
        if start < 2 or sentence.code[start - 1] != self._forms.comma:
            return None
        return sentence.clause(start - 2)
