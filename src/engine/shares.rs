//! How a difference is shared between those who made it: Shapley values.
//!
//! Players are actors. The worth of a set of actors is the harm when they keep their own settings
//! and the others go back to the reference. A player's share is the average, over all orders of
//! arrival, of what their arrival adds (Shapley 1953). Shares always sum to the whole difference.

use super::stats::{self, Estimate};

/// Shapley values for `players` players, from the worth of each of the 2^players sets (by bits).
///
/// # Panics
/// If there are not exactly 2^players worths: a bug of the caller.
pub fn shapley(players: usize, worth: &[f64]) -> Vec<f64> {
    assert_eq!(worth.len(), 1 << players, "one worth a set of players");
    let weights = weights(players);
    let share = |player: usize| {
        let bit = 1 << player;
        let without = (0..worth.len()).filter(|set| set & bit == 0);
        let adds =
            without.map(|set| weights[set.count_ones() as usize] * (worth[set | bit] - worth[set]));
        adds.sum()
    };
    (0..players).map(share).collect()
}

/// Weight of arriving after `n` others: n!(players − n − 1)!/players!.
fn weights(players: usize) -> Vec<f64> {
    let factorial = |n: usize| (1..=n).fold(1.0, |product, i| product * i as f64);
    let of = |n| factorial(n) * factorial(players - n - 1) / factorial(players);
    (0..players).map(of).collect()
}

/// Shares with intervals, and the whole difference with its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// One share a player.
    pub players: Vec<Estimate>,
    /// Everybody's own settings less everybody's reference.
    pub whole: Estimate,
    /// The mean under everybody's own settings, and under everybody's reference.
    pub means: [f64; 2],
    /// Trials compared.
    pub trials: u64,
}

/// Shares of the mean over trials, from each set's column of (trial, value) in order of trial. Only
/// trials that every column has count. `None` when there are none.
pub fn of_columns(players: usize, columns: &[Vec<(u32, f64)>]) -> Option<Shares> {
    let rows = aligned(columns);
    let per_trial: Vec<Vec<f64>> = rows.iter().map(|worth| shapley(players, worth)).collect();
    let share =
        |player: usize| stats::mean_of_few(per_trial.iter().map(move |shares| shares[player]));
    let last = (1_usize << players) - 1;
    let whole = stats::mean_of_few(rows.iter().map(|worth| worth[last] - worth[0]))?;
    let players = (0..players).map(share).collect::<Option<_>>()?;
    let mean = |set: usize| rows.iter().map(|worth| worth[set]).sum::<f64>() / rows.len() as f64;
    Some(Shares {
        players,
        whole,
        means: [mean(last), mean(0)],
        trials: rows.len() as u64,
    })
}

/// Values of the trials that every column has, one row a trial.
fn aligned(columns: &[Vec<(u32, f64)>]) -> Vec<Vec<f64>> {
    let Some((first, rest)) = columns.split_first() else {
        return Vec::new();
    };
    let mut others: Vec<_> = rest.iter().map(|column| column.iter().peekable()).collect();
    let mut rows = Vec::with_capacity(first.len());
    for &(trial, value) in first {
        let mut row = Vec::with_capacity(columns.len());
        row.push(value);
        for other in &mut others {
            while other.next_if(|entry| entry.0 < trial).is_some() {}
            row.extend(other.next_if(|entry| entry.0 == trial).map(|entry| entry.1));
        }
        if row.len() == columns.len() {
            rows.push(row);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn close(a: &[f64], b: &[f64]) -> bool {
        a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-9)
    }

    #[test]
    fn games_with_known_values() {
        // The glove game: one left glove (player 0), two right ones.
        let pairs = |set: usize| f64::from(u8::from(set & 1 == 1 && set & 6 != 0));
        let worth: Vec<f64> = (0..8).map(pairs).collect();
        assert!(close(
            &shapley(3, &worth),
            &[2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]
        ));
        // The airport game: runways of length 1, 2 and 3.
        let longest = |set: usize| {
            let in_it = (0..3).filter(|i| set >> i & 1 == 1);
            in_it.map(|i| i as f64 + 1.0).fold(0.0, f64::max)
        };
        let worth: Vec<f64> = (0..8).map(longest).collect();
        assert!(close(
            &shapley(3, &worth),
            &[1.0 / 3.0, 5.0 / 6.0, 11.0 / 6.0]
        ));
        assert_eq!(shapley(0, &[4.0]), Vec::<f64>::new());
    }

    proptest! {
        #[test]
        fn the_axioms_hold(
            worth in prop::collection::vec(-100.0..100.0_f64, 16),
            other in prop::collection::vec(-100.0..100.0_f64, 16),
        ) {
            // Efficiency: shares sum to the whole difference.
            let shares = shapley(4, &worth);
            let whole = worth[15] - worth[0];
            prop_assert!((shares.iter().sum::<f64>() - whole).abs() < 1e-9);
            // Additivity: the shares of a sum are the sums of the shares.
            let both: Vec<f64> = worth.iter().zip(&other).map(|(a, b)| a + b).collect();
            let sums: Vec<f64> =
                shares.iter().zip(shapley(4, &other)).map(|(a, b)| a + b).collect();
            prop_assert!(close(&shapley(4, &both), &sums));
            // Dummy: a player who adds a constant gets exactly that.
            let dummy: Vec<f64> = (0..16)
                .map(|set| worth[set & 7] + if set & 8 == 8 { 5.0 } else { 0.0 })
                .collect();
            prop_assert!((shapley(4, &dummy)[3] - 5.0).abs() < 1e-9);
            // Symmetry: players who add the same to every set get the same.
            let swap = |set: usize| (set & 12) | (set & 1) << 1 | (set & 2) >> 1;
            let even: Vec<f64> = (0..16).map(|set| worth[set] + worth[swap(set)]).collect();
            let shares = shapley(4, &even);
            prop_assert!((shares[0] - shares[1]).abs() < 1e-9);
        }
    }

    #[test]
    fn only_trials_that_all_have_count() {
        let columns = vec![vec![(0, 0.0), (1, 0.0), (2, 0.0)], vec![(0, 1.0), (2, 3.0)]];
        let shares = of_columns(1, &columns).expect("two trials");
        assert_eq!((shares.trials, shares.whole.value), (2, 2.0));
        assert_eq!(shares.players[0], shares.whole);
        assert_eq!(of_columns(1, &[vec![(0, 1.0)], vec![(1, 1.0)]]), None);
    }
}
