"""Vocabularies that the rules for definitions share."""

from __future__ import annotations

ARTICLES = ("a", "an", "the", "any", "every", "each")
ADVERBS = (
    "simply", "just", "really", "truly", "ultimately", "essentially", "basically", "fundamentally", "always", "largely",
    "mostly", "mainly", "primarily", "generally", "usually", "often", "commonly", "typically", "traditionally",
    "sometimes", "broadly", "widely", "formally", "literally", "effectively", "also", "thus", "therefore", "hence",
    "merely", "only", "all", "first and foremost", "above all", "at its core", "at heart", "in essence", "indeed",
    "actually", "then", "best", "originally", "technically", "strictly", "roughly", "loosely",
)
HEDGES = (
    "now", "so", "but", "and", "or", "yet", "however", "then", "today", "thus", "therefore", "hence", "ultimately",
    "simply put", "put simply", "in short", "in fact", "in other words", "to me", "for me", "at its core", "because",
    "for us", "essentially", "basically", "in essence", "of course", "remember", "fundamentally", "also", "since",
    "in my view", "in our view", "as", "while", "where", "although", "though", "whereas", "again", "yes", "no", "well",
)
PRAISE = ("true", "strong", "real", "good", "great", "genuine", "effective", "successful")
PRONOUNS = frozenset(
    [
        "i", "you", "he", "she", "it", "we", "they", "me", "him", "us", "them", "this", "that", "these", "those",
        "there", "here", "one", "ones", "who", "whom", "whose", "which", "what", "when", "where", "why", "how",
        "everything", "nothing", "something", "anything", "everyone", "everybody", "someone", "somebody", "anyone",
        "anybody", "nobody", "none", "both", "either", "neither", "others", "another", "other", "some", "many", "most",
        "few", "several", "such", "all", "much", "more", "less", "same", "each", "half", "my", "your", "his", "her",
        "its", "our", "their", "mine", "yours", "ours", "theirs", "myself", "yourself", "itself", "themselves",
        "whatever", "whoever", "it's", "that's", "he's", "she's", "they're", "we're", "you're", "i'm", "there's",
        "what's", "let's", "here's", "not", "never", "no",
    ]
)
AUXILIARIES = frozenset(
    [
        "is", "are", "was", "were", "am", "be", "been", "being", "isn't", "aren't", "wasn't", "has", "have", "had",
        "do", "does", "did", "don't", "doesn't", "didn't", "can", "could", "can't", "cannot", "will", "would", "won't",
        "shall", "should", "may", "might", "must", "says", "said", "say", "think", "thinks", "believe", "believes",
        "know", "knows", "make", "makes", "made", "means", "meant", "mean", "get", "gets", "got", "want", "wants",
        "need", "needs", "seem", "seems", "become", "becomes", "see", "sees", "feel", "feels", "give", "gives", "go",
        "goes", "comes", "come", "takes", "take", "tells", "tell", "shows", "show", "requires", "include", "includes",
        "found", "if", "unless", "because", "that", "than", "until", "while", "since", "although", "though", "whether",
        "so", "but",
    ]
)
PREPOSITIONS = frozenset(
    [
        "of", "in", "on", "at", "by", "for", "with", "from", "to", "about", "into", "over", "under", "between", "among",
        "through", "during", "without", "within", "per", "as", "than", "like", "after", "before", "against", "toward",
        "towards", "across", "behind",
    ]
)
NEVER_TERMS = frozenset(
    [
        "example", "examples", "reason", "reasons", "part", "parts", "way", "ways", "thing", "things", "goal", "goals",
        "key", "answer", "answers", "problem", "problems", "point", "points", "fact", "truth", "trouble", "difference",
        "differences", "result", "results", "challenge", "challenges", "issue", "issues", "best", "worst", "first",
        "second", "third", "fourth", "last", "next", "step", "steps", "rest", "lesson", "lessons", "secret", "trick",
        "downside", "upside", "topic", "kind", "kinds", "type", "types", "side", "sides", "version", "following",
        "theme", "themes", "hope", "dream", "finding", "findings", "mistake", "mistakes", "catch", "caveat", "irony",
        "news", "assumption", "concern", "implication", "exception", "ones", "else", "other", "response", "reaction",
        "bit", "lot", "plenty", "idea", "ideas", "advantage", "advantages", "benefit", "benefits", "moment",
        "alternative", "line", "day", "days", "year", "years", "week", "weeks", "month", "months",
    ]
)
"""Heads of subjects of which a copula says something without defining it."""

