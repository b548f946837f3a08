"""The features by which two utterances are taken for one claim, and what each weighs.

The weights were learned by logistic regression on hand-annotated cases (`tools/link_lab.py`);
the evaluation cases `tram` and `consulate` had no part in it.
"""

from typing import Final

from dateline.link.compare import (
    brevity,
    length_apart,
    meaning,
    one_counts,
    one_figure,
    one_sentence,
    other_places,
    own_voices,
    rare_word,
    same_speaker,
    shared_numbers,
    wording,
)
from dateline.link.score import Feature

__all__ = ["FEATURES", "PRIOR"]

PRIOR: Final = -2.99
FEATURES: Final = (
    Feature(meaning, 4.41),
    Feature(wording, 1.66),
    Feature(rare_word, 0.55),
    Feature(shared_numbers, 0.29),
    Feature(same_speaker, 0.63),
    Feature(own_voices, 0.64),
    Feature(one_figure, 1.71),
    Feature(one_sentence, -2.54),
    Feature(brevity, -1.98),
    Feature(length_apart, -0.89),
    Feature(one_counts, -0.59),
    Feature(other_places, -0.64),
)
