"""A Structure to that of the part that is read: up to more than prose can hold.

A megabyte of dates, of full stops apart or of "agreed to" is no statement, and would be read for
as long as fifty statements are. What is found there is counted: finds are cheap, what they mean is
dear.
"""

from __future__ import annotations

from bisect import bisect_right
from heapq import merge
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from statementparse.recognise import Mentions
    from statementparse.segment import Structure

_CODE = "crowded"
# So many mentions, quotations and sentences may stand in any text, and so many more for each
# 1,000 characters.
# The densest of 690 press texts have 133 in a thousand where they are short, 70 from 4,000
# characters on, 54 from 8,000 on; the first number bears the short ones.
_ANYWHERE, _IN_A_THOUSAND = 2_000, 60


def uncrowded(structure: Structure, mentions: Mentions | None = None) -> Structure:
    """Leave out what follows the place where more is found than any prose has so far.

    Few enough finds cost no look at them, so that no usual text pays for this.
    """
    parts = len(structure.sentences) + len(structure.blocks) + len(structure.quotations)
    if parts + len(mentions or ()) <= _ANYWHERE:
        return structure
    sentences = {sentence.start for sentence in structure.sentences}
    begun = sorted(sentences.union(block.start for block in structure.blocks))
    quoted = (quotation.start for quotation in structure.quotations)
    found = mentions.starts if mentions else ()
    for count, start in enumerate(merge(found, begun, quoted)):
        if count > _ANYWHERE + start * _IN_A_THOUSAND // 1000:
            return structure.until(begun[bisect_right(begun, start) - 1], _CODE)
    return structure
