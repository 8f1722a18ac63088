//! What is special in the text of a string.

/// Where the first byte stands that ends a string or may not stand in it as it is (RFC 8259 section 7): a quote, a
/// backslash, a control character. Texts are most of what is read and written, so eight bytes are looked at together:
/// subtracting borrows from the highest bit of each byte that is smaller than what is subtracted.
pub(super) fn first_special(text: &[u8]) -> Option<usize> {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let below = |bytes: u64, limit: u8| bytes.wrapping_sub(EACH.wrapping_mul(limit.into())) & !bytes & (EACH << 7);
    let equal = |bytes: u64, byte: u8| below(bytes ^ EACH.wrapping_mul(byte.into()), 1);
    let (eights, _) = text.as_chunks();
    let plain = eights.iter().take_while(|eight| {
        let bytes = u64::from_le_bytes(**eight);
        below(bytes, b' ') | equal(bytes, b'"') | equal(bytes, b'\\') == 0
    });
    let passed = plain.count().saturating_mul(8);
    let rest = text.get(passed..).unwrap_or_default();
    let place = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))?;
    Some(passed.saturating_add(place))
}

#[cfg(test)]
mod tests {
    use super::first_special;

    #[test]
    fn of_each_byte_at_each_place_among_others() {
        for others in
            [b"aaaaaaaaaaaaaaaaaaaa", b"                    ", &[0xff; 20], &[0x80; 20], b"!!!!!!!!!!!!!!!!!!!!"]
        {
            assert_eq!(first_special(others), None);
            for (byte, place) in (0..=u8::MAX).flat_map(|byte| (0..others.len()).map(move |place| (byte, place))) {
                let mut text = *others;
                if let Some(at) = text.get_mut(place) {
                    *at = byte;
                }
                let is_special = byte < 0x20 || byte == b'"' || byte == b'\\';
                assert_eq!(first_special(&text), is_special.then_some(place), "{byte:#x} at {place}");
            }
        }
    }
}
