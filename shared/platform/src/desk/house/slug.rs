//! Ids from names: readable, stable, never given twice.

/// `Grosser Saal Süd` becomes `grosser-saal-sued`. What has no letter or digit of ours becomes `kind`.
fn of(name: &str, kind: &str) -> String {
    let mut out = String::new();
    for c in name.to_lowercase().chars() {
        let part = match c {
            'a'..='z' | '0'..='9' => {
                out.push(c);
                continue;
            }
            'ä' | 'æ' => "ae",
            'ö' | 'œ' => "oe",
            'ü' => "ue",
            'ß' => "ss",
            'à' | 'á' | 'â' | 'ã' | 'å' => "a",
            'ç' => "c",
            'è' | 'é' | 'ê' | 'ë' => "e",
            'ì' | 'í' | 'î' | 'ï' => "i",
            'ñ' => "n",
            'ò' | 'ó' | 'ô' | 'õ' => "o",
            'ù' | 'ú' | 'û' => "u",
            '\'' | '’' => "",
            _ if out.is_empty() || out.ends_with('-') => "",
            _ => "-",
        };
        out.push_str(part);
    }
    let short: String = out.chars().take(60).collect();
    let slug = short.trim_matches('-');
    if slug.is_empty() { kind.to_owned() } else { slug.to_owned() }
}

/// The first id made from the name that is not `taken`.
pub(super) fn free(name: &str, kind: &str, taken: impl Fn(&str) -> bool) -> String {
    let first = of(name, kind);
    if !taken(&first) {
        return first;
    }
    (2u32..).map(|n| format!("{first}-{n}")).find(|id| !taken(id)).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_plain_and_never_given_twice() {
        for (name, slug) in [
            ("Grosser Saal Süd", "grosser-saal-sued"),
            ("  Apéro — riche! ", "apero-riche"),
            ("L'Atelier", "latelier"),
            ("会議室", "room"),
            ("T#x#E#1", "t-x-e-1"),
        ] {
            assert_eq!(of(name, "room"), slug, "{name}");
        }
        assert_eq!(free("Room A", "room", |id| ["room-a", "room-a-2"].contains(&id)), "room-a-3");
        assert!(of(&"x".repeat(200), "room").len() <= 60);
    }
}
