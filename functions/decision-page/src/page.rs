//! A task as a page, in the languages in which the team's mails are written.

use platform::desk::links::DecisionSheet;
use platform::store::{TaskDecision, TaskStatus};
use platform::view::paper::{document, escaped};
use workflow::venue::Language;

/// Why a decision was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The draft is another one now.
    Stale,
    /// Somebody was first.
    Decided,
    /// The room is gone.
    RoomLost,
    /// Others hold the room than was said.
    OtherHolders,
    /// The booking forbids it.
    NotNow,
    /// A text that cannot be sent.
    Text,
}

struct Words {
    approve: &'static str,
    reject: &'static str,
    reply: &'static str,
    approved: &'static str,
    rejected: &'static str,
    replaced: &'static str,
    by: &'static str,
    sent: &'static str,
    stale: &'static str,
    decided: &'static str,
    room_lost: &'static str,
    other_holders: &'static str,
    not_now: &'static str,
    text: &'static str,
}

const DE: Words = Words {
    approve: "Freigeben",
    reject: "Ablehnen",
    reply: "Antwort an den Kunden (freiwillig)",
    approved: "Freigegeben",
    rejected: "Abgelehnt",
    replaced: "Hier ist nichts mehr zu entscheiden.",
    by: "von",
    sent: "Verschickt wurde:",
    stale: "Die Angaben haben sich geändert. Es wurde nichts verschickt; bitte den neuen Entwurf prüfen.",
    decided: "Darüber ist schon entschieden.",
    room_lost: "Der Raum ist zu dieser Zeit nicht mehr frei. Es wurde nichts verschickt.",
    other_holders: "Den Raum hält inzwischen jemand anderes, oder für andere Tage. Es wurde nichts vergeben und nichts \
                    verschickt; bitte neu entscheiden.",
    not_now: "Die Buchung lässt das nicht mehr zu. Es wurde nichts verschickt.",
    text: "Der Text ist leer oder zu lang. Es wurde nichts verschickt.",
};

const EN: Words = Words {
    approve: "Approve",
    reject: "Reject",
    reply: "Reply to the client (optional)",
    approved: "Approved",
    rejected: "Rejected",
    replaced: "There is nothing left to decide here.",
    by: "by",
    sent: "This was sent:",
    stale: "The facts have changed. Nothing was sent; please check the new draft.",
    decided: "This is decided already.",
    room_lost: "The room is no longer free at that time. Nothing was sent.",
    other_holders: "Somebody else holds the room by now, or for other days. Nothing was given away and nothing was sent; \
                    please decide again.",
    not_now: "The booking no longer allows it. Nothing was sent.",
    text: "The text is empty or too long. Nothing was sent.",
};

fn words(language: Language) -> (&'static Words, Language) {
    match language {
        Language::De => (&DE, Language::De),
        Language::En | Language::Fr | Language::It => (&EN, Language::En),
    }
}

/// The page of a task.
pub fn page(s: &DecisionSheet, notice: Option<Notice>) -> String {
    let (w, language) = words(s.language);
    let notice = notice.map_or_else(String::new, |n| {
        let line = match n {
            Notice::Stale => w.stale,
            Notice::Decided => w.decided,
            Notice::RoomLost => w.room_lost,
            Notice::OtherHolders => w.other_holders,
            Notice::NotNow => w.not_now,
            Notice::Text => w.text,
        };
        format!("<p class=\"notice\">{}</p>\n", escaped(line))
    });
    let end = match s.status {
        TaskStatus::Pending => forms(s, w),
        TaskStatus::Approved => decision(w.approved, s.decided.as_ref(), w),
        TaskStatus::Rejected => decision(w.rejected, s.decided.as_ref(), w),
        TaskStatus::Superseded => format!("<p class=\"notice\">{}</p>\n", escaped(w.replaced)),
    };
    let body = format!("<h1>{}</h1>\n{notice}<pre>{}</pre>\n{end}", escaped(&s.title), escaped(&s.text));
    document(language, &s.title, &body)
}

/// Two forms, so that a reply never goes along with an approval. They go to the task that is shown.
fn forms(s: &DecisionSheet, w: &Words) -> String {
    let open = |verdict: &str| {
        format!(
            "<form method=\"post\" action=\"{}\">\n<input type=\"hidden\" name=\"verdict\" value=\"{verdict}\">\n\
             <input type=\"hidden\" name=\"digest\" value=\"{}\">\n",
            escaped(&s.token),
            escaped(s.digest.as_deref().unwrap_or_default()),
        )
    };
    format!(
        "{}<button>{}</button>\n</form>\n{}<p><label>{}<br><textarea name=\"reply\" rows=\"5\" maxlength=\"10000\">\
         </textarea></label></p>\n<button>{}</button>\n</form>\n",
        open("approve"),
        escaped(w.approve),
        open("reject"),
        escaped(w.reply),
        escaped(w.reject),
    )
}

fn decision(how: &str, decided: Option<&TaskDecision>, w: &Words) -> String {
    let Some(d) = decided else { return format!("<p class=\"notice\">{}</p>\n", escaped(how)) };
    let at = d.at.strftime("%Y-%m-%d %H:%M UTC");
    let line = format!("<p class=\"notice\">{} {} {}, {at}</p>\n", escaped(how), escaped(w.by), escaped(&d.by));
    match &d.text {
        Some(text) => format!("{line}<p>{}</p>\n<pre>{}</pre>\n", escaped(w.sent), escaped(text)),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(status: TaskStatus) -> DecisionSheet {
        DecisionSheet {
            language: Language::De,
            title: "Bestätigen – <b>Anna</b>".into(),
            text: "Kunde: \"Anna\"\n\n<script>alert(1)</script>".into(),
            status,
            decided: None,
            digest: Some("d\"1".into()),
            token: "abc-_1".into(),
        }
    }

    #[test]
    fn what_a_client_wrote_is_text_and_never_markup() {
        let page = page(&sheet(TaskStatus::Pending), Some(Notice::Stale));
        assert!(!page.contains("<script") && !page.contains("<b>Anna"), "{page}");
        assert!(page.contains("value=\"d&quot;1\"") && page.contains("geändert"));
    }

    #[test]
    fn only_an_open_task_has_buttons() {
        assert_eq!(page(&sheet(TaskStatus::Pending), None).matches("<form").count(), 2);
        let at = "2026-03-02T08:00:00Z".parse().unwrap();
        let decided =
            TaskDecision { at, by: "desk".into(), notes: None, message_id: None, text: Some("Ja <i>".into()) };
        for status in [TaskStatus::Approved, TaskStatus::Rejected, TaskStatus::Superseded] {
            let page = page(&DecisionSheet { decided: Some(decided.clone()), ..sheet(status) }, None);
            assert!(!page.contains("<form") && !page.contains("<button"), "{status:?}");
        }
        let page = page(&DecisionSheet { decided: Some(decided), ..sheet(TaskStatus::Approved) }, None);
        assert!(page.contains("Freigegeben von desk, 2026-03-02 08:00 UTC") && page.contains("Ja &lt;i&gt;"));
    }
}
