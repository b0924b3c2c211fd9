//! English.

use super::{Cue::*, Words};
use crate::venue::{Language, Layout};

mod topics;
mod when;
pub(super) use when::TIME;

#[rustfmt::skip] // One word a line would hide the table.
pub(super) static WORDS: Words = Words {
    language: Language::En,
    function: &[
        "the", "and", "is", "we", "i", "you", "a", "an", "for", "with", "on", "not", "us", "to", "of", "in", "yes",
        "please", "have", "how", "also", "it", "or", "thanks", "thank", "would", "like", "need", "can", "could", "our",
        "still", "are", "that", "this", "room", "people", "no", "but", "instead", "at", "be", "will", "your", "my",
        "dear", "hello", "works", "good", "do", "does", "looking", "there", "what", "which", "let", "offer", "guests",
        "i'd", "we'd", "we're", "i'm", "from", "until", "if", "was", "were", "as",
    ],
    months: &[
        ("january", 1), ("jan", 1), ("february", 2), ("feb", 2), ("march", 3), ("mar", 3), ("april", 4),
        ("apr", 4), ("may", 5), ("june", 6), ("jun", 6), ("july", 7), ("jul", 7), ("august", 8), ("aug", 8),
        ("september", 9), ("sept", 9), ("sep", 9), ("october", 10), ("oct", 10), ("november", 11), ("nov", 11),
        ("december", 12), ("dec", 12),
    ],
    weekdays: &[
        ("monday", 1), ("tuesday", 2), ("wednesday", 3), ("thursday", 4), ("friday", 5), ("saturday", 6),
        ("sunday", 7), ("mondays", 1), ("tuesdays", 2), ("wednesdays", 3), ("thursdays", 4), ("fridays", 5),
        ("saturdays", 6), ("sundays", 7),
    ],
    numbers: &[
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
        ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("a dozen", 12), ("dozen", 12), ("thirteen", 13),
        ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
        ("twenty", 20), ("twenty-five", 25), ("twenty five", 25), ("thirty", 30), ("forty", 40), ("fifty", 50),
        ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("a hundred", 100), ("hundred", 100),
        ("one hundred", 100), ("two hundred", 200),
    ],
    ordinals: &[
        ("first", 1), ("1st", 1), ("second", 2), ("2nd", 2), ("third", 3), ("3rd", 3), ("fourth", 4), ("4th", 4),
        ("fifth", 5), ("5th", 5), ("last", 0),
    ],
    persons: &[
        "people", "persons?", "guests?", "pax", "ppl", "participants?", "attendees?", "visitors?", "heads",
        "covers", "adults?", "employees", "colleagues", "delegates", "children", "kids", "of us", "students",
        "members",
        "folks", "friends", "family members",
        "seats", "invitees",
    ],
    extra_persons: &[
        "trainers?", "children", "kids", "child", "speakers?", "staff", "helpers?", "coach(?:es)?",
        "facilitators?", "moderators?", "hosts?", "instructors?", "teachers?", "organi[sz]ers?",
    ],
    events: &[
        "workshops?", "seminar", "conference", "training", "meeting", "wedding", "birthday(?: party)?",
        "team event", "company party", "christmas party", "christmas dinner", "celebration", "gala",
        "networking(?: event)?", "product launch", "launch", "reception", "dinner", "lunch", "concert", "lecture",
        "talk", "offsite", "off-site", "retreat", "hackathon", "kick-?off", "board meeting", "party",
        "anniversary", "apero", "banquet", "event", "room", "venue", "space",
    ],
    layouts: &[
        (
            Layout::Theatre,
            &["theatre(?:[- ]style)?", "theater(?:[- ]style)?", "rows of chairs", "cinema[- ]style", "concert seating"],
        ),
        (Layout::UShape, &["u-? ?shaped?", "horseshoe"]),
        (
            Layout::Workshop,
            &[
                "workshop (?:layout|style|setup|set-up|seating)", "group tables", "islands", "cabaret(?: style)?",
                "island seating",
            ],
        ),
        (
            Layout::Boardroom,
            &["board ?room (?:layout|style|setup|set-up|seating)", "boardroom", "one (?:big|long|large) table"],
        ),
        (Layout::Classroom, &["class ?room(?:[- ]style)?", "school seating"]),
        (Layout::Banquet, &["banquet(?:[- ]style)?", "round tables", "dinner seating"]),
        (
            Layout::Standing,
            &["standing(?: reception| only| room| style)?", "cocktail (?:style|layout|setup|reception)", "no seats"],
        ),
    ],
    countries: &[
        ("switzerland", "CH"), ("germany", "DE"), ("austria", "AT"), ("liechtenstein", "LI"), ("france", "FR"),
        ("italy", "IT"), ("united kingdom", "GB"), ("uk", "GB"), ("great britain", "GB"), ("england", "GB"),
        ("usa", "US"), ("united states", "US"), ("netherlands", "NL"), ("belgium", "BE"), ("luxembourg", "LU"),
        ("spain", "ES"), ("ireland", "IE"),
    ],
    cues: &[
        (
            Payment,
            &[
                "paid", "payment\\w*", "pay", "transferred", "transfer", "wired", "deposit",
                "invoice (?:of|dated|due)", "settled",
            ],
        ),
        (
            PaymentClaim,
            &[
                "(?:have|has|'ve|just|already|we|i) (?:\\w+ ){0,2}(?:paid|transferred|wired|settled)",
                "(?:payment|deposit|transfer|money|invoice) (?:has been|was|is|have been) (?:\\w+ )?(?:paid|made|sent|done|transferred|wired|settled)",
                "made the (?:payment|transfer|deposit)",
            ],
        ),
        (
            Visit,
            &[
                "site visit", "visits?", "viewings?", "tour", "tours", "walk-?through", "come by",
                "see the (?:room|rooms|venue|place|space|house)", "look at the (?:room|rooms|venue|place|space)",
                "show (?:us|me) (?:around|the)", "drop by", "stop by",
            ],
        ),
        (
            DeadlineNoun,
            &[
                "offer", "quote", "quotation", "answer", "reply", "respond", "response", "confirm", "confirmation",
                "let (?:you|me|us) know", "decide", "decision", "deadline", "valid", "hear back", "get back",
                "feedback", "at the latest", "proposal",
            ],
        ),
        (Instead, &["instead", "rather than", "in place of"]),
        (
            PastStory,
            &[
                "was", "were", "had", "held", "last year", "last time", "previously", "back in", "hosted",
                "years? ago", "celebrated", "used to",
            ],
        ),
        (
            ChangeVerb,
            &[
                "chang(?:e|ed|ing)", "mov(?:e|ed|ing)", "switch\\w*", "postpon\\w*", "reschedul\\w*",
                "updat(?:e|ed|ing)", "shift\\w*", "push\\w*", "swap\\w*", "replac\\w*", "increas\\w*", "reduc\\w*",
                "adjust\\w*", "amend\\w*", "modif\\w*", "make it", "bring (?:it )?forward", "correct(?:ion)?",
                "extend", "add", "upgrade", "downgrade", "rebook", "alter", "lower to", "raise to",
            ],
        ),
        (
            HowAbout,
            &[
                "what about", "how about", "would .{1,40} (?:work|be possible|also work|be ok(?:ay)?) instead",
                "instead", "is .{1,40} possible instead",
                "any chance (?:of|to)", "(?:can|could) we .{0,40}(?:start|begin|finish|end|stay)",
                "would .{1,30} also (?:work|be possible)",
            ],
        ),
        (
            EventWord,
            &[
                "workshops?", "seminars?", "conferences?", "trainings?", "meetings?", "weddings?", "birthdays?",
                "events?", "party", "parties", "celebrations?", "galas?", "networking", "launch", "reception",
                "dinner", "lunch", "concert", "lecture", "offsite", "off-site", "retreat", "hackathon",
                "kick-?off", "anniversary", "apeero", "apero", "banquet", "rooms?", "venue", "space", "summit",
                "get-together",
            ],
        ),
        (NeedsRoom, &["rooms?", "venue", "space", "availability"]),
        (
            Need,
            &[
                "look(?:ing)? for", "need", "would like", "want to", "'d like", "plan(?:ning)?(?: to)?", "book",
                "reserve", "rent", "hire", "host", "organi[sz]e", "organi[sz]ing", "hold", "holding", "inquir\\w*",
                "enquir\\w*", "interested in", "searching for", "request", "celebrate", "wish to", "hoping to",
                "want", "arrange", "require",
            ],
        ),
        (
            Confirm,
            &[
                "^(?:yes|yep|yeah|yup|ya|sure|ok|okay|perfect|great|agreed|absolutely|definitely|correct|right|exactly)",
                "yes,? please", "works for (?:us|me)", "works", "would work", "work for us",
                "sounds (?:good|great|perfect|fine)", "confirm(?:ed)?", "looks (?:good|great|perfect|fine)",
                "look(?:s)? perfect", "suits us", "is (?:fine|perfect|good|great|ok|okay)",
                "fine (?:with|for|by) (?:us|me)", "all good",
                "that's (?:fine|perfect|great|right|correct|ok|okay|good)",
                "thats (?:fine|perfect|great|right|correct|ok|okay|good)", "let's (?:do|take|go)",
                "we(?:'ll| will| would)? (?:take|choose|pick|go (?:with|for))",
                "i(?:'ll| will) (?:take|choose|pick|go (?:with|for))", "happy with", "go ahead", "please proceed",
                "would be (?:great|perfect|good|fine)", "approved", "book it", "i accept", "proceed with",
                "we agree",
            ],
        ),
        (
            Accept,
            &[
                "(?:we|i) (?:\\w+ )?accept", "accept (?:the|your|this) (?:\\w+ )?(?:offer|quote|proposal|terms)",
                "accepted", "(?:offer|quote|proposal) (?:is )?(?:accepted|approved)", "happy to accept",
                "(?:agree|agreed) (?:with|to) (?:the|your|this) (?:offer|quote|proposal)",
                "approve (?:the|your|this) (?:offer|quote|proposal)", "^approved",
                "go (?:ahead )?with (?:the|your|this) (?:offer|quote|proposal)", "^accept",
            ],
        ),
        (
            AcceptSoft,
            &[
                "go ahead", "please proceed", "that's (?:fine|ok|okay|great|perfect)",
                "thats (?:fine|ok|okay|great|perfect)", "book it", "please book",
                "let's (?:do it|go ahead|proceed|book)", "all good", "approved", "proceed",
                "we(?:'ll| will) take it", "agreed", "fine (?:with|by|for) (?:us|me)", "we agree", "good to go",
                "please send (?:us )?the (?:contract|invoice|confirmation)", "we confirm", "i confirm",
            ],
        ),
        (Condition, &["if", "provided", "as long as", "on condition", "subject to", "unless", "once you"]),
        (
            Decline,
            &[
                "(?:we|i) (?:\\w+ )?decline", "no,? thank you", "no,? thanks", "not interested", "have to decline",
                "must decline", "won't be (?:going|moving|proceeding)", "not (?:going|moving) (?:ahead|forward)",
                "unfortunately not", "going with (?:another|a different)", "decided against", "chosen another",
                "(?:we|i) (?:\\w+ )?reject", "do not accept", "don't accept", "cannot accept", "can't accept",
                "found another (?:venue|place|location)",
            ],
        ),
        (
            Counter,
            &[
                "too expensive", "discount", "cheaper", "better price", "lower (?:the )?price", "reduce the price",
                "\\d+ ?(?:%|percent) (?:less|off|discount|cheaper)", "over (?:our )?budget", "too much",
                "too high", "meet us", "knock off", "price (?:is )?negotiable", "come down",
            ],
        ),
        (
            CounterSoft,
            &[
                "budget", "(?:could|can|would) you (?:do|offer|make it|go|accept)", "how about (?:chf|fr|eur|\\d)",
                "what about (?:chf|fr|eur)", "^(?:chf|eur|fr)",
            ],
        ),
        (
            Keep,
            &[
                "(?:then )?(?:just )?leave it(?: (?:as (?:it )?is|then|like that))?",
                "keep (?:it|everything|things|the (?:original|current|old)\\b.{0,20}) ?(?:as (?:it )?is|as planned|the same|unchanged)?",
                "forget (?:the|about the|that|my) (?:change|request)", "never ?mind",
                "stay with (?:the )?(?:original|current|old)", "as (?:originally )?planned", "no change",
                "leave (?:everything|things) as",
            ],
        ),
        (
            Human,
            &[
                "(?:talk|speak|chat) (?:to|with) (?:a |an |some|your |the )?(?:real |actual )?(?:person|human|someone|somebody|one|manager|staff|colleague|team|representative|agent|member)",
                "talk .{0,30}with your (?:manager|team)", "call (?:me|us) back",
                "(?:give|please) (?:me|us) a call", "please call", "call (?:me|us)", "real (?:person|human)",
                "human (?:being|agent)", "talk to someone", "callback", "phone call",
            ],
        ),
        (Cancel, &["cancel(?:l?ed|l?ing|lation)?", "call (?:it )?off"]),
        (
            CancelEvent,
            &[
                "event", "booking", "reservation", "everything", "date", "party", "workshop", "meeting",
                "conference", "room", "it all", "our inquiry", "seminar", "wedding", "call off", "it", "dinner",
            ],
        ),
        (
            NoLongerNeed,
            &[
                "no longer need (?:the |your |a |this )?(?:room|venue|space|booking|reservation|date)",
                "(?:don't|do not) need (?:the |your |a |this )?(?:room|venue|space|booking|reservation) (?:any ?more|any longer)",
                "(?:won't|will not) be (?:coming|taking place|needing)",
                "(?:event|party|meeting|workshop) (?:won't|will not|isn't|is not) (?:happen\\w*|take place|taking place)",
            ],
        ),
        (
            RequestOffer,
            &[
                "(?:send|give|make|prepare|provide|email|get) (?:us|me) (?:\\w+ ){0,4}(?:offer|quote|quotation|proposal|prices|pricing|estimate)",
                "send (?:\\w+ ){0,3}(?:offer|quote|quotation|proposal|prices|pricing)",
                "(?:need|like|want|have|get|receive|request) (?:an?|your|the) (?:\\w+ )?(?:offer|quote|quotation|proposal|estimate)",
                "prepare (?:an?|the) (?:offer|quote|proposal)",
            ],
        ),
        (Thank, &["thank you", "thanks", "thx", "many thanks", "much appreciated", "cheers"]),
        (
            Urgent,
            &[
                "urgent\\w*", "asap", "as soon as possible", "immediately", "right away", "emergency",
                "in a hurry", "by (?:the )?end of (?:the )?day",
            ],
        ),
        (
            Interrogative,
            &[
                "^(?:and |but |also,? )?(?:how (?:much|many|long|big|do|does|is|are|far|can|early|about)|what(?:'s| is| are| does| do| about| time| menus?| kind| would| catering)?|which|who|is (?:there|it|the|room|that|parking|wifi|breakfast|this|a)|are (?:there|the|you|these|they)|do (?:you|we|they)|does|can (?:we|you|i|the|one)|could (?:we|you|i)|would (?:you|it|the|that)|where (?:is|are|can|do)|when (?:is|are|can|do|does|would|will)|will (?:there|the|you)|may (?:i|we)|has|have you|any (?:chance|idea)|did)",
            ],
        ),
        (
            Indirect,
            &[
                "let (?:me|us) know (?:if|whether|what|which|how|when|about|the|your)",
                "(?:was|were|am|are|i'm|we're) wondering", "like to know", "want to know",
                "(?:can|could) you (?:please )?tell", "please tell", "know (?:if|whether)",
                "curious (?:if|whether|about)", "wonder (?:if|whether)", "advise (?:if|whether|on)",
            ],
        ),
        (
            RequestForm,
            &[
                "^(?:please )?(?:can|could|would|will) you\\b.{0,30}\\b(?:confirm|reserve|book|hold|send|pencil|note|schedule|block|put|arrange)",
                "^(?:can|could) (?:we|i)\\b.{0,15}\\b(?:book|reserve|confirm|take)",
            ],
        ),
        (
            AddRequest,
            &[
                "(?:can|could|may|might) (?:we|i|you) (?:please |also |still )*(?:add|have|get|order|include|book|arrange|organi[sz]e|provide|bring|throw in)",
                "would (?:like|love) (?:to (?:add|have|order|get))?",
            ],
        ),
        (AskConfirm, &["(?:can|could|would) you (?:please |kindly )?(?:re)?confirm", "please (?:re)?confirm"]),
        (TargetDate, &["date", "day", "time", "start time", "reschedul\\w*", "postpon\\w*", "earlier", "later"]),
        (
            TargetRoom,
            &["room", "rooms", "bigger (?:one|space)", "larger (?:one|space)", "smaller (?:one|space)", "hall"],
        ),
        (
            TargetHeadcount,
            &[
                "headcount", "guest count", "guests", "people", "number of \\w+", "attendees", "participants",
                "more people", "fewer people", "pax",
            ],
        ),
        (TargetLayout, &["layout", "seating", "set-?up style", "table arrangement"]),
        (TargetProducts, &["catering", "menus?", "drinks", "equipment", "extras"]),
        (TargetBilling, &["billing(?: address| details)?", "invoice (?:address|details|to)", "company address"]),
        (
            Revision,
            &[
                "actually", "prefer", "too small", "too big", "instead", "rather",
                "now", "on second thou?ght", "correction", "sorry", "after all", "rather than", "in fact",
                "make (?:it|that)", "but",
            ],
        ),
        (Hypothetical, &["what if", "suppose", "what would happen if", "hypothetically", "what happens if"]),
        (Negation, &["not", "no", "don't", "doesn't", "won't", "cannot", "can't", "isn't", "never", "without", "neither", "none", "nothing"]),
        (
            Injection,
            &[
                "(?:ignore|disregard|forget|override) (?:all |any |the |your |my )*(?:previous|prior|above|earlier|preceding|system|existing)? ?(?:\\w+ )?(?:instructions?|prompts?|rules|guidelines)",
                "you are now",
                "(?:reveal|show|print|repeat|output|give me) (?:me )?(?:your|the) (?:system |hidden |initial |secret )?(?:prompt|instructions)",
                "jailbreak", "developer mode", "act as (?:an? )?(?:unrestricted|dan|admin\\w*|system)",
                "</?(?:system|instructions?|assistant|prompt)>", "\\[(?:system|inst|/inst)\\]", "<\\|im_start\\|>",
                "new instructions:",
            ],
        ),
        (
            Repeated,
            &["every week", "weekly", "every (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)", "monthly"],
        ),
    ],
    topics: topics::TOPICS,
};
