//! What a mail tells that is no fact of the booking, and that a person must know.

use super::Say;
use super::reply::Reply;
use super::work::Work;
use crate::booking::Fingerprint;
use crate::understanding::{Act, Understanding};
use crate::venue::Topic;

/// "Two of us are coeliac" beside something else: the kitchen has it. Who asks about diets is answered.
pub(super) fn allergies(w: &mut Work<'_>, u: &Understanding) {
    let asked = u.acts.iter().any(|a| a.act == Act::Ask { topic: Topic::Diets });
    if u.allergies && !asked {
        w.hand_over("allergies", Fingerprint::of(&u.text), &u.text);
    }
}

/// "Can you send the offer to my mother? anna@mail.example": mail goes to the client's address only, and a person sees
/// to the other. Returns whether another is meant.
pub(super) fn other_address(w: &mut Work<'_>, u: &Understanding, r: &mut Reply) -> bool {
    let address = |word: &&str| word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let trimmed = u.text.split_whitespace().map(|t| t.trim_matches(|c: char| !c.is_alphanumeric()));
    let other = trimmed.filter(address).any(|a| !a.eq_ignore_ascii_case(&w.next.client.email));
    if !(other && u.has(&Act::RequestOffer)) {
        return false;
    }
    w.hand_over("other_address", Fingerprint::of(&u.text), &u.text);
    r.result.push(Say::QuestionGoesToTeam);
    true
}
