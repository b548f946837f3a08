"""A medium is what a party spoke through: an audio message, a Telegram post, a news conference."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from dateline.link.said import Said

__all__ = ["medium_of", "spoken_through"]

PLATFORMS: Final = (
    "Telegram", "Twitter", "Facebook", "Instagram", "TikTok", "YouTube", "VKontakte", "WhatsApp",
    "Weibo", "Truth Social", "social media",
)  # fmt: skip
FORMS: Final = re.compile(
    r"\b((?:(?:video|audio|voice|telegram|facebook|twitter) )(?:\w+ )?"
    r"(?:messages?|clips?|appeals?|address|recordings?|statements?|posts?|notes?|interviews?)"
    r"|(?:news|press) (?:conference|briefing|release)|televised (?:address|speech|statement)"
    r"|(?:telephone|phone|radio|television|tv) interview|open letter)\b",
    re.IGNORECASE,
)
PLACED: Final = re.compile(
    rf"\b(?:on|via|to|in) (?:his |her |its |their |an? |the )?(?:official )?(?:own )?"
    rf"({'|'.join(PLATFORMS)})\b(?: (channel|account|page|post))?"
)
PLURAL: Final = re.compile(r"(?<=[^s])s$")


def spoken_through(name: str, said: Iterable[Said]) -> str:
    """Name a party with the medium that most of its statements are told to have come through."""
    media = [medium for one in said if (medium := medium_of(one))]
    if not media:
        return name
    often = Counter(media)
    medium = min(often, key=lambda each: (-often[each], media.index(each)))
    if medium in PLATFORMS:
        return f"{name} on {medium}"
    owner = "’" if name.endswith("s") else "’s"
    return f"{name}{owner} {medium}"


def medium_of(said: Said) -> str | None:
    """Return the medium that the sentence of a statement tells, its own words left out."""
    utterance = said.utterance
    text, at = utterance.sentence.text, utterance.sentence.start
    for span in utterance.whole:
        start, end = max(0, span.start - at), max(0, span.end - at)
        text = f"{text[:start]}{' ' * (min(end, len(text)) - start)}{text[end:]}"
    form = FORMS.search(text)
    if form:
        return _singular(form[1])
    named = {via.name for via in utterance.via if via.kind == "medium"}
    placed = PLACED.search(text)
    if placed:
        return placed[1]
    told = sorted(named & set(PLATFORMS)) or sorted(_singular(name) for name in named)
    return told[0] if told else None


def _singular(words: str) -> str:
    platforms = {name.lower(): name for name in PLATFORMS}
    written = [platforms.get(word, word) for word in words.lower().split()]
    if written[0] == "tv":
        written[0] = "television"
    return PLURAL.sub("", " ".join(written)) if written[-1] != "address" else " ".join(written)
