"""How the gazetteer is made of its sources."""
