"""Vocabularies that the rules for contrasts, similarities and claims share."""

from __future__ import annotations

ARTICLES = (
    "a", "an", "the",
)

POSSESSIVES = (
    "my", "your", "his", "her", "its", "our", "their", "one's",
)

DETERMINERS = (
    "a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "one's", "this", "that", "these",
    "those", "some", "any", "every", "each", "most", "many", "all", "such", "no", "another", "other", "much",
    "more", "both",
)

SUBJECT_PRONOUNS = (
    "i", "you", "he", "she", "it", "we", "they", "there", "one", "this", "that", "these", "those",
)

OBJECT_PRONOUNS = (
    "me", "him", "her", "us", "them", "it", "you",
)

CONTRACTED = (
    "it's", "he's", "she's", "that's", "they're", "we're", "you're", "i'm", "there's", "i've", "we've", "you've",
    "they've", "it'll", "you'll", "they'll", "we'll", "i'll", "i'd", "you'd", "they'd", "we'd", "what's", "let's",
)

PRONOUNS = frozenset((
    "anyone", "anything", "either", "everybody", "everyone", "everything", "he", "he's", "her", "here", "him",
    "how", "i", "i'd", "i'll", "i'm", "i've", "it", "it'll", "it's", "itself", "let's", "me", "mine", "myself",
    "neither", "nobody", "none", "not", "nothing", "one", "others", "ours", "she", "she's", "so", "someone",
    "something", "that", "that's", "theirs", "them", "there", "there's", "these", "they", "they'd", "they'll",
    "they're", "they've", "this", "those", "us", "we", "we'd", "we'll", "we're", "we've", "what", "what's",
    "when", "which", "who", "why", "you", "you'd", "you'll", "you're", "you've", "yours", "yourself",
))

PREPOSITIONS = (
    "of", "in", "on", "at", "by", "for", "with", "from", "to", "about", "into", "onto", "upon", "through", "over",
    "under", "between", "among", "across", "after", "before", "during", "without", "within", "toward", "towards",
    "against", "around", "behind", "beyond", "near", "off", "out", "up", "down", "per", "via", "as", "like",
)

CLAUSE_OPENERS = (
    "who", "whom", "whose", "that", "which", "when", "where", "because", "if", "while", "whereas", "as", "so",
    "what", "how", "why", "than", "unless", "until", "since", "although", "though", "whether", "but", "or", "yet",
    "then",
)

AUXILIARIES = (
    "is", "are", "was", "were", "am", "be", "been", "isn't", "aren't", "wasn't", "weren't", "has", "have", "had",
    "hasn't", "haven't", "hadn't", "do", "does", "did", "don't", "doesn't", "didn't", "can", "could", "can't",
    "cannot", "couldn't", "will", "would", "won't", "wouldn't", "shall", "should", "shouldn't", "may", "might",
    "must", "mustn't", "needn't",
)

COPULAS = (
    "is", "are", "was", "were", "isn't", "aren't", "wasn't", "weren't",
)

ADVERBS = (
    "simply", "just", "merely", "only", "always", "often", "never", "usually", "typically", "generally", "also",
    "sometimes", "rarely", "really", "mostly", "mainly", "primarily", "purely", "solely", "truly", "actually",
    "constantly", "frequently", "seldom", "instead", "rather", "even", "still", "already", "too", "very", "more",
    "less", "much", "quite", "now", "today", "largely", "essentially", "basically", "both", "further",
    "necessarily", "blindly", "strictly", "exclusively", "entirely", "fully", "currently", "not", "first",
    "again", "once", "ultimately", "literally", "clearly", "normally", "naturally", "however",
)

PRAISE = (
    "good", "great", "effective", "true", "real", "best", "successful", "better", "traditional", "mere",
    "average",
)
"""Adjectives that judge and do not tell one thing from another."""

PLACEHOLDERS = (
    "one", "person", "people", "someone", "somebody", "something", "those", "thing", "things", "anyone", "kind",
)
"""Heads that only what follows names: 'the one who ...'."""

