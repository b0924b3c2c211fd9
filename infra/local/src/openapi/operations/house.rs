//! How the house is set up, what it offers, and what it answers.

use super::super::Operation;
use super::{CURSOR, LIMIT, cursor, day, limit, one_of};
use platform::desk::house::described::{Offered, RoomDepositBody, SettingBody, SettingView};
use platform::desk::house::{
    MenuFields, MenuView, ProductFields, ProductView, RoomFields, RoomView, SettingHistory, Versioned,
};
use platform::desk::snapshots::{SnapshotData, SnapshotList, SnapshotRequest, SnapshotView};
use platform::desk::{LiveAnswer, NoFields};
use platform::http::Code::{self, BookingCancelled, BookingConfirmed, Conflict, NotFound, UnknownProduct, UnknownRoom};
use platform::http::Role::{Admin, Manager, Viewer};
use schemars::JsonSchema;
use serde_json::{Value, json};

/// The answer of `/health`.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "a shape")]
struct Health {
    /// Always `ok`.
    status: String,
    /// Of the program.
    version: String,
}

type Op = Operation;

pub(super) fn operations() -> Vec<Operation> {
    let mut all = settings();
    all.extend(kind::<RoomFields, RoomView>(&ROOMS));
    all.extend(kind::<ProductFields, ProductView>(&PRODUCTS));
    all.extend(kind::<MenuFields, MenuView>(&MENUS));
    all.extend(answers());
    all
}

fn settings() -> Vec<Operation> {
    const ONE: &str = "/api/config/{key}";
    const ROOM: &str = "/api/config/room-deposit/{room}";
    const MISSING: &[Code] = &[NotFound];
    const NO_ROOM: &[Code] = &[NotFound, UnknownRoom];
    let get = |path, id, summary, sample| Op::new::<SettingView>("GET", path, id, summary, sample).role(Manager);
    let set = |path, id, summary, sample| {
        let op = Op::new::<SettingView>("POST", path, id, summary, sample);
        op.role(Admin).keyed().versioned().if_match().conflicts(&[Conflict])
    };
    let history = |path, id, summary, sample| {
        let op = Op::new::<SettingHistory>("GET", path, id, summary, sample);
        op.role(Manager).query("limit", LIMIT, limit()).query("cursor", CURSOR, cursor())
    };
    vec![
        get(ONE, "getSetting", "A setting as it stands.", &["config.get"]).versioned().misses(MISSING),
        set(ONE, "setSetting", "Sets a setting; the very next turn sees it.", &["config.set"])
            .takes::<SettingBody>()
            .misses(MISSING),
        history(
            "/api/config/{key}/history",
            "getSettingHistory",
            "Its versions, the newest first.",
            &["config.history"],
        )
        .misses(MISSING),
        set(
            "/api/config/{key}/revert/{version}",
            "revertSetting",
            "Sets a setting to what it was, as a new version.",
            &["config.revert"],
        )
        .misses(MISSING),
        get(ROOM, "getRoomDeposit", "The deposit of one room.", &["config.room-deposit.get"])
            .versioned()
            .misses(NO_ROOM),
        set(ROOM, "setRoomDeposit", "Sets the deposit of one room.", &["config.room-deposit.set"])
            .takes::<RoomDepositBody>()
            .misses(NO_ROOM),
        history(
            "/api/config/room-deposit/{room}/history",
            "getRoomDepositHistory",
            "Its versions, the newest first.",
            &["config.room-deposit.history"],
        )
        .misses(NO_ROOM),
        set(
            "/api/config/room-deposit/{room}/revert/{version}",
            "revertRoomDeposit",
            "Sets the deposit of one room to what it was, as a new version.",
            &["config.room-deposit.revert"],
        )
        .misses(NO_ROOM),
    ]
}

/// A kind of thing that the house offers: paths, names of the operations, samples.
struct Kind {
    list: &'static str,
    one: &'static str,
    ids: [&'static str; 5],
    samples: [&'static [&'static str]; 5],
    missing: &'static [Code],
}

const ROOMS: Kind = Kind {
    list: "/api/rooms",
    one: "/api/rooms/{id}",
    ids: ["listRooms", "createRoom", "getRoom", "changeRoom", "retireRoom"],
    samples: [
        &["catalogue.rooms.list"],
        &["catalogue.rooms.create"],
        &["catalogue.rooms.get"],
        &["catalogue.rooms.update"],
        &["catalogue.rooms.retire"],
    ],
    missing: &[UnknownRoom, NotFound],
};
const PRODUCTS: Kind = Kind {
    list: "/api/products",
    one: "/api/products/{id}",
    ids: ["listProducts", "createProduct", "getProduct", "changeProduct", "retireProduct"],
    samples: [
        &["catalogue.products.list"],
        &["catalogue.products.create"],
        &["catalogue.products.get"],
        &["catalogue.products.update"],
        &["catalogue.products.retire"],
    ],
    missing: &[UnknownProduct, NotFound],
};
const MENUS: Kind = Kind {
    list: "/api/menus",
    one: "/api/menus/{id}",
    ids: ["listMenus", "createMenu", "getMenu", "changeMenu", "retireMenu"],
    samples: [
        &["catalogue.menus.list"],
        &["catalogue.menus.create"],
        &["catalogue.menus.get"],
        &["catalogue.menus.update"],
        &["catalogue.menus.retire"],
    ],
    missing: &[NotFound],
};

