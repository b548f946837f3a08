"""Nouns that tell a claim from an offer: one is denied, the other is turned down."""

__all__ = ["CLAIMS", "OFFERS", "WITHHELD"]

CLAIMS = frozenset(
    """accusation allegation assertion claim information report reporting rumour rumor
    statement story suggestion charge account version video footage image photo picture
    evidence news testimony figure number toll estimate narrative justification
    explanation conclusion finding notion theory hypothesis speculation talk insinuation
    contention assessment authenticity veracity accuracy credibility reliability
    validity truth existence involvement responsibility role part occurrence complicity
    wrongdoing guilt knowledge link fear concern criticism remark comment letter message
    post publication article result legitimacy document recording denial assurance
    attribution official that this it they them these those so""".split()
)
OFFERS = frozenset(
    """aid amendment agreement appeal application bid bill call case ceasefire compensation
    compromise deal demand extension help idea intervention invitation lawsuit meeting
    motion move negotiation offer option payment payout petition plan proposal
    referendum request resignation resolution settlement solution suit talks truce
    ultimatum visit""".split()
)
WITHHELD = frozenset(
    """access admission asylum bail boarding care chance citizenship entry food justice licence
    license loan medication opportunity parole passage permission permit request right
    service treatment visa water""".split()
)
