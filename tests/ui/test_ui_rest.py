"""Tasks, cards, charts, theme, languages, crash reports, single instance."""

import datetime as dt
import sys
import threading
import uuid

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QMouseEvent, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from shiboken6 import delete

from ar_desktop import assets
from ar_desktop.domain.errors import ArError
from ar_desktop.ui import crash, i18n, theme
from ar_desktop.ui.cards import (
    Button,
    Card,
    FigureCard,
    FlowLayout,
    Segments,
    ShareBar,
    SidePanel,
    clear,
    label,
)
from ar_desktop.ui.context import Context
from ar_desktop.ui.palette import DARK, LIGHT
from ar_desktop.ui.single_instance import SingleInstance
from ar_desktop.ui.status import StatusBar


def test_work_runs_elsewhere_and_comes_back_here(qtbot, context):
    here, places = threading.get_ident(), []

    def work(_progress):
        places.append(threading.get_ident())
        return 42

    results = []
    context.tasks.run("算", work, lambda result: results.append((result, threading.get_ident())))
    context.tasks.run("算", work, results.append)
    qtbot.waitUntil(lambda: len(results) == 2)
    assert results == [(42, here), 42]
    assert len(set(places)) == 1
    assert places[0] != here


def test_work_that_ended_may_be_the_last_to_hold_its_page_and_the_context(app, qtbot):
    """Before: the end of the context ended the work once more, and the program with it."""

    class Page:
        def __init__(self, context):
            self.context = context
            context.tasks.run("算", lambda _progress: 42, self.show)

        def show(self, result):
            self.result = result

    context = Context(dt.date(2026, 11, 21))
    gone = []
    context.destroyed.connect(lambda: gone.append(True))
    page = Page(context)
    while context.tasks.current:
        QCoreApplication.processEvents()
    del context, page
    qtbot.waitUntil(lambda: gone == [True])


def test_progress_shows_a_count_and_can_be_cancelled(qtbot, context):
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.follow(context.tasks)
    reached = []

    def work(progress):
        for number in range(1_000_000):
            reached.append(number)
            progress(number, 1_000_000)
            threading.Event().wait(0.001)

    results = []
    task = context.tasks.run("导入", work, results.append, results.append)
    qtbot.waitUntil(lambda: bar.bar.isVisible() and "/ 1,000,000" in bar.work.text())
    with qtbot.waitSignal(task.finished):
        bar.cancel.click()
    assert results == []
    assert len(reached) < 1_000_000
    assert bar.bar.isHidden()


def test_an_error_of_the_user_is_told_and_of_ours_is_reported(qtbot, context, monkeypatch):
    reported = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: reported.append(kind))

    def fail(_progress):
        raise ArError("date_unreadable", value="x")

    with qtbot.waitSignal(context.problem) as signal:
        context.tasks.run("读", fail)
    assert signal.args[0].code == "date_unreadable"
    context.tasks.run("读", lambda _progress: 1 / 0)
    qtbot.waitUntil(lambda: reported == [ZeroDivisionError])


def test_an_own_handler_takes_the_error(qtbot, context):
    taken = []
    context.tasks.run("读", lambda _progress: 1 / 0, None, taken.append)
    qtbot.waitUntil(lambda: len(taken) == 1)
    assert isinstance(taken[0], ZeroDivisionError)
    assert context.tasks.current is None


def test_theme_switches_palette_sheet_and_icons(app):
    theme.apply(app, "dark")
    assert theme.current() is DARK
    assert DARK.surface in app.styleSheet()
    dark = theme.icon("search").pixmap(18, 18).toImage()
    theme.apply(app, "light")
    assert theme.current() is LIGHT
    assert theme.icon("search").pixmap(18, 18).toImage() != dark


def test_auto_follows_the_system_and_unknown_names_are_light(app):
    assert theme.resolve("auto") in (LIGHT, DARK)
    assert theme.resolve("?") is LIGHT
    assert theme.colour("warn").name() == LIGHT.tones["warn"].text
    assert theme.colour("#010203").name() == "#010203"


