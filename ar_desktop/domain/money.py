"""Amounts: integers in the minor unit of a currency (fen for CNY). No float touches them."""

from __future__ import annotations

import ast
import operator
import re
import unicodedata
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal

from ar_desktop.domain.errors import ArError

BASE_CURRENCY = "CNY"
_NO_MINOR_UNIT = frozenset({"JPY", "KRW", "VND", "CLP", "ISK"})
_THREE_DIGITS = frozenset({"KWD", "BHD", "OMR", "JOD", "TND"})
#: Largest amount the book takes, in minor units: ten trillion yuan leaves room in 64 bits for sums.
LARGEST = 10**15
#: Nobody types a longer amount; what is longer is refused before it is looked at.
_LONGEST_TEXT = 100
_EXACT = Context(prec=2 * _LONGEST_TEXT)

_SIGNS = re.compile(
    r"(?:CNY|RMB|USD|EUR|HKD|JPY|GBP|KRW|SGD|AUD|CAD|CHF|KWD|US\$|HK\$|人民币|美元|欧元|港币|港元|日元|英镑|[¥$€£元圆])",
    re.IGNORECASE,
)
_MULTIPLES = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
#: Brackets, a sign before and a minus behind are three ways to say negative; one at a time.
_NUMBER = re.compile(
    r"(?P<open>\(?)(?P<sign>[+-]?)(?P<number>\d+\.?\d*|\.\d+)(?P<multiple>[万亿]?)(?P<behind>-?)(?P<close>\)?)",
    re.ASCII,
)
_OPERATORS: dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def minor_digits(currency: str) -> int:
    """Number of decimals of a currency's minor unit (ISO 4217); 2 for CNY."""
    if currency in _NO_MINOR_UNIT:
        return 0
    return 3 if currency in _THREE_DIGITS else 2


def round_half_up(value: Decimal) -> int:
    """``value`` rounded half away from zero to a whole number (四舍五入)."""
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def to_minor(value: Decimal, currency: str = BASE_CURRENCY) -> int:
    """A major-unit decimal as minor units. More decimals than the currency has are an error."""
    scaled = value.scaleb(minor_digits(currency), _EXACT)
    if scaled != scaled.to_integral_value():
        raise ArError("amount_too_precise", value=str(value))
    return _within_range(scaled, value)


def _within_range(minor: Decimal, shown: Decimal) -> int:
    if abs(minor) > LARGEST:
        raise ArError("amount_too_large", value=str(shown))
    return round_half_up(minor)


def parse_amount(text: str, currency: str = BASE_CURRENCY) -> int:
    """Amount written by a person, in minor units.

    Takes separators, currency signs, full-width digits, ``1.5万``, ``(1,200.00)`` and a trailing
    minus for negatives; a result of an expression must be typed as ``=1200*3``.
    Raises ``amount_unreadable``, ``amount_too_precise`` or ``amount_too_large``.
    """
    if len(text) > _LONGEST_TEXT:
        raise ArError("amount_unreadable", value=text[:20] + "…")
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.startswith("="):
        value = _evaluate(plain[1:])
        return _within_range(value.scaleb(minor_digits(currency)), value)
    return to_minor(_read_decimal(plain, text), currency)


def parse_number(text: str) -> Decimal:
    """A number written by a person that is no amount, such as a quantity or a price per piece: what
    ``parse_amount`` takes, with as many decimals as it has. Raises ``number_unreadable``."""
    if len(text) > _LONGEST_TEXT:
        raise ArError("number_unreadable", value=text[:20])
    plain = unicodedata.normalize("NFKC", text).strip()
    try:
        return _evaluate(plain[1:]) if plain.startswith("=") else _read_decimal(plain, text)
    except ArError:
        raise ArError("number_unreadable", value=text) from None


