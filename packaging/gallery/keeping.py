"""The dialogs of the book itself."""

from __future__ import annotations

from ar_desktop.ui import shortcuts
from ar_desktop.ui.dialogs.keeping.new_book import NewBookDialog
from ar_desktop.ui.dialogs.keeping.rates import RatesDialog
from ar_desktop.ui.dialogs.keeping.switch import Acts, SwitchDialog
from ar_desktop.ui.keys import scheme
from ar_desktop.ui.shortcuts import ShortcutSheet
from gallery.stage import Stage, nothing, shown


@shown(NewBookDialog)
def new_book(stage: Stage) -> NewBookDialog:
    """A new book, begun too early."""
    made = NewBookDialog(stage.window, nothing, stage.language)
    made.finish()
    return made


@shown(RatesDialog)
def rates(stage: Stage) -> RatesDialog:
    """Many quotes at once."""
    return RatesDialog(stage.window, stage.context, nothing)


@shown(SwitchDialog)
def switch(stage: Stage) -> SwitchDialog:
    """The books opened last."""
    return SwitchDialog(stage.window, stage.context, Acts(nothing, nothing, nothing, nothing))


@shown(ShortcutSheet)
def shortcut_sheet(stage: Stage) -> ShortcutSheet:
    """All keys."""
    page = stage.window.pages.currentWidget() or stage.window
    return ShortcutSheet(
        stage.window,
        [
            ("窗口", shortcuts.of_actions(stage.window.actions())),
            ("本页", shortcuts.of_buttons(page)),
            ("录入与列表", shortcuts.of_fields(scheme("common"))),
        ],
    )
