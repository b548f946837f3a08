"""Signs by which two utterances are taken for one claim, or not: one small function each."""
