//! The server as its users meet it: one binary, one file a topic.

mod architecture;
mod at_rest;
mod authorize;
mod authorize_parameters;
mod authorize_prompts;
mod browser;
mod client_authentication;
mod codes;
mod cost;
mod crash;
mod discovery;
mod foreign;
mod forms;
mod jwt_attacks;
mod keyring;
mod pages;
mod races;
mod readme;
mod refresh;
mod refresh_world;
mod sessions;
mod sign_in;
mod tokens;
