//! Lists put in order: one sort for all of them, whatever they hold, since a copy of it for each kind of item is a
//! hundredth of the web module. What is equal stays in the order in which it stood.

use std::cmp::Ordering;

/// Sorts a list by a key of its items.
pub(crate) fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |one, other| key(one).cmp(&key(other)));
}

/// Sorts a list by comparing its items.
pub(crate) fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = sorted(list.len(), &|one, other| match (list.get(one), list.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        (None, _) | (_, None) => Ordering::Equal,
    });
    rearrange(order, &mut |one, other| list.swap(one, other));
}

/// For each place the position of what shall stand there.
#[inline(never)]
fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// Follows each circle of the order: what is swapped away stands where the next item is taken from.
#[inline(never)]
fn rearrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut place = start;
        while let Some(from) = order.get_mut(place).map(|from| std::mem::replace(from, place))
            && from != start
        {
            swap(place, from);
            place = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_as_the_standard_library_sorts_them() {
        // every list of up to five of three values, each with its place
        for count in 0..=5_u32 {
            for number in 0..3_u32.pow(count) {
                let list: Vec<(u32, u32)> = (0..count).map(|place| (number / 3_u32.pow(place) % 3, place)).collect();
                let (mut ours, mut theirs) = (list.clone(), list);
                sort_by_key(&mut ours, |(value, _)| *value);
                theirs.sort_by_key(|(value, _)| *value);
                assert_eq!(ours, theirs);
            }
        }
    }
}
