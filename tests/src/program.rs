//! The arguments of the programs `races`, `crash` and `timing`.

use crate::database::Engine;

/// `--engine sqlite|postgres` and one count by its name, such as `--rounds 200`.
///
/// # Panics
///
/// With the usage, when the arguments are not of this form.
pub fn arguments(count: &str, usual: usize) -> (Engine, usize) {
    let (mut engine, mut number) = (Engine::chosen(), usual);
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        match (name.as_str(), value.as_str(), value.parse()) {
            ("--engine", "sqlite", _) => engine = Engine::Sqlite,
            ("--engine", "postgres", _) => engine = Engine::Postgres,
            (name, _, Ok(parsed)) if name == count => number = parsed,
            _ => panic!("usage: [--engine sqlite|postgres] [{count} NUMBER]"),
        }
    }
    (engine, number)
}
