"""What tests of properties rest on: none fails since the machine has other work to do."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st


@settings(max_examples=2)
@given(st.just("slow"))
def test_an_example_may_take_its_time(said):
    time.sleep(0.25)
    assert said == "slow"
