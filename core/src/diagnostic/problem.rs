//! The catalogue of problems: for each its code, its severity, and its words in Vietnamese and English.

use super::Severity::{Error, Note, Warning};
use super::words::{Words, say};

/// Each problem with its fields, and after the arrow what is said of it: the code, the severity, four texts (what is the
/// matter in Vietnamese and in English, the way out in Vietnamese and in English), and the user's words that go into
/// them at `{0}`, `{1}`, … What depends on a field is a `match` of `say(…)`.
macro_rules! problems {
    ($($(#[$doc:meta])* $problem:ident $({ $($field:ident: $type:ty),* $(,)? })? => $words:expr,)*) => {
        /// One problem, with the user's own words in it.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub(crate) enum Problem {
            $($(#[$doc])* $problem $({ $($field: $type),* })?,)*
        }

        impl Problem {
            pub(super) fn words(&self) -> Words<'_> {
                match self {
                    $(Self::$problem $({ $($field),* })? => $words,)*
                }
            }
        }
    };
}

problems! {
    // the text
    ByteOrderMark => say("byte-order-mark", Error, &[
        "tệp bắt đầu bằng dấu BOM (U+FEFF)",
        "the text begins with a byte order mark (U+FEFF)",
        "lưu lại dạng UTF-8 không BOM",
        "save it as UTF-8 without a byte order mark",
    ], []),
    NotJson { found: String } => say("not-json", Error, &[
        "không phải JSON: không chờ đợi `{0}` ở đây",
        "this is not JSON: `{0}` is not expected here",
        "sửa chỗ này; các chỗ sau chưa được đọc",
        "mend this place; what comes after it has not been read",
    ], [found]),
    /// It does not even begin as JSON does.
    NoJson { found: String } => say("not-json", Error, &[
        "không phải JSON: văn bản bắt đầu bằng `{0}`",
        "this is not JSON: the text begins with `{0}`",
        "đưa vào nội dung của tệp JSON, bắt đầu bằng dấu ngoặc nhọn; không phải tên tệp, địa chỉ hay trang web",
        "give what stands in the JSON file, which begins with a brace; not its name, its address or a web page",
    ], [found]),
    BareWord { word: String } => say("not-json", Error, &[
        "`{0}` không phải là giá trị JSON",
        "`{0}` is not a JSON value",
        "nếu không có số liệu thì bỏ hẳn bản ghi; chữ phải đặt trong dấu ngoặc kép",
        "leave the record out if there is no figure; put words in double quotes",
    ], [word]),
    Truncated => say("truncated", Error, &[
        "tệp bị cắt giữa chừng",
        "the text ends in the middle",
        "chép lại toàn bộ tệp; thiếu dấu đóng ngoặc hoặc dấu nháy",
        "copy the whole file again; a closing bracket or quote is missing",
    ], []),
    EmptyText => say("empty-text", Error, &[
        "tệp rỗng",
        "the text is empty",
        "chọn lại tệp, hoặc dán nội dung vào",
        "choose the file again, or paste its content",
    ], []),
    AfterTheEnd { found: String } => say("after-the-end", Error, &[
        "còn `{0}` sau khi JSON đã kết thúc",
        "`{0}` stands after the end of the JSON",
        "bỏ phần thừa",
        "remove what is left over",
    ], [found]),
    BadString { found: String } => say("bad-string", Error, &[
        "chuỗi có ký tự không hợp lệ ở `{0}`",
        "the string has a character that may not stand there: `{0}`",
        "viết xuống dòng là `\\n`, dấu gạch chéo ngược là `\\\\`; ký tự `\\u` phải đủ cặp",
        "write a new line as `\\n` and a backslash as `\\\\`; `\\u` surrogates come in pairs",
    ], [found]),
    TooDeep { most: String } => say("too-deep", Error, &[
        "lồng quá {0} cấp",
        "nested more than {0} levels deep",
        "định dạng này không cần quá 8 cấp",
        "the format needs no more than 8 levels",
    ], [most]),
    TooLarge => say("too-large", Error, &[
        "tệp lớn hơn 2 GiB",
        "the text is larger than 2 GiB",
        "chia nhỏ số liệu",
        "split the records",
    ], []),

    // the shape
    WrongType { expected: Expected, found: String } => say("wrong-type", Error, &[
        "cần {0}, nhưng gặp {1}",
        "{2} is wanted here, not {1}",
        "{3}",
        "{4}",
    ], [expected.words()[0], found, expected.words()[1], expected.help()[0], expected.help()[1]]),
    NoObject { found: String, known: String } => say("wrong-type", Error, &[
        "cần một nhóm `{…}`, nhưng gặp {0}",
        "an object `{…}` is wanted here, not {0}",
        "đặt trong ngoặc nhọn, với các trường trong số {1}",
        "put it in braces, with fields among {1}",
    ], [found, known]),
    UnknownField { field: String, nearest: Option<String>, known: String } => match nearest {
        Some(nearest) => say("unknown-field", Error, &[
            "không có trường `{0}`",
            "there is no field `{0}`",
            "có phải `{1}`?",
            "is `{1}` meant?",
        ], [field, nearest]),
        None => say("unknown-field", Error, &[
            "không có trường `{0}`",
            "there is no field `{0}`",
            "các trường dùng được: {1}",
            "the fields are {1}",
        ], [field, known]),
    },
    RecordsAsPlan => say("records-as-plan", Error, &[
        "đây là số liệu, không phải kế hoạch",
        "these are records, not a plan",
        "đổi chỗ kế hoạch và số liệu",
        "exchange plan and records",
    ], []),
    PlanAsRecords => say("plan-as-records", Error, &[
        "đây là kế hoạch, không phải số liệu",
        "this is a plan, not its records",
        "đổi chỗ kế hoạch và số liệu",
        "exchange plan and records",
    ], []),
    DuplicateKey { key: String } => say("duplicate-key", Error, &[
        "trường `{0}` đứng hai lần",
        "field `{0}` stands twice",
        "giữ lại một",
        "keep one of them",
    ], [key]),
    MissingField { field: &'static str } => say("missing-field", Error, &[
        "thiếu trường `{0}`",
        "field `{0}` is missing",
        "thêm `{0}`",
        "add `{0}`",
    ], [field]),
    OneOf { fields: String } => say("one-of", Error, &[
        "cần đúng một trong các trường {0}",
        "exactly one of {0} is wanted",
        "cho một trường, và chỉ một",
        "give one of them, and only one",
    ], [fields]),
    UnknownWord { word: String, nearest: Option<String>, known: String } => match nearest {
        Some(nearest) => say("unknown-word", Error, &[
            "không hiểu `{0}`",
            "`{0}` is not known here",
            "có phải `{1}`?",
            "is `{1}` meant?",
        ], [word, nearest]),
        None => say("unknown-word", Error, &[
            "không hiểu `{0}`",
            "`{0}` is not known here",
            "dùng một trong: {1}",
            "use one of {1}",
        ], [word, known]),
    },
    Empty { what: &'static str } => say("empty", Error, &[
        "`{0}` trống",
        "`{0}` is empty",
        "điền `{0}`",
        "fill in `{0}`",
    ], [what]),
    NothingToCheck => say("nothing-to-check", Error, &[
        "kế hoạch không có chỉ tiêu, nhiệm vụ, báo cáo, dịch vụ, đề xuất điều chỉnh vốn hay đợt xếp loại nào",
        "the plan has no indicator, task, report, service, proposal to move capital or grading",
        "thêm ít nhất một mục vào `indicators`, `tasks`, `reports`, `services`, `reallocations` hoặc `gradings`",
        "add at least one item to `indicators`, `tasks`, `reports`, `services`, `reallocations` or `gradings`",
    ], []),
    WrongFormat { found: String } => say("wrong-format", Error, &[
        "định dạng `{0}` không đọc được",
        "format `{0}` cannot be read",
        "viết `\"format\": \"tiendo/1\"`",
        "write `\"format\": \"tiendo/1\"`",
    ], [found]),

    MissingInAssessment { field: &'static str } => say("missing-field", Error, &[
        "thiếu trường `{0}`",
        "field `{0}` is missing",
        "đưa vào nguyên văn kết quả đã lưu, hoặc đánh giá lại",
        "give the answer as it was filed, or assess again",
    ], [field]),
    NotAnAssessment { found: String } => say("not-an-assessment", Error, &[
        "kết quả đánh giá không có {0} ở đây",
        "an assessment has no {0} here",
        "đưa vào nguyên văn kết quả đã lưu, hoặc đánh giá lại",
        "give the answer as it was filed, or assess again",
    ], [found]),

    // numbers and days
    NotANumber { text: String, meant: Option<String> } => match meant {
        Some(meant) => say("not-a-number", Error, &[
            "`{0}` không phải là số",
            "`{0}` is not a number",
            "viết `{1}` (dấu chấm thập phân, không tách hàng nghìn; tỷ lệ là phần của 1)",
            "write `{1}` (a decimal point, no thousands marks; shares are fractions of 1)",
        ], [text, meant]),
        None => say("not-a-number", Error, &[
            "`{0}` không phải là số",
            "`{0}` is not a number",
            "viết như `1234.5`; nếu không có số liệu thì bỏ hẳn bản ghi",
            "write it like `1234.5`; leave the record out if there is no figure",
        ], [text]),
    },
    TooManyDigitsBare { text: String } => say("too-many-digits", Error, &[
        "số `{0}` có hơn 15 chữ số có nghĩa, trang web làm tròn trước khi đưa vào",
        "number `{0}` has more than 15 significant digits, which a web page rounds before it comes",
        "viết con số đúng như ở nguồn, trong dấu ngoặc kép (đến 28 chữ số)",
        "write the figure as its source has it, in double quotes (up to 28 digits)",
    ], [text]),
    TooManyDigits { text: String } => say("number-too-long", Error, &[
        "số `{0}` cần hơn 28 chữ số",
        "number `{0}` takes more than 28 digits",
        "dùng đơn vị lớn hơn, như tỷ đồng thay cho đồng",
        "use a larger unit, such as tỷ đồng in place of đồng",
    ], [text]),
    OutOfRange { text: String, from: &'static str, to: &'static str } => say("out-of-range", Error, &[
        "`{0}` nằm ngoài khoảng {1} đến {2}",
        "`{0}` is not between {1} and {2}",
        "viết một số từ {1} đến {2}",
        "write a number from {1} to {2}",
    ], [text, from, to]),
    NotADay { text: String, meant: Option<String> } => match meant {
        Some(meant) => say("not-a-day", Error, &[
            "`{0}` không phải là ngày",
            "`{0}` is not a day",
            "viết `{1}`",
            "write `{1}`",
        ], [text, meant]),
        None => say("not-a-day", Error, &[
            "`{0}` không phải là ngày",
            "`{0}` is not a day",
            "viết năm-tháng-ngày, như `2023-08-31`",
            "write year-month-day, such as `2023-08-31`",
        ], [text]),
    },
    NoSuchDay { text: String, last: String } => say("no-such-day", Error, &[
        "không có ngày `{0}`",
        "there is no day `{0}`",
        "ngày cuối của tháng ấy là `{1}`",
        "the last day of that month is `{1}`",
    ], [text, last]),
    YearOutOfRange { text: String } => say("year-out-of-range", Error, &[
        "năm của `{0}` nằm ngoài 1900 đến 2199",
        "the year of `{0}` is not between 1900 and 2199",
        "kiểm tra lại năm",
        "look at the year again",
    ], [text]),
    NotADate { text: String } => say("not-a-date", Error, &[
        "`{0}` không phải là ngày, tháng hay năm",
        "`{0}` is not a day, a month or a year",
        "viết `2023`, `2023-08` hoặc `2023-08-31`",
        "write `2023`, `2023-08` or `2023-08-31`",
    ], [text]),

    NoLink { url: String } => say("no-link", Warning, &[
        "`{0}` không phải địa chỉ web đầy đủ nên không thành liên kết",
        "`{0}` is no whole address of the web, so nothing links to it",
        "viết cả `https://`",
        "write it with its `https://`",
    ], [url]),

    // references
    DuplicateId { id: String } => say("duplicate-id", Error, &[
        "mã `{0}` đã dùng ở trên",
        "id `{0}` is used above already",
        "đặt mã khác",
        "choose another id",
    ], [id]),
    Dangling { thing: Thing, id: String, nearest: Option<String> } => {
        let [code, vi, en] = thing.words();
        match nearest {
            Some(nearest) => say(code, Error, &[
                "không có {0} `{1}`",
                "there is no {2} `{1}`",
                "có phải `{3}`?",
                "is `{3}` meant?",
            ], [vi, id, en, nearest]),
            None => say(code, Error, &[
                "không có {0} `{1}`",
                "there is no {2} `{1}`",
                "khai báo trong kế hoạch, hoặc sửa mã",
                "declare it in the plan, or mend the id",
            ], [vi, id, en]),
        }
    },
    ParentCycle { id: String } => say("parent-cycle", Error, &[
        "`{0}` là cấp trên của chính nó",
        "`{0}` stands above itself",
        "bỏ một `parent` trong vòng",
        "remove one `parent` of the circle",
    ], [id]),
    OtherPlan { found: String, plan: String } => say("other-plan", Error, &[
        "số liệu này của kế hoạch `{0}`, không phải `{1}`",
        "these records are for plan `{0}`, not `{1}`",
        "chọn đúng tệp số liệu",
        "choose the records of this plan",
    ], [found, plan]),
    ReadAgainstAnother => say("other-plan", Error, &[
        "số liệu được đọc theo một kế hoạch khác",
        "the records were read against another plan",
        "đọc lại theo kế hoạch này; chưa dùng số liệu nào",
        "read them against this one; none of them is used",
    ], []),
    ListedTwice { id: String } => say("listed-twice", Error, &[
        "`{0}` được kể hai lần",
        "`{0}` is listed twice",
        "giữ lại một",
        "keep one of them",
    ], [id]),

    // what contradicts itself
    PeriodReversed { start: String, end: String } => say("period-reversed", Error, &[
        "kỳ kết thúc `{0}` trước khi bắt đầu `{1}`",
        "the period ends on `{0}`, before it starts on `{1}`",
        "đổi chỗ hai ngày",
        "swap the two days",
    ], [end, start]),
    DueBeforeStart { due: String, start: String } => say("due-before-start", Error, &[
        "hạn `{0}` trước ngày bắt đầu `{1}`",
        "due date `{0}` is before the start `{1}`",
        "cho một ngày không sớm hơn ngày bắt đầu",
        "give a date on or after it",
    ], [due, start]),
    ClosesOutsidePeriod { closes_on: String, start: String, due: String } => say("closes-outside-period", Error, &[
        "ngày chốt `{0}` không nằm từ `{1}` đến hạn `{2}`",
        "`closes_on` `{0}` is not between the start `{1}` and the due date `{2}`",
        "số liệu chốt có ngày từ `closes_on` trở đi; bỏ trường này thì lấy ngày hạn",
        "a final figure is dated from `closes_on` on; without it the due date is taken",
    ], [closes_on, start, due]),
    CountsUntilBeforeDue { counts_until: String, due: String } => say("counts-until-before-due", Error, &[
        "`counts_until` `{0}` trước hạn `{1}`",
        "`counts_until` `{0}` is before the due date `{1}`",
        "cho một ngày không sớm hơn hạn, hoặc bỏ trường này",
        "give a date on or after it, or leave it out",
    ], [counts_until, due]),
    BaselineNotBeforeDue { on: String, due: String } => say("baseline-not-before-due", Error, &[
        "ngày kỳ gốc `{0}` không trước hạn `{1}`",
        "the baseline's day `{0}` is not before the due date `{1}`",
        "cho ngày mà giá trị gốc được đo",
        "give the day on which the baseline was measured",
    ], [on, due]),
    BetweenReversed { from: String, to: String } => say("between-reversed", Error, &[
        "khoảng từ `{0}` đến `{1}` bị ngược",
        "the band from `{0}` to `{1}` is the wrong way round",
        "đổi chỗ hai đầu",
        "swap its ends",
    ], [from, to]),
    LinearWithoutBaseline { path: &'static str } => say("linear-without-baseline", Error, &[
        "lộ trình `{0}` của chỉ tiêu thời điểm cần kỳ gốc",
        "a `{0}` path of a snapshot needs a baseline",
        "thêm `baseline`, hoặc dùng `at_end`",
        "add `baseline`, or use `at_end`",
    ], [path]),
    BandsReversed { on_track: String, at_risk: String } => say("bands-reversed", Error, &[
        "ngưỡng `at_risk` `{0}` cao hơn ngưỡng `on_track` `{1}`",
        "band `at_risk` `{0}` is above band `on_track` `{1}`",
        "cho `at_risk` không cao hơn `on_track`",
        "give an `at_risk` that is not above `on_track`",
    ], [at_risk, on_track]),
    StretchNotBeyond { stretch: String, target: String } => say("stretch-not-beyond", Error, &[
        "mức phấn đấu `{0}` không hơn chỉ tiêu `{1}`",
        "stretch `{0}` is not better than the target `{1}`",
        "cho mức tốt hơn chỉ tiêu, hoặc bỏ `stretch`",
        "give something better than the target, or leave `stretch` out",
    ], [stretch, target]),
    StretchOfBand { form: &'static str } => say("stretch-of-band", Error, &[
        "chỉ tiêu `{0}` không có mức phấn đấu",
        "a `{0}` target has no stretch",
        "bỏ `stretch`",
        "leave `stretch` out",
    ], [form]),
    NearlyOfThisTarget => say("nearly-needs-a-ratio", Error, &[
        "`nearly_achieved` cần chỉ tiêu lớn hơn 0",
        "`nearly_achieved` needs a target above zero",
        "bỏ `nearly_achieved`",
        "leave `nearly_achieved` out",
    ], []),
    PauseReversed { from: String, to: String } => say("pause-reversed", Error, &[
        "tạm dừng kết thúc `{0}` trước khi bắt đầu `{1}`",
        "the pause ends on `{0}`, before it starts on `{1}`",
        "đổi chỗ hoặc kiểm tra lại hai mốc",
        "swap the two, or look at both again",
    ], [to, from]),
    ValidityReversed { from: String, to: String } => say("validity-reversed", Error, &[
        "hết hiệu lực `{0}` trước khi có hiệu lực `{1}`",
        "validity ends on `{0}`, before it starts on `{1}`",
        "đổi chỗ hai ngày",
        "swap the two days",
    ], [to, from]),
    SuccessorOverlaps { unit: String } => say("successor-overlaps", Error, &[
        "đơn vị này thay thế `{0}` mà không bắt đầu sau ngày cuối của `{0}`, nên có ngày tính hai lần",
        "this unit takes the place of `{0}`, but does not begin after the last day of `{0}`, so days would count twice",
        "cho `valid_to` của `{0}` là ngày trước `valid_from` của đơn vị này; không phải thay thế thì bỏ khỏi `succeeds`",
        "end `{0}` with `valid_to` before this one's `valid_from`; if it is not replaced, leave it out of `succeeds`",
    ], [unit]),
    UomMismatch { given: String, wanted: String } => say("uom-mismatch", Error, &[
        "đơn vị `{0}` không đổi ra `{1}` được",
        "`{0}` does not convert into `{1}`",
        "ghi số liệu bằng `{1}`",
        "record the value in `{1}`",
    ], [given, wanted]),

    // indicators of every form
    PercentOfBaseline { text: String } => say("not-a-number", Error, &[
        "`{0}` là tỷ lệ phần trăm, không phải lượng",
        "`{0}` is a percentage, not an amount",
        "nếu là phần trăm của kỳ gốc thì viết `{\"share_of_baseline\": 0.05}` cho 5%",
        "for a percentage of the baseline write `{\"share_of_baseline\": 0.05}` for 5%",
    ], [text]),
    NegativeChange { value: String } => say("negative-change", Error, &[
        "`{0}` âm",
        "`{0}` is negative",
        "viết số không âm; giảm thì dùng `reduce_by`",
        "write a number that is not negative; for a fall use `reduce_by`",
    ], [value]),
    ShareLooksLikePercent { share: String } => say("share-looks-like-percent", Warning, &[
        "`{0}` là {0} lần kỳ gốc",
        "`{0}` is {0} times the baseline",
        "tỷ lệ là phần của 1: 5% viết `0.05`",
        "shares are fractions of 1: 5% is `0.05`",
    ], [share]),
    PartWithoutVerdict { id: String } => say("part-without-verdict", Error, &[
        "`{0}` không có chỉ tiêu giao nên không có kết quả đánh giá",
        "`{0}` has no target, so there is no verdict on it",
        "chọn một mục trong `indicators`",
        "name one of `indicators`",
    ], [id]),
    NegativeWeight { weight: String } => say("negative-weight", Error, &[
        "trọng số `{0}` âm",
        "weight `{0}` is negative",
        "viết số không âm",
        "write a number that is not negative",
    ], [weight]),
    WeightsSumToZero => say("weights-sum-to-zero", Error, &[
        "tổng trọng số bằng 0",
        "the weights add up to zero",
        "đặt ít nhất một trọng số lớn hơn 0, trên mọi ngày: đơn vị kết thúc hoặc mới thành lập chỉ tính khi còn tồn tại",
        "give at least one weight above zero, on every day: units count only while they exist",
    ], []),
    OutOfOrder { on: String, before: String } => say("out-of-order", Error, &[
        "ngày `{0}` không sau ngày `{1}` đứng trước nó",
        "`{0}` is not after `{1}`, which stands before it",
        "xếp theo thứ tự thời gian, mỗi ngày một lần",
        "put them in the order of time, each day once",
    ], [on, before]),
    MilestoneOutsidePeriod { on: String, start: String, due: String } => say("milestone-outside-period", Error, &[
        "mốc ngày `{0}` nằm ngoài kỳ từ `{1}` đến `{2}`",
        "the milestone of `{0}` is not between `{1}` and `{2}`",
        "đặt mốc trong kỳ",
        "put it within the period",
    ], [on, start, due]),
    MilestoneOffTheWay { value: String, limit: String } => say("milestone-off-the-way", Error, &[
        "mốc `{0}` lùi lại hoặc vượt quá mức chỉ tiêu `{1}`",
        "the milestone `{0}` goes back, or beyond the target `{1}`",
        "các mốc đi từ kỳ gốc đến mức chỉ tiêu, không lùi",
        "milestones lead from the baseline to the target and never back",
    ], [value, limit]),
    LastYearIncomplete { last: String, end: String } => say("last-year-incomplete", Error, &[
        "số liệu năm trước chỉ có đến `{0}`; cần đến `{1}`",
        "last year's series ends on `{0}`; it is needed up to `{1}`",
        "thêm tổng số của ngày `{1}`",
        "add the total of `{1}`",
    ], [last, end]),
    LastYearZero { end: String } => say("last-year-zero", Error, &[
        "số liệu năm trước của ngày `{0}` bằng 0 nên không chia được",
        "last year's value of `{0}` is 0: no share of it can be taken",
        "dùng lộ trình khác",
        "use another path",
    ], [end]),
    LastYearOutside { on: String, first: String, last: String } => say("last-year-outside", Error, &[
        "ngày `{0}` không thuộc năm trước (từ `{1}` đến `{2}`)",
        "`{0}` is not of last year (`{1}` to `{2}`)",
        "ghi ngày của năm trước",
        "give the day of the year before",
    ], [on, first, last]),
    LastYearHole { from: String, to: String } => say("last-year-hole", Warning, &[
        "số liệu năm trước thiếu từ `{0}` đến `{1}`",
        "last year's series has a hole from `{0}` to `{1}`",
        "được nội suy đều; bổ sung nếu có",
        "it is bridged by a straight line; add what is missing",
    ], [from, to]),
    CompoundOfTotal => say("compound-of-total", Error, &[
        "số lũy kế không đi theo lộ trình tăng trưởng kép",
        "a total does not grow at a compound rate",
        "dùng `linear`, hoặc đo bằng số thời điểm (`snapshot`)",
        "use `linear`, or measure a state (`snapshot`)",
    ], []),
    CompoundNeedsPositive => say("compound-needs-positive", Error, &[
        "tăng trưởng kép cần kỳ gốc và mức chỉ tiêu lớn hơn 0",
        "compound growth needs a baseline and a target above zero",
        "dùng `linear`",
        "use `linear`",
    ], []),
    PathOfSamePeriod => say("path-of-same-period", Error, &[
        "so với cùng kỳ thì không có lộ trình khác",
        "compared with the same period there is no other path",
        "bỏ `path`",
        "remove `path`",
    ], []),
    PathOfGrowth => say("path-of-growth", Error, &[
        "phương pháp tăng trưởng có ngưỡng riêng, thay cho lộ trình",
        "the growth method has thresholds of its own and takes the place of a path",
        "bỏ `path` và `bands`",
        "remove `path` and `bands`",
    ], []),
    BaselineNeeded => say("baseline-needed", Error, &[
        "chỉ tiêu tăng, giảm hoặc giữ cần có kỳ gốc",
        "a target to increase, reduce or maintain needs a baseline",
        "thêm `\"baseline\": {\"value\": …, \"on\": …}`",
        "add `\"baseline\": {\"value\": …, \"on\": …}`",
    ], []),
    CompositeTarget => say("composite-target", Error, &[
        "chỉ tiêu tổng hợp từ các kết quả không có mức riêng",
        "what is put together from verdicts has no target of its own",
        "bỏ `target`, hoặc dùng `score`",
        "remove `target`, or use `score`",
    ], []),
    CompositeSeries => say("composite-series", Error, &[
        "dãy số không tổng hợp từ kết quả được",
        "a series cannot be put together from verdicts",
        "chuyển sang `indicators`",
        "move it to `indicators`",
    ], []),
    BreakdownOfComposite => say("breakdown-of-composite", Error, &[
        "chỉ tiêu tổng hợp từ các kết quả không chia theo đơn vị được",
        "what is put together from verdicts has no breakdown",
        "chia theo đơn vị ở các chỉ tiêu thành phần",
        "break down its parts",
    ], []),
    GrowthNeedsDirection => say("growth-needs-direction", Error, &[
        "không có chỉ tiêu thì phải nói rõ cần tăng hay giảm",
        "without a target it must be said which way the values are to go",
        "thêm `\"direction\": \"up\"` hoặc `\"down\"`",
        "add `\"direction\": \"up\"` or `\"down\"`",
    ], []),
    GrowthNeedsBaseline => say("growth-needs-baseline", Error, &[
        "phương pháp tăng trưởng cần kỳ gốc",
        "the growth method needs a baseline",
        "thêm `\"baseline\": {\"value\": …, \"on\": …}`",
        "add `\"baseline\": {\"value\": …, \"on\": …}`",
    ], []),
    GrowthOfBand => say("growth-of-band", Error, &[
        "phương pháp tăng trưởng cần một sàn hoặc một trần",
        "the growth method needs a floor or a ceiling",
        "dùng `at_least` hoặc `at_most`",
        "use `at_least` or `at_most`",
    ], []),
    IndicatorCycle { id: String } => say("indicator-cycle", Error, &[
        "`{0}` được tính từ chính nó",
        "`{0}` is worked out from itself",
        "bỏ một liên kết trong vòng",
        "remove one link of the circle",
    ], [id]),
    DueBeforeParts { due: String, last: String } => say("due-before-parts", Warning, &[
        "hạn `{0}` trước hạn của thành phần (`{1}`): kết quả lấy từ kết quả của thành phần nên còn thay đổi sau hạn",
        "the due date `{0}` is before that of a part (`{1}`): its verdict follows its parts' own and may still change after it",
        "bỏ `due`, hoặc lấy thành phần đến hạn ngày ấy",
        "leave `due` out, or take parts that are due by then",
    ], [due, last]),
    TooDeepDerived { id: String, most: String } => say("too-deep-derived", Error, &[
        "`{0}` được tính qua hơn {1} bước",
        "`{0}` is worked out in more than {1} steps",
        "rút ngắn cách tính",
        "shorten the calculation",
    ], [id, most]),
    RatioNeedsUom => say("ratio-needs-uom", Error, &[
        "tử số và mẫu số khác loại đơn vị",
        "numerator and denominator are measured in different things",
        "ghi đơn vị: `\"measure\": {\"uom\": \"…\"}`",
        "name the unit: `\"measure\": {\"uom\": \"…\"}`",
    ], []),
    TooDeepUnits { id: String, most: String } => say("too-deep-units", Error, &[
        "đơn vị `{0}` nằm dưới hơn {1} cấp",
        "unit `{0}` lies below more than {1} levels",
        "rút ngắn chuỗi `parent`",
        "shorten the chain of `parent`",
    ], [id, most]),
    TooManyParts { count: String, most: String } => say("too-many-parts", Error, &[
        "{0} phần, nhiều hơn {1}",
        "{0} parts, more than {1}",
        "chia thành nhiều bước: tính điểm từng nhóm trước",
        "take steps: a score for each group first",
    ], [count, most]),
    ShareAboveOne { target: String } => say("share-above-one", Error, &[
        "phần của một tổng không thể hơn 1, nhưng chỉ tiêu là `{0}`",
        "a part of a whole is never more than 1, but the target is `{0}`",
        "viết phần của 1: 95% là `0.95`; hoặc dùng `ratio`",
        "write a fraction of 1: 95% is `0.95`; or use `ratio`",
    ], [target]),
    TargetLooksLikePercent { target: String } => say("target-looks-like-percent", Warning, &[
        "`{0}` là {0} lần",
        "`{0}` is {0} times as much",
        "tỷ lệ là phần của 1: 95% viết `0.95`",
        "shares are fractions of 1: 95% is `0.95`",
    ], [target]),
    RatioInPercent => say("ratio-in-percent", Error, &[
        "tỷ lệ của hai số cùng loại là phần của 1, không tính theo %",
        "a ratio of two amounts of one kind is a fraction of 1, not in %",
        "bỏ `uom`; 95% viết `0.95`, khi in ra vẫn là 95%",
        "remove `uom`; 95% is `0.95`, and is printed as 95%",
    ], []),
    FieldWithoutEffect { field: &'static str, beside: &'static str } => say("field-without-effect", Error, &[
        "`{0}` không có tác dụng bên cạnh `{1}`",
        "`{0}` has no effect beside `{1}`",
        "bỏ `{0}`",
        "remove `{0}`",
    ], [field, beside]),
    SamePeriodOutside { on: String, first: String, last: String } => say("same-period-outside", Warning, &[
        "số liệu cùng kỳ ngày `{0}` nằm ngoài khoảng từ `{1}` đến `{2}`, không so với số liệu nào",
        "the value of `{0}` is not between `{1}` and `{2}`: no figure is compared with it",
        "ghi ngày của năm trước",
        "give the day of the year before",
    ], [on, first, last]),
    ZeroBaseRule { on: String } => say("zero-base-rule", Warning, &[
        "số liệu cùng kỳ ngày `{0}` bằng 0, một tỷ lệ của nó không nói lên gì: sẽ là “chưa có số liệu”",
        "the value of `{0}` is 0, and a share of it says nothing: there will be `no_data`",
        "thêm `\"zero_base\": \"zero\"` (chỉ 0 mới đạt) hoặc `\"holds\"` (số nào cũng đạt)",
        "add `\"zero_base\": \"zero\"` (only 0 holds) or `\"holds\"` (anything does)",
    ], [on]),
    LastYearSigns { value: String, last: String } => say("last-year-signs", Error, &[
        "số liệu năm trước `{0}` trái dấu với số cuối `{1}`",
        "last year's `{0}` has another sign than its last value `{1}`",
        "ghi các số cùng dấu, hoặc chọn lộ trình khác",
        "give values of one sign, or take another path",
    ], [value, last]),
    LastYearFalls { on: String, value: String, before: String } => say("last-year-falls", Warning, &[
        "số liệu năm trước lùi từ `{2}` về `{1}` ngày `{0}`",
        "last year's series goes back from `{2}` to `{1}` on `{0}`",
        "lộ trình cũng lùi theo; kiểm tra lại số liệu",
        "the path goes back with it; check the figures",
    ], [on, value, before]),
    ScoreNeedsCap { id: String } => say("score-needs-cap", Error, &[
        "`{0}` có mức trần: dùng càng ít điểm càng cao, không có giới hạn",
        "`{0}` has a ceiling: the less is used the higher the score, without end",
        "thêm `\"cap\": 1` hoặc mức khác",
        "add `\"cap\": 1` or another",
    ], [id]),
    PartWithoutFulfilment { id: String } => say("part-without-fulfilment", Warning, &[
        "mức chỉ tiêu của `{0}` không lớn hơn 0 nên không tính được tỷ lệ thực hiện: sẽ là “chưa có số liệu”",
        "the target of `{0}` is not above zero, so no share of it can be worked out: there will be `no_data`",
        "bỏ phần này, hoặc dùng `all_of`",
        "leave the part out, or use `all_of`",
    ], [id]),
    AchievedOfNothing { id: String } => say("achieved-of-nothing", Warning, &[
        "chính sách xét tỷ lệ so với chỉ tiêu (`achievement`) của cả `{0}`, mà mức của `{0}` không lớn hơn 0: tỷ lệ ấy không có, hoặc ngược",
        "the policy asks for the `achievement` of `{0}`, too, whose target is not above zero: there is none, or it is upside down",
        "dùng trạng thái (`indicator`) hoặc `pace`, hay loại chỉ tiêu này ra bằng `tag`, `section`",
        "use its status (`indicator`) or `pace`, or keep it out with `tag` or `section`",
    ], [id]),
    GrowthNeedsYears { from: String, to: String } => say("growth-needs-years", Error, &[
        "phương pháp tăng trưởng tính theo năm, nhưng kỳ gốc `{0}` và hạn `{1}` cùng một năm",
        "growth is counted in years, but the baseline of `{0}` and the due day `{1}` are of one year",
        "lấy kỳ gốc của một năm trước đó",
        "take a baseline of an earlier year",
    ], [from, to]),
    RevisionOutsidePeriod { from: String, start: String, due: String } => say("revision-outside-period", Error, &[
        "điều chỉnh từ `{0}` nằm ngoài kỳ từ `{1}` đến `{2}`",
        "the revision from `{0}` is not between `{1}` and `{2}`",
        "chọn ngày trong kỳ",
        "choose a day within the period",
    ], [from, start, due]),
    InterimOutsidePeriod { by: String, start: String, due: String } => say("interim-outside-period", Error, &[
        "mốc `{0}` không nằm từ `{1}` đến trước hạn `{2}`",
        "`{0}` is not from `{1}` to before the due date `{2}`",
        "chọn ngày trong kỳ, trước hạn",
        "choose a day within the period, before it is due",
    ], [by, start, due]),
    RollUpWithoutBreakdown => say("roll-up-without-breakdown", Error, &[
        "có `roll_up` nhưng không có `breakdown`",
        "there is a `roll_up`, but no `breakdown`",
        "thêm `breakdown`",
        "add a `breakdown`",
    ], []),
    RollUpOfForm { roll_up: String } => say("roll-up-of-form", Error, &[
        "`{0}` không hợp với cách tính của chỉ tiêu này",
        "`{0}` does not fit how this indicator is worked out",
        "tỷ số dùng `ratio_of_sums`, số lượng dùng `sum`",
        "ratios take `ratio_of_sums`, amounts take `sum`",
    ], [roll_up]),
    PartsDoNotAddUp { sum: String, whole: String } => say("parts-do-not-add-up", Warning, &[
        "chỉ tiêu các đơn vị cộng lại là `{0}`, khác chỉ tiêu chung `{1}`",
        "the units' targets add up to `{0}`, not to the whole's `{1}`",
        "mỗi chỉ tiêu được xét riêng; kiểm tra lại",
        "each target is judged by itself; look at them again",
    ], [sum, whole]),
    PartsBelowDoNotAddUp { sum: String, whole: String } => say("parts-do-not-add-up", Warning, &[
        "chỉ tiêu các đơn vị cấp dưới cộng lại là `{0}`, khác chỉ tiêu `{1}` của đơn vị này",
        "the targets of the units below this one add up to `{0}`, not to its own `{1}`",
        "mỗi chỉ tiêu được xét riêng; kiểm tra lại",
        "each target is judged by itself; look at them again",
    ], [sum, whole]),
    SumDiffers { on: String, sum: String, whole: String } => say("sum-differs", Warning, &[
        "ngày `{0}` các đơn vị cộng lại là `{1}`, khác số chung `{2}`",
        "on `{0}` the units add up to `{1}`, not to the whole's `{2}`",
        "số chung được dùng; kiểm tra lại",
        "the whole's own figure is used; look at them again",
    ], [on, sum, whole]),
    ShareExceedsWhole { on: String, part: String, whole: String } => say("share-exceeds-whole", Warning, &[
        "ngày `{0}` phần là `{1}`, lớn hơn tổng `{2}`",
        "on `{0}` the part is `{1}`, more than the whole `{2}`",
        "được dùng như đã ghi; kiểm tra lại",
        "it is used as it was written; look at it again",
    ], [on, part, whole]),
    UnitNotBrokenDown { unit: String } => say("unit-not-broken-down", Warning, &[
        "không dùng: chỉ tiêu này không chia cho đơn vị `{0}`",
        "not used: this indicator is not broken down to unit `{0}`",
        "bỏ `unit`, hoặc thêm đơn vị vào `breakdown`",
        "remove `unit`, or add the unit to the `breakdown`",
    ], [unit]),
    TriedUnitNotBrokenDown { unit: String } => say("unit-not-broken-down", Error, &[
        "không thử được: chỉ tiêu này không chia cho đơn vị `{0}`",
        "this cannot be tried: the indicator is not broken down to unit `{0}`",
        "bỏ `unit` để thử cả chỉ tiêu",
        "leave out `unit` to try the indicator as a whole",
    ], [unit]),
    ObservationOfDerived { id: String } => say("observation-of-derived", Warning, &[
        "`{0}` được tính từ các thành phần; số liệu ghi cho nó không được dùng",
        "`{0}` is worked out from its parts; a figure recorded for it is not used",
        "ghi số liệu của các thành phần",
        "record the figures of its parts",
    ], [id]),
    TriedWorkedOut { id: String } => say("tried-worked-out", Error, &[
        "`{0}` được tính từ các thành phần nên không thử số liệu khác được",
        "`{0}` is worked out from its parts: another figure cannot be tried",
        "thử số liệu của các thành phần",
        "try figures of its parts",
    ], [id]),
    NoTargetToTry { id: String } => say("no-target-to-try", Error, &[
        "`{0}` không có mức chỉ tiêu riêng để thử mức khác",
        "`{0}` has no target of its own in whose place another could be tried",
        "thử số liệu khác, hoặc thêm `target` vào kế hoạch",
        "try other figures, or give the plan a `target`",
    ], [id]),
    ZeroDenominator { id: String, on: String } => say("zero-denominator", Warning, &[
        "mẫu số `{0}` ngày `{1}` bằng 0; không tính được tỷ lệ của ngày ấy",
        "the denominator `{0}` of `{1}` is 0; there is no share of that day",
        "kiểm tra lại số liệu",
        "look at the figure again",
    ], [id, on]),
    PartOfOtherUom { id: String, given: String, wanted: String } => say("uom-mismatch", Error, &[
        "thành phần `{0}` tính bằng `{1}`, không đổi ra `{2}` được",
        "part `{0}` is measured in `{1}`, which does not convert into `{2}`",
        "chọn thành phần cùng đơn vị đo",
        "take parts of one unit of measure",
    ], [id, given, wanted]),
    NearlyOutside { share: String } => say("nearly-outside", Error, &[
        "`nearly_achieved` `{0}` không nằm giữa 0 và 1",
        "`nearly_achieved` `{0}` is not between 0 and 1",
        "viết một tỷ lệ nhỏ hơn 1, ví dụ `0.98`",
        "write a share below 1, such as `0.98`",
    ], [share]),
    InterimOffTheWay { target: String, by: String, end: String } => say("interim-off-the-way", Warning, &[
        "mốc `{0}` của ngày `{1}` không nằm trên đường tới chỉ tiêu `{2}`",
        "the interim target `{0}` of `{1}` is not on the way to the target `{2}`",
        "kiểm tra lại mốc",
        "look at it again",
    ], [target, by, end]),
    UnitOutsidePeriod { unit: String, start: String, due: String } => say("unit-outside-period", Error, &[
        "đơn vị `{0}` không tồn tại trong thời gian từ `{1}` đến `{2}`",
        "unit `{0}` does not exist between `{1}` and `{2}`",
        "bỏ dòng này, hoặc kiểm tra lại `valid_from`, `valid_to` của đơn vị",
        "leave it out, or look at the unit's `valid_from` and `valid_to` again",
    ], [unit, start, due]),
    RevisionTurns { from: String } => say("revision-turns", Warning, &[
        "điều chỉnh từ `{0}` đổi chiều của chỉ tiêu (ít nhất thành không quá, hoặc ngược lại)",
        "the revision from `{0}` turns the target round (at least into at most, or the reverse)",
        "kiểm tra lại `target` của điều chỉnh",
        "look at the revision's `target` again",
    ], [from]),
    GrowthLimitBehind { limit: String, baseline: String } => say("growth-limit-behind", Error, &[
        "giới hạn tự nhiên `{0}` nằm ngược chiều mong muốn kể từ kỳ gốc `{1}`",
        "the natural limit `{0}` lies against the wanted direction from the baseline `{1}`",
        "bỏ `limit`: phương pháp chỉ xét giới hạn theo chiều mong muốn",
        "leave `limit` out: the method considers only a limit in the wanted direction",
    ], [limit, baseline]),
    NegativeTolerance { value: String } => say("negative-tolerance", Error, &[
        "sai lệch cho phép `{0}` âm",
        "tolerance `{0}` is negative",
        "viết số không âm",
        "write a number that is not negative",
    ], [value]),
    PercentNumber { text: String, plain: String, share: String } => say("not-a-number", Error, &[
        "`{0}` không phải là số",
        "`{0}` is not a number",
        "viết `{1}` nếu đơn vị tính là %; viết `{2}` ở nơi tỷ lệ là phần của 1 (tỷ số, ngưỡng)",
        "write `{1}` where the unit of measure is %, and `{2}` where shares are fractions of 1 (ratios, bands)",
    ], [text, plain, share]),
    PerhapsThousands { text: String, read: String, thousands: String } => say("perhaps-thousands", Warning, &[
        "`{0}` được đọc là số thập phân {1}, vì trong JSON dấu chấm là dấu thập phân",
        "`{0}` is read as the decimal {1}, since in JSON a point is the decimal mark",
        "viết `{2}` nếu dấu chấm ngăn hàng nghìn, viết `{1}` nếu không phải",
        "write `{2}` if the point groups thousands, `{1}` if it does not",
    ], [text, read, thousands]),
    UnitNotValid { unit: String, on: String } => say("unit-not-valid", Warning, &[
        "ngày `{1}` đơn vị `{0}` không tồn tại",
        "unit `{0}` does not exist on `{1}`",
        "số liệu chỉ dùng cho riêng đơn vị ấy; kiểm tra lại ngày",
        "the figure is not rolled up; look at the day again",
    ], [unit, on]),

    // calendars
    DayTwice { date: String } => say("day-twice", Error, &[
        "ngày `{0}` đứng hai lần trong lịch",
        "`{0}` stands twice in the calendar",
        "giữ lại một dòng cho mỗi ngày",
        "keep one entry for each day",
    ], [date]),
    WorkedHoliday { date: String } => say("worked-holiday", Error, &[
        "ngày `{0}` vừa nghỉ vừa làm bù",
        "`{0}` is both off and worked",
        "giữ lại một trong hai",
        "keep one of the two",
    ], [date]),
    BadTime { text: String } => say("bad-time", Error, &[
        "`{0}` không phải là giờ trong ngày",
        "`{0}` is not a time of day",
        "viết giờ và phút như `07:30`, từ `00:00` đến `23:59`",
        "write hours and minutes like `07:30`, from `00:00` to `23:59`",
    ], [text]),
    OfficeHoursOrder => say("office-hours-order", Error, &[
        "mỗi buổi cần giờ bắt đầu rồi giờ kết thúc, và các buổi không chồng nhau",
        "a session is a time at which it begins and one at which it ends, and sessions do not overlap",
        "viết theo thứ tự trong ngày, như `[[\"07:00\", \"11:00\"], [\"13:00\", \"17:00\"]]`",
        "write them in the order of the day, like `[[\"07:00\", \"11:00\"], [\"13:00\", \"17:00\"]]`",
    ], []),
    ReplacesDay { date: String, name: String } => say("replaces-day", Warning, &[
        "ngày `{0}` trong lịch có sẵn là “{1}”",
        "in the built-in calendar `{0}` is “{1}”",
        "dòng này thay cho ngày ấy; bỏ dòng này nếu không phải ý định",
        "this entry replaces it; leave it out if that is not meant",
    ], [date, name]),
    YearsWithoutDays { year: String, count: String } => say("years-without-days", Warning, &[
        "lịch nhận cả năm `{0}` nhưng không có ngày nghỉ nào của năm ấy ({1} năm như vậy)",
        "the calendar claims to know `{0}`, and has no day off of that year (such years: {1})",
        "bổ sung ngày nghỉ vào `days`, hoặc thu hẹp `valid_from`, `valid_to`",
        "supply its days off in `days`, or narrow `valid_from` and `valid_to`",
    ], [year, count]),

    // deadlines
    DeadlineCycle { id: String } => say("deadline-cycle", Error, &[
        "thời hạn chờ vòng quanh: `{0}` cuối cùng lại chờ chính nó",
        "deadlines wait in a circle: in the end `{0}` waits for itself",
        "cho một nhiệm vụ trong vòng một ngày bắt đầu",
        "give one task of the circle a day to count from",
    ], [id]),
    NoWorkingDay => say("no-working-day", Error, &[
        "thời hạn này không bao giờ tới: lịch không còn ngày làm việc nào",
        "this deadline can never fall: the calendar has no working day left",
        "sửa `rest_days` hoặc `days` của lịch",
        "mend `rest_days` or `days` of the calendar",
    ], []),
    DeadlineOutsideCalendar { first: String, last: String } => say("deadline-outside-calendar", Error, &[
        "không tính được thời hạn: lịch chỉ có từ `{0}` đến `{1}`",
        "the deadline cannot be worked out: the calendar reaches from `{0}` to `{1}`",
        "cung cấp ngày nghỉ của những năm ấy: `\"calendar\": {\"extends\": \"vn\", \"valid_from\": …, \"days\": […]}`",
        "supply the days off of those years: `\"calendar\": {\"extends\": \"vn\", \"valid_from\": …, \"days\": […]}`",
    ], [first, last]),
    BadNamedPoint { text: String } => say("not-a-date", Error, &[
        "`{0}` không phải là tháng hay năm",
        "`{0}` is not a month or a year",
        "viết `2023-09` hoặc `2023`",
        "write `2023-09` or `2023`",
    ], [text]),

    // reports
    WeekInDecree => say("week-in-decree", Error, &[
        "Nghị định 09/2019/NĐ-CP không có kỳ báo cáo tuần",
        "Decree 09/2019/NĐ-CP has no weekly window",
        "dùng `\"window\": \"calendar\"` cho báo cáo tuần",
        "use `\"window\": \"calendar\"` for a weekly report",
    ], []),
    YearStartsNotUsed => say("year-starts-not-used", Error, &[
        "`year_starts` chỉ dùng cho quý, nửa năm, chín tháng, năm theo lịch",
        "`year_starts` is for quarters, half years, nine months and years of the calendar only",
        "bỏ `year_starts`, hoặc đổi `every` và `window`",
        "leave `year_starts` out, or change `every` and `window`",
    ], []),
    BadYearStart { text: String } => say("bad-year-start", Error, &[
        "`{0}` không phải là ngày bắt đầu năm",
        "`{0}` is not the day on which a year begins",
        "viết tháng-ngày như `09-01`, ngày từ 01 đến 28",
        "write month-day like `09-01`, the day from 01 to 28",
    ], [text]),
    DeadlineNotForPeriod { form: &'static str } => say("deadline-not-for-period", Error, &[
        "`{0}` không dùng được cho kỳ này",
        "`{0}` does not go with this period",
        "tuần dùng `by_weekday`; tháng, quý, năm dùng `by_day` hoặc `before_day`; kỳ nào cũng dùng được `working_days_after_close`",
        "weeks take `by_weekday`, longer periods `by_day` or `before_day`, and every period `working_days_after_close`",
    ], [form]),
    DueBeforePeriod { due: String, from: String } => say("due-before-period", Error, &[
        "hạn `{0}` trước khi kỳ bắt đầu (`{1}`)",
        "the due day `{0}` is before the period begins (`{1}`)",
        "dùng ngày muộn hơn, `\"roll\": \"following\"`, hoặc bỏ `\"in\"`",
        "take a later day, or `\"roll\": \"following\"`, or leave `\"in\"` out",
    ], [due, from]),
    NoPeriod { start: String, end: String } => say("no-period", Error, &[
        "không có kỳ nào kết thúc từ `{0}` đến `{1}`",
        "no period closes from `{0}` to `{1}`",
        "nới `start`, `end` hoặc đổi `every`",
        "widen `start` and `end`, or change `every`",
    ], [start, end]),
    TooManyPeriods { count: String, most: String } => say("too-many-periods", Error, &[
        "có {0} kỳ báo cáo, nhiều nhất là {1}",
        "there are {0} periods to report; {1} are the most",
        "rút ngắn khoảng `start` đến `end`, hoặc dùng kỳ dài hơn",
        "shorten the time from `start` to `end`, or take longer periods",
    ], [count, most]),
    UnknownPeriod { period: String, first: String, last: String } => say("unknown-period", Error, &[
        "báo cáo này không có kỳ `{0}`",
        "this report has no period `{0}`",
        "các kỳ từ `{1}` đến `{2}`",
        "its periods are `{1}` to `{2}`",
    ], [period, first, last]),
    DoesNotOwe { unit: String, owed_by: String } => say("does-not-owe", Error, &[
        "`{0}` không phải gửi báo cáo này",
        "`{0}` does not owe this report",
        "đơn vị phải gửi: {1}",
        "it is owed by {1}",
    ], [unit, owed_by]),
    NobodyThere { due: String } => say("nobody-there", Warning, &[
        "ngày `{0}`, khi đến hạn, không có đơn vị nào trong số này",
        "on `{0}`, when it is due, none of these units is there",
        "ghi thêm đơn vị tiếp nhận, hoặc kiểm tra lại `valid_from`, `valid_to` của đơn vị",
        "name the unit that took its place, too, or look at the units' `valid_from` and `valid_to` again",
    ], [due]),
    NotThere { unit: String, due: String } => say("not-there", Note, &[
        "ngày đến hạn `{1}` không có đơn vị `{0}`, mà kết quả vẫn tính cho đơn vị ấy",
        "on the due date `{1}` there is no unit `{0}`, and it is counted for it all the same",
        "nếu không đúng thì tách thành hai mục, mỗi mục của đơn vị khi ấy",
        "if that is not meant, make two of it, each of the unit that is there",
    ], [unit, due]),
    GradedNotThere { unit: String, on: String } => say("graded-not-there", Warning, &[
        "ngày xếp loại `{1}` không có đơn vị `{0}`, mà đơn vị ấy vẫn được xếp loại",
        "on `{1}`, the day graded, there is no unit `{0}`, and it is graded all the same",
        "bỏ đơn vị ấy, hoặc kiểm tra lại `valid_from`, `valid_to` của đơn vị và `on`",
        "leave the unit out, or look at its `valid_from` and `valid_to`, and at `on`, again",
    ], [unit, on]),
    NotOwedThen { unit: String, owed_by: String } => say("not-owed-then", Warning, &[
        "ngày kỳ này đến hạn không có đơn vị `{0}`, nên không được tính",
        "on the day on which this period is due there is no unit `{0}`, so it does not count",
        "kỳ này do {1} gửi; nếu đã gửi thay thì ghi tên đơn vị ấy",
        "it is owed by {1}; if this was submitted in its place, name that unit",
    ], [unit, owed_by]),
    OwedByNobody { period: String } => say("not-owed-then", Warning, &[
        "ngày kỳ `{0}` đến hạn không còn, hoặc chưa có, đơn vị nào phải gửi, nên không được tính",
        "when the period `{0}` is due none of the units that owe the report is there, so it does not count",
        "ghi đơn vị tiếp nhận vào `owed_by` của kế hoạch",
        "name the unit that took their place in the plan's `owed_by`",
    ], [period]),
    SubmittedWithinPeriod { on: String, to: String } => say("submitted-within-period", Note, &[
        "gửi ngày `{0}` khi kỳ báo cáo đến ngày `{1}` mới hết",
        "submitted on `{0}`, before its period is over on `{1}`",
        "kiểm tra `on` và `period`; nếu đúng thì số liệu của báo cáo là số ước",
        "look at `on` and `period`; if they are right the report rests on estimates",
    ], [on, to]),
    DoneBeforePlan { on: String, start: String } => say("done-before-plan", Warning, &[
        "hoàn thành ngày `{0}`, trước ngày `{1}` bắt đầu kế hoạch",
        "completed on `{0}`, before the plan starts on `{1}`",
        "kiểm tra năm của `on`; nhiệm vụ được coi là xong trước hạn",
        "look at the year of `on`; the task counts as done early",
    ], [on, start]),
    RecordedBefore { recorded: String, on: String } => say("recorded-before", Warning, &[
        "ghi nhận ngày `{0}`, trước ngày `{1}` của chính việc được ghi",
        "recorded on `{0}`, before the day `{1}` that it is about",
        "kiểm tra hai ngày; số ước thì ghi ngày đã ước",
        "look at both days; an estimate bears the day up to which it was made",
    ], [recorded, on]),
    ExtendedAfterDone { decided: String, on: String } => say("extended-after-done", Warning, &[
        "gia hạn được quyết định ngày `{0}`, sau khi đã xong ngày `{1}`",
        "extended on `{0}`, after it was done on `{1}`",
        "không có tác dụng với việc đã xong: kiểm tra `decided`, hoặc ghi lần mở lại",
        "it does nothing to what was done: look at `decided`, or record the reopening",
    ], [decided, on]),
    SubmittedBeforePeriod { on: String, from: String } => say("submitted-before-period", Warning, &[
        "gửi ngày `{0}`, trước khi kỳ bắt đầu ngày `{1}`",
        "submitted on `{0}`, before the period begins on `{1}`",
        "vẫn tính; kiểm tra lại kỳ",
        "it counts; look at the period again",
    ], [on, from]),

    // policies
    NeverHolds => say("never-holds", Error, &[
        "điều kiện này không bao giờ đúng: không kết quả nào thỏa mãn đồng thời các phần của nó",
        "this condition can never hold: no verdict meets all its parts",
        "một mục chỉ thuộc một loại và có một trạng thái, một tỷ lệ từ 0 đến 1; dùng `any` thay cho `all`, sửa số, hoặc bỏ chính sách",
        "an item is of one kind and has one status, a share is from 0 to 1; use `any` in place of `all`, mend the number, or leave the policy out",
    ], []),
    NegativeLateness { days: String } => say("negative-lateness", Error, &[
        "số ngày trễ `{0}` âm: chỉ đếm sau hạn",
        "`{0}` days late are negative: they are counted after the due day only",
        "viết số không âm; trước hạn thì dùng trạng thái `due_soon`",
        "write a number that is not negative; before the due day there is the status `due_soon`",
    ], [days]),
    NothingFollows => say("nothing-follows", Error, &[
        "`then` không nói điều gì sẽ đến",
        "`then` does not say what follows",
        "thêm ít nhất một trong: `explanation`, `review`, `reminder`, `note`, `grade`",
        "add at least one of `explanation`, `review`, `reminder`, `note`, `grade`",
    ], []),
    StatusWithoutDay { status: String } => say("status-without-day", Error, &[
        "thời hạn trong `then` không tính được từ trạng thái `{0}`: không có ngày bắt đầu sai lệch",
        "the time in `then` cannot be counted from status `{0}`: it has no first day of a miss",
        "bỏ `{0}`, hoặc dùng `reminder`, `note` hay `review` không có `within`",
        "leave `{0}` out, or use `reminder`, `note`, or `review` without `within`",
    ], [status]),
    PolicyOwesNone { id: String, field: &'static str } => say("policy-owes-none", Error, &[
        "chính sách `{0}` không đòi `{1}`",
        "policy `{0}` asks for no `{1}`",
        "nêu chính sách có `{1}` trong `then`",
        "name a policy that has `{1}` in its `then`",
    ], [id, field]),
    NothingOwed { policy: String, unit: String, on: String } => say("nothing-owed", Note, &[
        "văn bản ngày {2}: `{1}` hiện không phải giải trình gì theo `{0}`",
        "filed on {2}: `{1}` now owes nothing under `{0}` that this could answer",
        "kiểm tra lại đơn vị, chính sách và `since` (ngày bắt đầu tính thời hạn); gia hạn, miễn hoặc đính chính về sau cũng làm hết phải giải trình",
        "look at the unit, the policy and `since` (the day from which the time is counted) again; a later extension, waiver or correction also ends what was owed",
    ], [policy, unit, on]),
    PolicyCycle { id: String } => say("policy-cycle", Error, &[
        "chính sách `{0}` phụ thuộc vào hệ quả của chính nó",
        "policy `{0}` depends on its own consequence",
        "bỏ một `owed` trong vòng này",
        "take one `owed` of the circle away",
    ], [id]),
    PoliciesContradict { id: String, other: String } => say("policies-contradict", Warning, &[
        "chính sách `{0}` cùng điều kiện với `{1}` nhưng cho thời hạn khác",
        "policy `{0}` has the condition of `{1}` and gives another time",
        "giữ lại một, hoặc tách thời gian hiệu lực bằng `valid_from`, `valid_to`",
        "keep one, or keep their days apart with `valid_from`, `valid_to`",
    ], [id, other]),
    TagOfNoItem { tag: String } => say("tag-of-no-item", Warning, &[
        "không chỉ tiêu, nhiệm vụ, báo cáo, dịch vụ nào có nhãn `{0}`",
        "no indicator, task, report or service has the tag `{0}`",
        "sửa nhãn, hoặc ghi nó vào `tags` của nội dung",
        "correct the tag, or write it among an item's `tags`",
    ], [tag]),

    // capital of projects
    CapitalWithoutSource => say("capital-without-source", Error, &[
        "vốn của dự án không thuộc nguồn vốn nào",
        "the project's capital has no source",
        "ghi `capital_source`, một mã trong `capital_sources`; nếu mọi dự án được điều chuyển cho nhau thì khai một nguồn chung cho tất cả",
        "give `capital_source`, an id of `capital_sources`; where capital may move between all projects, declare one source for all of them",
    ], []),
    CapitalSourceUnused { id: String } => say("capital-source-unused", Warning, &[
        "nguồn vốn `{0}` không có dự án nào",
        "no project has its capital from `{0}`",
        "kiểm tra `capital_source` của các dự án, hoặc bỏ nguồn này",
        "look at `capital_source` of the projects, or leave this source out",
    ], [id]),
    NegativeAmount { field: &'static str, value: String } => say("negative-amount", Error, &[
        "`{0}` âm: `{1}`",
        "`{0}` is negative: `{1}`",
        "ghi số không âm; nếu không có thì bỏ `{0}` hoặc ghi 0",
        "give a number that is not negative; 0, or no `{0}`, if there is none",
    ], [field, value]),
    DisbursedAboveCapital { disbursed: String, capital: String, on: String } => say("disbursed-above-capital", Error, &[
        "đã giải ngân `{0}`, hơn kế hoạch vốn `{1}` đang có hiệu lực ngày `{2}`",
        "`{0}` was disbursed, more than the plan capital `{1}` in force on `{2}`",
        "kiểm tra lại hai số và đơn vị tính; vốn đã được điều chỉnh thì thêm vào `revisions` của dự án",
        "look at both numbers and their unit of measure; capital that was revised goes into the project's `revisions`",
    ], [disbursed, capital, on]),
    ForecastBelowDisbursed { forecast: String, disbursed: String } => say("forecast-below-disbursed", Error, &[
        "dự báo giải ngân cả kỳ `{0}` thấp hơn số đã giải ngân `{1}`",
        "the forecast `{0}` for the closing day is below the `{1}` disbursed already",
        "dự báo là lũy kế đến ngày kết thúc, không phải phần còn lại",
        "a forecast is the total by the closing day, not what is still to come",
    ], [forecast, disbursed]),
    ForecastAboveCapital { forecast: String, capital: String, on: String } => say("forecast-above-capital", Error, &[
        "dự báo giải ngân `{0}` hơn kế hoạch vốn `{1}` đang có hiệu lực ngày `{2}`",
        "the forecast `{0}` is more than the plan capital `{1}` in force on `{2}`",
        "dự báo cho vốn hiện có, nhiều nhất là `{1}`; phần cần thêm ghi vào `need`",
        "a forecast is for the capital there is, at most `{1}`; what is needed beyond it goes into `need`",
    ], [forecast, capital, on]),
    ProjectRowsDiffer { project: String, on: String } => say("project-rows-differ", Warning, &[
        "các dòng ngày `{1}` của dự án `{0}` khác nhau",
        "rows of project `{0}` of `{1}` say different things",
        "thứ tự nguồn trong kế hoạch quyết định; không có thì dự án không giảm, không bổ sung vốn: giữ lại một dòng, hoặc ghi `recorded` cho dòng đính chính",
        "the order of the plan's sources decides, else the project neither gives nor takes: keep one row, or give the correction's `recorded`",
    ], [project, on]),
    RevisedBelowDisbursed { project: String, disbursed: String, capital: String, from: String } => say("revised-below-disbursed", Warning, &[
        "kế hoạch vốn của dự án `{0}` từ ngày `{3}` là `{2}`, thấp hơn số đã giải ngân trước đó là `{1}`",
        "from `{3}` the plan capital of project `{0}` is `{2}`, less than the `{1}` that were disbursed before",
        "kiểm tra lại hai số: sửa dòng số liệu, hoặc `revisions` của dự án trong kế hoạch",
        "look at both numbers again: mend the row, or the project's `revisions` in the plan",
    ], [project, disbursed, capital, from]),
    RowOutsidePeriod { on: String, start: String, end: String } => say("row-outside-period", Note, &[
        "dòng ngày `{0}` nằm ngoài thời gian giải ngân từ `{1}` đến `{2}`, không tính",
        "a row of `{0}` is not counted: capital is disbursed from `{1}` to `{2}`",
        "sửa ngày, hoặc `start`, `closes_on` trong kế hoạch",
        "mend the day, or `start` and `closes_on` of the plan",
    ], [on, start, end]),
    TooManyPolicies { count: String, most: String } => say("too-many-policies", Error, &[
        "có {0} chính sách, nhiều nhất là {1}",
        "there are {0} policies; {1} are the most",
        "gộp các chính sách cùng hệ quả bằng `any`",
        "put policies of which the same follows together with `any`",
    ], [count, most]),

    // scorecards and rankings
    NothingWeighs => say("weights-sum-to-zero", Error, &[
        "tổng trọng số bằng 0: không tính được điểm nào",
        "the weights add up to zero: no score can be worked out",
        "đặt ít nhất một trọng số lớn hơn 0, hoặc bỏ `scorecards`",
        "give at least one weight above zero, or remove `scorecards`",
    ], []),
    WeightWithoutScorecards => say("weight-without-scorecards", Error, &[
        "`weight` không có tác dụng khi kế hoạch không có `scorecards`",
        "`weight` has no effect in a plan without `scorecards`",
        "thêm `scorecards` với trọng số từng loại, hoặc bỏ `weight`",
        "add `scorecards` with the weight of each kind, or remove `weight`",
    ], []),
    ScoreWithoutWeights => say("score-without-weights", Error, &[
        "xếp hạng theo `score` nhưng kế hoạch không có trọng số",
        "this ranks by `score`, and the plan has no weights",
        "thêm `scorecards`, hoặc xếp hạng theo một tỷ lệ",
        "add `scorecards`, or rank by a share",
    ], []),
    NoUnitBelow { id: String } => say("no-unit-below", Error, &[
        "không có đơn vị nào trực thuộc `{0}`",
        "no unit is directly below `{0}`",
        "ghi `parent` cho các đơn vị trực thuộc, hoặc liệt kê đơn vị",
        "give the units below it a `parent`, or list units",
    ], [id]),
    RankingOfOne { id: String } => say("ranking-of-one", Warning, &[
        "chỉ có một đơn vị `{0}` để xếp hạng",
        "`{0}` is the only unit that is ranked",
        "thêm đơn vị khác, hoặc bỏ bảng xếp hạng",
        "add other units, or leave the ranking out",
    ], [id]),
    RankedWithItsPart { unit: String, above: String } => say("ranked-with-its-part", Error, &[
        "`{0}` trực thuộc `{1}` và cùng được xếp hạng, nên kết quả của `{0}` tính cho cả hai",
        "`{0}` is below `{1}` and both are ranked, so what `{0}` does counts for both",
        "bỏ một trong hai, hoặc dùng `\"among\": \"own\"`",
        "leave one of them out, or use `\"among\": \"own\"`",
    ], [unit, above]),
    RankedBesideItsPart { unit: String, above: String } => say("ranked-beside-its-part", Warning, &[
        "`{0}` trực thuộc `{1}` mà cả hai cùng được xếp hạng",
        "`{0}` is below `{1}`, and both are ranked beside each other",
        "mỗi đơn vị chỉ tính việc của chính mình; kiểm tra lại danh sách",
        "each counts by its own items only; look at the list again",
    ], [unit, above]),
    TooManyPlaces { count: String, most: String } => say("too-many-places", Error, &[
        "các bảng xếp hạng có ít nhất {0} chỗ, nhiều nhất là {1}",
        "the rankings have {0} places or more; {1} are the most",
        "bớt đơn vị, hoặc bớt bảng xếp hạng",
        "rank fewer units, or make fewer rankings",
    ], [count, most]),

    // services and dossiers
    NoOfficeHours => say("no-office-hours", Error, &[
        "thời hạn theo giờ hoặc nửa ngày cần giờ làm việc, mà lịch không có",
        "a limit in hours or half days needs office hours, and the calendar has none",
        "thêm `\"office_hours\": [[\"07:00\", \"11:00\"], [\"13:00\", \"17:00\"]]` vào lịch, theo giờ của cơ quan",
        "add `\"office_hours\": [[\"07:00\", \"11:00\"], [\"13:00\", \"17:00\"]]` to the calendar, as the office keeps them",
    ], []),
    HalfDaysNeedTwoSessions => say("half-days-need-two-sessions", Error, &[
        "thời hạn theo nửa ngày cần đúng hai buổi làm việc mỗi ngày",
        "a limit in half days needs exactly two sessions a day",
        "sửa `office_hours`, hoặc dùng `hours`",
        "mend `office_hours`, or use `hours`",
    ], []),
    TimeNeeded { text: String } => say("time-needed", Error, &[
        "`{0}` thiếu giờ, mà thời hạn tính theo giờ hoặc nửa ngày",
        "`{0}` has no time, and the limit is in hours or half days",
        "viết cả giờ địa phương, như `2023-08-01T14:20`",
        "write the local time too, like `2023-08-01T14:20`",
    ], [text]),
    FinishedBeforeReceived { finished: String, received: String } => say("finished-before-received", Error, &[
        "xong ngày `{0}`, trước khi tiếp nhận ngày `{1}`",
        "finished on `{0}`, before it was received on `{1}`",
        "kiểm tra lại hai ngày",
        "look at both days again",
    ], [finished, received]),
    PauseBeforeReceived { from: String, received: String } => say("pause-before-received", Error, &[
        "dừng từ `{0}`, trước khi tiếp nhận ngày `{1}`",
        "paused from `{0}`, before it was received on `{1}`",
        "kiểm tra lại hai ngày",
        "look at both days again",
    ], [from, received]),
    OverlappingPauses { from: String, to: String } => say("overlapping-pauses", Error, &[
        "lần dừng từ `{0}` bắt đầu khi lần trước chưa hết (`{1}`)",
        "the pause from `{0}` begins before the one before it is over (`{1}`)",
        "ghép thành một, hoặc sửa ngày",
        "make one of them, or mend the days",
    ], [from, to]),

    // columns of dossiers
    TooManyPairs { count: String, most: String } => say("too-many-pairs", Error, &[
        "số dịch vụ nhân số đơn vị là {0}, nhiều nhất là {1}",
        "services times units are {0}; {1} are the most",
        "chia kế hoạch theo cấp hoặc theo lĩnh vực",
        "split the plan by level or by field",
    ], [count, most]),
    UnequalColumns { column: &'static str, length: String, wanted: String } => say("unequal-columns", Error, &[
        "cột `{0}` có {1} dòng, các cột khác có {2}",
        "column `{0}` is of length {1}, the others of {2}",
        "mỗi hồ sơ cần một dòng ở mọi cột",
        "every dossier needs a row in every column",
    ], [column, length, wanted]),
    BadColumn {
        column: &'static str,
        row: String,
        value: String,
        wanted: &'static [&'static str; 2],
        count: String,
    } => say("bad-column", Error, &[
        "cột `{0}`, dòng {1} (đếm từ 0): `{2}` không dùng được ({3} dòng như vậy)",
        "column `{0}`, row {1} (counted from 0): `{2}` cannot be used (such rows: {3})",
        "cần: {4}",
        "wanted: {5}",
    ], [column, row, value, count, wanted[0], wanted[1]]),

    // grades
    MaxNotPositive { max: String } => say("max-not-positive", Error, &[
        "điểm tối đa `{0}` không lớn hơn 0",
        "the most points `{0}` are not above zero",
        "cho điểm tối đa của tiêu chí, chẳng hạn `100`",
        "give the criterion's most points, such as `100`",
    ], [max]),
    WeightedOther { id: String } => say("weighted-other", Error, &[
        "tổng có trọng số chỉ cộng tiêu chí cho điểm, `{0}` không phải",
        "a weighted sum is one of criteria with points, and `{0}` is none",
        "nêu tiêu chí có `\"kind\": \"points\"`",
        "name criteria with `\"kind\": \"points\"`",
    ], [id]),
    OrderByOther { id: String } => say("order-by-other", Error, &[
        "không xếp thứ tự theo `{0}` được: không phải tiêu chí cho điểm hay tổng điểm",
        "`{0}` puts nobody in an order: it is no criterion with points and no sum",
        "nêu tiêu chí `points` hoặc `weighted_sum`, hoặc bỏ `by`",
        "name a criterion that is `points` or `weighted_sum`, or leave `by` out",
    ], [id]),
    ThresholdOutside { value: String, criterion: String, most: String } => say("threshold-outside", Error, &[
        "ngưỡng `{0}` nằm ngoài khoảng từ 0 đến {2} của `{1}`",
        "threshold `{0}` lies outside the values 0 to {2} of `{1}`",
        "tỷ lệ viết từ 0 đến 1 (`0.3` là 30%); điểm không quá `max` của tiêu chí",
        "write shares from 0 to 1 (`0.3` is 30%), and points up to the criterion's `max`",
    ], [value, criterion, most]),
    GradeUnreachable { id: String, criterion: String } => say("grade-unreachable", Error, &[
        "không đơn vị nào đạt được mức `{0}`: các điều kiện về `{1}` không cùng đúng",
        "nobody can reach grade `{0}`: its conditions on `{1}` cannot all hold",
        "nới một trong các điều kiện ấy",
        "loosen one of these conditions",
    ], [id, criterion]),
    GradeShadowed { id: String, better: String } => say("grade-shadowed", Warning, &[
        "ai đủ điều kiện mức `{0}` cũng đã đủ điều kiện mức cao hơn `{1}`",
        "whoever meets the conditions of grade `{0}` meets those of the better grade `{1}`",
        "chỉ đơn vị bị tỷ lệ khống chế hoặc chính sách lấy mất mức `{1}` mới nhận `{0}`; nếu không có ý đó, xếp mức tốt nhất trước, thêm điều kiện cho `{1}`, hoặc bỏ `{0}`",
        "nobody gets `{0}` unless a cap or a policy takes `{1}` away; if that is not meant, put the best grade first, ask more of `{1}`, or leave `{0}` out",
    ], [id, better]),
    RuleSetsCollide { id: String, other: String, unit: String } => say("rule-sets-collide", Error, &[
        "`{2}` được xếp loại cùng kỳ theo hai bộ tiêu chí đều có hiệu lực: `{1}` và `{0}`",
        "`{2}` is graded for one period by two rule sets in force: in `{1}` and in `{0}`",
        "giữ một bộ, tách kỳ, hoặc đặt `scheme` khác nếu là hai việc xếp loại khác nhau",
        "keep one, keep their periods apart, or give another `scheme` if they grade different things",
    ], [id, other, unit]),
    RuleSetNotInForce { id: String, on: String } => say("rule-set-not-in-force", Warning, &[
        "bộ tiêu chí `{0}` không có hiệu lực ngày `{1}`",
        "rule set `{0}` is not in force on `{1}`",
        "sẽ không đơn vị nào được xếp loại; nêu bộ tiêu chí có hiệu lực ngày đó, hoặc đổi `on`",
        "no unit will be graded; name a rule set in force on that day, or change `on`",
    ], [id, on]),
    GradedBeforePeriod { on: String, from: String } => say("graded-before-period", Error, &[
        "ngày xếp loại `{0}` trước khi kỳ bắt đầu `{1}`",
        "the day graded `{0}` is before the period starts on `{1}`",
        "cho `on` từ ngày đầu kỳ trở đi",
        "give an `on` from the first day of the period on",
    ], [on, from]),
    GradedTooEarly { on: String, last: String } => say("graded-too-early", Warning, &[
        "xếp loại ngày `{0}`, nhưng đến hết ngày `{1}` vẫn còn mục đến hạn hoặc còn tính số liệu: việc chưa đạt trong số đó không bị tính",
        "graded on `{0}`, but something graded is due, or its figures count, until `{1}`: what is missed of it is left out",
        "cho `on` sau ngày `{1}`",
        "state an `on` after `{1}`",
    ], [on, last]),
    ScoreOfComputed { id: String } => say("score-of-computed", Error, &[
        "tiêu chí `{0}` được tính từ kế hoạch, không nhận điểm cho sẵn",
        "criterion `{0}` is worked out from the plan and takes no score",
        "bỏ bản ghi này; chỉ cho điểm tiêu chí `points`, và `met` cho tiêu chí `fact`",
        "leave this record out; `points` criteria take points, `fact` criteria take `met`",
    ], [id]),
    ScoreOutside { points: String, max: String, id: String } => say("score-outside", Error, &[
        "điểm `{0}` nằm ngoài khoảng từ 0 đến {1} của tiêu chí `{2}`",
        "score `{0}` lies outside the points 0 to {1} of criterion `{2}`",
        "kiểm tra lại điểm và thang điểm",
        "look at the points and their scale again",
    ], [points, max, id]),
    UnitNotGraded { unit: String, grading: String } => say("unit-not-graded", Error, &[
        "đợt xếp loại `{1}` không có đơn vị `{0}`",
        "grading `{1}` does not grade unit `{0}`",
        "sửa đơn vị, hoặc thêm vào `units` của đợt xếp loại",
        "name another unit, or add it to the grading's `units`",
    ], [unit, grading]),
    ScoresDiffer { on: String } => say("scores-differ", Error, &[
        "hai kết quả chấm khác nhau cho cùng tiêu chí, đơn vị và ngày `{0}`",
        "two scores differ for one criterion, unit and day `{0}`",
        "giữ một, hoặc ghi `recorded` muộn hơn cho bản sửa",
        "keep one, or give the correction a later `recorded`",
    ], [on]),

    // used, with a defined result
    ReservedId { id: String } => say("reserved-id", Note, &[
        "mã `{0}` trùng từ riêng của JavaScript",
        "id `{0}` is a word of JavaScript's own",
        "vẫn dùng như chữ thường; đặt mã khác thì dễ đọc hơn",
        "it is used as plain text; another id reads better",
    ], [id]),
    MarkupInText { text: String } => say("markup-in-text", Note, &[
        "`{0}` có dấu như thẻ HTML",
        "`{0}` looks like markup",
        "hiện ra như chữ, không bao giờ như thẻ",
        "it is shown as text, never as markup",
    ], [text]),
    UnknownSource { id: String } => say("unknown-source", Warning, &[
        "nguồn `{0}` không có trong `sources` của kế hoạch",
        "source `{0}` is not among the plan's `sources`",
        "khi số liệu mâu thuẫn, nguồn này đứng sau các nguồn đã khai báo",
        "when values conflict it ranks after those that are",
    ], [id]),
    BaselineEqualsTarget { value: String } => say("baseline-equals-target", Warning, &[
        "kỳ gốc bằng chỉ tiêu (`{0}`)",
        "the baseline equals the target (`{0}`)",
        "không có tiến độ; chỉ xét đạt hay không đạt",
        "there is no progress; the verdict is reached or not reached",
    ], [value]),
    BaselineBeyondTarget { baseline: String, target: String } => say("baseline-beyond-target", Warning, &[
        "kỳ gốc `{0}` đã hơn chỉ tiêu `{1}`",
        "the baseline `{0}` is already better than the target `{1}`",
        "không có lộ trình để so; chỉ xét đạt hay không đạt",
        "there is no path to compare with; the verdict is reached or not reached",
    ], [baseline, target]),
    ZeroTarget => say("zero-target", Note, &[
        "chỉ tiêu bằng 0",
        "the target is zero",
        "không có tỷ lệ thực hiện; chỉ xét đạt hay không đạt",
        "there is no achievement; the verdict is reached or not reached",
    ], []),
    NegativeValue { value: String } => say("negative-value", Note, &[
        "số liệu `{0}` âm",
        "the value `{0}` is negative",
        "được dùng như đã ghi",
        "it is used as recorded",
    ], [value]),
    FallingSeries { on: String, value: String, before: String, times: String } => say("falling-series", Warning, &[
        "lũy kế giảm từ `{0}` còn `{1}` ngày `{2}` ({3} lần trong chuỗi)",
        "the cumulative series falls from `{0}` to `{1}` on `{2}` (falls in the series: {3})",
        "hoàn trả thì đúng; số trong kỳ, hay tổng của chỉ một số đơn vị, thay cho lũy kế thì sai",
        "right for refunds; wrong if amounts of a month, or the sum of some units only, stand for totals",
    ], [before, value, on, times]),
    TwoValues { on: String, values: String } => say("two-values", Warning, &[
        "ngày `{0}` có các giá trị khác nhau: {1}",
        "`{0}` has different values: {1}",
        "thứ tự nguồn trong kế hoạch quyết định, nếu không thì lấy kết quả xấu hơn",
        "the order of the plan's sources decides, else the worse verdict",
    ], [on, values]),
    BeforeTheStart { on: String, start: String } => say("before-the-start", Note, &[
        "số lũy kế ngày `{0}` trước ngày bắt đầu `{1}`, không tính",
        "a cumulative value of `{0}`, before the start `{1}`, is not counted",
        "ghi làm `baseline` nếu là giá trị gốc",
        "give it as the `baseline` if it is one",
    ], [on, start]),
    AfterTheCount { on: String, until: String } => say("after-the-count", Note, &[
        "số liệu ngày `{0}` sau ngày `{1}`, không tính",
        "a value of `{0}`, after `{1}`, is not counted",
        "ghi `counts_until` nếu kế hoạch cho tính sau hạn",
        "give `counts_until` if the plan counts later values",
    ], [on, until]),
    DoneAgain { on: String, first: String } => say("done-again", Warning, &[
        "đã hoàn thành ngày `{0}`, ghi lại ngày `{1}`",
        "done on `{0}` already, recorded again on `{1}`",
        "lấy ngày đầu",
        "the first day counts",
    ], [first, on]),
    PauseAfterDue { from: String, due: String } => say("pause-after-due", Warning, &[
        "tạm dừng từ `{0}`, sau hạn `{1}`",
        "the pause begins on `{0}`, after the due date `{1}`",
        "không dời hạn đã qua",
        "it does not move a due date that is past",
    ], [from, due]),
    PauseAfterResult { from: String, finished: String } => say("pause-after-result", Warning, &[
        "dừng từ ngày `{0}`, sau khi đã có kết quả ngày `{1}`",
        "paused from `{0}`, after the result of `{1}`",
        "không có tác dụng; kiểm tra lại hai ngày",
        "it does nothing; look at both days again",
    ], [from, finished]),
    SubmittedAgain { on: String, first: String } => say("submitted-again", Warning, &[
        "đã gửi ngày `{0}`, ghi lại ngày `{1}`",
        "submitted on `{0}` already, recorded again on `{1}`",
        "lấy ngày đầu",
        "the first day counts",
    ], [first, on]),
    ExtensionShortens { until: String, due: String } => say("extension-shortens", Warning, &[
        "gia hạn đến `{0}`, sớm hơn hạn đang có `{1}`",
        "extended until `{0}`, which is before the due date in force, `{1}`",
        "chỉ áp dụng nếu thời hạn đã bắt đầu khi quyết định, và không cho ngày tạm dừng; kiểm tra lại ngày",
        "it is applied if the time had begun when it was decided, and for no day of a pause; look at the day again",
    ], [until, due]),
    ExtensionPast { until: String, decided: String } => say("extension-already-past", Warning, &[
        "gia hạn đến `{0}`, khi quyết định ngày `{1}` thì đã qua",
        "extended until `{0}`, which was past when it was decided on `{1}`",
        "vẫn áp dụng; kiểm tra lại hai ngày",
        "it is applied; look at both days again",
    ], [until, decided]),
    PauseBehindOpen { from: String, open: String } => say("pause-behind-open", Warning, &[
        "lần dừng từ `{1}` chưa có ngày kết thúc nên lần dừng từ `{0}` không tính",
        "the pause from `{1}` has no end, so the one from `{0}` does not count",
        "ghi `to` cho lần dừng trước",
        "give the earlier pause its `to`",
    ], [from, open]),
    FinishedWhileWaiting { finished: String, from: String } => say("finished-while-waiting", Warning, &[
        "xong ngày `{0}` khi lần dừng từ `{1}` chưa kết thúc",
        "finished on `{0}` while the pause from `{1}` was not over",
        "kiểm tra `to` của lần dừng; lần dừng được coi là hết vào ngày có kết quả",
        "look at the pause's `to`; the pause is taken to end with the result",
    ], [finished, from]),
    DossierNotThere { unit: String, on: String } => say("not-there", Note, &[
        "ngày `{1}`, khi hồ sơ xong hoặc đến hạn, không có đơn vị `{0}`, mà kết quả vẫn tính cho đơn vị ấy",
        "on `{1}`, when it was finished or is due, there is no unit `{0}`, and it is counted for it all the same",
        "nếu không đúng thì ghi đơn vị khi ấy giải quyết, hoặc kiểm tra lại ngày",
        "if that is not meant, name the unit that deals with it then, or look at the days again",
    ], [unit, on]),
    DossiersOutsidePeriod { count: String, start: String, end: String } => say("outside-period", Note, &[
        "hồ sơ tiếp nhận sau, hoặc xong trước, kỳ của kế hoạch (`{1}` đến `{2}`) không tính: {0}",
        "dossiers received after the plan's period (`{1}` to `{2}`), or finished before it, are not counted: {0}",
        "kiểm tra lại ngày của hồ sơ này; của kỳ khác thì dùng kế hoạch kỳ ấy",
        "look at the days of this one again; those of another period belong to a plan of that period",
    ], [count, start, end]),
    RescheduledBeforeReceived { to: String, received: String } => say("rescheduled-before-received", Error, &[
        "hẹn lại ngày `{0}`, trước khi tiếp nhận ngày `{1}`",
        "promised again for `{0}`, before it was received on `{1}`",
        "kiểm tra lại hai ngày",
        "look at both days again",
    ], [to, received]),
    DayWithoutEffect { date: String } => say("day-without-effect", Warning, &[
        "ngày `{0}` vốn đã là ngày làm việc, hoặc ngày nghỉ",
        "`{0}` is a working day, or a rest day, anyway",
        "không thay đổi gì; kiểm tra lại ngày",
        "it changes nothing; look at the day again",
    ], [date]),
    HolidayUncompensated { date: String, next: String } => say("holiday-uncompensated", Note, &[
        "ngày lễ `{0}` rơi vào ngày nghỉ hằng tuần, lịch không có ngày nghỉ bù",
        "the holiday `{0}` falls on a rest day, and no day off makes up for it",
        "theo khoản 3 Điều 111 Bộ luật Lao động 2019 (trước 2021: khoản 3 Điều 115 Bộ luật Lao động 2012), nghỉ bù ngày `{1}`: thêm ngày ấy với `\"kind\": \"compensation\"`",
        "by Labour Code 2019 art. 111.3 (before 2021: Labour Code 2012 art. 115.3) that would be `{1}`: add it with `\"kind\": \"compensation\"`",
    ], [date, next]),
    LaterRecords { count: String, as_of: String } => say("later-records", Note, &[
        "{0} bản ghi sau ngày đánh giá `{1}` không tính",
        "records later than the as-of date `{1}` are not counted: {0}",
        "chọn ngày đánh giá muộn hơn để tính",
        "choose a later as-of date to count them",
    ], [count, as_of]),
    OutsideCalendar { day: String, first: String, last: String } => say("outside-calendar", Note, &[
        "lịch nghỉ không có ngày `{0}`",
        "the calendar does not reach `{0}`",
        "không đếm ngày làm việc; lịch này có từ `{1}` đến `{2}`",
        "working days are not counted; this calendar runs from `{1}` to `{2}`",
    ], [day, first, last]),
}

