//! The page for people at `/`: what runs here, and the caught mails. Static HTML, everything escaped.

use crate::mailbox::Mailbox;
use crate::reading::Reading;
use crate::template::Template;
use std::fmt::Write as _;
use workflow::wording::page::escaped as escape;

/// What runs here.
#[must_use]
pub fn home(template: &Template, url: &str, database: &str) -> String {
    let mut rows = String::new();
    for route in &template.routes {
        let who = if route.authorizer.is_some() { "key" } else { "public" };
        // Writing to a String cannot fail.
        let _ = write!(
            rows,
            "<tr><td>{}</td><td><code>{}</code></td><td>{}</td><td>{who}</td></tr>",
            escape(&route.method),
            escape(&route.path),
            escape(&route.function)
        );
    }
    let tables: Vec<String> = template.tables.iter().map(|table| escape(&table.name)).collect();
    page(
        "OpenEvent, local",
        &format!(
            "<p>Gateway <code>{}</code>, DynamoDB <code>{}</code> with the tables {}.</p>\
             <p><a href=\"/_mail\">Caught mails</a></p>\
             <table><tr><th>Method</th><th>Path</th><th>Function</th><th>Access</th></tr>{rows}</table>",
            escape(url),
            escape(database),
            tables.join(", ")
        ),
    )
}

/// The caught mails, newest first.
#[must_use]
pub fn mails(mailbox: &Mailbox) -> String {
    let mut rows = String::new();
    for (at, mail) in mailbox.all().iter().enumerate().rev() {
        let reading = Reading::of(mail);
        let _ = write!(
            rows,
            "<tr><td><a href=\"/_mail/{0}\">{0}</a></td><td>{1}</td><td>{2}</td><td>{3}</td></tr>",
            at + 1,
            escape(reading.date.as_deref().unwrap_or_default()),
            escape(&mail.envelope_to.join(", ")),
            escape(&reading.subject)
        );
    }
    let table = format!("<table><tr><th>#</th><th>Date</th><th>To</th><th>Subject</th></tr>{rows}</table>");
    page("Caught mails", if rows.is_empty() { "<p>No mail yet.</p>" } else { &table })
}

/// One mail by number, counted from 1.
#[must_use]
pub fn mail(mailbox: &Mailbox, number: usize) -> Option<String> {
    let mails = mailbox.all();
    let mail = mails.get(number.checked_sub(1)?)?;
    let text = Reading::of(mail).page(100);
    Some(page(
        &format!("Mail {number}"),
        &format!("<pre>{}</pre><p><a href=\"/_mail\">All mails</a></p>", escape(&text)),
    ))
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"robots\" content=\"noindex\">\
         <title>{0}</title><style>body{{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;\
         padding:0 1rem}}td,th{{text-align:left;padding:.1rem 1rem .1rem 0}}pre{{white-space:pre-wrap}}</style></head>\
         <body><h1>{0}</h1>{body}</body></html>",
        escape(title)
    )
}
