"""Tables: paging, grouping, checking, copying, columns."""

import datetime as dt
import time
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from ar_desktop.ui.tables import Badge, Column, Group, Kind, ListModel, RowsModel, TableView
from ar_desktop.ui.tables.columns import plain_text
from ar_desktop.ui.tables.delegate import check_rect
from ar_desktop.ui.tables.filter import FilterPopup


@dataclass(frozen=True)
class Item:
    id: int
    name: str
    amount: int
    due: dt.date | None = None
    rung: str = ""


COLUMNS = [
    Column("name", "客户", 160, stretch=True),
    Column("amount", "金额", 110, Kind.MONEY),
    Column("due", "到期", 90, Kind.DATE),
]
ITEMS = [
    Item(1, "甲公司", 123_450, dt.date(2026, 11, 5), "发催告函"),
    Item(2, "乙公司", 0, None, "发催告函"),
    Item(3, "丙公司", 99_999_999, dt.date(2026, 1, 31), "电话"),
]


class Million:
    """A source of a million rows that remembers what it was asked for."""

    def __init__(self, size=1_000_000):
        self.size, self.asked, self.descending = size, [], False

    def count(self):
        return self.size

    def fetch(self, offset, limit):
        self.asked.append((offset, limit))
        last = min(offset + limit, self.size)
        numbers = range(offset, last)
        return [Item(n, f"客户{self.size - 1 - n if self.descending else n}", n * 100) for n in numbers]

    def order(self, _key, descending):
        self.descending = descending


@pytest.fixture
def million():
    return Million()


@pytest.fixture
def long_table(qtbot, app, million):
    model = ListModel(COLUMNS, million.count, million.fetch, million.order, key=lambda row: row.id)
    model.refresh()
    view = TableView(model, "发票")
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    qtbot.waitExposed(view)
    view.grid.viewport().repaint()
    return view


def grouped(**options):
    return RowsModel(
        COLUMNS, ITEMS, key=lambda row: row.id, group=lambda row: Group(row.rung, "户"), **options
    )


def shown(qtbot, model):
    view = TableView(model, "列表")
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_first_paint_of_a_million_rows_reads_one_page(long_table, million):
    assert million.asked == [(0, 256)]
    assert long_table.model.rowCount() == 1_000_000


