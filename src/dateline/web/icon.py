"""The icon of the pages: two lines of a ledger, one filled, one open."""

__all__ = ["ICON"]

ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">'
    '<rect width="16" height="16" rx="3" fill="#1d4f9c"/>'
    '<rect x="3" y="4" width="10" height="3" fill="#fff"/>'
    '<rect x="3.5" y="9.5" width="9" height="2" fill="none" stroke="#fff"/>'
    "</svg>\n"
)