NOT_TERMS = NEVER_TERMS | frozenset(
    [
        "question", "questions", "job", "jobs", "aim", "mission", "task", "tasks", "message", "story", "stories",
        "book", "books", "article", "articles", "chapter", "chapters", "section", "report", "reports", "time", "times",
        "meeting", "meetings", "people", "person", "place", "bottom", "case", "cases", "focus", "purpose", "role",
        "intention", "intent", "priority", "evidence", "study", "studies", "research", "data", "survey", "paper",
        "essay", "post", "blog", "site", "website", "video", "film", "movie", "song", "show", "talk", "speech",
        "conversation", "debate", "argument", "theory", "number", "numbers", "figure", "table", "chart", "image",
        "home", "house", "city", "town", "country", "government", "weather", "man", "woman", "men", "women", "child",
        "children", "boy", "girl", "guy", "guys", "son", "daughter", "friend", "friends", "mother", "father", "wife",
        "husband", "morning", "night", "today", "tomorrow", "yesterday", "tip", "tips", "danger", "risk", "rule",
        "rules", "option", "options", "choice", "effect", "outcome", "consequence", "beauty", "distinction", "solution",
        "requirement", "list", "test", "company", "companies", "class", "everything", "everyone", "another", "life",
        "world", "office", "team", "group", "plan", "project", "system", "product", "process", "letter", "train",
        "shop", "store", "car", "game",
    ]
)
"""The same, where nothing goes before them: 'the risk is', but 'credit risk is'."""

TITLE_HEADS = ("term", "word", "phrase", "concept", "notion", "definition", "meaning", "practice", "expression")
EVALUATIONS = frozenset(
    [
        "good", "great", "bad", "hard", "difficult", "easy", "tough", "tricky", "powerful", "important", "key",
        "critical", "crucial", "vital", "essential", "valuable", "big", "huge", "major", "serious", "common", "rare",
        "popular", "perfect", "nice", "useful", "helpful", "wonderful", "terrible", "best", "worst", "better", "worse",
        "only", "most", "least", "main", "first", "second", "third", "last", "next", "same", "different", "myth",
        "mistake", "mess", "joke", "shame", "lie", "must", "no-brainer", "challenge", "problem", "issue", "question",
        "luxury", "waste", "disaster", "gift", "blessing", "game-changer", "lot", "bit", "little", "few", "couple",
        "example", "reason", "part", "way", "thing", "start", "beginning", "step", "topic", "subject", "one", "fact",
        "result", "sign", "consequence", "symptom", "favorite", "favourite", "wise", "sure", "safe", "well-known",
        "proven", "poor", "fine", "fantastic", "amazing", "interesting", "necessary", "long", "short", "answer",
        "secret", "winner", "loser", "must-have", "top", "leading", "biggest", "greatest", "largest", "smallest",
        "fastest", "highest", "lowest", "hardest", "easiest", "oldest", "newest", "strongest", "weakest", "case",
        "exception", "norm", "rule", "surprise", "pity", "goal", "focus", "story", "opportunity", "chance", "recipe",
        "fair", "complete", "total", "real", "smart", "crime", "sin", "dream", "nightmare", "game", "hallmark",
        "cornerstone", "bedrock", "matter",
    ]
)
"""First words of what praises or files away instead of defining."""

GENERA = frozenset(
    [
        "act", "action", "art", "craft", "process", "practice", "ability", "capacity", "capability", "set", "group",
        "system", "method", "technique", "approach", "state", "condition", "measure", "measurement", "metric",
        "indicator", "form", "type", "kind", "sort", "collection", "combination", "mix", "amount", "number", "quantity",
        "ratio", "rate", "percentage", "share", "sum", "total", "difference", "distance", "gap", "cost", "price",
        "value", "tool", "instrument", "discipline", "activity", "exercise", "function", "document", "statement",
        "agreement", "plan", "framework", "model", "concept", "idea", "principle", "strategy", "structure",
        "relationship", "relation", "quality", "skill", "trait", "characteristic", "mindset", "attitude", "style",
        "belief", "person", "individual", "someone", "somebody", "anyone", "something", "anything", "one",
        "professional", "leader", "manager", "employee", "worker", "buyer", "seller", "customer", "study", "science",
        "field", "branch", "area", "point", "degree", "extent", "name", "term", "label", "feeling", "sense",
        "willingness", "commitment", "promise", "pledge", "foundation", "basis", "means", "medium", "product",
        "service", "period", "interval", "space", "place", "device", "unit", "list", "description", "summary",
        "picture", "account", "record", "asset", "liability", "loan", "fund", "bond", "security", "contract", "right",
        "obligation", "money", "debt", "expression", "representation", "event", "situation", "position", "map",
        "diagram", "chart", "drawing", "sketch", "prototype", "pattern", "property", "attribute", "feature", "factor",
        "force", "power", "desire", "drive", "tendency", "habit", "behavior", "behaviour", "response", "pursuit",
        "search", "effort", "attempt", "journey", "discovery", "creation", "management", "application", "use", "usage",
        "theory", "philosophy", "school", "movement", "series", "sequence", "chain", "cycle", "loop", "path", "route",
        "stage", "phase", "step", "level", "layer", "line", "boundary", "limit", "rule", "standard", "norm",
        "guideline", "policy", "procedure", "law", "test", "experiment", "question", "hypothesis", "estimate",
        "forecast", "budget", "report", "review", "meeting", "conversation", "dialogue", "exchange", "transaction",
        "trade", "deal", "offer", "proposal", "sale", "purchase", "payment", "fee", "charge", "tax", "income",
        "revenue", "profit", "loss", "return", "yield", "gain", "premium", "discount", "margin", "stock", "option",
        "team", "organization", "organisation", "company", "business", "firm", "institution", "community", "network",
        "market", "industry", "segment", "distribution", "allocation", "transfer", "shift", "change", "transition",
        "reduction", "increase", "decline", "rise", "growth", "resource", "material", "substance", "object", "item",
        "piece", "portion", "fraction", "proportion", "section", "block", "bundle", "body", "cluster", "language",
        "code", "symbol", "signal", "message", "story", "narrative", "phrase", "word", "thought", "vision", "image",
        "perception", "opinion", "view", "perspective", "judgment", "judgement", "decision", "choice", "selection",
        "evaluation", "assessment", "analysis", "examination", "explanation", "interpretation", "understanding",
        "knowledge", "information", "result", "outcome", "output", "input", "months", "time", "days", "weeks", "hours",
        "moment", "reminder", "reward", "incentive", "consequence", "cause", "source", "origin", "reason",
        "environment", "culture", "climate", "setting", "context", "arrangement", "layout", "configuration", "design",
        "buffer", "cushion", "bridge", "link", "connection", "glue", "gate", "filter", "barrier", "edge", "advantage",
        "standpoint", "willpower", "energy", "attention", "influence", "control", "authority", "parameter", "variable",
        "score", "index", "formula", "tactic", "methodology", "paradigm", "construct", "phenomenon", "mechanism",
        "speed", "pace", "scale", "figure", "ledger", "clause", "stake", "target", "goal", "portfolio", "vehicle",
        "scheme", "program", "programme", "theme", "responsibility", "duty", "role", "job", "occupation", "freedom",
        "trust",
    ]
)
"""Nouns under which dictionaries and textbooks file a term."""

