"""Running text of a treebank's separate words."""

import re
from typing import Final

__all__ = ["running"]

OPENS: Final = tuple("([{$#“‘")
TIGHT: Final = re.compile(r"[,.;:!?)\]}%”’]+|['’]\w*|n['’]t|\.{2,}", re.IGNORECASE)
QUOTE: Final = '"'


def running(words: list[str]) -> tuple[str, list[int]]:
    """Return a running text of separate words, and where each word starts."""
    text, starts, is_open = "", [], False
    for word in words:
        is_tight = not text or text.endswith(OPENS) or TIGHT.fullmatch(word)
        if word == QUOTE:
            is_open = not is_open
            is_tight = is_tight or not is_open
        elif text.endswith(QUOTE) and is_open:
            is_tight = True
        text += word if is_tight else f" {word}"
        starts.append(len(text) - len(word))
    return text, starts
