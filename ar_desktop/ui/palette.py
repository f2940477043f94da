"""Colours of the window as data: one light and one dark palette with the same names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tone:
    """A coloured pill: its ground and its text."""

    ground: str
    text: str


@dataclass(frozen=True)
class Palette:
    """All colours of one appearance, by meaning.

    ``aging`` runs from not due to the last bucket; ``aging_tint`` grounds a cell of that bucket.
    ``tones`` are the pills: neutral, info, good, warn, alert, danger.
    """

    name: str
    window: str
    surface: str
    sunken: str
    line: str
    hairline: str
    border: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    link: str
    selected: str
    hover: str
    danger: str
    danger_border: str
    good: str
    nav: str
    nav_active: str
    nav_mark: str
    nav_text: str
    nav_muted: str
    nav_badge: str
    track: str
    group: str
    shadow: str
    grid: str
    benchmark: str
    aging: tuple[str, str, str, str, str]
    aging_tint: tuple[str, str, str, str, str]
    tones: dict[str, Tone]

    def bucket(self, index: int) -> str:
        """Colour of a bucket; the last colour serves every bucket after the fifth."""
        return self.aging[min(index, len(self.aging) - 1)]

    def bucket_tint(self, index: int) -> str:
        """Pale ground of a bucket's cell."""
        return self.aging_tint[min(index, len(self.aging_tint) - 1)]

    def tone(self, name: str) -> Tone:
        """A pill's colours; neutral where the name is unknown."""
        return self.tones.get(name, self.tones["neutral"])


LIGHT = Palette(
    name="light",
    window="#f4f6f8",
    surface="#ffffff",
    sunken="#fafbfc",
    line="#e3e8ed",
    hairline="#eef1f4",
    border="#c9d3db",
    text="#1b2733",
    muted="#5c6f81",
    faint="#8a99a7",
    accent="#0b6e99",
    accent_hover="#095d82",
    on_accent="#ffffff",
    link="#0b6e99",
    selected="#e3f1f7",
    hover="#f5f9fb",
    danger="#c4372b",
    danger_border="#e8b4af",
    good="#1f8a4c",
    nav="#12303f",
    nav_active="#1c4255",
    nav_mark="#4db8e8",
    nav_text="#c9d8e0",
    nav_muted="#7f98a5",
    nav_badge="#c4372b",
    track="#eceff2",
    group="#f7f9fa",
    shadow="#26122c3c",
    grid="#eef1f4",
    benchmark="#8a99a7",
    aging=("#8fb8a8", "#e8c468", "#e59a4c", "#d9663f", "#b23a30"),
    aging_tint=("#f1f7f4", "#fcf5e1", "#fbebdb", "#f8ddd1", "#f3cfca"),
    tones={
        "neutral": Tone("#eef1f4", "#46586a"),
        "info": Tone("#e3f1f7", "#0b6390"),
        "good": Tone("#ddf1e6", "#1c7043"),
        "warn": Tone("#fbf1d9", "#7d5c08"),
        "alert": Tone("#fce6d8", "#a8430f"),
        "danger": Tone("#f9dedb", "#a5261c"),
    },
)

DARK = Palette(
    name="dark",
    window="#11181d",
    surface="#192229",
    sunken="#1e2930",
    line="#2a3740",
    hairline="#243039",
    border="#3b4b56",
    text="#e3eaef",
    muted="#9db0bd",
    faint="#74889a",
    accent="#167fae",
    accent_hover="#1c91c5",
    on_accent="#ffffff",
    link="#5bb8e0",
    selected="#1d3c4c",
    hover="#1f2b33",
    danger="#f07f75",
    danger_border="#7a3f3a",
    good="#5cc489",
    nav="#0b161d",
    nav_active="#173443",
    nav_mark="#4db8e8",
    nav_text="#c4d4dd",
    nav_muted="#758f9d",
    nav_badge="#c4372b",
    track="#2b3841",
    group="#1d272f",
    shadow="#80000000",
    grid="#27333c",
    benchmark="#8497a5",
    aging=("#6f9f8d", "#d1ab4b", "#d4873a", "#cf5c36", "#c4463b"),
    aging_tint=("#1d2f2b", "#383222", "#3d2e20", "#43291f", "#4a2523"),
    tones={
        "neutral": Tone("#2c3943", "#b5c3ce"),
        "info": Tone("#173d50", "#82cbec"),
        "good": Tone("#1b4030", "#7fd4a4"),
        "warn": Tone("#433717", "#eac766"),
        "alert": Tone("#4a2d1a", "#f0a878"),
        "danger": Tone("#4d2422", "#f39a91"),
    },
)

PALETTES = {palette.name: palette for palette in (LIGHT, DARK)}
