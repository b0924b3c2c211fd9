//! The house's own data, without a booking: live answers, and public pages made of them.

pub(super) mod qna;
pub mod snapshots;
