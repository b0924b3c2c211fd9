//! A model that is down, slow, busy or broken.

use super::*;
use tokio::time::advance;

const DOWN: Kind = Kind::Server { status: 503, retry_after: None };

fn busy(seconds: u64) -> Kind {
    Kind::RateLimited { retry_after: Some(Duration::from_secs(seconds)) }
}

#[tokio::test(start_paused = true)]
async fn s3_l_what_may_pass_is_tried_again_and_every_call_is_written_down() {
    for kind in [Kind::Timeout, Kind::Connect, Kind::Interrupted, busy(1), DOWN] {
        let model = Model::new([Next::Fails(kind.clone()), Next::Fails(kind.clone())]);
        let house = house(&model, &[]);
        let answer = house.ask(10_000).await.unwrap();
        assert_eq!(answer.usage.retries, 2);
        assert_eq!(house.outcomes(), [kind.code(), kind.code(), OK]);
        let retries: Vec<_> = house.ledger.rows().iter().map(|row| row.retries).collect();
        assert_eq!(retries, [0, 1, 2]);
    }
}

#[tokio::test(start_paused = true)]
async fn what_will_not_pass_is_not_tried_again() {
    for kind in [Kind::Refused { status: 400 }, Kind::Refused { status: 401 }, Kind::Malformed, Kind::AnswerTooLarge] {
        let model = Model::new([Next::Fails(kind.clone())]);
        let house = house(&model, &[]);
        assert_eq!(house.ask(10_000).await.unwrap_err().kind, kind);
        assert_eq!((model.calls(), house.outcomes()), (1, vec![kind.code().to_owned()]));
    }
    for (finish, code) in [(Finish::Length, "truncated"), (Finish::Filtered, "filtered")] {
        let model = Model::new([Next::Ends(finish)]);
        let house = house(&model, &[]);
        assert_eq!(house.code(10_000).await, code);
        assert_eq!(model.calls(), 1);
        assert_eq!(house.ledger.taken("t"), 120, "it is paid for all the same");
    }
}

#[tokio::test(start_paused = true)]
async fn there_is_an_end_to_trying() {
    let model = Model::new(vec![Next::Fails(DOWN); 9]);
    let house = house(&model, &[("LLM_ATTEMPTS", "4")]);
    assert_eq!(house.ask(60_000).await.unwrap_err().context.retries, 3);
    assert_eq!(model.calls(), 4);
}

#[tokio::test(start_paused = true)]
async fn a_call_has_its_own_time_and_all_of_them_the_deadline() {
    let model = Model::new(vec![Next::Hangs; 9]);
    let house = house(&model, &[("LLM_ATTEMPTS", "5"), ("LLM_BACKOFF_MS", "1"), ("LLM_BACKOFF_MOST_MS", "1")]);
    let began = Instant::now();
    let error = house.ask(2_500).await.unwrap_err();
    assert_eq!((error.code(), error.context.retries), ("timeout", 2));
    let took = began.elapsed();
    assert!(took > Duration::from_millis(2_000) && took <= Duration::from_millis(2_500), "{took:?}");
    let latencies: Vec<_> = house.ledger.rows().iter().map(|row| row.latency_ms).collect();
    assert_eq!(latencies.get(..2), Some(&[1_000, 1_000][..]));
}

