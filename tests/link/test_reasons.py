"""What is shown for a link: every comparator says in words what it looks at."""

from dateline.link.features import FEATURES, PRIOR
from dateline.link.profile import profiles_of
from dateline.link.score import score

from .conftest import Newsroom


def test_every_feature_has_its_reason_in_words() -> None:
    for feature in FEATURES:
        assert feature.reason.endswith((".", ")."))
        assert feature.weight


def test_a_score_is_the_sum_of_what_it_keeps(room: Newsroom) -> None:
    room.say("Courier", "The dam above Lindau burst during the night.")
    room.say("Herald", "During the night the Lindau dam burst.")
    documents = room.documents
    profiles = profiles_of(room.utterances, documents, {}, {})
    kept = score(profiles[-2], profiles[-1], FEATURES, PRIOR)
    assert kept.log_odds == PRIOR + sum(part.log_odds for part in kept.contributions)
    rests_on = {
        part.feature.compare.__name__: part.evidence.rests_on for part in kept.contributions
    }
    assert {"burst", "dam", "night"} <= set(rests_on["wording"])