def contrast(one, other):
    def light(colour):
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_words_can_be_read_on_their_grounds(palette):
    pairs = [
        (palette.text, palette.surface),
        (palette.muted, palette.surface),
        (palette.text, palette.selected),
        (palette.muted, palette.window),
        (palette.danger, palette.surface),
        (palette.link, palette.surface),
        (palette.nav_text, palette.nav),
        *((tone.text, tone.ground) for tone in palette.tones.values()),
        *((palette.text, tint) for tint in palette.aging_tint),
    ]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def test_interface_font_is_ours_and_has_rare_characters(app):
    families = theme.load_fonts()
    assert families
    assert QFontInfo(theme.ui_font()).family() in families
    raw = QRawFont.fromFont(QFontDatabase.font(families[0], "Regular", 12))
    assert all(raw.supportsCharacter(ord(letter)) for letter in "催喆堃淼〔〕—")


def test_equal_figures_have_equal_widths(app):
    metrics = theme.metrics(24)
    assert len({metrics.horizontalAdvance(figure * 8) for figure in "0123456789"}) == 1


def test_buttons_show_their_shortcut_and_act_by_it(qtbot, app):
    pressed = []
    holder = QWidget()
    button = Button("生成催告函", lambda: pressed.append(1), kind="primary", keys="Ctrl+L")
    button.setParent(holder)
    qtbot.addWidget(holder)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    assert button.sizeHint().width() > QPushButton.sizeHint(button).width()
    qtbot.keyClick(holder, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: pressed == [1])
    button.setText("生成 4 份")
    assert button.shortcut().toString() == "Ctrl+L"
    assert not button.grab().isNull()


def test_one_of_the_segments_is_on(qtbot, app):
    segments = Segments([("today", "今天 12"), ("late", "逾期未办 4")])
    qtbot.addWidget(segments)
    assert segments.current() == "today"
    with qtbot.waitSignal(segments.chosen) as signal:
        segments._buttons["late"].click()
    assert signal.args == ["late"]
    segments.set_text("late", "逾期未办 3")
    segments.choose("today")
    assert segments.current() == "today"


def test_cards_say_their_figure_and_can_be_clicked(qtbot, app):
    card = FigureCard("逾期金额 / 占比")
    qtbot.addWidget(card)
    card.show_figure("1,952,870.00", "35.1%", "已超", tone="danger")
    assert card.accessibleName() == "逾期金额 / 占比 1,952,870.00 35.1% 已超"
    with qtbot.waitSignal(card.clicked):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)


def test_side_panel_shows_a_row_or_says_what_to_do(qtbot, app):
    panel = SidePanel("选中一行查看详情")
    qtbot.addWidget(panel)
    panel.show()
    assert panel._empty.isVisible()
    panel.show_row("苏州恒泰", "应催 1.00 元", [("B 级", "warn")])
    panel.show_row("宁波东港", badges=[("A 级", "good"), ("暂停供货", "danger")])
    assert panel.name.text() == "宁波东港"
    assert panel.badges.count() == 2
    panel.show_empty()
    assert panel._empty.isVisible()


def test_flow_wraps_when_there_is_no_room(qtbot, app):
    holder = QWidget()
    flow = FlowLayout()
    holder.setLayout(flow)
    for _ in range(4):
        part = QLabel()
        part.setFixedSize(100, 20)
        flow.addWidget(part)
    qtbot.addWidget(holder)
    assert [flow.heightForWidth(width) for width in (430, 220, 100)] == [20, 48, 104]
    clear(flow)
    assert flow.count() == 0


def test_card_takes_a_tool_line_a_body_and_a_foot(qtbot, app):
    card = Card("标题", link="全部 →", act=lambda: None)
    card.bar(Button("新建"), None, Button("导出"))
    card.add(ShareBar([(1, 0), (2, "track")]), 0)
    card.foot(label("提示", "muted"))
    qtbot.addWidget(card)
    assert not card.grab().isNull()


