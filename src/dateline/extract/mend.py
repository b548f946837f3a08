"""Mend attributions by syntax: a source that was missed, a denial that was passed over."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from dateline.extract.attribution import Attribution
from dateline.extract.cast.words import noun_type
from dateline.extract.language import text_of, words_of
from dateline.extract.stance import CALLED_FALSE, CALLING
from dateline.model.utterance import ActorType

__all__ = ["mend"]

DENIALS = frozenset("deny dispute reject dismiss refute rebut contradict".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "ccomp", "xcomp"})
CHAIN = frozenset({"xcomp", "conj", "aux", "auxpass", "advcl", "ccomp", "prep", "pcomp"})
MARK = re.compile(r"[\"“”'‘’«»:;]|\n")
RELATIVES = frozenset({"which", "that"})
WHICH = re.compile(r"\s*,?\s*(?:something |a (?:claim|charge|report) )?(?:which|that)\s*")
AS_SAYING = re.compile(
    r"(?P<who>[^,;:\n]{3,90}?) (?P<cue>as (?:saying|telling|claiming|stating|"
    r"denying|warning|adding|confirming)) (?:that )?"
)
CITING = re.compile(r"^\W*(?:citing|quoting)\W*$", re.IGNORECASE)
QUOTED = frozenset({"quoted", "cited", "heard", "told", "asked"})  # their subject speaks or hears
PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
BEFORE_NOUN = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod"})
SCRAPS = frozenset({"DET", "PUNCT", "SPACE", "CCONJ", "ADP", "PART"})
DASHES = frozenset({"-", "--", "–", "—", "―"})
NEAR = 80  # code points between a cue and what is cited
STEPS = 3  # up a chain of verbs to the one that has the subject


def mend(parse: Doc, attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Complete attributions without a source beside their cue, and add the denials missed."""
    told = [_without_scraps(parse, item) for item in attributions]
    whole = [_to_end(parse, item) for item in told if not _is_relative(parse, item)]
    sourced = [_to_cue(parse, _with_source(parse, item)) for item in whole]
    mended = [_from_start(parse, item) for item in sourced]
    mended = [_quoted_as(parse, _shared(parse, item)) for item in _cited(parse, mended)]
    mended = list(_signed(parse, mended))
    cues = {token.i for item in mended for span in item.cue for token in _tokens(parse, span)}
    return (*mended, *_denials(parse, cues))


def _without_scraps(parse: Doc, item: Attribution) -> Attribution:
    """Leave out a lone "A" or "the" that was taken for a further piece of a content."""
    kept = tuple(
        (start, end)
        for start, end in item.content
        if any(token.pos_ not in SCRAPS for token in _tokens(parse, (start, end)))
    )
    return replace(item, content=kept) if kept else item


def _is_relative(parse: Doc, item: Attribution) -> bool:
    """Whether a content is only "which": what it stands for is found with the denials."""
    return len(item.content) == 1 and text_of(parse)[slice(*item.content[0])] in RELATIVES


def _to_end(parse: Doc, item: Attribution) -> Attribution:
    """Let no content end inside a noun's phrase ("denies the"), or be a verb without its object."""
    if not item.content:
        return item
    start, end = item.content[-1]
    words = parse.char_span(start, end, alignment_mode="expand")
    if words is None or not len(words):
        return item
    last = words[-1]
    if last.dep_ in BEFORE_NOUN and last.head.i >= words.end:
        last = last.head
    elif len(words) > 1 or last.tag_ not in {"VBG", "VB"} or last.i == last.right_edge.i:
        return item
    stop = last.right_edge if last.right_edge.i < last.sent.end else last
    kept = stop.nbor(-1) if stop.is_punct and stop.i > last.i else stop
    return replace(item, content=(*item.content[:-1], (start, kept.idx + len(kept))))


