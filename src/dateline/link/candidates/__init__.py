"""Which utterances are worth comparing, found without looking at all of them."""
