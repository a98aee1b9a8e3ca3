//! Losses at their ends, optimisers, first weights and shuffles.

use super::*;

#[test]
fn losses_stay_finite_far_out() {
    let (mut z, mut g) = (Batch::new(2, 2), Batch::new(2, 2));
    for (feature, example, value) in [(0, 0, 400.0), (1, 0, -400.0), (0, 1, -3e4), (1, 1, 3e4)] {
        z.set(feature, example, value);
    }
    assert_eq!(loss::cross_entropy(&z, &[0, 1], &mut g), 0.0);
    assert_eq!(loss::cross_entropy(&z, &[1, 1], &mut g), 400.0);
    assert_eq!(loss::logistic(&z, &[1, 0], &mut g), 0.0);
    assert_eq!(loss::logistic(&z, &[0, 0], &mut g), 200.0);
    assert!((g.get(0, 0) - 0.5).abs() < 1e-6 && g.get(1, 0) == 0.0);
    assert_eq!(loss::errors(&z, &[0, 1]), 0);
    assert_eq!(loss::errors(&z, &[1, 1]), 1);
}

#[test]
fn optimisers_follow_their_formulas() {
    let (x, _) = examples(3, 5);
    let step = |net: &mut Mlp, optimiser: &dyn Fn(&mut Mlp)| {
        net.forward(&x);
        let (logits, gradient) = net.output_and_gradient();
        loss::cross_entropy(logits, &[0, 1, 1, 0, 1], gradient);
        net.backward(&x);
        let before = (net.layers()[0].weight(1, 1), net.layers()[0].bias(0));
        let layer = &net.layers()[0];
        let slope = (layer.weight_gradient(1, 1), layer.bias_gradient(0));
        optimiser(net);
        let after = (net.layers()[0].weight(1, 1), net.layers()[0].bias(0));
        [(before.0, slope.0, after.0), (before.1, slope.1, after.1)]
    };
    let mut net = Mlp::he(&[3, 2], Activation::Linear, 5, &mut stream(7));
    let sgd = Sgd {
        rate: 0.1,
        momentum: 0.9,
        decay: 0.01,
    };
    let mut speed = [0.0; 2];
    for _ in 0..3 {
        let moved = step(&mut net, &|net| net.update(&sgd));
        for (at, (before, slope, after)) in moved.into_iter().enumerate() {
            let slope = if at == 0 {
                slope + 0.01 * before
            } else {
                slope
            };
            speed[at] = 0.9 * speed[at] + slope;
            let want = before - 0.1 * (slope + 0.9 * speed[at]);
            close(f64::from(after), f64::from(want), "momentum");
        }
    }
    let mut net = Mlp::he(&[3, 2], Activation::Linear, 5, &mut stream(7));
    let adagrad = Adagrad {
        rate: 0.1,
        start: 0.1,
    };
    let mut squares = [0.1; 2];
    for _ in 0..3 {
        let moved = step(&mut net, &|net| net.update(&adagrad));
        for (at, (before, slope, after)) in moved.into_iter().enumerate() {
            squares[at] += slope * slope;
            let want = before - 0.1 * slope / squares[at].sqrt();
            close(f64::from(after), f64::from(want), "adagrad");
        }
    }
    assert_eq!(cosine(0.4, 0, 10), 0.4);
    assert!((cosine(0.4, 5, 10) - 0.2).abs() < 1e-7);
    assert_eq!(cosine(0.4, 10, 10), 0.0);
}

#[test]
fn an_embedding_moves_the_categories_of_its_batch_alone() {
    let mut embedding = Embedding::normal(4, 3, 1.0, &mut stream(8));
    let old = embedding.clone();
    let mut dx = Batch::new(3, 3);
    (0..3).for_each(|example| dx.set(1, example, 0.5));
    let adagrad = Adagrad {
        rate: 0.2,
        start: 0.1,
    };
    embedding.backward(&[2, 0, 2], &dx, 0);
    embedding.update(&adagrad);
    assert_eq!(embedding.row_gradient(2), [0.0, 1.0, 0.0]);
    for category in [1, 3] {
        assert_eq!(embedding.row(category), old.row(category));
    }
    let moved = old.row(2)[1] - embedding.row(2)[1];
    assert!((moved - 0.2 / 1.1_f32.sqrt()).abs() < 1e-6, "{moved}");
}

#[test]
fn first_weights_have_the_variance_that_keeps_signals_alive() {
    for (activation, gain) in [(Activation::Relu, 2.0), (Activation::Linear, 1.0)] {
        let layer = Dense::he(50, 400, activation, &mut stream(9));
        let squares = (0..20_000).map(|at| f64::from(layer.weight(at % 50, at / 50)));
        let variance = mean(squares.map(|w| w * w)) * 50.0;
        // Four standard errors of 20,000 squares.
        assert!((variance / gain - 1.0).abs() < 0.04, "{variance}");
        assert!((0..400).all(|output| layer.bias(output) == 0.0));
    }
}

#[test]
fn a_shuffle_is_a_permutation_and_reaches_every_place() {
    let mut places = [0_u32; 5];
    let mut stream = stream(10);
    for _ in 0..20_000 {
        let mut order = Order::new(0..5);
        order.shuffle(&mut stream);
        let mut seen: Vec<u32> = order.batches(2).flatten().copied().collect();
        assert_eq!(order.batches(2).len(), 3);
        places[seen.iter().position(|x| *x == 1).expect("there")] += 1;
        seen.sort_unstable();
        assert_eq!(seen, [0, 1, 2, 3, 4]);
    }
    // Four standard errors.
    assert!(places.iter().all(|n| n.abs_diff(4000) < 227), "{places:?}");
}
