"""Numbers in a text: how many or how much is claimed, and of what."""
