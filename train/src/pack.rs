//! Data sets, packed: one byte a value, a column after the other, because neighbours in a column
//! are alike and compress well.

use std::{fs, io::Read as _, path::Path};

use anyhow::{Context as _, Result, ensure};
use flate2::read::GzDecoder;

use crate::people;

/// Packs every data set.
pub fn pack(from: &Path, to: &Path) -> Result<()> {
    let write = |name: &str, bytes: Vec<u8>| {
        println!("{name}: {} bytes", bytes.len());
        fs::write(to.join(name), bytes).with_context(|| format!("cannot write {name}"))
    };
    write("digits.bin", digits(&from.join("digits/digits.csv.gz"))?)?;
    let letters_from = from.join("letters/letter-recognition.csv.gz");
    write("letters.bin", letters(&letters_from)?)?;
    let terrain_from = from.join("terrain/jacksboro-elevation-m.csv.gz");
    write("terrain.bin", terrain(&terrain_from)?)?;
    write("adult.bin", people::adult(&from.join("adult"))?)?;
    write("german.bin", people::german(&from.join("german"))?)?;
    write("voice.bin", voice(&from.join("voice-digits"))?)
}

/// For each digit how many samples there are, in four bytes, and then the samples [16 bits], low
/// bytes first.
fn voice(folder: &Path) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    for digit in 0..10 {
        let path = folder.join(format!("{digit}.wav"));
        let name = || format!("cannot read {}", path.display());
        let mut reader = hound::WavReader::open(&path).with_context(name)?;
        let spec = reader.spec();
        ensure!(
            (spec.channels, spec.sample_rate, spec.bits_per_sample) == (1, 8_000, 16),
            "{} is not mono, 16 bits, 8,000 samples a second",
            path.display()
        );
        out.extend(reader.len().to_le_bytes());
        for sample in reader.samples::<i16>() {
            out.extend(sample?.to_le_bytes());
        }
    }
    Ok(out)
}

/// 64 columns of pixels (0–16), then the labels (0–9).
fn digits(path: &Path) -> Result<Vec<u8>> {
    let rows = table(path, |cell| cell.parse::<f64>().ok().map(|v| v as u8))?;
    ensure!(rows.len() == 1_797, "{} rows of digits", rows.len());
    columns(&rows, 65)
}

/// 16 columns of features (0–15), then the letters (0 for A).
fn letters(path: &Path) -> Result<Vec<u8>> {
    let cell = |cell: &str| match cell.as_bytes() {
        [letter @ b'A'..=b'Z'] => Some(letter - b'A'),
        _ => cell.parse::<f64>().ok().map(|v| v as u8),
    };
    let mut rows = table(path, cell)?;
    ensure!(rows.len() == 20_000, "{} rows of letters", rows.len());
    rows.iter_mut().for_each(|row| row.rotate_left(1));
    columns(&rows, 17)
}

/// The first cell of each row [m] in two bytes, low one first; then, row by row, each cell's
/// difference from its left neighbour [m] as a signed byte.
fn terrain(path: &Path) -> Result<Vec<u8>> {
    let rows = table(path, |cell| cell.parse::<f64>().ok().map(|v| v as i16))?;
    ensure!(
        rows.len() == 344 && rows.iter().all(|row| row.len() == 403),
        "the terrain has another size"
    );
    let mut out: Vec<u8> = rows.iter().flat_map(|row| row[0].to_le_bytes()).collect();
    for row in &rows {
        for pair in row.windows(2) {
            let step = i8::try_from(pair[1] - pair[0]).context("a cliff too high for a byte")?;
            out.push(step.to_le_bytes()[0]);
        }
    }
    Ok(out)
}

/// The rows of a compressed CSV file; a first line whose cells are no values is a header.
fn table<T>(path: &Path, cell: impl Fn(&str) -> Option<T>) -> Result<Vec<Vec<T>>> {
    let name = path.display();
    let file = fs::File::open(path).with_context(|| format!("there is no {name}"))?;
    let mut text = String::new();
    GzDecoder::new(file).read_to_string(&mut text)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (line, record) in reader.records().enumerate() {
        let record = record?;
        let row: Option<Vec<T>> = record.iter().map(|text| cell(text.trim())).collect();
        match row {
            Some(row) => rows.push(row),
            None => ensure!(line == 0, "{name}: line {} is no row", line + 1),
        }
    }
    Ok(rows)
}

/// A column after the other.
pub fn columns(rows: &[Vec<u8>], width: usize) -> Result<Vec<u8>> {
    ensure!(
        rows.iter().all(|row| row.len() == width),
        "rows of different lengths"
    );
    Ok((0..width)
        .flat_map(|column| rows.iter().map(move |row| row[column]))
        .collect())
}
