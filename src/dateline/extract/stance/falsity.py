"""Words that call a claim false, deny a part in something, or deny that it happened."""

import re

__all__ = ["CALLED_FALSE", "CALLING", "is_called_false", "is_disclaimer"]

CLAIM_NOUN = (
    r"(accusations?|allegations?|assertions?|claims?|information|reports?|rumou?rs?|statements?|"
    r"stor(y|ies)|suggestions?|charges?|speculation|account|video|footage|they|it|this|that|these|"
    r"those)"
)
FALSE = (
    r"(not (entirely |quite |at all )?(true|correct|accurate|the case)|untrue|false|fake|"
    r"(a |outright |pure )?lies?|fabricat\w+|fiction|"
    r"((an? )?[\w-]+ )?provocation|hoax|(dis|mis)information|baseless|unfounded|groundless|"
    r"nonsense|absurd|ridiculous|without (any )?(foundation|basis|merit)|propaganda|invented|"
    r"inaccurate|incorrect|slander\w*|made up|far from (the truth|true))"
)
BE = r"(is|are|was|were|to be|been|being|['’]s|['’]re)"
DEGREE = r"(\w+ly|simply|all|both|just|an?|another|outright|complete|pure|in fact|total)"
IS_FALSE = re.compile(
    rf"\b{CLAIM_NOUN}(\s+\w+){{0,5}}?\s*{BE}\s+['\"“‘]?({DEGREE}\s+)*['\"“‘]?{FALSE}"
    rf"|\b{CLAIM_NOUN}(\s+\w+){{0,5}}?\s+(isn|aren|wasn|weren)['’]t\s+(true|correct|accurate)\b"
    r"|\b(accusations?|allegations?|assertions?|claims?|reports?|rumou?rs?|suggestions?)"
    rf"(\s+\w+){{0,5}}?\s+{BE}\s+({DEGREE}\s+)*(wrong|mistaken|misleading)\b"
    r"|\b(no|any) (truth|substance|basis) (to|in|for)\b|\bnot (a grain|a word|an ounce) of truth\b"
    r"|\b(do|does|did)( not|n['’]t) correspond (to|with) (reality|the truth|the facts)\b"
    r"|\b(contrary to|at odds with) (reality|the truth|the facts)\b"
    r"|\bno such\b|\bnothing of the (kind|sort)\b",
    re.IGNORECASE,
)
FALSE_PREDICATE = re.compile(
    rf"(^|\s){BE}\s+({DEGREE}\s+)*{FALSE}|\bno basis in (fact|reality)\b", re.IGNORECASE
)
NOT = r"(\bnot|n['’]t|\bnever)"
NEVER_WAS = re.compile(
    rf"({NOT} (\w+ )?(happen(ed)?|occur(red)?|take place|taken place|exist)|"
    r"\bnever (happened|occurred|took place|existed))\b",
    re.IGNORECASE,
)
NO_PART = re.compile(
    rf"{NOT} (in any way |at all |been |be |personally |directly )*"
    r"(involved in|involved with|behind|responsible for|guilty|to blame for|connected (to|with)|"
    r"linked to|complicit)\b"
    r"|\b(nothing (whatsoever )?to do with|no (part|role|hand|involvement|complicity) in|"
    r"no (links?|connection) (to|with)|played no (part|role))\b",
    re.IGNORECASE,
)
CALLING = re.compile(r"\b(call|label|describ|dismiss|brand|denounc|condemn|term)")
CALLED_FALSE = re.compile(
    rf"\b{CLAIM_NOUN}\b(\s+\w+){{0,5}}?\s+(as\s+)?(an?\s+)?['\"“‘]?(\w+\s+)?{FALSE}", re.IGNORECASE
)


def is_called_false(words: str, *, of_claim: bool = False) -> bool:
    """Say whether a claim is said to be false, or an event not to have happened at all.

    `of_claim` says that the words are known to speak of a claim: its noun may stand far away.
    """
    if of_claim and FALSE_PREDICATE.search(words):
        return True
    return bool(IS_FALSE.search(words) or NEVER_WAS.search(words))


def is_disclaimer(words: str) -> bool:
    """Say whether a part in something is denied: "we were not involved in the raid"."""
    return bool(NO_PART.search(words))
