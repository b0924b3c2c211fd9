//! What mail programs write around a message, as data: one table per language, plus the languages only met in
//! headers. All text is in the plain form of [`crate::understanding::clean`]: lower case, "ü" as "ue", other
//! Latin letters without accents, other scripts as they are.

/// A line of a quoted message's header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::understanding) enum Label {
    From,
    Sent,
    To,
    Copy,
    Subject,
    /// Anything else a header has: importance, attachments.
    Other,
}

/// The words of one language.
pub(in crate::understanding) struct Mail {
    /// First words of "On … wrote:".
    pub(in crate::understanding) starts: &'static [&'static str],
    /// "wrote".
    pub(in crate::understanding) verbs: &'static [&'static str],
    /// Verbs that do so only before a colon: "said".
    pub(in crate::understanding) said: &'static [&'static str],
    /// What opens such a line that has no verb: "Quoting Anna:".
    pub(in crate::understanding) quoting: &'static [&'static str],
    /// Words that make "On Monday I wrote to you:" a sentence of the writer's own.
    pub(in crate::understanding) own: &'static [&'static str],
    /// Those of them that address us, next to the verb of a program's line: "you wrote".
    pub(in crate::understanding) you: &'static [&'static str],
    pub(in crate::understanding) labels: &'static [(&'static str, Label)],
    /// Core of the line above a forwarded message.
    pub(in crate::understanding) forwards: &'static [&'static str],
    /// Core of the line above a quoted message, between dashes.
    pub(in crate::understanding) originals: &'static [&'static str],
    /// Subject stamps of replies, without the colon.
    pub(in crate::understanding) replied: &'static [&'static str],
    /// Subject stamps of forwards, without the colon.
    pub(in crate::understanding) forwarded: &'static [&'static str],
    /// Words that may stand before the greeting at the end.
    pub(in crate::understanding) lead: &'static [&'static str],
    /// The greeting at the end: one or more words.
    pub(in crate::understanding) greetings: &'static [&'static str],
    /// Openings of the long formal ending, which also holds a greeting.
    pub(in crate::understanding) formal: &'static [&'static str],
    /// Thanks that stand alone above a name.
    pub(in crate::understanding) thanks: &'static [&'static str],
    /// Lines of devices and programs: (start, end); either may be empty.
    pub(in crate::understanding) devices: &'static [(&'static str, &'static str)],
    /// First words of a legal footer.
    pub(in crate::understanding) notice_heads: &'static [&'static str],
    /// Word stems of which a legal footer has at least three.
    pub(in crate::understanding) notice_stems: &'static [&'static str],
    /// Openings of a postscript.
    pub(in crate::understanding) postscripts: &'static [&'static str],
    /// What only a house calls the client's mail.
    pub(in crate::understanding) your_inquiry: &'static [&'static str],
}

/// Nothing yet: the base of tables that fill only a part.
pub(in crate::understanding) const NONE: Mail = Mail {
    starts: &[],
    verbs: &[],
    said: &[],
    quoting: &[],
    own: &[],
    you: &[],
    labels: &[],
    forwards: &[],
    originals: &[],
    replied: &[],
    forwarded: &[],
    lead: &[],
    greetings: &[],
    formal: &[],
    thanks: &[],
    devices: &[],
    notice_heads: &[],
    notice_stems: &[],
    postscripts: &[],
    your_inquiry: &[],
};

/// Every table.
pub(in crate::understanding) static ALL: [&Mail; 5] = [
    &super::de::mail::MAIL,
    &super::en::mail::MAIL,
    &super::fr::mail::MAIL,
    &super::it::mail::MAIL,
    &super::foreign_mail::MAIL,
];
