//! The build script of the functions that hold all of the engine. Built with `--profile message` they abort on a panic, so
//! nothing ever unwinds: their tables of unwinding are left out, and as they are linked to a fixed place, the list of
//! addresses to adjust at the start too. That is 0.4 MB of each, zipped. In every other profile it does nothing.
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "how a build script speaks with cargo")]

use std::path::Path;

fn main() {
    let of = |name: &str| std::env::var(name).unwrap_or_default();
    // `<target>/<profile>/build/<package>/out`: cargo names its profile nowhere else.
    let out = of("OUT_DIR");
    let profile = Path::new(&out).ancestors().nth(3).and_then(Path::file_name);
    if profile.is_some_and(|name| name == "message") && of("CARGO_CFG_TARGET_OS") == "linux" {
        let script = format!("{}/../../infra/no-unwind.ld", of("CARGO_MANIFEST_DIR"));
        println!("cargo::rerun-if-changed={script}");
        println!("cargo::rustc-link-arg-bins=-Wl,-T,{script}");
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
