//! What stands around the body of a document: Decree 30/2020/NĐ-CP art. 8.2, laid out as its Appendix I part I says.

use super::Letterhead;
use crate::calendar::print_day;
use crate::text::{Language, filled, in_language, uppercase};
use chrono::{Datelike, NaiveDate};

/// The components of a document beside its body (Decree 30/2020/NĐ-CP art. 8.2), in words; what is not known is a row of
/// dots.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Form {
    /// "DỰ THẢO": nothing here is issued.
    pub mark: String,
    /// Quốc hiệu: the name of the state.
    pub state: String,
    /// Tiêu ngữ: its motto.
    pub motto: String,
    /// The body above.
    pub superior: Option<String>,
    /// The body that issues it.
    pub issuer: String,
    /// Number and symbol.
    pub number: String,
    /// Place and date.
    pub place_and_date: String,
    /// The kind of document.
    pub title: String,
    /// What it is about.
    pub subject: String,
    /// Kính gửi: to whom. A report to a body above names it under its title (Appendix I, part I, section II, 9.b).
    pub to: Vec<String>,
    /// The office in which it is signed.
    pub signatory: String,
    /// By whom.
    pub signer: String,
    /// Nơi nhận: where copies go, and where it is kept.
    pub recipients: Vec<String>,
}

/// A place to be filled in.
pub(super) const DOTS: &str = "………";

impl Form {
    /// The form of a report (báo cáo, abbreviated BC by Appendix III) by an issuer on a subject, to some.
    pub(super) fn of(head: &Letterhead, issuer: &str, subject: String, to: Vec<String>, language: Language) -> Self {
        let words = |words: &'static [&'static str; 2]| in_language(language, words);
        let or_dots = |text: &Option<String>| text.clone().unwrap_or_else(|| DOTS.to_owned());
        let to = if head.to.is_empty() { to } else { head.to.clone() };
        let mut recipients = vec![words(&["Như trên", "As above"]).to_owned()];
        recipients.extend(head.copies.iter().cloned());
        recipients.push(words(&["Lưu: VT", "Kept: records office"]).to_owned());
        let number = filled(
            words(&["Số: {0}/BC-{1}", "No.: {0}/BC-{1}"]),
            &[&or_dots(&head.number.as_deref().map(in_two_digits)), &or_dots(&head.symbol)],
        );
        Self {
            mark: words(&["DỰ THẢO", "DRAFT"]).to_owned(),
            state: words(&["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"]).to_owned(),
            motto: words(&["Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"]).to_owned(),
            superior: head.superior.as_deref().map(uppercase),
            issuer: uppercase(head.issuer.as_deref().unwrap_or(issuer)),
            number,
            place_and_date: place_and_date(head, language),
            title: words(&["BÁO CÁO", "REPORT"]).to_owned(),
            subject,
            to: if to.is_empty() { vec![DOTS.to_owned()] } else { to },
            signatory: uppercase(
                head.signatory
                    .as_deref()
                    .unwrap_or(words(&["Thủ trưởng cơ quan, đơn vị", "Head of the office or unit"])),
            ),
            signer: head.signer.clone().unwrap_or_else(|| {
                words(&["(Ký, ghi rõ họ tên, đóng dấu)", "(Signature, full name, seal)"]).to_owned()
            }),
            recipients,
        }
    }
}

/// "Ngã Năm, ngày 08 tháng 01 năm 2024": days below 10 and the first two months with a zero (Appendix I, part I).
fn place_and_date(head: &Letterhead, language: Language) -> String {
    let place = head.place.as_deref().unwrap_or(DOTS);
    let date = match (head.date, language) {
        (Some(date), Language::En) => print_day(date, language),
        (None, Language::En) => DOTS.to_owned(),
        (date, Language::Vi) => {
            let [day, month, year] = date.map_or([DOTS; 3].map(str::to_owned), numbers);
            filled("ngày {0} tháng {1} năm {2}", &[&day, &month, &year])
        }
    };
    format!("{place}, {date}")
}

/// Numbers below 10 have a zero before them (Appendix I, part I).
fn in_two_digits(number: &str) -> String {
    let is_digit = number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_digit());
    if is_digit { format!("0{number}") } else { number.to_owned() }
}

fn numbers(date: NaiveDate) -> [String; 3] {
    let month = date.month();
    let month = if month <= 2 { format!("{month:02}") } else { month.to_string() };
    [format!("{:02}", date.day()), month, date.year().to_string()]
}

#[cfg(test)]
mod tests {
    use super::in_two_digits;

    #[test]
    fn numbers_below_ten_have_a_zero_before_them() {
        for (given, shown) in [("9", "09"), ("10", "10"), ("0", "00"), ("09", "09"), ("5a", "5a"), ("", "")] {
            assert_eq!(in_two_digits(given), shown);
        }
    }
}
