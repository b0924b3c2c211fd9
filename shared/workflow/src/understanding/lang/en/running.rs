//! What happens within an event in English.

use crate::understanding::lang::running::Running;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static RUNNING: Running = Running {
    steps: &[
        "speech", "speeches", "talk", "talks", "reading", "readings", "toast", "toasts", "keynote", "keynotes", "address", "addresses", "lecture", "lectures", "concert", "presentation", "presentations", "ceremony",
        "welcome", "quiz", "show", "performance", "fireworks", "raffle", "workshop", "break", "read", "reads", "cake", "dessert", "desserts",
    ],
    comes: &["arrives", "comes", "leaves", "joins", "lands", "plays", "performs", "speaks"],
    of_us: &["of us"],
    some: &[
        "some", "boss", "speaker", "speakers", "candidate", "candidates", "colleague", "colleagues", "trainer", "trainers", "technician",
        "technicians", "caterer", "caterers", "florist", "director", "crew", "organisers", "organizers", "helpers", "musicians", "coach", "taxi",
    ],
    come: &["arrive", "come", "leave", "go", "join", "land", "enter", "access", "get", "be", "play", "there"],
    all: &["group", "everybody", "everyone", "guests", "team", "company", "all", "people", "party", "rest"],
    we: &["we", "i"],
    begin: &["start", "begin", "finish", "end", "stay", "open", "close", "kick", "wrap"],
    books: &["room", "rooms", "book", "extend", "hire", "rent", "venue", "space"],
    then: &["then", "afterwards", "followed"],
    so: &["so", "therefore", "hence"],
    at: &["at", "for", "to", "during"],
    stays: &["stay", "stays", "remain", "remains"],
    from: &["from", "starts", "begins", "start"],
    holds: &["celebrate", "celebrating"],
    sequel: &["later"],
    late: &["only", "later"],
    of_them: &["of these", "of those", "of them", "of which", "of whom", "among them"],
    access: &["set", "setup", "rig", "decorate", "unload", "deliver", "prepare", "install", "build"],
};
