//! Names of people and houses in English.

use crate::understanding::lang::names::Names;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static NAMES: Names = Names {
    families: &["Family"],
    prefixes: &["Your ", "pp ", "p.p. "],
    titles: &["mr", "mrs", "ms", "miss", "dr", "prof", "rev", "hon", "sir", "lady", "phd", "msc", "bsc", "ba", "ma"],
    addressed: &["mr", "mrs", "ms", "dr"],
    titled: &["pa to ", "secretary to ", "assistant to ", "prof. ", "dr. ", "prof "],
    greets: &["regards"],
    nobody: &["team", "family", "ok"],
    offices: &[
        "controll", "finance", "cashier", "president", "assistant", "direct", "secretar", "manag", "head of",
        "coordinat", "treasur", "chair", "officer", "clerk", "\\bpartner\\b", "owner", "founder", "lawyer",
        "attorney", "teacher", "professor", "consult", "engineer", "architect", "doctor", "pastor", "account",
        "purchas", "marketing", "\\bevents?\\b", "\\bhr\\b", "human resources", "administra", "service\\b",
        "department", "\\bteam\\b", "student", "member", "\\bceo\\b", "\\bcfo\\b", "\\bcoo\\b", "\\bcto\\b",
        "planner", "sales", "communic", "facility", "workplace", "operations", "export", "logist", "reception",
        "organisat",
    ],
    holders: &["cashier", "president", "secret", "direct", "manag", "assist", "treasur", "marketing"],
    sections: &["section "],
    of: &["of the ", "of "],
    firm_labels: &["company", "organization", "association", "club"],
    orgs: &[
        "university", "architects", "solicitors", "college", "school", "hospital", "trust", "group", "labs", "laboratories", "studio", "studios",
        "partners", "consulting", "society", "club", "*club", "municipality", "embassy", "consulate", "foundation",
        "initiative", "association", "institute", "church", "council", "agency", "academy", "ministry", "department",
        "bank", "company", "holdings", "solutions", "services", "devices", "systems", "fund", "federation", "union",
        "media", "design", "events", "attorneys", "solicitors", "barristers", "lawyers", "imports", "insurance", "estates",
        "brewery", "winery", "logistics", "pharmacy", "surgery", "choir", "orchestra", "guild",
    ],
    forms: &["association"],
    kin: &["& Co", "& Co.", "& Sons", "& Partner", "& Partners", "& Daughters"],
    kin_behind: &["sons"],
    links: &["&", "+", "and", "of", "for", "c/o", "the", "in"],
    particles: &[],
    before_firm: &["We", "The", "Invoice", "From", "For", "At", "Our", "and", "Hello", "I"],
    before_name: &["We ", "The ", "Please ", "Invoice ", "Yes ", "To ", "It's ", "Is "],
    takes_over: &[r"i(?: am|'m| have|'ve|'ll| will)?(?: now| be| just)* (?:taking|take|taken|took) (?:this |it |things )?over", r"i(?: am|'m| will be|'ll be) (?:standing in|filling in|stepping in|covering) for", r"i(?: am|'m| will be|'ll be) (?:now )?(?:handling|looking after|in charge of) (?:this|it|the booking|everything|things)", r"i(?: am|'m| will be|'ll be) your (?:new )?contact"],
    charges: &["cost", "bill", "payment", "the room", "the venue"],
    helpers: &["can help", "will help", "could help", "can assist", "my colleague"],
};
