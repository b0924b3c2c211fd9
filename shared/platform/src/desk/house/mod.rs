//! The house: its settings, its rooms, products and menus. Every change is validated as a whole, versioned with author
//! and time, and published in the same transaction, so the very next turn of any conversation sees it.
//!
//! | file | what |
//! |---|---|
//! | `config` | the settings of `/api/config` |
//! | `catalogue`, `rooms`, `products`, `menus` | what the house offers |
//! | `change` | read, change a copy, write all that changed, or read again |
//! | `name` | every setting with its body |
//! | `policy`, `place`, `offering`, `model`, `texts`, `kept` | the bodies |
//! | `draft`, `check`, `numbers`, `slug` | a house being changed, and what may be in it |

mod catalogue;
mod change;
pub(super) mod check;
mod config;
#[cfg(feature = "openapi")]
pub mod described;
mod draft;
mod kept;
mod menus;
mod model;
mod name;
mod numbers;
mod offering;
mod place;
mod policy;
mod products;
mod rooms;
mod slug;
mod texts;

pub use catalogue::{Kind, Versioned, create, get, list, retire, update};
pub use config::{SettingHistory, SettingVersion, history, named_in_path, revert, set, setting};
pub use menus::{MenuFields, MenuView};
pub use name::{Change, Name};
pub use products::{ProductFields, ProductView};
pub use rooms::{RoomFields, RoomView};
