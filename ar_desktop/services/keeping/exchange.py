"""Exchange rates of a book: kept by currency and day, frozen into documents, stated with every sum."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.fx import FxQuote, RatesUsed, checked_currency, checked_rate, to_base
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.keeping import options
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write

_COLUMNS = ("currency", "day", "rate", "source")


def quotes(book: Book) -> list[FxQuote]:
    """The quotes of all currencies, newest first."""
    sql = "SELECT * FROM exchange_rates ORDER BY day DESC, currency"
    return [_quote(row) for row in book.reader.execute(sql)]


def _quote(row: Row) -> FxQuote:
    day = dt.date.fromordinal(row["day"])
    return FxQuote(row["currency"], day, Decimal(row["rate"]), row["source"], row["id"])


def save(book: Book, quote: FxQuote) -> Changes:
    """Add or correct the quote of a currency and day. Raises ``currency_unreadable``,
    ``fx_rate_base`` or ``fx_rate_unreadable``."""
    return save_all(book, [quote])


def save_all(book: Book, items: Sequence[FxQuote]) -> Changes:
    """Add or correct quotes as one act; those the book already has as they are change nothing."""
    sound = [_checked(item) for item in items]
    known = {(q.currency, q.day): q for q in quotes(book)}
    wanted = {(q.currency, q.day): q for q in sound}
    news = [q for key, q in wanted.items() if key not in known or not _same(q, known[key])]
    if not news:
        return Changes()
    with book.write("save_exchange_rates", count=len(news)) as write:
        _store(write, news, {key: q.id for key, q in known.items()})
    return write.changes


def _checked(quote: FxQuote) -> FxQuote:
    currency = checked_currency(quote.currency)
    if currency == BASE_CURRENCY:
        raise ArError("fx_rate_base")
    rate = checked_rate(quote.rate, str(quote.rate))
    return FxQuote(currency, quote.day, rate, quote.source.strip(), quote.id)


def _same(quote: FxQuote, known: FxQuote) -> bool:
    return (quote.rate, quote.source) == (known.rate, known.source)


def _store(write: Write, items: Iterable[FxQuote], keys: dict[tuple[str, dt.date], int]) -> None:
    new = []
    for quote in items:
        key = keys.get((quote.currency, quote.day))
        if key is None:
            new.append((quote.currency, quote.day.toordinal(), str(quote.rate), quote.source))
        else:
            write.update("exchange_rates", key, {"rate": str(quote.rate), "source": quote.source})
    write.insert_many("exchange_rates", _COLUMNS, new)


def remove(book: Book, keys: Iterable[int]) -> Changes:
    """Take quotes out. Documents keep the rate they were posted at."""
    with book.write("delete_exchange_rates") as write:
        for key in keys:
            write.delete("exchange_rates", key)
    return write.changes


def on(source: Book | Connection, currency: str, day: dt.date) -> FxQuote | None:
    """The quote in force on a day: the latest on or before it, None where there is none."""
    conn = source.reader if isinstance(source, Book) else source
    sql = "SELECT * FROM exchange_rates WHERE currency = ? AND day <= ? ORDER BY day DESC LIMIT 1"
    row = conn.execute(sql, (currency, day.toordinal())).fetchone()
    return None if row is None else _quote(row)


def frozen(conn: Connection, currency: str, day: dt.date, typed: str = "") -> str:
    """The rate a document of that day is posted at, as text: the one typed, else the table's; empty in the
    base currency and where the book has no quote (缺汇率)."""
    if currency == BASE_CURRENCY:
        return ""
    if typed:
        return str(checked_rate(Decimal(typed), typed))
    quote = on(conn, currency, day)
    return str(quote.rate) if quote else ""


def is_stale(source: Book | Connection, quote: FxQuote, day: dt.date) -> bool:
    """Whether a quote is too old to be used on ``day`` without a word (option ``rate_days``)."""
    return (day - quote.day).days > options.load(source).rate_days


def rates_at(book: Book, day: dt.date, currencies: Iterable[str]) -> RatesUsed:
    """The quotes in force on ``day`` for ``currencies``; the base currency needs none."""
    wanted = [money for money in currencies if money != BASE_CURRENCY]
    found = {money: on(book, money, day) for money in wanted}
    used = tuple(quote for quote in found.values() if quote)
    return RatesUsed(
        day,
        used,
        tuple(money for money, quote in found.items() if quote is None),
        tuple(quote.currency for quote in used if is_stale(book, quote, day)),
    )


def weights(book: Book, day: dt.date) -> dict[str, Decimal]:
    """What amounts of each currency of the ledger count on ``day`` where they are compared or added: CNY
    for one unit; a currency without a quote counts as it stands, so that its debts are chased all the
    same. In a book of one currency everything counts as it stands."""
    currencies = ledger.currencies(book.reader)
    rates = rates_at(book, day, currencies).by_currency if len(currencies) > 1 else {}
    return {money: rates.get(money, Decimal(1)) for money in currencies}


def weighed(amount: int, currency: str, weight: Decimal) -> int:
    """An amount as it counts among others; as it is where its weight is one."""
    return amount if weight == 1 else to_base(amount, currency, weight)


def offered(book: Book) -> list[str]:
    """Currencies a form offers: the book's own, those it has documents or quotes in."""
    own = options.load(book).currency
    quoted = [row[0] for row in book.reader.execute("SELECT DISTINCT currency FROM exchange_rates")]
    rest = sorted({*ledger.currencies(book.reader), *quoted, BASE_CURRENCY} - {own})
    return [own, *rest]


def usual(book: Book, customer: int) -> str:
    """The currency of the customer's latest document; the book's own for a customer without one."""
    sql = """SELECT currency FROM (
        SELECT currency, issued_on AS day, 0 AS side, id FROM charges WHERE customer_id = ?
        UNION ALL SELECT currency, day, 1, id FROM credits WHERE customer_id = ?1)
      ORDER BY day DESC, side, id DESC LIMIT 1"""
    row = book.reader.execute(sql, (customer,)).fetchone()
    if row:
        return str(row[0])
    known = ledger.currencies(book.reader)
    return known[0] if len(known) == 1 else options.load(book).currency


def lacking(book: Book) -> list[Row]:
    """Documents in a foreign currency that were posted without a rate (缺汇率): kind, number, day,
    amount, currency and customer, latest first."""
    sql = """SELECT x.kind, x.number, x.day, x.amount, x.currency, k.name FROM (
        SELECT customer_id, kind, number, issued_on AS day, amount, currency FROM charges
          WHERE rate = '' AND currency <> :base AND kind <> 'reversal'
        UNION ALL SELECT customer_id, kind, number, day, amount, currency FROM credits
          WHERE rate = '' AND currency <> :base AND kind <> 'void') x
      JOIN customers k ON k.id = x.customer_id ORDER BY x.day DESC"""
    return list(book.reader.execute(sql, {"base": BASE_CURRENCY}))
