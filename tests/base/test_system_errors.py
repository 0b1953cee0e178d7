"""What the system refuses is told in the user's language."""

from __future__ import annotations

import errno
import os

from tracker import i18n
from tracker.base.system_errors import reason_of


def test_common_refusals_are_told_in_the_language_in_use() -> None:
    gone = FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    assert reason_of(gone) == "it is not there"
    i18n.use("zh")
    assert reason_of(gone) == "不存在"
    assert reason_of(PermissionError(errno.EACCES, "Permission denied")) == "没有权限"


def test_others_keep_their_own_words() -> None:
    assert reason_of(OSError(errno.EPROTO, "Protocol error")) == "Protocol error"
    assert reason_of(ValueError("embedded null byte")) == "embedded null byte"
    assert reason_of(OSError()) == "OSError"
