"""The code of an event in words: its type, its mode, and how far it is told to have come about."""

from dateline.model.event import Event, Modality

__all__ = ["coded"]

REALITIES = {
    Modality.HAPPENED: "said to have happened",
    Modality.ATTEMPTED: "said to have been tried",
    Modality.PLANNED: "said to be planned",
    Modality.ASKED: "asked for",
    Modality.HYPOTHETICAL: "said to be possible",
}


def coded(event: Event) -> str:
    """Write an event's code: "assault (firearms), said to have happened"."""
    codes = " and ".join(code.value.lower() for code in (event.type, event.happening) if code)
    mode = f" ({event.mode.value})" if event.mode else ""
    denied = "not " if event.is_negated else ""
    return f"{codes}{mode}, {denied}{REALITIES[event.modality]}"
