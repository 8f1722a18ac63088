//! What runs natively: one program, so that it is built once, and a law that takes long leaves no core idle.

mod agenda;
mod columns;
mod compare;
mod compare_deadlines;
mod corpus;
mod damaged;
mod drafts;
mod filed;
mod house;
mod laws;
mod many;
mod obligations;
mod oracles;
mod other_plan;
mod reallocation;
mod replay;
mod successors;
mod waits;
