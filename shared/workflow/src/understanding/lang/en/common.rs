//! Common English words.

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const WORDS: &[&str] = &[
    "the", "a", "an", "and", "or", "but", "is", "are", "was", "were", "be", "been", "will", "would", "we", "i", "you", "he", "she", "they", "it", "our", "your", "my", "their", "us", "me", "them", "this", "that", "these", "those",
    "for", "with", "without", "on", "in", "at", "of", "to", "from", "by", "about", "between", "until", "since", "after", "before", "not", "no", "yes", "also", "only", "very", "more", "how", "what", "when", "where", "who", "which", "why", "if", "whether", "because", "as",
    "then", "there", "here", "today", "tomorrow", "please", "thanks", "thank", "hello", "hi", "dear", "good", "morning", "afternoon", "evening", "have", "has", "had", "can", "could", "should", "must", "may", "might", "do", "does", "did", "don't", "want", "need", "like", "looking", "planning", "would", "let", "know",
    "any", "some", "all", "so", "just", "now", "rather", "instead", "around", "regards", "best", "kind", "sincerely", "works", "fine", "great", "perfect", "sounds", "sure", "people", "guests", "booking", "book", "available", "availability", "move", "change", "cancel", "confirm", "accept", "offer", "proposal", "invoice", "billing",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "june", "july", "october", "december", "we're", "we'd", "i'd", "i'm", "it's", "that's", "re", "ll", "been", "being", "than", "too", "both", "each", "other", "another", "first", "next", "last", "looks", "think", "sorry", "ahead", "wonder", "wondering",
    "stag", "attached", "exactly", "super", "enclosed",
];
