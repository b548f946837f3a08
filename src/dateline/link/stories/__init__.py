"""Stories: the documents of a stream that tell of one unfolding event."""
