//! Pages are what they promise to be.

use std::collections::HashSet;

use super::{LONGEST, blocks, cells, damaged_page, harms, page, page_of_errors, places, tables};
use crate::visible;

#[test]
fn a_seed_gives_one_page() {
    assert_eq!(page(7), page(7));
    let pages: HashSet<_> = (0..1000).map(page).collect();
    assert_eq!(pages.len(), 1000);
}

#[test]
fn pages_are_short() {
    for seed in 0..5000 {
        assert!(damaged_page(seed, 100).len() <= LONGEST, "seed {seed}");
    }
}

#[test]
fn a_third_of_the_pages_is_not_damaged() {
    let whole = (0..2000).filter(|seed| page(*seed) == damaged_page(*seed, 0)).count();
    assert!((2000 * 30 / 100..2000 * 40 / 100).contains(&whole), "{whole} of 2000");
}

#[test]
fn pages_without_damage_are_seen_in_one_way() {
    for seed in 0..2000 {
        let page = damaged_page(seed, 0);
        assert!(!visible::read(&page).is_doubtful(), "\n{page}");
    }
}

#[test]
fn pages_without_damage_have_no_row_twice() {
    for seed in 0..2000 {
        let page = damaged_page(seed, 0);
        let seen = visible::read(&page);
        let rows: Vec<_> = seen.tables().flat_map(|table| table.rows.iter().skip(1)).collect();
        assert!(!rows.is_empty(), "\n{page}");
        let texts: HashSet<Vec<_>> = rows.iter().map(|row| row.iter().map(|cell| &cell.text).collect()).collect();
        assert_eq!(texts.len(), rows.len(), "\n{page}");
    }
}

/// The longest piece without a placeholder of each form in the lists is on some page.
#[test]
fn every_form_comes_up() {
    let places = [places::PLACES, places::ODD_PLACES].concat();
    let swallows = harms::SWALLOWS.iter().flat_map(|(open, close)| [*open, *close]);
    let others = tables::OTHERS.iter().flat_map(|(headers, texts)| headers.iter().chain(*texts)).copied();
    let further = tables::FURTHER.iter().flat_map(|(header, texts)| texts.iter().chain([header])).copied();
    let of_errors = [tables::KEYS, tables::ERROR_STATUSES, tables::TITLES].into_iter().flatten();
    let of_errors = of_errors.chain(tables::ERRORS.iter().flatten()).copied();
    let headers = [tables::HEADERS, tables::ODD_HEADERS, tables::CATALOGUES].concat();
    let lists = [blocks::HEADINGS, blocks::CLASSES, blocks::BLOCKS, blocks::ODD_BLOCKS, blocks::FRONT_MATTERS]
        .into_iter()
        .chain([blocks::ODD_FRONT_MATTERS, cells::CODES, cells::CODES_WITH_MESSAGES, cells::MESSAGES, cells::PURPOSES])
        .chain([harms::CELLS, harms::ROWS, harms::DELIMITERS, harms::HEADERS, harms::PIECES]);
    let forms =
        lists.flatten().copied().chain(places.into_iter().flat_map(|(above, before, below)| [above, before, below]));
    let forms =
        forms.chain(headers.into_iter().flatten()).chain(swallows).chain(others).chain(further).chain(of_errors);
    let mut missing: HashSet<_> = forms.map(longest_piece).collect();
    for seed in 0..60_000 {
        let page = if seed % 3 == 0 { page_of_errors(seed) } else { damaged_page(seed, 100) };
        missing.retain(|piece| !page.contains(piece));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

fn longest_piece(form: &'static str) -> &'static str {
    form.split(['{', '}', '\n']).max_by_key(|piece| piece.len()).unwrap_or_default()
}
