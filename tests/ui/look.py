"""Pictures of the shell with made-up pages.

``python tests/ui/look.py DIR [light|dark] [1440x900] [zh|en]``
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from demo_pages import TODAY, specs
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ar_desktop.settings import Settings
from ar_desktop.ui import i18n, theme
from ar_desktop.ui.context import Context
from ar_desktop.ui.main_window import MainWindow
from ar_desktop.ui.search_box import Hit
from ar_desktop.ui.shortcuts import ShortcutSheet

HITS = [
    Hit("客户", "苏州恒泰精密制造", "应收 243,000.00", "customers", 4),
    Hit("客户", "宁波东港食品", "应收 96,150.00", "customers", 5),
    Hit("页面", "催收队列", "Ctrl 5", "reminders"),
]


def window(theme_name: str, size: str, language: str) -> MainWindow:
    i18n.install(QApplication.instance(), language)
    theme.apply(QApplication.instance(), theme_name)
    context = Context(TODAY, settings=Settings(language=language, theme=theme_name))
    made = MainWindow(context, specs(), lambda _text: HITS)
    made.set_company("杭州远帆机电有限公司")
    made.status.set_facts(
        file="远帆机电-2026.ardb",
        backup="上次备份 今天 09:02",
        check="完整性检查 通过",
        freshness="收款已录入至 11-20",
        totals="1,284 个客户 · 18,402 张发票 · 人民币 元",
    )
    context.counts.emit({"receipts": 3, "reminders": 12, "alarms": 5})
    made.resize(*(int(part) for part in size.split("x")))
    return made


def shoot(shown: MainWindow, folder: Path, tail: str) -> None:
    def save(widget, name):
        QTest.qWait(150)
        widget.grab().save(str(folder / f"{name}-{tail}.png"))

    for key in ("workbench", "reminders", "reports"):
        shown.show_page(key)
        shown.show()
        save(shown, key)
    shown.context.status.emit("已登记承诺：苏州恒泰 11-28 付 186,400.00", True)
    shown.context.fail("文件“十月开票.xlsx”带密码，请先在 Excel 中去掉密码再导入")
    shown.header.search.setFocus()
    shown.header.search.setText("ht")
    shown.header.search.look_up()
    save(shown, "search")
    shown.header.as_of.open_popup()
    save(shown.header.as_of.popup(), "as-of")
    shown.header.as_of.popup().hide()
    shown.show_shortcuts()
    save(shown.findChild(ShortcutSheet), "keys")
    shown.view_menu.popup(shown.pos())
    save(shown.view_menu, "menu")
    shown.view_menu.hide()


if __name__ == "__main__":
    looks = (sys.argv[2:] + ["light", "1440x900", "zh"][len(sys.argv) - 2 :])[:3]
    application = QApplication([])
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    shoot(window(*looks), target, "-".join(looks))
