//! How a function starts: settings, telemetry, clients, connection warmed during init, then the runtime loop.
