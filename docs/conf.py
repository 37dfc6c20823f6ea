"""How Sphinx builds these pages: MyST Markdown, furo, warnings as errors."""

from importlib.metadata import version as version_of

project = "statementparse"
author = "The statementparse authors"
copyright = "2026, The statementparse authors"
version = release = version_of("statementparse")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = "statementparse"

autodoc_member_order = "bysource"
autodoc_typehints = "none"
