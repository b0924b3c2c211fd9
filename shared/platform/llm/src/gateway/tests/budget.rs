//! Who pays.

use super::*;
use crate::error::Scope;
use crate::ledger::{Budget, Hold, Refusal, Reservation};

/// The most a call of these tests may cost: a millionth for each byte sent, two for each token received.
fn most(house: &House) -> u64 {
    let schema = house.schema.value().to_string().len();
    u64::try_from(house.prompt.bytes() + schema).unwrap() + 256 + 2 * 700
}

fn with_budget(model: &Arc<Model>, spare: i64, event: u64) -> House {
    let probe = house(model, &[]);
    let tenant = most(&probe).checked_add_signed(spare).unwrap();
    with_ledger(model, &[], MemoryLedger::new(Budget { tenant, event }))
}

#[tokio::test(start_paused = true)]
async fn no_call_is_made_that_may_cost_more_than_is_left() {
    let model = Model::new([]);
    let poor = with_budget(&model, -1, u64::MAX);
    assert_eq!(poor.ask(5_000).await.unwrap_err().kind, Kind::OverBudget { scope: Scope::Tenant });
    let poor = with_budget(&model, 0, 10);
    assert_eq!(poor.ask(5_000).await.unwrap_err().kind, Kind::OverBudget { scope: Scope::Event });
    assert_eq!(model.calls(), 0);
    assert_eq!(poor.outcomes(), ["over_budget"]);
    assert!(with_budget(&model, 0, u64::MAX).ask(5_000).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn what_was_not_used_comes_back() {
    let model = Model::new([]);
    let house = with_budget(&model, 120, u64::MAX);
    assert!(house.ask(5_000).await.is_ok() && house.ask(5_000).await.is_ok());
    assert_eq!(house.ledger.taken("t"), 240);
    assert_eq!(house.code(5_000).await, "over_budget");
}

#[tokio::test(start_paused = true)]
async fn every_hop_asks_for_its_own_budget() {
    // Enough for one call; the repair would be a second one.
    let model = Model::new([Next::Says("prose")]);
    let house = with_budget(&model, 0, u64::MAX);
    assert_eq!(house.code(5_000).await, "not_json");
    assert_eq!((model.calls(), house.outcomes()), (1, vec!["not_json".to_owned(), "over_budget".to_owned()]));
    // A call that may have been charged for uses up what it reserved.
    let model = Model::new([Next::Hangs]);
    let house = with_budget(&model, 0, u64::MAX);
    assert_eq!(house.code(5_000).await, "timeout");
    assert_eq!((model.calls(), house.outcomes()), (1, vec!["timeout".to_owned(), "over_budget".to_owned()]));
}

#[tokio::test(start_paused = true)]
async fn a_failure_that_cannot_have_cost_anything_costs_nothing() {
    let model = Model::new([Next::Fails(Kind::Connect), Next::Fails(Kind::Refused { status: 400 })]);
    let house = house(&model, &[]);
    assert_eq!(house.code(5_000).await, "refused");
    assert_eq!(house.ledger.taken("t"), 0);
}

#[tokio::test(start_paused = true)]
async fn a_failure_that_nobody_counted_is_taken_at_the_most_it_can_have_cost() {
    let model = Model::new([Next::Hangs]);
    let house = house(&model, &[("LLM_ATTEMPTS", "1")]);
    assert_eq!(house.code(5_000).await, "timeout");
    let rows = house.ledger.rows();
    let [row] = rows.as_slice() else { panic!() };
    assert_eq!((row.cost_micro, row.estimated, row.tokens), (most(&house), true, Tokens::default()));
    assert_eq!(house.ledger.taken("t"), most(&house));
}

/// A ledger that fails, or never comes back.
#[derive(Debug)]
struct Broken {
    reserves: bool,
    hangs: bool,
}

impl Ledger for Broken {
    fn reserve<'a>(&'a self, wanted: &'a Reservation) -> Later<'a, Result<Hold, Refusal>> {
        Box::pin(async move {
            if self.reserves {
                return Ok(Hold { id: "1".to_owned(), most_micro: wanted.most_micro });
            }
            if self.hangs {
                std::future::pending::<()>().await;
            }
            Err(Refusal::Unavailable)
        })
    }

    fn settle<'a>(&'a self, _: Option<Hold>, _: &'a Usage) -> Later<'a, Result<(), Refusal>> {
        Box::pin(async move {
            if self.hangs {
                std::future::pending::<()>().await;
            }
            Err(Refusal::Unavailable)
        })
    }
}

#[tokio::test(start_paused = true)]
async fn without_a_ledger_nobody_is_asked_but_an_answer_that_came_stands() {
    for hangs in [false, true] {
        let model = Model::new([]);
        let usual = house(&model, &[]);
        let with = |reserves| House {
            broken: Some(Arc::new(Broken { reserves, hangs })),
            ledger: usual.ledger.clone(),
            gateway: usual.gateway.clone(),
            prompt: usual.prompt.clone(),
            schema: Rephrased::schema(),
        };
        assert_eq!(with(false).code(2_000).await, "ledger");
        assert_eq!(model.calls(), 0);
        assert_eq!(with(true).ask(2_000).await.unwrap().value.text, "Guten Tag");
    }
}

#[tokio::test(start_paused = true)]
async fn a_ledger_that_hangs_leaves_time_for_a_second_call() {
    let model = Model::new([Next::Fails(Kind::Connect)]);
    let house = House { broken: Some(Arc::new(Broken { reserves: true, hangs: true })), ..house(&model, &[]) };
    assert_eq!(house.ask(4_000).await.unwrap().usage.retries, 1);
}
