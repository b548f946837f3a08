"""A crew reads documents: one after another here, or many at a time in processes of their own.

Reading takes nearly all of an addition and depends on the document alone, so that every core may
do its share. Few documents are sooner read here: a process of its own loads the models first.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Final, Protocol, runtime_checkable

from dateline.app.background import give_way
from dateline.model.document import Document
from dateline.model.reading import Reading

__all__ = ["Alone", "Crew", "Promise", "crew_of"]

Promise = Callable[[], Reading]
Read = Callable[[Document], Reading]

FEW: Final = 24  # documents that are read here before others are asked to help
NICE: Final = 10  # whoever reads pages of the case meanwhile does not wait for it
EACH: Final = 4  # documents ahead for each process, so that none waits for work


@runtime_checkable
class Crew(Protocol):
    """Who reads; `ahead` is how many documents may be under way at a time."""

    @property
    def ahead(self) -> int:
        """How many documents may be begun before the first is asked for."""
        ...

    def begin(self, document: Document) -> Promise:
        """Begin to read a document; the promise returns the reading, or raises what it raised."""
        ...


class Alone:
    """One that reads here, when it is asked for the reading."""

    ahead = 0

    def __init__(self, read: Read) -> None:
        self._read = read

    def begin(self, document: Document) -> Promise:
        """Promise to read a document."""
        return lambda: self._read(document)


class Many:
    """Processes that read, once there is more to read than a few documents."""

    def __init__(self, read: Read, processes: int) -> None:
        """`read` must be a function of a module, which the processes import."""
        self._read = read
        self._processes = processes
        self._begun = 0
        self._pool: ProcessPoolExecutor | None = None

    @property
    def ahead(self) -> int:
        """How many documents may be begun before the first is asked for."""
        return self._processes * EACH if self._pool else 0

    def begin(self, document: Document) -> Promise:
        """Promise to read a document; where its process is killed, it is read here."""
        self._begun += 1
        if self._begun <= FEW:
            return lambda: self._read(document)
        self._pool = self._pool or ProcessPoolExecutor(
            self._processes,
            mp_context=get_context("spawn"),
            initializer=give_way,
            initargs=(NICE,),
        )
        try:
            under_way = self._pool.submit(self._read, document)
        except BrokenProcessPool:
            return lambda: self._read(document)

        def reading() -> Reading:
            try:
                return under_way.result()
            except BrokenProcessPool:
                return self._read(document)

        return reading

    def close(self) -> None:
        """Let the processes go; what they were about is left."""
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def crew_of(read: Read, processes: int) -> Iterator[Crew]:
    """Give a crew of so many processes; of one, who reads here."""
    if processes < 2:  # noqa: PLR2004 - one is no crowd
        yield Alone(read)
        return
    many = Many(read, processes)
    try:
        yield many
    finally:
        many.close()
