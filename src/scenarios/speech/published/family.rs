//! The networks that were published, and how often they are wrong, as their authors report it.

use super::cost::{Attention, Extractor, Network};

/// A published network.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Published {
    /// The word of the dial.
    pub id: &'static str,
    /// Its configuration.
    pub network: Network,
    /// Words wrong out of 1,000 after fine-tuning on 100 hours, on clean and on other speech of
    /// LibriSpeech, where its model card says so.
    pub quoted: Option<[f64; 2]>,
}

const fn sew(id: &'static str, width: u64, depth: u64, quoted: Option<[f64; 2]>) -> Published {
    Published {
        id,
        network: Network {
            extractor: Extractor::Compact,
            channels: 64,
            width,
            depth,
            squeeze: 2,
            attention: Attention::Plain,
        },
        quoted,
    }
}

const fn disentangled(mut published: Published) -> Published {
    published.network.attention = Attention::Disentangled;
    published
}

const fn wider(mut published: Published, channels: u64) -> Published {
    published.network.channels = channels;
    published
}

/// All of them.
pub static FAMILY: [Published; 9] = [
    Published {
        id: "wav2vec2_base",
        network: Network {
            extractor: Extractor::Original,
            channels: 512,
            width: 768,
            depth: 12,
            squeeze: 1,
            attention: Attention::Plain,
        },
        quoted: None,
    },
    sew("sew_tiny", 512, 12, Some([106.1, 237.4])),
    sew("sew_small", 768, 12, None),
    sew("sew_mid", 768, 24, None),
    disentangled(sew("sew_d_tiny", 384, 12, Some([104.7, 227.3]))),
    disentangled(sew("sew_d_small", 512, 12, None)),
    disentangled(sew("sew_d_mid", 512, 24, Some([49.4, 115.1]))),
    disentangled(sew("sew_d_base", 768, 24, None)),
    wider(
        disentangled(sew("sew_d_base_plus", 768, 24, Some([43.4, 94.5]))),
        96,
    ),
];

/// The words of the dial: the family, and a network of the reader's own.
pub const MODELS: [&str; 10] = [
    "wav2vec2_base",
    "sew_tiny",
    "sew_small",
    "sew_mid",
    "sew_d_tiny",
    "sew_d_small",
    "sew_d_mid",
    "sew_d_base",
    "sew_d_base_plus",
    "custom",
];

/// The published network with this id.
pub fn find(id: &str) -> Option<&'static Published> {
    FAMILY.iter().find(|published| published.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Millions of parameters, and billions of multiply–adds for 7 s.
    const TABLE: [(&str, f64, f64); 6] = [
        ("wav2vec2_base", 94.4, 50.9),
        ("sew_tiny", 40.7, 9.4),
        ("sew_mid", 174.7, 33.5),
        ("sew_d_tiny", 24.1, 9.1),
        ("sew_d_mid", 78.8, 25.0),
        ("sew_d_base", 175.1, 51.3),
    ];

    #[test]
    fn counts_are_those_of_the_published_networks() {
        for (id, millions, billions) in TABLE {
            let network = find(id).expect("a published network").network;
            let parameters = network.parameters() as f64 / 1e6;
            let work = network.multiply_adds(7.0).1 / 1e9;
            assert!(
                (parameters / millions - 1.0).abs() < 0.005,
                "{id} {parameters}"
            );
            assert!((work / billions - 1.0).abs() < 0.05, "{id} {work}");
        }
    }

    #[test]
    fn the_dial_names_all_of_them() {
        let ids: Vec<&str> = FAMILY.iter().map(|published| published.id).collect();
        assert_eq!(ids, MODELS[..FAMILY.len()]);
    }

    #[test]
    fn parts_are_those_counted_by_hand() {
        let compact = find("sew_tiny").expect("a published network").network;
        assert_eq!(compact.parameters(), 40_725_311);
        assert_eq!(
            find("wav2vec2_base").map(|p| p.network.parameters()),
            Some(94_396_320)
        );
        // Billions of multiply–adds a second of the two extractors.
        let a_second = |id| find(id).expect("a network").network.multiply_adds(7.0).0 / 7e9;
        assert!((a_second("wav2vec2_base") / 2.45 - 1.0).abs() < 0.01);
        assert!((a_second("sew_tiny") / 0.328 - 1.0).abs() < 0.01);
        assert_eq!(compact.extract(7.0).0, 349);
    }
}