def _with_source(parse: Doc, item: Attribution) -> Attribution:
    if not item.cue:
        return item
    cue = parse.char_span(*item.cue[0], alignment_mode="expand")
    if cue is None:
        return item
    here = range(cue.sent.start_char, cue.sent.end_char)
    if item.source and any(start in here for start, _ in item.source):
        return item
    subject = _subject(cue.root)
    inside = subject is not None and any(start <= subject.idx < end for start, end in item.content)
    if subject is None or inside or subject.lower_ in {"which", "that", "who"}:
        return item
    return replace(item, source=(_range(subject),))


def _to_cue(parse: Doc, item: Attribution) -> Attribution:
    """Take to a source what is said of it before its verb: "Ada Roe, who lives there, said"."""
    if not item.cue or len(item.source) != 1 or item.cue[0][0] <= item.source[0][1]:
        return item
    words = parse.char_span(*item.source[0], alignment_mode="expand")
    cue = parse.char_span(*item.cue[0], alignment_mode="expand")
    if words is None or cue is None or words.end >= cue.start:
        return item
    between = parse[words.end : cue.start]
    is_relative = any(token.lower_ in {"who", "which", "whose"} for token in between[:2])
    head = next((token for token in between if token.dep_ == "relcl"), None)
    if not is_relative or head is None or head.right_edge.i >= cue.start or _clashes(item, between):
        return item
    last = between[-1] if between[-1].text == "," else head.right_edge
    return replace(item, source=((item.source[0][0], last.idx + len(last)),))


def _clashes(item: Attribution, words: Span) -> bool:
    return any(a < words.end_char and b > words.start_char for a, b in item.content)


def _from_start(parse: Doc, item: Attribution) -> Attribution:
    """Let a content before "…, she said" begin where its sentence does, if nothing is between."""
    if not item.cue or not item.source or len(item.content) != 1:
        return item
    start, end = item.content[0]
    words = parse.char_span(start, end, alignment_mode="expand")
    if words is None or min(item.source[0][0], item.cue[0][0]) < end:
        return item
    first = words.sent.start_char
    between = text_of(parse)[first:start]
    if item.cue[0][0] >= words.sent.end_char or not between.strip() or MARK.search(between):
        return item
    return replace(item, content=((first, end),))


def _shared(parse: Doc, item: Attribution) -> Attribution:
    """Mark a content that the document states itself: "he fled, which the palace denied"."""
    if not item.source or not item.content:
        return item
    content = tuple(span for span in item.content if text_of(parse)[slice(*span)] not in RELATIVES)
    if not content:
        return item
    between = text_of(parse)[content[-1][1] : item.source[0][0]]
    shared = item.is_shared or bool(WHICH.fullmatch(between))
    return replace(item, content=content if shared else item.content, is_shared=shared)


def _quoted_as(parse: Doc, item: Attribution) -> Attribution:
    """Read "the agency quoted X as saying that …": X is who says it."""
    if len(item.content) != 1:
        return item
    start, end = item.content[0]
    match = AS_SAYING.match(text_of(parse), start, end)
    if not match:
        return item
    return replace(
        item, source=(match.span("who"),), cue=(match.span("cue"),), content=((match.end(), end),)
    )


def _cited(parse: Doc, items: list[Attribution]) -> Iterator[Attribution]:
    """Read "…, the agency reported, citing X": X says it, the agency carries it."""
    citing = [
        item
        for item in items
        if item.cue
        and CITING.search(words_of(parse, item.cue))
        and _is_party(parse, item.content[0])
    ]
    for item in items:
        if item in citing:
            continue
        by = next((other for other in citing if other.source and other.source == item.source), None)
        near = (
            by is not None and abs(by.content[0][0] - item.cue[0][0]) < NEAR if item.cue else False
        )
        yield replace(item, source=by.content) if by is not None and near else item


