"""Words that leave open whether something is so: not verified, not known, too early to tell."""

import re

__all__ = ["is_confirmed", "is_doubted"]

NOT = r"(?:\b(?:not|never|cannot|neither|nor|yet to|nobody|no one|without|hardly)|n['’]t)"
LITTLE = r"(?:(?:\w+ly|yet|been|be|being|able|to|in a position|at all|so far|as|have|has|had) )*"
CHECK = (
    r"(?:verif(?:y|ied|ying)|confirm(?:ed|ing)?|corroborat(?:e|ed|ing)|authenticat(?:e|ed)|"
    r"ascertain(?:ed)?|substantiat(?:e|ed)|determined?|establish(?:ed)?)\b"
)
HARD = r"\b(?:unable|impossible|difficult|hard) (?:for \w+ )?to (?:\w+ly )?"
WILL_NOT = r"\b(?:declin\w+|refus\w+) to (?:\w+ly )?"
ASKED = r"(?:whether|if|who|whom|whose|why|how|what|when|where|which|that)\b"
CLAIM = (
    r"(?:accusations?|allegations?|assertions?|claims?|information|reports?|rumou?rs?|statements?|"
    r"stor(?:y|ies)|suggestions?|account|version|video|footage|authenticity|veracity|accuracy|"
    r"it|this|that|these|those|they)"
)
UNCLEAR = (
    r"(?:unclear|unknown|uncertain|unverified|unconfirmed|questionable|doubtful|debatable|dubious|"
    r"implausible|exaggerated|hard to believe|not credible)"
)
BE = r"(?:is|are|was|were|remain(?:s|ed)?)"
NOTHING_SHOWS = (
    r"\bno (?:\w+ ){0,2}(?:proof|evidence|verification|confirmation)\b",
    rf"{NOT} (?:\w+ ){{0,3}}(?:any|enough|sufficient) (?:\w+ )?(?:proof|evidence|confirmation)\b",
    (
        r"\b(?:no|any) (?:\w+ )?(?:signs?|indications?|suggestion|reason to believe) "
        r"(?:that|indicating|suggesting|showing)\b"
    ),
)
NOT_CHECKED = (
    rf"{NOT} {LITTLE}{CHECK}(?! by any| in )",
    (
        rf"\b(?:neither|none|no) [^,.;]{{0,40}}?\b(?:could|can|has|have) (?:\w+ly )*"
        rf"be(?:en)? (?:\w+ly )*{CHECK}"
    ),
    rf"{NOT} (?:\w+ )?possible to (?:\w+ly )?{CHECK}",
    rf"{HARD}{CHECK}|{WILL_NOT}(?:{CHECK}|say (?:whether|if)\b)",
    rf"{HARD}(?:say|tell|know|judge) (?:\w+ )?{ASKED}",
    (
        r"\b(?:too (?:early|soon)|premature) (?:for \w+ )?to (?:\w+ly )?"
        rf"(?:(?:say|tell|know|judge|conclude|draw)\b|comment on {ASKED}|{CHECK})"
    ),
)
NOT_KNOWN = (
    (
        rf"(?:{NOT} {LITTLE}(?:clear|known|certain|sure|obvious)|\b{UNCLEAR}),? "
        rf"(?:about |of |as to |exactly |precisely )?{ASKED}"
    ),
    (
        r"^(?:whether|how|why|who|what|where|when) [^.;]*?"
        rf"(?:\bnot (?:\w+ )?(?:clear|known|certain)\b|\b{BE} (?:\w+ )?{UNCLEAR}\b)"
    ),
    rf"\b(?:could|can|would)(?: ?not|n['’]t) (?:\w+ )?(?:say|tell) {ASKED}",
    rf"\b(?:do|does) ?(?:not|n['’]t) (?:yet |really |even )*know (?:yet )?{ASKED}",
    r"\b(?:not|n['’]t) (?:yet |really )*know (?:whether|if)\b|\bbefore we know whether\b",
    (
        r"\bno (?:\w+ )?(?:information|details?|idea|word) (?:yet )?"
        rf"(?:(?:about|on|of|as to) )?{ASKED}"
    ),
    (
        rf"\b{CLAIM}(?: \w+){{0,5}} {BE} (?:\w+ly |still |as yet )*"
        rf"(?:{UNCLEAR}|in doubt|open to (?:doubt|question)|"
        r"not (?:\w+ly |yet )?(?:clear|certain))\b"
    ),
    rf"{NOT} (?:\w+ )?aware of (?:any|such)\b|\bunaware of (?:any|such)\b",
    r"\bno (?:knowledge|record) of\b|\bremain(?:s|ed)? to be seen (?:whether|if|how)\b",
    r"\b(?:questions?|doubts?|uncertainty)(?: still)? (?:remain|linger|persist)\w*\b",
    (
        r"\b(?:questions?|doubts?|uncertainty|scepticism|skepticism) (?:remain\w* )?"
        rf"(?:about|over|as to|on) (?:\w+ ){{0,3}}(?:whether|how|{CLAIM})\b"
    ),
)
NOT_BELIEVED = (
    r"\bknown to (?:exaggerate|lie|overstate|mislead|inflate)\b",
    r"\bshould be (?:treated|viewed|taken) with (?:\w+ )?(?:caution|s[ck]epticism|salt)\b",
)
DOUBTED = re.compile(
    "|".join((*NOTHING_SHOWS, *NOT_CHECKED, *NOT_KNOWN, *NOT_BELIEVED)), re.IGNORECASE
)
CONFIRMED = re.compile(
    r"\b(?:is|are|was|were|been|now|officially) (?:\w+ly |now |since |later |also )*"
    r"(?:confirmed|verified|corroborated|authenticated)\b"
    r"|\b(?:we|i|he|she|it|they) (?:can|could|do|did|must) (?:\w+ly |now )*"
    r"(?:confirm|acknowledge|admit)\b"
    r"|\b(?:video|footage|film|images?|photos?|pictures?|recordings?|documents?)\b[^,.;]{0,40}?"
    r"\b(?:verified|authenticated|confirmed|geolocated) by\b|\bas confirmed by\b",
    re.IGNORECASE,
)
UNREAL = re.compile(r"\b(?:if|unless|until|once|yet to be|to be|whether)\b", re.IGNORECASE)


def is_doubted(words: str) -> bool:
    """Say whether the words leave open what they speak of."""
    return bool(DOUBTED.search(words))


def is_confirmed(words: str) -> bool:
    """Say whether the words themselves say that something is confirmed."""
    found = CONFIRMED.search(words)
    return found is not None and not UNREAL.search(words[: found.end()])
