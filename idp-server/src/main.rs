//! Starts the process: everything else is in the library.

use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() {
    // Fails only when one is installed already, which is just as good.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let exit = idp_server::cli::run(std::env::args_os(), std::env::vars_os());
    std::process::exit(exit.code());
}
