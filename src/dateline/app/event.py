"""Events as scripts and pages are given them: the code, and the roles under canonical names."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.app.case import Case
from dateline.link.event import event_of, typical
from dateline.model.claim import Claim
from dateline.model.event import Event, Party
from dateline.model.identity import Canonical
from dateline.model.utterance import Utterance

__all__ = ["Events", "Told"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The event that a claim is of, as one utterance tells it; roles by their canonical names."""

    event: Event
    utterance: Utterance
    actor: str | None
    recipient: str | None


@dataclass(frozen=True, slots=True)
class Events:
    """Reads the events of a case, each role under the name of its actor in the register."""

    case: Case
    names: Mapping[str, str]

    @classmethod
    def of(cls, case: Case) -> "Events":
        """Look up the names of a case's actors once."""
        return cls(case, case.linked.names)

    def of_claim(self, claim: Claim) -> Told | None:
        """Return the event that a claim is of: the one that most of its utterances tell."""
        said = [self.case.utterances[key] for key in claim.utterances]
        chosen = typical(said, claim.representative)
        event = event_of(chosen) if chosen is not None else None
        if chosen is None or event is None:
            return None
        return Told(
            event=event,
            utterance=chosen,
            actor=self._name(chosen, event.actor),
            recipient=self._name(chosen, event.recipient),
        )

    def claim_record(self, claim: Claim) -> Canonical:
        """Write a claim's event, with the utterance that tells it."""
        told = self.of_claim(claim)
        if told is None:
            return None
        record = self.record(told.utterance, told.event)
        return {**record, "utterance": told.utterance.id} if isinstance(record, dict) else record

    def record(self, utterance: Utterance, event: Event | None) -> Canonical:
        """Write an event; `type` is PLOVER's, and null where it has none."""
        if event is None:
            return None
        span = event.trigger
        return {
            "type": event.type.value if event.type else None,
            "kind": event.happening.value if event.happening else None,
            "mode": event.mode.value if event.mode else None,
            "modality": event.modality.value,
            "negated": event.is_negated,
            "trigger": {"text": span.text, "start": span.start, "end": span.end},
            "actor": self._party(utterance, event.actor),
            "recipient": self._party(utterance, event.recipient),
        }

    def _party(self, utterance: Utterance, party: Party | None) -> Canonical:
        if party is None:
            return None
        span = party.span
        return {
            "name": self._name(utterance, party),
            "actor": self._actor(utterance, party),
            "text": span.text if span else None,
            "start": span.start if span else None,
            "end": span.end if span else None,
        }

    def _actor(self, utterance: Utterance, party: Party) -> str | None:
        return self.case.linked.register.listed(utterance.version, party.name)

    def _name(self, utterance: Utterance, party: Party | None) -> str | None:
        if party is None:
            return None
        return self.names.get(self._actor(utterance, party) or "", party.name)
