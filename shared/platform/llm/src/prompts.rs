//! Prompts: texts with an id, a version and named slots, apart from code.
//!
//! | part of a file | holds |
//! |---|---|
//! | header | `id`, `version`, and the slots: `values` (what we know), `house` (what a tenant writes), `data` (what strangers write) |
//! | system | the rules. No slot: they are the same whoever asks, and a provider may keep them |
//! | user | the slots, in their places |
//!
//! A slot's kind is the file's to say, not the caller's. What a tenant or a stranger wrote stands between two lines
//! that carry a nonce; whatever looks like such a line within it is defused. So it can neither end its own slot nor
//! reach the rules. A text of the house that asks for other rules is read, by rules that say to heed it for tone only.

use crate::Nonce;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

/// Longest text of a house, in characters.
const LONGEST_HOUSE: usize = 2_000;
/// What begins and ends the lines around data.
const BAR: &str = "=====";
/// The slot that every prompt may have.
const NONCE: &str = "nonce";

/// What a slot holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    /// What we know.
    Value,
    /// What a tenant writes.
    House,
    /// What strangers write.
    Data,
}

/// A prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// Its name, unique.
    pub id: &'static str,
    /// Goes up with every change of its text.
    pub version: u32,
    slots: BTreeMap<&'static str, Slot>,
    system: &'static str,
    user: &'static str,
}

/// Why there is no prompt to send.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PromptError {
    /// No file has this id.
    #[error("there is no prompt {0:?}")]
    None(String),
    /// A file that cannot be used.
    #[error("the prompt {id:?} is broken: {what}")]
    Broken {
        /// As far as it is known.
        id: &'static str,
        /// What is wrong.
        what: String,
    },
    /// A slot without a text.
    #[error("the prompt {id:?} lacks {slot:?}")]
    Missing {
        /// Which prompt.
        id: &'static str,
        /// Which slot.
        slot: String,
    },
    /// A text without a slot.
    #[error("the prompt {id:?} has no slot {slot:?}")]
    Unknown {
        /// Which prompt.
        id: &'static str,
        /// Which slot.
        slot: String,
    },
}

/// A prompt with all slots filled. Shows no text in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Of the prompt.
    pub id: &'static str,
    /// Of the prompt.
    pub version: u32,
    /// The rules.
    pub system: Cow<'static, str>,
    /// What they are to be applied to.
    pub user: String,
    /// What marks the borders in it.
    pub nonce: Nonce,
}

impl fmt::Debug for Rendered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rendered({} v{}, {} bytes)", self.id, self.version, self.bytes())
    }
}

impl Rendered {
    /// Its length.
    pub fn bytes(&self) -> usize {
        self.system.len() + self.user.len()
    }

    /// With another prompt's text after it, and that one's id and version. The rules stay.
    #[must_use]
    pub fn followed_by(&self, next: &Self) -> Self {
        let user = format!("{}\n\n{}", self.user, next.user);
        Self { id: next.id, version: next.version, system: self.system.clone(), user, nonce: self.nonce.clone() }
    }
}

/// The files that come with the program.
const FILES: [&str; 6] = [
    include_str!("../prompts/understand.md"),
    include_str!("../prompts/understand-repair.md"),
    include_str!("../prompts/rephrase.md"),
    include_str!("../prompts/rephrase-retry.md"),
    include_str!("../prompts/judge.md"),
    include_str!("../prompts/repair.md"),
];

static LOADED: LazyLock<Result<Vec<Prompt>, PromptError>> = LazyLock::new(|| {
    let all: Vec<_> = FILES.iter().map(|file| Prompt::parse(file)).collect::<Result<_, _>>()?;
    Ok(all)
});

