//! Data sets about people, packed: a byte a value, and only what the networks of the page use.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail, ensure};
use fast_or_right::data::{Adult, German, Words};

use crate::pack::columns;

/// Training file first, then test file, column by column.
pub fn adult(from: &Path) -> Result<Vec<u8>> {
    let mut rows = Vec::with_capacity(Adult::ROWS);
    for (name, wanted) in [("adult.data", Adult::TRAIN), ("adult.test", Adult::TEST)] {
        let before = rows.len();
        for cells in table(&from.join(name), ',')? {
            rows.push(person(&cells)?);
        }
        let found = rows.len() - before;
        ensure!(found == wanted, "{name} has {found} rows, not {wanted}");
    }
    columns(&rows, Adult::COLUMNS)
}

fn person(cells: &[String]) -> Result<Vec<u8>> {
    ensure!(cells.len() == 15, "{} cells", cells.len());
    let number = |at: usize| -> Result<f64> { Ok(cells[at].parse()?) };
    let mut row = vec![0; Adult::COLUMNS];
    row[Adult::AGE] = byte(number(0)?)?;
    row[Adult::WEIGHT] = byte((number(2)? / 10_000.0).round())?;
    row[Adult::HOURS] = byte(number(12)?)?;
    for (words, at) in Adult::WORDS.iter().zip([1, 3, 5, 6, 8, 13]) {
        row[words.column] = place(words, &cells[at])?;
    }
    // The number of years at school says nothing that the word does not say.
    let school = Adult::WORDS[1].column;
    ensure!(
        f64::from(row[school]) + 1.0 == number(4)?,
        "schooling differs"
    );
    row[Adult::SEX] = yes(&cells[9], "Female", "Male")?;
    // The test file ends its labels with a full stop.
    row[Adult::INCOME] = yes(cells[14].trim_end_matches('.'), ">50K", "<=50K")?;
    row[Adult::GAIN] = u8::from(number(10)? > 0.0);
    Ok(row)
}

/// The rows in their order, column by column.
pub fn german(from: &Path) -> Result<Vec<u8>> {
    let mut rows = Vec::with_capacity(German::ROWS);
    for cells in table(&from.join("german.data"), ' ')? {
        ensure!(cells.len() == 21, "{} cells", cells.len());
        let number = |at: usize| -> Result<f64> { Ok(cells[at].parse()?) };
        let mut row = vec![0; German::COLUMNS];
        for (column, at) in German::NUMBERS.into_iter().zip([1, 7, 10, 12, 15, 17]) {
            row[column] = byte(number(at)?)?;
        }
        let coded = [0, 2, 3, 5, 6, 9, 11, 13, 14, 16, 18, 19];
        for (words, at) in German::WORDS.iter().zip(coded) {
            row[words.column] = place(words, &cells[at])?;
        }
        row[German::SEX] = match &*cells[8] {
            "A92" | "A95" => 1,
            "A91" | "A93" | "A94" => 0,
            other => bail!("no such status: {other}"),
        };
        row[German::BAD] = yes(&cells[20], "2", "1")?;
        row[German::LARGE] = u8::from(number(4)? > 2_000.0);
        rows.push(row);
    }
    ensure!(rows.len() == German::ROWS, "{} rows", rows.len());
    columns(&rows, German::COLUMNS)
}

/// Rows of cells; lines that are no rows are left out.
fn table(path: &Path, apart: char) -> Result<Vec<Vec<String>>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("there is no {}", path.display()))?;
    let lines = text
        .lines()
        .filter(|line| line.contains(apart) && !line.starts_with('|'));
    let cells = |line: &str| {
        line.trim()
            .split(apart)
            .map(|cell| cell.trim().to_owned())
            .collect()
    };
    Ok(lines.map(cells).collect())
}

fn byte(number: f64) -> Result<u8> {
    ensure!(
        number.fract() == 0.0 && (0.0..=255.0).contains(&number),
        "{number} is no byte"
    );
    Ok(number as u8)
}

fn place(words: &Words, cell: &str) -> Result<u8> {
    let found = words.words.iter().position(|word| *word == cell);
    let found = found.with_context(|| format!("{} has no {cell}", words.name))?;
    Ok(u8::try_from(found)?)
}

fn yes(cell: &str, yes: &str, no: &str) -> Result<u8> {
    match cell {
        cell if cell == yes => Ok(1),
        cell if cell == no => Ok(0),
        other => bail!("neither {yes} nor {no}: {other}"),
    }
}
