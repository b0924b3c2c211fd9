//! How hours are said to move in English.

use crate::understanding::lang::shifts::Shifts;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static SHIFTS: Shifts = Shifts {
    earlier: &["earlier", "sooner", "forward"],
    later: &["later", "back"],
    longer: &["longer", "more", "extra", "more time"],
    shorter: &["shorter", "less"],
    more: &["another", "extra", "additional", "by", "further"],
    begins: &[
        "start", "starts", "starting", "begin", "begins", "beginning", "kick", "arrive", "arriving", "come", "coming", "doors",
    ],
    ends: &["end", "ends", "ending", "finish", "finishes", "finishing", "stop", "wrap", "close", "leave", "leaving"],
    stays: &["stay", "stays", "staying", "extend", "extends", "extending", "extension", "keep", "prolong", "add", "run", "longer"],
    shortens: &["shorten", "shortening", "cut", "shorter"],
    prepares: &[
        "setup", "set up", "get in", "come in", "let in", "decorate", "decorating", "decorations", "prepare", "preparation", "access", "rehearse", "soundcheck",
        "rig", "unload", "deliver",
    ],
    parts: &["dinner", "lunch", "meal", "food", "dessert", "music", "ceremony", "speech", "speeches", "drinks", "aperitif"],
};
