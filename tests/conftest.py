"""What every test shares."""

from __future__ import annotations

from hypothesis import settings

# The same cases every time, on machines slow and fast; nothing is kept between runs.
settings.register_profile("playbook", deadline=None, derandomize=True, database=None)
settings.load_profile("playbook")
