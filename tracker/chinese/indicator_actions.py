"""The words by which an indicator says what is done, and the place that it begins with."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.plain_text import plain
from tracker.chinese.region_names import is_no_region

# What is done to a thing: a plan builds what a report has opened, but starting is not finishing, and a
# renewed school is no new one.
_ACTIONS = {
    "make": "新改扩建 新建改扩建 改扩建 新增加 新建成 新建 新增 建成投用 建成投产 建成启用 建成开放 建成 "
    "建好 建立 建设 修建 兴建 落成 打造 增加 增设 新设 投用 投产 启用 开通 竣工 发展 创建 培育 认定 引进 "
    "招引 设立 布设 安装 架设 铺设 种植 上线 加装 评定 评选 遴选 投运 引进落地 招引落地 引进建设 "
    "引育 组建 入库 建强 获评 入选 招募 招录 选聘 引进留用 招募留用 引进培养 引进培育 创建成 "
    "推出 布局 布局建设 获批 获批建设 争创 创成 授牌 孵化 培植 净增 净增加 开发 投放 打通 贯通 建成通车 "
    "建成并投用 建成投运 投产达效 纳统 升规 晋升 建设完成 建成运营 补充 配建",
    "renew": "完成改造 改造提升 改造升级 整治提升 改造 整治 修缮 更新 改建 升级 翻新 维修 治理 修复 "
    "提质改造 提质升级 升级改造 改造提质 提档升级 更新改造 改造更新 建设提升 加固 提标改造 改造完成 "
    "提升改造 综合整治 综合治理 更换 改造建设 完成修复",
    "train": "累计培训 组织培训 开展培训 培训",
    "sign": "签约 新签约 签约落地 签约引进",
    "start": "开工建设 新开工 开工 启动建设 启动 动工 推进 谋划 储备 铺排 铺排实施 铺排落实 铺排推进 "
    "滚动实施 滚动推进 组织推进 加快推进 统筹推进 推进实施 推进建设",
    "raise": "筹集 筹措 筹建 发放 归集",
    "keep": "养护 管护 维护",
    "cut": "化解 消化 去化 压减 削减 减少 关停 淘汰 降低 下降",
}
ACTION_OF = {word: name for name, words in _ACTIONS.items() for word in words.split()}
ACTION_OF |= {
    f"新{word}": name
    for name in ("make", "renew")
    for word in _ACTIONS[name].split()
    if not word.startswith("新") and f"新{word}" not in ACTION_OF
}
_BY_LENGTH = sorted(ACTION_OF, key=len, reverse=True)
LEADING = ("共", "已", "再", "累计", "总共", "合计", "完成", "实现", "全年", "全部", "实际", "力争", "计划")
_PLACED = lazy_pattern(
    rf"^([一-龥]{{2,4}}?(?:市|县|区|旗|州|镇|乡|街道))(?={'|'.join((*_BY_LENGTH, *LEADING))})"
)
AREA = lazy_pattern(r"^(?:全|我|本)(?:省|市|县|区|镇|乡|州|旗|街道)")
TAILS = (
    "总量", "数量", "总数", "个数", "任务", "面积", "长度", "项目建设", "建设", "工作", "人员",
    "通车里程", "运营里程", "营业里程", "通车总里程", "运营总里程", "营业总里程", "总里程", "里程",
)  # fmt: skip


def place_in(indicator: str) -> str:
    """The place that an indicator begins with (海棠区新增学位), or ""; 全市 and 各县 are none."""
    found = _PLACED.match(plain(indicator))
    return found[1] if found and not is_no_region(found[1]) else ""
