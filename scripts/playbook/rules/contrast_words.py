"""Vocabularies that the rules for contrasts, similarities and claims share."""

from __future__ import annotations

ARTICLES = ("a", "an", "the")
POSSESSIVES = ("my", "your", "his", "her", "its", "our", "their", "one's")
DETERMINERS = (
    *ARTICLES, *POSSESSIVES, "this", "that", "these", "those", "some", "any", "every", "each", "most", "many", "all",
    "such", "no", "another", "other", "much", "more", "both",
)
SUBJECT_PRONOUNS = ("i", "you", "he", "she", "it", "we", "they", "there", "one", "this", "that", "these", "those")
OBJECT_PRONOUNS = ("me", "him", "her", "us", "them", "it", "you")
CONTRACTED = (
    "it's", "he's", "she's", "that's", "they're", "we're", "you're", "i'm", "there's", "i've", "we've", "you've",
    "they've", "it'll", "you'll", "they'll", "we'll", "i'll", "i'd", "you'd", "they'd", "we'd", "what's", "let's",
)
PRONOUNS = frozenset((
    *SUBJECT_PRONOUNS, *OBJECT_PRONOUNS, *CONTRACTED, "nobody", "everybody", "everyone", "someone", "something",
    "nothing", "everything", "anything", "anyone", "none", "who", "what", "which", "myself", "yourself", "itself",
    "neither", "either", "others", "mine", "yours", "theirs", "ours", "so", "not", "here", "how", "why", "when",
))
PREPOSITIONS = (
    "of", "in", "on", "at", "by", "for", "with", "from", "to", "about", "into", "onto", "upon", "through", "over",
    "under", "between", "among", "across", "after", "before", "during", "without", "within", "toward", "towards",
    "against", "around", "behind", "beyond", "near", "off", "out", "up", "down", "per", "via", "as", "like",
)
CLAUSE_OPENERS = (
    "who", "whom", "whose", "that", "which", "when", "where", "because", "if", "while", "whereas", "as", "so", "what",
    "how", "why", "than", "unless", "until", "since", "although", "though", "whether", "but", "or", "yet", "then",
)
AUXILIARIES = (
    "is", "are", "was", "were", "am", "be", "been", "isn't", "aren't", "wasn't", "weren't", "has", "have", "had",
    "hasn't", "haven't", "hadn't", "do", "does", "did", "don't", "doesn't", "didn't", "can", "could", "can't",
    "cannot", "couldn't", "will", "would", "won't", "wouldn't", "shall", "should", "shouldn't", "may", "might",
    "must", "mustn't", "needn't",
)
COPULAS = ("is", "are", "was", "were", "isn't", "aren't", "wasn't", "weren't")
ADVERBS = (
    "simply", "just", "merely", "only", "always", "often", "never", "usually", "typically", "generally", "also",
    "sometimes", "rarely", "really", "mostly", "mainly", "primarily", "purely", "solely", "truly", "actually",
    "constantly", "frequently", "seldom", "instead", "rather", "even", "still", "already", "too", "very", "more",
    "less", "much", "quite", "now", "today", "largely", "essentially", "basically", "both", "further", "rather",
    "necessarily", "blindly", "strictly", "exclusively", "entirely", "fully", "merely", "currently", "not", "first",
    "again", "once", "ultimately", "literally", "clearly", "usually", "normally", "naturally", "however",
)
PRAISE = ("good", "great", "effective", "true", "real", "best", "successful", "better", "traditional", "mere", "average")
PLACEHOLDERS = ("one", "person", "people", "someone", "somebody", "something", "those", "thing", "things", "anyone", "kind")

