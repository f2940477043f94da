"""The invented company of the demo book: its customers, invoices and receipts from a seed number.

Only ``random.Random.random`` is used, whose sequence is the same on every system and version.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ar_desktop.domain import uscc
from ar_desktop.domain.records import Company

COMPANY = Company(
    name="杭州远帆机电有限公司",
    uscc="91330108MA2B0X8R64",
    address="浙江省杭州市滨江区江陵路1888号3幢",
    phone="0571-8888 0000",
    contact="李倩",
    bank="中国工商银行杭州高新支行",
    account="1202021819900012345",
    email="ar@yuanfan.example",
)
MONTHS = 24
OWNERS = ("李倩", "王敏", "陈浩", "周航")
_T = TypeVar("_T")

#: Place, brand, product and trade.
_NAMES = """
苏州 恒泰精密 制造 制造业|宁波 东港 食品 食品|上海 建木 建材 建材|无锡 力源 纺织 纺织
合肥 中科 仪表 仪器仪表|嘉兴 百川 化工 化工|常州 明锐 轴承 制造业|温州 四海 阀门 制造业
绍兴 天元 染整 纺织|南京 华腾 自动化 自动化|湖州 振宇 包装 包装|台州 金海 模具 模具
金华 永达 五金 五金|安徽 皖江 电气 电气|重庆 长行 重工 重工|厦门 乐行 卫浴 建材
长沙 中联恒力 机械 重工|长春 一合 汽车部件 汽车|杭州 西溪 印务 印刷|义乌 单氏 日化 日化
慈溪 曾记 电器 电气|余姚 朝阳 塑胶 塑料|六安 大别山 农机 农机|芜湖 解放 装备 重工
丽水 喆淼 新材料 化工|衢州 堃宝 水泥 建材|舟山 远洋 船舶配件 船舶|德清 莫干山 家具 家具
桐乡 濮院 针织 纺织|海宁 皮城 皮革 纺织|诸暨 山下湖 珍珠 工艺品|萧山 航民 印染 纺织
富阳 春江 纸业 造纸|临安 天目 照明 电气|建德 新安 有机硅 化工|瑞安 华东 泵业 制造业
乐清 正源 低压电器 电气|温岭 利欧通 水泵 制造业|玉环 苔山 管件 五金|东阳 横店西 磁材 电子
永康 尚厨 炊具 五金|兰溪 凤凰 化纤 纺织|昆山 沪光 线束 汽车|张家港 沙洲 钢构 重工
江阴 长江 法兰 五金|宜兴 陶都 环保设备 环保|太仓 娄江 冷链 食品|南通 濠河 家纺 纺织
扬州 瘦西湖 路灯 电气|镇江 金山 眼镜 仪器仪表|徐州 彭城 矿机 重工|盐城 黄海 风电 重工
马鞍山 采石 轧辊 制造业|滁州 琅琊 家电部件 电气|蚌埠 珠城 玻璃 建材|铜陵 有色 电缆 电气
九江 浔阳 船用电机 船舶|上饶 信江 光学 仪器仪表|景德镇 昌江 陶瓷 工艺品|福州 鼓山 传动 制造业
"""
_SURNAMES = ("张", "王", "赵", "孙", "周", "吴", "郑", "钱", "沈", "朱")


@dataclass(frozen=True)
class Client:
    """A demo customer and how it pays: ``late`` from–to days after the due date, ``stopped`` the
    days ago since when it pays nothing, ``size`` typical invoice in yuan."""

    code: str
    name: str
    place: str
    trade: str
    grade: str
    owner: str
    term: int
    limit: int
    contact: str
    phone: str
    code_uscc: str
    channel: str
    contract: str
    late: tuple[int, int]
    stopped: int | None
    size: int


@dataclass(frozen=True)
class Bill:
    """A demo invoice; ``amount`` in fen."""

    client: Client
    number: str
    issued: dt.date
    due: dt.date
    amount: int


@dataclass(frozen=True)
class Payment:
    """A demo receipt; ``number`` empty for money that names no invoice."""

    client: Client
    day: dt.date
    amount: int
    number: str
    reference: str
    memo: str


class Dice:
    """Choices from one seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  not for secrets

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self._random.random() * (high - low + 1))

    def pick(self, options: Sequence[_T]) -> _T:
        """One of several."""
        return options[self.between(0, len(options) - 1)]

    def chance(self, percent: int) -> bool:
        """True so many times in a hundred."""
        return self._random.random() * 100 < percent


