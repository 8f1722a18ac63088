//! From text to a tree to fields, with every problem noted on the way and none thrown.

mod read;
mod tree;

pub(crate) use read::{
    Ids, Problems, day, day_problem, flag, has_other_than, id, items, name, number, object, one_of, references,
    required, share, text, whole, word,
};
pub(crate) use tree::{Kind, Node, Tree};
