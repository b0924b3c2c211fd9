//! The use cases: start a conversation, receive a message, decide a task. One commit path for all (DESIGN section 3).
