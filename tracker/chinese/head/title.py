"""The title: the first heading, or the first lines that look like one."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.head.excerpt import Excerpt, bare, level

_LOOKED_AT = 16  # lines
_NOTES = 6  # lines among which a headline stands
_LONGEST = 90  # characters, after joining broken lines

KIND = (
    r"(?:工作报告|规划纲要|目标纲要|报告|规划|纲要|方案|计划|通知|意见|办法|措施|决定|决议|公告|通告|公报|要点|细则|条例|规定"
    r"|通报|批复|函|清单|安排|行动|政策|指南|标准|法)"
)
_GENRE = lazy_pattern(KIND + r"(?:[（(][^）)]{1,30}[）)])*$")
_NUMBERED = lazy_pattern(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十百\d]+[章节条篇编]"
    r"|\d{1,3}(?:[、.．)）]|\s)|[①-⑳]|专栏)"
)
_FIELD = lazy_pattern(
    r"^(?:标题|来源|时间|日期|作者|编辑|发布|发文|成文|印发|索引号|文号|主题|分类|浏览|阅读|评论|内容摘要|责任编辑|正文|关键词|字号"
    r"|记者|通讯员|见习记者|(?:新闻)?热线|电话"
    r"|您?(?:现在|当前)的?位置|首页|目录|目 录|附件)[^，。]{0,12}(?:[:：>＞]|$)"
)
# A line of the table of facts above a document of an office's web site, its cells parted by spaces.
_FACTS = lazy_pattern(
    r"^(?:索\s*引\s*号|发布机构|发文机关|公开方式|公开范围|组配分类|成文日期|发文日期|生成日期|有\s*效\s*性|失效日期|信息来源"
    r"|[•·●]\s*(?:来源|编译者|发布时间))(?:[\s:：专]|$)"
)
_NAMED = lazy_pattern(
    r"^(?:[-*]\s*)?(?:原?标题|原题|题目|文件名称|名称|title)[:：]\s*(.{4,120})$", re.IGNORECASE
)
_DATELINE = lazy_pattern(r"^[（(]?[-—–―]*\s*(?:\d{4}年)?\d{1,2}月\d{1,2}日|^[-—–―]{1,3}")
_CONTINUES = lazy_pattern(r"^(?:[和暨及与的之、]|[（(](?:草案|试行|暂行|修订|征求|\d{4}))")
_NOT_TITLE = lazy_pattern(
    r"[。；;，,：:]$|^[（(].*[）)]$|^[^\u4e00-\u9fff]*$|^各位|号$|目录$|文件$|\.{5}|…{3}|\||/ |版/?$"
    r"|^(?:19|20)\d\d年度?$"
    r"|[\u4e00-\u9fff]\s*[>＞»]\s*[\u4e00-\u9fff]"
)
# Notes of a web page beside its headline: when, by whom, from where, the name of the site.
_NOTE = lazy_pattern(
    r"^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}|(?:来源|作者|编辑)[:：]"
    r"|^[\u4e00-\u9fff]{2,8}网(?:[\u4e00-\u9fff]{2,6}正文)?$"
)
_COLUMN = lazy_pattern(r"^[\u4e00-\u9fff]{2,12}[|｜](?=[\u4e00-\u9fff][^|｜]{7,}$)")  # 两会聚焦|未来五年，…
# A line of a web site's menu above its page, or of a path of breadcrumbs that goes on: >> 专题 >> 工作.
_MENU = lazy_pattern(
    r"^(?:关于我们|联系我们|走进我们|公司简介|网站首页|返回首页|新闻中心|服务中心|全部分类|产品中心|导航|菜单|详情|返回"
    r"|[A-Z][A-Za-z]*(?: [A-Za-z]+){0,3})$|^[>＞»]+\s*[\u4e00-\u9fff]"
)
# A line of nothing but buttons of a web page: 打印 下载 关闭窗口, 【字体：大 中 小】, 上一篇 下一篇. Each is
# read in one way only, as some are the beginning or the end of others: else many in a line take for ever.
_BUTTONS = lazy_pattern(
    r"[\s【\[]*(?:(?:(?:附件|点击|文件|立即|全文)?下载|(?:打印|复制|保存|关闭|返回|转发|分享|收藏)(?:本页|本文|页面|全文|网页|窗口|顶部|列表|到)?"
    r"|全屏|放大|缩小|字体|字号|[大中小特]号?|默认|朗读|语音(?:播报|朗读)?|听全文|纠错|我要纠错|无障碍(?:浏览|阅读)?|适老化|简体|繁[体體]"
    r"|设为首页|加入收藏|扫一扫|二维码|微信|微博|朋友圈|手机(?:版|看|浏览)|上一[篇页条]|下一[篇页条]|登录|注册|搜索|检索|更多|展开|收起)"
    r"[\s|｜:：·,，、/+\-【】\[\]（）()]*)++"
)
# The words of a web site's channel, in a line of their own or run together with the title after them.
_CHANNEL = r"[\u4e00-\u9fff]{1,6}(?:要闻|新闻|动态|公开|资讯)"
_ONLY_CHANNEL = lazy_pattern(_CHANNEL)
_BEHIND_CHANNEL = lazy_pattern(
    rf"^(?:{_CHANNEL})+(?=(?:(?:19|20)\d\d年)?(?![全我本各])[\u4e00-\u9fff]{{1,8}}?(?:省|市|县|区|州|盟|旗|国务院)|关于)"
)
_CRUMBS = lazy_pattern(r"^[^。，；]{1,60}[>＞»][ \u3000]*(?=[^>＞»]{6,}$)")
_YEARS = lazy_pattern(r"[（(]?(?:19|20)\d\d年?\s*(?:[-—–－―~～〜]+|至|到)\s*(?:19|20)\d\d年?度?[）)]?")
_GENERIC = lazy_pattern(r"^(?:政府)?工作报告$")


def title_of(excerpt: Excerpt) -> str:
    """The title as printed, broken lines joined; empty when the text opens without one."""
    lines = tuple(map(_without_channel, excerpt.top[:_LOOKED_AT]))
    for line in lines:
        named = _NAMED.match(bare(line))
        if named:
            return named[1].strip()
    marked = [line for line in lines[:8] if level(line) == 1]
    below = next((number for number, line in enumerate(lines[:4]) if level(line)), None)
    if not marked and below is not None:  # a heading of a part stands under the title, if there is one
        marked = [_by_genre(lines[:below]) or lines[below]]
    if marked:
        return bare(marked[0])
    return _by_genre(lines) or _first(lines)


def _without_channel(line: str) -> str:
    """A line without a path of breadcrumbs or a channel's words before what is a title in itself."""
    for pattern in (_CRUMBS, _BEHIND_CHANNEL):
        before = pattern.match(line)
        if before and _GENRE.search(line):
            line = line[before.end() :]
    return line


