//! Mails as the real programs write them: what is new, what is not.
#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;

mod endings;
mod english;
mod forwards;
mod french_italian;
mod german;
mod headers;
mod natural;
mod properties;
mod signoffs;
mod unharmed;

/// Name, subject, mail, new text.
type Mail = (&'static str, &'static str, &'static str, &'static str);

fn check(mails: &[Mail]) {
    let mut wrong = vec![];
    for (name, subject, body, want) in mails {
        for body in [(*body).to_owned(), body.replace('\n', "\r\n")] {
            let got = clean(subject, &body).text;
            if got != *want {
                wrong.push(format!("{name}\n--- want\n{want}\n--- got\n{got}\n"));
                break;
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}
