//! The rule: brake once enough independent reports, none too old, say "person".

use super::observe::Report;

/// The most observers: the car and its peers.
pub const OBSERVERS: usize = 7;

/// The newest report of each observer, and the rule over them.
#[derive(Debug, Clone)]
pub struct Quorum {
    agree: u32,
    max_age_s: f64,
    newest: [Option<Report>; OBSERVERS],
}

impl Quorum {
    /// A rule that waits for `agree` reports no older than `max_age_s`.
    pub fn new(agree: u32, max_age_s: f64) -> Self {
        Self {
            agree,
            max_age_s,
            newest: [None; OBSERVERS],
        }
    }

    /// Takes a report. Returns the age of the oldest report that counts, if the rule now holds.
    ///
    /// A report's age runs from the exposure of its frame. Age alone can only end an agreement, so
    /// the first instant at which the rule holds is always the arrival of a report.
    pub fn hear(&mut self, report: Report) -> Option<f64> {
        let slot = self.newest.get_mut(usize::from(report.observer))?;
        // A message that was overtaken by a newer one says nothing any more.
        if slot.is_none_or(|known| known.exposed_s < report.exposed_s) {
            *slot = Some(report);
        }
        if !report.says {
            return None;
        }
        let (count, oldest) = self.agreeing(report.at_s);
        (count >= self.agree).then_some(oldest)
    }

    /// How many observers' newest reports count at this time, and the age of the oldest of them [s].
    pub fn agreeing(&self, now: f64) -> (u32, f64) {
        let counts = |r: &&Report| r.says && now - r.exposed_s <= self.max_age_s;
        let agreeing = self.newest.iter().flatten().filter(counts);
        agreeing.fold((0, 0.0_f64), |(n, age), r| {
            (n + 1, age.max(now - r.exposed_s))
        })
    }

    /// The newest report of each observer.
    pub fn newest(&self) -> &[Option<Report>] {
        &self.newest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(at_s: f64, observer: u16, exposed_s: f64, says: bool) -> Report {
        Report {
            at_s,
            observer,
            exposed_s,
            says,
        }
    }

    #[test]
    fn different_observers_must_agree_while_both_are_young() {
        let mut rule = Quorum::new(2, 0.5);
        assert_eq!(rule.hear(report(1.0, 0, 0.9, true)), None);
        assert_eq!(
            rule.hear(report(1.1, 0, 1.0, true)),
            None,
            "one observer twice is one opinion"
        );
        let age = rule.hear(report(1.3, 1, 1.1, true)).expect("two agree");
        assert!((age - 0.3).abs() < 1e-12, "the older of the two");
        let mut late = Quorum::new(2, 0.5);
        assert_eq!(late.hear(report(1.0, 0, 0.9, true)), None);
        assert_eq!(
            late.hear(report(1.5, 1, 1.4, true)),
            None,
            "the first is .6 s old by now"
        );
    }

    #[test]
    fn a_newer_no_withdraws_an_opinion_and_an_overtaken_one_does_not() {
        let mut rule = Quorum::new(2, 1.0);
        rule.hear(report(1.0, 0, 0.9, true));
        rule.hear(report(1.1, 0, 1.0, false));
        assert_eq!(rule.hear(report(1.2, 1, 1.1, true)), None);
        let mut rule = Quorum::new(2, 1.0);
        rule.hear(report(1.0, 0, 0.9, true));
        rule.hear(report(1.1, 0, 0.8, false));
        assert!(rule.hear(report(1.2, 1, 1.1, true)).is_some());
    }
}