COMMON_VERBS = (
    "accept", "accomplish", "achieve", "act", "add", "address", "adjust", "adopt", "agree", "aim", "allow",
    "analyze", "answer", "apply", "approach", "argue", "ask", "assess", "assign", "assume", "attack", "avoid",
    "become", "begin", "believe", "belong", "bring", "build", "buy", "calculate", "call", "capture", "care",
    "carry", "celebrate", "challenge", "change", "chase", "choose", "close", "coach", "collect", "come",
    "command", "commit", "communicate", "compare", "compete", "complete", "concentrate", "concern", "conduct",
    "connect", "consider", "contain", "control", "convince", "cost", "cover", "create", "cut", "deal", "decide",
    "define", "delegate", "deliver", "demand", "demonstrate", "depend", "describe", "deserve", "design",
    "determine", "develop", "direct", "discover", "discuss", "drive", "earn", "embrace", "emphasize", "employ",
    "empower", "encourage", "enforce", "engage", "enjoy", "ensure", "establish", "evaluate", "evolve", "examine",
    "execute", "exist", "expect", "explain", "explore", "express", "face", "fail", "fall", "fear", "feel",
    "fight", "find", "finish", "fix", "focus", "follow", "force", "gain", "gather", "generate", "get", "give",
    "go", "grow", "guide", "happen", "hate", "hear", "help", "hire", "hold", "hope", "identify", "ignore",
    "imagine", "implement", "improve", "include", "increase", "influence", "inform", "inspire", "invest",
    "involve", "keep", "know", "lack", "last", "lead", "learn", "leave", "let", "lie", "limit", "listen", "live",
    "look", "lose", "love", "maintain", "make", "manage", "matter", "mean", "measure", "meet", "mentor",
    "monitor", "motivate", "move", "need", "negotiate", "nurture", "observe", "occur", "offer", "open", "operate",
    "organize", "own", "pay", "perform", "persuade", "plan", "play", "point", "praise", "predict", "prefer",
    "prepare", "present", "prevent", "produce", "promise", "promote", "protect", "prove", "provide", "pull",
    "punish", "push", "put", "raise", "reach", "react", "read", "realize", "receive", "recognize", "reduce",
    "refer", "reflect", "rely", "remain", "remember", "remove", "report", "represent", "require", "resolve",
    "respect", "respond", "rest", "reveal", "review", "reward", "rule", "run", "save", "say", "see", "seek",
    "seem", "sell", "send", "serve", "set", "shape", "share", "shift", "show", "solve", "speak", "spend", "stand",
    "start", "stay", "stop", "struggle", "succeed", "suggest", "support", "take", "talk", "teach", "tell", "tend",
    "test", "think", "track", "train", "transfer", "transform", "treat", "trust", "try", "turn", "understand",
    "use", "value", "view", "wait", "want", "watch", "win", "wonder", "work", "worry", "write", "borrow", "lend",
    "count", "cure", "diagnose", "prescribe", "judge", "blame", "copy", "innovate", "administer", "originate",
    "imitate", "assist", "attend", "back", "bargain", "concede", "claim", "compensate", "comply", "facilitate",
    "grade", "inspect", "interpret", "invite", "order", "rate", "record", "satisfy", "score", "signal",
    "summarize", "supervise", "pass", "blur", "haggle", "boost", "bother", "breed", "bend", "bind", "blend",
    "bond", "broaden", "budget", "catch", "cause", "chart", "cheer", "cling", "comfort", "compel", "condemn",
    "confirm", "confuse", "confront", "consume", "cooperate", "cope", "crave", "crush", "curate", "damage",
    "dare", "dictate", "differ", "dig", "digest", "discourage", "dismiss", "display", "distract", "divide",
    "dominate", "doubt", "dream", "dwell", "ease", "emerge", "endure", "enhance", "enrich", "erode", "escape",
    "estimate", "exclude", "excuse", "expand", "exploit", "expose", "extend", "extract", "fade", "feed", "fill",
    "filter", "fit", "flow", "fund", "glow", "grasp", "greet", "grind", "grip", "guarantee", "guard", "harm",
    "harvest", "hinder", "hurt", "illustrate", "impress", "inherit", "insist", "insure", "integrate", "intervene",
    "investigate", "irritate", "jump", "justify", "kill", "kick", "knit", "land", "lag", "lean", "light",
    "linger", "lift", "loan", "lock", "master", "memorize", "mend", "minimize", "mislead", "miss", "mix", "model",
    "multiply", "obstruct", "occupy", "oppose", "overcome", "overlook", "owe", "pause", "penalize", "perceive",
    "preach", "preserve", "probe", "profit", "prompt", "propose", "prune", "quote", "recall", "reassure",
    "rebuild", "recruit", "refine", "regret", "regulate", "reinforce", "relax", "remind", "rent", "resent",
    "restore", "retreat", "ruin", "sacrifice", "scare", "scatter", "scold", "shout", "shrink", "signify",
    "simplify", "skip", "sleep", "slow", "smile", "solidify", "spark", "specialize", "speculate", "spoil", "stem",
    "stick", "stifle", "stimulate", "stretch", "strengthen", "suffer", "supply", "suppress", "suspect", "swim",
    "tackle", "taste", "threaten", "tie", "touch", "trap", "undermine", "vanish", "venture", "verify", "violate",
    "volunteer", "wander", "whisper", "wake", "calm", "absorb", "adapt", "anticipate", "arrive", "balance",
    "bear", "break", "burn", "check", "clarify", "conserve", "consult", "cook", "correct", "critique", "debate",
    "defend", "depart", "deny", "draft", "draw", "edit", "educate", "eliminate", "enable", "engineer",
    "entertain", "envision", "exchange", "forget", "forgive", "frame", "handle", "heal", "impose", "instruct",
    "intend", "introduce", "invent", "iterate", "join", "link", "load", "lower", "map", "name", "note", "obey",
    "permit", "pick", "pose", "position", "practice", "press", "prioritize", "process", "pursue", "question",
    "quit", "refuse", "reject", "relate", "release", "repair", "repeat", "replace", "restrict", "retain",
    "return", "ride", "rise", "risk", "roll", "scale", "search", "separate", "settle", "sit", "sketch", "solicit",
    "specify", "spot", "spread", "step", "store", "strive", "study", "submit", "surprise", "surround", "survive",
    "sustain", "target", "tolerate", "trade", "translate", "travel", "trigger", "unite", "update", "visit",
    "vary", "walk", "warn", "waste", "weaken", "welcome", "widen", "wish", "thrive", "uncover", "unlock",
    "validate", "weigh", "yield", "resist", "rush", "hide", "admit", "guess",
)
"""The verbs that the marked articles and common lists of English verbs begin with, in their base form."""

