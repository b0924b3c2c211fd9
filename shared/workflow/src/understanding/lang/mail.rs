//! What mail programs write around a message, as data: one table per language, plus the languages only met in
//! headers. All text is in the plain form of [`crate::understanding::clean`]: lower case, "ü" as "ue", other
//! Latin letters without accents, other scripts as they are.

use super::List;

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
    pub(in crate::understanding) starts: List,
    /// "wrote".
    pub(in crate::understanding) verbs: List,
    /// Verbs that do so only before a colon: "said".
    pub(in crate::understanding) said: List,
    /// What opens such a line that has no verb: "Quoting Anna:".
    pub(in crate::understanding) quoting: List,
    /// Words that make "On Monday I wrote to you:" a sentence of the writer's own.
    pub(in crate::understanding) own: List,
    /// Those of them that address us, next to the verb of a program's line: "you wrote".
    pub(in crate::understanding) you: List,
    pub(in crate::understanding) labels: &'static [(&'static str, Label)],
    /// Core of the line above a forwarded message.
    pub(in crate::understanding) forwards: List,
    /// Core of the line above a quoted message, between dashes.
    pub(in crate::understanding) originals: List,
    /// Subject stamps of replies, without the colon.
    pub(in crate::understanding) replied: List,
    /// Subject stamps of forwards, without the colon.
    pub(in crate::understanding) forwarded: List,
    /// Words that may stand before the greeting at the end.
    pub(in crate::understanding) lead: List,
    /// The greeting at the end: one or more words.
    pub(in crate::understanding) greetings: List,
    /// Openings of the long formal ending, which also holds a greeting.
    pub(in crate::understanding) formal: List,
    /// Thanks that stand alone above a name.
    pub(in crate::understanding) thanks: List,
    /// Lines of devices and programs: (start, end); either may be empty.
    pub(in crate::understanding) devices: &'static [(&'static str, &'static str)],
    /// First words of a legal footer.
    pub(in crate::understanding) notice_heads: List,
    /// Word stems of which a legal footer has at least three.
    pub(in crate::understanding) notice_stems: List,
    /// What a mail gateway writes above a stranger's mail.
    pub(in crate::understanding) banners: List,
    /// Openings of a postscript.
    pub(in crate::understanding) postscripts: List,
    /// What only a house calls the client's mail.
    pub(in crate::understanding) your_inquiry: List,
    /// First words of a salutation.
    pub(in crate::understanding) salutations: List,
    /// Phrases of a closing.
    pub(in crate::understanding) wishes: List,
    /// Greetings that end a closing line of any adjective: "Rüüdigi Grüess".
    pub(in crate::understanding) nouns: List,
    /// Words that both open and close a message.
    pub(in crate::understanding) hails: List,
    /// Greetings that end a mail where nothing follows: "best option" does not.
    pub(in crate::understanding) alone: List,
    /// Greetings with a name behind them at the most: "ciao, vorrei …" opens a sentence.
    pub(in crate::understanding) brief: List,
    /// For whom one signs.
    pub(in crate::understanding) on_behalf: List,
    /// Before an office that signs: "La cancelleria comunale".
    pub(in crate::understanding) office_articles: List,
    /// Words of such an office that also mean something else.
    pub(in crate::understanding) offices: List,
    /// Ends a line that announces the address below: "Die Rechnung ginge an:".
    pub(in crate::understanding) addressed_to: List,
    /// What a program calls a message between dashes.
    pub(in crate::understanding) messages: List,
    /// A header's label whose only colon is the clock's: "Message du 03/11/26 10:00".
    pub(in crate::understanding) dated: List,
    /// Says where to write the reply.
    pub(in crate::understanding) reply_line: List,
    /// Stems of an excuse behind a device: "please excuse typos".
    pub(in crate::understanding) excuses: List,
    /// Devices by name.
    pub(in crate::understanding) gadgets: List,
    /// Leads to a device: "from my phone".
    pub(in crate::understanding) through: List,
    /// "Sent" at the head of such a line.
    pub(in crate::understanding) sent: List,
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
    banners: &[],
    postscripts: &[],
    your_inquiry: &[],
    salutations: &[],
    wishes: &[],
    nouns: &[],
    hails: &[],
    alone: &[],
    brief: &[],
    on_behalf: &[],
    office_articles: &[],
    offices: &[],
    addressed_to: &[],
    messages: &[],
    dated: &[],
    reply_line: &[],
    excuses: &[],
    gadgets: &[],
    through: &[],
    sent: &[],
};

/// Every table.
pub(in crate::understanding) static ALL: [&Mail; 5] = [
    &super::de::mail::MAIL,
    &super::en::mail::MAIL,
    &super::fr::mail::MAIL,
    &super::it::mail::MAIL,
    &super::foreign_mail::MAIL,
];
