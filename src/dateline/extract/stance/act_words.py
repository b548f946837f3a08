"""Words for acts of saying that do more than say, and what stands before them to undo them."""

import re

__all__ = [
    "ACTS",
    "ALONE",
    "ASK",
    "BELIEVE",
    "CONFIRM",
    "DENY",
    "DOUBT",
    "FOR_SAYING",
    "HOMOGRAPHS",
    "NEGATED",
    "PARTICLE",
    "PHRASAL",
    "QUESTION",
    "RAISED",
    "REFUSE",
    "REFUTE",
    "RETRACT",
    "UNREAL",
    "WARY",
    "WH",
    "WHETHER",
    "WITHHOLD",
]

DENY = re.compile(r"den(y|ies|ied|ying|ials?)")
REFUSE = re.compile(
    r"(reject|dismiss|rebuff|repudiat|discount|brush|scoff)(e?s|ed|ing|ions?|als?)?"
)
REFUTE = re.compile(r"(refut|disput|rebut|contradict|disavow|debunk|disprov|contest)\w*")
PHRASAL = re.compile(r"(push|hit|sho[ot]t?|laugh|pour|play|rul)(e?s|ed|ing|e)?")
PARTICLE = re.compile(r"\s*(back (at|on|against)|down|off|out|cold water on)\b")
DOUBT = re.compile(r"doubt(s|ed|ing|ful)?|(scep|skep)tic\w*|unconvinced|unsure|disbeliev\w*")
WARY = re.compile(r"cautious|wary|dubious|suspicious")
RAISED = re.compile(r"\b(cast|rais|throw|threw|sow)\w* (\w+ )?$")
QUESTION = re.compile(r"question(s|ed|ing)?|quer(y|ies|ied|ying)|challeng(e|es|ed|ing)")
CONFIRM = re.compile(
    r"(confirm|acknowledg|conced|confess|corroborat|verif|authenticat)\w*|admit(s|ted|ting)?|admission"
)
RETRACT = re.compile(
    r"(retract|recant)(s|ed|ing|ion)?|withdr[ae]w(s|n|ing)?|apologi[sz](es?|ed|ing)|"
    r"(correct|backtrack|walk|row)(s|ed|ing)?|takes?|took|taken"
)
ALONE = re.compile(r"withdr|correct|backtrack")
FOR_SAYING = re.compile(r"\bfor (saying|claiming|stating|suggesting)\b")
ASK = re.compile(r"(ask|wonder)(s|ed|ing)?")
BELIEVE = re.compile(r"believ(e|es|ed|ing)|think|convinced|persuaded")

WITHHOLD = re.compile(r"\b(declin|refus|fail|unable|unwilling)\w*", re.IGNORECASE)
ACTS = frozenset("doubt scepticism skepticism denial confirmation".split())  # "cast doubt on"

# Words that name a thing as often as an act: "Prell on the dispute: …" denies nothing.
HOMOGRAPHS = frozenset("dispute disputes question questions query challenge challenges".split())
WHETHER = frozenset({"whether", "if"})
WH = WHETHER | frozenset("why how what when where who which".split())
NEGATED = re.compile(
    r"(\b(not|never|unable|declin\w+|refus\w+|fail\w+|cannot|neither|nor|nobody|no one|no|few|"
    r"without|impossible|short of|yet to|hardly)|n['’]t)\s+"
    r"((\w+ly|yet|been|be|able|to|in|a|position|ha[sdv]e?|either|even|also|so|far|at|all|quite|"
    r"confirm\w*|nor|or|den\w+|official|independent|immediate|further|could|would|were|was|are|is|"
    r"admit\w*|verif\w*|corroborat\w*)\s+){0,5}$",
    re.IGNORECASE,
)
UNREAL = re.compile(
    r"\b(will|should|must|may|might|(can|could|would) be|if|awaiting|pending|seek\w*|sought|"
    r"(ask|expect|order|urg|press|tell|wait|hop|try|want|need|refer)\w* (\w+ ){0,3}to)"
    r"\s+(\w+ly\s+)?$",
    re.IGNORECASE,
)
