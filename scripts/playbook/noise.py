"""The words by which boilerplate gives itself away. Data only; `playbook.clean` applies them.

Patterns see flat text: straight quotes, no Markdown marks, single white space.
"""

from __future__ import annotations

import re

FOLD = str.maketrans("“”„‘’–—\u00a0\n\t", '"""\'\'--   ')
LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\n]{0,500}\)")
MARKS = re.compile(r"^[#>*_+|\s-]+|[*_#|\s]+$|\*\*|__|\*")
BLOCK_START = re.compile(r"#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\||={3,}$|-{3,}$")
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
SENTENCE = re.compile(r"[.!?]+[\"')\]*_]*(?=\s+[\"'(*_\[]*[A-Z0-9]|\s*$)|$")
LONGEST_LINE = 70  # words; the longest boilerplate line that its first words give away has 64

SHARE_WORDS = frozenset(
    [
        "share",
        "tweet",
        "pin",
        "facebook",
        "twitter",
        "linkedin",
        "pinterest",
        "reddit",
        "whatsapp",
        "instagram",
        "youtube",
        "tumblr",
        "email",
        "print",
    ]
)
SHARE_FILLERS = frozenset(
    [
        "like",
        "it",
        "this",
        "that",
        "on",
        "via",
        "with",
        "to",
        "your",
        "the",
        "a",
        "x",
        "post",
        "article",
        "story",
        "page",
        "love",
        "friends",
        "network",
        "now",
        "by",
        "or",
        "and",
        "click",
        "copy",
        "link",
        "buttons",
        "please",
        "help",
        "us",
        "spread",
        "word",
        "threads",
        "bluesky",
        "mastodon",
        "telegram",
    ]
)

MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
NO_NAMES = frozenset(("admin", "administrator", "editor", "staff", "guest", "all rights reserved", "webmaster"))
DATE = (
    rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}}|{MONTH},? "
    rf"\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.](?:\d{{4}}|\d\d))"
)
NAME = r"(?-i:[A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|de|del|da|van|von|der|den|la|le|bin|al|of|the|and|&)){0,6})"
YEAR = r"(?:19|20)\d\d"
SIGN = r"(?:copyright(?: ?\(c\)| ?©)?|\(c\)|©)"


