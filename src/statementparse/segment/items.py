"""The Structure of a page to that of its first item, where the page holds several."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from statementparse.segment.structure import Block, Structure

# The code of the Issue for what follows the first item.
SEVERAL_ITEMS = "several_items"
# A bare place ("LIMA:") may open a paragraph of one and the same report.
_SIGNS_OF_A_DISPATCH = frozenset("0123456789(/")


def first_item(text: str, structure: Structure) -> Structure:
    r"""Leave out all that follows the first of several dispatches, each with its own dateline.

    A bulletin's items tell of other meetings, so that what is read of one would be put down to
    another. Their words stay in the text; `rest` tells where they begin. A statement that closes
    with its place and day, has annexes or gives the floor to speakers is one item.
    """
    openings = list(islice(_openings(text, structure.blocks), 2))
    if len(openings) < 2 or any(block.sentences for block in structure.blocks[: openings[0]]):
        return structure
    after = _with_headings(structure.blocks, openings[1])
    return structure.until(structure.blocks[after].start, SEVERAL_ITEMS)


def _openings(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """Give the numbers of the datelines that open a paragraph ("LIMA, May 3 - The two ...")."""
    for index, (label, body) in enumerate(pairwise(blocks)):
        if label.kind != "dateline" or not body.sentences:
            continue
        if "\n" in text[label.end - 1 : body.start]:
            continue
        if not _SIGNS_OF_A_DISPATCH.isdisjoint(text[label.start : label.end]):
            yield index


def _with_headings(blocks: Sequence[Block], index: int) -> int:
    """Take in the headings and date lines that stand right above a dispatch."""
    while blocks[index - 1].kind in {"heading", "dateline"}:
        index -= 1
    return index
