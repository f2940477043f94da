"""Files from outside into rows and problems. Every file is hostile until read.

What services call:

- ``tabular.read_table(path, kind=None, mapping=None, *, currency, this_year, remembered=None,
  sheet=None) -> Table``: rows of customers, invoices or receipts with typed values, and problems.
- ``tabular.outline(path, *, sheet=None) -> Outline``: headers, for choosing a mapping.
- ``sheets.read(path, *, sheet=None, limits=Limits()) -> Sheet``: raw cells of one sheet.
- ``kinds.what_is(path) -> "einvoice" | "etax" | "bank" | "ledger" | "table"``: its reader.
- ``einvoice.read_einvoices(path) -> EInvoices``: XML, OFD, PDF and archives of the tax bureau.
- ``etax.read_etax(path, *, sheet=None) -> ETaxList``: its list of all invoices; ``etax.sold_by`` keeps ours.
- ``bank.read_statement(path, *, this_year, currency, sheet=None) -> Statement``: any bank's movements;
  ``bank.read_statements``: those of every account of a workbook.
- ``ledger.read_ledger(path, *, this_year, currency, …) -> Table``: customers' ledgers of 金蝶 and 用友.
- ``child.main(argv)``: a frozen program calls it first when its first argument is ``--read-sheet``.
"""
