"""A Document to the people whom no cue tells of: in lists, in openings, by what they do."""
