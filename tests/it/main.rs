//! The server as its users meet it: one binary, one file a topic.

mod architecture;
mod authorize;
mod browser;
mod codes;
mod cost;
mod crash;
mod discovery;
mod foreign;
mod forms;
mod http;
mod logout;
mod logs;
mod outages;
mod pages;
mod races;
mod readme;
mod refresh;
mod refresh_world;
mod sessions;
mod setup;
mod sign_in;
mod sign_in_limits;
mod steps;
