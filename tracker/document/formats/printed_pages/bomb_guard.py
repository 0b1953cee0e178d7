"""PDF streams that unpack to far more than a document holds, found before a library unpacks them."""

from __future__ import annotations

import re
import zlib

MAX_UNPACKED = 200 * 1024 * 1024  # bytes of all streams but pictures, which nobody unpacks here
MAX_RATIO = 100  # of a large stream to its packed form; text reaches 20
_LARGE = 10 * 1024 * 1024
_STEP = 1024 * 1024
_HEAD = 1024  # bytes before a stream in which its kind and its filters stand
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_END = b"endstream"


def is_bomb(data: bytes) -> bool:
    """Whether the streams of a PDF unpack to too much."""
    total = 0
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _HEAD) : found.start()]
        head = head[head.rfind(b"obj") + 1 :]
        if b"/Image" in head or b"/Fl" not in head:
            continue
        end = data.find(_END, found.end())
        packed = data[found.end() : end if end >= 0 else len(data)]
        most = max(_LARGE, MAX_RATIO * len(packed))
        size = _unpacked([packed], max(1, head.count(b"/Fl")), most)
        total += size
        if size > most or total > MAX_UNPACKED:
            return True
    return False


def _unpacked(pieces: list[bytes], times: int, most: int) -> int:
    """The size of what a stream unpacks to, `times` over, counted a little beyond `most` at the furthest."""
    for _time in range(times):
        pieces, size = _once(pieces, most)
        if size > most:
            return size
    return size


def _once(pieces: list[bytes], most: int) -> tuple[list[bytes], int]:
    unpacker, found, size = zlib.decompressobj(), list[bytes](), 0
    try:
        for piece in pieces:
            while piece and size <= most and not unpacker.eof:
                found.append(unpacker.decompress(piece, _STEP))
                size += len(found[-1])
                piece = unpacker.unconsumed_tail
    except zlib.error:  # damaged: the library reads as far as this did
        pass
    return found, size
