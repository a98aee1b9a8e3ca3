//! What a speech network of this family costs, counted from its configuration: no weight is run.

// Counts pass what 32 bits hold, and that is all that a `usize` has in a page: so all are 64 bits wide.

/// Samples a second that the networks hear.
const RATE: u64 = 16_000;
/// Letters and marks that the head tells apart when fine-tuned on English.
const LETTERS: u64 = 32;
/// Distances that disentangled attention tells apart: 256 buckets each way.
const DISTANCES: u64 = 512;
/// Kernel of the positional convolution: as in wav2vec 2.0, and where frames are squeezed.
const KERNELS: (u64, u64) = (128, 31);
/// Its groups.
const GROUPS: u64 = 16;

/// What turns sound into 50 frames a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extractor {
    /// That of wav2vec 2.0: seven convolutions, all equally wide.
    Original,
    /// That of SEW: thirteen, narrow where frames are many and eight times as wide at the end.
    Compact,
}

/// How frames attend to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attention {
    /// By what they hold.
    Plain,
    /// By what they hold and by how far apart they are (DeBERTa), with one set of keys for both.
    Disentangled,
}

/// A network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    /// What turns sound into frames.
    pub extractor: Extractor,
    /// Channels of the extractor's first convolution.
    pub channels: u64,
    /// Features of a frame in the transformer.
    pub width: u64,
    /// Layers of the transformer.
    pub depth: u64,
    /// Frames that become one before the transformer.
    pub squeeze: u64,
    /// How frames attend to each other.
    pub attention: Attention,
}

/// A convolution: channels in, channels out, kernel, stride.
type Convolution = (u64, u64, u64, u64);

impl Network {
    /// The extractor's convolutions; none has a bias.
    fn convolutions(&self) -> Vec<Convolution> {
        let c = self.channels;
        match self.extractor {
            Extractor::Original => {
                let mut all = vec![(1, c, 10, 5)];
                all.extend([(c, c, 3, 2); 4]);
                all.extend([(c, c, 2, 2); 2]);
                all
            }
            Extractor::Compact => {
                const KERNELS: [(u64, u64); 13] = [
                    (10, 5),
                    (3, 2),
                    (1, 1),
                    (3, 2),
                    (1, 1),
                    (3, 2),
                    (1, 1),
                    (3, 2),
                    (1, 1),
                    (2, 2),
                    (1, 1),
                    (2, 2),
                    (1, 1),
                ];
                let wide = |at: usize| c << at.div_ceil(4);
                let before = |at: usize| if at == 0 { 1 } else { wide(at - 1) };
                let all = KERNELS.iter().enumerate();
                all.map(|(at, (kernel, stride))| (before(at), wide(at), *kernel, *stride))
                    .collect()
            }
        }
    }

    /// Features of a frame as it leaves the extractor.
    fn extracted(&self) -> u64 {
        match self.extractor {
            Extractor::Original => self.channels,
            Extractor::Compact => 8 * self.channels,
        }
    }

    fn kernel(&self) -> u64 {
        match self.squeeze {
            1 => KERNELS.0,
            _ => KERNELS.1,
        }
    }

    /// Numbers that training sets, with a head for letters.
    pub fn parameters(&self) -> u64 {
        let (e, from) = (self.width, self.extracted());
        let extractor: u64 = self
            .convolutions()
            .iter()
            .map(|(i, o, k, _)| i * o * k)
            .sum();
        // One group norm after the first convolution, a layer norm after the last.
        let norms = 2 * self.channels + 2 * from;
        let projection = if from == e { 0 } else { from * e + e };
        let mask = e;
        // Weight norm keeps one length for each place of the kernel.
        let position = e * (e / GROUPS) * self.kernel() + self.kernel() + e;
        let layer = 4 * (e * e + e) + 2 * 4 * e * e + 4 * e + e + 4 * e;
        let distances = match self.attention {
            Attention::Plain => 0,
            Attention::Disentangled => DISTANCES * e,
        };
        // Over all layers: of the encoder, or of the distances.
        let last_norm = 2 * e;
        let spread = match self.squeeze {
            1 => 0,
            s => e * s * e + s * e,
        };
        let head = e * LETTERS + LETTERS;
        extractor
            + norms
            + projection
            + mask
            + position
            + self.depth * layer
            + distances
            + last_norm
            + spread
            + head
    }

    /// Frames that leave the extractor, and multiply–adds that make them, for so many seconds.
    pub(super) fn extract(&self, seconds: f64) -> (u64, f64) {
        let mut frames = (seconds * RATE as f64) as u64;
        let mut work = 0.0;
        for (i, o, kernel, stride) in self.convolutions() {
            frames = frames.saturating_sub(kernel) / stride + 1;
            work += (frames * i * o * kernel) as f64;
        }
        (frames, work)
    }

    /// Multiply–adds for so many seconds of sound: of the extractor, and of the whole network.
    pub fn multiply_adds(&self, seconds: f64) -> (f64, f64) {
        let (frames, extractor) = self.extract(seconds);
        let (t, e, from) = (frames as f64, self.width as f64, self.extracted() as f64);
        let short = (frames / self.squeeze) as f64;
        let projection = if from == e { 0.0 } else { t * from * e };
        let position = short * e * (e / GROUPS as f64) * self.kernel() as f64;
        let distances = match self.attention {
            Attention::Plain => 0.0,
            // Keys and queries of every distance, and each frame against them.
            Attention::Disentangled => {
                let d = DISTANCES as f64;
                2.0 * d * e * e + 2.0 * short * d * e
            }
        };
        let layer = short * 12.0 * e * e + 2.0 * short * short * e + distances;
        let spread = match self.squeeze {
            1 => 0.0,
            s => short * e * s as f64 * e,
        };
        let head = t * e * LETTERS as f64;
        let rest = projection + position + self.depth as f64 * layer + spread + head;
        (extractor, extractor + rest)
    }

    /// Frames a second in the transformer.
    pub fn frames_per_s(&self) -> f64 {
        50.0 / self.squeeze as f64
    }
}
