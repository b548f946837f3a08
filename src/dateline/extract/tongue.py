"""Which language a document is in: as its words show, else as it says of itself.

A text that uses the small words of English is English, whatever its label or the identifier says:
to take an English text for another would lose what it tells.
"""

import re
from functools import cache
from typing import Any, Final

from dateline.model.document import Document

__all__ = ["ENGLISH", "tongue"]

ENGLISH: Final = "en"
SAMPLE: Final = 2_000  # characters
FEWEST: Final = 40  # letters by which a language can be told at all
ENOUGH: Final = 200  # letters that weigh more than a label
SURE: Final = 0.9
SURER: Final = 0.99
SMALL: Final = frozenset("the of and to in is was for on that with by at from as it an be".split())
SHARE: Final = 0.12  # of small words; headlines have fewer
WORD: Final = re.compile(r"[^\W\d_]+")


def tongue(document: Document) -> str | None:
    """Return the language of a document as ISO 639-1; None where nothing tells."""
    label = document.lang.casefold().replace("_", "-").split("-")[0] if document.lang else None
    words = WORD.findall(document.text[:SAMPLE])
    letters = sum(map(len, words))
    if letters < FEWEST:
        return label
    if sum(word.lower() in SMALL for word in words) >= SHARE * len(words):
        return ENGLISH
    found, share = _identified(" ".join(words))
    if label is None:
        return found if share >= SURE else None
    return found if share >= SURER and letters >= ENOUGH else label


def _identified(text: str) -> tuple[str, float]:
    found, share = _identifier().classify(text)
    return str(found), float(share)


@cache
def _identifier() -> Any:  # noqa: ANN401 - py3langid's own class
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - where it is asked

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