PAST_VERBS = (
    "said", "told", "asked", "made", "gave", "took", "went", "got", "came", "saw", "knew", "thought", "felt",
    "found", "kept", "left", "lost", "meant", "met", "paid", "put", "ran", "sold", "bought", "set", "spoke",
    "spent", "stood", "taught", "understood", "won", "wrote", "became", "began", "brought", "built", "chose",
    "drew", "drove", "fell", "grew", "held", "led", "ate", "drank", "slept", "woke", "flew", "forgot", "hit",
    "hurt", "lay", "rang", "sang", "shut", "swam", "threw", "wore", "tore", "shook", "heard", "learnt", "let",
    "read", "rose", "sat", "sent", "shown",
)
"""Irregular past forms."""

AGENT_ENDINGS = (
    "er", "ers", "or", "ors", "ist", "ists", "ee", "ees", "person", "people", "man", "men", "woman", "women",
    "professional", "professionals", "expert", "experts", "coach", "coaches", "student", "students", "parent",
    "parents", "consultant", "consultants", "accountant", "accountants", "boss", "bosses", "guide", "guides",
    "client", "clients", "clerk", "clerks", "chef", "chefs", "cook", "cooks", "mentor", "mentors", "nurse",
    "nurses", "novice", "novices", "amateur", "amateurs", "critic", "critics", "team", "teams", "agent", "agents",
    "chief", "chiefs", "architect", "architects", "mindset", "mindsets", "judge", "judges",
)
"""How a word for one who does something ends; the longer ones are whole words."""

NOT_AGENTS = frozenset((
    "after", "answer", "answers", "assist", "behavior", "behaviors", "better", "bigger", "browser", "career",
    "careers", "center", "chapter", "chapters", "character", "closer", "cluster", "coffee", "color", "colors",
    "committee", "computer", "computers", "consist", "corner", "december", "degree", "degrees", "dinner",
    "disaster", "door", "doors", "earlier", "easier", "either", "error", "errors", "ever", "exist", "factor",
    "factors", "favor", "fear", "fee", "fees", "fewer", "filter", "floor", "folder", "for", "former", "free",
    "further", "greater", "harder", "her", "higher", "honor", "however", "humor", "labor", "later", "latter",
    "layer", "layers", "letter", "letters", "list", "lists", "longer", "lower", "major", "manner", "matter",
    "matters", "minor", "mirror", "neither", "never", "newsletter", "nor", "november", "number", "numbers",
    "october", "offer", "offers", "or", "order", "orders", "other", "others", "over", "paper", "papers", "per",
    "power", "powers", "prior", "quarter", "quarters", "rather", "river", "rumor", "september", "server",
    "smaller", "sooner", "summer", "three", "together", "tower", "tree", "trees", "twist", "under", "water",
    "weather", "whether", "winter", "year",
))
"""Words that end so and are nobody."""

CHANGE = (
    "move", "moves", "moved", "moving", "shift", "shifts", "shifted", "shifting", "go", "goes", "going", "went",
    "transition", "transitions", "transitioned", "transitioning", "change", "changes", "changed", "changing",
    "evolve", "evolves", "evolved", "evolving", "transform", "transforms", "transformed", "transforming", "turn",
    "turns", "turned", "turning", "switch", "switches", "switched", "switching", "journey", "progress",
    "progresses", "graduate", "leap", "jump", "step", "grow", "growing", "grows", "grew", "evolution",
    "transformation", "swing", "pivot", "pivots", "pivoted", "pivoting", "migrate", "promoted", "advance",
    "development", "passage", "path", "migration",
)
"""Words for a change that goes from one thing to another."""

NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
    "thirty", "forty", "fifty", "hundred", "thousand", "million", "half", "first", "second", "third",
)
