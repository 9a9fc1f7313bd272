//! `version`

use serde_json::json;

use super::Context;
use super::failure::Failure;

pub(super) fn run(context: &Context) -> Result<(), Failure> {
    let version = env!("CARGO_PKG_VERSION");
    let sentence = format!("idp-server {version}");
    context.global.output.done(
        &sentence,
        &json!({"name": "idp-server", "version": version}),
    )
}
