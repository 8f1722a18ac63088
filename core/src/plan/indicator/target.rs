//! Targets: what must be reached, as it is written, and the limits that follow from it.

use crate::diagnostic::Problem;
use crate::json::{self, Fields, Kind, Node, Problems};
use crate::number::{Number, Ratio};
use std::cmp::Ordering;

/// What must be reached.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Target {
    AtLeast(Number),
    Above(Number),
    AtMost(Number),
    Below(Number),
    /// Both ends included.
    Between {
        from: Number,
        to: Number,
    },
    Equal {
        value: Number,
        tolerance: Number,
    },
    IncreaseBy(Change),
    ReduceBy(Change),
    Maintain(Side),
    Zero,
}

/// By how much the baseline is to change.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Change {
    Amount(Number),
    ShareOfBaseline(Number),
}

/// On which side of the baseline a value is not worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    NotBelow,
    NotAbove,
}

impl Side {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 2] = [("not_below", Self::NotBelow), ("not_above", Self::NotAbove)];
}

/// A target with what stands beside it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Aim {
    pub(crate) target: Target,
    pub(crate) stretch: Option<Number>,
    pub(crate) illustrative: bool,
    /// Where it stands in the text.
    pub(crate) place: u32,
}

impl Aim {
    /// The largest number that stands in it.
    pub(crate) fn most(&self) -> Option<Number> {
        let of_target = match self.target {
            Target::AtLeast(limit) | Target::Above(limit) | Target::AtMost(limit) | Target::Below(limit) => Some(limit),
            Target::Between { to, .. } => Some(to),
            Target::Equal { value, .. } => Some(value),
            Target::IncreaseBy(_) | Target::ReduceBy(_) | Target::Maintain(_) | Target::Zero => None,
        };
        of_target.into_iter().chain(self.stretch).max_by(|a, b| a.ratio().cmp(&b.ratio()))
    }
}

/// A bound of a target.
#[derive(Debug, Clone)]
pub(crate) struct Bound {
    pub(crate) value: Ratio,
    /// The limit itself does not hold.
    pub(crate) is_strict: bool,
}

/// The limits of a target: a floor, a ceiling, or the two of a band.
#[derive(Debug, Clone)]
pub(crate) enum Limits {
    Floor(Bound),
    Ceiling(Bound),
    Band(Ratio, Ratio),
}

/// How far a target is fulfilled.
#[derive(Debug, Clone)]
pub(crate) enum Fulfilment {
    Share(Ratio),
    /// More than any share.
    NothingUsed,
}

impl Limits {
    pub(crate) fn holds(&self, value: &Ratio) -> bool {
        match self {
            Self::Floor(Bound { value: limit, is_strict: false }) => limit <= value,
            Self::Floor(Bound { value: limit, is_strict: true }) => limit < value,
            Self::Ceiling(Bound { value: limit, is_strict: false }) => value <= limit,
            Self::Ceiling(Bound { value: limit, is_strict: true }) => value < limit,
            Self::Band(from, to) => from <= value && value <= to,
        }
    }

    /// The limit that a value is held against: of a band the end nearer to where the path begins.
    pub(crate) fn facing(&self, origin: Option<&Ratio>) -> &Ratio {
        match (self, origin) {
            (Self::Floor(limit) | Self::Ceiling(limit), _) => &limit.value,
            (Self::Band(_, to), Some(origin)) if to < origin => to,
            (Self::Band(from, _), _) => from,
        }
    }

    /// How far a value fulfils the target: actual / target of a floor, target / actual of a ceiling, 1 within a band and
    /// less outside. `None` where a share says nothing: of a floor of zero or below.
    pub(crate) fn fulfilment(&self, value: &Ratio) -> Option<Fulfilment> {
        let share = |over: &Ratio, under: &Ratio| match under.is_positive() {
            true => over.divided_by(under).map(Fulfilment::Share),
            false => None,
        };
        match self {
            Self::Floor(limit) => share(value, &limit.value),
            Self::Ceiling(limit) => match (value.is_positive(), limit.value.sign()) {
                (true, Ordering::Greater | Ordering::Equal) => share(&limit.value, value),
                (false, Ordering::Greater) => Some(Fulfilment::NothingUsed),
                (false, Ordering::Equal) => Some(Fulfilment::Share(Ratio::whole(1))),
                (_, Ordering::Less) => None,
            },
            Self::Band(from, to) => match (value < from, to < value) {
                (false, false) => Some(Fulfilment::Share(Ratio::whole(1))),
                (true, _) => share(value, from),
                (false, true) => share(to, value),
            },
        }
    }

    /// The limit of a band that a value is beyond; else the one that it faces.
    pub(crate) fn nearest(&self, value: &Ratio, origin: Option<&Ratio>) -> &Ratio {
        match self {
            Self::Band(from, _) if value < from => from,
            Self::Band(_, to) if to < value => to,
            Self::Floor(_) | Self::Ceiling(_) | Self::Band(..) => self.facing(origin),
        }
    }

