"""Which attributions are acts of claiming, and which words in them are the outlet's own."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from dateline.extract.attribution import Attribution, Ranges
from dateline.extract.clause import SUBJECTS, is_finite
from dateline.extract.event import EVENTS
from dateline.extract.language import words_of
from dateline.model.span import Span

__all__ = ["is_act", "is_aside", "is_deed"]

SEEMING = re.compile(
    r"\W*(?:appear|seem|look|known?\b|to be\b|has\W*$|have\W*$|had\W*$"
    r"|(?:is|are|was|were|has been|have been|be) (?:seen|known|set)\b)",
    re.IGNORECASE,
)
SILENCE = re.compile(
    r"\W*(?:\w+ ){0,3}?(?P<act>"
    r"(?:declin|refus)\w+ (?:\w+ )?(?:to )?(?:comment|speak|answer|discuss|elaborate|be named)"
    r"|(?:did|does|do|has|have|had|would|could) ?n[o'’]t (?:\w+ ){0,2}?"
    r"(?:comment|respond|repl(?:y|ied)|answer|return(?:ed)? )"
    r"|could not (?:\w+ )?be reached|(?:was|were|is|are) (?:not|un)\w* ?available (?:for|to))",
    re.IGNORECASE,
)
INQUIRY = re.compile(
    r"\b(?:investigat\w+|prob(?:e|es|ed|ing)|examin(?:e|es|ed|ing)|look(?:s|ed|ing)? into)\b",
    re.IGNORECASE,
)
PICTURES = frozenset(
    "picture pictures photo photos photograph photographs image images footage video videos".split()
)
# "The flood claimed two lives", "a rebellion threatens the crown"; tests and trials do find things.
HAPPENINGS = (EVENTS - {"launch", "launches", "rescue", "test", "tests"}) | {
    "battle",
    "conflict",
    "crisis",
    "feud",
    "standoff",
    "storm",
    "unrest",
    "violence",
    "war",
}
SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|old|elling)|announc|claim|den[yi]|confirm|report|warn"
    r"|stat(?:e|ing)|declar|add(?:s|ed|ing)?\b|not(?:e|ing)|acknowledg|admi|insist|alleg|accus"
    r"|blam|suggest|believ|think|thought|describ|predict|estimat|expect|promis|vow|pledg|threat"
    r"|accord|argu|assert|maintain|conced|declin|reveal|disclos|tweet|wr[io]t|post|repl|respon|explain"
    r"|testif|dismiss|reject|disput|refut|doubt|question|fear|hop(?:e|ing)|want|cit(?:e|ing)|quot"
    r"|mention|signal|indicat|reiterat|demand|urg|ask|appeal|propos|recommend|advis|order|instruct"
    r"|read|comment|conclud|fault|rul(?:e|ing)|account|opinion|words?\b|messag"
    r"|call|condemn|denounc|hail|prais|critici[sz]|slam|se(?:e|es|en|eing)\b|saw\b|view|regard"
    r"|consider|deem|sceptic|skeptic|reason)",
    re.IGNORECASE,
)
BESIDE = frozenset({"relcl", "acl", "advcl"})
SET_OFF = frozenset({",", "–", "—", "-", "("})
OPENING = 60  # code points of a content that may still belong to the act: "to comment …"


def is_act(parse: Doc, item: Attribution) -> bool:
    """Say whether somebody claims something here.

    Keeping silent, looking into something and seeming are told by the outlet in its own voice,
    and so is what a picture shows and what an event brings about. A content inside its own source
    is none.
    """
    cue = words_of(parse, item.cue)
    told = f"{cue} {words_of(parse, item.content)[:OPENING]}"
    inside = any(
        first <= start and end <= last for start, end in item.content for first, last in item.source
    )
    silence = SILENCE.match(told)
    is_silent = silence is not None and silence.start("act") < len(cue)
    is_told = is_silent or SEEMING.match(cue) or INQUIRY.search(cue)
    is_mute = _is_of(parse, item.source, PICTURES) or _is_of(parse, item.source, HAPPENINGS)
    return not inside and not (cue and is_told) and not is_mute


def is_aside(parse: Doc, content: Sequence[Span]) -> bool:
    """Say whether words in reported speech are the reporter's aside: a relative set off by commas.

    What such a relative adds holds for whoever tells the whole sentence (Potts 2005, The Logic of
    Conventional Implicatures): "she said the driver, who has been arrested, had slept".
    """
    words = parse.char_span(content[0].start, content[0].end, alignment_mode="expand")
    if words is None or words.root.dep_ != "relcl":
        return False
    first = min(words.start, words.root.left_edge.i)
    return first > 0 and parse[first - 1].text in SET_OFF


def is_deed(parse: Doc, item: Attribution) -> bool:
    """Say whether what is told is a deed and no statement: "the court indicted the treasurer".

    Its content is a thing or a person and no clause, and its verb is not one of saying or holding.
    The deed is then also the outlet's own statement; what the party holds stays an attribution.
    """
    cue = words_of(parse, item.cue)
    is_verb = any(letter.isalpha() for letter in cue)
    return is_verb and not SAYING.search(cue) and not _is_clause(parse, item.content)


def _is_clause(parse: Doc, content: Ranges) -> bool:
    """Whether the words have a subject with a finite verb, outside their relative clauses."""
    for start, end in content:
        for token in parse.char_span(start, end, alignment_mode="expand") or ():
            verb = token.head
            is_main = start <= verb.idx < end and verb.dep_ not in BESIDE
            if token.dep_ in SUBJECTS and is_main and is_finite(verb):
                return True
    return False


def _is_of(parse: Doc, source: Ranges, nouns: frozenset[str]) -> bool:
    """Say whether what stands for a source is one of some things that do not speak."""
    words = parse.char_span(*source[0], alignment_mode="expand") if source else None
    return words is not None and not nouns.isdisjoint({words.root.lower_, words[-1].lower_})
