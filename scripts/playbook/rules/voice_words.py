"""Vocabularies for finding who speaks."""

from __future__ import annotations

SAYING = frozenset((
    "said", "says", "say", "saying", "told", "tells", "tell", "telling", "asked", "asks", "ask", "asking",
    "wrote", "writes", "write", "writing", "explained", "explains", "explain", "noted", "notes", "argued",
    "argues", "argue", "added", "adds", "add", "replied", "replies", "reply", "answered", "answers", "answer",
    "observed", "observes", "remarked", "remarks", "warned", "warns", "shouted", "shouts", "whispered",
    "whispers", "declared", "declares", "stated", "states", "state", "claimed", "claims", "insisted", "insists",
    "admitted", "admits", "quipped", "quips", "joked", "jokes", "recalled", "recalls", "suggested", "suggests",
    "concluded", "concludes", "announced", "announces", "commented", "comments", "responded", "responds",
    "continued", "continues", "put", "puts", "exclaimed", "exclaims", "complained", "complains", "reminded",
    "reminds", "advised", "advises", "advise", "believed", "believes", "cautioned",
    "cautions", "agreed", "agrees", "cried", "cries", "mused", "muses", "repeated", "repeats", "repeat",
    "confessed", "confesses", "wondered", "wonders", "thinks", "thought", "emphasized", "emphasizes", "stressed",
    "stresses", "reflected", "reflects", "counters", "countered", "shared", "shares", "interrupted", "begged",
    "begs", "goes", "went", "taught", "teaches", "preached", "preaches", "yelled", "snapped", "sighed", "laughed",
    "protested", "offered", "urged", "urges", "proclaimed", "proclaims", "quoted", "quotes",
))
INDEFINITE = frozenset((
    "you", "someone", "somebody", "people", "everyone", "everybody", "they", "one", "nobody", "anyone", "we",
    "many", "some", "others", "most", "who", "it", "this", "that", "which", "there", "what", "saying", "question",
    "phrase", "adage", "proverb",
))
AUTHORIAL_NOUNS = (
    "answer",
    "response",
    "reply",
    "definition",
    "motto",
    "mantra",
    "advice",
    "rule",
    "slogan",
    "view",
    "question",
    "message",
    "philosophy",
    "principle",
    "favorite",
    "belief",
    "point",
    "phrase",
    "saying",
    "line",
    "suggestion",
)
PARTICLES = frozenset((
    "de", "van", "von", "der", "la", "le", "du", "bin", "al", "di", "da", "of", "the",
))
OPENERS = frozenset((
    "as", "and", "but", "so", "then", "when", "while", "because", "if", "once", "later", "yet", "or", "for", "in",
    "on", "at", "during", "after", "before", "since", "until", "with", "that", "today", "yesterday", "recently",
    "again", "often", "sometimes", "finally",
))
NOT_FIRST = OPENERS | frozenset((
    "the", "a", "an", "this", "i", "we", "you", "he", "she", "it", "they", "not", "no", "my", "our", "your",
    "although", "though", "what",
))
"""Words that begin a sentence with a capital and are no name."""

HELPERS = frozenset((
    "once", "has", "have", "had", "would", "will", "used", "to", "often", "always", "famously", "recently",
    "also", "might", "may", "could", "can", "always", "never", "did", "does", "do", "is", "was", "are", "were",
    "just", "then", "even", "simply", "sometimes", "later", "finally", "like", "likes", "liked", "loved", "loves",
    "reportedly", "rightly", "correctly", "wisely", "usually", "really", "still", "'s", "'d",
))
