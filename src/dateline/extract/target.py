"""Targets: which earlier utterance of a document a denial, doubt or confirmation speaks of."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.model.span import covered
from dateline.model.utterance import Stance, Utterance

__all__ = ["aim"]

POINTING = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.CONFIRMS})
FAR = 2500  # code points
ANAPHOR = re.compile(
    r"\b(accusations?|allegations?|assertions?|claims?|information|reports?|rumou?rs?|statements?|"
    r"suggestions?|charges?|such|this|that|these|those|it|which|them)\b",
    re.IGNORECASE,
)
DEFINITE = re.compile(r"\W*the (\w+ )?\w+\W*$", re.IGNORECASE)  # "denied the attack"
THAT = re.compile(r"^\W*that\s+", re.IGNORECASE)
SHORT = 8  # telling words: a longer content speaks for itself
ACTS = (  # the noun that takes up an act of claiming, and the cue of that act
    (re.compile(r"accus|alleg|charge", re.IGNORECASE), re.compile(r"accus|alleg|charg|blam")),
    (re.compile(r"claim|assert", re.IGNORECASE), re.compile(r"claim|assert|insist")),
    (re.compile(r"report|rumou?r", re.IGNORECASE), re.compile(r"report|accord")),
    (re.compile(r"statement", re.IGNORECASE), re.compile(r"stat|said|announc|declar")),
)
WORD = re.compile(r"[^\W\d_]{3,}|\d[\d,.]*")
STOP = frozenset(
    """the and that was were had has have been for with from not but his her its their they this
    which who whom are is said says would could there such any all into out about over than
    russian accusation accusations claim claims information report reports statement
    statements allegation allegations rumour rumours deny denied denies true false untrue lie lies
    provocation fabrication fabricated invention nonsense hoax baseless unfounded informational
    these those both such occurrence proof evidence independent verification verified
    confirmed yet clear known
    unclear independently either neither account
    accounts""".split()
) - {"russian"}
HALF = 0.5
RUN, ROW = 200, 900  # code points: to a denial just before; along a row of claims
CERTAIN = 100.0  # the very words
ENOUGH = 0.3  # share of a pointing content's words that its target must hold without an anaphor


def aim(utterances: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """Give each denial, doubt and confirmation the utterance it speaks of, where one is found."""
    aimed: list[Utterance] = []
    for utterance in utterances:
        target = _target(utterance, utterances) if utterance.stance in POINTING else None
        aimed.append(replace(utterance, target=target.id) if target else utterance)
    return tuple(aimed)


def _target(pointing: Utterance, others: Sequence[Utterance]) -> Utterance | None:
    words = _words(pointing)
    told = THAT.sub("", pointing.words)
    anaphoric = (bool(ANAPHOR.search(told)) and len(words) <= SHORT) or bool(DEFINITE.match(told))
    scored = [
        (_score(pointing, other, words, anaphoric=anaphoric), order, other)
        for order, other in enumerate(others)
    ]
    fitting = [item for item in scored if item[0] > 0]
    if not fitting:
        return None
    best = max(fitting, key=lambda item: item[:2])
    if not anaphoric or pointing.stance is not Stance.DENIES or best[0] >= CERTAIN:
        return best[2]
    return _same_denial(pointing, others) or _first_of_run(best, fitting)


def _same_denial(pointing: Utterance, others: Sequence[Utterance]) -> Utterance | None:
    """The denial just before: "X rejected the charge that … . X called it a lie"."""
    start = pointing.content[0].start
    just = [item for item in others if 0 < start - item.content[-1].end <= RUN]
    last = max(just, key=lambda item: item.content, default=None)
    return last if last is not None and last.stance is Stance.DENIES else None


def _first_of_run(
    best: tuple[float, int, Utterance], fitting: list[tuple[float, int, Utterance]]
) -> Utterance:
    """Of claims as good as the best by one party in a row, "the information" is the first."""
    run = [
        item
        for item in fitting
        if item[0] == best[0]
        and _claimer(item[2]) == _claimer(best[2])
        and best[2].content[0].start - item[2].content[0].start <= ROW
    ]
    return min(run, key=lambda item: item[1])[2]


def _score(
    pointing: Utterance, other: Utterance, words: frozenset[str], *, anaphoric: bool
) -> float:
    """How well an utterance fits: shared words, a claimer who is named, nearness, its subject."""
    distance = pointing.content[0].start - other.content[-1].end
    if covered(pointing.content, other.content):
        return CERTAIN if _may_be_target(pointing, other) else 0.0
    theirs = _words(other)
    shared = len(words & theirs) / max(1, len(words))
    reach = FAR if shared < HALF else 2 * FAR
    if not _may_be_target(pointing, other) or not 0 <= distance <= reach:
        return 0.0
    named = bool(other.claimer and _names(pointing, other.claimer.name))
    about = bool(pointing.claimer and _spoken_of(pointing.claimer.name, other))
    nearness = 1 - distance / FAR
    if anaphoric and words and not shared and not named:
        return 0.0  # "the claims of a coup" takes up a claim of a coup
    if anaphoric:
        attributed = 0.5 if other.claimer else 0.0
        kin = 0.8 * bool(other.cue and _same_act(pointing.words, other.cue.text))
        near = 0.8 if pointing.stance is Stance.DOUBTS else 0.0
        return attributed + kin + 1.5 * named + 1.0 * about + shared + near * nearness
    if shared < ENOUGH or not other.is_complete:
        return 0.0
    return shared + 0.2 * nearness + 0.2 * named


def _may_be_target(pointing: Utterance, other: Utterance) -> bool:
    """Say whether one can speak of the other: an assertion, by somebody else."""
    if other.stance is not Stance.ASSERTS or other.is_nominal:
        return False
    if other.sentence == pointing.sentence and not other.claimer:
        return bool(pointing.claimer and covered(pointing.content, other.content))
    return not other.claimer or _claimer(other) != _claimer(pointing)


def _claimer(utterance: Utterance) -> str | None:
    return utterance.claimer.name if utterance.claimer else None


def _names(pointing: Utterance, name: str) -> bool:
    surname = name.rsplit(maxsplit=1)[-1].lower()
    return surname in pointing.sentence.text.lower()


def _spoken_of(name: str, other: Utterance) -> bool:
    """Whether what was said is about the one who denies it: they share a telling word."""
    mine = {word.lower() for word in WORD.findall(name)} - STOP
    kin = {"ministry", "defence", "defense", "army", "military", "forces", "minister"}
    theirs = {word.lower() for word in WORD.findall(other.sentence.text)}
    return bool(mine & theirs) or bool(mine & kin and theirs & kin)


def _words(utterance: Utterance) -> frozenset[str]:
    return frozenset(
        word.lower() for word in WORD.findall(utterance.words) if word.lower() not in STOP
    )


def _same_act(words: str, cue: str) -> bool:
    """Whether a noun ("the accusations") takes up the act of a cue ("accused")."""
    return any(noun.search(words) and act.search(cue.lower()) for noun, act in ACTS)