def _read_decimal(plain: str, original: str) -> Decimal:
    bare = _SIGNS.sub("", plain).replace(",", "").replace(" ", "").replace("'", "")
    found = _NUMBER.fullmatch(bare)
    if not found or sum(map(bool, found.group("open", "sign", "behind"))) > 1:
        raise ArError("amount_unreadable", value=original)
    if bool(found["open"]) != bool(found["close"]):
        raise ArError("amount_unreadable", value=original)
    value = _EXACT.multiply(Decimal(found["number"]), _MULTIPLES[found["multiple"]])
    return -value if found["open"] or found["behind"] or found["sign"] == "-" else value


def _evaluate(expression: str) -> Decimal:
    """The value of ``1200*3+50`` and the like: numbers, + - * / and brackets, nothing else."""
    try:
        tree = ast.parse(expression.replace(",", "").strip(), mode="eval")
        return _value(tree.body, expression)
    except (SyntaxError, ArithmeticError, RecursionError, MemoryError, ValueError):
        raise ArError("amount_unreadable", value=expression) from None


def _value(node: ast.expr, source: str) -> Decimal:
    match node:
        case ast.Constant(value=int() | float()):
            return _literal(ast.get_source_segment(source.replace(",", "").strip(), node) or "")
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return -_value(inner, source)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            return _OPERATORS[type(op)](_value(left, source), _value(right, source))
        case _:
            raise ArError("amount_unreadable", value=source)


def _literal(text: str) -> Decimal:
    """A number as written; exponents, other bases and underscores are for programmers."""
    if not re.fullmatch(r"[0-9]+\.?[0-9]*|\.[0-9]+", text):
        raise ValueError(text)
    return Decimal(text)


def decimal_string(amount: int, currency: str = BASE_CURRENCY) -> str:
    """Plain decimal for machines: ``123450`` fen is ``1234.50``."""
    digits = minor_digits(currency)
    return f"{Decimal(amount).scaleb(-digits):.{digits}f}"


def format_amount(amount: int, currency: str = BASE_CURRENCY) -> str:
    """Decimal with separators for people: ``123450`` fen is ``1,234.50``."""
    digits = minor_digits(currency)
    return f"{Decimal(amount).scaleb(-digits):,.{digits}f}"


_FIGURES = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")


def in_capitals(amount: int) -> str:
    """A CNY amount of fen in capitals (人民币大写), without the prefix 人民币.

    支付结算办法附一 and 会计基础工作规范 art. 52: 整 follows 元 and 角, never 分; inner zeros are
    written once; 零 stands before 分 where there is no 角.
    """
    if abs(amount) > LARGEST:
        raise ArError("amount_too_large", value=str(amount))
    sign = "负" if amount < 0 else ""
    yuan, cents = divmod(abs(amount), 100)
    jiao, fen = divmod(cents, 10)
    text = _whole(yuan) + "元" if yuan else ""
    if not jiao and not fen:
        return sign + (text or "零元") + "整"
    if yuan and (not jiao or yuan % 10 == 0):
        text += "零"
    text += f"{_FIGURES[jiao]}角" if jiao else ""
    return sign + text + (f"{_FIGURES[fen]}分" if fen else "整")


def _whole(number: int) -> str:
    groups: list[int] = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    text = ""
    gap = False
    for index in range(len(groups) - 1, -1, -1):
        group = groups[index]
        if group:
            text += ("零" if text and (gap or group < 1000) else "") + _group(group) + _unit(groups, index)
            gap = False
        else:
            gap = True
    return text


def _unit(groups: list[int], index: int) -> str:
    """Unit of a group of four digits; 万亿 keeps its 亿 only where the 亿 group itself is empty."""
    return "万" if index == 3 and groups[2] else _GROUPS[index]


def _group(group: int) -> str:
    text = ""
    for place in (3, 2, 1, 0):
        figure = group // 10**place % 10
        if figure:
            text += _FIGURES[figure] + _PLACES[place]
        elif text and group % 10**place and not text.endswith("零"):
            text += "零"
    return text
