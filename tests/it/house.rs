//! The walls of the house: rules about the code, held by reading it.
