"""Wording is how numbers, stances and statements are written for a reader."""

import re

from dateline.app.view import Line
from dateline.model.actor import GivenRole
from dateline.report.moment import show_day

__all__ = [
    "QUOTES",
    "SLOTS",
    "STANCES",
    "capitalized",
    "lead",
    "outlets",
    "plural",
    "show_number",
    "show_range",
    "show_role",
    "speakers",
    "statement",
    "verb",
]

STANCES = {
    "asserts": "says",
    "denies": "denies",
    "doubts": "doubts",
    "confirms": "confirms",
    "retracts": "retracts",
    "asks": "asks",
}
OWN_VOICE = {"says": "reports"}
PLURAL_VERBS = {
    "reports": "report",
    "denies": "deny",
    "doubts": "doubt",
    "confirms": "confirm",
    "retracts": "retract",
    "asks": "ask",
}
MANY_SAY = {"says": "say"}
PLURALS = frozenset({"people", "police", "media", "men", "women", "some", "many", "others"})
# Said of themselves in one word and with a capital, at the head of a sentence: no names.
BODIES = frozenset(
    """activists analysts authorities doctors experts firefighters investigators lawyers locals
    medics officials police prosecutors rebels rescuers residents scientists soldiers sources
    survivors villagers witnesses workers""".split()
)
SLOTS = {
    "": "In conflict",  # as a person judged, who named no particular
    "denial": "Denied",
    "doubt": "Doubted",
    "quantity": "How many",
    "time": "When",
    "place": "Where",
    "actor": "Who",
    "cause": "Why",
}
IRREGULAR = {"person": "people", "man": "men", "woman": "women", "child": "children"}
UNCHANGED = frozenset({"percent", "aircraft", "people", "police"})
QUOTES = ('"', "“", "”", "«", "»", "„")
JOINTS = ("that ", "whether ", "how ", "why ", "having ")  # need no colon before them


def show_number(value: float) -> str:
    """Write a number with thousands apart: 25000 becomes 25,000, and 3.5 stays 3.5."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def show_role(role: GivenRole) -> str:
    """Write a role with who gives it and when: "mayor of Orsk (Courier, 4 May 2031)"."""
    when = f", {show_day(role.published_at)}" if role.published_at else ""
    return f"{role.text} ({role.outlet}{when})"


def show_range(low: float | None, high: float | None) -> str:
    """Write a range; a bound that nobody tells stays open."""
    if low is None and high is None:
        return "not told"
    if low is None or high is None:
        bound = low if high is None else high
        return f"{show_number(bound or 0)} or {'more' if high is None else 'fewer'}"
    return show_number(low) if low == high else f"{show_number(low)} – {show_number(high)}"


def plural(noun: str, count: float = 2) -> str:
    """Write an English noun for a count."""
    if count == 1 or noun in UNCHANGED or noun.endswith(("s", "ed", "ing")):
        return noun
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("ch", "sh", "x")) else f"{noun}s"


def speakers(line: Line) -> tuple[str, ...]:
    """Name who speaks: the speaker, else the outlets in whose own voice it stands."""
    if line.speaker is not None:
        return (line.speaker,)
    return tuple(dict.fromkeys(reference.outlet for reference in line.references))


def verb(line: Line) -> str:
    """Write the stance as a verb; an outlet's own voice reports."""
    told = STANCES.get(line.stance, line.stance)
    if line.speaker is not None:
        return MANY_SAY.get(told, PLURAL_VERBS.get(told, told)) if _is_many(line.speaker) else told
    one = len(speakers(line)) == 1  # one outlet reports, two report
    told = OWN_VOICE.get(told, told)
    return told if one else PLURAL_VERBS.get(told, told)


def _is_many(name: str) -> bool:
    """Whether a party without a name of its own is told in the plural ("two officials")."""
    last = name.rsplit(maxsplit=1)[-1] if name.split() else ""
    of = re.split(r" (?:of|for|in|from|at|with|close|who) ", name)[0].split()[-1:]
    noun = of[0] if of else last
    if (name == noun and noun.lower() in BODIES) or " and the " in name:
        return True  # "Police said", at the head of a sentence
    return noun.islower() and (
        (noun.endswith("s") and not noun.endswith(("ss", "us", "is"))) or noun in PLURALS
    )


def lead(line: Line) -> str:
    """Write what stands between speaker and statement: "says:", or "denies" before "that".

    Where the words are the outlet's and not the speaker's, it says so.
    """
    told = verb(line)
    if line.speaker is not None and line.kind == "narrated":
        told = f"{told}, in the words of {outlets(line)}"
    return told if statement(line).startswith(JOINTS) else f"{told}:"


def capitalized(text: str) -> str:
    """Write the first letter large and leave the others as they are."""
    return f"{text[:1].upper()}{text[1:]}"


def outlets(line: Line) -> str:
    """Name the outlets that a line cites."""
    return ", ".join(dict.fromkeys(reference.outlet for reference in line.references))


def statement(line: Line) -> str:
    """Write the statement on one line, direct speech in quotation marks."""
    text = " ".join(line.text.split())
    is_quoted = line.kind != "direct" or text.startswith(QUOTES) or text.endswith(QUOTES)
    return text if is_quoted else f"“{text}”"
