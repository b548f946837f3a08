"""Boilerplate: the sentences of a page that are not its account: notices, captions, links."""

import re
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Span as Sentence

from dateline.extract.stage import Draft

__all__ = ["BoilerplateStage", "is_boilerplate", "is_notice"]

NOTICES = (
    r"(this is a )?(breaking|developing)( news)? story",
    r"(please )?(check|come) back (for|later)",
    r"more (to follow|details? soon|updates? (to follow|soon))",
    r"(sign|log) (up|in)\b",
    r"(read|see|watch|click|tap|scroll|listen)( more| also| here| below| on| down| now| next)\b",
    r"subscribe\b",
    r"follow (us|our|the)\b",
    r"share (this|on|via)\b",
    r"advertisement",
    r"(this )?(article|story|page) (was|has been) (updated|amended|corrected)",
    r"(image|photo|picture|video|photograph)s?( (copyright|caption|source|credit|by|:))",
    r"(copyright|©|all rights reserved)",
    r"the post\b.{3,250}? appeared first on\b",
    r"(additional )?reporting by\b",
    r"(edited|writing|compiled) by\b",
    r"(related|recommended|trending|most read|you may also like)\b",
    r"we use cookies|cookie (policy|settings)|privacy policy|terms (of|and) ",
    r"onward and upward",
    r"skip to\b|back to top|load(ing)? (more|comments)|\d+ comments?\b",
    r"caption\b|file photo|getty images|(afp|reuters|ap|epa) photo",
    r"source\s*:|quote\s*(from|:)|background\s*:|details\s*:|reminder\s*:",
)
NOTICE = re.compile(r"\W*(?:" + "|".join(NOTICES) + r")", re.IGNORECASE)
DEBRIS = re.compile(
    r"pic\.twitter\.com|https?://|www\.|\(@\w+\)|\[[^\]]*(?:image|video|photo)[^\]]*\]|^\W*@\w+",
    re.IGNORECASE,
)
BYLINE = re.compile(r"^\W*(?:by|from)\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){0,4}\W*$")
DATELINE_LINE = re.compile(r"^\s*date \d{4}-\d\d-\d\d\b")
SHORTEST = 3  # words


class BoilerplateStage:
    """Mark the sentences that are no part of the account."""

    name = "boilerplate"
    version = "1"
    requires = frozenset({"parse"})
    provides = frozenset({"skipped"})

    def __call__(self, draft: Draft) -> Draft:
        """Add the ranges of the sentences to skip."""
        sentences: Iterable[Sentence] = draft.parse.sents if draft.parse is not None else ()
        skipped = frozenset(
            (sentence.start_char, sentence.end_char)
            for sentence in sentences
            if is_boilerplate(sentence)
        )
        return replace(draft, skipped=skipped)


def is_boilerplate(sentence: Sentence) -> bool:
    """Say whether a sentence is a notice, a caption's label, a byline, a link, or no sentence."""
    words = [token for token in sentence if token.is_alpha]
    if len(words) < SHORTEST or not any(token.pos_ in {"VERB", "AUX"} for token in sentence):
        return True
    text = sentence.text.strip()
    return is_notice(sentence) or bool(
        DEBRIS.search(text) or BYLINE.match(text) or DATELINE_LINE.match(text)
    )


def is_notice(sentence: Sentence) -> bool:
    """Say whether a sentence begins as the page's own notices do: "Read more", "Sign up"."""
    return NOTICE.match(sentence.text.strip()) is not None
