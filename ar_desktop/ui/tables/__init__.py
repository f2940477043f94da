"""Tables: a model that pages through an indexed order, columns as data, delegates."""

from ar_desktop.ui.tables.columns import Badge, Column, Kind
from ar_desktop.ui.tables.models import Group, ListModel, TableModel
from ar_desktop.ui.tables.rows import RowsModel
from ar_desktop.ui.tables.view import TableView

__all__ = ["Badge", "Column", "Group", "Kind", "ListModel", "RowsModel", "TableModel", "TableView"]
