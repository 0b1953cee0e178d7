"""The fonts of Chinese offices by the names that word processors know, and what may stand in for them."""

from __future__ import annotations

SONG = "宋体"  # of tables and workbooks
TITLE, BODY, HEADING = "方正小标宋简体", "仿宋_GB2312", "黑体"  # of official documents, GB/T 9704—2012
STAND_INS = {
    TITLE: "方正小标宋_GBK,小标宋,华文中宋,宋体,SimSun,Noto Serif CJK SC",
    BODY: "仿宋,FangSong,华文仿宋,STFangsong,Noto Serif CJK SC",
    HEADING: "SimHei,华文黑体,STHeiti,Noto Sans CJK SC",
}
