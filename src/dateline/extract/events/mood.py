"""Mood: words that say how far a deed has come, planned, tried, asked for, only possible."""

from dateline.model.event import Modality

__all__ = [
    "ASKED",
    "BELIEVING",
    "CALLS",
    "CARRIERS",
    "CONDITIONS",
    "DOING",
    "EXISTING",
    "IMPACT",
    "MAYBE",
    "MODALS",
    "PLANNED",
    "QUALITIES",
    "SUBORDINATE",
    "TRIED",
    "UNDONE",
]

PLANNED, ASKED, MAYBE, TRIED = (
    Modality.PLANNED,
    Modality.ASKED,
    Modality.HYPOTHETICAL,
    Modality.ATTEMPTED,
)
MODALS = {
    "will": PLANNED,
    "'ll": PLANNED,
    "’ll": PLANNED,
    "wo": PLANNED,
    "shall": PLANNED,
    "may": MAYBE,
    "might": MAYBE,
    "could": MAYBE,
    "can": MAYBE,
    "should": ASKED,
    "must": ASKED,
    "ought": ASKED,
}
NEUTRAL = frozenset(
    """begin start continue resume keep go proceed manage happen seem appear help force
    use come prove have report say believe allege think know understand tend be get""".split()
)
LEVELS = {
    TRIED: "try attempt seek struggle endeavour",
    PLANNED: """plan intend want prepare aim expect decide agree promise vow pledge threaten set
        ready due poise schedule mean hope offer undertake determine choose swear willing opt""",
    ASKED: """ask order urge tell demand call appeal need require press instruct command
        beg request implore advise recommend invite""",
    MAYBE: """consider mull contemplate risk fear able likely unlikely possible afford enable
        allow wonder ponder discuss""",
}
BELIEVING = frozenset({"think", "believe", "expect", "fear", "hope", "want", "suppose"})
UNDONE = frozenset("stop cease avoid halt".split())
CARRIERS = {
    **dict.fromkeys(NEUTRAL, None),
    **{verb: level for level, verbs in LEVELS.items() for verb in verbs.split()},
    **dict.fromkeys(UNDONE | {"fail", "refuse", "decline", "neglect", "unable"}, None),
}
# Verbs that lend their own mood to the event that their object, or their subject, names.
DOING = frozenset(
    """carry launch conduct stage mount hold make commit perpetrate begin start open wage lead
    organise organize continue resume step plan prepare order announce declare call push deliver
    authorise authorize orchestrate unleash""".split()
)
IMPACT = frozenset(
    """rock hit strike shake batter devastate destroy damage bury sweep engulf ravage flatten
    lash""".split()
)
EXISTING = IMPACT | frozenset(
    "occur happen take break begin start erupt continue go be rage follow rip tear kill".split()
)
QUALITIES = {
    "attempted": TRIED,
    "failed": TRIED,
    "planned": PLANNED,
    "imminent": PLANNED,
    "threatened": PLANNED,
    "upcoming": PLANNED,
    "possible": MAYBE,
    "potential": MAYBE,
    "future": MAYBE,
    "further": MAYBE,
}
CALLS = frozenset({"call", "demand", "appeal", "plea", "order", "request"})
CONDITIONS = frozenset("if unless whether lest".split())
SUBORDINATE = frozenset({"xcomp", "ccomp", "acomp"})
