//! Mail: MIME and SES.
