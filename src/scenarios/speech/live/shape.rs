//! The shape of the live recogniser: the published networks' in small.
//!
//! A stride-2 convolution over log-mel frames stands for the feature extractor (50 frames a
//! second, as theirs). Then average pooling and a strided grouped convolution are added up, which
//! squeezes time by 1, 2 or 4; two transformer layers run on what is left (normalised before each
//! part, which trains more surely at this size); a dense layer spreads each frame out again; and a
//! head says one of eleven symbols at each frame.

use super::{decode::SYMBOLS, features::BANDS};

/// Transformer layers.
pub const LAYERS: usize = 2;
/// Features of one attention head.
pub const HEAD: usize = 16;
/// Frames that the first convolution looks at.
pub const STEM: usize = 5;
/// Frames that the squeezing convolution looks at: .3 s.
pub const KERNEL: usize = 15;
/// Its groups, as published.
pub const GROUPS: usize = 16;
/// The feed-forward part is so many times wider, as published.
pub const WIDER: usize = 4;
/// Frames of the encoder a second, before a squeeze and after spreading out.
pub const FRAMES: usize = 50;

/// One recogniser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Features of a frame within the encoder: a multiple of 16.
    pub width: usize,
    /// Frames that become one: 1, 2 or 4.
    pub squeeze: usize,
}

/// Parameters that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Whose they are.
    pub name: &'static str,
    /// Equal matrices side by side.
    pub groups: usize,
    /// Rows of each matrix; none for a vector.
    pub inputs: usize,
    /// Columns of each matrix, or length of the vector.
    pub outputs: usize,
}

impl Part {
    /// Numbers.
    pub fn len(&self) -> usize {
        self.groups * self.inputs.max(1) * self.outputs
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether it is one number for each feature.
    pub fn is_vector(&self) -> bool {
        self.inputs == 0
    }
}

impl Shape {
    /// Every part, in the order in which a sound meets it, which is that of the file.
    pub fn parts(self) -> Vec<Part> {
        let d = self.width;
        let mut parts = Vec::new();
        let mut put = |name, groups, inputs, outputs| {
            parts.push(Part {
                name,
                groups,
                inputs,
                outputs,
            });
        };
        let mut dense = |name, groups: usize, inputs, outputs| match inputs {
            0 => {
                put("gain", 1, 0, outputs);
                put("shift", 1, 0, outputs);
            }
            _ => {
                put(name, groups, inputs, outputs);
                put("bias", 1, 0, groups * outputs);
            }
        };
        dense("stem", 1, STEM * BANDS, d);
        dense("norm", 1, 0, d);
        dense("squeeze", GROUPS, KERNEL * d / GROUPS, d / GROUPS);
        for _ in 0..LAYERS {
            dense("norm", 1, 0, d);
            dense("attention", 1, d, 3 * d);
            dense("output", 1, d, d);
            dense("norm", 1, 0, d);
            dense("wide", 1, d, WIDER * d);
            dense("narrow", 1, WIDER * d, d);
        }
        dense("norm", 1, 0, d);
        if self.squeeze > 1 {
            dense("spread", 1, d, self.squeeze * d);
        }
        dense("head", 1, d, SYMBOLS);
        parts
    }

    /// Numbers that training sets.
    pub fn parameters(self) -> usize {
        self.parts().iter().map(Part::len).sum()
    }

    /// Multiply–adds for an utterance of so many encoder frames before the squeeze.
    pub fn multiply_adds(self, frames: usize) -> usize {
        let squeezed = frames / self.squeeze;
        let of = |part: &Part| {
            let weights = part.groups * part.inputs * part.outputs;
            match part.name {
                "stem" | "head" => frames * weights,
                _ => squeezed * weights,
            }
        };
        let attention = LAYERS * 2 * squeezed * squeezed * self.width;
        self.parts().iter().map(of).sum::<usize>() + attention
    }
}