def clients(dice: Dice) -> list[Client]:
    """The sixty customers."""
    entries = [entry for line in _NAMES.strip().splitlines() for entry in line.split("|")]
    return [_client(dice, number, *entry.split()) for number, entry in enumerate(entries, start=1)]


def _client(dice: Dice, number: int, place: str, brand: str, word: str, trade: str) -> Client:
    behaviour = (number * 7) % 20
    late, grade, stopped = _habit(dice, behaviour)
    size = dice.pick((9_000, 14_000, 22_000, 36_000, 58_000))
    term = dice.pick((30, 30, 45, 60)) if grade != "C" else 30
    return Client(
        f"C{number:04d}", f"{place}{brand}{word}有限公司", place, trade, grade, dice.pick(OWNERS), term,
        size * dice.between(4, 9), f"{dice.pick(_SURNAMES)}会计", f"13{dice.between(100000000, 999999999)}",
        _uscc(dice, number), dice.pick(("电话", "微信", "短信", "邮件")),
        f"HT-2025-{number:03d}" if number % 3 == 1 else "", late, stopped, size,
    )  # fmt: skip


def _habit(dice: Dice, behaviour: int) -> tuple[tuple[int, int], str, int | None]:
    """Half pay on time, a third are slow, a few have stopped."""
    if behaviour < 10:
        return (-9, 3), "A", None
    if behaviour < 15:
        return (-3, 13), "B", None
    if behaviour < 18:
        return (9, 34), "B", None
    return (18, 50), "C", dice.between(70, 150)


def _uscc(dice: Dice, number: int) -> str:
    body = f"9133{dice.between(100, 999)}{number:02d}MA{dice.between(1_000_000, 9_999_999)}"[:17]
    return next(body + end for end in "0123456789ABCDEFGHJKLMNPQRTUWXY" if uscc.is_valid(body + end))


def bills(dice: Dice, customers: list[Client], today: dt.date) -> list[Bill]:
    """Two years of invoices, one to three a customer and month, in order of issue."""
    made: list[Bill] = []
    for back in range(MONTHS * 30, 1, -1):
        issued = today - dt.timedelta(days=back)
        for client in customers:
            if issued.weekday() < 5 and dice.chance(6):
                amount = client.size * dice.between(55, 190) + dice.pick((0, 0, 0, 50, 80, 36))
                number = f"{issued:%y}3320{len(made) + 87_650_001:014d}"
                made.append(Bill(client, number, issued, issued + dt.timedelta(days=client.term), amount))
    return made


def payments(dice: Dice, invoices: list[Bill], today: dt.date) -> Iterator[Payment]:
    """What came in until yesterday: in full, in two parts, or not at all."""
    for bill in invoices:
        day = bill.due + dt.timedelta(days=dice.between(*bill.client.late) + _squeeze(dice, bill, today))
        in_parts = dice.chance(12)
        first = bill.amount // 100 * dice.pick((40, 50, 60)) if in_parts else bill.amount
        yield from _paid(bill, day, first, today)
        if in_parts:
            later = day + dt.timedelta(days=dice.between(9, 30))
            yield from _paid(bill, later, bill.amount - first, today)


def _squeeze(dice: Dice, bill: Bill, today: dt.date) -> int:
    """Money has become tighter these months: everybody pays later, the slow ones first."""
    ago = (today - bill.due).days
    if bill.client.grade == "A":
        return dice.between(14, 34) if ago < 38 else 0
    return dice.between(14, 48) if ago < 84 else 0


def _paid(bill: Bill, day: dt.date, amount: int, today: dt.date) -> Iterator[Payment]:
    stopped = bill.client.stopped
    if stopped is not None and (today - day).days < stopped:
        return
    while day.weekday() > 4:
        day += dt.timedelta(days=1)
    if day < today:
        yield Payment(
            bill.client, max(day, bill.issued), amount, bill.number, f"{day:%Y%m%d}{bill.number[-5:]}", "货款"
        )


def prepayments(dice: Dice, customers: list[Client], today: dt.date) -> Iterator[Payment]:
    """Money that names no invoice: it stays unallocated until somebody looks at it."""
    for client in customers[3::17]:
        day = today - dt.timedelta(days=dice.between(2, 9))
        yield Payment(client, day, client.size * 100, "", f"{day:%Y%m%d}9{client.code[1:]}", "预付货款")
