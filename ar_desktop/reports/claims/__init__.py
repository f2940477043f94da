"""The dossier with its evidence, and the worksheet of interest, as pages and workbooks."""
