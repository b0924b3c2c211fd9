//! Which route a request belongs to: a fixed part beats a parameter, a parameter beats `{proxy+}`.

use crate::template::Route;

/// A route and the parameters of its path, still percent-encoded.
#[derive(Debug, Clone, PartialEq)]
pub struct Match<'a> {
    /// The route.
    pub route: &'a Route,
    /// Parameter name and value.
    pub parameters: Vec<(String, String)>,
}

/// The best route for method and path.
#[must_use]
pub fn find<'a>(routes: impl IntoIterator<Item = &'a Route>, method: &str, path: &str) -> Option<Match<'a>> {
    routes
        .into_iter()
        .filter(|route| route.method == method || route.method == "ANY")
        .filter_map(|route| fit(&route.path, path).map(|(rank, parameters)| (rank, Match { route, parameters })))
        .min_by(|(left, a), (right, b)| left.cmp(right).then((a.route.method == "ANY").cmp(&(b.route.method == "ANY"))))
        .map(|(_, found)| found)
}

/// Rank per part: 0 fixed, 1 parameter, 2 rest.
type Rank = Vec<u8>;

fn fit(pattern: &str, path: &str) -> Option<(Rank, Vec<(String, String)>)> {
    let mut given = path.trim_start_matches('/').split('/').peekable();
    let (mut rank, mut parameters) = (Vec::new(), Vec::new());
    for part in pattern.trim_start_matches('/').split('/') {
        match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some(name) => match name.strip_suffix('+') {
                Some(name) => {
                    let rest = given.by_ref().collect::<Vec<_>>().join("/");
                    if rest.is_empty() {
                        return None;
                    }
                    rank.push(2);
                    parameters.push((name.to_owned(), rest));
                }
                None => {
                    let value = given.next().filter(|value| !value.is_empty())?;
                    rank.push(1);
                    parameters.push((name.to_owned(), value.to_owned()));
                }
            },
            None => {
                if given.next()? != part {
                    return None;
                }
                rank.push(0);
            }
        }
    }
    given.peek().is_none().then_some((rank, parameters))
}
