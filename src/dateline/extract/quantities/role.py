"""A role is what is said to have befallen those that a number counts."""

import re

from dateline.extract.quantities.person import TROOPS, is_person

__all__ = ["role_of"]

_AFTER = {
    "killed": r"killed|dead|died|lost their lives|were shot dead|slain|fatally|(?<!to )dies?"
    r"|perished|lives (?:were )?lost|executed|murdered",
    "wounded": r"wounded|injured|hurt|injuries|maimed|sustained"
    r"|suffer(?:ed|ing)?(?: \w+){0,2} (?:burns|wounds|cuts|fractures|bruises|concussion)",
    "missing": r"missing|unaccounted",
    "arrested": r"arrested|detained|in custody|taken into custody|charged|held on",
    "hospitalised": r"hospitali[sz]ed"
    r"|(?:taken|rushed|brought|sent|went|admitted|transported|airlifted)(?: by \w+)?(?: in)?"
    r" (?:to|for treatment|in)\b(?: \w+){0,3}? ?(?:hospitals?|treatment)"
    r"|in hospital|in the hospital|being treated|were treated",
    "displaced": r"displaced|evacuated|homeless|fled|forced from|from (?:their|its) homes?",
    "trapped": r"trapped|buried|stranded|still inside|remain(?:ed)? inside|stuck",
}
_BEFORE = {
    "killed": r"killing|killed|(?:killings?|murders?|deaths?) of|kills?|murdered|murdering"
    r"|claimed(?: the lives of)?|(?:dead )?bodies of",
    "wounded": r"wounding|wounded|wounds?|injuring|injured|injures?|hurting|maiming",
    "missing": r"missing",
    "arrested": r"arresting|arrested|arrests?|detaining|detained|detains?",
    "hospitalised": r"hospitali[sz]ing|hospitali[sz]ed",
    "displaced": r"displacing|displaced|displaces?|evacuating|evacuated",
    "trapped": r"trapping|trapped|traps?|stranding|stranded",
}
_READ_AFTER = tuple(
    (role, re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)) for role, forms in _AFTER.items()
)
_READ_BEFORE = tuple(
    (role, re.compile(rf"\b(?:{forms})(?: and (?:wounding|injuring))?\s[\"“‘']?$", re.IGNORECASE))
    for role, forms in _BEFORE.items()
)
# A clause ends at a stop, or where "and", "with" or "including" opens another number.
_CLAUSE_END = re.compile(
    r"[.;:!?(\n—–]|\s-\s|,(?! (?:who|mostly|many))|\b(?:but|while|when|after|as(?! having)"
    r"|because|before|with|including)\b"
    r"|\band\s(?=(?:at|more|another|up|nearly|about|some|over|around|dozens|scores|hundreds"
    r"|several|a|two"
    r"|three|four|five|six|seven|eight|nine|ten|one|\d|wound|injur|kill|arrest|trap|hospital)\w*)",
    re.IGNORECASE,
)
_FORCE = re.compile(
    r"-(?:strong|man|member)\b[\w\s’']{0,25}?\b(?:force|army|militia|group|brigade|unit"
    r"|contingent|garrison)\b"
    r"|\s(?:\w+\s)?(?:service members|servicemen|military personnel)\b",
    re.IGNORECASE,
)
_BODY = r"(?:force|army|militia|brigade|garrison|contingent)"
_STRONG = re.compile(r"\sstrong\b")
_FORCE_BEFORE = re.compile(rf"\b{_BODY}\b(?:\s\w+)?\s$", re.IGNORECASE)
_FORCE_OF = re.compile(rf"\b{_BODY}\sof\s$", re.IGNORECASE)
_LIVES = re.compile(r"\b(?:claim(?:ed|s|ing)|cost(?:s|ing)?|took|tak(?:en?|es|ing)|lost)\s$")
_NOUN_ROLES = {
    "death": "killed",
    "fatality": "killed",
    "body": "killed",
    "injury": "wounded",
    "arrest": "arrested",
}
_TOLL = re.compile(
    r"\btoll\b[^.;]*?\b(?:to|at|of|is|was|reach(?:es|ed|ing)|pass(?:es|ed)|exceed(?:s|ed)|nears|tops|hits)\s$",
    re.IGNORECASE,
)
_TOLL_BACK = 110
# "20 of those injured were taken …": the verb tells more than the group they belong to.
_PART = re.compile(r"\sof (?:the|those|these) [\w-]+\b", re.IGNORECASE)
_ASIDE = re.compile(r", (?:including|among them|mostly|many of them)[^,.;]{1,50},")
_REACH, _BACK = 120, 40


def role_of(text: str, start: int, end: int, of: str | None, *, until: int) -> str | None:
    """Say what is told of the counted before `until`: killed, wounded, missing … or None."""
    if of in _NOUN_ROLES:
        return _NOUN_ROLES[of]
    if of == "life" and _LIVES.search(text[max(0, start - _BACK) : start]):
        return "killed"
    if of is not None and not is_person(of):
        return None
    before = text[max(0, start - _BACK) : start]
    if _TOLL.search(text[max(0, start - _TOLL_BACK) : start]):
        return "killed"
    if role := next((role for role, form in _READ_BEFORE if form.search(before)), None):
        return role
    return _after(text, end, until) or _troops(text, start, end, of)


def _after(text: str, end: int, until: int) -> str | None:
    clause = text[end : end + _REACH]
    aside = _ASIDE.search(clause)
    if aside and end + aside.start() < until:
        clause = clause[: aside.start()] + clause[aside.end() :]
    else:
        clause = clause[: until - end]
    part = _PART.match(clause)
    told = _first_role(clause[part.end() :]) if part else None
    return told or _first_role(clause)


def _first_role(clause: str) -> str | None:
    if stop := _CLAUSE_END.search(clause):
        clause = clause[: stop.start()]
    found = [(match.start(), role) for role, form in _READ_AFTER if (match := form.search(clause))]
    return min(found)[1] if found else None


def _troops(text: str, start: int, end: int, of: str | None) -> str | None:
    before = text[max(0, start - _BACK) : start]
    is_force = _FORCE_OF.search(before) or (
        _STRONG.match(text, end) and _FORCE_BEFORE.search(before)
    )
    return "troops" if of in TROOPS or _FORCE.match(text, end) or is_force else None