fn kind<F: JsonSchema, V: JsonSchema>(kind: &Kind) -> Vec<Operation> {
    let [list, create, get, change, retire] = kind.ids;
    let [list_sample, create_sample, get_sample, change_sample, retire_sample] = kind.samples;
    vec![
        Op::new::<Offered<V>>("GET", kind.list, list, "What the house has, in its own order.", list_sample)
            .role(Viewer)
            .query("retired", "Those no longer offered too.", one_of(&["true", "false", "1", "0"]))
            .query("limit", LIMIT, limit())
            .query("cursor", CURSOR, cursor()),
        Op::new::<Versioned<V>>("POST", kind.list, create, "Makes one; its id comes from its name.", create_sample)
            .role(Admin)
            .created()
            .takes::<F>()
            .keyed()
            .versioned()
            .conflicts(&[Conflict]),
        Op::new::<Versioned<V>>("GET", kind.one, get, "One of them, retired or not.", get_sample)
            .role(Viewer)
            .versioned()
            .misses(kind.missing),
        Op::new::<Versioned<V>>("PATCH", kind.one, change, "Changes one: what is not named stays.", change_sample)
            .role(Admin)
            .takes::<F>()
            .versioned()
            .if_match()
            .conflicts(&[Conflict])
            .misses(kind.missing),
        Op::new::<Versioned<V>>(
            "DELETE",
            kind.one,
            retire,
            "Retires one: no longer offered, still known.",
            retire_sample,
        )
        .role(Admin)
        .versioned()
        .if_match()
        .conflicts(&[Conflict])
        .misses(kind.missing),
    ]
}

fn answers() -> Vec<Operation> {
    let whole = |least: u16, most: u16| json!({ "type": "integer", "minimum": least, "maximum": most });
    let switch = || one_of(&["true", "false", "1", "0"]);
    let kinds = || one_of(&["rooms", "catering", "catering_catalog", "catering_menu", "qna"]);
    let text = || -> Value { json!({ "type": "string", "maxLength": 200 }) };
    vec![
        Op::new::<LiveAnswer>("GET", "/api/qna", "getAnswers", "Live answers from the house and its diary.", &["qna"])
            .role(Viewer)
            .query("category", "`general`, `rooms`, `catering`, `products`, or a topic like `parking`.", text())
            .query("date", "A day, not past: adds availability, and menus of its month only.", day())
            .query("month", "Menus of this month only.", whole(1, 12))
            .query("capacity", "Rooms that hold so many people only.", whole(1, 10_000))
            .query("room", "Id or name: this room only.", text())
            .query("vegetarian", "Menus without meat and fish only.", switch())
            .query("vegan", "Menus with nothing from animals only.", switch())
            .query("wine_pairing", "Menus with a wine pairing in the price only.", switch())
            .query("courses", "Menus of so many courses only.", whole(0, 255))
            .query("language", "That of the house when absent.", one_of(&["de", "en", "fr", "it"])),
        Op::new::<SnapshotList>(
            "GET",
            "/api/snapshots",
            "listSnapshots",
            "The house's snapshots, the newest first.",
            &["snapshots.list"],
        )
        .role(Viewer)
        .query("type", "Of this kind only.", kinds())
        .query(
            "event_id",
            "Made for this event only.",
            json!({ "type": "string", "pattern": "^[0-7][0-9A-HJKMNP-TV-Z]{25}$" }),
        )
        .query("limit", LIMIT, limit())
        .query("cursor", CURSOR, cursor()),
        Op::new::<SnapshotView>(
            "POST",
            "/api/snapshots",
            "createSnapshot",
            "Keeps an answer of the house for its public page.",
            &["snapshots.create"],
        )
        .role(Manager)
        .created()
        .takes::<SnapshotRequest>()
        .keyed()
        .conflicts(&[BookingCancelled, BookingConfirmed])
        .may_miss(),
        Op::new::<SnapshotView>("GET", "/api/snapshots/{id}", "getSnapshot", "One snapshot.", &["snapshots.get"])
            .role(Viewer),
        Op::new::<SnapshotData>(
            "GET",
            "/api/snapshots/{id}/data",
            "getSnapshotData",
            "What a snapshot shows, alone.",
            &["snapshots.data"],
        )
        .role(Viewer),
        Op::new::<NoFields>("GET", "/p/{snapshot}", "infoPage", "The public page of a snapshot.", &["info-page"])
            .page(),
        Op::new::<Health>("GET", "/health", "health", "The API answers.", &["health"]),
    ]
}
