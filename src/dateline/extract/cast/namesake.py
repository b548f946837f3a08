"""Namesakes: people of one surname in a text; who is meant where the surname stands alone."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from dateline.extract.cast.names import NameMention
from dateline.extract.cast.words import role_class
from dateline.model.utterance import ActorType

__all__ = ["Signs", "bearers"]

# What stands beside a mention: the gender that it tells, and the heads of its roles.
Signs = tuple[str | None, frozenset[str]]


def bearers(
    names: Iterable[NameMention],
    full: Mapping[str, str],
    signs: Callable[[NameMention], Signs],
) -> dict[int, str]:
    """Map where a surname of several people stands alone to the full name of who is meant.

    That is who bears the role or the gender told beside it ("Mayor Roe", "Mrs Roe"), and of
    those who may be meant the last one spoken of; before anybody was, the first to come.
    """
    names = tuple(names)
    families = _families(names, full)
    known = _known(names, full, signs, families)
    last: dict[str, str] = {}
    meant: dict[int, str] = {}
    for name in names:
        surname = name.text.rsplit(maxsplit=1)[-1]
        family = families.get(surname, ())
        if name.text == surname and family:
            fitting = _fitting(signs(name), {one: known[one] for one in family})
            latest = last.get(surname)
            meant[name.start] = latest if latest in fitting else fitting[0]
        if family:
            last[surname] = meant.get(name.start, full.get(name.text, name.text))
    return meant


def _families(names: Iterable[NameMention], full: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Map each surname to the people who bear it, where their given names differ."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name in names:
        words = full.get(name.text, name.text).split()
        if name.type is ActorType.PERSON and len(words) > 1 and " " in name.text:
            found[words[-1]].setdefault(words[0], " ".join(words))
    return {surname: tuple(each.values()) for surname, each in found.items() if len(each) > 1}


def _known(
    names: Iterable[NameMention],
    full: Mapping[str, str],
    signs: Callable[[NameMention], Signs],
    families: Mapping[str, Collection[str]],
) -> dict[str, Signs]:
    """Gather what the mentions in full tell of everybody who has a namesake."""
    known: dict[str, Signs] = {
        one: (None, frozenset()) for each in families.values() for one in each
    }
    for name in names:
        one = full.get(name.text, name.text)
        if one in known and " " in name.text:
            gender, roles = signs(name)
            known[one] = (known[one][0] or gender, known[one][1] | roles)
    return known


def _fitting(told: Signs, family: Mapping[str, Signs]) -> list[str]:
    """Return who of a family may be meant by what stands beside the surname."""
    gender, roles = told
    wanted = frozenset(word for role in roles for word in role_class(role))
    in_role = [one for one, (_, held) in family.items() if wanted & held]
    alike = [one for one, (theirs, _) in family.items() if gender and theirs == gender]
    open_ = [one for one, (theirs, _) in family.items() if not gender or theirs in {None, gender}]
    return in_role or alike or open_ or list(family)
