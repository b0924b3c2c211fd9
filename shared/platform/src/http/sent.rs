//! A body as far as it can be read. What is wrong with its shape is kept beside it, so that what is wrong with its sense
//! is found in the same round; nothing can be done with it before both were looked at.

use super::error::{ApiError, FieldError};

/// A body with what is wrong with its shape. Fields that could not be read hold something that could: it is looked at,
/// and never acted on, because [`Sent::judge`] lets nothing through while anything is wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent<T> {
    body: T,
    shape: Shape,
}

/// What is wrong with the shape of a body: nothing, for most.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape(Vec<FieldError>);

impl<T> From<T> for Sent<T> {
    /// A body of our own making.
    fn from(body: T) -> Self {
        Self { body, shape: Shape::default() }
    }
}

impl<T> Sent<T> {
    pub(super) fn new(body: T, wrong: Vec<FieldError>) -> Self {
        Self { body, shape: Shape(wrong) }
    }

    /// What a body without a fault comes to. `check` is asked even when there are faults, and only looks.
    ///
    /// # Errors
    /// `Invalid` with all that is wrong, in shape and in sense; another error of `check` when the shape is right.
    pub fn judge<'a, U>(&'a self, check: impl FnOnce(&'a T) -> Result<U, ApiError>) -> Result<U, ApiError> {
        self.shape.with(check(&self.body))
    }

    /// The body, if nothing is wrong with its shape: for one whose sense needs no look.
    ///
    /// # Errors
    /// `Invalid` with all that is wrong.
    pub fn whole(self) -> Result<T, ApiError> {
        self.shape.with(Ok(self.body))
    }

    /// The same body by other names; the pointers stay.
    pub fn map<U>(&self, by: impl FnOnce(&T) -> U) -> Sent<U> {
        Sent { body: by(&self.body), shape: self.shape.clone() }
    }

    /// What is wrong with the shape.
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// The body to look at, wherever its faults go with it.
    pub(crate) fn with_faults(&self) -> (&T, &Shape) {
        (&self.body, &self.shape)
    }
}

impl Shape {
    /// Whether nothing is wrong at this pointer, below or above it: what rests on the field can be judged.
    pub fn is_sound(&self, pointer: &str) -> bool {
        !self.0.iter().any(|e| within(&e.pointer, pointer) || (!e.pointer.is_empty() && within(pointer, &e.pointer)))
    }

    /// Whether this is one of what is wrong.
    pub fn holds(&self, error: &FieldError) -> bool {
        self.0.contains(error)
    }

    /// The result, unless something is wrong with the shape: then that, and what is wrong with the sense of the fields
    /// that could be read. A body that cannot be read is told before anything about the state of things.
    ///
    /// # Errors
    /// `Invalid`, or what the result had.
    pub fn with<U>(&self, judged: Result<U, ApiError>) -> Result<U, ApiError> {
        if self.0.is_empty() {
            return judged;
        }
        let mut errors = self.0.clone();
        if let Err(ApiError::Invalid(more)) = judged {
            let known = |e: &FieldError| {
                let same = |f: &FieldError| *f == *e || (!f.pointer.is_empty() && within(&e.pointer, &f.pointer));
                self.0.iter().any(same)
            };
            errors.extend(more.into_iter().filter(|e| !known(e)));
        }
        Err(ApiError::Invalid(errors))
    }
}

/// Whether a pointer is another one or lies below it.
pub(super) fn within(pointer: &str, other: &str) -> bool {
    pointer.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::Code;

    fn fault(pointer: &str) -> FieldError {
        FieldError { pointer: pointer.into(), code: Code::WrongType, detail: String::new(), suggestions: Vec::new() }
    }

    fn pointers<T: std::fmt::Debug>(judged: Result<T, ApiError>) -> Vec<String> {
        match judged {
            Err(ApiError::Invalid(errors)) => errors.into_iter().map(|e| e.pointer).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn s4v_shape_and_sense_are_told_together_and_no_field_twice() {
        let sent = Sent::new(7, vec![fault("/when"), fault("/who")]);
        let sense = || ApiError::Invalid(vec![fault("/when/date"), fault("/whom"), fault("/who")]);
        assert_eq!(pointers(sent.judge(|_| Err::<(), _>(sense()))), ["/when", "/who", "/whom"]);
    }

    #[test]
    fn a_body_with_a_fault_is_never_let_through() {
        let sent = Sent::new(7, vec![fault("/who")]);
        assert_eq!(pointers(sent.judge(|n| Ok(*n))), ["/who"]);
        assert_eq!(pointers(sent.judge(|_| Err::<(), _>(ApiError::NotFound("event")))), ["/who"]);
        assert_eq!(pointers(sent.map(|n| n + 1).whole()), ["/who"]);
        assert_eq!(Sent::from(7).judge(|n| Ok(*n)).unwrap(), 7);
    }

    #[test]
    fn what_rests_on_an_unread_field_is_not_judged() {
        let shape = Sent::new(7, vec![fault("/when/date"), fault("")]).shape().clone();
        assert!(!shape.is_sound("/when/date") && !shape.is_sound("/when"));
        assert!(shape.is_sound("/whenever"));
    }
}
