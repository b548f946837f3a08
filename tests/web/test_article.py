from dataclasses import replace

from dateline.app.view import Line
from dateline.model.claim import Claim, Status
from dateline.model.document import Document
from dateline.model.utterance import Utterance
from dateline.web.article import article
from dateline.web.edition.row import Said

from .conftest import DENIED, GAZETTE, MIRROR, TWELVE, span

CLAIM = Claim(
    id="clm-1",
    text="",
    representative="",
    status=Status.CLAIMED,
    because="",
    utterances=(),
)


def said(utterance: Utterance, document: Document) -> Said:
    line = Line(text=utterance.words, references=())
    return Said(
        utterance=utterance,
        claim=CLAIM,
        line=line,
        title=document.title or document.id,
        published_at=document.published_at,
        held_at=document.held_at,
    )


def test_the_pieces_are_the_whole_text() -> None:
    made = article(GAZETTE, [said(TWELVE, GAZETTE)], chosen=None)
    assert "".join(piece.text for piece in made.pieces) == GAZETTE.text
    assert [(piece.text, piece.roles) for piece in made.pieces if piece.roles] == [
        ("Olga Brandt", ("claimer",)),
        ("said", ("cue",)),
        ("12 barges were stranded below the lock", ("content",)),
    ]


def test_words_of_two_utterances_may_overlap() -> None:
    """ "denied" is how the one is said, and part of what another says."""
    whole = replace(
        DENIED, content=(span(MIRROR, "The Canal Office denied"),), claimer=None, cue=None
    )
    outer, inner = said(whole, MIRROR), said(DENIED, MIRROR)
    made = article(MIRROR, [outer, inner], chosen=whole.id)
    marked = [(piece.text, piece.roles, piece.is_chosen) for piece in made.pieces if piece.roles]
    assert marked == [
        ("The ", ("content",), True),
        ("Canal Office", ("content", "claimer"), True),
        (" ", ("content",), True),
        ("denied", ("content", "cue"), True),
        ("that 12 barges were stranded below the lock", ("content",), False),
    ]
    assert [piece.closes for piece in made.pieces if piece.closes] == [(outer,), (inner,)]
    assert made.numbers == {whole.id: 1, DENIED.id: 2}


def test_only_a_web_address_becomes_a_link() -> None:
    assert article(GAZETTE, [], chosen=None).url == "https://gazette.example/gate"
    assert article(MIRROR, [], chosen=None).url is None
