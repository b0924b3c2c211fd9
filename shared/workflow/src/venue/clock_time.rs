//! A time of day to the minute, written `HH:MM`.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// Minutes after midnight, 0..=1439. `24:00` reads as `00:00`. The default is midnight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime(u16);

impl ClockTime {
    /// A time of day, or `None` if it is none (25:00, 10:75).
    pub fn hm(hour: u16, minute: u16) -> Option<Self> {
        match (hour, minute) {
            (24, 0) => Some(Self(0)),
            (0..=23, 0..=59) => Some(Self(hour * 60 + minute)),
            _ => None,
        }
    }

    /// Minutes after midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }

    /// The hour, 0..=23.
    pub fn hour(self) -> u16 {
        self.0 / 60
    }

    /// The minute, 0..=59.
    pub fn minute(self) -> u16 {
        self.0 % 60
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

/// The text is not a time of day in the form `HH:MM`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a time of day in the form HH:MM")]
pub struct NotATime;

impl FromStr for ClockTime {
    type Err = NotATime;
    fn from_str(s: &str) -> Result<Self, NotATime> {
        let (h, m) = s.split_once(':').ok_or(NotATime)?;
        let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        if h.len() > 2 || m.len() != 2 || !digits(h) || !digits(m) {
            return Err(NotATime);
        }
        let (h, m) = (h.parse().map_err(|_| NotATime)?, m.parse().map_err(|_| NotATime)?);
        Self::hm(h, m).ok_or(NotATime)
    }
}

#[cfg(feature = "openapi")]
impl schemars::JsonSchema for ClockTime {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ClockTime".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$",
            "description": "A time of day to the minute, `HH:MM`; `24:00` reads as `00:00`."
        })
    }
}

impl Serialize for ClockTime {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClockTime {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let s = String::deserialize(d)?;
        s.parse().map_err(de::Error::custom)
    }
}
