//! map

pub mod pages;
