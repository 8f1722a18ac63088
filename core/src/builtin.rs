//! Plans that come with the crate.

/// The plan of the directive of August 2023 of the chairman of the People's Committee of Ngã Năm town, Sóc Trăng: every
/// order of it, with the units it names and the documents it cites. Numbers that are not in a source are marked
/// `illustrative`. `plans/nga-nam-2023.md` maps each sentence of the directive to its item.
pub const NGA_NAM_2023_PLAN: &str = include_str!("../plans/nga-nam-2023.plan.json");

/// Records for [`NGA_NAM_2023_PLAN`]; all of them illustrative but the published figures of the province.
pub const NGA_NAM_2023_RECORDS: &str = include_str!("../plans/nga-nam-2023.records.json");
