"""Stance and factuality: what a claimer does with the content, and how certainly."""

import re
from dataclasses import dataclass

from dateline.model.utterance import Factuality, Stance

__all__ = ["CALLED_FALSE", "CALLING", "Reading", "read_stance"]

CUE_STANCES: tuple[tuple[Stance, re.Pattern[str]], ...] = (
    (
        Stance.RETRACTS,
        re.compile(
            r"\b(retract|withdr[ae]w|recant|took back|walked back|apologi[sz]ed for saying)"
        ),
    ),
    (
        Stance.DENIES,
        re.compile(
            r"\b(den(y|ies|ied|ying|ials?)\b|reject|dismiss|refut|disput|contradict|rebuff|"
            r"repudiat|rebut|disavow|pushed back|shot down the)"
        ),
    ),
    (
        Stance.DOUBTS,
        re.compile(r"\b(doubt|sceptic|skeptic|call(ed|s|ing)? into question|cast doubt)"),
    ),
    (
        Stance.CONFIRMS,
        re.compile(r"\b(confirm|acknowledg|admit(s|ted|ting)?\b|conced|corroborat|verif)"),
    ),
    (Stance.ASKS, re.compile(r"\b(ask(s|ed)? (if|whether|why|how|what|when|where)|wonder)")),
)
UNABLE = re.compile(
    r"\b(not|n[’']t|never|unable|declin\w+|refus\w+|cannot|neither|nor|no|without|yet) "
    r"(\w+ ){0,2}?(to )?(\w+ )?(confirm|corroborat|verif|acknowledg|admit)"
)
NOT_DENIED = re.compile(
    r"\b(not|n[’']t|never|nor|neither) (\w+ )?(deny|denied|dispute|reject|dismiss|rul)"
)

START = 40  # code points of a content that may still belong to the act: "to confirm …"
CLAIM_NOUN = (
    r"(accusations?|allegations?|assertions?|claims?|information|reports?|rumou?rs?|statements?|"
    r"stor(y|ies)|suggestions?|charges?|account|video|footage|they|it|this|that|these|those)"
)
FALSE = (
    r"(not true|untrue|false|fake|(a |outright |pure )?lies?|fabricat\w+|fiction|"
    r"((an? )?[\w-]+ )?provocation|hoax|(dis|mis)information|baseless|unfounded|groundless|"
    r"nonsense|absurd|without (any )?foundation|propaganda|invented|incorrect|slander\w*)"
)
IS_FALSE = re.compile(
    rf"\b{CLAIM_NOUN}(\s+\w+){{0,5}}?\s+(is|are|was|were|to be|been)\s+['\"“‘]?"
    rf"((\w+ly|simply|all|both|just|an?|another|outright|complete|pure|in fact)\s+)*['\"“‘]?{FALSE}"
    r"|\bno truth (to|in)\b",
    re.IGNORECASE,
)
CALLING = re.compile(r"\b(call|label|describ|dismiss|brand|denounc|condemn|term)")
CALLED_FALSE = re.compile(
    rf"\b{CLAIM_NOUN}\b(\s+\w+){{0,5}}?\s+(as\s+)?(an?\s+)?['\"“‘]?(\w+\s+)?{FALSE}", re.IGNORECASE
)
DOUBTED = re.compile(
    r"\bno (independent |immediate |hard |clear |official |direct |further )*"
    r"(proof|evidence|verification|confirmation)\b"
    r"|\b(not|n[’']t|yet to|never) (yet |immediately |independently |been |be )*"
    r"(verified|confirmed|corroborated)"
    r"|\b(could|can|did|able) ?not (\w+ )?(independently )?(verify|confirm)"
    r"|\bnot (yet |immediately |entirely |at all )*(clear|known|certain)\b"
    r"|\b(remain(s|ed)?|is|was|are) (still )?(unclear|unknown|unverified|unconfirmed|uncertain)\b"
    r"|\btoo early (for \w+ )?to (confirm|say|tell|know|verify|comment)\b"
    r"|\bimpossible to (verify|confirm|say)\b|\bcast(s|ing)? doubt\b"
    r"|\bknown to exaggerate\b|\bquestions? (remain|over whether)\b",
    re.IGNORECASE,
)
CONFIRMED = re.compile(
    r"\b(now|officially|been|is|are|was|were) confirmed\b|\bwe can confirm\b", re.IGNORECASE
)
HEDGED = re.compile(
    r"\b(alleged(ly)?|reported(ly)?|purported(ly)?|supposed(ly)?|so-called|unconfirmed|unverified|"
    r"apparent(ly)?|rumou?r(s|ed)?|said to (be|have)|believed to|thought to|understood to|"
    r"claimed to|claims of|seemingly|ostensibl[ey])\b",
    re.IGNORECASE,
)
POSSIBLE = re.compile(
    r"\b(may|might|could|possibl[ey]|perhaps|potentially|not ruled out)\b", re.IGNORECASE
)
PROBABLE = re.compile(
    r"\b(probabl[ey]|likely|expect(s|ed)?|appears? to|seems? to)\b", re.IGNORECASE
)
NEGATED = re.compile(
    r"\b(not|n[’']t|no|never|nobody|none|neither|nothing|without)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Stance and factuality together, as read from the words."""

    stance: Stance
    factuality: Factuality


def read_stance(*, cue: str, content: str, sentence: str, own_voice: bool) -> Reading:
    """Read the stance from the cue first, then from the content, and the factuality from both."""
    stance = _by_cue(cue.lower(), content.lower()) or _by_content(content)
    if own_voice and stance is Stance.ASSERTS and sentence.rstrip(" \"'”’").endswith("?"):
        stance = Stance.ASKS
    return Reading(stance=stance, factuality=_factuality(content, hedge=f"{cue} {content}"))


def _by_cue(cue: str, content: str) -> Stance | None:
    if not cue:
        return None
    if CALLING.search(cue) and CALLED_FALSE.search(content):
        return Stance.DENIES
    start = content[:START]
    if UNABLE.search(f"{cue} {start}"):
        return Stance.DOUBTS
    if NOT_DENIED.search(f"{cue} {start}"):
        return Stance.ASSERTS
    return next((stance for stance, pattern in CUE_STANCES if pattern.search(cue)), None)


def _by_content(content: str) -> Stance:
    if IS_FALSE.search(content):
        return Stance.DENIES
    if DOUBTED.search(content):
        return Stance.DOUBTS
    return Stance.CONFIRMS if CONFIRMED.search(content) else Stance.ASSERTS


def _factuality(content: str, *, hedge: str) -> Factuality:
    if HEDGED.search(hedge) or DOUBTED.search(hedge):
        return Factuality.UNCOMMITTED
    negative = bool(NEGATED.search(content))
    if POSSIBLE.search(content):
        return Factuality.POSSIBLY_NOT if negative else Factuality.POSSIBLE
    if PROBABLE.search(content):
        return Factuality.PROBABLY_NOT if negative else Factuality.PROBABLE
    return Factuality.CERTAINLY_NOT if negative else Factuality.CERTAIN