def test_jumping_anywhere_reads_that_page_only(long_table, million):
    million.asked.clear()
    long_table.select_row(765_432)
    long_table.grid.viewport().repaint()
    assert long_table.current().id == 765_432
    assert {offset for offset, _ in million.asked} <= {765_432 // 256 * 256, (765_432 // 256 - 1) * 256}


def test_at_most_64_pages_are_kept(long_table, million):
    for page in range(200):
        long_table.model.row(page * 256)
    million.asked.clear()
    for page in (199, 136, 135):
        long_table.model.row(page * 256)
    assert million.asked == [(135 * 256, 256)]


def test_sorting_is_handed_on_and_starts_over(long_table, million):
    long_table.grid.horizontalHeader().sectionClicked.emit(0)
    assert long_table.model.row(0).name == "客户0"
    long_table.grid.horizontalHeader().sectionClicked.emit(0)
    assert long_table.model.row(0).name == "客户999999"


def test_selecting_everything_is_one_range_and_instant(qtbot, long_table, million):
    million.asked.clear()
    begun = time.perf_counter()
    qtbot.keyClick(long_table.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    long_table.grab()
    assert time.perf_counter() - begun < 0.5
    assert long_table.ranges() == [(0, 999_999)]
    assert len(million.asked) <= 1


def test_home_and_end_go_to_the_first_and_last_row(qtbot, long_table):
    qtbot.keyClick(long_table.grid, Qt.Key.Key_End)
    assert long_table.current().id == 999_999
    qtbot.keyClick(long_table.grid, Qt.Key.Key_Home)
    assert long_table.current().id == 0


def test_a_row_that_vanished_meanwhile_is_blank(long_table, million):
    million.size = 10
    assert long_table.model.row(500_000) is None
    assert long_table.model.index(500_000, 0).data() is None


def test_copy_gives_plain_decimals_and_iso_dates(qtbot, app):
    view = shown(qtbot, grouped())
    view.grid.selectAll()
    qtbot.keyClick(view.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "客户\t金额\t到期\n甲公司\t1234.50\t2026-11-05\n乙公司\t0.00\t\n丙公司\t999999.99\t2026-01-31"
    )


def test_copy_leaves_out_hidden_columns_and_cannot_break_the_table(qtbot, app):
    model = RowsModel(COLUMNS, [Item(1, "一行\t两格\n三", 100)], key=lambda row: row.id)
    view = shown(qtbot, model)
    view.show_column(2, False)
    view.grid.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == "客户\t金额\n一行 两格 三\t1.00"


def test_amounts_have_separators_and_zero_is_a_dash(app):
    model = RowsModel(COLUMNS, ITEMS, key=lambda row: row.id)
    texts = [[model.index(row, column).data() for column in range(3)] for row in range(3)]
    assert texts == [
        ["甲公司", "1,234.50", "2026-11-05"],
        ["乙公司", "—", "—"],
        ["丙公司", "999,999.99", "2026-01-31"],
    ]


def test_groups_stand_over_their_rows_and_cannot_be_selected(qtbot, app):
    view = shown(qtbot, grouped())
    model = view.model
    kinds = [isinstance(model.row(number), Group) for number in range(model.rowCount())]
    assert kinds == [True, False, False, True, False]
    assert view.grid.columnSpan(0, 0) == 3
    view.grid.selectAll()
    assert [row.id for row in view.selected_rows()] == [1, 2, 3]


def test_first_row_of_a_group_is_marked_instead_of_its_header(qtbot, app):
    view = shown(qtbot, grouped())
    view.select_row(3)
    assert view.current().id == 3


def test_arrows_step_over_group_headers_and_stay_at_the_ends(qtbot, app):
    view = shown(qtbot, grouped())
    view.select_row(0)
    seen = []
    down, up = Qt.Key.Key_Down, Qt.Key.Key_Up
    for pressed in (down, down, down, up, up, up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.keyClick(view.grid, pressed)
        seen.append((view.current().id, [row.id for row in view.selected_rows()]))
    assert [mark for mark, _ in seen] == [2, 3, 3, 2, 1, 1, 3, 1]
    assert all(marked == [mark] for mark, marked in seen)


def test_sorting_a_small_list_puts_missing_values_last(app):
    model = grouped()
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert [row.id for row in model.visible_rows()] == [1, 3, 2]
    model.sort(2, Qt.SortOrder.AscendingOrder)
    assert [row.id for row in model.visible_rows()] == [3, 1, 2]
    model.sort(-1)
    assert isinstance(model.row(0), Group)


def test_pills_sort_by_their_words(app):
    column = Column("state", "状态", 90, Kind.BADGE)
    model = RowsModel([column], [{"state": Badge("b")}, {"state": None}, {"state": Badge("a")}])
    model.sort(0)
    assert [column.shown(row) for row in model.visible_rows()] == ["a", "b", ""]


def test_space_ticks_the_selected_rows(qtbot, app):
    view = shown(qtbot, grouped(checkable=True))
    view.select_row(1)
    with qtbot.waitSignal(view.model.checks_changed):
        qtbot.keyClick(view.grid, Qt.Key.Key_Space)
    assert [row.id for row in view.model.checked_rows()] == [1]
    qtbot.keyClick(view.grid, Qt.Key.Key_Space)
    assert view.model.checked_rows() == []


def test_a_click_on_the_box_ticks_without_marking(qtbot, app):
    view = shown(qtbot, grouped(checkable=True))
    view.select_row(1)
    place = check_rect(view.grid.visualRect(view.model.index(4, 0))).center()
    qtbot.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [row.id for row in view.model.checked_rows()] == [3]
    assert view.current().id == 1


def test_ticks_of_rows_that_are_gone_are_dropped(app):
    model = grouped(checkable=True)
    model.set_checked(ITEMS, True)
    model.set_rows(ITEMS[:1])
    assert model.checked_rows() == ITEMS[:1]


def test_filter_keeps_group_headers_of_what_is_left(app):
    model = grouped()
    model.set_filter(lambda row: row.amount > 1_000_000)
    assert [getattr(model.row(n), "title", None) or model.row(n).id for n in range(model.rowCount())] == [
        "电话",
        3,
    ]


def test_a_column_is_filtered_while_typing(qtbot, app):
    view = shown(qtbot, RowsModel(COLUMNS, ITEMS, key=lambda row: row.id))
    view.ask_filter(1)
    popup = view.findChild(FilterPopup)
    qtbot.keyClicks(popup.edit, "999")
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    assert view.model.headerData(1, Qt.Orientation.Horizontal) == "金额 ▼"
    qtbot.keyClick(popup.edit, Qt.Key.Key_Return)
    view.clear_filters()
    assert view.model.rowCount() == 3


def test_a_long_list_is_neither_filtered_nor_sorted_by_its_columns_unless_it_can_be(app, million):
    model = ListModel(COLUMNS, million.count, million.fetch)
    assert not model.can_filter()
    assert not any(column.sortable for column in model.columns)


def test_enter_and_double_click_open_the_row_with_its_column(qtbot, app):
    view = shown(qtbot, grouped())
    view.select_row(1)
    with qtbot.waitSignal(view.opened) as signal:
        qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    assert signal.args[0].id == 1
    with qtbot.waitSignal(view.opened) as signal:
        view.grid.doubleClicked.emit(view.model.index(4, 1))
    assert (signal.args[0].id, signal.args[1]) == (3, "amount")


def test_totals_line_writes_zero_and_words(qtbot, app):
    view = shown(qtbot, grouped())
    assert view.totals.isHidden()
    view.set_totals({"name": "合计", "amount": 0})
    assert view.totals.isVisible()
    assert view.totals.accessibleName() == "合计  0.00"
    view.grab()


def test_empty_list_says_so_and_offers_the_next_step(qtbot, app):
    pressed = []
    model = RowsModel(COLUMNS, key=lambda row: row.id)
    view = shown(qtbot, model)
    view.set_empty("还没有发票。", "导入发票", lambda: pressed.append(1))
    assert view.empty.isVisible()
    view.empty.button.click()
    model.set_rows(ITEMS)
    assert pressed == [1]
    assert view.empty.isHidden()


def test_room_a_text_column_does_not_need_goes_to_one_that_is_cut(qtbot, app):
    columns = [
        Column("number", "文号", 200),
        Column("name", "客户", 60, stretch=True),
        Column("amount", "金额", 90, Kind.MONEY),
    ]
    row = {"number": "催1号", "name": "苏州恒泰精密制造有限公司", "amount": 100}
    model = RowsModel(columns, [row])
    view = shown(qtbot, model)
    view.resize(352, 300)
    name = view.grid.columnWidth(1)
    assert name >= view.grid.fontMetrics().horizontalAdvance(row["name"]) + 16
    assert sum(map(view.grid.columnWidth, range(3))) == view.grid.viewport().width()
    assert view.grid.columnWidth(2) == 90
    model.set_rows([{**row, "number": "关于催付购销合同项下款项的函 催〔2026〕1号", "name": "甲"}])
    assert view.grid.columnWidth(1) < name


def test_columns_that_may_go_leave_in_a_narrow_table(qtbot, app):
    columns = [
        Column("name", "客户", 160, stretch=True),
        Column("due", "到期", 90, Kind.DATE, hide_below=400),
    ]
    view = shown(qtbot, RowsModel(columns, ITEMS))
    assert not view.grid.isColumnHidden(1)
    view.resize(300, 300)
    assert view.grid.isColumnHidden(1)
    view.show_column(1, True)
    assert not view.grid.isColumnHidden(1)


def test_chooser_never_hides_the_last_column(qtbot, app):
    view = shown(qtbot, grouped())
    view.show_column(1, False)
    view.show_column(2, False)
    actions = view._chooser(view).actions()
    assert [action.isEnabled() for action in actions] == [False, True, True]


def test_every_kind_paints_in_both_themes(qtbot, app):
    columns = [Column(kind.value, kind.value, 80, kind, bucket=1) for kind in Kind]
    row = {
        "text": "甲",
        "number": 3,
        "days": -3,
        "percent": 35,
        "money": 100,
        "date": dt.date(2026, 1, 1),
        "badge": [Badge("高", "danger"), Badge("新")],
        "bar": [(10, 0), (5, "accent"), (0, 2)],
    }
    view = shown(qtbot, RowsModel(columns, [row, {}], checkable=True))
    view.select_row(0)
    assert not view.grab().isNull()
    assert [plain_text(c, c.read(row)) for c in columns] == [
        "甲",
        "3",
        "-3",
        "35",
        "1.00",
        "2026-01-01",
        "高 新",
        "",
    ]


def test_a_currency_without_decimals_shows_and_copies_none():
    column = Column("amount", "金额", currency="JPY", kind=Kind.MONEY)
    assert (column.shown({"amount": 1200}), column.plain({"amount": 1200})) == ("1,200", "1200")


def test_hovering_far_from_a_box_does_not_tick(qtbot, app):
    view = shown(qtbot, grouped(checkable=True))
    qtbot.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(150, 50))
    assert view.model.checked_rows() == []
    assert view.current().id == 1


def test_menus_offer_the_pages_acts_copying_and_columns(qtbot, app):
    view = shown(qtbot, grouped())
    act = QAction("记承诺", view)
    view.add_action(act)
    view.fit(3)
    view._show_menu(QPoint(5, 5))
    view._show_chooser(QPoint(5, 5))
    rows, head = [menu for menu in view.findChildren(QMenu) if not menu.title()]
    assert [a.text() for a in rows.actions() if a.text()] == ["记承诺", "复制", "全选", "显示的列"]
    assert [a.text() for a in head.actions() if a.text()] == ["筛选此列…", "清除筛选", "显示的列"]
    rows.close()
    head.close()
