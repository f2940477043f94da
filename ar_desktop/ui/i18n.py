"""The language of the screen. Chinese is written in the sources; English comes from a .qm file.

After changing words do what ``resources/i18n/README.md`` says; a test holds both to the sources.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ar_desktop import assets

_installed: list[QTranslator] = []


class _State:
    language = "zh"


def language() -> str:
    """The language in force, ``zh`` or ``en``: what ``messages.explain`` wants to know."""
    return _State.language


def install(app: QCoreApplication, wanted: str) -> list[str]:
    """Switch to ``zh`` or ``en``; windows made afterwards speak it. Returns the files loaded."""
    while _installed:
        app.removeTranslator(_installed.pop())
    _State.language = "zh" if wanted == "zh" else "en"
    china = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    QLocale.setDefault(china if wanted == "zh" else QLocale(QLocale.Language.English))
    if wanted == "zh":
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        return _load(app, f"{folder}/qtbase_zh_CN.qm")
    return _load(app, str(assets.path("i18n", f"ar_desktop_{wanted}.qm")))


def _load(app: QCoreApplication, file: str) -> list[str]:
    translator = QTranslator(app)
    if not translator.load(file):
        return []
    app.installTranslator(translator)
    _installed.append(translator)
    return [file]