def test_charts_draw_months_and_say_their_figures(qtbot, app):
    from ar_desktop.ui.charts import AgingChart, TrendChart  # noqa: PLC0415 - as pages must

    bars = AgingChart(["未到期", "逾期1-30天"])
    bars.show_bars(["10月", "11月"], [[300_000_000, 50_000_000], [100, 0]])
    line = TrendChart()
    line.show_line(["10月", "11月"], [74, None], benchmark=65, benchmark_label="基准", alarms=[0])
    for chart in (bars, line):
        qtbot.addWidget(chart)
        chart.resize(500, 300)
        assert not chart.grab().isNull()
    assert bars.tip(0) == "10月\n未到期  3,000,000.00\n逾期1-30天  500,000.00\n3,500,000.00"
    assert line.accessibleName() == "10月 74"
    point = QPointF(bars.plot.viewport().rect().center())
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, point, point, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(bars.plot.viewport(), move)
    theme.apply(app, "dark")


def test_a_chart_of_a_book_without_sales_has_the_colours_of_its_card(qtbot, app):
    from ar_desktop.ui.charts import TrendChart  # noqa: PLC0415 - as pages must

    line = TrendChart()
    qtbot.addWidget(line)
    line.resize(500, 300)
    for benchmark in (65, None):
        line.show_line(["10月", "11月"], [None, None], benchmark=benchmark, benchmark_label="基准")
        assert line.grab().toImage().pixelColor(250, 140) == QColor(theme.current().surface)
    assert line.tip(0) == "10月  —"


def test_steps_of_an_axis_are_round(app):
    from ar_desktop.ui.charts import _ticks  # noqa: PLC0415 - as pages must

    assert _ticks(0, 556) == [0, 150, 300, 450, 600]
    assert _ticks(23, 92) == [20, 40, 60, 80, 100]
    assert _ticks(0, 0)[0] == 0


def test_english_is_loaded_and_chinese_needs_nothing(app):
    try:
        assert i18n.install(app, "en")
        assert QCoreApplication.translate("MainWindow", "撤销") == "Undo"
    finally:
        i18n.install(app, "zh")
    assert QCoreApplication.translate("MainWindow", "撤销") == "撤销"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_a_language_without_file_changes_nothing(app):
    assert i18n.install(app, "xx") == []
    assert i18n.install(app, "zh")


def test_our_own_failures_become_a_report(tmp_path, monkeypatch):
    told, explained = [], []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    moment = dt.datetime(2026, 11, 21, 9, 2, 3, tzinfo=dt.UTC)
    crash.install(tmp_path / "reports", lambda: moment, told.append, explained.append)
    boom = ValueError("boom")
    sys.excepthook(ValueError, boom, None)
    problem = ArError("amount_unreadable", value="x")
    sys.excepthook(ArError, problem, None)
    assert [file.name for file in told] == ["report-20261121-090203.txt"]
    assert "ValueError: boom" in told[0].read_text(encoding="utf-8")
    assert explained == [problem]


def test_a_second_start_hands_its_file_to_the_first(qtbot, app):
    name = f"ar-desktop-test-{uuid.uuid4().hex}"
    first, second = SingleInstance(name), SingleInstance(name)
    assert first.claim()
    with qtbot.waitSignal(first.asked) as signal:
        assert not second.claim("/书/远帆.ardb")
    assert signal.args == ["/书/远帆.ardb"]
    first.release()
    assert second.claim()
    second.release()


def test_shipped_icons_take_the_colour_they_are_given():
    files = sorted(assets.path("icons").glob("*.svg"))
    assert len(files) > 15
    assert all("currentColor" in file.read_text(encoding="utf-8") for file in files if file.stem != "app")


def test_constants_outlive_what_the_qt_binding_gives_away(app):
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        widget.setEnabled(True)
    assert sys.getrefcount(None) > 1_000_000
    assert before > 1_000_000


def test_a_status_line_that_is_gone_hears_of_no_work(qtbot, context):
    tasks = context.tasks
    bar = StatusBar()
    bar.follow(tasks)
    delete(bar)
    with qtbot.captureExceptions() as failed:
        tasks.idle.emit()
    assert failed == []
