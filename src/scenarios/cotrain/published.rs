//! What the paper prints: networks of tens of millions of numbers, on photographs.
//!
//! Zhao et al., IEEE TIP 2022 (arXiv 2011.14660), tables of CIFAR-100 (top-1 error) and ImageNet
//! (top-1 accuracy).

/// A network as a whole and divided.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Printed {
    /// Name, as in the paper.
    pub name: &'static str,
    /// Small networks.
    pub split: u32,
    /// Wrong of 1,000 by the big one.
    pub big: f64,
    /// Wrong of 1,000 by the small ones.
    pub small: f64,
}

const fn printed(name: &'static str, split: u32, big: f64, small: f64) -> Printed {
    Printed {
        name,
        split,
        big,
        small,
    }
}

/// All that we quote: errors of 1,000, CIFAR-100 first, ImageNet (divided in two) last.
pub static PRINTED: [Printed; 10] = [
    printed("ResNet-110", 2, 189.6, 183.2),
    printed("ResNet-110", 4, 189.6, 195.6),
    printed("WRN-16-8", 2, 186.9, 173.7),
    printed("WRN-16-8", 4, 186.9, 170.7),
    printed("WRN-28-10", 2, 155.0, 144.8),
    printed("WRN-28-10", 4, 155.0, 142.6),
    printed("ResNeXt-29", 2, 164.3, 149.9),
    printed("ResNeXt-29", 4, 164.3, 148.8),
    printed("WRN-50-2, ImageNet", 2, 193.4, 203.6),
    printed("WRN-50-3, ImageNet", 2, 192.6, 185.8),
];
