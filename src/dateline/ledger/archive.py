"""An archive is a ledger that also shows how its facts are filed, to be verified and dumped."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from dateline.ledger.ledger import Ledger
from dateline.ledger.order import Key
from dateline.model.document import Document
from dateline.model.errors import LedgerError
from dateline.model.judgement import Judgement
from dateline.model.mention import Mention
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.model.run import Run
from dateline.model.utterance import Utterance
from dateline.model.withdrawal import Withdrawal

__all__ = ["Archive", "Filed", "Filing", "Loose", "Stray", "reading_of", "sound"]

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed(Generic[T_co]):
    """One fact and the key it is filed under; `value` is None where `damage` says why."""

    kind: str
    key: Key
    value: T_co | None
    damage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Everything filed with one version of a document, as the storage holds it."""

    document: Filed[Document]
    sha256: str
    run: Filed[Run]
    utterances: tuple[Filed[Utterance], ...]
    mentions: tuple[Filed[Mention], ...]
    vectors: tuple[tuple[str, bytes], ...]
    seal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """A row that hangs on nothing: the row, and what it ought to hang on."""

    row: str
    missing: str


Loose = Filed[Problem] | Filed[Judgement] | Filed[Withdrawal] | Filed[Run]


class Archive(Ledger, Protocol):
    """A ledger that opens its drawers."""

    def filings(self, of: Collection[str] | None = None) -> Iterator[Filing]:
        """Yield every version, or those named, with what is filed under it, in their order."""
        ...

    def loose(self) -> Iterator[Loose]:
        """Yield every problem, judgement (live or not), withdrawal and run as filed."""
        ...

    def strays(self) -> Iterator[Stray]:
        """Yield every row without the document or utterance that it belongs to."""
        ...


def reading_of(filing: Filing) -> Reading:
    """Put a reading together again, its problems apart.

    Raises:
        LedgerError: Something in it cannot be read.
    """
    return Reading(
        document=sound(filing.document),
        run=sound(filing.run),
        utterances=tuple(sound(filed) for filed in filing.utterances),
        mentions=tuple(sound(filed) for filed in filing.mentions),
        vectors=filing.vectors,
    )


def sound(filed: Filed[T_co]) -> T_co:
    """Return the fact that was filed.

    Raises:
        LedgerError: It cannot be read.
    """
    if filed.value is None:
        raise LedgerError(f"{filed.kind} {filed.key[-1]} cannot be read: {filed.damage}")
    return filed.value
