//! The server as its users meet it: one binary, one file a topic.

mod architecture;
mod authorize;
mod authorize_parameters;
mod authorize_prompts;
mod browser;
mod codes;
mod cost;
mod discovery;
mod foreign;
mod forms;
mod pages;
mod races;
mod readme;
mod refresh;
mod refresh_world;
mod sessions;
mod sign_in;
