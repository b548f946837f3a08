"""A person's word on actors: these two are one, that one is two, this is what to call it.

Kept as judgements on names, not on actors, so that they stand whatever is added later: a name's
id follows from its letters, and a name's id in one document from the document's id too.
"""

from collections.abc import Iterator
from dataclasses import replace

from dateline.app.case import Case
from dateline.app.find_actor import Found, find_actor
from dateline.app.judge import By, after_the_others
from dateline.ledger.ledger import Ledger
from dateline.link.actors.node import folded, name_id
from dateline.model.errors import UsageError
from dateline.model.judgement import Judgement, Verdict

__all__ = ["ACTOR_VERDICTS", "merge", "rename", "split", "split_document", "told", "withdraw"]

ACTOR_VERDICTS = frozenset({Verdict.SAME_ACTOR, Verdict.OTHER_ACTOR, Verdict.NAMED})


def merge(case: Case, ledger: Ledger, left: str, right: str, by: By) -> Judgement:
    """Record that two actors are one.

    Raises:
        UsageError: Either is no actor of the case, or they are one already.
    """
    one, other = find_actor(case, left), find_actor(case, right)
    if one.id == other.id:
        raise UsageError(f"{left!r} and {right!r} are one actor already: {one.name} ({one.id})")
    return _record(ledger, _word(one.anchor, other.anchor, Verdict.SAME_ACTOR, by))


def split(case: Case, ledger: Ledger, left: str, right: str, by: By) -> Judgement:
    """Record that two names are two actors'.

    Raises:
        UsageError: Either is no name of the case, or they are one name: then a document tells
            which of its uses is somebody else's.
    """
    one, other = find_actor(case, left), find_actor(case, right)
    if one.id != other.id:
        raise UsageError(f"{left!r} and {right!r} are two actors already: {one.id} and {other.id}")
    if {node.folded for node in one.asked} & {node.folded for node in other.asked}:
        raise UsageError(f"{left!r} and {right!r} are one name: say where with --document")
    return _record(ledger, _word(_everywhere(one), _everywhere(other), Verdict.OTHER_ACTOR, by))


def split_document(case: Case, ledger: Ledger, name: str, document: str, by: By) -> Judgement:
    """Record that a name stands for somebody else in one document.

    Raises:
        UsageError: The document does not have the name, or nothing else has it.
    """
    found = find_actor(case, name)
    asked = [node for node in found.asked if document in node.documents]
    if not asked:
        raise UsageError(f"{name!r} does not stand in document {document!r}")
    here = asked[0]
    elsewhere = [node for node in found.nodes if node.documents - {document}]
    if not elsewhere:
        raise UsageError(f"{name!r} stands in no document but {document!r}")
    whole = here.is_full and len(here.documents) > 1
    rest = name_id(here.folded) if whole else _rest(found, here.folded, document)
    return _record(ledger, _word(rest, name_id(here.folded, document), Verdict.OTHER_ACTOR, by))


def rename(case: Case, ledger: Ledger, actor: str, name: str, by: By) -> Judgement:
    """Record what to call an actor.

    Raises:
        UsageError: There is no such actor, or the name is empty.
    """
    called = " ".join(name.split())
    if not called:
        raise UsageError("an actor needs a name with letters in it")
    found = find_actor(case, actor)
    word = _word(found.anchor, found.anchor, Verdict.NAMED, by)
    return _record(ledger, replace(word, called=called))


def withdraw(ledger: Ledger, judgement: str, by: By) -> Judgement:
    """Take back a judgement on actors.

    Raises:
        UsageError: No such judgement stands.
    """
    standing = {one.id: one for one in ledger.judgements() if one.verdict in ACTOR_VERDICTS}
    if judgement not in standing:
        raise UsageError(f"no judgement {judgement!r} on actors stands: see `dateline actor list`")
    left, right = standing[judgement].pair
    return _record(ledger, _word(left, right, Verdict.WITHDRAWN, by))


def told(case: Case, ledger: Ledger) -> Iterator[tuple[Judgement, str, str]]:
    """Yield each standing judgement on actors with the two names that it is on."""
    names: dict[str, str] = {}
    for node in (node for nodes in case.linked.register.nodes.values() for node in nodes):
        names |= {name_id(node.folded, at): f"{node.name} in {at}" for at in node.documents}
        names |= {name_id(node.folded): node.name} if node.is_shared else {}
    for judgement in ledger.judgements():
        if judgement.verdict in ACTOR_VERDICTS:
            left, right = (names.get(key, key) for key in (judgement.left, judgement.right))
            yield judgement, left, right


def _word(left: str, right: str, verdict: Verdict, by: By) -> Judgement:
    left, right = sorted((left, right))
    return Judgement(
        left=left,
        right=right,
        verdict=verdict,
        author=by.author,
        made_at=by.made_at,
        note=by.note,
    )


def _record(ledger: Ledger, word: Judgement) -> Judgement:
    made = replace(word, made_at=after_the_others(ledger, word.made_at))
    ledger.judge(made)
    return made


def _everywhere(found: Found) -> str:
    """The id of a name in all documents; that of one document where a name tells nobody."""
    node = min(found.asked, key=lambda node: (not node.is_full, node.id))
    return name_id(node.folded) if node.is_shared else found.anchor


def _rest(found: Found, name: str, document: str) -> str:
    """The id of a name of the actor that stands elsewhere: its best, or this one there."""
    others = [node for node in found.nodes if node.is_full and node.folded != name]
    best = [node for node in others if node.folded == folded(found.name)]
    if others:
        return (best or others)[0].id
    there = min(d for n in found.nodes for d in n.documents if d != document and n.folded == name)
    return name_id(name, there)
