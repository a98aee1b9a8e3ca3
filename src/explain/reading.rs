//! How hard a text is to read: the Flesch–Kincaid grade (Kincaid et al. 1975), with house rules.
//!
//! A number counts one syllable. What stands in square brackets (names of laws and sources) is left
//! out.

/// Counts of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Sentences.
    pub sentences: usize,
    /// Words.
    pub words: usize,
    /// Syllables.
    pub syllables: usize,
}

impl Counts {
    /// Counts a text of whole sentences.
    pub fn of(text: &str) -> Self {
        let mut counts = Self::default();
        for sentence in sentences(text) {
            counts.sentences += 1;
            for word in words(&sentence) {
                counts.words += 1;
                counts.syllables += syllables(word);
            }
        }
        counts
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }

    /// The grade: years of school.
    pub fn grade(self) -> f64 {
        let (sentences, words) = (self.sentences.max(1) as f64, self.words.max(1) as f64);
        0.39 * words / sentences + 11.8 * self.syllables as f64 / words - 15.59
    }
}

/// The sentences of a text, without what stands in brackets. A full stop inside a number or a word
/// ends nothing; a colon before a list does.
pub fn sentences(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let mut found = Vec::new();
    let mut sentence = String::new();
    for token in plain.split_whitespace() {
        sentence += token;
        sentence.push(' ');
        let end = token.trim_end_matches(['”', '"', ')', '’']);
        if end.ends_with(['.', '?', '!', ':', ';']) {
            found.push(std::mem::take(&mut sentence));
        }
    }
    found.push(sentence);
    found.retain(|sentence| words(sentence).count() > 0);
    found
}

/// The words of a sentence.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let apart = |c: char| c.is_whitespace() || c == '–' || c == '—' || c == '/';
    sentence
        .split(apart)
        .filter(|word| word.chars().any(char::is_alphanumeric))
}

/// Syllables of a word, by the groups of its vowels; a number counts one.
pub fn syllables(word: &str) -> usize {
    if word.chars().any(|c| c.is_ascii_digit()) {
        return 1;
    }
    word.split('-').map(part_syllables).sum::<usize>().max(1)
}

fn part_syllables(part: &str) -> usize {
    let letters: Vec<char> = part
        .to_lowercase()
        .chars()
        .filter(|c| c.is_ascii_alphabetic())
        .collect();
    let is_vowel = |i: usize| "aeiouy".contains(letters[i]);
    let mut count = (0..letters.len())
        .filter(|&i| is_vowel(i) && (i == 0 || !is_vowel(i - 1)))
        .count();
    let ends = |end: &str| letters.iter().collect::<String>().ends_with(end);
    let silent_e = ends("e") && !ends("le") && !ends("ee") && !ends("ye");
    let silent_ed = ends("ed") && !ends("ted") && !ends("ded") && !ends("eed");
    let silent_es = ends("es")
        && !["ses", "zes", "ces", "ges", "xes", "ches", "shes", "les"]
            .iter()
            .any(|e| ends(e));
    if count > 1 && (silent_e || silent_ed || silent_es) {
        count -= 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_common_words() {
        let known = [
            ("car", 1),
            ("camera", 3),
            ("person", 2),
            ("stopped", 1),
            ("wanted", 2),
            ("brake", 1),
            ("needless", 2),
            ("little", 2),
            ("1,000", 1),
            ("crossing", 2),
            ("cameras", 3),
            ("engineer", 3),
            ("model", 2),
            ("messages", 3),
            ("times", 1),
            ("people", 2),
        ];
        for (word, n) in known {
            assert_eq!(syllables(word), n, "{word}");
        }
    }

    #[test]
    fn sentences_end_where_they_should() {
        let text = "It is 2.5 s old. Really? Yes [Act 7. Part 2]; so it is.";
        assert_eq!(sentences(text).len(), 4);
        assert_eq!(Counts::of("The cat sat on the mat.").words, 6);
        assert!(Counts::of("The cat sat on the mat.").grade() < 1.0);
    }
}
