"""How thoroughly Hypothesis looks: `quick` by default, `pytest --hypothesis-profile=thorough`."""

from hypothesis import HealthCheck, settings

# Deadlines measure the machine, not the code; how time grows is measured in its own test.
settings.register_profile(
    "quick", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", parent=settings.get_profile("quick"), max_examples=300)
settings.load_profile("quick")
