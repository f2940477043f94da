"""The XML forms of an invoice: the official one, its forerunner inside OFD, and flat dialects.

Signatures are not verified, and nothing is fetched: a document type, entities or outside references
are refused before anything is built.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from ar_desktop.domain.errors import ArError
from ar_desktop.readers.einvoice_model import EInvoice, EInvoiceLine, build, decimal, tidy

#: The longest invoice has 2,000 lines of less than a kilobyte.
LARGEST_XML = 4 << 20
_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]*?encoding\s*=\s*["'](gb[\w-]+)["']""", re.IGNORECASE)

#: Field -> path from the root, the first that holds a text counts.
_OFFICIAL: Mapping[str, tuple[str, ...]] = {
    "number": ("TaxSupervisionInfo/InvoiceNumber", "Header/EIid"),
    "issued_on": ("TaxSupervisionInfo/IssueTime", "EInvoiceData/BasicInformation/RequestTime"),
    "sign": ("Header/InherentLabel/InIssuType/LabelCode",),
    "kind": (
        "Header/InherentLabel/GeneralOrSpecialVAT/LabelName",
        "Header/InherentLabel/EInvoiceType/LabelName",
    ),
    "seller_name": ("EInvoiceData/SellerInformation/SellerName",),
    "seller_tax_id": ("EInvoiceData/SellerInformation/SellerIdNum",),
    "buyer_name": ("EInvoiceData/BuyerInformation/BuyerName",),
    "buyer_tax_id": ("EInvoiceData/BuyerInformation/BuyerIdNum",),
    "net": ("EInvoiceData/BasicInformation/TotalAmWithoutTax",),
    "tax": ("EInvoiceData/BasicInformation/TotalTaxAm",),
    "total": ("EInvoiceData/BasicInformation/TotalTax-includedAmount",),
    "red_of": ("EInvoiceData/SpecificInformation/RedEInvoice/OriginalInvoiceCode",),
    "remark": ("EInvoiceData/AdditionalInformation/Remark",),
}
_OFFICIAL_LINE = (
    "EInvoiceData/IssuItemInformation",
    ("ItemName", "SpecMod", "MeaUnits", "Quantity", "UnPrice", "Amount", "TaxRate", "ComTaxAm"),
)
_ELDER: Mapping[str, tuple[str, ...]] = {
    "number": ("InvoiceNo",),
    "code": ("InvoiceCode",),
    "issued_on": ("IssueDate",),
    "seller_name": ("Seller/SellerName",),
    "seller_tax_id": ("Seller/SellerTaxID",),
    "buyer_name": ("Buyer/BuyerName",),
    "buyer_tax_id": ("Buyer/BuyerTaxID",),
    "net": ("TaxExclusiveTotalAmount",),
    "tax": ("TaxTotalAmount",),
    "total": ("TaxInclusiveTotalAmount",),
    "remark": ("Note",),
}
_ELDER_LINE = (
    "GoodsInfos/GoodsInfo",
    (
        "Item",
        "Specification",
        "MeasurementDimension",
        "Quantity",
        "Price",
        "Amount",
        "TaxScheme",
        "TaxAmount",
    ),
)
#: Field -> tags of flat dialects, Chinese words and initials of pinyin; also names of data inside OFD.
FLAT: Mapping[str, tuple[str, ...]] = {
    "number": ("数电发票号码", "数电票号码", "全电发票号码", "发票号码", "SDFPHM", "FPHM"),
    "code": ("发票代码", "FPDM"),
    "issued_on": ("开票日期", "开票时间", "KPRQ"),
    "seller_name": ("销售方名称", "销方名称", "XSFMC", "XFMC"),
    "seller_tax_id": (
        "销售方纳税人识别号",
        "销售方统一社会信用代码/纳税人识别号",
        "销售方识别号",
        "销方识别号",
        "XSFNSRSBH",
        "XFSBH",
    ),
    "buyer_name": ("购买方名称", "购方名称", "GMFMC", "GFMC"),
    "buyer_tax_id": (
        "购买方纳税人识别号",
        "购买方统一社会信用代码/纳税人识别号",
        "购买方识别号",
        "购方识别号",
        "GMFNSRSBH",
        "GFSBH",
    ),
    "net": ("合计金额", "不含税金额", "金额合计", "HJJE"),
    "tax": ("合计税额", "税额合计", "HJSE"),
    "total": ("价税合计小写", "价税合计(小写)", "价税合计", "价税合计金额", "JSHJXX", "JSHJ"),
    "red_of": ("被红冲蓝字数电票号码", "被红冲蓝字发票号码", "原发票号码", "YFPHM"),
    "remark": ("备注", "BZ"),
    "kind": ("发票票种", "发票类型", "FPLX"),
}


