//! The catalogue of problems: for each its code, its severity, and its words in Vietnamese and English.

use super::{Diagnostic, Input, Severity};
use crate::text::Text;

/// What an id refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thing {
    Unit,
    Document,
    Section,
    Indicator,
    Task,
}

/// What should have stood where something else stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    Object,
    List,
    Text,
    Name,
    Number,
    WholeNumber,
    YesOrNo,
    Day,
}

/// One problem, with the user's own words in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    // the text
    ByteOrderMark,
    NotJson { found: String },
    BareWord { word: String },
    Truncated,
    AfterTheEnd { found: String },
    BadString { found: String },
    TooDeep { most: usize },
    TooLarge,
    // the shape
    WrongType { expected: Expected, found: String },
    UnknownField { field: String, nearest: Option<String>, known: String },
    DuplicateKey { key: String },
    MissingField { field: &'static str },
    OneOf { fields: String },
    UnknownWord { word: String, nearest: Option<String>, known: String },
    Empty { what: &'static str },
    NothingToCheck,
    WrongFormat { found: String },
    // numbers and days
    NotANumber { text: String, meant: Option<String> },
    TooManyDigitsBare { text: String },
    TooManyDigits { text: String },
    OutOfRange { text: String, from: &'static str, to: &'static str },
    NotADay { text: String, meant: Option<String> },
    NoSuchDay { text: String, last: String },
    YearOutOfRange { text: String },
    NotADate { text: String },
    // references
    DuplicateId { id: String },
    Dangling { thing: Thing, id: String, nearest: Option<String> },
    ParentCycle { id: String },
    OtherPlan { found: String, plan: String },
    ListedTwice { id: String },
    // what contradicts itself
    PeriodReversed { start: String, end: String },
    DueBeforeStart { due: String, start: String },
    ClosesOutsidePeriod { closes_on: String, start: String, due: String },
    CountsUntilBeforeDue { counts_until: String, due: String },
    BaselineNotBeforeDue { on: String, due: String },
    BetweenReversed { from: String, to: String },
    LinearWithoutBaseline,
    BandsReversed { on_track: String, at_risk: String },
    StretchNotBeyond { stretch: String, target: String },
    StretchOfBand,
    NearlyOfThisTarget,
    PauseReversed { from: String, to: String },
    ValidityReversed { from: String, to: String },
    UomMismatch { given: String, wanted: String },
    // used, with a defined result
    ReservedId { id: String },
    MarkupInText { text: String },
    UnknownSource { id: String },
    BaselineEqualsTarget { value: String },
    BaselineBeyondTarget { baseline: String, target: String },
    ZeroTarget,
    NegativeValue { value: String },
    FallingSeries { on: String, value: String, before: String, times: u32 },
    TwoValues { on: String, values: String },
    BeforeTheStart { on: String, start: String },
    AfterTheCount { on: String, until: String },
    DoneAgain { on: String, first: String },
    PauseAfterDue { from: String, due: String },
    LaterRecords { count: u32, as_of: String },
    OutsideCalendar { day: String },
}

struct Words {
    code: &'static str,
    severity: Severity,
    message: [String; 2],
    help: [String; 2],
}

impl Problem {
    pub(crate) fn severity(&self) -> Severity {
        self.words().severity
    }

    pub(crate) fn diagnostic(&self, input: Input, pointer: String, line: Option<u32>) -> Diagnostic {
        let Words { code, severity, message: [vi, en], help: [help_vi, help_en] } = self.words();
        Diagnostic {
            severity,
            code: code.to_owned(),
            input,
            pointer,
            line,
            message: Text { vi, en },
            help: Text { vi: help_vi, en: help_en },
        }
    }

    /// Code, severity and words: Vietnamese, then English; what is the matter, then the way out.
    #[rustfmt::skip]
    fn words(&self) -> Words {
        use Severity::{Error, Note, Warning};
        match self {
            Self::ByteOrderMark => say("byte-order-mark", Error,
                "tệp bắt đầu bằng dấu BOM (U+FEFF)", "the text begins with a byte order mark (U+FEFF)",
                "lưu lại dạng UTF-8 không BOM", "save it as UTF-8 without a byte order mark"),
            Self::NotJson { found } => say("not-json", Error,
                format!("không phải JSON: không chờ đợi `{found}` ở đây"), format!("this is not JSON: `{found}` is not expected here"),
                "sửa chỗ này; các chỗ sau chưa được đọc", "mend this place; what comes after it has not been read"),
            Self::BareWord { word } => say("not-json", Error,
                format!("`{word}` không phải là giá trị JSON"), format!("`{word}` is not a JSON value"),
                "nếu không có số liệu thì bỏ hẳn bản ghi; chữ phải đặt trong dấu ngoặc kép", "leave the record out if there is no figure; put words in double quotes"),
            Self::Truncated => say("truncated", Error,
                "tệp bị cắt giữa chừng", "the text ends in the middle",
                "chép lại toàn bộ tệp; thiếu dấu đóng ngoặc hoặc dấu nháy", "copy the whole file again; a closing bracket or quote is missing"),
            Self::AfterTheEnd { found } => say("after-the-end", Error,
                format!("còn `{found}` sau khi JSON đã kết thúc"), format!("`{found}` stands after the end of the JSON"),
                "bỏ phần thừa", "remove what is left over"),
            Self::BadString { found } => say("bad-string", Error,
                format!("chuỗi có ký tự không hợp lệ ở `{found}`"), format!("the string has a character that may not stand there: `{found}`"),
                "viết xuống dòng là `\\n`, dấu gạch chéo ngược là `\\\\`; ký tự `\\u` phải đủ cặp", "write a new line as `\\n` and a backslash as `\\\\`; `\\u` surrogates come in pairs"),
            Self::TooDeep { most } => say("too-deep", Error,
                format!("lồng quá {most} cấp"), format!("nested more than {most} levels deep"),
                "định dạng này không cần quá 8 cấp", "the format needs no more than 8 levels"),
            Self::TooLarge => say("too-large", Error,
                "tệp lớn hơn 2 GiB", "the text is larger than 2 GiB",
                "chia nhỏ số liệu", "split the records"),

            Self::WrongType { expected, found } => say("wrong-type", Error,
                format!("cần {}, nhưng gặp {found}", expected.words()[0]), format!("{} is wanted here, not {found}", expected.words()[1]),
                expected.help()[0], expected.help()[1]),
            Self::UnknownField { field, nearest, known } => match nearest {
                Some(nearest) => say("unknown-field", Error,
                    format!("không có trường `{field}`"), format!("there is no field `{field}`"),
                    format!("có phải `{nearest}`?"), format!("is `{nearest}` meant?")),
                None => say("unknown-field", Error,
                    format!("không có trường `{field}`"), format!("there is no field `{field}`"),
                    format!("các trường dùng được: {known}"), format!("the fields are {known}")),
            },
            Self::DuplicateKey { key } => say("duplicate-key", Error,
                format!("trường `{key}` đứng hai lần"), format!("field `{key}` stands twice"),
                "giữ lại một", "keep one of them"),
            Self::MissingField { field } => say("missing-field", Error,
                format!("thiếu trường `{field}`"), format!("field `{field}` is missing"),
                format!("thêm `{field}`"), format!("add `{field}`")),
            Self::OneOf { fields } => say("one-of", Error,
                format!("cần đúng một trong các trường {fields}"), format!("exactly one of {fields} is wanted"),
                "giữ lại một trường", "keep one of them"),
            Self::UnknownWord { word, nearest, known } => match nearest {
                Some(nearest) => say("unknown-word", Error,
                    format!("không hiểu `{word}`"), format!("`{word}` is not known here"),
                    format!("có phải `{nearest}`?"), format!("is `{nearest}` meant?")),
                None => say("unknown-word", Error,
                    format!("không hiểu `{word}`"), format!("`{word}` is not known here"),
                    format!("dùng một trong: {known}"), format!("use one of {known}")),
            },
            Self::Empty { what } => say("empty", Error,
                format!("`{what}` trống"), format!("`{what}` is empty"),
                format!("điền `{what}`"), format!("fill in `{what}`")),
            Self::NothingToCheck => say("nothing-to-check", Error,
                "kế hoạch không có chỉ tiêu hay nhiệm vụ nào", "the plan has no indicator and no task",
                "thêm ít nhất một mục vào `indicators` hoặc `tasks`", "add at least one item to `indicators` or `tasks`"),
            Self::WrongFormat { found } => say("wrong-format", Error,
                format!("định dạng `{found}` không đọc được"), format!("format `{found}` cannot be read"),
                "viết `\"format\": \"tiendo/1\"`", "write `\"format\": \"tiendo/1\"`"),

            Self::NotANumber { text, meant } => match meant {
                Some(meant) => say("not-a-number", Error,
                    format!("`{text}` không phải là số"), format!("`{text}` is not a number"),
                    format!("viết `{meant}` (dấu chấm thập phân, không tách hàng nghìn; tỷ lệ là phần của 1)"), format!("write `{meant}` (a decimal point, no thousands marks; shares are fractions of 1)")),
                None => say("not-a-number", Error,
                    format!("`{text}` không phải là số"), format!("`{text}` is not a number"),
                    "viết như `1234.5`; nếu không có số liệu thì bỏ hẳn bản ghi", "write it like `1234.5`; leave the record out if there is no figure"),
            },
            Self::TooManyDigitsBare { text } => say("too-many-digits", Error,
                format!("số `{text}` có hơn 15 chữ số có nghĩa, trang web sẽ làm tròn mất"), format!("number `{text}` has more than 15 significant digits, which a web page would round"),
                format!("đặt trong dấu ngoặc kép: `\"{text}\"` (đến 28 chữ số)"), format!("put it in double quotes: `\"{text}\"` (up to 28 digits)")),
            Self::TooManyDigits { text } => say("number-too-long", Error,
                format!("số `{text}` cần hơn 28 chữ số"), format!("number `{text}` takes more than 28 digits"),
                "dùng đơn vị lớn hơn, như tỷ đồng thay cho đồng", "use a larger unit, such as tỷ đồng in place of đồng"),
            Self::OutOfRange { text, from, to } => say("out-of-range", Error,
                format!("`{text}` nằm ngoài khoảng {from} đến {to}"), format!("`{text}` is not between {from} and {to}"),
                format!("viết một số từ {from} đến {to}"), format!("write a number from {from} to {to}")),
            Self::NotADay { text, meant } => match meant {
                Some(meant) => say("not-a-day", Error,
                    format!("`{text}` không phải là ngày"), format!("`{text}` is not a day"),
                    format!("viết `{meant}`"), format!("write `{meant}`")),
                None => say("not-a-day", Error,
                    format!("`{text}` không phải là ngày"), format!("`{text}` is not a day"),
                    "viết năm-tháng-ngày, như `2023-08-31`", "write year-month-day, such as `2023-08-31`"),
            },
            Self::NoSuchDay { text, last } => say("no-such-day", Error,
                format!("không có ngày `{text}`"), format!("there is no day `{text}`"),
                format!("ngày cuối của tháng ấy là `{last}`"), format!("the last day of that month is `{last}`")),
            Self::YearOutOfRange { text } => say("year-out-of-range", Error,
                format!("năm của `{text}` nằm ngoài 1900 đến 2199"), format!("the year of `{text}` is not between 1900 and 2199"),
                "kiểm tra lại năm", "look at the year again"),
            Self::NotADate { text } => say("not-a-date", Error,
                format!("`{text}` không phải là ngày, tháng hay năm"), format!("`{text}` is not a day, a month or a year"),
                "viết `2023`, `2023-08` hoặc `2023-08-31`", "write `2023`, `2023-08` or `2023-08-31`"),

            Self::DuplicateId { id } => say("duplicate-id", Error,
                format!("mã `{id}` đã dùng ở trên"), format!("id `{id}` is used above already"),
                "đặt mã khác", "choose another id"),
            Self::Dangling { thing, id, nearest } => {
                let [code, vi, en] = thing.words();
                match nearest {
                    Some(nearest) => say(code, Error,
                        format!("không có {vi} `{id}`"), format!("there is no {en} `{id}`"),
                        format!("có phải `{nearest}`?"), format!("is `{nearest}` meant?")),
                    None => say(code, Error,
                        format!("không có {vi} `{id}`"), format!("there is no {en} `{id}`"),
                        "khai báo trong kế hoạch, hoặc sửa mã", "declare it in the plan, or mend the id"),
                }
            }
            Self::ParentCycle { id } => say("parent-cycle", Error,
                format!("`{id}` là cấp trên của chính nó"), format!("`{id}` stands above itself"),
                "bỏ một `parent` trong vòng", "remove one `parent` of the circle"),
            Self::OtherPlan { found, plan } => say("other-plan", Error,
                format!("số liệu này của kế hoạch `{found}`, không phải `{plan}`"), format!("these records are for plan `{found}`, not `{plan}`"),
                "chọn đúng tệp số liệu", "choose the records of this plan"),
            Self::ListedTwice { id } => say("listed-twice", Error,
                format!("`{id}` được kể hai lần"), format!("`{id}` is listed twice"),
                "giữ lại một", "keep one of them"),

            Self::PeriodReversed { start, end } => say("period-reversed", Error,
                format!("kỳ kết thúc `{end}` trước khi bắt đầu `{start}`"), format!("the period ends on `{end}`, before it starts on `{start}`"),
                "đổi chỗ hai ngày", "swap the two days"),
            Self::DueBeforeStart { due, start } => say("due-before-start", Error,
                format!("hạn `{due}` trước ngày bắt đầu `{start}`"), format!("due date `{due}` is before the start `{start}`"),
                "cho một ngày không sớm hơn ngày bắt đầu", "give a date on or after it"),
            Self::ClosesOutsidePeriod { closes_on, start, due } => say("closes-outside-period", Error,
                format!("ngày chốt `{closes_on}` không nằm từ `{start}` đến hạn `{due}`"), format!("`closes_on` `{closes_on}` is not between the start `{start}` and the due date `{due}`"),
                "số liệu chốt có ngày từ `closes_on` trở đi; bỏ trường này thì lấy ngày hạn", "a final figure is dated from `closes_on` on; without it the due date is taken"),
            Self::CountsUntilBeforeDue { counts_until, due } => say("counts-until-before-due", Error,
                format!("`counts_until` `{counts_until}` trước hạn `{due}`"), format!("`counts_until` `{counts_until}` is before the due date `{due}`"),
                "cho một ngày không sớm hơn hạn, hoặc bỏ trường này", "give a date on or after it, or leave it out"),
            Self::BaselineNotBeforeDue { on, due } => say("baseline-not-before-due", Error,
                format!("ngày kỳ gốc `{on}` không trước hạn `{due}`"), format!("the baseline's day `{on}` is not before the due date `{due}`"),
                "cho ngày mà giá trị gốc được đo", "give the day on which the baseline was measured"),
            Self::BetweenReversed { from, to } => say("between-reversed", Error,
                format!("khoảng từ `{from}` đến `{to}` bị ngược"), format!("the band from `{from}` to `{to}` is the wrong way round"),
                "đổi chỗ hai đầu", "swap its ends"),
            Self::LinearWithoutBaseline => say("linear-without-baseline", Error,
                "lộ trình `linear` của chỉ tiêu thời điểm cần kỳ gốc", "a `linear` path of a snapshot needs a baseline",
                "thêm `baseline`, hoặc dùng `at_end`", "add `baseline`, or use `at_end`"),
            Self::BandsReversed { on_track, at_risk } => say("bands-reversed", Error,
                format!("ngưỡng `at_risk` `{at_risk}` cao hơn ngưỡng `on_track` `{on_track}`"), format!("band `at_risk` `{at_risk}` is above band `on_track` `{on_track}`"),
                "cho `at_risk` không cao hơn `on_track`", "give an `at_risk` that is not above `on_track`"),
            Self::StretchNotBeyond { stretch, target } => say("stretch-not-beyond", Error,
                format!("mức phấn đấu `{stretch}` không hơn chỉ tiêu `{target}`"), format!("stretch `{stretch}` is not better than the target `{target}`"),
                "cho mức tốt hơn chỉ tiêu, hoặc bỏ `stretch`", "give something better than the target, or leave `stretch` out"),
            Self::StretchOfBand => say("stretch-of-band", Error,
                "chỉ tiêu `between` không có mức phấn đấu", "a `between` target has no stretch",
                "bỏ `stretch`", "leave `stretch` out"),
            Self::NearlyOfThisTarget => say("nearly-needs-a-ratio", Error,
                "`nearly_achieved` cần chỉ tiêu lớn hơn 0", "`nearly_achieved` needs a target above zero",
                "bỏ `nearly_achieved`", "leave `nearly_achieved` out"),
            Self::PauseReversed { from, to } => say("pause-reversed", Error,
                format!("tạm dừng kết thúc `{to}` trước khi bắt đầu `{from}`"), format!("the pause ends on `{to}`, before it starts on `{from}`"),
                "đổi chỗ hai ngày", "swap the two days"),
            Self::ValidityReversed { from, to } => say("validity-reversed", Error,
                format!("hết hiệu lực `{to}` trước khi có hiệu lực `{from}`"), format!("validity ends on `{to}`, before it starts on `{from}`"),
                "đổi chỗ hai ngày", "swap the two days"),
            Self::UomMismatch { given, wanted } => say("uom-mismatch", Error,
                format!("đơn vị `{given}` không đổi ra `{wanted}` được"), format!("`{given}` does not convert into `{wanted}`"),
                format!("ghi số liệu bằng `{wanted}`"), format!("record the value in `{wanted}`")),

            Self::ReservedId { id } => say("reserved-id", Note,
                format!("mã `{id}` trùng từ riêng của JavaScript"), format!("id `{id}` is a word of JavaScript's own"),
                "vẫn dùng như chữ thường; đặt mã khác thì dễ đọc hơn", "it is used as plain text; another id reads better"),
            Self::MarkupInText { text } => say("markup-in-text", Note,
                format!("`{text}` có dấu như thẻ HTML"), format!("`{text}` looks like markup"),
                "hiện ra như chữ, không bao giờ như thẻ", "it is shown as text, never as markup"),
            Self::UnknownSource { id } => say("unknown-source", Warning,
                format!("nguồn `{id}` không có trong `sources` của kế hoạch"), format!("source `{id}` is not among the plan's `sources`"),
                "khi số liệu mâu thuẫn, nguồn này đứng sau các nguồn đã khai báo", "when values conflict it ranks after those that are"),
            Self::BaselineEqualsTarget { value } => say("baseline-equals-target", Warning,
                format!("kỳ gốc bằng chỉ tiêu (`{value}`)"), format!("the baseline equals the target (`{value}`)"),
                "không có tiến độ; chỉ xét đạt hay không đạt", "there is no progress; the verdict is reached or not reached"),
            Self::BaselineBeyondTarget { baseline, target } => say("baseline-beyond-target", Warning,
                format!("kỳ gốc `{baseline}` đã hơn chỉ tiêu `{target}`"), format!("the baseline `{baseline}` is already better than the target `{target}`"),
                "không có lộ trình để so; chỉ xét đạt hay không đạt", "there is no path to compare with; the verdict is reached or not reached"),
            Self::ZeroTarget => say("zero-target", Note,
                "chỉ tiêu bằng 0", "the target is zero",
                "không có tỷ lệ thực hiện; chỉ xét đạt hay không đạt", "there is no achievement; the verdict is reached or not reached"),
            Self::NegativeValue { value } => say("negative-value", Note,
                format!("số liệu `{value}` âm"), format!("the value `{value}` is negative"),
                "được dùng như đã ghi", "it is used as recorded"),
            Self::FallingSeries { on, value, before, times } => say("falling-series", Warning,
                format!("lũy kế giảm từ `{before}` còn `{value}` ngày `{on}` ({times} lần trong chuỗi)"), format!("the cumulative series falls from `{before}` to `{value}` on `{on}` ({times} falls in the series)"),
                "hoàn trả thì đúng; nhập số trong kỳ thay cho lũy kế thì sai", "right for refunds; wrong if amounts of a month were entered instead of totals"),
            Self::TwoValues { on, values } => say("two-values", Warning,
                format!("ngày `{on}` có các giá trị khác nhau: {values}"), format!("`{on}` has different values: {values}"),
                "thứ tự `sources` quyết định, nếu không thì lấy kết quả xấu hơn", "the order of `sources` decides, else the worse verdict"),
            Self::BeforeTheStart { on, start } => say("before-the-start", Note,
                format!("số lũy kế ngày `{on}` trước ngày bắt đầu `{start}`, không tính"), format!("a cumulative value of `{on}`, before the start `{start}`, is not counted"),
                "ghi làm `baseline` nếu là giá trị gốc", "give it as the `baseline` if it is one"),
            Self::AfterTheCount { on, until } => say("after-the-count", Note,
                format!("số liệu ngày `{on}` sau ngày `{until}`, không tính"), format!("a value of `{on}`, after `{until}`, is not counted"),
                "ghi `counts_until` nếu kế hoạch cho tính sau hạn", "give `counts_until` if the plan counts later values"),
            Self::DoneAgain { on, first } => say("done-again", Warning,
                format!("đã hoàn thành ngày `{first}`, ghi lại ngày `{on}`"), format!("done on `{first}` already, recorded again on `{on}`"),
                "lấy ngày đầu", "the first day counts"),
            Self::PauseAfterDue { from, due } => say("pause-after-due", Warning,
                format!("tạm dừng từ `{from}`, sau hạn `{due}`"), format!("the pause begins on `{from}`, after the due date `{due}`"),
                "không dời hạn đã qua", "it does not move a due date that is past"),
            Self::LaterRecords { count, as_of } => say("later-records", Note,
                format!("{count} bản ghi sau ngày đánh giá `{as_of}` không tính"), format!("{count} records later than the as-of date `{as_of}` are not counted"),
                "chọn ngày đánh giá muộn hơn để tính", "choose a later as-of date to count them"),
            Self::OutsideCalendar { day } => say("outside-calendar", Note,
                format!("lịch nghỉ không có ngày `{day}`"), format!("the calendar does not reach `{day}`"),
                "không đếm ngày làm việc; lịch có sẵn từ 2019 đến 2060", "working days are not counted; the built-in calendar runs from 2019 to 2060"),
        }
    }
}

fn say(
    code: &'static str,
    severity: Severity,
    vi: impl Into<String>,
    en: impl Into<String>,
    help_vi: impl Into<String>,
    help_en: impl Into<String>,
) -> Words {
    Words { code, severity, message: [vi.into(), en.into()], help: [help_vi.into(), help_en.into()] }
}

impl Thing {
    /// The code of a dangling reference, and the thing's name in Vietnamese and English.
    fn words(self) -> [&'static str; 3] {
        match self {
            Self::Unit => ["unknown-unit", "đơn vị", "unit"],
            Self::Document => ["unknown-document", "văn bản", "document"],
            Self::Section => ["unknown-section", "mục", "section"],
            Self::Indicator => ["unknown-indicator", "chỉ tiêu", "indicator"],
            Self::Task => ["unknown-task", "nhiệm vụ", "task"],
        }
    }
}

impl Expected {
    fn words(self) -> [&'static str; 2] {
        match self {
            Self::Object => ["một nhóm `{…}`", "an object `{…}`"],
            Self::List => ["một danh sách `[…]`", "a list `[…]`"],
            Self::Text => ["một chuỗi", "a text"],
            Self::Name => ["một tên", "a name"],
            Self::Number => ["một số", "a number"],
            Self::WholeNumber => ["một số nguyên không âm", "a whole number"],
            Self::YesOrNo => ["`true` hoặc `false`", "`true` or `false`"],
            Self::Day => ["một ngày", "a day"],
        }
    }

    fn help(self) -> [&'static str; 2] {
        match self {
            Self::Object => ["đặt trong ngoặc nhọn", "put it in braces"],
            Self::List => {
                ["đặt trong ngoặc vuông, kể cả khi chỉ có một", "put it in square brackets, even a single one"]
            }
            Self::Text => ["đặt trong dấu ngoặc kép", "put it in double quotes"],
            Self::Name => [
                "viết `\"…\"` hoặc `{\"vi\": \"…\", \"en\": \"…\"}`",
                "write `\"…\"` or `{\"vi\": \"…\", \"en\": \"…\"}`",
            ],
            Self::Number => [
                "viết như `1234.5` hoặc `\"1234.5\"`; nếu không có số liệu thì bỏ hẳn bản ghi",
                "write it like `1234.5` or `\"1234.5\"`; leave the record out if there is no figure",
            ],
            Self::WholeNumber => ["viết như `7`", "write it like `7`"],
            Self::YesOrNo => ["viết không có dấu ngoặc kép", "write it without quotes"],
            Self::Day => ["viết `\"2023-08-31\"`, trong dấu ngoặc kép", "write `\"2023-08-31\"`, in double quotes"],
        }
    }
}
