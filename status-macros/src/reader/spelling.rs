//! How near two texts are, for "did you mean", and whether a reader takes them for the same.

/// The number of edits between two texts, case aside: a character added, removed or replaced, or two neighbours exchanged.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let [a, b] = [a, b].map(|text| text.to_lowercase().chars().collect::<Vec<char>>());
    let mut above: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, c) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, d) in b.iter().enumerate() {
            let change = row[j] + usize::from(c != d);
            let mut edits = change.min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && *c == b[j - 1] && a[i - 1] == *d {
                edits = edits.min(above[j - 1] + 1);
            }
            next.push(edits);
        }
        above = std::mem::replace(&mut row, next);
    }
    row[b.len()]
}

/// The candidate that the text was probably meant to be: at most a third of its characters away, and not the same.
pub(crate) fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(text, &mut candidates.into_iter())
}

/// The iterator is no type of its own: each one would cost the compiler a copy.
fn nearest_of<'a>(text: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = text.chars().count();
    let mut best = None;
    for candidate in candidates {
        let other = candidate.chars().count();
        // Texts so unlike in length cannot be near; comparing long ones would take time.
        if other.abs_diff(length) * 3 > length {
            continue;
        }
        let edits = distance(text, candidate);
        let is_near = edits > 0 && edits * 3 <= other.min(length);
        if is_near && best.is_none_or(|(fewest, _)| edits < fewest) {
            best = Some((edits, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Whether two texts are the same but for case and the space around them.
pub(crate) fn same(a: &str, b: &str) -> bool {
    let first = |text: &str| text.trim_start().bytes().next();
    match (first(a), first(b)) {
        // Most texts differ in their first letter.
        (Some(one), Some(other)) if one.is_ascii() && other.is_ascii() && !one.eq_ignore_ascii_case(&other) => false,
        _ => lower(a).eq(lower(b)),
    }
}

/// What [`same`] texts have in common.
pub(crate) fn key(text: &str) -> String {
    lower(text).collect()
}

fn lower(text: &str) -> impl Iterator<Item = char> {
    text.trim().chars().flat_map(char::to_lowercase)
}

/// The texts in order, to be found by `contain`.
pub(crate) fn sorted(texts: &[String]) -> Vec<(&str, usize)> {
    let mut sorted: Vec<_> = texts.iter().map(|text| (&**text, 0)).collect();
    sort(&mut sorted);
    sorted
}

pub(crate) fn contain(sorted: &[(&str, usize)], text: &str) -> bool {
    sorted.binary_search_by(|(known, _)| (*known).cmp(text)).is_ok()
}

/// Sorts texts with their numbers. All that is sorted is sorted here: each further type costs the compiler 1,500 lines.
pub(crate) fn sort(texts: &mut [(&str, usize)]) {
    texts.sort_unstable();
}
