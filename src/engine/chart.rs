//! Charts as plain data. `crate::charts` draws them; nothing here knows how.

use serde::Serialize;

use super::{msg::Msg, stats::Estimate};

/// A colour by what it stands for; the page's style sheet says what it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Too hasty: needless, false, unfair.
    Hasty,
    /// Too late: missed, stale, slow.
    Late,
    /// The reader's own setting.
    Mine,
    /// A comparison that is neither side of the trade-off.
    Other,
    /// Text and strong lines.
    Ink,
    /// Axes, outlines, things that happened to nobody.
    Faint,
    /// The ground that everything is drawn on.
    Paper,
    /// Road surface and other large quiet areas.
    Ground,
}

impl Role {
    /// The word in class names, as it is serialised.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hasty => "hasty",
            Self::Late => "late",
            Self::Mine => "mine",
            Self::Other => "other",
            Self::Ink => "ink",
            Self::Faint => "faint",
            Self::Paper => "paper",
            Self::Ground => "ground",
        }
    }
}

/// One picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chart {
    /// Stable name, unique on the page: part of element ids and file names.
    pub id: String,
    /// What is shown.
    pub title: Msg,
    /// The finding in words: the caption, and the text alternative.
    pub caption: Msg,
    /// What is drawn.
    pub body: Body,
}

/// The kinds of picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Body {
    /// Lines with bands over a dial.
    Lines(Lines),
    /// Marks in groups, each with both of its intervals, and a limit.
    Dots(Dots),
    /// People as dots, out of a whole.
    People(People),
    /// Signed amounts with intervals, one a row.
    Bars(Bars),
    /// Who must do what: a table of marks.
    Matrix(Matrix),
    /// Small grey pictures, each with its caption.
    Images(Images),
    /// Ground seen from above, and ways across it.
    Map(Map),
}

/// Lines with bands, and the setting that stands now.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lines {
    /// Horizontal axis.
    pub x: Axis,
    /// Vertical axis; it always starts at zero.
    pub y: Axis,
    /// The lines, drawn in this order.
    pub series: Vec<Series>,
    /// Where on the horizontal axis the reader's setting is.
    pub here: Option<f64>,
    /// Where a pinned run lies: on the lines' side of the trade-off, and not always on the lines.
    pub pinned: Vec<(Role, Point)>,
}

/// Marks in groups: two amounts against each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dots {
    /// Horizontal axis; it starts at zero.
    pub x: Axis,
    /// Vertical axis; it starts at zero.
    pub y: Axis,
    /// The groups, drawn in this order.
    pub groups: Vec<DotGroup>,
    /// A limit on the vertical axis, and what it is.
    pub limit: Option<(f64, Msg)>,
}

/// Marks that look alike.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DotGroup {
    /// Name.
    pub label: Msg,
    /// Colour and mark.
    pub role: Role,
    /// The marks.
    pub dots: Vec<Dot>,
}

/// A mark.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dot {
    /// What it is: its row in the table.
    pub label: Msg,
    /// Across.
    pub x: Estimate,
    /// Up.
    pub y: Estimate,
}

/// An axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Axis {
    /// Name with unit.
    pub label: Msg,
    /// Names of the positions 0, 1, 2 …; empty for a number axis.
    pub categories: Vec<Msg>,
}

impl Axis {
    /// A number axis.
    pub const fn of(label: Msg) -> Self {
        Self {
            label,
            categories: Vec::new(),
        }
    }
}

/// One line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Series {
    /// Name, written at the line's end.
    pub label: Msg,
    /// Colour; each role also has its own dash and marker.
    pub role: Role,
    /// Points from left to right.
    pub points: Vec<Point>,
}

/// A point with its interval. `low` = `high` = `y` where a value is exact.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Point {
    /// Position on the horizontal axis.
    pub x: f64,
    /// Value.
    pub y: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

impl Point {
    /// An estimate at a place.
    pub const fn new(x: f64, e: Estimate) -> Self {
        Self {
            x,
            y: e.value,
            low: e.low,
            high: e.high,
        }
    }
}

/// A grid of dots, one a person, coloured by what happened.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct People {
    /// Dots in all (1,000).
    pub total: u32,
    /// Groups in drawing order; dots that are left over are `Faint`.
    pub groups: Vec<PeopleGroup>,
}

/// One group of dots.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PeopleGroup {
    /// Name for the key.
    pub label: Msg,
    /// Colour; each role also has its own dot shape.
    pub role: Role,
    /// How many dots.
    pub count: u32,
}

/// Signed amounts with intervals, one a row, around a line at zero.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bars {
    /// What the amounts are, with their unit.
    pub x: Axis,
    /// The rows from top to bottom.
    pub bars: Vec<Bar>,
}

/// One amount.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bar {
    /// Name of the row.
    pub label: Msg,
    /// Colour.
    pub role: Role,
    /// The amount; negative bars grow to the left.
    pub value: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
    /// Whether this row is the sum of the others: it is set apart.
    pub total: bool,
}

/// A table of marks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Matrix {
    /// Names of the columns.
    pub columns: Vec<Msg>,
    /// Rows from top to bottom.
    pub rows: Vec<MatrixRow>,
}

/// One row of a matrix.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MatrixRow {
    /// Name of the row.
    pub label: Msg,
    /// One cell a column.
    pub cells: Vec<Cell>,
}

/// A mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Yes.
    Yes,
    /// In part, or only sometimes.
    Partly,
    /// No.
    No,
    /// Not known to us.
    Unknown,
}

/// Small grey pictures of one size, each with its caption.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Images {
    /// Dots in a row of a picture.
    pub width: u32,
    /// Rows of a picture.
    pub height: u32,
    /// The pictures in reading order.
    pub images: Vec<Image>,
}

/// One picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Image {
    /// What stands under it: a few words.
    pub label: Msg,
    /// Colour of its frame; each role also has its own dash.
    pub role: Role,
    /// Dots row by row from the top left, 0 (paper) to 1 (ink).
    pub ink: Vec<f32>,
}

/// Ground seen from above, north up, and ways across it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Map {
    /// Cells from west to east.
    pub columns: u32,
    /// Cells from north to south.
    pub rows: u32,
    /// Heights row by row from the north-west [m].
    pub heights: Vec<f32>,
    /// Size of a cell from west to east, and from north to south [m].
    pub cell: (f64, f64),
    /// The ways, drawn in this order.
    pub ways: Vec<Way>,
}

/// A way across a map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Way {
    /// Whose way it is.
    pub label: Msg,
    /// Colour; each role also has its own dash and mark.
    pub role: Role,
    /// Places [cells from the west edge, cells from the north edge].
    pub points: Vec<(f64, f64)>,
    /// Whether it ends where it should.
    pub arrives: bool,
}
