"""Finding what a person means by an id, or by as much of one as leaves no doubt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.app.case import Case
from dateline.ledger.ledger import Ledger
from dateline.model.claim import Claim
from dateline.model.errors import UsageError

__all__ = ["Found", "find_claim", "find_outlet", "find_statement", "matching", "one_of"]

SHOWN = 5  # candidates that a message lists
CLAIM, UTTERANCE = "clm-", "utt-"
SEE = {
    CLAIM: "see `dateline claims --json`, and that a claim's id changes when the claim does",
    UTTERANCE: "see `dateline export utterances`",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was asked for: a statement, or a claim by the statement that stands for it."""

    utterance: str
    claim: Claim | None = None

    @property
    def utterances(self) -> frozenset[str]:
        """All statements that were meant."""
        return frozenset(self.claim.utterances if self.claim else (self.utterance,))

    @property
    def id(self) -> str:
        """The id of what was asked for."""
        return self.claim.id if self.claim else self.utterance


def find_statement(case: Case, ledger: Ledger, text: str) -> Found:
    """Find the statement or the claim that an id means; a statement of any version held.

    Raises:
        UsageError: There is none, or the text may mean several; the message lists them.
    """
    claims, utterances = _claims(case, text), _utterances(ledger, text)
    name = one_of([*claims, *utterances], text, UTTERANCE)
    if name in claims:
        return Found(utterance=case.claims[name].representative, claim=case.claims[name])
    return Found(utterance=name)


def find_claim(case: Case, text: str) -> Claim:
    """Find the claim that an id means, its own or one of its statements'.

    Raises:
        UsageError: There is none, or the text may mean several; the message lists them.
    """
    claims = _claims(case, text)
    utterances = matching(case.utterances, text, UTTERANCE)
    own = {name: case.linked.claim_of[name] for name in utterances}
    name = one_of([*claims, *utterances], text, CLAIM)
    return case.claims[own.get(name, name)]


def find_outlet(case: Case, text: str) -> str:
    """Find the outlet that a name, or a part of one, means.

    Raises:
        UsageError: There is none, or it may be one of several; the message lists them.
    """
    outlets = sorted({document.outlet for document in case.documents.values()})
    wanted = " ".join(text.casefold().split())
    exact = [outlet for outlet in outlets if outlet == text]
    whole = exact or [outlet for outlet in outlets if outlet.casefold() == wanted]
    found = whole or [outlet for outlet in outlets if wanted and wanted in outlet.casefold()]
    if not found:
        raise UsageError(f"no outlet {text!r} here: see `dateline sources`")
    if len(found) > 1:
        raise UsageError(f"{text!r} may be any of {len(found)} outlets: {_listed(found)}")
    return found[0]


def matching(names: Iterable[str], text: str, kind: str) -> list[str]:
    """Return the ids of one kind that begin with a text, told with its kind or without."""
    wanted = text.strip().lower()
    beginning = wanted if wanted.startswith(kind) else f"{kind}{wanted}"
    return sorted({name for name in names if wanted and name.startswith(beginning)})


def one_of(names: Sequence[str], text: str, kind: str) -> str:
    """Return the only one of some ids.

    Raises:
        UsageError: There is none, or several.
    """
    if len(names) == 1:
        return names[0]
    if names:
        raise UsageError(f"{text!r} may be any of {len(names)}: {_listed(names)}")
    asked = CLAIM if text.startswith(CLAIM) else kind
    what = "claim" if asked == CLAIM else "utterance"
    raise UsageError(f"no {what} {text!r} here: {SEE[asked]}")


def _claims(case: Case, text: str) -> list[str]:
    return matching(case.claims, text, CLAIM)


def _utterances(ledger: Ledger, text: str) -> list[str]:
    if text.startswith(CLAIM):
        return []
    return matching((utterance.id for utterance in ledger.utterances()), text, UTTERANCE)


def _listed(names: Sequence[str]) -> str:
    more = [f"and {len(names) - SHOWN} more"] if len(names) > SHOWN else []
    return ", ".join([*names[:SHOWN], *more])
