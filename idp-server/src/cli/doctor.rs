//! `doctor`
pub(super) fn run(_: &super::Context) -> Result<(), super::Failure> {
    Err(super::Failure::failed("later"))
}