impl Prompt {
    /// The prompt of this id.
    ///
    /// # Errors
    /// When there is none. A broken file is told too, but a test holds that none is.
    pub fn load(id: &str) -> Result<&'static Self, PromptError> {
        let all = LOADED.as_ref().map_err(Clone::clone)?;
        all.iter().find(|prompt| prompt.id == id).ok_or_else(|| PromptError::None(id.to_owned()))
    }

    /// Reads a file.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(file: &'static str) -> Result<Self, PromptError> {
        let broken = |id, what: &str| PromptError::Broken { id, what: what.to_owned() };
        let mut parts = file.splitn(3, "\n---\n");
        let (Some(header), Some(system), Some(user)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(broken("", "it has no header, system and user part"));
        };
        let mut prompt = Self { id: "", version: 0, slots: BTreeMap::new(), system: system.trim(), user: user.trim() };
        for line in header.lines().filter(|line| !line.trim().is_empty()) {
            let (name, value) =
                line.split_once(':').ok_or_else(|| broken(prompt.id, "a line of the header has no colon"))?;
            match (name.trim(), value.trim()) {
                ("id", id) => prompt.id = id,
                ("version", version) => prompt.version = version.parse().unwrap_or_default(),
                ("values", names) => prompt.declare(names, Slot::Value),
                ("house", names) => prompt.declare(names, Slot::House),
                ("data", names) => prompt.declare(names, Slot::Data),
                _ => return Err(broken(prompt.id, "the header has a line of no known name")),
            }
        }
        prompt.check().map_err(|what| PromptError::Broken { id: prompt.id, what })?;
        Ok(prompt)
    }

    fn declare(&mut self, names: &'static str, slot: Slot) {
        let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
        self.slots.extend(names.map(|name| (name, slot)));
    }

    fn check(&self) -> Result<(), String> {
        if self.id.is_empty() || self.version == 0 {
            return Err("it has no id or no version".to_owned());
        }
        if pieces(self.system).any(|piece| matches!(piece, Piece::Slot(_))) {
            return Err("its rules have a slot".to_owned());
        }
        let used: Vec<_> = pieces(self.user).filter_map(|piece| piece.slot()).collect();
        if self.slots.contains_key(NONCE) {
            return Err("the slot of the nonce is not the header's to name".to_owned());
        }
        if let Some(name) = used.iter().find(|name| **name != NONCE && !self.slots.contains_key(**name)) {
            return Err(format!("its slot {name:?} is not in the header"));
        }
        match self.slots.keys().find(|name| !used.contains(name)) {
            Some(name) => Err(format!("its slot {name:?} is not in the text")),
            None => Ok(()),
        }
    }

    /// Fills the slots.
    ///
    /// # Errors
    /// A slot without a text, or a text without a slot.
    pub fn render(&self, nonce: &Nonce, texts: &[(&str, &str)]) -> Result<Rendered, PromptError> {
        let id = self.id;
        if let Some((slot, _)) = texts.iter().find(|(name, _)| !self.slots.contains_key(name)) {
            return Err(PromptError::Unknown { id, slot: (*slot).to_owned() });
        }
        let mut user = String::new();
        for piece in pieces(self.user) {
            let name = match piece {
                Piece::Text(text) => {
                    user.push_str(text);
                    continue;
                }
                Piece::Slot(NONCE) => {
                    user.push_str(nonce.as_str());
                    continue;
                }
                Piece::Slot(name) => name,
            };
            let text = texts.iter().find(|(one, _)| *one == name).map(|(_, text)| *text);
            let text = text.ok_or_else(|| PromptError::Missing { id, slot: name.to_owned() })?;
            match self.slots.get(name) {
                Some(Slot::Value) | None => user.push_str(&defused(text, nonce)),
                Some(Slot::House) => bordered(&mut user, name, &shortened(text), nonce),
                Some(Slot::Data) => bordered(&mut user, name, text, nonce),
            }
        }
        Ok(Rendered { id, version: self.version, system: Cow::Borrowed(self.system), user, nonce: nonce.clone() })
    }
}

/// A piece of a prompt's text.
enum Piece<'a> {
    Text(&'a str),
    Slot(&'a str),
}

impl<'a> Piece<'a> {
    fn slot(self) -> Option<&'a str> {
        match self {
            Self::Slot(name) => Some(name),
            Self::Text(_) => None,
        }
    }
}

/// Cuts a text at `{name}`; braces around anything but small letters and `_` are text.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((name, after)) = slot_at(rest) {
            rest = after;
            return Some(Piece::Slot(name));
        }
        let next =
            rest.char_indices().skip(1).find(|(i, c)| *c == '{' && slot_at(rest.get(*i..).unwrap_or("")).is_some());
        let (now, after) = rest.split_at(next.map_or(rest.len(), |(i, _)| i));
        rest = after;
        Some(Piece::Text(now))
    })
}

fn slot_at(text: &str) -> Option<(&str, &str)> {
    let (name, after) = text.strip_prefix('{')?.split_once('}')?;
    let good = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    good.then_some((name, after))
}

fn bordered(into: &mut String, name: &str, text: &str, nonce: &Nonce) {
    let (text, nonce) = (defused(text, nonce), nonce.as_str());
    for part in [BAR, "BEGIN ", name, " ", nonce, BAR, "\n", text.trim_end(), "\n", BAR, "END ", name, " ", nonce, BAR]
    {
        into.push_str(part);
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(LONGEST_HOUSE).collect()
}

/// The text without control characters, and with nothing in it that could be taken for a border.
fn defused(text: &str, nonce: &Nonce) -> String {
    let mut clean: String = text.chars().filter(|c| !c.is_control() || *c == '\n' || *c == '\t').collect();
    for (what, instead) in [(nonce.as_str(), "[removed]"), ("=====BEGIN", "-----BEGIN"), ("=====END", "-----END")] {
        clean = replaced(clean, what, instead);
    }
    clean
}

/// Replaces in any case of ASCII letters. What stands instead shares no border with it, so that nothing grows together.
fn replaced(text: String, what: &str, instead: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let what = what.to_ascii_lowercase();
    let mut found = lower.match_indices(&what).peekable();
    if found.peek().is_none() {
        return text;
    }
    let (mut clean, mut from) = (String::with_capacity(text.len()), 0);
    for (at, _) in found {
        clean.push_str(text.get(from..at).unwrap_or_default());
        clean.push_str(instead);
        from = at + what.len();
    }
    clean.push_str(text.get(from..).unwrap_or_default());
    clean
}

#[cfg(test)]
mod tests;
