//! `texts`: the house's own words, language by language.

use super::check::{Problems, nearest};
use super::draft::{Body, Draft};
use crate::http::Code;
use serde::{Deserialize, Serialize};
use workflow::venue::{Language, Texts};
use workflow::wording::own::{Fault, Place, faults, sentences};

/// `texts`: signature and sentences in the house's own words, by language. Replaced as a whole: what is not sent is said as
/// the templates say it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(transform = with_sentences))]
#[serde(deny_unknown_fields, default)]
pub struct OwnTexts {
    /// German.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub de: Option<Texts>,
    /// English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<Texts>,
    /// French.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fr: Option<Texts>,
    /// Italian.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub it: Option<Texts>,
}

/// Names every sentence with its facts in the description.
#[cfg(feature = "openapi")]
fn with_sentences(schema: &mut schemars::Schema) {
    let shown = |s: &workflow::wording::own::Sentence| {
        let facts: Vec<String> = s.placeholders.iter().map(|p| format!("{{{p}}}")).collect();
        format!("`{}` {}", s.name, facts.join(" ")).trim().to_owned()
    };
    let all: Vec<String> = sentences().iter().map(shown).collect();
    let before = schema.get("description").and_then(serde_json::Value::as_str).unwrap_or_default();
    let text = format!("{before}\n\nSentences, each with the facts it must say: {}.", all.join(", "));
    schema.insert("description".to_owned(), text.into());
}

impl Body for OwnTexts {
    const APPLIES_TO: &'static [&'static str] = &["mails written from now on"];

    fn of(draft: &Draft) -> Self {
        let of = |language| draft.venue.texts.get(&language).cloned();
        Self { de: of(Language::De), en: of(Language::En), fr: of(Language::Fr), it: of(Language::It) }
    }

    fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        let sent = [
            ("de", Language::De, &self.de),
            ("en", Language::En, &self.en),
            ("fr", Language::Fr, &self.fr),
            ("it", Language::It, &self.it),
        ];
        draft.venue.texts.clear();
        for (tag, language, texts) in sent {
            let Some(texts) = texts else { continue };
            for (place, fault) in faults(language, texts, &draft.venue) {
                tell(p, &format!("/{tag}{}", pointer(&place)), &place, fault);
            }
            draft.venue.texts.insert(language, texts.clone());
        }
    }
}

fn pointer(place: &Place) -> String {
    match place {
        Place::Signature => "/signature".to_owned(),
        Place::Line(n) => format!("/signature/{n}"),
        Place::Sentence(name) => format!("/sentences/{}", name.replace('~', "~0").replace('/', "~1")),
    }
}

fn tell(p: &mut Problems, pointer: &str, place: &Place, fault: Fault) {
    match fault {
        Fault::UnknownSentence => {
            let wanted = if let Place::Sentence(name) = place { name.as_str() } else { "" };
            let near = nearest(wanted, sentences().iter().map(|s| (s.name.as_str(), s.name.as_str())));
            p.suggest(pointer, Code::UnknownField, "there is no such sentence", near);
        }
        Fault::Empty => p.at(pointer, Code::Empty, "write something, or leave it out"),
        Fault::TooLong(most) => {
            let of = if *place == Place::Signature { "lines" } else { "characters" };
            p.at(pointer, Code::TooLong, format!("at most {most} {of}"));
        }
        Fault::Control => p.at(pointer, Code::ControlCharacter, "one line without characters that cannot be seen"),
        Fault::Brace => p.at(pointer, Code::InvalidValue, "a brace that belongs to no placeholder"),
        Fault::UnknownPlaceholder(name, known) => {
            let near = nearest(&name, known.iter().map(|k| (*k, *k)));
            let detail = if known.is_empty() { "this sentence has no facts to fill in" } else { "it has other facts" };
            p.suggest(pointer, Code::UnknownPlaceholder, detail, near);
        }
        Fault::MissingPlaceholder(name) => {
            p.at(pointer, Code::MissingPlaceholder, format!("the sentence must say {{{name}}}"));
        }
        Fault::Fact(found) => {
            p.at(pointer, Code::UnprovedFact, format!("it states what no placeholder holds ({})", found.code));
        }
        Fault::Form(why) => p.at(pointer, Code::InvalidValue, reason(&why)),
    }
}

fn reason(why: &workflow::wording::rephrase::Why) -> String {
    let name = serde_json::to_value(why).unwrap_or_default();
    let name = name.get("why").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    match name.as_str() {
        "claim" => "it promises or ends something that the sentence does not, or lacks its \"not\"".to_owned(),
        "call" => "it asks more than the sentence does".to_owned(),
        "courtesy" => "a greeting or closing of its own".to_owned(),
        "markup" | "list" => "plain words only, no markup and no list".to_owned(),
        other => format!("not fit for a mail ({other})"),
    }
}
