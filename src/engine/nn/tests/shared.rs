//! What the gradient being the caller's is for: losses that several networks share.

use super::*;

/// Several networks that share a loss: Σ cross-entropy + λ [H(mean p) − mean H(p)], with the
/// gradient made by the caller.
#[test]
fn networks_can_share_a_loss_of_the_callers() {
    const LAMBDA: f64 = 0.5;
    let (x, rows) = examples(4, 11);
    let labels = labels(3, 11);
    let widths: [&[usize]; 3] = [&[4, 6, 5, 3], &[4, 5, 3], &[4, 7, 3]];
    let net = |w: &&[usize]| Mlp::he(w, Activation::Linear, 11, &mut stream(w[1] as u8));
    let mut nets: Vec<Mlp> = widths.iter().map(net).collect();
    let mut p = vec![Batch::new(3, 11); 3];
    for (net, p) in nets.iter_mut().zip(&mut p) {
        loss::softmax(net.forward(&x), p);
    }
    let mut log_mean = Batch::new(3, 11);
    consensus::log_mean(&p, &mut log_mean);
    for (which, net) in nets.iter_mut().enumerate() {
        let (logits, gradient) = net.output_and_gradient();
        loss::cross_entropy(logits, &labels, gradient);
        let mut kernels = gradient.clone();
        consensus::pull(&p[which], &log_mean, 3, LAMBDA as f32, &mut kernels);
        for example in 0..11 {
            // d/dp of the shared term is (ln p − ln mean p) / members; then through the softmax.
            let own: Vec<f64> = (0..3)
                .map(|c| f64::from(p[which].get(c, example)))
                .collect();
            let slope: Vec<f64> = (0..3)
                .map(|c| {
                    let mean = mean(p.iter().map(|p| f64::from(p.get(c, example))));
                    LAMBDA / 11.0 / 3.0 * (libm::log(own[c]) - libm::log(mean))
                })
                .collect();
            let along: f64 = own.iter().zip(&slope).map(|(p, s)| p * s).sum();
            for class in 0..3 {
                let more = own[class] * (slope[class] - along);
                let old = gradient.get(class, example);
                gradient.set(class, example, old + more as f32);
                let ours = kernels.get(class, example);
                assert!((ours - gradient.get(class, example)).abs() < 1e-7, "{ours}");
            }
        }
        // The kernel's own is the one that is held against finite differences.
        *gradient = kernels;
        net.backward(&x);
    }
    let entropy = |p: &[f64]| -p.iter().map(|p| p * libm::log(*p)).sum::<f64>();
    let want = |twins: &[Twin]| {
        let own: f64 = twins
            .iter()
            .map(|twin| twin_cross_entropy(twin, &rows, &labels))
            .sum();
        let shared = rows.iter().map(|x| {
            let all: Vec<Vec<f64>> = twins.iter().map(|t| probabilities(&t.forward(x))).collect();
            let middle: Vec<f64> = (0..3).map(|c| mean(all.iter().map(|p| p[c]))).collect();
            entropy(&middle) - mean(all.iter().map(|p| entropy(p)))
        });
        own + LAMBDA * mean(shared)
    };
    let mut twins: Vec<Twin> = nets
        .iter()
        .map(|net| Twin::of(net, Activation::Linear))
        .collect();
    check(&nets.iter().collect::<Vec<_>>(), &mut twins, want);
}

/// An embedding and a trunk with two heads; the trunk follows another loss than the second head.
#[test]
fn a_trunk_can_follow_another_loss_than_its_heads() {
    let (numbers, rows) = examples(3, 19);
    let categories: Vec<u32> = (0..19).map(|i| i * i % 4).collect();
    let mut embedding = Embedding::normal(5, 2, 0.7, &mut stream(3));
    let mut x = Batch::new(5, 19);
    for (feature, example) in (0..3).flat_map(|f| (0..19).map(move |e| (f, e))) {
        x.set(feature, example, numbers.get(feature, example));
    }
    embedding.look_up(&categories, &mut x, 3);
    let mut trunk = Mlp::he(&[5, 8], Activation::Relu, 19, &mut stream(4));
    let mut heads = [5, 6].map(|p| Mlp::he(&[8, 6, 1], Activation::Linear, 19, &mut stream(p)));
    let labels = [labels(2, 19), (0..19).map(|i| (i % 3 == 0) as u8).collect()];

    trunk.forward(&x);
    let (shared, at_shared) = trunk.output_and_gradient();
    for (head, labels) in heads.iter_mut().zip(&labels) {
        head.forward(shared);
        let (logits, gradient) = head.output_and_gradient();
        loss::logistic(logits, labels, gradient);
    }
    heads[0].backward_to(shared, at_shared, false);
    heads[1].backward(shared);
    let (_, gradient) = heads[1].output_and_gradient();
    for example in 0..19 {
        let own = gradient.get(0, example);
        gradient.set(0, example, -0.25 * own);
    }
    heads[1].pass_back(at_shared, true);
    let mut dx = Batch::new(5, 19);
    trunk.backward_to(&x, &mut dx, false);
    embedding.backward(&categories, &dx, 3);

    let input = |table: &[f64], example: usize| {
        let row = &table[2 * categories[example] as usize..][..2];
        [&rows[example][..], row].concat()
    };
    let table: Vec<f64> = (0..5)
        .flat_map(|c| embedding.row(c).iter().map(|x| f64::from(*x)))
        .collect();
    let losses = |twins: &[Twin], table: &[f64]| {
        [0, 1].map(|head| {
            mean((0..19).map(|example| {
                let shared = twins[0].forward(&input(table, example));
                let z = twins[head + 1].forward(&shared)[0];
                twin_logistic(z, labels[head][example])
            }))
        })
    };
    let of_trunk = |twins: &[Twin], table: &[f64]| {
        let losses = losses(twins, table);
        losses[0] - 0.25 * losses[1]
    };
    let twin = |net: &Mlp, top| Twin::of(net, top);
    let mut twins = vec![twin(&trunk, Activation::Relu)];
    twins.extend(heads.iter().map(|head| twin(head, Activation::Linear)));
    check(&[&trunk], &mut twins, |twins| of_trunk(twins, &table));
    twins.rotate_left(1);
    check(&[&heads[0], &heads[1]], &mut twins, |twins| {
        // Trunk last here.
        let losses = [0, 1].map(|head| {
            mean((0..19).map(|example| {
                let shared = twins[2].forward(&input(&table, example));
                twin_logistic(twins[head].forward(&shared)[0], labels[head][example])
            }))
        });
        losses[0] + losses[1]
    });
    twins.rotate_right(1);
    for category in [0, 1] {
        for at in 0..2 {
            let place = 2 * category + at;
            let mut table = table.clone();
            let want = difference(table[place], |new| {
                table[place] = new;
                of_trunk(&twins, &table)
            });
            let found = embedding.row_gradient(category as u32)[at];
            close(f64::from(found), want, "embedding");
        }
    }
}
