//! Keeps texts that stand above one another from touching.

use crate::engine::order;

/// A text's place on the vertical.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    /// Which text, as the caller counts.
    pub index: usize,
    /// Where its centre would like to be, then where it is [CSS px].
    pub centre: f64,
    /// Its height [CSS px].
    pub height: f64,
}

/// Moves boxes up and down until none overlaps and all lie between `top` and `bottom` (if they can).
pub(super) fn spread(boxes: &mut [Slot], top: f64, bottom: f64) {
    order::by_number(boxes, |slot| slot.centre);
    // Two neighbours that overlap part by the same distance; a few rounds settle any real chart.
    for _ in 0..40 {
        for i in 1..boxes.len() {
            let (a, b) = (boxes[i - 1], boxes[i]);
            let overlap = (a.height + b.height) / 2.0 - (b.centre - a.centre);
            if overlap > 0.0 {
                boxes[i - 1].centre -= overlap / 2.0;
                boxes[i].centre += overlap / 2.0;
            }
        }
        for b in boxes.iter_mut() {
            b.centre = b
                .centre
                .min(bottom - b.height / 2.0)
                .max(top + b.height / 2.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_part_and_stay_inside() {
        let mut boxes: Vec<Slot> = [95.0, 96.0, 97.0, 20.0]
            .iter()
            .enumerate()
            .map(|(index, y)| Slot {
                index,
                centre: *y,
                height: 20.0,
            })
            .collect();
        spread(&mut boxes, 0.0, 100.0);
        for pair in boxes.windows(2) {
            assert!(pair[1].centre - pair[0].centre > 19.9, "{boxes:?}");
        }
        assert!(
            boxes.iter().all(|b| b.centre >= 10.0 && b.centre <= 90.0),
            "{boxes:?}"
        );
    }
}
