//! The server as its users meet it: one binary, one file a topic.

mod architecture;
mod browser;
mod codes;
mod cost;
mod crash;
mod foreign;
mod races;
mod refresh;
mod refresh_world;
mod sign_in;
