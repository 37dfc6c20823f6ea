"""Whole collections of texts to one file, which an interruption leaves whole."""
