//! The gain of many small networks over one big one, over widths, with many paired seeds: too much
//! work for a page. The file that this writes ships.

use std::{fs::File, io::Write as _, path::Path};

use fast_or_right::{
    engine::VERSION,
    link::SEED,
    scenarios::cotrain::measured::{self, Plan},
};

/// The sizes of the big network, and into how many small ones it is divided.
const WIDTHS: [u32; 5] = [16, 32, 64, 128, 256];
const SPLITS: [u32; 2] = [2, 4];

/// Trains, and writes a line for each size and split as soon as it is there.
pub fn cotrain(rows: u32, epochs: u32, seeds: u32, to: &Path) -> anyhow::Result<()> {
    let mut file = File::create(to)?;
    write!(
        file,
        "# Many small or one big: gain over width on letters, wrong of 1,000 test letters.\n\
         # Made by: cargo run --release --package train -- cotrain --rows {rows} --epochs {epochs} --seeds {seeds}\n\
         # Engine version {VERSION}, seed {SEED}; intervals are 95 %, Student's t over paired seeds.\n\
         {}{}\n{}\n",
        measured::CHECK_MARK,
        measured::make(&measured::CHECK, &mut |_| {}),
        measured::HEAD,
    )?;
    for split in SPLITS {
        for width in WIDTHS {
            let plan = Plan {
                width,
                split,
                rows,
                epochs,
                seeds,
            };
            let told = |seed| eprintln!("width {width}, split {split}: seed {seed}");
            writeln!(file, "{}", measured::make(&plan, &mut { told }))?;
        }
    }
    Ok(())
}