#[tokio::test(start_paused = true)]
async fn no_call_begins_without_time_for_it() {
    let model = Model::new([]);
    let house = house(&model, &[]);
    for ms in [0, 50, 199] {
        assert_eq!(house.code(ms).await, "no_time");
    }
    assert_eq!(model.calls(), 0);
    assert!(house.ask(201).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn s3_l_retry_after_is_waited_for_but_never_past_the_deadline() {
    let model = Model::new([Next::Fails(busy(3))]);
    let patient = house(&model, &[]);
    let began = Instant::now();
    assert!(patient.ask(10_000).await.is_ok());
    assert!(began.elapsed() >= Duration::from_secs(3));

    let model = Model::new([Next::Fails(busy(30))]);
    let hurried = house(&model, &[]);
    let began = Instant::now();
    assert_eq!(hurried.ask(10_000).await.unwrap_err().kind, busy(30));
    assert_eq!((began.elapsed(), model.calls()), (Duration::ZERO, 1), "it is told at once");
}

#[tokio::test(start_paused = true)]
async fn s3_l_who_waits_holds_no_place() {
    let model = Model::new([Next::Fails(busy(5))]);
    let house = Arc::new(house(&model, &[("LLM_CONCURRENCY", "1"), ("LLM_CONCURRENCY_TENANT", "1")]));
    let waiting = tokio::spawn({
        let house = house.clone();
        async move { house.ask(20_000).await.is_ok() }
    });
    sleep(Duration::from_secs(1)).await;
    assert_eq!(model.calls(), 1, "the first is waiting");
    assert_eq!(house.gateway.permits.free(), 1);
    let began = Instant::now();
    assert!(house.ask(20_000).await.is_ok());
    assert_eq!(began.elapsed(), Duration::ZERO);
    assert!(waiting.await.unwrap());
}

#[tokio::test(start_paused = true)]
async fn no_more_calls_are_under_way_than_there_are_places() {
    let model = Model::new(vec![Next::Late(300); 12]);
    let house = Arc::new(house(&model, &[("LLM_CONCURRENCY", "3"), ("LLM_CONCURRENCY_TENANT", "3")]));
    let all: Vec<_> = (0..12)
        .map(|_| {
            let house = house.clone();
            tokio::spawn(async move { house.ask(10_000).await.is_ok() })
        })
        .collect();
    for one in all {
        assert!(one.await.unwrap());
    }
    assert_eq!(model.under_way.lock().unwrap().1, 3);
}

#[tokio::test(start_paused = true)]
async fn who_finds_no_place_in_time_is_told_so() {
    let model = Model::new([Next::Late(900)]);
    let house = Arc::new(house(&model, &[("LLM_CONCURRENCY", "1"), ("LLM_CONCURRENCY_TENANT", "1")]));
    let first = tokio::spawn({
        let house = house.clone();
        async move { house.ask(5_000).await.is_ok() }
    });
    sleep(Duration::from_millis(10)).await;
    assert_eq!(house.code(600).await, "busy");
    assert!(first.await.unwrap());
}

#[tokio::test(start_paused = true)]
async fn a_model_that_is_down_is_left_alone_and_then_probed() {
    let model = Model::new(vec![Next::Fails(DOWN); 4]);
    let pause = [("LLM_BREAKER_FAILURES", "3"), ("LLM_BREAKER_PAUSE_MS", "30000"), ("LLM_ATTEMPTS", "3")];
    let house = house(&model, &pause);
    assert_eq!(house.code(10_000).await, "server");
    assert_eq!(house.code(10_000).await, "circuit_open");
    assert_eq!(model.calls(), 3, "nobody is asked while it is open");
    assert_eq!(house.outcomes().last().map(String::as_str), Some("circuit_open"));
    advance(Duration::from_secs(31)).await;
    assert_eq!(house.code(10_000).await, "server", "the probe failed");
    assert_eq!(model.calls(), 4, "and was not repeated");
    advance(Duration::from_secs(31)).await;
    assert!(house.ask(10_000).await.is_ok() && house.ask(10_000).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_cannot_be_read_does_not_open_the_breaker() {
    let model = Model::new(vec![Next::Says("prose"); 20]);
    let house = house(&model, &[("LLM_BREAKER_FAILURES", "2")]);
    for _ in 0..5 {
        assert_eq!(house.code(10_000).await, "not_json");
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_that_got_little_time_does_not_open_the_breaker_by_being_late() {
    let model = Model::new(vec![Next::Hangs; 20]);
    let house = house(&model, &[("LLM_BREAKER_FAILURES", "2"), ("LLM_ATTEMPTS", "1")]);
    for _ in 0..5 {
        assert_eq!(house.code(400).await, "timeout");
    }
    for _ in 0..2 {
        assert_eq!(house.code(1_300).await, "timeout");
    }
    assert_eq!(house.code(5_000).await, "circuit_open");
}