    /// Where the value should not be lower.
    pub(crate) fn floor(&self) -> Option<&Ratio> {
        match self {
            Self::Floor(limit) => Some(&limit.value),
            Self::Ceiling(_) => None,
            Self::Band(from, _) => Some(from),
        }
    }

    /// Where the value should not be higher.
    pub(crate) fn ceiling(&self) -> Option<&Ratio> {
        match self {
            Self::Floor(_) => None,
            Self::Ceiling(limit) => Some(&limit.value),
            Self::Band(_, to) => Some(to),
        }
    }
}

impl Target {
    /// The limits of a target, from the value that changes are counted from; `None` without one where it is needed.
    pub(crate) fn limits(&self, baseline: Option<&Ratio>) -> Option<Limits> {
        let limit = |value: Ratio| Bound { value, is_strict: false };
        let strict = |limit: &Number| Bound { value: limit.ratio(), is_strict: true };
        let by = |change: &Change| match change {
            Change::Amount(amount) => amount.ratio(),
            Change::ShareOfBaseline(share) => {
                baseline.map_or(Ratio::whole(0), |baseline| share.ratio().times(&baseline.magnitude()))
            }
        };
        Some(match self {
            Self::AtLeast(floor) => Limits::Floor(limit(floor.ratio())),
            Self::Above(floor) => Limits::Floor(strict(floor)),
            Self::AtMost(ceiling) => Limits::Ceiling(limit(ceiling.ratio())),
            Self::Below(ceiling) => Limits::Ceiling(strict(ceiling)),
            Self::Between { from, to } => Limits::Band(from.ratio(), to.ratio()),
            Self::Equal { value, tolerance } => {
                let (value, tolerance) = (value.ratio(), tolerance.ratio());
                Limits::Band(value.minus(&tolerance), value.plus(&tolerance))
            }
            Self::IncreaseBy(change) => Limits::Floor(limit(baseline?.plus(&by(change)))),
            Self::ReduceBy(change) => Limits::Ceiling(limit(baseline?.minus(&by(change)))),
            Self::Maintain(Side::NotBelow) => Limits::Floor(limit(baseline?.clone())),
            Self::Maintain(Side::NotAbove) => Limits::Ceiling(limit(baseline?.clone())),
            Self::Zero => Limits::Ceiling(limit(Ratio::whole(0))),
        })
    }

    /// Whether it is counted from the baseline.
    pub(crate) fn is_relative(&self) -> bool {
        match self {
            Self::IncreaseBy(_) | Self::ReduceBy(_) | Self::Maintain(_) => true,
            Self::AtLeast(_)
            | Self::Above(_)
            | Self::AtMost(_)
            | Self::Below(_)
            | Self::Between { .. }
            | Self::Equal { .. }
            | Self::Zero => false,
        }
    }

    /// Whether it asks for a share of the baseline, which says nothing where that is zero.
    pub(crate) fn is_share_of_baseline(&self) -> bool {
        matches!(self, Self::IncreaseBy(Change::ShareOfBaseline(_)) | Self::ReduceBy(Change::ShareOfBaseline(_)))
    }

    /// Whether a value can be strictly better than it: floors, and ceilings that are not zero.
    pub(crate) fn can_be_exceeded(&self) -> bool {
        match self {
            Self::AtLeast(_) | Self::Above(_) | Self::IncreaseBy(_) | Self::ReduceBy(_) => true,
            Self::AtMost(limit) | Self::Below(limit) => !limit.is_zero(),
            Self::Between { .. } | Self::Equal { .. } | Self::Maintain(_) | Self::Zero => false,
        }
    }
}

/// The form of a target: the field that states it.
#[derive(Clone, Copy)]
enum Form {
    AtLeast,
    AtMost,
    Between,
    Above,
    Below,
    Equal,
    IncreaseBy,
    ReduceBy,
    Maintain,
    Zero,
}

const FORMS: [(&str, Form); 10] = [
    ("at_least", Form::AtLeast),
    ("at_most", Form::AtMost),
    ("between", Form::Between),
    ("above", Form::Above),
    ("below", Form::Below),
    ("equal", Form::Equal),
    ("increase_by", Form::IncreaseBy),
    ("reduce_by", Form::ReduceBy),
    ("maintain", Form::Maintain),
    ("zero", Form::Zero),
];
const FIELDS: [&str; 12] = json::fields_of_forms(&FORMS, ["stretch", "illustrative"]);

