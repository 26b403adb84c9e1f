//! The command line of the CX bot.

fn main() {}
