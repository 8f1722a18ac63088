//! From text to a tree to fields, with every problem noted on the way and none thrown; and answers to text.

mod read;
mod text;
mod tree;
mod write;

pub(crate) use read::{
    Fields, Ids, Problems, day, day_problem, fields_of_forms, id, is_of, items, moment, number, part_of_one, share,
    shortened, shown, text, time, whole, whole_between, whole_up_to, word, word_of,
};
pub(crate) use tree::{Kind, Node, Tree};
pub(crate) use write::Writer;

/// The one version of the format, of all that goes in and out.
pub(crate) const FORMAT: &str = "tiendo/1";
