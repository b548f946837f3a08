"""The actor register: which names in which documents stand for one party, and why."""
