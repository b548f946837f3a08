"""The chain that carried a claim: agencies, outlets and media named around it."""

import re

from dateline.model.utterance import Via

__all__ = ["AGENCIES", "find_via"]

AGENCIES = (
    "Reuters", "AFP", "Agence France-Presse", "Associated Press", "The AP", "AP", "TASS", "Tass",
    "RIA Novosti", "Ria Novosti", "RIA", "Interfax", "Belta", "BelTA", "Xinhua", "DPA", "dpa",
    "ANSA", "EFE", "Kyodo", "Yonhap", "KCNA", "Press Association", "PA", "Bloomberg", "UPI",
    "Anadolu", "Ukrinform", "Unian", "Press Trust of India", "PTI", "IRNA", "Jiji",
)  # fmt: skip
MEDIA = (
    "Telegram", "Twitter", "Facebook", "Instagram", "TikTok", "YouTube", "VKontakte", "WhatsApp",
    "Weibo", "Truth Social", "social media",
)  # fmt: skip
AGENCY = "|".join(map(re.escape, sorted(AGENCIES, key=len, reverse=True)))
MEDIUM = "|".join(map(re.escape, MEDIA))
OUTLET = r"[A-Z][\w’'&.-]*(?:\s+(?:of\s+)?[A-Z][\w’'&.-]*){0,3}"
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("agency", re.compile(rf"\b({AGENCY})\b")),
    ("outlet", re.compile(rf"\btold (?:the )?({OUTLET})")),
    ("outlet", re.compile(r"\b(state (?:media|news agency|television|TV|radio))\b")),
    ("medium", re.compile(rf"\b({MEDIUM})\b")),
    (
        "medium",
        re.compile(
            r"\bin an? (?:\w+ ){0,2}?((?:video|audio|voice) (?:\w+ )?(?:message|clip|appeal|address"
            r"|recording|statement)|video|statement|press release|interview|tweet|post|email|letter"
            r"|televised address)\b"
        ),
    ),
)


def find_via(around: str, *, claimer: str | None) -> tuple[Via, ...]:
    """Return the links named in the words around a content, in their order, each once."""
    found: dict[str, tuple[int, Via]] = {}
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(around):
            name = match[1].rstrip(".'’")
            if claimer and name.lower() in claimer.lower():
                continue
            found.setdefault(name.lower(), (match.start(), Via(name=name, kind=kind)))
    return tuple(via for _, via in sorted(found.values(), key=lambda item: (item[0], item[1])))
