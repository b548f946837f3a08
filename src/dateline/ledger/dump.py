"""A dump is a ledger as JSON Lines, without loss: loaded and dumped again it is the same."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from dateline.ledger.archive import Archive, reading_of
from dateline.ledger.codec import CodecError, decode, encode
from dateline.ledger.ledger import Ledger
from dateline.model.errors import LedgerError
from dateline.model.judgement import Judgement
from dateline.model.problem import Problem
from dateline.model.reading import Reading
from dateline.model.withdrawal import Withdrawal

__all__ = ["dump", "load"]

FIRST = '{"dateline":1}'
LAST = '{"end":true}'


def dump(archive: Archive) -> Iterator[str]:
    """Yield a ledger's lines, without line ends: readings, problems, judgements, withdrawals.

    Superseded and withdrawn judgements are dumped with the rest, so that they stay so. The
    first line names the form, the last one shows that nothing is missing.
    """
    yield FIRST
    for filing in archive.filings():
        yield f'{{"reading":{encode(reading_of(filing))}}}'
    for value in chain(archive.problems(), archive.judgements(live=False), archive.withdrawals()):
        yield f'{{"{type(value).__name__.lower()}":{encode(value)}}}'
    yield LAST


def load(lines: Iterable[str], ledger: Ledger) -> None:
    """Record what a dump holds; what the ledger holds already is left as it is.

    Raises:
        LedgerError: The lines are no dump, a damaged one, or one that breaks off.
    """
    last = ""
    for number, line in enumerate(lines, start=1):
        last = line.rstrip("\r\n")
        _load_line(number, last, ledger)
    if last != LAST:
        raise LedgerError("dump: it breaks off before its last line")


def _load_line(number: int, line: str, ledger: Ledger) -> None:
    if line in {FIRST, LAST} and (line == FIRST) == (number == 1):
        return
    kind, _, value = line.removeprefix('{"').partition('":')
    if number == 1 or kind not in LOADERS or not value.endswith("}"):
        raise LedgerError(f"dump: line {number} is not one of a dump")
    try:
        LOADERS[kind](ledger, value.removesuffix("}"))
    except CodecError as error:
        raise LedgerError(f"dump: line {number} is {error}") from error


def _load_reading(ledger: Ledger, text: str) -> None:
    ledger.record(decode(Reading, text))


def _load_problem(ledger: Ledger, text: str) -> None:
    ledger.note([decode(Problem, text)])


def _load_judgement(ledger: Ledger, text: str) -> None:
    ledger.judge(decode(Judgement, text))


def _load_withdrawal(ledger: Ledger, text: str) -> None:
    ledger.withdraw(decode(Withdrawal, text))


LOADERS: dict[str, Callable[[Ledger, str], None]] = {
    "reading": _load_reading,
    "problem": _load_problem,
    "judgement": _load_judgement,
    "withdrawal": _load_withdrawal,
}
