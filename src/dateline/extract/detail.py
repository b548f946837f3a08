"""Details: the parts of statements become utterances too, told with the statement they are in.

"The tram overturned on a sharp bend at 6am, killing seven" is one statement. Another text may give
another time, or tell of the bend alone, and deny or repeat just that.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.extract.cast.cast import Cast
from dateline.extract.holding import is_complete, names_in, quantities_in
from dateline.extract.parts.find import Part, find_parts
from dateline.extract.places.tie import tied_places
from dateline.extract.stage import Draft
from dateline.extract.stance import Telling, read_stance
from dateline.extract.when import Dated, of_event
from dateline.model.span import Span, covered
from dateline.model.utterance import Utterance

__all__ = ["details"]

LONGER: Final = 1.2  # an act, than its first statement, to hold more than a joining word


def details(
    draft: Draft, cast: Cast, told: Iterable[Utterance], times: Sequence[Dated]
) -> Iterator[Utterance]:
    """Yield the details of some utterances: said by the same, and part of them."""
    heads = sorted(told, key=_attributed_first)
    for head in heads:
        if _length(head.act) > LONGER * _length(head.content):
            yield _of(head, is_nominal=head.is_nominal)  # beside all that was said
    whole = [*(one.time.span for one in times), *(one.span for one in draft.quantities)]
    for part in find_parts(draft.syntax, heads):
        if not any(_cuts(part.content, span) for span in whole):
            yield _detail(draft, cast, heads[part.statement], part, times)


def _attributed_first(utterance: Utterance) -> tuple[bool, object, str]:
    return utterance.claimer is None, utterance.content, utterance.id


def _cuts(content: Sequence[Span], span: Span) -> bool:
    """Whether words end within a time or a figure: "collapsed at half" of "half past seven"."""
    return 0 < covered(content, (span,)) < span.end - span.start


def _length(content: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in content)


def _of(head: Utterance, *, is_nominal: bool) -> Utterance:
    """Return what every detail of a statement shares with it."""
    return replace(head, act=(), cue=None, part_of=head.id, is_detail=True, is_nominal=is_nominal)


def _detail(
    draft: Draft, cast: Cast, head: Utterance, part: Part, times: Sequence[Dated]
) -> Utterance:
    parse, content = draft.syntax, part.content
    near = [one for one in times if head.sentence.contains(one.time.span)]
    event = of_event(parse, near, content)
    detail = replace(
        _of(head, is_nominal=part.is_nominal),
        content=content,
        event_time=event.instant if event else None,
        event_time_words=event.span if event else None,
        places=tied_places(parse, draft.places, content),
        quantities=quantities_in(draft.quantities, content),
        names=names_in(cast, content),
        glosses=tuple(gloss for gloss in head.glosses if covered((gloss.span,), content)),
        is_complete=is_complete(parse, content),
    )
    return _freed(draft, detail) if part.is_aside else detail


def _freed(draft: Draft, aside: Utterance) -> Utterance:
    """Read the stance of an aside by itself: "she denied the strike, which killed four"."""
    own_voice = aside.claimer is None
    telling = Telling(own_voice=own_voice, is_nominal=aside.is_nominal)
    reading = read_stance(draft.syntax, aside.content, telling)
    return replace(aside, stance=reading.stance, factuality=reading.factuality, target=None)
