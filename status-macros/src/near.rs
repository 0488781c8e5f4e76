//! How near two texts are, for "did you mean", and whether they are the same for a reader.

/// Edits that lead from one text to the other, case aside: a character more, less, or another.
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

/// The candidate that the text was probably meant to be: at most a third of its characters away.
pub(crate) fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = text.chars().count();
    // Texts of a page can be long; no candidate is.
    let near = candidates.into_iter().filter(|other| other.chars().count().abs_diff(length) * 3 <= length);
    let (distance, near) = near.map(|other| (distance(text, other), other)).min_by_key(|&(distance, _)| distance)?;
    (distance > 0 && distance * 3 <= near.chars().count().min(length)).then_some(near)
}

/// Whether two texts are the same but for case and the space around them.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}
