//! What the command line asks for.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;
use tiendo::{IcalComponent, Language};

pub(crate) const HELP: &str = "\
Đánh giá một kế hoạch và số liệu của nó vào một ngày.
Assess a plan and its records on one day.

  cargo run --example assess -- [options]

  --as-of YYYY-MM-DD   ngày đánh giá
                       the day the question is asked about (2023-08-31)
  --known-on YYYY-MM-DD  chỉ dùng số liệu, quyết định ghi nhận đến ngày này
                       what was recorded or decided later is left out
  --plan FILE          kế hoạch; không có thì dùng kế hoạch có sẵn nga-nam-2023
                       a plan; without it the built-in plan nga-nam-2023
  --records FILE       số liệu; không có thì không dùng, hoặc dùng số liệu có sẵn của kế hoạch có sẵn
                       its records; without it none, or the built-in ones of the built-in plan
  --lang vi|en         ngôn ngữ
                       the language (vi)
  --explain [ID]       từng kết quả, hoặc chỉ kết quả mang mã ấy, với phép tính và văn bản làm căn cứ
                       every verdict, or those of that id, with the arithmetic and the document
  --draft UNIT         thay vào đó: dự thảo báo cáo giải trình của đơn vị
                       instead: the draft of the explanation that a unit owes
  --report [DAY]       thay vào đó: dự thảo báo cáo định kỳ, cuối năm; có DAY thì nêu thay đổi từ ngày ấy
                       instead: the draft of the office's report; with DAY what changed since
  --compare DAY        thay vào đó: kết quả nào khác so với DAY, và vì sao
                       instead: which verdicts are others than on DAY, and why
  --letterhead FILE    thể thức văn bản của dự thảo (JSON)
                       the letterhead of a draft (JSON)
  --form text|markdown|html  dạng của dự thảo
                       the form of a draft (text)
  --agenda N           thay vào đó: lịch thời hạn N ngày tới, từng ngày, ai phải làm gì
                       instead: the deadline calendar of the next N days, day by day, who owes what
  --ical FILE          thay cho danh sách: lịch ấy dạng iCalendar, ghi vào FILE, `-` là ra màn hình; N là 30 nếu không có --agenda
                       in place of the list: that calendar as iCalendar, written to FILE, `-` for stdout; N is 30 without --agenda
  --todo               với --ical: việc phải làm thay cho sự kiện
                       with --ical: to-dos in place of events
  --calendar YEAR      thay vào đó: ngày nghỉ, ngày làm bù của năm theo lịch của kế hoạch, và những gì chờ quyết định
                       instead: the special days of a year in the plan's calendar, and what is to be decided
  --json               cả câu trả lời dạng JSON
                       the whole answer as JSON
  --help               văn bản này
                       this text";

/// Days of the deadline calendar where `--agenda` does not say.
const DAYS_AHEAD: u64 = 30;

pub(crate) struct Options {
    pub(crate) as_of: String,
    pub(crate) known_on: Option<String>,
    pub(crate) plan: Option<String>,
    pub(crate) records: Option<String>,
    pub(crate) language: Language,
    pub(crate) json: bool,
    pub(crate) explain: bool,
    /// The only id that is explained; none for all.
    pub(crate) only: Option<String>,
    pub(crate) letterhead: Option<String>,
    pub(crate) form: Form,
    pub(crate) question: Question,
}

/// How a draft is written.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    Text,
    Markdown,
    Html,
}

pub(crate) enum Question {
    Assessment,
    Explanation { unit: String },
    Report { since: Option<String> },
    Compare { since: String },
    Agenda { days: u64 },
    Ical { days: u64, file: String, component: IcalComponent },
    Year(i32),
}

/// The options; none where help is asked for.
pub(crate) fn read(arguments: impl Iterator<Item = String>) -> Result<Option<Options>, String> {
    let mut arguments = arguments.peekable();
    let mut options = Options {
        as_of: "2023-08-31".to_owned(),
        known_on: None,
        plan: None,
        records: None,
        language: Language::Vi,
        json: false,
        explain: false,
        only: None,
        letterhead: None,
        form: Form::Text,
        question: Question::Assessment,
    };
    let (mut days, mut file, mut todo, mut year, mut draft) = (None, None, false, None, None);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} cần một giá trị / needs a value"));
        match argument.as_str() {
            "--as-of" => options.as_of = value()?,
            "--known-on" => options.known_on = Some(value()?),
            "--plan" => options.plan = Some(value()?),
            "--records" => options.records = Some(value()?),
            "--lang" => {
                let code = value()?;
                let known = Language::parse(&code);
                options.language = known.ok_or(format!("--lang là vi hoặc en / is vi or en: {code}"))?;
            }
            "--json" => options.json = true,
            "--explain" => {
                options.explain = true;
                options.only = arguments.next_if(|next| !next.starts_with('-'));
            }
            "--draft" => draft = Some(Question::Explanation { unit: value()? }),
            "--report" => draft = Some(Question::Report { since: arguments.next_if(|next| !next.starts_with('-')) }),
            "--compare" => draft = Some(Question::Compare { since: value()? }),
            "--letterhead" => options.letterhead = Some(value()?),
            "--form" => options.form = form(&value()?)?,
            "--agenda" => days = Some(number(&argument, &value()?, 0..=3660)?),
            "--ical" => file = Some(value()?),
            "--todo" => todo = true,
            "--calendar" => year = Some(number(&argument, &value()?, 1900..=2199)?),
            "--help" | "-h" => return Ok(None),
            other => return Err(format!("không có tùy chọn {other} / there is no option {other}")),
        }
    }
    if todo && file.is_none() {
        return Err("--todo đi với --ical / goes with --ical".to_owned());
    }
    let component = if todo { IcalComponent::Todo } else { IcalComponent::Event };
    options.question = match (draft, year, file, days) {
        (Some(draft), None, None, None) => draft,
        (None, None, None, None) => Question::Assessment,
        (None, None, None, Some(days)) => Question::Agenda { days },
        (None, None, Some(file), days) => Question::Ical { days: days.unwrap_or(DAYS_AHEAD), file, component },
        (None, Some(year), None, None) => Question::Year(year),
        (_, Some(_), _, _) => return Err("--calendar đứng một mình / stands alone".to_owned()),
        (Some(_), None, _, _) => return Err("--draft, --report, --compare đứng một mình / stand alone".to_owned()),
    };
    Ok(Some(options))
}

fn form(word: &str) -> Result<Form, String> {
    match word {
        "text" => Ok(Form::Text),
        "markdown" => Ok(Form::Markdown),
        "html" => Ok(Form::Html),
        other => Err(format!("--form là text, markdown hoặc html / is text, markdown or html: {other}")),
    }
}

fn number<T>(option: &str, text: &str, range: RangeInclusive<T>) -> Result<T, String>
where
    T: FromStr + PartialOrd + Display,
{
    let (least, most) = (range.start(), range.end());
    let number = text.parse().ok().filter(|number| range.contains(number));
    number.ok_or(format!("{option}: số từ {least} đến {most} / a number from {least} to {most}: {text}"))
}
