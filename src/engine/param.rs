//! A parameter: the one place where a dial's range, step, default, unit and actor are written.

use super::{actor::Actor, msg::Msg};

/// A dial.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Param {
    /// Id in links, on the command line and in message keys: lower-case words joined by underscores.
    pub id: &'static str,
    /// What it may be set to.
    pub kind: Kind,
    /// Where it is shown.
    pub group: Group,
    /// Who sets it in real life.
    pub actor: Actor,
}

/// What a parameter may be set to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// A number: `min`, `min + step`, … up to `max`.
    Number {
        /// Least value, in `unit`.
        min: f64,
        /// Largest value, in `unit`.
        max: f64,
        /// Distance between neighbouring values, in `unit`.
        step: f64,
        /// Value where a link says nothing.
        default: f64,
        /// Unit of all of these.
        unit: Unit,
    },
    /// One of a few words.
    Choice {
        /// The words, in the order in which they are offered.
        options: &'static [&'static str],
        /// The word where a link says nothing.
        default: &'static str,
    },
}

/// Where a parameter is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// A choice that somebody makes.
    Dials,
    /// An assumption of ours, marked [A]; the report tries its findings over the range.
    Assumptions,
    /// How much to compute.
    Effort,
}

impl Group {
    /// All groups in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Dials, Self::Assumptions, Self::Effort];

    /// The word in schemas and message keys.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Dials => "dials",
            Self::Assumptions => "assumptions",
            Self::Effort => "effort",
        }
    }
}

/// Unit of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A bare number (a probability, a correlation, a factor).
    One,
    /// Things that are counted.
    Count,
    /// Metres.
    Metre,
    /// Metres per second squared.
    MetrePerSecondSquared,
    /// Kilometres per hour.
    KilometrePerHour,
    /// Milliseconds.
    Millisecond,
    /// Seconds.
    Second,
    /// Days.
    Day,
    /// Events per second.
    PerSecond,
    /// Hundredths.
    Percent,
    /// Decibels.
    Decibel,
    /// Degrees of an angle.
    Degree,
    /// "Times as much".
    Times,
}

impl Unit {
    /// The word in message keys: `unit-<id>` is the sign, `unit-<id>-words` is spoken.
    pub const fn id(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Count => "count",
            Self::Metre => "metre",
            Self::MetrePerSecondSquared => "metre-per-second-squared",
            Self::KilometrePerHour => "kilometre-per-hour",
            Self::Millisecond => "millisecond",
            Self::Second => "second",
            Self::Day => "day",
            Self::PerSecond => "per-second",
            Self::Percent => "percent",
            Self::Decibel => "decibel",
            Self::Degree => "degree",
            Self::Times => "times",
        }
    }
}

impl Param {
    /// A choice that `actor` makes, as a number.
    pub const fn number(id: &'static str, actor: Actor, unit: Unit, range: [f64; 4]) -> Self {
        let [min, max, step, default] = range;
        Self {
            id,
            kind: Kind::Number {
                min,
                max,
                step,
                default,
                unit,
            },
            group: Group::Dials,
            actor,
        }
    }

    /// A choice that `actor` makes, as one of a few words.
    pub const fn choice(
        id: &'static str,
        actor: Actor,
        options: &'static [&'static str],
        default: &'static str,
    ) -> Self {
        Self {
            id,
            kind: Kind::Choice { options, default },
            group: Group::Dials,
            actor,
        }
    }

    /// An assumption of ours [A], which nobody is asked about.
    pub const fn assumed(id: &'static str, unit: Unit, range: [f64; 4]) -> Self {
        Self::number(id, Actor::Nature, unit, range).in_group(Group::Assumptions)
    }

    /// How many trials to run, from a thousand to a million.
    pub const fn trials(default: f64) -> Self {
        Self::number(
            "trials",
            Actor::Reader,
            Unit::Count,
            [1000.0, 1e6, 1000.0, default],
        )
        .in_group(Group::Effort)
    }

    /// The same parameter, shown in another group.
    #[must_use]
    pub const fn in_group(mut self, group: Group) -> Self {
        self.group = group;
        self
    }

    /// How many values it can take.
    pub fn positions(&self) -> u32 {
        match self.kind {
            Kind::Number { min, max, step, .. } => libm::round((max - min) / step) as u32 + 1,
            Kind::Choice { options, .. } => options.len() as u32,
        }
    }

    /// The value at `position` (0 is the least, or the first word). Numbers come out as they would
    /// be read from their own text, so that a link and a slider give the same bits.
    pub fn at(&self, position: u32) -> f64 {
        match self.kind {
            Kind::Number { min, step, .. } => {
                let raw = min + f64::from(position) * step;
                format!("{raw:.*}", self.decimals()).parse().unwrap_or(raw)
            }
            Kind::Choice { .. } => f64::from(position),
        }
    }

    /// The position whose value is nearest to `value`.
    pub fn position(&self, value: f64) -> u32 {
        let last = f64::from(self.positions() - 1);
        let raw = match self.kind {
            Kind::Number { min, step, .. } => (value - min) / step,
            Kind::Choice { .. } => value,
        };
        libm::round(raw).clamp(0.0, last) as u32
    }

    /// The value where nobody has chosen one: a number, or the index of a word.
    pub fn default(&self) -> f64 {
        match self.kind {
            Kind::Number { default, .. } => default,
            Kind::Choice { options, default } => {
                options.iter().position(|&o| o == default).unwrap_or(0) as f64
            }
        }
    }

    /// Digits after the decimal point that tell neighbouring values apart.
    pub fn decimals(&self) -> usize {
        let Kind::Number { min, step, .. } = self.kind else {
            return 0;
        };
        let mut scale = 1.0;
        for digits in 0..6 {
            let whole = |v: f64| (v * scale - libm::round(v * scale)).abs() < 1e-9;
            if whole(step) && whole(min) {
                return digits;
            }
            scale *= 10.0;
        }
        6
    }

    /// The value as it stands in a link.
    pub fn text(&self, value: f64) -> String {
        match self.kind {
            Kind::Number { .. } => format!("{value:.*}", self.decimals()),
            Kind::Choice { options, .. } => options
                .get(value as usize)
                .copied()
                .unwrap_or_default()
                .to_owned(),
        }
    }

    /// A number with its unit, as a message.
    pub fn say(&self, value: f64) -> Msg {
        let unit = self.unit().unwrap_or(Unit::One);
        Msg::new(format!("unit-{}.value", unit.id())).number("value", value, self.decimals() as u8)
    }

    /// Unit of a number; choices have none.
    pub const fn unit(&self) -> Option<Unit> {
        match self.kind {
            Kind::Number { unit, .. } => Some(unit),
            Kind::Choice { .. } => None,
        }
    }
}
