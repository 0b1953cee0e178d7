"""Words for the completion of works in Chinese, and for a part of them."""

from __future__ import annotations

from typing import Final

# Expressions.
COMPLETED: Final = "建成|竣工|完工|投产|投用|投运|运营|通车"
PART_DONE: Final = "贯通|合龙|截流|封顶|下闸|蓄水|试通水|主体"  # with which the works are not complete
