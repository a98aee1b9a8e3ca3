//! What may be said of a run, and the rule that decides it.

use crate::engine::{
    compare::Change,
    fact::{Fact, Find, Finding, Part},
    msg::Msg,
    stats::Estimate,
    values::Values,
};

use super::{ID, digits::split::HELD_OUT, model::Panel};

/// Facts of which a moved dial's consequences speak: the declared harm, then what it costs.
const SIDES: [&str; 2] = ["wrong", "slow_share"];

/// Statements that hold, the most important first.
pub fn findings(values: &Values, facts: &[Fact]) -> Vec<Finding> {
    let fact = |name: &str| Fact::find(facts, name);
    let panel = Panel::of(values);
    let mut all = vec![
        wrong(values, &fact),
        asked(panel, &fact),
        against_fast(values, &fact),
        against(
            values,
            &fact,
            "gain_slow",
            ["beats_slow", "loses_slow", "even_slow"],
        )
        .map(filed),
        against(
            values,
            &fact,
            "gain_random",
            ["beats_lot", "loses_lot", "even_lot"],
        )
        .map(filed),
        oracle(values, &fact),
    ];
    all.extend(match panel {
        Panel::Gaussian => vec![reference(), formula_share(&fact), formula_reward(&fact)],
        Panel::Digits => vec![
            range_means(&fact),
            models(&fact),
            turned(&fact),
            estimated(values),
            Some(filed(Finding::new(ID, Part::Traded, "stake", |msg| {
                msg.number("stake", values.get("stake"), 1)
            }))),
        ],
        Panel::Rover => vec![
            others(&fact),
            energies(&fact),
            worst(&fact),
            prices_differ(values),
        ],
    });
    all.extend(bears(panel, &fact));
    all.into_iter().flatten().collect()
}

/// Statements about what moving one dial changes.
pub fn consequences(changes: &[Change]) -> Vec<Finding> {
    Change::tell(changes, &SIDES, consequence)
}

fn filed(finding: Finding) -> Finding {
    finding.in_file()
}

/// The harm.
fn wrong(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let wrong = fact("wrong")?;
    let name = match Panel::of(values) {
        Panel::Gaussian => "far_off",
        Panel::Digits => "misread",
        Panel::Rover => "stranded",
    };
    Some(Finding::new(ID, Part::Happened, name, |msg| {
        let msg = msg.estimate(wrong, wrong.digits());
        if name == "far_off" {
            msg.number("tolerance", values.get("tolerance"), 1)
        } else {
            msg
        }
    }))
}

/// The other side: how often the slow way is taken.
fn asked(panel: Panel, fact: Find<'_>) -> Option<Finding> {
    let asked = fact("slow_share")?;
    let name = match panel {
        Panel::Rover => "looked",
        _ => "asked",
    };
    Some(Finding::new(ID, Part::Traded, name, |msg| {
        msg.estimate(asked, 0)
    }))
}

