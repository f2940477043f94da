"""How many random examples the property tests draw, and from where.

The suite draws the same ones at every run, so that it fails for what was changed and for nothing else.
`dev.py fuzz` draws others each time, and many more: it is what looks for the faults nobody thought of.
"""

import os

from hypothesis import HealthCheck, settings

#: How many times more examples than the suite draws, each time others; 0 in the suite.
FUZZ = int(os.environ.get("AR_DESKTOP_FUZZ", "0"))


def drawn(count=100):
    """Settings of a property test that draws ``count`` examples in the suite."""
    return settings(
        max_examples=count * max(FUZZ, 1),
        derandomize=not FUZZ,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
