"""Build hook: takes the seeds at the top of the checkout into the wheel, as package files."""

from __future__ import annotations

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SeedsHook(BuildHookInterface):
    """Add seeds/ to a wheel, but not to an editable install, which reads the checkout itself."""

    def initialize(self, version: str, build_data: dict[str, dict[str, str]]) -> None:
        """Map the directory when the wheel is a real one ("standard", not "editable")."""
        if version == "standard":
            build_data["force_include"]["seeds"] = "statementparse/_seeds"
