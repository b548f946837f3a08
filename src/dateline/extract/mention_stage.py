"""The mention stage: every place in the text where an actor, place, time or quantity is named."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.extract.stage import Draft
from dateline.model.mention import ActorMention, Mention, TimeMention
from dateline.model.place import Place
from dateline.model.quantity import Quantity
from dateline.model.span import Span

__all__ = ["MentionStage"]


class MentionStage:
    """Collect the mentions that the other stages found."""

    name = "mentions"
    version = "2"
    requires = frozenset({"cast", "places", "times", "quantities"})
    provides = frozenset({"mentions"})

    def __call__(self, draft: Draft) -> Draft:
        """Add the mentions, by kind and position, each once."""
        document, version = draft.document.id, draft.document.version  # a digest: once will do
        mentions = {
            mention.id: mention
            for value in (*_actors(draft), *draft.places, *draft.times, *draft.quantities)
            for mention in (Mention(document=document, version=version, of=value),)
        }
        return replace(draft, mentions=tuple(sorted(mentions.values(), key=_order)))


def _order(mention: Mention) -> tuple[Span, str]:
    return mention.span, mention.kind


def _actors(draft: Draft) -> Iterator[ActorMention | Place | TimeMention | Quantity]:
    for member in draft.cast.members if draft.cast else ():
        for start, end in member.mentions:
            beside = member.given.get(start, ())
            yield ActorMention(
                span=Span.of(draft.document.text, start, end),
                name=member.name,
                type=member.type,
                role=beside[0].text if beside else None,
                roles=tuple(Span.of(draft.document.text, r.start, r.end) for r in beside),
            )
