//! English counts.

use crate::understanding::lang::counts::{Counts, Job::*};
use crate::venue::Language;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static COUNTS: Counts = Counts {
    language: Language::En,
    numerals: &[
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12),
        ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30),
        ("forty", 40), ("fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100), ("thousand", 1000),
    ],
    glued: false,
    linker: "and",
    collective: &[("dozen", 12), ("dozens", 12), ("score", 20)],
    together: &[],
    jobs: &[
        (People, &[
            "hackers", "engineers", "developers", "designers", "researchers", "scientists", "professors", "lecturers", "lawyers", "attorneys", "notaries", "architects", "consultants", "advisors", "advisers", "analysts", "bankers", "brokers", "traders", "investors", "founders", "entrepreneurs", "partners", "associates", "nurses", "therapists", "dentists", "vets", "pharmacists", "farmers", "growers", "chefs", "cooks", "waiters", "soldiers", "officers", "firefighters", "policemen", "councillors", "politicians", "diplomats", "ambassadors", "officials", "voters", "citizens", "tenants", "owners", "landlords", "pilgrims", "tourists", "travellers", "travelers", "walkers", "cyclists", "bikers", "climbers", "swimmers", "skiers", "sailors", "rowers", "athletes", "gamers", "fans", "readers", "authors", "writers", "bloggers", "influencers", "suppliers", "vendors", "dealers", "buyers", "sellers", "retirees", "pensioners", "veterans", "interns", "apprentices", "graduates", "freshmen", "bridesmaids", "groomsmen", "cousins", "aunts", "uncles", "siblings", "grandchildren", "grandkids", "grandparents", "nephews", "nieces", "toddlers", "family", "mates", "pals", "buddies", "ladies", "gents", "adults", "hosts", "campers", "choristers", "musicians", "performers", "actors", "artists", "painters", "makers", "testers", "applicants", "newcomers", "recruits", "reps", "representatives", "directors", "trustees", "governors", "bosses", "leaders", "team-members", "parishioners", "congregants", "mourners", "wellwishers", "well-wishers", "revellers", "partygoers", "party-goers", "celebrants", "observers", "auditors", "inspectors", "technicians", "mechanics", "drivers", "pilots", "electricians", "carpenters", "plumbers", "craftsmen", "craftspeople", "locals", "foreigners", "expats", "swiss", "germans", "japanese", "volunteers", "helpers", "women", "men", "kids", 
            "workers", "worker", "dancers", "runners", "hikers", "scouts", "residents", "teammates", "classmates", "coworkers", "co-workers", "folks", "delegates", "pupils", "parents", "executives", "members", "lads", "girls", "boys", "people", "peoples", "persons", "person", "guest", "guests", "pax", "ppl", "attendee*", "participant*", "delegate*", "visitor*", "heads", "colleague*", "employee*", "staff", "members", "friends", "invitee*",
            "students", "folks", "seats", "covers", "individuals", "diners", "players", "relatives", "customers", "clients", "listeners", "viewers", "executives", "managers", "souls", "invited", "journalists", "candidates", "shareholders", "alumni", "supporters", "trainees", "pupils", "learners", "seniors", "singers", "patients", "doctors", "neighbours", "neighbors",
        ]),
        (Part, &[
            "baby",             "individuals", "singles", 
            "crewmembers", "minders", "babysitters", "nannies", "grandchildren", "infants", "teens", "youngsters", "trainees", "caterers", "waiters", 
            "others", "crew", "driver", "drivers", "freelancers", "plus-ones", 
            "interpreters", "interpreter", "staff", "secretariat", "pianist", "instructors", "instructor", "teachers", "teacher", "chaperones", "parents", "carers", "facilitators", "mums", "dads", "children", "child", "kids", "kid", "babies", "toddlers", "adults", "adult", "teenagers", "trainers", "trainer", "speakers", "speaker", "coaches", "moderators", "moderator", "teachers", "helpers", "chaperones", "musicians", "hosts",
            "men", "women", "ladies", "gentlemen", "facilitators", "facilitator", "instructors", "instructor", "organisers", "organizers", "presenters", "interpreters", "partners", "spouses", "externals", "internals", "mentors", "mentor", "secretary", "assistant", "assistants", "judges", "volunteers", "experts", "expert", "guides", "models", "photographers", "invigilators", "supervisors",
        ]),
        (Approx, &[
            "good", "about", "approx", "approximately", "around", "roughly", "some", "nearly", "almost", "maximum", "minimum", "up", "to", "at", "least", "most", "over", "just", "only", "now", "probably", "likely", "exactly", "actually", "currently",
            "a", "total", "of", "the", "likely", "maybe", "perhaps", "more", "less", "fewer", "than", "well", "no", "in", "all", "another", "still", "estimated", "expected", "say", "between", "circa", "be", "instead", "not", "then", "definitely", "finally",
        ]),
        (Are, &["are", "be", "expect", "expecting", "anticipate", "have", "is", "re", "s", "ll", "would", "were", "count", "counting", "bring", "bringing", "plan", "planning", "estimate", "host", "hosting", "become"]),
        (For, &["for", "with"]),
        (To, &["to", "or", "maybe", "perhaps", "possibly"]),
        (Between, &["between"]),
        (And, &["and", "plus", "with", "as", "well"]),
        (Included, &["counting", "including", "incl", "whom", "which", "included", "inclusive"]),
        (Instead, &["instead", "rather"]),
        (Not, &["not"]),
        (But, &["but"]),
        (Rather, &["rather"]),
        (Than, &["than"]),
        (Attend, &["attend", "attending", "attended", "coming", "come", "join", "joining", "present", "participate", "participating", "confirmed", "expected", "registered", "turn", "turning", "show", "rsvp", "signed"]),
        (Group, &["group", "party", "team", "total", "capacity", "audience", "crowd", "gathering", "maximum", "headcount", "class"]),
        (More, &["more", "additional", "extra", "further", "another"]),
        (Fewer, &["fewer", "less"]),
        (Change, &[
            "dropping", "falls", "falling", "rises", "rising", "grows", "growing", "shrinks", "shrinking", "swelled", "climbed", "jumps", "jumped", "decreas*", "trim", "trimmed", "dropped", "drops", "fallen", "fell", "risen", "rose", "reduc*", "increas*", "lower*", "rais*", "cut", "drop", "bump", "up", "down", "chang*", "adjust*", "grow*", "went", "gone", "updat*", "correct*", "amend*", "make", "revis*", "set", "shrink", "extend", "expand"]),
        (Onto, &["to", "it", "that"]),
        (Label, &[
            "numbers", "headcount", "attendance", "total", "capacity", "count", "number", "heads", "size"]),
        (Small, &[
            "the", "a", "an", "on", "in", "at", "from", "please", "and", "with", "or", "now", "would", "is", "are", "be", "if", "works", "next", "to", "instead", "total", "but", "for", "this", "that", "until", "available", "free", "thanks", "we", "has", "have", "altogether", "will", "can", "could", "i", "you",
            "it", "as", "of", "by", "so", "then", "there", "who", "our", "your", "my", "today", "tomorrow", "maximum", "max", "minimum", "including", "incl", "plus", "not", "than", "rather", "should", "when", "because", "during", "seated", "standing", "thank", "all", "also", "about", "any", "do", "does", "only", "maybe",
            "since", "while", "over", "attending", "coming", "attend", "join", "joining", "confirmed", "expected", "however", "sorry", "correct", "possible", "more", "less", "fewer", "including", "before", "after",
        ]),
        (Numbered, &["extension", "ext", "order", "invoice", "ticket", "room", "no", "number", "option", "menu", "level", "floor", "page", "week", "phase", "table", "hall", "gate", "part", "version", "step", "package", "suite", "slot", "item"]),
        (Firm, &["company", "firm", "business", "organisation", "organization", "corporation", "startup", "agency", "school", "club"]),
        (Has, &["has", "with", "employs", "employing", "of", "have"]),
        (Now, &["now", "actually", "correction", "update", "updated", "instead", "revised", "sorry", "unfortunately", "change", "changed", "finally", "final", "currently"]),
        (So, &["so", "say", "makes", "making", "thus", "hence", "i.e"]),
        (Whose, &["whose"]),
        (At, &["at"]),
        (Story, &["last", "previous", "previously", "ago"]),
        (Table, &["tables", "groups", "rows", "teams", "classes"]),
        (Half, &["half"]),
        (Unit, &["hour*", "minute*", "mins", "min", "hrs", "day*", "night*", "week*", "month*", "year*", "am", "pm", "o", "chf", "franc*", "euro*", "eur", "percent", "th", "st", "nd", "rd", "course", "courses", "times", "metres", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"]),
        (Per, &["per", "each"]),
        (Plus, &["plus", "addition", "besides", "also", "additionally"]),
        (Pair, &["couples"]),
        (Extreme, &["max", "maximum", "tops", "most"]),
        (Plan, &["plan", "count", "reckon", "allow", "cater", "assume", "budget"]),
        (Eat, &["eat", "eats", "drink", "drinks", "tolerate", "tolerates", "like", "likes"]),
        (Bring, &["bring", "brings", "bringing", "with", "take"]),
        (Mate, &["partner", "partners", "spouse", "spouses", "wife", "wives", "husband", "husbands", "guest", "date", "girlfriend*", "boyfriend*"]),
        (Seat, &["mats", "chairs", "desks", "tickets", "places", "stools"]),
        (Expect, &["expect*", "anticipat*"]),
        (Whole, &["members", "employees", "staff", "invited", "invitations", "invites", "colleagues"]),
        (Agreed, &["yes", "accepted", "confirmed", "replied", "rsvp", "rsvpd"]),
        (Meal, &["dinner", "lunch", "drinks", "reception", "party", "ceremony", "breakfast", "supper", "meal", "brunch", "banquet", "barbecue", "bbq", "wedding", "dance", "buffet", "tea", "cocktails"]),
        (Become, &["become", "became"]),
        (Own, &["own", "our", "us"]),
        (Special, &[
            "veggies", "coeliacs", "celiacs", "diabetic", "diabetics", "gluten-free", "dairy-free", "pescatarians", "intolerant", "vegan", "vegans", "vegetarian", "vegetarians", "veggie", "pescatarian", "gluten", "coeliac", "celiac", "lactose", "allergic", "allergy", "allergies", "halal", "kosher", "wheelchair", "wheelchairs", "ill", "sick", "pregnant"]),
    ],
};
