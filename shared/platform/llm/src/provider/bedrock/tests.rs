use super::*;
use crate::settings::Temperature;
use crate::{Nonce, Phase};
use aws_credential_types::Credentials;
use std::time::{Duration, UNIX_EPOCH};

fn request() -> Request {
    Request {
        phase: Phase::Rephrase,
        model: "eu.amazon.nova-lite-v1:0".to_owned(),
        system: "rules".to_owned(),
        user: "text".to_owned(),
        nonce: Nonce::from_bytes([0; 16]),
        schema_name: "rephrase",
        schema: json!({ "type": "object" }),
        format: Format::JsonSchema,
        temperature: Some(Temperature(0)),
        seed: 7,
        max_tokens: 700,
    }
}

fn bedrock(sign: Sign) -> Bedrock {
    let second = Duration::from_secs(1);
    // 24 May 2013, 00:00:00 UTC.
    let clock = Clock::fixed(UNIX_EPOCH + Duration::from_secs(1_369_353_600));
    Bedrock::new(Http::new(second, second, 1_000, clock), "http://127.0.0.1:1", "eu-central-1", sign, clock)
}

#[test]
fn a_request_has_rules_message_cap_temperature_and_schema_as_text() {
    let schema = json!({ "name": "rephrase", "schema": "{\"type\":\"object\"}" });
    let all = json!({
        "system": [{ "text": "rules" }],
        "messages": [{ "role": "user", "content": [{ "text": "text" }] }],
        "inferenceConfig": { "maxTokens": 700, "temperature": 0.0 },
        "outputConfig": { "textFormat": { "type": "json_schema", "structure": { "jsonSchema": schema } } }
    });
    assert_eq!(body(&request()), all);
    let plain = Request { format: Format::JsonObject, temperature: None, ..request() };
    assert_eq!(body(&plain).get("outputConfig"), None);
}

#[test]
fn the_id_of_a_model_is_one_segment() {
    assert_eq!(escaped("eu.amazon.nova-lite-v1:0"), "eu.amazon.nova-lite-v1%3A0");
    assert_eq!(
        escaped("arn:aws:bedrock:x:1:inference-profile/a"),
        "arn%3Aaws%3Abedrock%3Ax%3A1%3Ainference-profile%2Fa"
    );
}

#[test]
fn an_answer_is_its_text_its_end_and_its_tokens() {
    let answer = |stop: &str| {
        json!({
            "output": { "message": { "role": "assistant", "content": [
                { "reasoningContent": { "reasoningText": { "text": "hm" } } }, { "text": "{\"a\":" }, { "text": "1}" }
            ] } },
            "stopReason": stop,
            "usage": { "inputTokens": 30, "outputTokens": 5, "totalTokens": 35 }
        })
    };
    let tokens = Some(Tokens { input: 30, output: 5 });
    assert_eq!(
        reply(&answer("end_turn")).unwrap(),
        Reply { text: "{\"a\":1}".to_owned(), finish: Finish::Done, tokens }
    );
    assert_eq!(reply(&answer("max_tokens")).unwrap().finish, Finish::Length);
    assert_eq!(reply(&answer("guardrail_intervened")).unwrap().finish, Finish::Filtered);
    assert_eq!(reply(&json!({ "message": "odd" })), Err(Kind::Malformed));
}

#[tokio::test]
async fn a_request_is_signed_for_the_service_and_region() {
    let credentials = Credentials::new("AKIDEXAMPLE", "wJalrXUtnFEMI", Some("token".to_owned()), None, "test");
    let bedrock = bedrock(Sign::Credentials(SharedCredentialsProvider::new(credentials)));
    let url = format!("https://x.example.com/model/{}/converse", escaped("a:0"));
    let headers = bedrock.headers(&url, "{}").await.unwrap();
    let header = |name: &str| headers.iter().find(|(one, _)| *one == name).map(|(_, value)| value.clone()).unwrap();
    let authorization = header("authorization");
    let scope = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20130524/eu-central-1/bedrock/aws4_request, \
                 SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature=";
    assert!(authorization.starts_with(scope), "{authorization}");
    assert_eq!(header("x-amz-date"), "20130524T000000Z");
    assert_eq!(header("x-amz-security-token"), "token");
    let other = bedrock.headers(&url, "{ }").await.unwrap();
    assert_ne!(headers, other, "the body is signed too");
}

#[tokio::test]
async fn without_credentials_nothing_is_sent() {
    assert_eq!(bedrock(Sign::Nothing).call(&request()).await, Err(Kind::Refused { status: 403 }));
    let headers = bedrock(Sign::Key(Secret::new("k"))).headers("https://x", "{}").await.unwrap();
    assert_eq!(headers, [("authorization", "Bearer k".to_owned())]);
}
