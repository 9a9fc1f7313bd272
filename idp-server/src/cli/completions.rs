//! `completions SHELL`

use clap::CommandFactory;
use clap_complete::Shell;

use super::arguments::Arguments;
use super::failure::Failure;
use super::output;

pub(super) fn run(shell: Shell) -> Result<(), Failure> {
    output::print(&script(shell)?)
}

fn script(shell: Shell) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "idp-server", &mut bytes);
    String::from_utf8(bytes).map_err(Failure::failed)
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;

    #[test]
    fn every_shell_gets_a_script_that_knows_the_nouns() {
        for shell in Shell::value_variants() {
            let script = script(*shell).expect("UTF-8");
            assert!(
                script.contains("healthcheck") && script.contains("setup-link"),
                "{shell}"
            );
        }
    }
}
