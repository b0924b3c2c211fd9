//! What holds whatever a model does and whenever its answer must be there.

use super::*;
use proptest::prelude::*;

const ATTEMPTS: usize = 3;

fn next() -> impl Strategy<Value = Next> {
    let wait = |seconds| Kind::RateLimited { retry_after: Some(Duration::from_secs(seconds)) };
    prop_oneof![
        3 => Just(Next::Says(GOOD)),
        2 => Just(Next::Says("prose")),
        1 => Just(Next::Says(r#"{"text":[]}"#)),
        1 => Just(Next::Ends(Finish::Length)),
        1 => Just(Next::Ends(Finish::Filtered)),
        2 => (0_u64..3_000).prop_map(Next::Late),
        2 => (0_u64..3_000).prop_map(Next::LateProse),
        2 => Just(Next::Hangs),
        1 => Just(Next::Fails(Kind::Connect)),
        1 => Just(Next::Fails(Kind::Interrupted)),
        1 => Just(Next::Fails(Kind::Server { status: 500, retry_after: None })),
        1 => Just(Next::Fails(Kind::Refused { status: 400 })),
        1 => Just(Next::Fails(Kind::Malformed)),
        1 => (0_u64..9).prop_map(move |seconds| Next::Fails(wait(seconds))),
    ]
}

async fn holds(script: Vec<Next>, deadlines: Vec<u64>, tenant: u64) -> Result<(), TestCaseError> {
    let model = Model::new(script);
    let budget = crate::ledger::Budget { tenant, event: u64::MAX };
    let house = with_ledger(&model, &[("LLM_BREAKER_FAILURES", "4")], MemoryLedger::new(budget));
    for ms in deadlines {
        let (began, calls, rows) = (Instant::now(), model.calls(), house.ledger.rows().len());
        let answer = house.gateway.ask(house.question(ms)).await;
        prop_assert!(began.elapsed() <= Duration::from_millis(ms), "{:?} of {ms} ms", began.elapsed());
        let (made, written) = (model.calls() - calls, house.ledger.rows().split_off(rows));
        prop_assert!(made <= ATTEMPTS + 1, "{made} calls");
        prop_assert!(written.len() >= made.max(1), "every call is written down, and a question without one");
        prop_assert_eq!(answer.is_ok(), written.last().is_some_and(|row| row.outcome == OK));
        if let Ok(answer) = answer {
            let cost: u64 = written.iter().map(|row| row.cost_micro).sum();
            prop_assert_eq!((answer.usage.cost_micro, answer.usage.retries as usize), (cost, made - 1));
        }
        let spent: u64 = house.ledger.rows().iter().map(|row| row.cost_micro).sum();
        prop_assert_eq!(house.ledger.taken("t"), spent, "nothing stays reserved");
        prop_assert!(spent <= tenant, "no budget is overrun");
        prop_assert_eq!(house.gateway.permits.free(), 16);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_deadline_budget_or_place_is_ever_overrun(
        script in proptest::collection::vec(next(), 0..14),
        deadlines in proptest::collection::vec(0_u64..9_000, 1..6),
        tenant in prop_oneof![0_u64..20_000, Just(u64::MAX)],
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
        runtime.block_on(holds(script, deadlines, tenant))?;
    }
}
