"""Invoices in OFD, an archive of XML: the attached invoice, else the data named in its head."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from ar_desktop.domain.errors import ArError
from ar_desktop.readers.archive import Archive
from ar_desktop.readers.einvoice_model import EInvoice, build
from ar_desktop.readers.einvoice_xml import LARGEST_XML, by_names, parse, read_xml

#: The member that makes an archive an OFD.
HEAD = "OFD.xml"
_ATTACHED = re.compile(r"(?:^|/)Attachs?/[^/]+\.xml", re.IGNORECASE)
_LIST = "attachments.xml"
#: Reasons why an attachment is simply something else than an invoice.
_OTHER = frozenset({"einvoice_unknown", "einvoice_unreadable"})


def read_ofd(archive: Archive) -> EInvoice:
    """The invoice of an OFD.

    Raises what ``read_xml`` does; ``einvoice_numbers_differ`` where head and attachment disagree.
    """
    named = _named(archive)
    attached = _attached(archive)
    if attached is None:
        if not named.get("number"):
            raise ArError("einvoice_unknown", file=archive.source)
        return build(named, source=archive.source, form="ofd")
    if named.get("number") and named["number"] != attached.number:
        both = f"{named['number']}、{attached.number}"
        raise ArError("einvoice_numbers_differ", file=archive.source, numbers=both)
    return attached


def _named(archive: Archive) -> Mapping[str, str]:
    root = parse(archive.read(HEAD, LARGEST_XML), archive.source)
    pairs = [(_key(item.get("Name", "")), item.text) for item in root.iter("CustomData")]
    return by_names(pairs, archive.source)


def _key(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).replace("\u3000", "").split()).rstrip(":")


def _attached(archive: Archive) -> EInvoice | None:
    for name in archive.members:
        if _ATTACHED.search(name) and not name.lower().endswith(_LIST):
            try:
                found = read_xml(archive.read(name, LARGEST_XML), archive.source)
            except ArError as error:
                if error.code not in _OTHER:
                    raise
            else:
                return _as_ofd(found)
    return None


def _as_ofd(found: EInvoice) -> EInvoice:
    return EInvoice(**{**found.__dict__, "format": "ofd"})
