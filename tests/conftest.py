"""Fixtures for every test. The bigger helpers live in tests/support."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def clean_cache():
    """Rate limits and cached pages of one test must not reach the next."""
    cache.clear()