def read_xml(data: bytes, source: str) -> EInvoice:
    """The invoice in ``data``; ``source`` names the file in errors.

    Raises ``file_too_large``, ``xml_forbidden``, ``einvoice_unreadable``, ``einvoice_unknown``,
    ``einvoice_numbers_differ`` or what ``build`` raises.
    """
    root = parse(data, source)
    official = any(child.tag in {"EInvoiceData", "TaxSupervisionInfo"} for child in root)
    if official:
        raw, lines = _by_paths(root, _OFFICIAL), _lines(root, *_OFFICIAL_LINE)
        _refuse_two_numbers(root, source)
    elif root.tag.lower() == "einvoice" and root.find("InvoiceNo") is not None:
        raw, lines = _by_paths(root, _ELDER), _lines(root, *_ELDER_LINE)
    else:
        raw, lines = by_names(((leaf.tag, leaf.text) for leaf in root.iter() if not len(leaf)), source), ()
    if not raw.get("number"):
        raise ArError("einvoice_unknown", file=source)
    return build(raw, source=source, form="xml", lines=lines)


def parse(data: bytes, source: str) -> Element:
    """The root of ``data``, its tags without namespaces. Raises as ``read_xml`` does."""
    if len(data) > LARGEST_XML:
        raise ArError("file_too_large", file=source, size=len(data) >> 20, limit=LARGEST_XML >> 20)
    try:
        root: Element = fromstring(_decoded(data), forbid_dtd=True)
    except DefusedXmlException:
        raise ArError("xml_forbidden", file=source) from None
    except (ParseError, ValueError, LookupError, RecursionError):
        raise ArError("einvoice_unreadable", file=source) from None
    for element in root.iter():
        element.tag = str(element.tag).rpartition("}")[2]
    return root


def _decoded(data: bytes) -> bytes | str:
    """Chinese encodings are decoded here: the parser knows single bytes and Unicode only."""
    return data.decode("gb18030") if _ENCODING.match(data) else data


def _by_paths(root: Element, paths: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {
        field: next(filter(None, (tidy(root.findtext(path)) for path in choices)), "")
        for field, choices in paths.items()
    }


def _lines(root: Element, path: str, names: tuple[str, ...]) -> tuple[EInvoiceLine, ...]:
    return tuple(_line([tidy(item.findtext(name)) for name in names]) for item in root.iterfind(path))


def _line(texts: list[str]) -> EInvoiceLine:
    name, spec, unit, quantity, price, net, rate, tax = texts
    numbers = [decimal(text) for text in (quantity, price, net, tax)]
    return EInvoiceLine(name, spec, unit, numbers[0], numbers[1], numbers[2], rate, numbers[3])


def _refuse_two_numbers(root: Element, source: str) -> None:
    """The header and the bureau's part name one number, or one of them none."""
    found = {tidy(root.findtext(path)) for path in _OFFICIAL["number"]} - {""}
    if len(found) > 1:
        raise ArError("einvoice_numbers_differ", file=source, numbers="、".join(sorted(found)))


def by_names(pairs: Iterable[tuple[str, str | None]], source: str) -> dict[str, str]:
    """Fields of named texts, the first filled one of each; several numbers are several invoices.

    Raises ``einvoice_numbers_differ``.
    """
    texts: dict[str, list[str]] = {}
    for name, text in pairs:
        if plain := tidy(text):
            texts.setdefault("".join(name.split()), []).append(plain)
    raw = {field: _first(texts, names) for field, names in FLAT.items()}
    numbers = {
        text for name in FLAT["number"] for text in texts.get(name, []) if len(text) == len(raw["number"])
    }
    if len(numbers) > 1:
        raise ArError("einvoice_numbers_differ", file=source, numbers="、".join(sorted(numbers)[:5]))
    return raw


def _first(texts: Mapping[str, list[str]], names: tuple[str, ...]) -> str:
    return next((texts[name][0] for name in names if name in texts), "")
