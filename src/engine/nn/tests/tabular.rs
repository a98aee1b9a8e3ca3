//! The first layer for tables, against the embedding and the dense layer that it stands for.

use super::{super::*, close, stream};

const WORDS: [usize; 2] = [3, 5];
const NUMBERS: usize = 2;
const WIDTH: usize = 4;
const OUTPUTS: usize = 16;
const EXAMPLES: usize = 13;

fn table() -> Columns {
    let mut stream = stream(1);
    let mut number = || (2.0 * stream.uniform() - 1.0) as f32;
    let numbers: Vec<f32> = (0..NUMBERS * EXAMPLES).map(|_| number()).collect();
    let pair = |e: u32| [e % 3, 3 + e * e % 5];
    let words = (0..EXAMPLES as u32).flat_map(pair).collect();
    Columns::new(NUMBERS, numbers, WORDS.len(), words)
}

/// What comes out for one example, one sum after another in double precision, from the parameters
/// in the order of `learned`.
fn plain(learned: &[Vec<f64>; 3], table: &Columns, pick: u32, output: usize) -> f64 {
    let [rows, weights, direct] = learned;
    let mut sum = direct[NUMBERS * OUTPUTS + output];
    for (at, x) in table.number(pick).iter().enumerate() {
        sum += f64::from(*x) * direct[at * OUTPUTS + output];
    }
    for (column, word) in table.word(pick).iter().enumerate() {
        for at in 0..WIDTH {
            let weight = weights[(column * WIDTH + at) * OUTPUTS + output];
            sum += rows[*word as usize * WIDTH + at] * weight;
        }
    }
    sum.max(0.0)
}

#[test]
fn outputs_and_gradients_are_those_of_embeddings_and_a_dense_layer() {
    let table = table();
    let mut layer = Tabular::new(NUMBERS, &WORDS, WIDTH, OUTPUTS, &mut stream(2));
    let picks: Vec<u32> = (0..EXAMPLES as u32).rev().collect();
    let mut y = Batch::new(OUTPUTS, EXAMPLES);
    layer.prepare();
    layer.forward(&table, &picks, &mut y);
    // A loss with another slope at each output: Σ slope · y.
    let slope = |example: usize, output: usize| ((example * 5 + output * 3) % 7) as f64 - 3.0;
    let mut dy = Batch::new(OUTPUTS, EXAMPLES);
    for example in 0..EXAMPLES {
        for output in 0..OUTPUTS {
            dy.set(output, example, slope(example, output) as f32);
        }
    }
    layer.backward(&table, &picks, &y, &dy);
    let mut numbers = layer
        .learned()
        .map(|(value, _)| value.iter().map(|v| f64::from(*v)).collect::<Vec<f64>>());
    for (example, pick) in picks.iter().enumerate() {
        for output in 0..OUTPUTS {
            let want = plain(&numbers, &table, *pick, output);
            close(f64::from(y.get(output, example)), want, "output");
        }
    }
    let loss = |numbers: &[Vec<f64>; 3]| -> f64 {
        let terms = picks
            .iter()
            .enumerate()
            .flat_map(|(example, pick)| (0..OUTPUTS).map(move |output| (example, *pick, output)));
        terms
            .map(|(e, pick, o)| slope(e, o) * plain(numbers, &table, pick, o))
            .sum()
    };
    let found = layer
        .learned()
        .map(|(_, gradient)| gradient.iter().map(|g| f64::from(*g)).collect::<Vec<f64>>());
    for part in 0..found.len() {
        for at in 0..found[part].len() {
            let old = numbers[part][at];
            let want = super::difference(old, |new| {
                numbers[part][at] = new;
                loss(&numbers)
            });
            numbers[part][at] = old;
            assert!(
                (found[part][at] - want).abs() < 1e-4,
                "part {part}, {at}: {}, not {want}",
                found[part][at]
            );
        }
    }
}

#[test]
fn a_step_follows_the_gradient_and_words_that_nobody_has_stay() {
    let table = table();
    let mut layer = Tabular::new(NUMBERS, &WORDS, WIDTH, OUTPUTS, &mut stream(2));
    let before = layer.clone();
    let (mut y, mut dy) = (Batch::new(OUTPUTS, 1), Batch::new(OUTPUTS, 1));
    layer.prepare();
    layer.forward(&table, &[0], &mut y);
    for output in 0..OUTPUTS {
        dy.set(output, 0, 1.0);
    }
    layer.backward(&table, &[0], &y, &dy);
    layer.update(&Adagrad {
        rate: 0.1,
        start: 0.1,
    });
    let mut before = before;
    let [(old, _), ..] = before.learned();
    let [(new, _), ..] = layer.learned();
    // Example 0 has the words 0 and 3.
    for word in 0..8 {
        let same = old[word * WIDTH..][..WIDTH] == new[word * WIDTH..][..WIDTH];
        assert_eq!(same, word != 0 && word != 3, "word {word}");
    }
}
