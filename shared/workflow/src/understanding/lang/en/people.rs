//! Those who are counted in English.

use crate::understanding::lang::people::People;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static PEOPLE: People = People {
    doers: &[
        "er", "or", "ers", "ors", "ists", "ist", "ants", "ant", "ents", "ent", "ians", "ian", "man", "men", "woman",
        "women", "lords",
    ],
    things: &[
        "meter", "computer", "computers", "monitor", "monitors", "sensor", "motor", "poster", "posters", "flyer",
        "container", "containers", "cooler", "coolers", "heater", "heaters", "printer", "printers", "projector",
        "projectors", "dinner", "dinners", "supper", "suppers", "starter", "starters", "banner", "banners", "binder",
        "binders", "corner", "corners", "hour", "hours", "floor", "floors", "door", "doors", "tent", "tents", "event",
        "events", "element", "elements", "document", "documents", "apartment", "apartments", "equipment", "kilometer",
        "semester", "sender", "ventilator", "generator", "menu", "woofer",
    ],
    agents: &["ists", "goers", "ians", "women", "folk", "mates"],
    misspelt: &["people", "persons", "guests", "participants", "attendees", "adults"],
    single: &[
        "adult", "man", "woman", "lady", "gentleman", "guy", "senior", "teenager", "toddler", "infant", "boy", "girl",
        "child", "kid", "baby",
    ],
    out_of: &["from", "of"],
    ours: &["our", "my", "the", "their"],
    one: &["a", "an", "one", "the", "our", "my", "their", "his", "her"],
    we: &["we", "i"],
    me: &["me", "myself", "i"],
    mine: &["my", "our"],
    him: &["me", "him", "her", "myself"],
    counted: &["includ", "count"],
    takes_back: &[
        "no", "nope", "pardon", "sorry", "rather", "correction", "wait", "mean", "actually", "eh", "oops", "stop",
    ],
    beside: &["ah", "oh", "or", "i", "it", "is", "s", "that", "we", "are", "moment"],
    rest: &["rest", "remainder", "remaining"],
    no_group: &["choice", "selection", "deposit", "fee", "discount"],
    each: &["each", "everyone", "everybody"],
    all_of: &["all"],
    brought: &["comes", "come", 
        "a", "an", "one", "another", "other", "their", "his", "her", "may", "can", "will", "could", "would", "or",
        "and", "of", "us", "them", "person", "guest", "member",
    ],
    keeps: &["have", "had"],
    papers: &[
        "offer", "quote", "quotation", "confirmation", "contract", "invoice", "draft", "proposal", "booking",
        "reservation",
    ],
    shows: &[
        "shows", "show", "says", "say", "states", "lists", "mentions", "listed", "stated", "stating", "showing",
        "reads",
    ],
    it: &["it"],
    honours: &["party", "celebration", "farewell", "send-off", "reception"],
    on_stage: &["on stage", "on the stage", "on the panel", "on the podium"],
    seatings: &[
        "theatre", "theater", "boardroom", "banquet", "classroom", "cabaret", "standing", "seated", "auditorium",
        "rows", "plenary",
    ],
    roles: &[
        "teacher", "trainer", "coach", "instructor", "facilitator", "moderator", "speaker", "conductor", "pianist",
        "director", "chairman", "chairwoman", "chairperson", "secretary", "assistant", "translator", "interpreter",
        "photographer", "driver", "guide", "organist", "soloist", "accompanist", "examiner", "priest", "vicar",
        "referee", "president", "treasurer", "presenter", "leader", "tutor", "colleague", "boss", "wife", "husband", "partner",
        "lawyer",
    ],
    joins: &["join", "joins", "joining", "top"],
    along: &["along", "together"],
    stays: &["stays", "stay", "remains", "remain", "stands"],
    stays_at: &["at"],
    from: &["from"],
    drops: &[],
    dropped: &["cancelled", "canceled", "cancel", "dropped", "pulled", "withdrawn"],
    stays_away: &["can't make it", "cannot make it", "won't make it", "can't come", "cannot come", "won't come", "aren't coming", "not coming", "can't attend", "won't come after all", "aren't coming after all", "can't make it after all", "can't make it anymore", "unable to attend", "unable to come"],
    somebody: &[],
    we_are: &["we are", "we re", "we ll be", "we will be"],
    definite: &["the", "our", "their", "its"],
};
