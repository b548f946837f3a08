"""Recording what was fetched, and counting what of it is news."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from dateline.app.add import add
from dateline.ledger.ledger import Ledger
from dateline.model.document import Document
from dateline.model.problem import Problem, Severity
from dateline.model.reading import Reading

__all__ = ["News", "Recording"]


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a round came to; `refused` are problems not said before."""

    new: int = 0
    changed: int = 0
    withdrawn: int = 0
    refused: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        counts = {"new": self.new, "changed": self.changed, "withdrawn": self.withdrawn}
        return ", ".join(f"{count} {name}" for name, count in counts.items() if count)


@dataclass(slots=True)
class Recording:
    """Records documents one by one, each whole or not at all, and stops between two of them."""

    ledger: Ledger
    read: Callable[[Document], Reading]
    is_stopped: Callable[[], bool] = lambda: False
    _ids: set[str] = field(default_factory=set)
    _said: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._ids = {document.id for document in self.ledger.documents()}

    def record(self, items: Iterable[Document | Problem]) -> News:
        """Record what the case does not hold."""
        fresh: list[Document] = []
        known = frozenset(self._ids)
        added = add(
            self._until_stopped(items, fresh),
            ledger=self.ledger,
            read=self.read,
            on_progress=lambda _: None,
        )
        held = [one for one in fresh if self.ledger.holds(one.version)]
        self._ids.update(one.id for one in held)
        changed = sum(one.id in known for one in held)
        return News(
            new=len(held) - changed, changed=changed, refused=tuple(self._unsaid(added.problems))
        )

    def _until_stopped(
        self, items: Iterable[Document | Problem], fresh: list[Document]
    ) -> Iterator[Document | Problem]:
        for item in items:
            if self.is_stopped():
                return
            if isinstance(item, Document) and not self.ledger.holds(item.version):
                fresh.append(item)
            yield item

    def _unsaid(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        for problem in problems:
            if problem.severity is Severity.REFUSED and problem.id not in self._said:
                self._said.add(problem.id)
                yield problem
