"""Names of regions: the place that a document is of, and what only looks like one."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from tracker.base.lazy_patterns import lazy_pattern

_REGION = lazy_pattern(
    r"(?:^|[《「“])(?:\d{4}年(?:度)?)?((?:[一-龥]{2,8}?(?:自治区|自治州|自治县|新区|开发区|省|市|县|区|旗|镇|乡|街道))+)"
)
_NO_REGION = lazy_pattern(
    r"^[^省市县区旗镇乡]*(?:社区|校区|园区|小区|片区|地区|城市|超市|[全我各本该][省市县区旗镇乡])"
)


@lru_cache(maxsize=4096)
def region(*texts: str) -> str:
    """The place that a document is of, by its issuer or title (海棠区人民政府, 《海棠区…》), or ""."""
    for text in texts:
        found = _REGION.search("".join(unicodedata.normalize("NFKC", text or "").split()))
        if found and not _NO_REGION.match(found[1]):
            return found[1]
    return ""


def is_no_region(name: str) -> bool:
    """Whether a name only looks like one of a region: 校区, 全市, 各县."""
    return name[0] in "全我各本该" or _NO_REGION.match(name) is not None
