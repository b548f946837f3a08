"""A selection is which part of a case a person asks for."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.app.case import Case
from dateline.app.detail import statements
from dateline.model.claim import Claim, Status
from dateline.model.utterance import Utterance

__all__ = ["Selection"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What to take: by status of the claim, by who speaks, by words, by place; None takes all."""

    status: Status | None = None
    actor: str | None = None
    text: str | None = None
    place: str | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is asked for in particular."""
        return not (self.status or self.actor or self.text or self.place)

    def takes(self, case: Case, utterance: Utterance) -> bool:
        """Say whether an utterance is asked for."""
        return (
            self.status in {None, case.claim_of(utterance.id).status}
            and (not self.actor or _holds(self.actor, _parties(case, utterance)))
            and _holds(self.text, (utterance.words, utterance.sentence.text))
            and _holds(self.place, tuple(place.name for place in utterance.places))
        )

    def takes_claim(self, case: Case, claim: Claim) -> bool:
        """Say whether any utterance of a claim is asked for."""
        return any(self.takes(case, case.utterances[key]) for key in claim.utterances)

    def chosen(self, case: Case) -> Iterator[Utterance]:
        """Yield the utterances asked for, in the case's order, without their details."""
        return (one for one in statements(case) if self.takes(case, one))


def _holds(wanted: str | None, texts: tuple[str, ...]) -> bool:
    """Say whether a text is found in any of some texts, in capitals or not."""
    return not wanted or any(wanted.casefold() in text.casefold() for text in texts)


def _parties(case: Case, utterance: Utterance) -> tuple[str, ...]:
    """Name who speaks, under every name; a document's own voice is its outlet."""
    if utterance.claimer is None:
        return (case.document_of(utterance).outlet,)
    actor_id = case.linked.actor_of.get(utterance.id)
    actor = next((actor for actor in case.linked.actors if actor.id == actor_id), None)
    return (utterance.claimer.name, *((actor.name, *actor.aliases) if actor else ()))
