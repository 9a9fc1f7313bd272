//! The server as its users meet it: one binary, one file a topic.

mod architecture;
mod browser;
mod foreign;
mod readme;
mod sign_in;
