"""Turn the bundled seeds and the installed peers into one table of times from one run."""
