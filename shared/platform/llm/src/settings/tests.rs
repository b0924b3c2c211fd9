use super::*;

fn read(values: &[(&str, &str)]) -> Result<Config, ConfigError> {
    Config::from_lookup(|name| values.iter().find(|(one, _)| *one == name).map(|(_, value)| (*value).to_owned()))
}

fn problems(values: &[(&str, &str)]) -> Vec<String> {
    read(values).unwrap_err().problems
}

const OPENAI: [(&str, &str); 4] = [
    ("LLM_PROVIDER", "openai"),
    ("LLM_BASE_URL", "https://api.example.com/v1/"),
    ("LLM_API_KEY", "sk-very-secret"),
    ("LLM_MODEL", "gpt-4.1-mini"),
];

#[test]
fn without_settings_no_model_is_asked() {
    for values in [&[][..], &[("LLM_PROVIDER", "none")], &[("LLM_PROVIDER", " "), ("LLM_MODEL", "m")]] {
        let config = read(values).unwrap();
        assert!(!config.is_on() && Phase::ALL.iter().all(|phase| config.phase(*phase).is_none()));
        assert_eq!(config.startup_line(), "model: none, rules only");
    }
}

#[test]
fn one_model_serves_all_phases_and_each_may_have_its_own_or_none() {
    let mut values = OPENAI.to_vec();
    values.extend([("LLM_MODEL_REPHRASE", "big"), ("LLM_MODEL_JUDGE", "off"), ("LLM_MAX_TOKENS_REPHRASE", "900")]);
    values.extend([("LLM_TEMPERATURE_REPHRASE", "0.7"), ("LLM_TEMPERATURE_UNDERSTAND", "default")]);
    let config = read(&values).unwrap();
    let understand = PhaseConfig { model: "gpt-4.1-mini".to_owned(), temperature: None, seed: 7, max_tokens: 800 };
    let rephrase =
        PhaseConfig { model: "big".to_owned(), temperature: Some(Temperature(70)), seed: 7, max_tokens: 900 };
    assert_eq!(config.phase(Phase::Understand), Some(&understand));
    assert_eq!(config.phase(Phase::Rephrase), Some(&rephrase));
    assert_eq!(config.phase(Phase::Judge), None);
    assert_eq!(Temperature(70).to_string(), "0.70");
}

#[test]
fn a_key_is_never_shown() {
    let config = read(&OPENAI).unwrap();
    assert!(!format!("{config:?} {}", config.startup_line()).contains("secret"));
    let Endpoint::OpenAi { base_url, key } = &config.endpoint else { panic!() };
    assert_eq!((base_url.as_str(), key.as_ref().unwrap().expose()), ("https://api.example.com/v1", "sk-very-secret"));
}

#[test]
fn s2_c_all_problems_are_named_at_once() {
    let all = problems(&[
        ("LLM_PROVIDER", "openai"),
        ("LLM_BASE_URL", "http://api.example.com"),
        ("LLM_TEMPERATURE_JUDGE", "2.5"),
        ("LLM_MAX_TOKENS_UNDERSTAND", "lots"),
        ("LLM_ATTEMPTS", "0"),
        ("LLM_FORMAT", "xml"),
        ("LLM_PRICES", "version=1;a=b"),
        ("LLM_CONCURRENCY", "2"),
    ]);
    let named = [
        "LLM_BASE_URL must be https",
        "LLM_API_KEY must be set",
        "LLM_TEMPERATURE_JUDGE must be",
        "LLM_MAX_TOKENS_UNDERSTAND must be a whole number from 16 to 32000",
        "LLM_ATTEMPTS must be a whole number from 1 to 5",
        "LLM_FORMAT must be one of json_schema, json_object, text",
        "LLM_PRICES: ",
        "LLM_CONCURRENCY_TENANT must not be more",
        "LLM_MODEL must be set",
    ];
    assert_eq!(all.len(), named.len(), "{all:#?}");
    for name in named {
        assert!(all.iter().any(|problem| problem.starts_with(name)), "{name}: {all:#?}");
    }
}

#[test]
fn a_server_on_this_machine_needs_no_key() {
    let local = [("LLM_PROVIDER", "openai"), ("LLM_BASE_URL", "http://127.0.0.1:9/v1"), ("LLM_MODEL", "fake")];
    assert!(read(&local).unwrap().is_on());
    assert_eq!(problems(&[("LLM_PROVIDER", "azure")]), ["LLM_PROVIDER must be none, openai or bedrock"]);
}

#[test]
fn bedrock_knows_its_address_by_its_region() {
    let bedrock = |region| {
        read(&[("LLM_PROVIDER", "bedrock"), ("AWS_REGION", region), ("LLM_MODEL", "eu.amazon.nova-lite-v1:0")])
    };
    let Endpoint::Bedrock { region, base_url, key } = bedrock("eu-central-1").unwrap().endpoint else { panic!() };
    assert_eq!(
        (region.as_str(), base_url.as_str()),
        ("eu-central-1", "https://bedrock-runtime.eu-central-1.amazonaws.com")
    );
    assert_eq!(key, None);
    assert_eq!(bedrock("evil.example/").unwrap_err().problems, ["LLM_REGION is no region"]);
    assert_eq!(bedrock("").unwrap_err().problems, ["LLM_REGION must be set with LLM_PROVIDER=bedrock"]);
}

#[test]
fn a_temperature_has_two_decimals_at_most() {
    for (text, good) in [
        ("0", true),
        ("1.5", true),
        ("2.00", true),
        ("2.01", false),
        ("-1", false),
        ("0.123", false),
        (".5", false),
        ("1e0", false),
    ] {
        let mut values = OPENAI.to_vec();
        values.push(("LLM_TEMPERATURE_UNDERSTAND", text));
        assert_eq!(read(&values).is_ok(), good, "{text}");
    }
}
