"""Verbs of words that are deeds: requests, accusations, refusals, threats, promises."""

from dateline.model.event import Plover

__all__ = ["SAYING", "SPOKEN"]

REQUEST = """
urge implore beg exhort: [@party]
press pressure: [@party] ~to_do
demand: bare >from
call: ~for bare alone >-
call: ~on,upon >on,upon bare alone
appeal: ~to,for >to bare <@party
order instruct command: [@party]
order: [evacuation,withdrawal,closure,release,halt] >-
ask: [@party] ~to_do
request: bare >from
tell: [@party] ~to_do
request seek: [help,aid,assistance,extradition,asylum,mediation] >from
"""
ACCUSE = """
accuse: [@party] =allege
blame: [@party] =allege
charge indict: [@party] =allege ![battery,phone]
face: [charge,charges] >subj =allege <@party
go stand: ~on_trial,to_trial bare alone >subj =allege <@party
prosecute sue: [@party] =allege
file bring launch: [lawsuit,suit,charge,complaint] >against =allege
issue: [warrant,indictment] >for,against =allege
condemn denounce criticise criticize deplore decry slam lambast castigate rebuke chide:
    =disapprove >obj
lash hit: +out ~at bare >at =disapprove <@party
protest: ~to =disapprove bare >to <@name,government,ministry,embassy
summon: [ambassador,envoy,diplomat,consul] =disapprove
investigate probe: =investigate >obj <@party
open launch start begin order announce initiate hold: [investigation,inquiry,enquiry,probe,
    inquest] >against,into =investigate
open launch start initiate file: [case,proceedings] >against =investigate
"""
REJECT = """
reject rebuff spurn: [@offer] >of_
turn vote: +down [@offer] >-
vote: ~down bare >-
refuse decline: ~to_do bare >-
refuse: [@offer,access,entry] >-
veto: >-
rule: +out [@talk,@offer] >with
dismiss: [@offer] >-
defy: [order,ban,curfew,ultimatum,court] >-
"""
THREATEN = """
threaten: ~to_harm bare >obj =violence <@party
threaten: ~with [@party]
threaten: ~to_do bare >obj <@party
threaten: [@party] ![stability,peace,existence,life,lives] <@party
vow pledge swear promise: ~to_harm bare >- =violence <@party
vow pledge promise: [revenge,retaliation,punishment] >against
warn: ~of_retaliation,of_consequence,of_consequences,of_revenge,of_war,of_reprisal,of_reprisals
    bare >obj
give issue: [ultimatum] >dative,to
"""
AGREE = """
promise pledge undertake: ~to_help bare >- <@party
promise pledge: [help,aid,support,assistance,reform,investigation,compensation] >to
offer: ~to_help bare >- <@party
"""
SAYING = (
    (Plover.REQUEST, REQUEST),
    (Plover.ACCUSE, ACCUSE),
    (Plover.REJECT, REJECT),
    (Plover.THREATEN, THREATEN),
    (Plover.AGREE, AGREE),
)
SPOKEN = frozenset(
    {
        Plover.REQUEST,
        Plover.ACCUSE,
        Plover.REJECT,
        Plover.THREATEN,
        Plover.AGREE,
        Plover.SUPPORT,
        Plover.CONCEDE,
    }
)