def _by_genre(lines: tuple[str, ...]) -> str:
    """The first run of lines that ends as official titles do; a bare 工作报告 yields to a fuller one."""
    found = ""
    for index in range(min(len(lines), 10)):
        title = _joined(lines, index)
        if not title:
            if _NUMBERED.match(lines[index]) or (index and len(lines[index]) > _LONGEST):
                break
            continue
        if not found:
            found = title
        if not _GENERIC.match(title):
            return title if _GENERIC.match(found) else found
    return found


def _joined(lines: tuple[str, ...], index: int) -> str:
    if _ONLY_CHANNEL.fullmatch(bare(lines[index])):
        return ""
    title = ""
    for offset, line in enumerate(lines[index : index + 4]):
        line = bare(line)
        if not _may_be_title(line):
            return ""
        title = _glue(title, line)
        if len(title) > _LONGEST:
            return ""
        following = bare(lines[index + offset + 1]) if index + offset + 1 < len(lines) else ""
        if _GENRE.search(title) and _YEARS.fullmatch(following):
            return title + following
        if _GENRE.search(title) and not (_CONTINUES.match(following) and _may_be_title(following)):
            return title
    return ""


def _first(lines: tuple[str, ...]) -> str:
    """The first line that is no note of a web page, when it is short and no sentence."""
    for line in map(bare, lines[:_NOTES]):
        if _is_beside_page(line):
            continue
        return line if _may_be_title(line) and len(line) <= 60 and "。" not in line else ""
    return ""


def _may_be_title(line: str) -> bool:
    return (
        1 < len(line) <= _LONGEST
        and not _NUMBERED.match(line)
        and not _DATELINE.match(line)
        and not _is_beside_page(line)
        and not _NOT_TITLE.search(_COLUMN.sub("", line))
        and "。" not in line
    )


def _glue(left: str, right: str) -> str:
    """Two halves of a broken line: a space only between Latin letters or digits."""
    if left and left[-1].isascii() and left[-1].isalnum() and right[:1].isascii() and right[:1].isalnum():
        return f"{left} {right}"
    return left + right


def _is_beside_page(line: str) -> bool:
    """Whether a line is no text but what a web page has around it: facts, notes, menus, buttons."""
    found = _FIELD.match, _FACTS.match, _NOTE.search, _MENU.match, _BUTTONS.fullmatch
    return any(match(line) for match in found)