/// Our rule beside another on the same trials; something is said to be better only if the interval
/// of the difference leaves out zero.
fn against(
    values: &Values,
    fact: Find<'_>,
    gain: &str,
    names: [&'static str; 3],
) -> Option<Finding> {
    let gain = fact(gain)?;
    let [better, worse, even] = names;
    let name = match gain.excludes_zero() {
        false => even,
        true if gain.value > 0.0 => better,
        true => worse,
    };
    let says = |msg: Msg| difference(values, msg, gain);
    Some(Finding::new(ID, Part::Traded, name, says))
}

/// Our rule beside never asking; where they differ, in the coin of the price.
fn against_fast(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let names = ["beats_fast", "loses_fast", "even_fast"];
    let mut finding = against(values, fact, "gain_fast", names)?;
    if finding.name != "even_fast" {
        let coin = Msg::new(format!("{ID}-coin-{}", values.word("panel")));
        let coin = coin.number("price", values.get("price"), 2);
        let coin = match Panel::of(values) {
            Panel::Digits => coin.number("stake", values.get("stake"), 1),
            Panel::Gaussian | Panel::Rover => coin,
        };
        let sum = Msg::new(format!("{ID}-sum-{}", values.word("panel")));
        finding.msg = finding.msg.msg("sum", sum).msg("coin", coin);
    }
    Some(finding)
}

/// What would be won by knowing both answers beforehand.
fn oracle(values: &Values, fact: Find<'_>) -> Option<Finding> {
    let gain = fact("gain_oracle")?;
    let says = |msg: Msg| difference(values, msg, gain);
    let finding = || Finding::new(ID, Part::Traded, "oracle", says).in_file();
    (gain.excludes_zero() && gain.value < 0.0).then(finding)
}

fn reference() -> Option<Finding> {
    Some(Finding::new(ID, Part::Traded, "reference", |msg| msg).in_file())
}

fn formula_share(fact: Find<'_>) -> Option<Finding> {
    let (ours, exact) = (fact("slow_share")?, fact("slow_share_exact")?);
    let says = |msg: Msg| msg.estimate(ours, 0).count("exact", exact.value);
    Some(Finding::new(ID, Part::Traded, "formula_share", says).in_file())
}

fn formula_reward(fact: Find<'_>) -> Option<Finding> {
    let (ours, exact) = (fact("reward_ours")?, fact("reward_ours_exact")?);
    let says = |msg: Msg| msg.estimate(-ours, 3).number("exact", -exact.value, 3);
    Some(Finding::new(ID, Part::Traded, "formula_reward", says).in_file())
}

/// What a range means where nothing is simulated.
fn range_means(fact: Find<'_>) -> Option<Finding> {
    fact("wrong")?;
    let says = |msg: Msg| msg.count("held_out", HELD_OUT as f64);
    Some(Finding::new(ID, Part::Happened, "range_means", says).in_file())
}

/// How good the two models are alone.
fn models(fact: Find<'_>) -> Option<Finding> {
    let (fast, slow) = (fact("wrong_fast")?, fact("wrong_slow")?);
    let says = |msg: Msg| {
        msg.count("fast", fast.value)
            .count("fast_low", fast.low)
            .count("fast_high", fast.high)
            .count("slow", slow.value)
            .count("slow_low", slow.low)
            .count("slow_high", slow.high)
    };
    Some(Finding::new(ID, Part::Traded, "models", says).in_file())
}

/// Asking can also spoil an answer.
fn turned(fact: Find<'_>) -> Option<Finding> {
    let (saved, spoiled) = (fact("saved")?, fact("spoiled")?);
    let says = |msg: Msg| {
        msg.count("saved", saved.value)
            .count("spoiled", spoiled.value)
    };
    Some(Finding::new(ID, Part::Traded, "turned", says).in_file())
}

/// Where the rule's belief comes from.
fn estimated(values: &Values) -> Option<Finding> {
    let name = match values.word("confidence") {
        "raw" => "own_word",
        _ => "estimated",
    };
    let says = |msg: Msg| msg.count("checked", values.get("checked"));
    Some(Finding::new(ID, Part::Traded, name, says).in_file())
}

/// The same crossings under the other policies.
fn others(fact: Find<'_>) -> Option<Finding> {
    let (coarse, fine) = (fact("arrived_coarse")?, fact("arrived_fine")?);
    let random = fact("arrived_random")?;
    let says = |msg: Msg| {
        msg.count("coarse", coarse.value)
            .count("coarse_low", coarse.low)
            .count("coarse_high", coarse.high)
            .count("fine", fine.value)
            .count("fine_low", fine.low)
            .count("fine_high", fine.high)
            .count("random", random.value)
            .count("random_low", random.low)
            .count("random_high", random.high)
    };
    Some(Finding::new(ID, Part::Traded, "others", says).in_file())
}

fn energies(fact: Find<'_>) -> Option<Finding> {
    let (ours, coarse, fine) = (
        fact("energy")?,
        fact("energy_coarse")?,
        fact("energy_fine")?,
    );
    let says = |msg: Msg| {
        msg.count("ours", ours.value)
            .count("coarse", coarse.value)
            .count("fine", fine.value)
    };
    Some(Finding::new(ID, Part::Traded, "energies", says).in_file())
}

fn worst(fact: Find<'_>) -> Option<Finding> {
    let (ours, coarse, fine) = (
        fact("worst_slope")?,
        fact("worst_slope_coarse")?,
        fact("worst_slope_fine")?,
    );
    let says = |msg: Msg| {
        msg.count("ours", ours.value)
            .count("coarse", coarse.value)
            .count("fine", fine.value)
    };
    Some(Finding::new(ID, Part::Traded, "worst", says).in_file())
}

/// The engineers' price of a look need not be what a look takes.
fn prices_differ(values: &Values) -> Option<Finding> {
    let (price, look) = (values.get("price"), values.get("look"));
    let says = |msg: Msg| msg.number("price", price, 2).number("look", look, 1);
    let finding = || Finding::new(ID, Part::Traded, "prices_differ", says).in_file();
    (price != look).then(finding)
}

fn bears(panel: Panel, fact: Find<'_>) -> Vec<Option<Finding>> {
    let (who, pays) = match panel {
        Panel::Gaussian => ("bears_askers", "bears_owner"),
        Panel::Digits => ("bears_writers", "bears_owner"),
        Panel::Rover => ("bears_science", "bears_rover"),
    };
    let count = |name, fact: Option<Estimate>| {
        let fact = fact?;
        let says = |msg: Msg| msg.count("value", fact.value);
        Some(Finding::new(ID, Part::Bears, name, says).in_file())
    };
    vec![count(who, fact("wrong")), count(pays, fact("slow_share"))]
}

/// A change whose interval leaves out zero is said; of the harm it is also said when this run cannot
/// tell.
fn consequence(change: &Change) -> Option<Finding> {
    let fewer = change.net.value < 0.0;
    let tells = change.net.excludes_zero();
    let name = match (change.fact, tells, fewer) {
        ("wrong", false, _) => "cannot_tell_wrong",
        (_, false, _) => return None,
        ("wrong", true, true) => "fewer_wrong",
        ("wrong", true, false) => "more_wrong",
        (_, true, true) => "fewer_asked",
        (_, true, false) => "more_asked",
    };
    let says = |msg: Msg| if tells { change.fill(msg) } else { msg };
    Some(Finding::new(ID, Part::Otherwise, name, says))
}

/// Adds the size of a difference and its range, the larger end last; where it holds zero, with signs. And what it is
/// told for one of.
fn difference(values: &Values, msg: Msg, e: Estimate) -> Msg {
    let falls = e.excludes_zero() && e.value < 0.0;
    msg.estimate(if falls { -e } else { e }, 3).msg(
        "each",
        Msg::new(format!("{ID}-each-{}", values.word("panel"))),
    )
}
