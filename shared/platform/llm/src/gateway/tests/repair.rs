//! An answer that cannot be read.

use super::*;

#[tokio::test(start_paused = true)]
async fn an_answer_that_breaks_the_schema_is_mended_once() {
    for (broken, code, place) in [
        (r#"{"text":7}"#, "breaks_schema", "/text"),
        (r#"{"text":"a","note":"b"}"#, "breaks_schema", ""),
        ("Here you are: Guten Tag", "not_json", ""),
    ] {
        let model = Model::new([Next::Says(broken)]);
        let house = house(&model, &[]);
        let answer = house.ask(5_000).await.unwrap();
        assert_eq!(answer.value.text, "Guten Tag");
        assert_eq!((answer.usage.tokens, answer.usage.cost_micro), (Tokens { input: 200, output: 20 }, 240));
        let rows = house.ledger.rows();
        let told: Vec<_> = rows.iter().map(|row| (row.prompt.as_str(), row.outcome.as_str(), row.retries)).collect();
        assert_eq!(told, [("rephrase", code, 0), ("repair", OK, 1)]);
        let prompts = model.prompts();
        let [first, second] = prompts.as_slice() else { panic!() };
        let added = second.strip_prefix(first.as_str()).unwrap();
        assert!(added.contains(&format!("at \"{place}\"")), "{added}");
        assert!(!added.contains("Guten Tag") && !added.contains("note"), "only the place is told: {added}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_stays_broken_is_a_typed_failure() {
    let model = Model::new([Next::Says("prose"), Next::Says(r#"{"text":""}"#), Next::Says("prose")]);
    let house = house(&model, &[]);
    let error = house.ask(5_000).await.unwrap_err();
    assert_eq!(error.kind, Kind::BreaksSchema { pointer: "/text".to_owned() });
    assert_eq!((model.calls(), error.context.retries), (2, 1), "once, never more");
}

#[tokio::test(start_paused = true)]
async fn understanding_is_mended_by_a_prompt_of_its_own() {
    let model = Model::new([Next::Says("{")]);
    let house = house(&model, &[]);
    house.gateway.ask(Ask { phase: Phase::Understand, ..house.question(5_000) }).await.unwrap();
    assert_eq!(house.ledger.rows().last().unwrap().prompt, "understand-repair");
}

#[tokio::test(start_paused = true)]
async fn a_repair_is_not_begun_without_time_and_what_was_wrong_is_told() {
    let model = Model::new([Next::LateProse(900), Next::Says(GOOD)]);
    let house = house(&model, &[]);
    // 950 ms for calls, of which 50 are left: less than a call needs.
    assert_eq!(house.code(1_050).await, "not_json");
    assert_eq!((model.calls(), house.outcomes()), (1, vec!["not_json".to_owned(), "no_time".to_owned()]));
}

#[tokio::test(start_paused = true)]
async fn retries_are_not_doubled_by_a_repair() {
    let down = Next::Fails(Kind::Connect);
    let model = Model::new([down.clone(), Next::Says("prose"), down.clone(), down.clone(), down]);
    let house = house(&model, &[("LLM_ATTEMPTS", "3")]);
    assert_eq!(house.code(20_000).await, "not_json");
    assert_eq!(model.calls(), 3);
}
