//! The words of a text, and lists of words with spaces between.

/// What parts words; an apostrophe is in one.
pub(crate) fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '\'' | '’')
}

/// What is neither a letter nor a digit. As a function, like the next ones, it is one pattern for the compiler; each closure would be another one.
pub(crate) fn is_symbol(c: char) -> bool {
    !c.is_alphanumeric()
}

pub(crate) fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

pub(crate) fn is_small(c: char) -> bool {
    c.is_ascii_lowercase()
}

pub(crate) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
}

/// What is neither a letter nor a digit of ASCII.
pub(crate) fn is_beyond_ascii_word(c: char) -> bool {
    !c.is_ascii_alphanumeric()
}

/// Whether the first character is such a one. These closures are no types of their own either.
pub(crate) fn starts(text: &str, is: &dyn Fn(char) -> bool) -> bool {
    text.chars().next().is_some_and(is)
}

/// The text before the first such character.
pub(crate) fn until<'t>(text: &'t str, is: &dyn Fn(char) -> bool) -> &'t str {
    text.split(is).next().unwrap_or_default()
}

/// The text behind the last such character.
pub(crate) fn behind_last<'t>(text: &'t str, is: &dyn Fn(char) -> bool) -> &'t str {
    text.rsplit(is).next().unwrap_or_default()
}

pub(crate) fn words(text: &str) -> Words<'_> {
    Words(text)
}

/// The words of a text.
pub(crate) struct Words<'t>(&'t str);

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let text = &self.0[run(self.0, true)..];
        let (word, rest) = text.split_at(run(text, false));
        self.0 = rest;
        Some(word).filter(|word| !word.is_empty())
    }
}

/// How many bytes of marks, or of none, the text begins with. Bytes are counted, since an unoptimised macro takes ten times as long for a pattern.
fn run(text: &str, are_marks: bool) -> usize {
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        let c = if byte.is_ascii() { Some(char::from(*byte)) } else { text[at..].chars().next() };
        match c {
            Some(c) if is_mark(c) == are_marks => at += c.len_utf8(),
            _ => break,
        }
    }
    at
}

/// The first word, or nothing.
pub(crate) fn first(text: &str) -> &str {
    words(text).next().unwrap_or_default()
}

/// Whether it holds for a word. The closure is no type of its own: each one would cost the compiler a copy of the loop.
pub(crate) fn any(text: &str, holds: &dyn Fn(&str) -> bool) -> bool {
    words(text).any(holds)
}

pub(crate) fn all(text: &str, holds: &dyn Fn(&str) -> bool) -> bool {
    words(text).all(holds)
}

pub(crate) fn count(text: &str) -> usize {
    words(text).count()
}

/// Whether a word of the text is in the list.
pub(crate) fn has(text: &str, list: &str) -> bool {
    any(text, &|word| is_one_of(word, list))
}

/// Whether all words of the text are in the lists.
pub(crate) fn has_only(text: &str, lists: &[&str]) -> bool {
    all(text, &|word| is_in(word, lists))
}

/// Whether the word is in the list, in any case.
pub(crate) fn is_one_of(word: &str, list: &str) -> bool {
    list.split(' ').any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether the word is in one of the lists.
pub(crate) fn is_in(word: &str, lists: &[&str]) -> bool {
    lists.iter().any(|list| is_one_of(word, list))
}

/// Lists of words, by the first byte of a word: one look says in which lists it is.
pub(crate) struct Families([Vec<(&'static str, u32)>; 32]);

impl Families {
    /// Each list with its bit.
    pub(crate) fn of(lists: &[(u32, &'static str)]) -> Self {
        let mut families = Self(std::array::from_fn(|_| Vec::new()));
        for (family, list) in lists {
            for word in list.split(' ') {
                families.0[Self::place(word)].push((word, *family));
            }
        }
        families
    }

    /// The bits of the lists with a word, which is in lower case.
    pub(crate) fn of_word(&self, word: &str) -> u32 {
        let mut families = 0;
        for (known, family) in &self.0[Self::place(word)] {
            if *known == word {
                families |= family;
            }
        }
        families
    }

    fn place(word: &str) -> usize {
        word.bytes().next().map_or(0, |byte| usize::from(byte % 32))
    }
}

/// Whether there is nothing but digits of ASCII, as in an empty text.
pub(crate) fn are_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

pub(crate) fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether the text has one of these characters of ASCII.
pub(crate) fn has_byte(text: &str, bytes: &[u8]) -> bool {
    text.bytes().any(|byte| bytes.contains(&byte))
}

/// Whether the text begins with one of these. As these are functions, each is one loop for the compiler, not one for each place that asks.
pub(crate) fn begins_with(text: &str, parts: &[&str]) -> bool {
    strip_start(text, parts).is_some()
}

pub(crate) fn ends_with(text: &str, parts: &[&str]) -> bool {
    strip_end(text, parts).is_some()
}

pub(crate) fn contains(text: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| text.contains(part))
}

/// Whether the text is one of these, in any case.
pub(crate) fn is_any(text: &str, names: &[&str]) -> bool {
    names.iter().any(|name| name.eq_ignore_ascii_case(text))
}

/// The text behind the first of these that it begins with.
pub(crate) fn strip_start<'t>(text: &'t str, parts: &[&str]) -> Option<&'t str> {
    parts.iter().find_map(|part| text.strip_prefix(part))
}

pub(crate) fn strip_end<'t>(text: &'t str, parts: &[&str]) -> Option<&'t str> {
    parts.iter().find_map(|part| text.strip_suffix(part))
}

/// The last so many bytes of a text, or a few less.
pub(crate) fn end(text: &str, bytes: usize) -> &str {
    let mut at = text.len().saturating_sub(bytes);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    &text[at..]
}

/// The first so many bytes of a text, or a few less.
pub(crate) fn begin(text: &str, bytes: usize) -> &str {
    let mut at = bytes.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    &text[..at]
}

/// Whether the word is three digits.
pub(crate) fn is_code(word: &str) -> bool {
    word.len() == 3 && are_digits(word)
}

/// `v2`, `2023`
pub(crate) fn is_version(word: &str) -> bool {
    are_digits(word.trim_start_matches('v'))
}
