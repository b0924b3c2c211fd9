//! Template, function crates and samples agree one to one.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_path_buf()
}

fn names(folder: &str) -> BTreeSet<String> {
    std::fs::read_dir(root().join(folder))
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect()
}

/// Function names of the template: the last folder of each `CodeUri`.
fn in_template() -> BTreeSet<String> {
    let text = std::fs::read_to_string(root().join("template.yaml")).unwrap();
    text.lines()
        .filter_map(|l| l.trim().strip_prefix("CodeUri:"))
        .map(|v| v.trim().trim_end_matches('/').rsplit('/').next().unwrap().to_owned())
        .collect()
}

/// PH3.
#[test]
fn every_function_of_the_template_is_a_crate_and_the_reverse() {
    assert_eq!(in_template(), names("functions"));
}

#[test]
fn every_function_has_a_sample_and_every_sample_a_function() {
    let sampled: BTreeSet<String> = names("events").iter().map(|f| f.split('.').next().unwrap().to_owned()).collect();
    assert_eq!(sampled, in_template());
}

#[test]
fn every_route_of_the_template_has_a_sample_with_its_resource_and_method() {
    let template = openevent::template::Template::read(&root().join("template.yaml"), &[]).unwrap();
    let samples: BTreeSet<(String, String)> = names("events")
        .iter()
        .map(|f| std::fs::read_to_string(root().join("events").join(f)).unwrap())
        .map(|t| serde_json::from_str::<serde_json::Value>(&t).unwrap())
        .filter(|v| v.get("resource").is_some() && v.get("type").is_none())
        .map(|v| (v["httpMethod"].as_str().unwrap().to_owned(), v["resource"].as_str().unwrap().to_owned()))
        .collect();
    let routes: BTreeSet<(String, String)> =
        template.routes.iter().map(|r| (r.method.clone(), r.path.clone())).collect();
    assert!(routes.len() > 8, "{routes:?}");
    assert_eq!(samples, routes);
}

/// What the functions answer to a method that a path does not have is what the template says it has.
#[test]
fn every_path_answers_its_other_methods() {
    let template = openevent::template::Template::read(&root().join("template.yaml"), &[]).unwrap();
    let mut of: std::collections::BTreeMap<&str, Vec<&str>> = std::collections::BTreeMap::new();
    for method in ["GET", "POST", "PATCH", "DELETE"] {
        for route in template.routes.iter().filter(|r| r.method == method) {
            of.entry(&route.path).or_default().push(method);
        }
    }
    assert_eq!(of.values().map(Vec::len).sum::<usize>(), template.routes.len(), "a method that is not known here");
    let told: Vec<_> =
        of.iter().map(|(path, all)| ((*path).to_owned(), format!("{}, OPTIONS", all.join(", ")))).collect();
    let listed: BTreeSet<_> =
        platform::http::routes::ROUTES.iter().map(|(p, m)| ((*p).to_owned(), (*m).to_owned())).collect();
    assert_eq!(listed, told.into_iter().collect());
    let others: Vec<&str> = template.others.iter().map(|r| r.path.as_str()).collect();
    assert_eq!(others.iter().copied().collect::<BTreeSet<_>>(), of.keys().copied().collect());
    assert_eq!(others.len(), of.len());
    // Who may not call a path is not told its methods; whose function it is, answers.
    for other in &template.others {
        let mut known = template.routes.iter().filter(|r| r.path == other.path);
        assert!(known.clone().all(|r| r.authorizer == other.authorizer), "{}", other.path);
        assert!(known.any(|r| r.function == other.function), "{}", other.path);
    }
}

#[test]
fn main_files_stay_three_lines() {
    for function in names("functions") {
        let text = std::fs::read_to_string(root().join("functions").join(&function).join("src/main.rs")).unwrap();
        let code = text.lines().filter(|l| !l.trim().is_empty() && !l.starts_with("//")).count();
        assert!(code <= 4, "{function}: {code} lines");
    }
}
