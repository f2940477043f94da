"""Which customer a row of a file means; unknown ones are planned as new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ar_desktop.domain.errors import Problem
from ar_desktop.domain.records import Customer
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import pinyin
from ar_desktop.storage.engine import Connection


@dataclass(frozen=True)
class Resolved:
    """The customer of a row: ``key`` its code, ``id`` 0 while it is only planned."""

    key: str
    id: int
    name: str

    @property
    def is_new(self) -> bool:
        """Whether the import creates it."""
        return not self.id


class CustomerBook:
    """The customers a file can mean: those of the book and those the file itself brings."""

    def __init__(self, conn: Connection, tax_ids: Mapping[str, str] | None = None) -> None:
        """``tax_ids`` by name complete the customers a file brings."""
        self._tax_ids = tax_ids or {}
        self.created: list[Customer] = []
        self._by_code: dict[str, Resolved] = {}
        self._by_name: dict[str, list[Resolved]] = {}
        self._by_id: dict[int, Resolved] = {}
        self._found: dict[tuple[str, str], Resolved] = {}
        self._next = int(customers.next_code(conn)[1:])
        for row in conn.execute("SELECT id, code, name FROM customers"):
            self._know(Resolved(row["code"], row["id"], row["name"]))

    def _know(self, resolved: Resolved) -> Resolved:
        self._by_code[resolved.key] = resolved
        self._by_id[resolved.id] = resolved
        self._by_name.setdefault(pinyin.fold(resolved.name), []).append(resolved)
        return resolved

    def has_code(self, code: str) -> bool:
        """Whether a code is taken."""
        return code in self._by_code

    def has(self, code: str, name: str) -> bool:
        """Whether this very customer is known: the same code and name, or the name without code."""
        if code:
            known = self._by_code.get(code)
            return known is not None and (not name or pinyin.fold(known.name) == pinyin.fold(name))
        return pinyin.fold(name) in self._by_name

    def named(self, name: str) -> list[Resolved]:
        """All who have this name."""
        return self._by_name.get(pinyin.fold(name), [])

    def by_id(self, key: int) -> Resolved | None:
        """A stored customer by its id."""
        return self._by_id.get(key)

    def resolve_new(self, name: str) -> Resolved:
        """The customer of this name that the file brings; one, however many lines it has."""
        planned = [one for one in self.named(name) if one.is_new]
        return planned[0] if planned else self._bring("", name, "")

    def add(self, customer: Customer) -> Resolved:
        """Plan a new customer."""
        self.created.append(customer)
        return self._know(Resolved(customer.code, 0, customer.name))

    def free_code(self) -> str:
        """The next free code of the series C0001."""
        while (code := f"C{self._next:04d}") in self._by_code:
            self._next += 1
        return code

    def resolve(
        self, row: int, code: str, name: str, owner: str, problems: list[Problem], *, create: bool = True
    ) -> Resolved | None:
        """The customer with this code, else with this name, else a new one.

        None and a problem where several have the name (``customer_ambiguous``), or where none has
        and ``create`` forbids a new one (``payer_unknown``).
        """
        found = self._found.get((code, name)) or self._known(code, name)
        if isinstance(found, str):
            problems.append(Problem(row, "", found, {"name": name}))
            return None
        if found is None and not create:
            problems.append(Problem(row, "", "payer_unknown", {"name": name}))
            return None
        self._found[code, name] = found = found or self._bring(code, name, owner)
        return found

    def _known(self, code: str, name: str) -> Resolved | str | None:
        """Who is meant, the code of the problem where that is not clear, or None."""
        if code and code in self._by_code:
            return self._by_code[code]
        same = self._by_name.get(pinyin.fold(name), []) if name and not code else []
        if len(same) > 1:
            return "customer_ambiguous"
        return same[0] if same else None

    def _bring(self, code: str, name: str, owner: str) -> Resolved:
        tax_id = self._tax_ids.get(name, "")
        return self.add(Customer(code or self.free_code(), name or code, owner=owner, uscc=tax_id))
