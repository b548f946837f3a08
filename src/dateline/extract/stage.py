"""A stage is one step of reading: it takes a draft and returns a fuller one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from spacy.tokens import Doc

from dateline.extract.attribution import Attribution
from dateline.extract.cast.cast import Cast
from dateline.extract.encoder.look import Look
from dateline.model.document import Document
from dateline.model.errors import UsageError
from dateline.model.mention import Mention, TimeMention
from dateline.model.place import Place
from dateline.model.problem import Problem
from dateline.model.quantity import Quantity
from dateline.model.utterance import Utterance

__all__ = ["Draft", "Pipeline", "Stage"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is known of a document so far; each stage adds its part and changes no other.

    `parse` is the language pipeline's own document, read-only by convention; `seen` is what the
    reading model makes of the text. `skipped` are
    the sentences (start, end) that are not the document's own account: boilerplate, captions.
    """

    document: Document
    parse: Doc | None = None
    seen: Look | None = field(default=None, repr=False)
    skipped: frozenset[tuple[int, int]] = frozenset()
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    cast: Cast | None = None
    places: tuple[Place, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    mentions: tuple[Mention, ...] = ()
    vectors: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)
    problems: tuple[Problem, ...] = ()

    @property
    def syntax(self) -> Doc:
        """The parse, where the order of the stages guarantees one.

        Raises:
            UsageError: No language stage has run.
        """
        if self.parse is None:
            raise UsageError("no language stage has run")
        return self.parse

    @property
    def sight(self) -> Look:
        """What the reading model sees, where the order of the stages guarantees it.

        Raises:
            UsageError: No encoder stage has run.
        """
        if self.seen is None:
            raise UsageError("no encoder stage has run")
        return self.seen


class Stage(Protocol):
    """A callable with a name and a version that says what it needs and what it adds."""

    name: str
    version: str
    requires: frozenset[str]
    provides: frozenset[str]

    def __call__(self, draft: Draft) -> Draft:
        """Return the draft with this stage's part added."""
        ...


class Pipeline:
    """Stages in an order that is checked when the pipeline is built."""

    def __init__(self, stages: Sequence[Stage]) -> None:
        """Check that each stage finds what it requires and that none stands twice.

        Raises:
            UsageError: A stage comes before what it requires, or is repeated.
        """
        provided: set[str] = {"document"}
        for stage in stages:
            missing = stage.requires - provided
            if missing:
                raise UsageError(f"stage {stage.name} needs {', '.join(sorted(missing))} first")
            if [other.name for other in stages].count(stage.name) > 1:
                raise UsageError(f"stage {stage.name} stands twice")
            provided |= stage.provides
        self.stages = tuple(stages)

    def __call__(self, draft: Draft) -> Draft:
        """Run every stage in order."""
        for stage in self.stages:
            draft = stage(draft)
        return draft

    @property
    def names(self) -> tuple[str, ...]:
        """Every stage as `name@version`, for the run."""
        return tuple(f"{stage.name}@{stage.version}" for stage in self.stages)
