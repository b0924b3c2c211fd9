//! A JSON value, and every field in it that stands twice: a value alone has forgotten them.

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::fmt;

/// Reads a value; the pointers of fields that stand twice, the last of which counts, in the order found.
///
/// # Errors
/// What is no JSON.
pub(super) fn value(bytes: &[u8]) -> Result<(Value, Vec<String>), serde_json::Error> {
    let twice = RefCell::default();
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = At { place: &Place::Whole, twice: &twice }.deserialize(&mut json)?;
    json.end()?;
    Ok((value, twice.into_inner()))
}

/// Where we are: a list along the nesting, made into a pointer only when one is wanted.
enum Place<'a> {
    Whole,
    Field(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Field(above, name) => write!(f, "{above}/{}", super::request::escape(name)),
            Self::Item(above, index) => write!(f, "{above}/{index}"),
        }
    }
}

struct At<'a> {
    place: &'a Place<'a>,
    twice: &'a RefCell<Vec<String>>,
}

impl<'de> DeserializeSeed<'de> for At<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for At<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        loop {
            let place = Place::Item(self.place, items.len());
            match list.next_element_seed(At { place: &place, twice: self.twice })? {
                Some(item) => items.push(item),
                None => return Ok(Value::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = object.next_key::<String>()? {
            let place = Place::Field(self.place, &name);
            let value = object.next_value_seed(At { place: &place, twice: self.twice })?;
            if fields.contains_key(&name) {
                self.twice.borrow_mut().push(place.to_string());
            }
            fields.insert(name, value);
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_as_ever() {
        let text = r#" {"a":[1,-2,3.5,18446744073709551615,1e400e],"b":{}} "#;
        assert!(value(text.as_bytes()).is_err());
        let text = r#" {"a":[1,-2,3.5,18446744073709551615,true,null,"\u00e4\n"],"b":{"c":[]}} "#;
        assert_eq!(value(text.as_bytes()).unwrap(), (serde_json::from_str(text).unwrap(), vec![]));
        assert!(value(b"{} x").is_err());
    }

    #[test]
    fn s4v_every_field_that_stands_twice_is_named() {
        let (_, twice) = value(br#"{"a":1,"b":[{"c/d":1,"c/d":2,"e":1}],"a":2,"a":3}"#).unwrap();
        assert_eq!(twice, ["/b/0/c~1d", "/a", "/a"]);
    }
}
