//! Whole numbers as JSON has them: `35.0` is 35 to JSON Schema and to half the languages that write JSON.
//!
//! `#[serde(deserialize_with = "crate::http::whole::number")]`, or `whole::optional` with `default`.

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// The largest whole number that a float holds exactly.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A whole number, however it is written.
///
/// # Errors
/// Those of the type, in its words; also a fraction.
pub fn number<'de, D: Deserializer<'de>, T: TryFrom<i64>>(from: D) -> Result<T, D::Error> {
    from.deserialize_i64(Whole(PhantomData))
}

/// A whole number, or null.
///
/// # Errors
/// As [`number`].
pub fn optional<'de, D: Deserializer<'de>, T: TryFrom<i64>>(from: D) -> Result<Option<T>, D::Error> {
    Ok(Option::<Number<T>>::deserialize(from)?.map(|number| number.0))
}

struct Number<T>(T);

impl<'de, T: TryFrom<i64>> Deserialize<'de> for Number<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        number(from).map(Self)
    }
}

struct Whole<T>(PhantomData<T>);

impl<T: TryFrom<i64>> Visitor<'_> for Whole<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::any::type_name::<T>())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        T::try_from(value).map_err(|_| E::invalid_value(Unexpected::Signed(value), &self))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        match i64::try_from(value) {
            Ok(value) => self.visit_i64(value),
            Err(_) => Err(E::invalid_value(Unexpected::Unsigned(value), &self)),
        }
    }

    #[allow(clippy::cast_possible_truncation, reason = "it has no fraction and fits")]
    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        if value.fract() == 0.0 && value.abs() <= EXACT {
            self.visit_i64(value as i64)
        } else {
            Err(E::invalid_type(Unexpected::Float(value), &self))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Line {
        #[serde(deserialize_with = "number")]
        count: u8,
        #[serde(default, deserialize_with = "optional")]
        amount: Option<i64>,
    }

    fn read(json: &str) -> Result<Line, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn a_whole_number_is_one_however_it_is_written() {
        for json in [r#"{"count":7}"#, r#"{"count":7.0,"amount":null}"#, r#"{"count":70e-1}"#] {
            assert_eq!(read(json), Ok(Line { count: 7, amount: None }), "{json}");
        }
        assert_eq!(read(r#"{"count":0,"amount":-3.0}"#).unwrap().amount, Some(-3));
    }

    #[test]
    fn what_is_none_is_refused_in_the_words_of_the_type() {
        for (json, words) in [
            (r#"{"count":7.5}"#, "invalid type: floating point `7.5`, expected u8"),
            (r#"{"count":256}"#, "invalid value: integer `256`, expected u8"),
            (r#"{"count":-1.0}"#, "invalid value: integer `-1`, expected u8"),
            (r#"{"count":1,"amount":1e300}"#, "invalid type: floating point"),
            (r#"{"count":1,"amount":18446744073709551615}"#, "invalid value: integer `18446744073709551615`"),
            (r#"{"count":"7"}"#, "invalid type: string \"7\", expected u8"),
        ] {
            let refused = read(json).unwrap_err();
            assert!(refused.starts_with(words), "{json}: {refused}");
        }
    }
}
