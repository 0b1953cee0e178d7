"""What shows that a phrase is tried at the wrong place: a verb in a name, a noun that is the next item's."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tracker.base.lazy_patterns import lazy_pattern
from tracker.extract.sentences.encoded_sentence import CodeSpan
from tracker.language.sentences import PhraseForms
from tracker.rulebook.phrase_compiler import AMOUNTS, DATE, DIMENSIONS, STOPS

_OWN_ITEM = lazy_pattern(f"[{AMOUNTS}][^{STOPS}{AMOUNTS}]*$")  # an amount and what it counts, up to here
_NAME = lazy_pattern(rf"[^{STOPS}{AMOUNTS}{DATE}]{{2}}$")  # what names a thing, up to here
_ONE_AMOUNT = frozenset(AMOUNTS)


def cuts_a_word(code: str, slots: Mapping[str, CodeSpan], anchor: int, forms: PhraseForms) -> bool:
    """Whether a verb or a noun of a phrase is none where it stands."""
    if (verb := slots.get("output_verb")) and _is_no_verb(code, verb, slots, anchor, forms):
        return True
    noun = slots.get("noun", (0, 0))
    if "linking_verb" in slots and _links_nothing(code, noun, anchor, forms):
        return True
    if noun[1] <= anchor and code[noun[1] - 1 : noun[1] + 1] in forms.whole_words:
        return True
    told = "subject" in slots or "event" in slots
    if told and noun[0] == anchor + 1 and code.startswith(forms.modifier_mark, noun[0]):
        return True  # 占地300亩的园区年内开工: the number is of the thing, not of the event
    places = [slots[name] for name in ("noun", "gap") if name in slots]
    return any(_is_no_noun(code, place, anchor, forms) for place in places)


def _is_no_verb(
    code: str, verb: CodeSpan, slots: Mapping[str, CodeSpan], anchor: int, forms: PhraseForms
) -> bool:
    """Whether a verb stands in a noun (服务 in 服务业), before 的, at the end of the item before
    (5户气代煤改造及6户), in the name of what is renewed (老旧小区改造), before the sum for a thing
    (泵站建设|投资), or is the first of two acts of which so much is done (巡查|和处置完成).
    """
    return bool(
        code[verb[1] : verb[1] + 1] in forms.makes_verb_a_noun
        or code.startswith(forms.modifier_mark, verb[1])
        or _ends_item(code, verb, slots, forms)
        or _is_of_name(code, verb, slots, forms)
        or (code[verb[1] : anchor] in forms.sums and _NAME.search(code, 0, verb[0]))
        or (verb[0] < anchor and forms.acts_done.fullmatch(code, verb[1], anchor))
    )


def _is_no_noun(code: str, place: CodeSpan, anchor: int, forms: PhraseForms) -> bool:
    """Whether words only end a noun (类), spread a phrase (均) or are the first of two acts (新建和).

    Behind the number, also whether they lead to a date (将于) or belong to the next amount: behind 、, joined
    to it (3座|和水厂|2座), are its size (3条|长|9公里), say that it is a goal (3万人|的目标), or what else is
    done (清偿一半|并杜绝新欠).
    """
    start, end = place
    words = code[start:end]
    if words in forms.no_noun or words in forms.spreading:
        return True
    if end <= anchor and forms.joined_act.search(words):
        return True
    return start > anchor and (
        code.startswith(forms.item_mark, start)
        or words in forms.particles
        or forms.of_goal.match(code, start) is not None
        or forms.and_then.match(code, start) is not None
        or _begins_next_item(code, start, end, forms)
    )


def _links_nothing(code: str, noun: CodeSpan, anchor: int, forms: PhraseForms) -> bool:
    """Whether what stands before a link is no subject: 力争|实现3座; a place alone before a thing that is
    counted: 全镇|实现60户农家乐达标.
    """
    counts = code[anchor] == DIMENSIONS["count"] and code[anchor + 1 : anchor + 2] not in ("", *STOPS)
    return forms.intent.fullmatch(code, *noun) is not None or (
        counts and forms.extent.fullmatch(code, *noun) is not None
    )


def _begins_next_item(code: str, start: int, end: int, forms: PhraseForms) -> bool:
    """Whether words behind an amount are those about the next: 3座|和水厂|2座, 3条|长|9公里."""
    joined = forms.joint.match(code, start) is not None and forms.item_mark not in code[start:end]
    sized = forms.size.fullmatch(code, start, end) is not None
    return (joined or sized) and code[end : end + 1] in _ONE_AMOUNT


def later_verb(
    code: str, slots: Mapping[str, CodeSpan], anchor: int, verb: re.Pattern[str], forms: PhraseForms
) -> int | None:
    """Where a verb stands right before the number, behind another with its thing: 支持医院选派5名.

    Two verbs that are joined (新建、改建) are one.
    """
    start, end = slots.get("gap", (anchor, anchor))
    if "output_verb" not in slots or start >= anchor:
        return None
    found = verb.search(code, start, end)
    if found is None or found.start() == start:
        return None
    before = code[found.start() - 1]
    joined = forms.joint.match(before) and not _begins_item(code, start, found.start(), verb, forms)
    alone = before != DATE and (found.start() - start < 2 or joined)
    return None if alone else found.start()


def _begins_item(code: str, start: int, place: int, verb: re.Pattern[str], forms: PhraseForms) -> bool:
    """Whether a verb behind a mark begins another item of a list: 发展八大产业|、打造6个片区."""
    return code[place - 1] == forms.item_mark and not verb.search(code, start, place - 1)


def _ends_item(code: str, verb: CodeSpan, slots: Mapping[str, CodeSpan], forms: PhraseForms) -> bool:
    """Whether a verb is the end of the item before, and not the start of this: 5户气代煤改造及6户地暖改造."""
    gap = slots.get("gap", (0, 0))
    joined = gap[0] >= verb[1] and forms.joint.search(code, *gap) is not None
    own = _OWN_ITEM.search(code, 0, verb[0]) if joined else None
    return (own is not None and forms.item_mark not in own[0]) or _ends_first(code, verb, gap, forms)


def _ends_first(code: str, verb: CodeSpan, gap: CodeSpan, forms: PhraseForms) -> bool:
    """Whether a verb ends the first name of a list: 南线和北线改扩建、东环、西环4条道路."""
    listed = gap[0] == verb[1] and code.startswith(forms.item_mark, verb[1])
    return listed and forms.joint.search(code, *gap) is not None and bool(_NAME.search(code, 0, verb[0]))


def _is_of_name(code: str, verb: CodeSpan, slots: Mapping[str, CodeSpan], forms: PhraseForms) -> bool:
    """Whether what is renewed stands before a verb that is part of a name: 老旧小区改造|安置房9套."""
    named = any(slots[name][0] == verb[1] != slots[name][1] for name in ("noun", "gap") if name in slots)
    return named and forms.renewed.search(code, 0, verb[0]) is not None
