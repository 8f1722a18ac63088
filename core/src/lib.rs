//! Skeleton; the rooms follow.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is wrong with an input.
#[derive(Debug, Clone, Serialize)]
pub struct Diagnostic {
    /// Stable code.
    pub code: String,
}
/// All problems of one input.
#[derive(Debug, Clone, Serialize, thiserror::Error)]
#[error("{} problems", .0.len())]
pub struct Diagnostics(pub Vec<Diagnostic>);
/// The rules.
#[derive(Debug)]
pub struct Plan;
/// What happened.
#[derive(Debug)]
pub struct Records;
/// The answer.
#[derive(Debug, Serialize, Deserialize)]
pub struct Assessment {}
/// One verdict, as it stands in an assessment's JSON.
#[derive(Debug, Deserialize)]
pub struct Verdict {}
/// Language of words.
#[derive(Debug, Clone, Copy)]
pub enum Language {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}
/// The words for statuses.
#[derive(Debug, Serialize)]
pub struct Words {}
impl Plan {
    /// Reads a plan.
    pub fn parse(_json: &str) -> Result<Self, Diagnostics> {
        Ok(Self)
    }
    /// Assesses.
    pub fn assess(&self, _records: &Records, _as_of: NaiveDate) -> Assessment {
        Assessment {}
    }
}
impl Records {
    /// Reads records for a plan.
    pub fn parse(_json: &str, _plan: &Plan) -> Result<Self, Diagnostics> {
        Ok(Self)
    }
}
/// Every problem of a plan and of records for it.
pub fn check(_plan: &str, _records: Option<&str>) -> Vec<Diagnostic> {
    Vec::new()
}
/// Reads the as-of date.
pub fn parse_as_of(_text: &str) -> Result<NaiveDate, Diagnostics> {
    Ok(NaiveDate::MIN)
}
impl Verdict {
    /// In words.
    pub fn explain(&self, _language: Language) -> String {
        String::new()
    }
}
impl Words {
    /// In a language.
    pub fn of(_language: Language) -> Self {
        Self {}
    }
}
