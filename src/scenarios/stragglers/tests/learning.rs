//! Descent against its theory: exact schemes, the bound, where coding wins and where it does not, and
//! EVIDENCE.md, section 9, on old news.

use super::{super::*, model, preset};
use codes::Family;
use descent::Walk;
use spectrum::Reach;
use trial::{ROUNDS, Row};

fn rows(model: &Model, count: u32) -> Vec<Row> {
    let mut scratch = Scratch::default();
    (0..count)
        .map(|trial| trial::run(model, trial, &mut scratch))
        .collect()
}

/// With k = m every scheme but the Gaussian has the whole gradient: same path, same optimum.
#[test]
fn with_everybody_back_all_schemes_learn_the_same() {
    for encoding in ["hadamard", "paley"] {
        let model = model(&[
            ("wait_for", "64"),
            ("encoding", encoding),
            ("data", "incoherent"),
        ]);
        for row in rows(&model, 3) {
            for scheme in Scheme::ALL {
                assert!(row.of(scheme).floor < 1e-12, "{encoding} {scheme:?}");
            }
        }
    }
}

/// A slower way to the same: the gradient that `Pool` gathers is the sum over rows.
#[test]
fn the_inner_loop_is_the_gradient() {
    let model = model(&[]);
    let built = model.built();
    for here in spectrum::sets(&model.settings).take(5) {
        let mut gram = vec![0.0; built.coded.sum.len()];
        built.coded.gather(&here, &mut Vec::new(), &mut gram);
        let mut plain = vec![0.0; gram.len()];
        for worker in (0..here.len()).filter(|&worker| here[worker]) {
            let block = built.coded.block(worker).iter();
            plain
                .iter_mut()
                .zip(block)
                .for_each(|(sum, cell)| *sum += cell);
        }
        let most = plain
            .iter()
            .fold(0.0_f64, |most, cell| most.max(cell.abs()));
        for (a, b) in gram.iter().zip(&plain) {
            assert!((a - b).abs() < 1e-12 * most, "{a} {b}");
        }
        let dim = built.coded.dim;
        let v: Vec<f64> = (0..dim).map(|i| i as f64 - 3.5).collect();
        let mut out = vec![0.0; dim];
        packed::times(&gram, &v, &mut out);
        let whole = packed::square(&gram, dim, dim) * nalgebra::DVector::from_vec(v);
        for (a, b) in out.iter().zip(whole.iter()) {
            assert!((a - b).abs() < 1e-9 * most, "{a} {b}");
        }
    }
}

/// On every sampled set, the coded gap shrinks at least as fast as γ of the sampled ε promises: the
/// bound is a theorem there.
#[test]
fn no_round_on_a_sampled_set_is_slower_than_the_bound() {
    for encoding in ["hadamard", "gaussian"] {
        for data in ["incoherent", "clustered", "rare"] {
            let model = model(&[("encoding", encoding), ("data", data)]);
            let (built, settings) = (model.built(), &model.settings);
            let reach: Reach = built.coded_reach;
            let bound = reach.rate_bound(built.problem.curvature).expect("a bound");
            let factor = built.problem.factor() * reach.step() * settings.workers as f64
                / settings.wait_for as f64;
            let dim = built.coded.dim - 1;
            for here in spectrum::sets(settings).take(50) {
                let mut gram = vec![0.0; built.coded.sum.len()];
                built.coded.gather(&here, &mut Vec::new(), &mut gram);
                let h = packed::square(&gram, dim, dim + 1);
                let whole = packed::square(&gram, dim + 1, dim + 1);
                let b = whole.view((0, dim), (dim, 1)).into_owned();
                let best = h.clone().cholesky().expect("sees everything").solve(&b);
                let gap = |walk: &Walk| {
                    let w = nalgebra::DMatrix::from_row_slice(dim, 1, &walk.v[..dim]);
                    let away = w - &best;
                    (away.transpose() * &h * &away)[(0, 0)]
                };
                let mut walk = Walk::new(dim + 1);
                for _ in 0..5 {
                    let before = gap(&walk);
                    walk.step(&gram, factor);
                    let rate = gap(&walk) / before;
                    assert!(rate <= bound + 1e-9, "{encoding} {data}: {rate} > {bound}");
                }
            }
        }
    }
}

