//! Repeatable pages of statuses: plausible ones, and ones that are damaged as people and tools damage them.
//!
//! What a page is made of is in lists, so that a new form is a new line: `cells`, `tables`, `places`, `blocks`, and for
//! damage `harms`. Headers are those that are known without an argument. For arguments, some tables have a typed column:
//! `Retryable` (`yes`, `no`), `Wait` (a number), `Level` (`Warn`, `Error`). For `under`, some headings are `Errors`.

mod random;
mod words;
mod harms;
mod cells;
mod tables;
mod places;
mod blocks;
#[cfg(test)]
mod tests;

use random::Random;

/// Of a hundred pages, how many [`page`] damages.
const DAMAGED: usize = 65;

/// A page is not longer than this, in bytes.
pub const LONGEST: usize = 3000;

/// The page of a seed. About 35 of 100 contain only harmless forms.
#[must_use]
pub fn page(seed: u64) -> String {
    damaged_page(seed, DAMAGED)
}

/// The page of a seed whose first table is one of an application's errors, each with its status.
#[must_use]
pub fn page_of_errors(seed: u64) -> String {
    written(seed, DAMAGED, true)
}

/// The page of a seed, where so many of a hundred are damaged: with 0, none is.
#[must_use]
pub fn damaged_page(seed: u64, percent: usize) -> String {
    written(seed, percent, false)
}

fn written(seed: u64, percent: usize, is_of_errors: bool) -> String {
    let mut random = Random::new(seed);
    let is_damaged = random.percent(percent);
    let first_word = random.below(words::COUNT);
    let (codes, definitions) = (Vec::new(), Vec::new());
    let mut writer = Writer { random, is_damaged, is_of_errors, next_word: first_word, codes, definitions };
    writer.page()
}

struct Writer {
    random: Random,
    is_damaged: bool,
    /// Whether its tables are of errors, and not of statuses.
    is_of_errors: bool,
    next_word: usize,
    /// The status codes that the page has used.
    codes: Vec<usize>,
    /// Definitions of links, for the end of the page.
    definitions: Vec<String>,
}

impl Writer {
    /// Whether to do damage here, so many times in a hundred on a page that is damaged at all.
    fn harms(&mut self, percent: usize) -> bool {
        self.random.percent(percent) && self.is_damaged
    }

    /// One of the odd forms, so many times in a hundred on a page that is damaged at all, else one of the plain ones.
    fn odd_or_plain<T: Copy>(&mut self, percent: usize, odd: &[T], plain: &[T]) -> T {
        let from = if self.harms(percent) { odd } else { plain };
        self.random.pick(from)
    }

    /// The template with a word in it that the page has nowhere else.
    fn fill(&mut self, template: &str) -> String {
        if template.contains("{w}") { template.replace("{w}", &self.word()) } else { template.to_owned() }
    }

    fn page(&mut self) -> String {
        let mut blocks = self.opening();
        let is_sorted = self.random.percent(30);
        for nth in 0..=self.random.below(3) {
            blocks.extend(self.some_blocks(2));
            blocks.extend(if self.is_of_errors { self.section_of_errors(nth) } else { self.section(nth, is_sorted) });
        }
        blocks.extend(self.some_blocks(2));
        self.swallow(&mut blocks);
        blocks.extend(std::mem::take(&mut self.definitions));
        let page = self.join(&blocks);
        self.finish(page)
    }

    /// The blocks as one text, as many as there is room for.
    fn join(&mut self, blocks: &[String]) -> String {
        let mut page = String::new();
        for block in blocks {
            if page.len() + block.len() > LONGEST - 200 {
                continue;
            }
            // Blocks without a blank line between run together.
            let gap = if self.harms(5) { "\n" } else { "\n\n" };
            if !page.is_empty() {
                page.push_str(gap);
            }
            page.push_str(block);
        }
        page
    }

    /// The last strokes: a piece of markup anywhere, and the ends of lines.
    fn finish(&mut self, mut page: String) -> String {
        if self.harms(15) {
            let at = self.random.position(&page);
            page.insert_str(at, self.random.pick(harms::PIECES));
        }
        page.push('\n');
        if page.len() < LONGEST * 9 / 10 && self.random.percent(5) {
            page = page.replace("\r\n", "\n").replace('\n', "\r\n");
        }
        page
    }
}