CONSTANT_VERBS = (
    "accept", "accomplish", "achieve", "act", "add", "address", "adjust", "adopt", "agree", "aim", "allow", "analyze",
    "answer", "apply", "approach", "argue", "ask", "assess", "assign", "assume", "attack", "avoid", "become", "begin",
    "believe", "belong", "bring", "build", "buy", "calculate", "call", "capture", "care", "carry", "celebrate",
    "challenge", "change", "chase", "choose", "close", "coach", "collect", "come", "command", "commit", "communicate",
    "compare", "compete", "complete", "concentrate", "concern", "conduct", "connect", "consider", "contain", "control",
    "convince", "cost", "cover", "create", "cut", "deal", "decide", "define", "delegate", "deliver", "demand",
    "demonstrate", "depend", "describe", "deserve", "design", "determine", "develop", "direct", "discover", "discuss",
    "drive", "earn", "embrace", "emphasize", "employ", "empower", "encourage", "enforce", "engage", "enjoy", "ensure",
    "establish", "evaluate", "evolve", "examine", "execute", "exist", "expect", "explain", "explore", "express",
    "face", "fail", "fall", "fear", "feel", "fight", "find", "finish", "fix", "focus", "follow", "force", "gain",
    "gather", "generate", "get", "give", "go", "grow", "guide", "happen", "hate", "hear", "help", "hire", "hold",
    "hope", "identify", "ignore", "imagine", "implement", "improve", "include", "increase", "influence", "inform",
    "inspire", "invest", "involve", "keep", "know", "lack", "last", "lead", "learn", "leave", "let", "lie", "limit",
    "listen", "live", "look", "lose", "love", "maintain", "make", "manage", "matter", "mean", "measure", "meet",
    "mentor", "monitor", "motivate", "move", "need", "negotiate", "nurture", "observe", "occur", "offer", "open",
    "operate", "organize", "own", "pay", "perform", "persuade", "plan", "play", "point", "praise", "predict", "prefer",
    "prepare", "present", "prevent", "produce", "promise", "promote", "protect", "prove", "provide", "pull", "punish",
    "push", "put", "raise", "reach", "react", "read", "realize", "receive", "recognize", "reduce", "refer", "reflect",
    "rely", "remain", "remember", "remove", "report", "represent", "require", "resolve", "respect", "respond", "rest",
    "reveal", "review", "reward", "rule", "run", "save", "say", "see", "seek", "seem", "sell", "send", "serve", "set",
    "shape", "share", "shift", "show", "solve", "speak", "spend", "stand", "start", "stay", "stop", "struggle",
    "succeed", "suggest", "support", "take", "talk", "teach", "tell", "tend", "test", "think", "track", "train",
    "transfer", "transform", "treat", "trust", "try", "turn", "understand", "use", "value", "view", "wait", "want",
    "watch", "win", "wonder", "work", "worry", "write", "borrow", "lend", "save", "count", "cure", "diagnose",
    "prescribe", "judge", "blame", "copy", "innovate", "administer", "originate", "imitate", "challenge", "assist",
    "attend", "back", "bargain", "concede", "claim", "compensate", "comply", "facilitate", "grade", "inspect",
    "interpret", "invite", "order", "rate", "record", "satisfy", "score", "signal", "summarize", "supervise",
    "absorb", "adapt", "anticipate", "arrive", "balance", "bear", "break", "burn", "check", "clarify", "conserve",
    "consult", "cook", "correct", "critique", "debate", "defend", "depart", "deny", "draft", "draw", "edit", "educate",
    "eliminate", "enable", "engineer", "entertain", "envision", "exchange", "forget", "forgive", "frame", "handle",
    "heal", "impose", "instruct", "intend", "introduce", "invent", "iterate", "join", "link", "load", "lower", "map",
    "name", "note", "obey", "permit", "pick", "pose", "position", "practice", "press", "prioritize", "process",
    "pursue", "question", "quit", "refuse", "reject", "relate", "release", "repair", "repeat", "replace", "restrict",
    "retain", "return", "ride", "rise", "risk", "roll", "scale", "search", "separate", "settle", "sit", "sketch",
    "solicit", "specify", "spot", "spread", "step", "store", "strive", "study", "submit", "surprise", "surround",
    "survive", "sustain", "target", "tolerate", "trade", "translate", "travel", "trigger", "unite", "update", "visit",
    "vary", "walk", "warn", "waste", "weaken", "welcome", "widen", "wish",
    "thrive", "uncover", "unlock", "validate", "weigh", "yield", "react", "resist", "rush", "hide", "admit", "guess",
)
PAST_VERBS = (
    "said", "told", "asked", "made", "gave", "took", "went", "got", "came", "saw", "knew", "thought", "felt", "found",
    "kept", "left", "lost", "meant", "met", "paid", "put", "ran", "sold", "bought", "set", "spoke", "spent", "stood",
    "taught", "understood", "won", "wrote", "became", "began", "brought", "built", "chose", "drew", "drove", "fell",
    "grew", "held", "led", "learnt", "let", "read", "rose", "sat", "sent", "shown",
)
AGENT_ENDINGS = (
    "er", "ers", "or", "ors", "ist", "ists", "ee", "ees", "person", "people", "man", "men", "woman", "women",
    "professional", "professionals", "expert", "experts", "coach", "coaches", "student", "students", "parent",
    "parents", "consultant", "consultants", "accountant", "accountants", "boss", "bosses", "guide", "guides",
    "client", "clients", "clerk", "clerks", "chef", "chefs", "cook", "cooks", "mentor", "mentors", "nurse", "nurses", "novice", "novices", "amateur", "amateurs", "critic", "critics", "team", "teams",
    "agent", "agents", "chief", "chiefs", "architect", "architects", "mindset", "mindsets", "judge", "judges",
)
NOT_AGENTS = frozenset((
    "number", "numbers", "power", "powers", "order", "orders", "matter", "matters", "other", "others", "paper",
    "papers", "letter", "letters", "offer", "offers", "summer", "winter", "september", "october", "november",
    "december", "chapter", "chapters", "corner", "quarter", "quarters", "answer", "answers", "error", "errors",
    "factor", "factors", "favor", "color", "colors", "floor", "door", "doors", "labor", "career", "careers", "her",
    "over", "under", "after", "never", "ever", "either", "neither", "rather", "whether", "together", "however",
    "water", "weather", "computer", "computers", "year", "fear", "degree", "degrees", "fee", "fees", "three",
    "behavior", "behaviors", "for", "or", "nor", "better", "later", "earlier", "newsletter", "center", "dinner",
    "river", "tower", "further", "former", "latter", "per", "minor", "major", "prior", "error", "mirror", "humor",
    "honor", "rumor", "manner", "layer", "layers", "folder", "browser", "server", "disaster", "character", "cluster",
    "filter", "committee", "coffee", "tree", "trees", "free", "list", "lists", "exist", "consist", "assist", "twist",
    "longer", "bigger", "smaller", "greater", "easier", "harder", "higher", "lower", "fewer", "sooner", "closer",
))
CHANGE = (
    "move", "moves", "moved", "moving", "shift", "shifts", "shifted", "shifting", "go", "goes", "going", "went",
    "transition", "transitions", "transitioned", "transitioning", "change", "changes", "changed", "changing",
    "evolve", "evolves", "evolved", "evolving", "transform", "transforms", "transformed", "transforming", "turn",
    "turns", "turned", "turning", "switch", "switches", "switched", "switching", "journey", "progress", "progresses",
    "graduate", "leap", "jump", "step", "grow", "growing", "grows", "grew", "evolution", "transformation", "swing",
    "pivot", "pivots", "pivoted", "pivoting", "migrate", "promoted", "advance", "development", "passage", "path", "migration",
)