/// The whole bound, f(w_t) ≤ (κγ)^t f(w_0) + κ(1−γ)/(1−κγ)·f*, where κγ < 1.
#[test]
fn the_whole_bound_holds_and_is_loose() {
    let set = [
        ("data", "incoherent"),
        ("wait_for", "60"),
        ("redundancy", "4"),
    ];
    let model = model(&set);
    let (built, settings) = (model.built(), &model.settings);
    let (reach, problem) = (built.coded_reach, &built.problem);
    let epsilon = reach.epsilon();
    let kappa = (1.0 + epsilon) / (1.0 - epsilon);
    let gamma = reach.rate_bound(problem.curvature).expect("a bound");
    assert!(kappa * gamma < 1.0, "{kappa} {gamma}");
    let error = |walk: &Walk| {
        let mut out = vec![0.0; walk.v.len()];
        packed::times(&problem.total, &walk.v, &mut out);
        packed::dot(&walk.v, &out)
    };
    let mut best = Walk::new(built.coded.dim);
    best.v.copy_from_slice(&problem.best);
    let (start, least) = (error(&Walk::new(built.coded.dim)), error(&best));
    let factor = problem.factor() * reach.step() * 64.0 / 60.0;
    let mut walk = Walk::new(built.coded.dim);
    let mut gram = vec![0.0; built.coded.sum.len()];
    let mut promised = 1.0;
    for here in spectrum::sets(settings) {
        built.coded.gather(&here, &mut Vec::new(), &mut gram);
        walk.step(&gram, factor);
        promised *= kappa * gamma;
        let floor = kappa * (1.0 - gamma) / (1.0 - kappa * gamma) * least;
        assert!(error(&walk) <= promised * start + floor);
    }
    // Loose: the floor it allows is more than ten times what is left.
    let floor = kappa * (1.0 - gamma) / (1.0 - kappa * gamma) * least;
    assert!(floor - least > 10.0 * (error(&walk) - least));
}

/// "Encoding wins where slowness is persistent and information sits on few workers; plain fastest-k
/// wins where stragglers are independent and the data is incoherent."
#[test]
fn each_side_wins_where_the_evidence_says() {
    let first = |rows: &[Row], a: Scheme, b: Scheme| {
        let time = |row: &Row, s| row.of(s).on_target_s.unwrap_or(f64::INFINITY);
        rows.iter()
            .filter(|row| time(row, a) < time(row, b))
            .count()
    };
    let never = |rows: &[Row], s: Scheme| {
        rows.iter()
            .filter(|r| r.of(s).on_target_s.is_none())
            .count()
    };
    let hard = rows(&preset("rare_persistent"), 200);
    assert!(first(&hard, Scheme::Encoded, Scheme::UncodedK) > 120);
    assert!(2 * never(&hard, Scheme::Encoded) < never(&hard, Scheme::UncodedK));
    let easy = rows(&preset("independent"), 200);
    assert!(first(&easy, Scheme::UncodedK, Scheme::Encoded) > 140);
    assert_eq!(never(&easy, Scheme::UncodedK), 0);
    // And what a reader must also hear: where slowness lasts, two plain copies beat the code.
    assert!(first(&hard, Scheme::FirstFinisher, Scheme::Encoded) > 120);
}

/// Fewer workers to wait for make rounds shorter and what stays larger: the trade-off itself.
#[test]
fn waiting_for_fewer_is_faster_and_less_right() {
    let mut before: Option<(f64, f64)> = None;
    for wait_for in ["8", "24", "48", "64"] {
        let model = model(&[("wait_for", wait_for), ("scheme", "encoded")]);
        let all = rows(&model, 40);
        let mean = |value: fn(&Row) -> f64| all.iter().map(value).sum::<f64>() / 40.0;
        let wait = mean(|row| row.of(Scheme::Encoded).wait_s);
        let floor = mean(|row| row.of(Scheme::Encoded).floor);
        if let Some((shorter, larger)) = before {
            assert!(
                wait > shorter && floor < larger,
                "{wait_for}: {wait} {floor}"
            );
        }
        before = Some((wait, floor));
    }
}

/// Every seed and family builds, and gaps stay finite.
#[test]
fn every_design_can_be_run() {
    for (workers, wait_for) in [("4", "1"), ("5", "5"), ("61", "30")] {
        for (encoding, redundancy) in [("gaussian", "3"), ("paley", "2"), ("hadamard", "4")] {
            for data in data::NAMES {
                let set = [
                    ("workers", workers),
                    ("wait_for", wait_for),
                    ("encoding", encoding),
                    ("redundancy", redundancy),
                    ("data", data),
                    ("noise", "0.0"),
                ];
                let model = model(&set);
                for row in rows(&model, 2) {
                    assert!(
                        row.outcomes
                            .iter()
                            .all(|o| o.floor.is_finite() && o.wait_s > 0.0)
                    );
                }
                assert_eq!(spectrum::sample(&model).len(), 6);
                assert!(model.settings.family != Family::Paley || model.built().code.rows == 522);
            }
        }
    }
    assert_eq!(ROUNDS, 100);
}

/// τ = 0, 1, 2, 5, 10 → 2, 1, .618, .2846, .1495; runs just below settle, runs just above do not.
#[test]
fn old_news_settles_below_the_line_only() {
    for (late, published) in [(0, 2.0), (1, 1.0), (2, 0.618), (5, 0.2846), (10, 0.1495)] {
        let line = staleness::line(late);
        assert!(
            (line - published).abs() < 6e-5_f64.max(5e-4 * published),
            "{late}: {line}"
        );
        assert!(staleness::settles(0.99 * line, late), "{late}");
        assert!(!staleness::settles(1.01 * line, late), "{late}");
        assert!((staleness::measured(late) - line).abs() < 0.01 * line);
    }
}
