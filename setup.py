"""Puts the shipped resources inside the package when a wheel is built; all else is pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithResources(build_py):
    """Copies ``resources`` to ``ar_desktop/resources``; an editable install reads them in place."""

    def run(self) -> None:
        """Build as ever, then copy."""
        super().run()
        if not self.editable_mode:
            goal = Path(self.build_lib) / "ar_desktop" / "resources"
            shutil.rmtree(goal, ignore_errors=True)
            shutil.copytree("resources", goal)


setup(cmdclass={"build_py": BuildWithResources})