/// What an id refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thing {
    Unit,
    Document,
    Section,
    Indicator,
    Task,
    Report,
    Service,
    Policy,
    CapitalSource,
    Project,
    RuleSet,
    Criterion,
    Grade,
    Grading,
}

impl Thing {
    /// The field that names one.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::CapitalSource => "source",
            Self::RuleSet => "rule_set",
            Self::Unit
            | Self::Document
            | Self::Section
            | Self::Indicator
            | Self::Task
            | Self::Report
            | Self::Service
            | Self::Policy
            | Self::Project
            | Self::Criterion
            | Self::Grade
            | Self::Grading => self.words()[2],
        }
    }

    /// The code of a dangling reference, and the thing's name in Vietnamese and English.
    fn words(self) -> [&'static str; 3] {
        match self {
            Self::Unit => ["unknown-unit", "đơn vị", "unit"],
            Self::Document => ["unknown-document", "văn bản", "document"],
            Self::Section => ["unknown-section", "mục", "section"],
            Self::Indicator => ["unknown-indicator", "chỉ tiêu", "indicator"],
            Self::Task => ["unknown-task", "nhiệm vụ", "task"],
            Self::Report => ["unknown-report", "báo cáo", "report"],
            Self::Service => ["unknown-service", "dịch vụ", "service"],
            Self::Policy => ["unknown-policy", "chính sách", "policy"],
            Self::CapitalSource => ["unknown-capital-source", "nguồn vốn", "source of capital"],
            Self::Project => ["unknown-project", "dự án", "project"],
            Self::RuleSet => ["unknown-rule-set", "bộ tiêu chí", "rule set"],
            Self::Criterion => ["unknown-criterion", "tiêu chí", "criterion"],
            Self::Grade => ["unknown-grade", "mức xếp loại", "grade"],
            Self::Grading => ["unknown-grading", "đợt xếp loại", "grading"],
        }
    }
}

/// What should have stood where something else stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    List,
    Text,
    Name,
    Number,
    WholeNumber,
    YesOrNo,
    Day,
    Time,
}

impl Expected {
    fn words(self) -> [&'static str; 2] {
        match self {
            Self::List => ["một danh sách `[…]`", "a list `[…]`"],
            Self::Text => ["một chuỗi", "a text"],
            Self::Name => ["một tên", "a name"],
            Self::Number => ["một số", "a number"],
            Self::WholeNumber => ["một số nguyên không âm", "a whole number"],
            Self::YesOrNo => ["`true` hoặc `false`", "`true` or `false`"],
            Self::Day => ["một ngày", "a day"],
            Self::Time => ["một giờ trong ngày", "a time of day"],
        }
    }

    fn help(self) -> [&'static str; 2] {
        match self {
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
            Self::Time => ["viết `\"07:30\"`, trong dấu ngoặc kép", "write `\"07:30\"`, in double quotes"],
        }
    }
}