def _signed(parse: Doc, items: list[Attribution]) -> Iterator[Attribution]:
    """Read "… . - Ada Roe" as what stands before the dash, in a row of such quotations too."""
    texts = [span for item in items for span in item.content]
    for item in items:
        is_dash = bool(item.cue) and words_of(parse, item.cue).strip() in DASHES
        if not is_dash or not item.source or item.content[0][0] < item.source[-1][1]:
            yield item
            continue
        start = item.cue[0][0]
        before = [span for span in texts if not text_of(parse)[span[1] : start].strip()]
        before = [span for span in before if span[1] <= start]
        if before:
            yield replace(item, content=(max(before),))


def _is_party(parse: Doc, place: tuple[int, int]) -> bool:
    """Whether words name somebody who can be cited as a source, and not a reason."""
    words = parse.char_span(*place, alignment_mode="expand")
    if words is None:
        return False
    root = words.root
    return root.ent_type_ in PARTIES or noun_type(root.lower_) is not ActorType.OTHER


def _subject(verb: Token) -> Token | None:
    """Who does what a verb says, found up a chain of verbs; "believed to be" leaves it open."""
    for _ in range(STEPS):
        if _is_passive(verb):
            return None
        found = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if found is not None or verb.dep_ not in CHAIN:
            return found
        verb = verb.head
    return None


def _is_passive(verb: Token) -> bool:
    if verb.tag_ != "VBN" or verb.lower_ in QUOTED:
        return False
    return not any(child.lemma_ == "have" for child in verb.children if child.dep_ == "aux") or any(
        child.dep_ == "auxpass" for child in verb.children
    )


def _denials(parse: Doc, cues: set[int]) -> Iterator[Attribution]:
    for token in parse:
        if token.pos_ != "VERB" or token.i in cues or not _may_deny(token):
            continue
        source = _subject(token)
        content = _denied(token)
        if source is not None and content and source.lower_ not in {"which", "that", "who"}:
            yield Attribution(
                source=(_range(source),),
                cue=((token.idx, token.idx + len(token)),),
                content=(content,),
                is_shared=content[1] < token.idx and content[1] <= _range(source)[0],
            )


def _may_deny(token: Token) -> bool:
    """Whether a verb denies by itself, or calls something false."""
    if token.lemma_ in DENIALS:
        return True
    words = " ".join(word.text for child in token.rights for word in child.subtree)
    return bool(CALLING.search(token.lemma_) and CALLED_FALSE.search(words))


def _denied(verb: Token) -> tuple[int, int] | None:
    """What is denied: the verb's object, or the statement before "which X denied"."""
    objects = [child for child in verb.children if child.dep_ in OBJECTS]
    if any(child.lower_ in {"which", "that"} for child in objects):
        return _before(
            verb, min(child.idx for child in objects if child.lower_ in {"which", "that"})
        )
    if CALLING.search(verb.lemma_):
        objects = [
            child for child in verb.rights if child.dep_ in OBJECTS | {"oprd", "prep", "attr"}
        ]
    if not objects:
        return None
    return _range(objects[0])[0], max(_range(child)[1] for child in objects)


def _before(verb: Token, end: int) -> tuple[int, int] | None:
    """The clause that a relative "which" stands for: the innermost verb above and its words."""
    start = verb.sent.start_char
    head = verb.head
    while head.dep_ != "ROOT" and head.i != head.head.i:
        if head.pos_ in {"VERB", "AUX"} and head.dep_ in {"ccomp", "acl", "advcl", "relcl"}:
            start = min(token.idx for token in head.subtree)
            break
        head = head.head
    text = text_of(verb.doc)[start:end].rstrip(" ,;–—-")
    return (start, start + len(text)) if len(text.split()) > STEPS else None


def _range(token: Token) -> tuple[int, int]:
    words = list(token.subtree)
    return words[0].idx, words[-1].idx + len(words[-1])


def _tokens(parse: Doc, span: tuple[int, int]) -> Iterator[Token]:
    yield from parse.char_span(*span, alignment_mode="expand") or ()
