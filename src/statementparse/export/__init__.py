"""What a Statement is turned into; each export works from the Statement alone."""