PERSON_NOUNS = [
    "author", "expert", "consultant", "speaker", "founder", "ceo", "coach", "writer", "professor", "lecturer",
    "president", "director", "trainer", "journalist", "editor", "partner", "lawyer", "doctor", "engineer", "economist",
    "investor", "company", "firm", "man", "woman", "guy", "friend", "colleague", "client", "graduate", "student",
    "native", "resident", "member", "veteran", "city", "town", "country",
]
CLAUSE_NOUNS = ("someone", "somebody", "anyone", "something", "anything", "whatever", "people", "those", "one")
PROGRESSIVE = frozenset(
    [
        "rising", "growing", "falling", "increasing", "declining", "becoming", "changing", "coming", "going", "working",
        "looking", "asking", "considering", "planning", "trying", "happening", "moving", "getting", "shrinking",
        "improving", "slowing", "struggling", "hiring", "expanding", "starting", "beginning", "evolving", "shifting",
        "failing", "booming", "spreading", "dying", "losing", "gaining", "hurting", "costing", "calling", "demanding",
        "running", "leaving", "waiting", "facing", "thriving", "missing", "lacking", "interesting", "challenging",
        "rewarding", "exciting", "exhausting", "boring", "compelling", "convincing", "daunting", "amazing",
        "fascinating", "surprising", "confusing", "misleading", "lasting",
    ]
)
ACTIVITY_ENDINGS = ("ing", "ship", "tion", "sion", "ment", "ity", "ness", "ance", "ence", "sales", "cy", "ism")
ACTIVITIES = frozenset(
    [
        "sales", "success", "trust", "strategy", "courage", "respect", "design", "service", "research", "teamwork",
        "delegation", "love", "work", "art", "science", "feedback", "culture", "innovation", "branding", "wisdom",
        "discipline", "power", "quality", "empathy", "play",
    ]
)
LABELS = frozenset(
    [
        "note", "notes", "tip", "tips", "example", "examples", "step", "warning", "caution", "summary", "update",
        "source", "sources", "question", "answer", "q", "a", "p.s", "ps", "disclaimer", "fact", "myth", "takeaway",
        "action", "exercise", "result", "results", "conclusion", "introduction", "background", "problem", "solution",
        "date", "time", "place", "location", "when", "where", "who", "what", "why", "how", "pros", "cons", "phone",
        "email", "website", "address", "photo", "image", "read", "see", "related", "tags", "categories", "author",
        "title", "url", "price", "cost", "total", "rating", "score", "hint", "remember", "important", "today",
        "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "subject", "re",
        "to", "from", "cc", "then", "now", "before", "after", "here", "quote", "moderator", "interviewer", "host",
        "bonus", "objective", "goal", "purpose", "benefit", "benefits", "advantage", "advantages", "first", "second",
        "third", "fourth", "fifth", "finally", "next", "last", "lastly",
    ]
)
"""What stands before a colon without being a term."""