def _line(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


DATE_LINE = _line(
    rf"(?:(?:posted|published|updated|last updated|modified|date)(?: on)?:? )?{DATE}\.?(?:$| [|·-] "
    rf".{{0,60}}$)"
)
BYLINE = _line(
    rf"(?:written by|words by|authored by|author:|by:?|voiced by the author,?) (?P<name>{NAME}?)"
    rf"(?:,? (?:on |posted |published )?(?P<date>{DATE})| [|·-] .{{0,60}}|, .{{0,60}})?\.?$"
)
POSTED = _line(
    rf"(?:posted|published|submitted|uploaded)(?: on (?P<first>{DATE}))? by:? (?P<name>{NAME}?)(?:,? "
    rf"(?:on|at|in)?:? ?(?P<date>{DATE}).{{0,30}})?\.?$"
)
COPYRIGHT = _line(
    rf"(?:{SIGN} ?,? ?(?P<year>{YEAR})(?:[-, ]+{YEAR})*|(?P<year_first>{YEAR}) {SIGN}|{SIGN}(?= "
    rf".{{2,60}}\b(?P<year_last>{YEAR})\b))"
    rf"(?:,? by)?,? *(?P<name>{NAME}(?:, (?-i:Inc|LLC|Ltd|GmbH|Co|Corp)\.?)?)?"
)
LABELLED = _line(r"(?P<label>title|author|date|published)s?: (?P<words>\S.{0,200})$")

_THIS = r"(?:this|the|a|an|my|our|these)"
LINES: tuple[tuple[str, re.Pattern[str], bool], ...] = tuple(
    (reason, _line(words), edge)
    for reason, words, edge in (
        ("tracker", r"(?:fbpx|gtm-[a-z0-9]+|utm_\S+|_gaq\b.*|pixel)$", False),
        ("copyright", COPYRIGHT.pattern, False),
        ("copyright", r"all rights reserved\.?$", False),
        (
            "permission",
            r"(?:permission to (?:re)?(?:publish|print|produce)|reprinted (?:with|by) permission|no part "
            r"of this)\b",
            False,
        ),
        (
            "permission",
            r"th(?:is|e) (?:article|work|text|content|post|material) may (?:not )?be (?:freely "
            r"|re)?(?:re)?(?:published|printed|produced|distributed|used|shared)\b",
            False,
        ),
        (
            "publication note",
            r"\(?(?:this|the|an?)(?: [a-z]+){0,3} (?:article|post|essay|piece|column|excerpt"
            r"|story)\b.{0,40}\b(?:appeared|published|posted|reprinted|adapted|excerpted)\b.{0,200}$",
            True,
        ),
        ("publication note", r"\(?(?:originally|first) (?:published|posted|appeared)\b", True),
        (
            "word count",
            r"(?:word count|words|reading time|read time|estimated reading time):? ?~?[\d,.]+(?: (?:words"
            r"|min(?:ute)?s?)(?: read)?)?\.?$",
            False,
        ),
        ("word count", r"[\d,.]+[ -](?:min(?:ute)?s?|words?) ?(?:read)?$", True),
        ("byline", BYLINE.pattern, True),
        ("byline", POSTED.pattern, True),
        ("date line", DATE_LINE.pattern, True),
        (
            "author's counters",
            r"(?:joined|member since|articles posted|articles|posts|followers|views|comments|likes"
            r"|shares)(?: on)?: ?(?:[\d,.]+[km]?|.{0,4}\d{4}|" + DATE + r")$",
            False,
        ),
        (
            "author's counters",
            r"(?:more|view|see|read)(?: all| more)? ?(?:posts|articles|stories|content)? (?:by"
            r"|from) (?:this|the same|the) author\.?$",
            False,
        ),
        (
            "author's counters",
            rf"(?:more|view|see|read)(?: all| more)? (?:posts|articles|stories) (?:by|from) "
            rf"{NAME}\.?$",
            False,
        ),
        (
            "audio or video",
            rf"(?:\(?(?:click|tap) (?:here )?to )?(?:watch|listen to|play|view|hear)\b(?: "
            rf"{_THIS})?(?: [\w-]+){{0,4}} (?:video|audio|recording|episode|clip|podcast|audio version"
            rf"|version)\b.{{0,60}}$",
            False,
        ),
        ("audio or video", r"(?:audio|video) (?:player|version|transcript)\b.{0,30}$", False),
        (
            "image credit",
            r"(?:\w+ )?(?:image|photo|photograph|picture|illustration|header|cover|graphic)s?(?: "
            r"image)?(?: credits?| source| courtesy| by)?(?: of| by| from)?: ?\S.{0,160}$",
            True,
        ),
        (
            "image credit",
            r"(?:\w+ )?(?:image|photo|picture|illustration)s? (?:credits?|courtesy|source):? "
            r".{1,120}$",
            False,
        ),
        (
            "categories",
            r"(?:filed under|posted in|tagged(?: with| as)?|tags|categories|category|topics)\b ?:? "
            r".{1,160}$",
            True,
        ),
        (
            "navigation",
            r"(?:skip to (?:main )?content|menu|advertisement|sponsored(?: content)?|loading\.{0,3}|back "
            r"to top|next(?: post| article)?|previous(?: post| article)?|read more|continue reading|home|search"
            r"|print friendly|toggle navigation|close)[\s.>»:]*$",
            True,
        ),
        (
            "navigation",
            r"(?:advertisement|sponsored content|skip to (?:main )?content|back to top|read more\W*"
            r"|continue reading\W*)$",
            False,
        ),
        ("cookies", r"(?:this (?:web)?site|we) uses? cookies\b", False),
        (
            "comments",
            r"(?:leave a (?:comment|reply)|post a comment|add a comment|\d+ (?:comments?|responses?"
            r"|replies)"
            r"|your email address will not be published|comments are closed|no comments yet)\b.{0,120}$",
            False,
        ),
        (
            "newsletter",
            r"(?:subscribe|sign up|register|opt in)\b.{0,80}\b(?:newsletter|e-?mail|updates|podcast"
            r"|webinar|inbox|mailing list|for free)\b.{0,80}$",
            False,
        ),
        ("newsletter", r"(?:enter|type) your e-?mail\b", False),
        (
            "newsletter",
            r"(?:subscribe|subscribe now|sign up|sign up now|join now|learn more|get started|buy now"
            r"|book a demo|contact us|download now|request a demo)[!.:>» ]*$",
            True,
        ),
    )
)

RELATED = _line(
    r"(?:related|recent|popular|more|latest|recommended|similar|trending|featured|other)(?: [a-z]+)? "
    r"(?:articles|posts|stories|reads|blogs|blog posts|news|content|resources|insights)(?: for you| from .{1,40})?:?$"
    r"|you (?:may|might) (?:also|like|be interested)\b.{0,40}$|(?:read next|keep reading|up next|what to read next"
    r"|more like this)\W*$"
)
CONTACT = _line(
    r"(?:contact(?: (?:information|details|me|us|info))?|connect with (?:me|us)|follow (?:me|us)|get in "
    r"touch|find (?:me|us) (?:on|at|here))(?: on social media)?:?$"
)
STUB = _line(
    r"https?:|\bwww\.|[\w.+-]{1,60}@[\w-]{1,60}\.\w|^(?:phone|tel|telephone|mobile|fax|e-?mail|web|website|address"
    r"|twitter|facebook|"
    r"linkedin|instagram|youtube)\b.{0,80}$|^\+?[\d() .-]{7,20}$"
)
LONE_STUB = _line(
    r"(?:[\w/&' -]{0,50}\b)?(?:phone|tel|telephone|e-?mail|web ?site|twitter|facebook|linkedin|instagram|youtube"
    r"|podcast|blog): ?"
    r"(?:https?:\S*|www\.\S*|@\w+|[\w.+-]{1,60}@[\w.-]{1,60}|\+?[\d() .-]{7,20})$"
)

ABOUT_AUTHOR = _line(
    r"(?:about|meet) the (?:author|writer|contributor)s?:?$|(?:author|writer)(?:'s)? (?:bio"
    r"|biography|profile|note)s?:?$"
)
ABOUT_NAME = _line(rf"about (?P<name>{NAME}):?$")
_CALLINGS = (
    r"author|expert|consultant|speaker|founder|co-?founder|ceo|coach|writer|professor|lecturer|president|director"
    r"|trainer|"
    r"entrepreneur|journalist|editor|columnist|contributor|partner|principal|executive|strategist|adviser|advisor"
    r"|blogger|"
    r"host|engineer|designer|researcher|economist|investor|owner|chair(?:man|woman)?|psychologist|analyst|manager"
    r"|head|fellow"
)
BIOGRAPHY = _line(
    rf"(?:about the author:? )?(?P<name>(?-i:(?:Dr\.? |Prof\.? )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){{1,4}}))"
    rf"(?P<role>,(?:[^.]|\.(?=,)){{2,120}}?,\"?|,? \([^()]{{1,60}}\))? (?:is|was|has been|works as|serves as|writes"
    r"|teaches"
    rf"|helps|leads|runs)\b.{{0,140}}?"
    rf"\b(?:{_CALLINGS})s?\b"
)
BIOGRAPHY_GOES_ON = _line(
    r"(?:he|she|they|his|her|their|you can|to (?:learn|find|contact|receive|book)|for more"
    r"|read (?:this|more)|visit|contact|follow)\b"
)

_MEDIA = (
    r"(?:blogs?|newsletters?|podcasts?|books?|e-?books?|web ?sites?|channel|webinars?|courses?|trainings?|workshops?"
    r"|white ?papers?|"
    r"guide|free (?:trial|chapter|copy|consultation|demo|tip)|mailing list)"
)
_MINE = r"(?:my|our|his|her|this|the (?:new|free|latest|full|complete))"
PROMOTIONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, _line(words))
    for reason, words in (
        (
            "promotion",
            rf"(?:(?:also|and|please|finally|be sure to|make sure (?:to|you)|don't forget to|feel free to"
            rf"|you can(?: also)?)[ ,]+){{0,2}}(?:read|check out|subscribe|visit|download|get|grab|order|buy|join"
            rf"|register|watch|listen|pick up|pre-?order)\b[^.!?]{{0,60}}?\b{_MINE}\b[^.!?]{{0,70}}\b{_MEDIA}\b",
        ),
        (
            "promotion",
            r"(?:please )?(?:subscribe|sign up|register)\b[^.!?]{0,80}\b(?:newsletter|updates|e-?mails?"
            r"|list|blog|channel|podcast|webinar|course|free|today|now|here)\b",
        ),
        (
            "promotion",
            r"(?:to|if you(?:'d| would)? (?:like|want) to) (?:receive|get|learn more|find out more|read "
            r"more|book|hire|contact|order|sign up|subscribe)\b.{0,160}\b(?:visit|click|subscribe|sign up|contact"
            r"|call|e-?mail|go to|download|www\.|https?:)",
        ),
        (
            "promotion",
            r"(?:click|tap) here\b|for more information(?:,| on| about)\b.{0,120}\b(?:visit|contact|call"
            r"|e-?mail|www\.|https?:)",
        ),
        (
            "contact information",
            r"(?:please )?(?:contact|e-?mail|write to|reach) (?:me|us|him|her) (?:at|on|for|to"
            r"|via|if)\b|(?:follow|connect with) (?:me|us|him|her|@\w+) (?:on|at|here)\b|you can (?:also )?(?:follow"
            r"|reach|contact|find|e-?mail|connect with) (?:me|us|him|her|them)\b",
        ),
        (
            "call for comments",
            r"(?:please )?(?:send|share|give|leave|let|tell) (?:me|us)\b.{0,60}\b(?:thoughts"
            r"|feedback|comments|questions|know)\b|(?:share|leave|post|add) your (?:thoughts|comments?|feedback"
            r"|views)\b.{0,40}\b(?:below|here|comments?)\b|what do you think\? (?:leave|share|let)",
        ),
        (
            "own-book promotion",
            rf".{{0,120}}\b(?:I'll|I will|we'll|we will) be (?:sharing|posting|publishing"
            rf"|releasing|giving away|hosting)\b.{{0,80}}\b(?:{_MEDIA}|social media)\b",
        ),
        (
            "own-book promotion",
            r".{0,120}\b(?:I'm|I am|we're|we are) (?:currently )?(?:writing|releasing|launching"
            r"|publishing|finishing)\b.{0,30}\b(?:book|e-?book|course|podcast)\b",
        ),
        (
            "own-book promotion",
            r".{0,80}\b(?:my|our) (?:new |latest |upcoming |forthcoming |next |free "
            r"|best-?selling )*(?:book|e-?book|course|podcast|newsletter|webinar|workshop)\b.{0,80}\b(?:available"
            r"|out now|order|launch\w*|on amazon|download|sign up|comes out|is out)\b",
        ),
        (
            "own-book promotion",
            r"my (?:article|book|e-?book|post) (?:on|called|titled|entitled"
            r"|about)\b.{0,120}\b(?:shows|explains|describes|covers|tells)\b",
        ),
    )
)
PROMOTION_GOES_ON = _line(
    r"(?:it's|it is) (?:titled|called|entitled|available|due|out)\b|.{0,80}\bthis (?:e-?)?(?:book|course|webinar"
    r"|podcast)\b|h\w{0,4}tps?:"
)
