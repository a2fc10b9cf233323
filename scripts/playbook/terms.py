"""When two words are one term: singular and plural, "sales people" and "salesperson", hyphens, case.

A term's *key* is what all its spellings have in common; its *label* is the spelling a page uses.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from playbook.model import Anchor, Slug

IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "analyses": "analysis",
    "crises": "crisis",
    "theses": "thesis",
    "lives": "life",
}
# Nouns that end in s and are no plurals; "sales" leads, for a corpus about selling would lose its subject.
INVARIANT = frozenset(
    """
    sales news series species ethics politics economics analytics logistics status process business success
    access progress stress awareness this his its less unless always perhaps focus bonus crisis basis
    analysis thesis bias lens campus consensus customs goods odds means headquarters
    """.split()
)
DETERMINERS = frozenset("a an the this that these those my your our their his her its any every some each".split())
INTENSIFIERS = frozenset(["true", "real", "actual", "genuine"])
MAX_TERM_WORDS = 4  # longer "terms" in the marked articles were all clauses, not names

_PERSON = re.compile(r"(?<=[a-z])(people|person|persons|man|men|woman|women)$")
_WORD = re.compile(r"[^\W_]+(?:[’'.&+][^\W_]+)*")


def singular(word: str) -> str:
    """A lower-case noun in the singular; words that are no plurals are left alone."""
    if word in INVARIANT or len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word in IRREGULAR:
        return IRREGULAR[word]
    for plural, one in IRREGULAR.items():
        if word.endswith(plural) and len(word) > len(plural) + 2 and plural in ("people", "men", "women"):
            return word[: -len(plural)] + one
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def bare(term: str) -> str:
    """A term without determiner, quotation marks and end punctuation, white space folded."""
    words = term.strip(" \t\n.,;:!?…\"'“”‘’()®™*_").split()
    while len(words) > 1 and words[0].lower() in DETERMINERS:
        del words[0]
    return " ".join(words)


def key(term: str) -> str:
    """What all spellings of a term share: 'The Sales People' and 'salesman' give 'salesperson'."""
    decomposed = unicodedata.normalize("NFKD", bare(term)).casefold().replace("-", " ")
    folded = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = [word for word in _WORD.findall(folded) if word not in DETERMINERS]
    while len(words) > 1 and words[0] in INTENSIFIERS:
        del words[0]
    if not words:
        return ""
    words[-1] = singular(words[-1])
    joined = "".join(words)
    return _PERSON.sub("person", joined)


def is_name(term: str) -> bool:
    """Whether a term could be the name of a concept: few words, letters, no clause."""
    words = bare(term).split()
    return 0 < len(words) <= MAX_TERM_WORDS and bool(key(term)) and words[0].lower() not in NO_HEADS


NO_HEADS = frozenset(
    """
    to for with by from in on at of as not no without doing being getting having when while if how what why
    who it they we you he she i there here and or but because
    """.split()
)


def label(spellings: Iterable[str]) -> str:
    """The spelling for a page: the most frequent, the shortest; singular where the singular is in use.

    Nobody says "poor result" where every text says "poor results"; "salespeople" are people, each a salesperson.
    """
    folded = [words for words in (_folded(spelling) for spelling in spellings) if words]
    single = {" ".join(words) for words in folded if words[-1] == singular(words[-1])}
    counted: Counter[str] = Counter()
    for words in folded:
        one = " ".join([*words[:-1], singular(words[-1])])
        in_use = one in single or _PERSON.search(words[-1]) or (len(words) == 1)
        counted[one if in_use and not words[0].endswith("ing") else " ".join(words)] += 1
    best = min(counted, key=lambda one: (one not in single, -counted[one], len(one), one))
    return best[:1].upper() + best[1:]


def _folded(spelling: str) -> list[str]:
    """Its words in lower case (acronyms stay), intensifiers dropped."""
    words = bare(spelling).split()
    while len(words) > 1 and words[0].lower() in INTENSIFIERS:
        del words[0]
    return [word if word.isupper() and len(word) > 1 else word.lower() for word in words]


def slug(text: str) -> Slug:
    """A piece of an address: 'Sales Leader' -> 'sales-leader'."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return Slug("-".join(re.findall(r"[a-z0-9]+", folded.replace("'", ""))) or "x" + digest(text))


def digest(text: str) -> str:
    """Four hexadecimal digits of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:4]


# Words that tell nothing about a quotation in its address.
_EMPTY = frozenset(
    """
    a an the and or but if is are was were be being been am it its of to in on at by for with as that this
    these those not no do does did has have had will would can could should may might must i you he she we
    they there here what which who when how than then so your our their my his her them us me s t re ve ll d
    """.split()
)


def anchor(source: str, text: str) -> Anchor:
    """A new id for a quotation: three telling words and four hexadecimal digits."""
    words = [word for word in re.findall(r"[a-z0-9]+", slug(text.replace("’", "")[:200])) if word not in _EMPTY]
    stem = "-".join(words[:3]) or "words"
    return Anchor(f"{stem}-{digest(source + chr(10) + text)}")
