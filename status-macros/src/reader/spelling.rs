//! How near two texts are, for "did you mean", and whether a reader takes them for the same.

/// The number of edits between two texts, case aside: a character added, removed or replaced.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, c) in a.to_lowercase().chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, d) in b.iter().enumerate() {
            let change = corner + usize::from(c != *d);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

/// The candidate that the text was probably meant to be: at most a third of its characters away, and not the same.
pub(crate) fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
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
    lower(a).eq(lower(b))
}

/// What [`same`] texts have in common.
pub(crate) fn key(text: &str) -> String {
    lower(text).collect()
}

fn lower(text: &str) -> impl Iterator<Item = char> {
    text.trim().chars().flat_map(char::to_lowercase)
}

/// Sorts texts with their numbers. All that is sorted is sorted here: each further type costs the compiler 1,500 lines.
pub(crate) fn sort(texts: &mut [(&str, usize)]) {
    texts.sort_unstable();
}