pub(crate) fn read(node: Node<'_>, problems: &mut Problems) -> Option<Aim> {
    if matches!(node.kind(), Kind::Text | Kind::EscapedText) {
        let words = [("maintain", Target::Maintain(Side::NotBelow)), ("zero", Target::Zero)];
        let target = json::word(node, &words, problems)?;
        return Some(Aim { target, stretch: None, illustrative: false, place: node.place() });
    }
    let mut fields = Fields::of(node, &FIELDS, problems)?;
    let form = fields.one_of(&FORMS);
    let stretch_node = fields.get("stretch");
    let stretch = stretch_node.and_then(|stretch| json::number(stretch, fields.problems));
    let illustrative = fields.flag("illustrative");
    let target = read_form(form?, fields.problems)?;
    if let Target::AtLeast(limit) | Target::AtMost(limit) | Target::Above(limit) | Target::Below(limit) = target
        && limit.is_zero()
    {
        problems.at(node, Problem::ZeroTarget);
    }
    if let (Some(stretch), Some(node)) = (stretch, stretch_node) {
        compare_stretch(node, stretch, &target, problems);
    }
    Some(Aim { target, stretch, illustrative, place: node.place() })
}

fn read_form((form, node): (Form, Node<'_>), problems: &mut Problems) -> Option<Target> {
    Some(match form {
        Form::AtLeast => Target::AtLeast(json::number(node, problems)?),
        Form::AtMost => Target::AtMost(json::number(node, problems)?),
        Form::Between => read_between(node, problems)?,
        Form::Above => Target::Above(json::number(node, problems)?),
        Form::Below => Target::Below(json::number(node, problems)?),
        Form::Equal => {
            let mut fields = Fields::of(node, &["value", "tolerance"], problems)?;
            let (value, tolerance) = (fields.number("value"), fields.number("tolerance"));
            if let (Some(node), Some(number)) = (fields.get("tolerance"), tolerance.filter(Number::is_negative)) {
                fields.problems.at(node, Problem::NegativeTolerance { value: number.figure().to_string() });
            }
            Target::Equal { value: value?, tolerance: tolerance? }
        }
        Form::IncreaseBy => Target::IncreaseBy(read_change(node, problems)?),
        Form::ReduceBy => Target::ReduceBy(read_change(node, problems)?),
        Form::Maintain => Target::Maintain(json::word(node, &Side::WORDS, problems)?),
        Form::Zero => {
            if node.kind() != Kind::True {
                let word = json::shortened(node.raw());
                problems
                    .at(node, Problem::UnknownWord { word, nearest: Some("true".to_owned()), known: String::new() });
            }
            Target::Zero
        }
    })
}

fn read_between(node: Node<'_>, problems: &mut Problems) -> Option<Target> {
    let mut fields = Fields::of(node, &["from", "to"], problems)?;
    let (from, to) = (fields.number("from"), fields.number("to"));
    let (from, to) = (from?, to?);
    if to.ratio() < from.ratio() {
        let (from, to) = (from.figure().to_string(), to.figure().to_string());
        problems.at(node, Problem::BetweenReversed { from, to });
    }
    Some(Target::Between { from, to })
}

/// An amount, or `{"share_of_baseline": s}`.
fn read_change(node: Node<'_>, problems: &mut Problems) -> Option<Change> {
    if node.kind() != Kind::Object {
        if let Some(text) = node.string().filter(|text| text.contains('%')) {
            // a percentage where an amount is meant: the share of the baseline is another field
            problems.at(node, Problem::PercentOfBaseline { text: json::shortened(&text) });
            return None;
        }
        let amount = json::number(node, problems);
        not_negative(Some(node), amount, problems);
        return amount.map(Change::Amount);
    }
    let mut fields = Fields::of(node, &["share_of_baseline"], problems)?;
    let share = fields.number("share_of_baseline");
    if let (Some(share), Some(node)) = (share, fields.get("share_of_baseline"))
        && Ratio::whole(1) < share.ratio()
    {
        fields.problems.at(node, Problem::ShareLooksLikePercent { share: share.figure().to_string() });
    }
    not_negative(fields.get("share_of_baseline"), share, fields.problems);
    share.map(Change::ShareOfBaseline)
}

fn not_negative(node: Option<Node<'_>>, number: Option<Number>, problems: &mut Problems) {
    if let (Some(node), Some(number)) = (node, number)
        && number.is_negative()
    {
        problems.at(node, Problem::NegativeChange { value: number.figure().to_string() });
    }
}

fn compare_stretch(node: Node<'_>, stretch: Number, target: &Target, problems: &mut Problems) {
    let beyond = match target {
        Target::AtLeast(limit) | Target::Above(limit) => (limit.ratio() < stretch.ratio(), limit),
        Target::AtMost(limit) | Target::Below(limit) => (stretch.ratio() < limit.ratio(), limit),
        // their limits are known with the baseline only
        Target::IncreaseBy(_) | Target::ReduceBy(_) | Target::Maintain(_) => return,
        Target::Between { .. } => return problems.at(node, Problem::StretchOfBand { form: "between" }),
        Target::Equal { .. } => return problems.at(node, Problem::StretchOfBand { form: "equal" }),
        Target::Zero => return problems.at(node, Problem::StretchOfBand { form: "zero" }),
    };
    if let (false, limit) = beyond {
        let (stretch, target) = (stretch.figure().to_string(), limit.figure().to_string());
        problems.at(node, Problem::StretchNotBeyond { stretch, target });
    }
}
