"""The features by which two utterances are taken for one claim, and what each weighs.

The weights were learned by logistic regression on hand-annotated cases (`tools/link_lab.py`);
the evaluation cases `tram` and `consulate` had no part in it.
"""

from typing import Final

from dateline.link.compare import (
    brevity,
    length_apart,
    meaning,
    one_sentence,
    own_voices,
    rare_word,
    same_speaker,
    shared_numbers,
    wording,
)
from dateline.link.score import Feature

__all__ = ["FEATURES", "PRIOR"]

PRIOR: Final = -2.52
FEATURES: Final = (
    Feature(meaning, 4.84),
    Feature(wording, 2.02),
    Feature(rare_word, 0.55),
    Feature(shared_numbers, 0.44),
    Feature(same_speaker, 0.83),
    Feature(own_voices, 0.69),
    Feature(one_sentence, -3.18),
    Feature(brevity, -2.38),
    Feature(length_apart, -1.13),
)
