//! Mail programs in English.

use crate::understanding::lang::mail::{Label::*, Mail};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static MAIL: Mail = Mail {
    starts: &["on", "at", "in message", "quoting"],
    verbs: &["wrote the following", "wrote", "writes", "has written", "have written", "sent the following", "wrote on"],
    said: &["sent", "said", "replied"],
    quoting: &["quoting ", "message from ", "quote from "],
    own: &["i", "we", "you", "he", "she", "they", "my", "our", "your", "us", "me", "following", "that"],
    you: &["you"],
    labels: &[
        ("from", From), ("sender", From), ("sent", Sent), ("date", Sent), ("sent on", Sent), ("sent at", Sent),
        ("sent date", Sent), ("to", To), ("recipient", To), ("recipients", To), ("cc", Copy), ("bcc", Copy),
        ("subject", Subject), ("reply-to", Other), ("reply to", Other), ("importance", Other), ("priority", Other),
        ("attachments", Other), ("sent by", Other), ("on behalf of", Other), ("sensitivity", Other),
        ("when", Other), ("organization", Other), ("mailed-by", Other), ("signed-by", Other),
    ],
    forwards: &[
        "forwarded message", "begin forwarded message", "forwarded email", "forwarded mail", "forwarded by",
        "original message forwarded", "start of forwarded message",
    ],
    originals: &[
        "original message", "original appointment", "original mail", "original email", "original e-mail", "reply message",
        "reply above this line", "please reply above this line", "write above this line", "reply",
    ],
    replied: &["re"],
    forwarded: &["fwd", "fw", "forwarded"],
    lead: &[
        "with", "many", "my", "best", "kind", "kindest", "warm", "warmest", "thanks", "thank", "you", "and", "&", "+", "very", "yours", "all",
        "the", "in", "advance", "every", "good", "a", "million", "so", "much", "again", "friendly",
    ],
    greetings: &["blessings", "god bless", "god bless you", "ta", "tata", "ta ta", "toodle-pip", "yours ever", "yours aye", "as ever", "lots of love", "much love", "love", "peace", "namaste", "kudos", "until soon", "best of luck", "have a good one", "good night", "have a good evening", "have a nice evening", "have a lovely weekend", "have a nice weekend", "have a great day", "have a nice day", "have a lovely day", "have a great week", "have a good weekend", "hugs", "hugs and kisses", "xoxo", 
        "regards", "x", "xx", "slainte", "ciao", "rgds", "best wishes", "kind wishes", "warm wishes", "many wishes", "good wish", "talk soon", "speak soon", "see you soon", "good wishes", "million", "sincerely", "sincerely yours",
        "faithfully", "truly", "yours truly", "cheers", "all the best", "best", "br", "kr", "take care", "yours",
        "respectfully", "cordially", "warmly", "warmest", "with love", "xoxo", "greetings",
    ],
    formal: &[],
    thanks: &["apologies again", "apologies", "sorry again", "sorry", "thanks a bunch", "thanks a million", "thanks ever so much", "cheers", "ta", "much appreciated", "appreciated", "thanks heaps", "thanks tons", "tia", "thanks",  "thank you", "many thanks", "thx", "ty", "thanks a lot", "thank you very much", "thanks again",
        "thanks so much", "thank you so much", "thanks in advance", "thank you in advance"],
    devices: &[
        ("sent from my", ""), ("sent from a mobile", ""), ("sent from outlook", ""), ("sent from mail", ""),
        ("sent from gmail", ""), ("sent from yahoo", ""), ("sent from proton", ""), ("sent from mailbox", ""),
        ("sent from samsung", ""), ("sent from galaxy", ""), ("sent from iphone", ""), ("sent from ipad", ""),
        ("sent from android", ""), ("sent from blue", ""), ("sent from spark", ""), ("sent from aol", ""),
        ("sent from bluemail", ""), ("sent from the", ""), ("sent from windows mail", ""), ("sent from airmail", ""),
        ("sent from front", ""), ("sent from surface", ""), ("sent from nine", ""), ("sent from fairmail", ""),
        ("sent via", ""), ("sent with", ""), ("sent using", ""), ("sent by my", ""), ("sent on the go", ""),
        ("get outlook for", ""), ("get bluemail for", ""), ("get mail for", ""), ("composed on my", ""),
        ("typed on my", ""), ("sent wirelessly", ""), ("via mobile", ""), ("sent on my", ""),
        ("this message was sent from my", ""), ("this email was sent from my", ""), ("download outlook for", ""),
    ],
    notice_heads: &[
        "confidentiality notice", "confidentiality note", "disclaimer", "legal notice", "legal disclaimer", "confidential:",
        "please consider the environment", "consider the environment", "think before you print", "caution: this email",
        "caution: external", "caution: this message", "this email originated from outside", "external email",
        "save paper",
    ],
    notice_stems: &[
        "confidential", "privileged", "intended", "recipient", "addressee", "disclos", "unauthori", "received this",
        "in error", "delet", "notify", "sender", "dissemina", "distribut", "virus", "attachment", "this e-mail",
        "this email", "this message", "prohibited", "unlawful", "liab", "environment", "print",
    ],
    postscripts: &["ps:", "p.s.", "nb:", "n.b.", "pps:"],
    your_inquiry: &["your inquiry", "your enquiry", "your request", "your booking request"],
};
