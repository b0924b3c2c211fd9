//! Words for single days of an event of several, as patterns over folded text ([`crate::understanding::fold`]).

/// The words of one language.
pub(in crate::understanding) struct EventDays {
    /// "First", "second", "third", "last".
    pub(in crate::understanding) ordinals: [&'static str; 4],
    /// "Day", "evening".
    pub(in crate::understanding) day: &'static str,
    /// "Both days", "every day".
    pub(in crate::understanding) all: &'static str,
    /// "Only", right before it, with what may stand between.
    pub(in crate::understanding) only: &'static str,
    /// "Alone", "is enough", right behind it.
    pub(in crate::understanding) alone: &'static str,
    /// "Without", right before it, with what may stand between.
    pub(in crate::understanding) without: &'static str,
    /// "Falls away", right behind it.
    pub(in crate::understanding) gone: &'static str,
}

/// Every table.
pub(in crate::understanding) static ALL: [&EventDays; 4] = [
    &super::de::event_days::EVENT_DAYS,
    &super::en::event_days::EVENT_DAYS,
    &super::fr::event_days::EVENT_DAYS,
    &super::it::event_days::EVENT_DAYS,
];
