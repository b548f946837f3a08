"""All gold mentions of a topic as the product would see them."""

from collections import defaultdict

from dateline.extract.names.features import views_of
from dateline.extract.vectors import SentenceEncoder
from ecb.corpus import Topic, Trigger
from ecb.sight import Sight, sights_of
from gold_utterances import prepared

__all__ = ["look_at"]


def look_at(topic: Topic, encoder: SentenceEncoder) -> list[Sight]:
    """Return a sight for each mention of a topic, in their order."""
    told: dict[str, list[Trigger]] = defaultdict(list)
    for trigger in topic.triggers:
        told[trigger.document.id].append(trigger)
    found: list[Sight] = []
    for document in topic.documents:
        if told[document.id]:
            draft = prepared(document)
            views = views_of(draft.syntax, draft.sight)
            found += sights_of(draft, views, told[document.id], encoder)
    return found
