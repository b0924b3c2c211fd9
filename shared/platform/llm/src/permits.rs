//! How many calls may be under way: of a tenant, and of all.
//!
//! A tenant's own place is taken first, so that the calls of one who asks much wait among themselves and hold no place
//! of the others.

use crate::Kind;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, timeout_at};

/// Tenants whose places are kept in mind while nobody uses them.
const MOST_IDLE: usize = 1_000;

/// How many calls may be under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Of all tenants together.
    pub global: usize,
    /// Of one tenant.
    pub tenant: usize,
}

/// The places.
#[derive(Debug, Clone)]
pub struct Permits {
    limits: Limits,
    global: Arc<Semaphore>,
    tenants: Arc<Mutex<HashMap<String, Arc<Semaphore>>>>,
}

/// A place; given back when dropped.
#[derive(Debug)]
#[must_use]
pub struct Permit {
    _global: OwnedSemaphorePermit,
    _tenant: OwnedSemaphorePermit,
}

impl Permits {
    /// All free.
    pub fn new(limits: Limits) -> Self {
        Self { limits, global: Arc::new(Semaphore::new(limits.global)), tenants: Arc::default() }
    }

    /// A place for a call, when there is one.
    ///
    /// # Errors
    /// [`Kind::Busy`] when there is none until `deadline`.
    pub async fn acquire(&self, tenant: &str, deadline: Instant) -> Result<Permit, Kind> {
        let own = self.of(tenant);
        let both = async {
            let _tenant = own.acquire_owned().await.ok()?;
            let _global = self.global.clone().acquire_owned().await.ok()?;
            Some(Permit { _global, _tenant })
        };
        timeout_at(deadline, both).await.ok().flatten().ok_or(Kind::Busy)
    }

    /// Free places of all.
    pub fn free(&self) -> usize {
        self.global.available_permits()
    }

    fn of(&self, tenant: &str) -> Arc<Semaphore> {
        let mut tenants = self.tenants.lock().unwrap_or_else(PoisonError::into_inner);
        if tenants.len() >= MOST_IDLE {
            // Whoever waits or calls holds a second reference.
            tenants.retain(|_, places| Arc::strong_count(places) > 1);
        }
        tenants.entry(tenant.to_owned()).or_insert_with(|| Arc::new(Semaphore::new(self.limits.tenant))).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn soon() -> Instant {
        Instant::now() + Duration::from_secs(1)
    }

    #[tokio::test(start_paused = true)]
    async fn one_tenant_cannot_take_the_places_of_all() {
        let permits = Permits::new(Limits { global: 3, tenant: 2 });
        let _a = permits.acquire("a", soon()).await.unwrap();
        let _b = permits.acquire("a", soon()).await.unwrap();
        assert_eq!(permits.acquire("a", soon()).await.unwrap_err(), Kind::Busy);
        assert_eq!(permits.free(), 1, "who waits for a place of its own holds none of the others");
        let last = permits.acquire("b", soon()).await.unwrap();
        assert_eq!(permits.acquire("c", soon()).await.unwrap_err(), Kind::Busy);
        drop(last);
        assert!(permits.acquire("c", soon()).await.is_ok());
    }

    #[tokio::test(start_paused = true)]
    async fn tenants_are_forgotten_but_not_while_they_call() {
        let permits = Permits::new(Limits { global: MOST_IDLE * 3, tenant: 1 });
        let _kept = permits.acquire("kept", soon()).await.unwrap();
        for i in 0..MOST_IDLE * 2 {
            drop(permits.acquire(&i.to_string(), soon()).await.unwrap());
        }
        assert!(permits.tenants.lock().unwrap().len() <= MOST_IDLE);
        assert_eq!(permits.acquire("kept", soon()).await.unwrap_err(), Kind::Busy);
    }
}
