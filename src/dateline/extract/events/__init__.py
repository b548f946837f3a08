"""Events: what is said to have happened, coded by PLOVER, with who did it to whom."""
