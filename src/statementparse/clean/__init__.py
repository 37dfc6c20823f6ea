"""Stage 1: a raw Text to a cleaned one: white space, mojibake, page furniture, repeats.

Nothing is lost: every removal is an Edit with the id of its rule, and `Text` keeps the raw words.
The day of issue may stand in a line that goes ("Published on June 3, 2018"): whoever looks for it
reads the raw stretch of the edits (`text.raw[edit.start:edit.end]`), and believes it as far as the
reason of their rule lets him.
"""
