//! What a question leaves behind: nothing held when it is given up, the same answer from a tape.

use super::*;
use crate::cassette::Cassette;

#[tokio::test(start_paused = true)]
async fn a_question_that_is_given_up_holds_nothing() {
    let model = Model::new([Next::Hangs]);
    let narrow = [("LLM_CONCURRENCY", "1"), ("LLM_CONCURRENCY_TENANT", "1"), ("LLM_BREAKER_FAILURES", "1")];
    let house = house(&model, &narrow);
    let question = house.ask(60_000);
    assert!(tokio::time::timeout(Duration::from_millis(500), question).await.is_err());
    assert_eq!(house.gateway.permits.free(), 1);
    assert!(house.ask(5_000).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn a_tape_gives_the_same_answer_through_the_gateway() {
    let tape = Tape::default();
    let model = Model::new([Next::Fails(Kind::Connect), Next::Says("prose")]);
    let house = house(&model, &[]);
    let recorder = Gateway::new(config(&[]), Some(Arc::new(Cassette::record(model, tape.clone()))), 7);
    let recorded = recorder.ask(house.question(9_000)).await.unwrap();
    let text = String::from_utf8(tape.0.lock().unwrap().clone()).unwrap();
    assert_eq!(text.lines().count(), 3);
    let replay = || Gateway::new(config(&[]), Some(Arc::new(Cassette::replay(&text).unwrap())), 7);
    let replayed = replay().ask(house.question(9_000)).await.unwrap();
    assert_eq!((replayed.value, replayed.usage.retries), (recorded.value, 2));
    let other = Ask { phase: Phase::Judge, ..house.question(9_000) };
    assert_eq!(replay().ask(other).await.unwrap_err().code(), "not_recorded");
}

#[derive(Clone, Default)]
struct Tape(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Tape {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
