//! The replay: thousands of seeded plans, valid and broken, answered natively and written down for WASM.

use serde_json::json;
use std::io::Write;
use tiendo_tests::generate::{Dice, broken, day, inputs};
use tiendo_tests::{answer, root};

const VALID: u64 = 2_000;
const BROKEN: u64 = 3_000;

#[test]
fn native_answers_are_written_for_wasm() -> std::io::Result<()> {
    let folder = root().join("target");
    std::fs::create_dir_all(&folder)?;
    let mut file = std::io::BufWriter::new(std::fs::File::create(folder.join("replay.jsonl"))?);
    let (mut usable, mut unusable) = (0_u64, 0_u64);
    for seed in 0..VALID.saturating_add(BROKEN) {
        let (plan, records) = if seed < VALID {
            let inputs = inputs(seed);
            (inputs.plan.to_string(), inputs.records.to_string())
        } else {
            broken(seed)
        };
        let as_of = day(&mut Dice::new(seed));
        let answer = match answer(&plan, Some(&records), &as_of) {
            Ok(assessment) => {
                usable = usable.saturating_add(1);
                assessment.to_json()
            }
            Err(problems) => {
                unusable = unusable.saturating_add(1);
                problems.to_json()
            }
        };
        let line = json!({"plan": plan, "records": records, "as_of": as_of, "answer": answer});
        writeln!(file, "{line}")?;
    }
    // every valid plan is usable; of the broken ones most are not, and some damage does no harm
    assert!(usable >= VALID && unusable > BROKEN / 2, "{usable} usable, {unusable} not");
    file.flush()
}
