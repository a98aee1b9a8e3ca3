use super::*;
use crate::engine::run::{Design, Run};
#[test]
fn t() {
    let go = |set: &[(&str, &str)]| {
        let mut v = Values::defaults(&params::PARAMS);
        for (k, x) in set {
            v.read(k, x).unwrap();
        }
        let mut d = Design::<Crossing>::new(v, 7);
        let t = std::time::Instant::now();
        for u in 0..d.units() {
            let b = d.run_unit(u);
            d.accept(u, &b).unwrap();
        }
        let el = t.elapsed();
        let f = d.facts();
        print!("{set:?} {el:?} ");
        for f in f {
            print!(
                "{} {:.1} ",
                f.name,
                f.estimate.map_or(f64::NAN, |e| e.value)
            );
        }
        println!();
    };
    go(&[]);
    for a in ["1", "2", "3"] {
        go(&[("agree", a)]);
    }
    for h in ["1", "4", "8"] {
        for p in perception::NAMES {
            go(&[
                ("agree", "1"),
                ("peers", "0"),
                ("speed", "50"),
                ("hardware", h),
                ("perception", p),
            ]);
        }
    }
    for p in perception::NAMES {
        go(&[("perception", p)]);
    }
    for p in &params::PRESETS {
        for a in ["1", "2"] {
            let mut s = p.set.to_vec();
            s.push(("agree", a));
            go(&s);
        }
    }
}
