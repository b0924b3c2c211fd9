//! Lines that a device or a program adds below a message.

use super::signature::first_word;
use crate::understanding::fold::has;
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, listed, mail};
use std::sync::LazyLock;

/// First words of device lines: most lines are refused by them.
static DEVICES: LazyLock<WordSet> =
    LazyLock::new(|| mail::ALL.iter().flat_map(|m| m.devices.iter().map(|d| first_word(d.0))).collect());

/// "Sent from my iPhone": short, and nothing but that.
pub(super) fn device(low: &str) -> bool {
    if low.len() > 160 {
        return false;
    }
    // "Gesendet von Outlook für Android<https://aka.ms/…>": the name without its link.
    let low = if low.contains('<') { low.split("<http").next().unwrap_or(low).trim_end() } else { low };
    let line = low.trim_start_matches(['-', '_', '*', '~', ' ', '(', '[', '"', '<']);
    let line = line.trim_end_matches([' ', '.', ')', ']', '"', '*', '-', '!', '>']);
    if names_device(line) || names_app(line) {
        return true;
    }
    if !DEVICES.contains(first_word(line)) {
        return false;
    }
    let words = line.split(' ').count();
    let excused = line.split_once([',', ';']).is_none_or(|(_, tail)| excuse(tail));
    excused
        && mail::ALL.iter().flat_map(|m| m.devices).any(|(start, end)| {
            !start.is_empty()
                && line.starts_with(start)
                && line.ends_with(end)
                && words <= 12
                && !line.contains(['?', '@'])
        })
        && !line.starts_with("sent via post")
}

/// "Sent from Spike", "Get Outlook for iOS": a program of any name, and nothing else.
fn names_app(line: &str) -> bool {
    const LONGEST: usize = 3;
    let sent = ["sent from ", "sent via ", "sent with ", "sent using "].iter().find_map(|s| line.strip_prefix(s));
    let got = ["get ", "obtenez ", "obtenir ", "telecharger ", "scarica ", "ottieni ", "hol dir ", "laden sie "];
    let got = got.iter().find_map(|g| line.strip_prefix(g)).and_then(|l| l.strip_prefix("outlook "));
    let plain = |l: &str| l.split(' ').count() <= LONGEST && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b' ');
    let article = |l: &str| ["the ", "our ", "a ", "an "].iter().any(|a| l.starts_with(a));
    sent.is_some_and(|l| plain(l) && !article(l) && l != "post") || got.is_some_and(plain)
}

/// What follows the device: "please excuse typos", not a sentence's other half.
fn excuse(tail: &str) -> bool {
    tail.trim().split(' ').count() <= 2 || lang::words(&mail::ALL, |m| m.excuses).any(|s| tail.contains(s))
}

/// "Anna from mobile", "From my phone", "Sans fil, BlackBerry": a line of its own that names a device.
fn names_device(line: &str) -> bool {
    /// Words of the longest such line.
    const LONGEST: usize = 14;
    let words = || line.split(' ').filter(|w| !w.is_empty());
    let gadget = |w: &str| listed!(mail.gadgets).contains(w);
    let sent = words().next().is_some_and(|w| listed!(mail.sent).contains(w));
    let linked = || words().take(3).any(|w| listed!(mail.through).contains(w)) && words().rev().take(2).any(gadget);
    let named = if sent { words().any(gadget) } else { linked() && words().count() <= 5 };
    named && words().count() <= LONGEST && !has(line, |b| matches!(b, b'?' | b',' | b':' | b'@' | b'.'))
}
