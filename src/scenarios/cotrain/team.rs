//! Networks that are trained together and answer together.

use crate::engine::nn::{Activation, Batch, Mlp, Sgd, consensus, loss};

use super::{
    examples::Examples,
    model::{BATCH, Model, purpose},
    widths::Hidden,
};

/// One or several networks.
pub struct Team {
    nets: Vec<Mlp>,
    /// What each network makes of a batch: probabilities.
    opinions: Vec<Batch>,
    log_mean: Batch,
    /// Sum of the logits: the answer of all.
    answer: Batch,
}

impl Team {
    /// Freshly initialised: network i from the stream of network i, whatever team it is in.
    pub fn new(model: &Model, trial: u32, hidden: &[Hidden]) -> Self {
        let ends = Examples::ends(model.data);
        let net = |(network, [first, second]): (usize, &Hidden)| {
            let widths = [ends.features, *first, *second, ends.classes];
            let mut stream = model.stream(trial, purpose::WEIGHTS, network);
            Mlp::he(&widths, Activation::Linear, BATCH, &mut stream)
        };
        let batch = || Batch::new(ends.classes, BATCH);
        Self {
            nets: hidden.iter().enumerate().map(net).collect(),
            opinions: hidden.iter().map(|_| batch()).collect(),
            log_mean: batch(),
            answer: batch(),
        }
    }

    /// The networks.
    pub fn nets(&self) -> &[Mlp] {
        &self.nets
    }

    /// One step on Σ cross-entropy + `pull` · (H(mean p) − mean H(p)). Network i sees view i, or the
    /// only one.
    pub fn step(&mut self, views: &[Batch], labels: &[u8], pull: f32, sgd: &Sgd) {
        let together = self.nets.len() > 1 && pull > 0.0;
        let own = |network: usize| &views[network.min(views.len() - 1)];
        if together {
            for (network, net) in self.nets.iter_mut().enumerate() {
                loss::softmax(net.forward(own(network)), &mut self.opinions[network]);
            }
            consensus::log_mean(&self.opinions, &mut self.log_mean);
        }
        let networks = self.nets.len();
        for (network, net) in self.nets.iter_mut().enumerate() {
            if !together {
                net.forward(own(network));
            }
            let (logits, gradient) = net.output_and_gradient();
            loss::cross_entropy(logits, labels, gradient);
            if together {
                let opinion = &self.opinions[network];
                consensus::pull(opinion, &self.log_mean, networks, pull, gradient);
            }
            net.backward(own(network));
            net.update(sgd);
        }
    }

    /// What the team makes of a batch: the sum of its logits, whose largest is that of their mean.
    pub fn answer(&mut self, x: &Batch) -> &Batch {
        self.answer.set_examples(x.examples());
        for (network, net) in self.nets.iter_mut().enumerate() {
            let panels = net.forward(x).panels();
            for (sum, logits) in self.answer.panels_mut().zip(panels) {
                if network == 0 {
                    sum.copy_from_slice(logits);
                    continue;
                }
                for (sum, logits) in sum.as_flattened_mut().iter_mut().zip(logits.as_flattened()) {
                    *sum += logits;
                }
            }
        }
        &self.answer
    }

    /// What it made of the last batch.
    pub fn last_answer(&self) -> &Batch {
        &self.answer
    }
}
