//! What an office puts around its documents, as the caller gives it. Text in, checked model out.

use crate::diagnostic::{Diagnostics, Input};
use crate::json::{Fields, Node, Problems, Tree, text};
use chrono::NaiveDate;

/// What stands around a document's body; what is not given stays blank, or is taken from the assessment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "callers fill it in")]
pub struct Letterhead {
    /// The body above the one that issues it.
    pub superior: Option<String>,
    /// Who issues it: the unit, or the office, if not given.
    pub issuer: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// The issuer's letters behind the number.
    pub symbol: Option<String>,
    /// Where it is issued.
    pub place: Option<String>,
    /// When.
    pub date: Option<NaiveDate>,
    /// To whom: those before whom the policies make units answer, if not given.
    pub to: Vec<String>,
    /// Who receives a copy.
    pub copies: Vec<String>,
    /// In which office it is signed.
    pub signatory: Option<String>,
    /// By whom.
    pub signer: Option<String>,
}

const FIELDS: &[&str] =
    &["superior", "issuer", "number", "symbol", "place", "date", "to", "copies", "signatory", "signer"];

impl Letterhead {
    /// Reads a letterhead: a JSON object of texts, `date` a day, `to` and `copies` lists of texts; everything may be left out.
    ///
    /// ```
    /// use tiendo::Letterhead;
    /// let head = Letterhead::parse(r#"{"place": "Ngã Năm", "date": "2024-01-08", "to": ["UBND thị xã Ngã Năm"]}"#)?;
    /// assert_eq!(head.place.as_deref(), Some("Ngã Năm"));
    /// let problems = Letterhead::parse(r#"{"palce": "Ngã Năm"}"#).unwrap_err();
    /// assert_eq!(problems.0[0].code, "unknown-field");
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    ///
    /// # Errors
    /// Every problem of the text.
    pub fn parse(json: &str) -> Result<Self, Diagnostics> {
        let tree = Tree::parse(json).map_err(|found| Problems::of_syntax(&found, json, Input::Letterhead))?;
        let mut problems = Problems::default();
        let head = read(tree.root(), &mut problems);
        let has_errors = problems.has_errors();
        let diagnostics = problems.located(&tree, json, Input::Letterhead);
        head.filter(|_| !has_errors).ok_or(Diagnostics(diagnostics))
    }
}

fn read(node: Node<'_>, problems: &mut Problems) -> Option<Letterhead> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    Some(Letterhead {
        superior: fields.text_if_given("superior"),
        issuer: fields.text_if_given("issuer"),
        number: fields.text_if_given("number"),
        symbol: fields.text_if_given("symbol"),
        place: fields.text_if_given("place"),
        date: fields.day_if_given("date"),
        to: texts("to", &mut fields),
        copies: texts("copies", &mut fields),
        signatory: fields.text_if_given("signatory"),
        signer: fields.text_if_given("signer"),
    })
}

fn texts(field: &'static str, fields: &mut Fields<'_, '_>) -> Vec<String> {
    let nodes = fields.list(field);
    nodes.filter_map(|node| text(node, "text", fields.problems)).map(|text| text.into_owned()).collect()
}
