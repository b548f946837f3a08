"""Documents to utterances, stage by stage."""
