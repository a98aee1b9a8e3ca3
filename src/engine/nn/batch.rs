//! Mini-batches, laid out so that examples lie side by side.
//!
//! Eight examples share a panel; in a panel each feature is one row of eight lanes. A product then
//! runs over examples in its lanes and over features in its loop: every number is summed in one
//! fixed order whatever the width of the machine's registers, and no width of a layer leaves lanes
//! empty.

use std::ops::Range;

use bytemuck::cast;
use wide::f32x4;

/// Examples side by side.
pub const LANES: usize = 8;
/// Widths are rounded up to a multiple of this; what is added stays zero.
pub(super) const GROUP: usize = 4;

/// One feature of eight examples.
pub type Lanes = [f32; LANES];
/// Four features of one example, or four weights.
pub(super) type Group = [f32; GROUP];

/// The width as it is stored.
pub(super) const fn padded(width: usize) -> usize {
    width.next_multiple_of(GROUP)
}

/// Examples to draw mini-batches from.
#[derive(Debug, Clone)]
pub struct Table {
    width: usize,
    rows: Vec<Group>,
}

impl Table {
    /// From the examples one after another, each of `width` features.
    ///
    /// # Panics
    /// When the numbers do not make whole examples.
    pub fn new(width: usize, numbers: &[f32]) -> Self {
        assert!(width > 0 && numbers.len().is_multiple_of(width));
        let mut rows = Vec::with_capacity(numbers.len() / width * padded(width) / GROUP);
        for example in numbers.chunks_exact(width) {
            for part in example.chunks(GROUP) {
                let mut group = [0.0; GROUP];
                group[..part.len()].copy_from_slice(part);
                rows.push(group);
            }
        }
        Self { width, rows }
    }

    /// Features of an example.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Examples.
    pub fn len(&self) -> usize {
        self.rows.len() / self.groups()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn groups(&self) -> usize {
        padded(self.width) / GROUP
    }

    fn row(&self, pick: u32) -> &[Group] {
        &self.rows[pick as usize * self.groups()..][..self.groups()]
    }
}

/// `width` features of up to a fixed number of examples: inputs, activations or gradients.
#[derive(Debug, Clone)]
pub struct Batch {
    width: usize,
    examples: usize,
    panels: Vec<Lanes>,
}

impl Batch {
    /// All zero, for at most so many examples, and with so many in it.
    ///
    /// # Panics
    /// When it has no width.
    pub fn new(width: usize, examples: usize) -> Self {
        assert!(width > 0, "a batch without features");
        let panels = vec![[0.0; LANES]; padded(width) * examples.div_ceil(LANES)];
        Self {
            width,
            examples,
            panels,
        }
    }

    /// Features.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Examples that are in it now.
    pub fn examples(&self) -> usize {
        self.examples
    }

    /// Changes how many examples are in it.
    ///
    /// # Panics
    /// When it was made for fewer.
    pub fn set_examples(&mut self, examples: usize) {
        assert!(examples.div_ceil(LANES) * self.stride() <= self.panels.len());
        self.examples = examples;
    }

    /// One feature of one example.
    pub fn get(&self, feature: usize, example: usize) -> f32 {
        self.panels[self.place(feature, example)][example % LANES]
    }

    /// Sets one feature of one example.
    pub fn set(&mut self, feature: usize, example: usize, value: f32) {
        let place = self.place(feature, example);
        self.panels[place][example % LANES] = value;
    }

    /// One feature of all examples in it.
    pub fn feature(&self, feature: usize) -> impl Iterator<Item = f32> + '_ {
        (0..self.examples).map(move |example| self.get(feature, example))
    }

    /// The features of eight examples after eight examples: rows of lanes, `width` of them. Lanes
    /// past the last example hold anything.
    pub fn panels(&self) -> impl Iterator<Item = &[Lanes]> {
        self.stored().map(|panel| &panel[..self.width])
    }

    /// As [`panels`](Self::panels), to be changed.
    pub fn panels_mut(&mut self) -> impl Iterator<Item = &mut [Lanes]> {
        let width = self.width;
        self.stored_mut().map(move |panel| &mut panel[..width])
    }

    /// Takes these examples of a table as the first features of the batch.
    ///
    /// # Panics
    /// When the table is wider than the batch, or the batch was made for fewer examples.
    pub fn gather(&mut self, table: &Table, picks: &[u32]) {
        assert!(table.width <= self.width, "the table is wider");
        self.set_examples(picks.len());
        let whole = table.width / GROUP;
        let width = table.width;
        for (panel, picks) in self.stored_mut().zip(picks.chunks(LANES)) {
            // Lanes past the last example repeat the first: real numbers, and no case of its own.
            let rows: [&[Group]; LANES] =
                std::array::from_fn(|lane| table.row(*picks.get(lane).unwrap_or(&picks[0])));
            for (at, features) in panel[..whole * GROUP].chunks_exact_mut(GROUP).enumerate() {
                let half = |first: usize| {
                    f32x4::transpose(std::array::from_fn(|lane| {
                        f32x4::new(rows[first + lane][at])
                    }))
                };
                let (left, right) = (half(0), half(GROUP));
                for (lanes, halves) in features.iter_mut().zip(left.into_iter().zip(right)) {
                    *lanes = cast([halves.0, halves.1]);
                }
            }
            for feature in whole * GROUP..width {
                panel[feature] = rows.map(|row| row[whole][feature % GROUP]);
            }
        }
    }

    /// Zero in the lanes past the last example, so that they add nothing to a sum over examples.
    pub(super) fn clear_rest(&mut self) {
        let used = self.examples % LANES;
        if used > 0
            && let Some(last) = self.stored_mut().last()
        {
            for lanes in last {
                lanes[used..].fill(0.0);
            }
        }
    }

    /// Rows of lanes in a panel.
    pub(super) fn stride(&self) -> usize {
        padded(self.width)
    }

    /// Panels with all rows of lanes that are stored.
    pub(super) fn stored(&self) -> std::slice::ChunksExact<'_, Lanes> {
        self.panels[self.used()].chunks_exact(self.stride())
    }

    pub(super) fn stored_mut(&mut self) -> std::slice::ChunksExactMut<'_, Lanes> {
        let (used, stride) = (self.used(), self.stride());
        self.panels[used].chunks_exact_mut(stride)
    }

    fn used(&self) -> Range<usize> {
        0..self.examples.div_ceil(LANES) * self.stride()
    }

    fn place(&self, feature: usize, example: usize) -> usize {
        assert!(feature < self.width && example < self.examples);
        example / LANES * self.stride() + feature
    }
}
