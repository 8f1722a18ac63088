//! Numbers without error: decimals as they were written, fractions that compare exactly, units of measure.
//!
//! No binary floating point anywhere: a status is decided on unrounded values, and a number is rounded once, when it
//! is shown.

mod decimal;
mod int;
mod ratio;
mod root;
mod uom;

pub use decimal::Figure;
pub(crate) use decimal::{Number, NumberError};
pub use int::Rounding;
pub(crate) use ratio::Ratio;
pub(crate) use root::{grown, or_a_thousandth, power, yearly_growth};
pub(crate) use uom::Uom;
