//! The mail that asks a manager to decide.

use super::reasons::reason as reason_in_words;
use super::{style::Voice, voice, voice::Labels};
use crate::booking::{Booking, TaskAbout, TaskKind, Told};
use crate::run::Draft;
use crate::turn::WhenFact;
use crate::venue::{Language, Venue};

/// Subject and text of the mail to a manager: what is to decide, the facts, the draft verbatim, the link.
/// German when the house's language is German, English otherwise.
pub fn manager_mail(
    kind: TaskKind,
    reason: &str,
    booking: &Booking,
    draft: Option<&Draft>,
    about: Option<&TaskAbout>,
    venue: &Venue,
    link: &str,
) -> (String, String) {
    let voice = match venue.default_language {
        Language::De => voice(Language::De),
        Language::En | Language::Fr | Language::It => voice(Language::En),
    };
    let words = voice.labels();
    let decision = voice.decision(kind);
    let client = client_line(booking);
    let mut parts = vec![decision.to_owned(), facts(booking, venue, voice, &client)];
    if let Some(why) = reason_in_words(reason, venue.default_language) {
        parts.push(format!("{}: {why}", words.reason));
    }
    parts.extend(about.and_then(|a| about_line(a, words)));
    if let Some(draft) = draft {
        parts.push(format!("----- {} -----\n{}\n----- {} -----", words.draft, draft.text, words.draft_end));
    }
    parts.push(format!("{}: {link}", words.link));
    let who = booking.client.name.as_deref().unwrap_or(&booking.client.email);
    let day = booking.facts.schedule.map(|s| format!(", {}", voice.date(s.date))).unwrap_or_default();
    let subject = format!("{} – {who}{day}", decision.trim_end_matches(['.', '?']));
    (subject.replace(['\r', '\n'], " "), parts.join("\n\n"))
}

/// The mail that tells the team again of a task that waits: a reminder, or a word to the second address.
pub fn notice_mail(kind: TaskKind, told: Told, booking: &Booking, venue: &Venue, link: &str) -> (String, String) {
    let words = match venue.default_language {
        Language::De => voice(Language::De),
        Language::En | Language::Fr | Language::It => voice(Language::En),
    }
    .labels();
    let (subject, text) = manager_mail(kind, "", booking, None, None, venue, link);
    let head = if told == Told::Escalated { words.escalated } else { words.reminder };
    (format!("{head}: {subject}"), format!("{head}.\n\n{text}"))
}

/// What the task is about: amounts, or the client's words.
fn about_line(about: &TaskAbout, words: &Labels) -> Option<String> {
    Some(match about {
        TaskAbout::Counter { asked, total, nth: _, words: said } => {
            let asked = asked.map_or_else(|| words.open.to_owned(), |a| a.to_string());
            let line = format!("{}: {asked} ({} {total})", words.asked, words.total);
            if said.is_empty() { line } else { format!("{line}\n\n{}: {said}", words.words) }
        }
        TaskAbout::Words { text } => format!("{}: {text}", words.words),
        TaskAbout::Payment { due, received } => {
            let due = due.map(|d| format!("{} {d}", words.due));
            let received = received.map(|r| format!("{} {r}", words.received));
            let known: Vec<String> = due.into_iter().chain(received).collect();
            if known.is_empty() {
                return None;
            }
            format!("{}: {}", words.deposit, known.join(", "))
        }
        // Whose they are is nobody's business in a mail.
        TaskAbout::Conflict { .. } => return None,
    })
}

fn client_line(booking: &Booking) -> String {
    let c = &booking.client;
    let known = [c.name.as_deref(), c.company.as_deref(), Some(c.email.as_str()), c.phone.as_deref()];
    known.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn facts(booking: &Booking, venue: &Venue, voice: &dyn Voice, client: &str) -> String {
    let (f, words) = (&booking.facts, voice.labels());
    let open = || words.open.to_owned();
    let when = f.schedule.map(|s| WhenFact { date: s.date, end_date: s.end_date, start: s.start, end: s.end });
    let room = booking.hold.as_ref().map(|h| &h.room).or(f.room_wish.as_ref());
    let room = room.and_then(|id| venue.room(id)).map(|r| r.name.clone());
    let mut lines = vec![format!("{}: {client}", words.client)];
    if !booking.is_begun() {
        return lines.concat();
    }
    lines.extend([
        format!("{}: {}", words.date, when.map_or_else(open, |w| voice.when(&w))),
        format!("{}: {}", words.room, room.unwrap_or_else(open)),
        format!("{}: {}", words.guests, f.participants.map_or_else(open, |n| voice.people(u32::from(n)))),
        format!("{}: {}", words.total, booking.offer().map_or_else(open, |o| o.total.to_string())),
        format!("{}: {}", words.billing, billing(booking, voice)),
    ]);
    if let Some(d) = booking.offer().and_then(|o| o.deposit.as_ref()) {
        let mut line = format!("{}: {}, {} {}", words.deposit, d.amount, words.due, voice.date(d.due));
        if let Some(r) = booking.received() {
            line.push_str(&format!(", {} {r}", words.received));
        }
        lines.push(line);
    } else if let Some(r) = booking.received() {
        lines.push(format!("{}: {} {r}", words.deposit, words.received));
    }
    lines.join("\n")
}

fn billing(booking: &Booking, voice: &dyn Voice) -> String {
    let (b, words) = (&booking.facts.billing, voice.labels());
    let town = [b.postal_code.as_deref(), b.city.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let town = (!town.is_empty()).then_some(town);
    let known = [&b.name_or_company, &b.street, &town, &b.country, &b.vat, &b.note];
    let known = known.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ");
    let missing = booking.missing_billing();
    if known.is_empty() {
        return words.open.to_owned();
    }
    if missing.is_empty() {
        return known;
    }
    let missing = missing.into_iter().map(|m| voice.billing_field(m)).collect::<Vec<_>>().join(", ");
    format!("{known} ({}: {missing})", words.missing)
}
