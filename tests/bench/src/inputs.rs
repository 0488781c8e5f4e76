//! What the operations are run on: valid and invalid values in random order.

use fastrand::Rng;
use status_core::StatusSet;

/// Half of the codes and texts are of the page; of the others, some are near misses.
pub(crate) struct Inputs {
    /// Positions in the list of all statuses.
    places: Vec<usize>,
    pub(crate) codes: Vec<u16>,
    /// The next code for each code of the page: one cycle through all of them. Index 0 has the first.
    pub(crate) next: Vec<u16>,
    pub(crate) numbers: Vec<&'static str>,
    pub(crate) messages: Vec<&'static str>,
    pub(crate) lines: Vec<&'static str>,
}

impl Inputs {
    pub(crate) fn new<S: StatusSet>(count: usize) -> Self {
        let mut random = Rng::with_seed(9110);
        let places: Vec<usize> = (0..count).map(|_| random.usize(..S::ALL.len())).collect();
        let mut cycle: Vec<u16> = S::ALL.iter().map(|status| status.code()).collect();
        random.shuffle(&mut cycle);
        let mut next = vec![cycle[0]; 600];
        for (index, &code) in cycle.iter().enumerate() {
            next[usize::from(code)] = cycle[(index + 1) % cycle.len()];
        }
        let code = |&place: &usize| if random.bool() { S::ALL[place].code() } else { random.u16(..1100) };
        let codes = places.iter().map(code).collect();
        let [numbers, messages, lines] = [S::as_str, S::message, line].map(|text| {
            let texts: Vec<[&'static str; 4]> = S::ALL.iter().map(|&status| mixed(text(status), &mut random)).collect();
            (0..count).map(|_| texts[random.usize(..texts.len())][random.usize(..4)]).collect()
        });
        Self { places, codes, next, numbers, messages, lines }
    }

    /// The same statuses, as values of any type whose list is in the order of the page.
    pub(crate) fn of<T: Copy>(&self, all: &[T]) -> Vec<T> {
        self.places.iter().map(|&place| all[place]).collect()
    }
}

fn line<S: StatusSet>(status: S) -> &'static str {
    status.to_string().leak()
}

/// A text of the page twice, the same with one character changed, and a part with all letters and digits changed.
fn mixed(text: &'static str, random: &mut Rng) -> [&'static str; 4] {
    let at = random.usize(..text.len());
    let near: String = text.char_indices().map(|(place, c)| if place == at { other(c, random) } else { c }).collect();
    let length = random.usize(text.len().min(3)..=text.len());
    let far: String = text[..length].chars().map(|c| other(c, random)).collect();
    [text, text, String::leak(near), String::leak(far)]
}

fn other(c: char, random: &mut Rng) -> char {
    match c {
        '0'..='9' => random.char('0'..='9'),
        'a'..='z' => random.char('a'..='z'),
        'A'..='Z' => random.char('A'..='Z'),
        c => c,
    }
}
