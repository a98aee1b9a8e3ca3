//! Weights as they ship: a byte each, with one step size for each output.

use super::shape::{Part, Shape};

/// The first bytes of a file.
const MARK: [u8; 4] = *b"ears";
/// Steps on either side of zero.
const STEPS: f32 = 127.0;

/// Packs parameters, in the order of the shape's parts. A matrix (groups of inputs × outputs) is
/// turned: for each output the size of a step and then the inputs' steps. Vectors stay as they are.
///
/// # Panics
/// When there are not as many numbers as the shape has parameters, or its sizes pass a byte.
pub fn pack(shape: Shape, numbers: &[f32]) -> Vec<u8> {
    assert_eq!(
        numbers.len(),
        shape.parameters(),
        "weights of another shape"
    );
    let byte = |size: usize| u8::try_from(size).expect("a small network");
    let mut bytes = MARK.to_vec();
    bytes.extend([byte(shape.width), byte(shape.squeeze)]);
    let mut rest = numbers;
    for part in shape.parts() {
        let (own, others) = rest.split_at(part.len());
        rest = others;
        if part.is_vector() {
            bytes.extend(own.iter().flat_map(|x| x.to_le_bytes()));
            continue;
        }
        for matrix in own.chunks_exact(part.inputs * part.outputs) {
            for output in 0..part.outputs {
                let column = || matrix.iter().skip(output).step_by(part.outputs);
                let step = column().fold(1e-12_f32, |most, w| most.max(w.abs())) / STEPS;
                bytes.extend(step.to_le_bytes());
                bytes.extend(column().map(|w| (libm::roundf(w / step) as i8) as u8));
            }
        }
    }
    bytes
}

/// The shape, and for each of its parts the numbers: vectors as they are, matrices with a row of
/// inputs for each output, group after group.
///
/// # Panics
/// When the bytes are no such file: the hash of an asset is checked before it is read.
pub fn unpack(bytes: &[u8]) -> (Shape, Vec<(Part, Vec<f32>)>) {
    let (mark, rest) = bytes.split_at(MARK.len());
    assert_eq!(mark, MARK, "no weights");
    let shape = Shape {
        width: usize::from(rest[0]),
        squeeze: usize::from(rest[1]),
    };
    let mut rest = &rest[2..];
    let mut take = |count: usize| {
        let (own, others) = rest.split_at(count);
        rest = others;
        own
    };
    let float = |bytes: &[u8]| f32::from_le_bytes(bytes.try_into().expect("four bytes"));
    let read = |part: Part| {
        let mut numbers = Vec::with_capacity(part.len());
        if part.is_vector() {
            numbers.extend(take(4 * part.len()).chunks_exact(4).map(float));
        } else {
            for _ in 0..part.groups * part.outputs {
                let step = float(take(4));
                let row = take(part.inputs).iter();
                numbers.extend(row.map(|byte| f32::from(*byte as i8) * step));
            }
        }
        (part, numbers)
    };
    (shape, shape.parts().into_iter().map(read).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back_within_half_a_step() {
        let shape = Shape {
            width: 32,
            squeeze: 2,
        };
        let wave = |i: usize| libm::sin(1.3 * i as f64) as f32;
        let numbers: Vec<f32> = (0..shape.parameters()).map(wave).collect();
        let (found, parts) = unpack(&pack(shape, &numbers));
        assert_eq!(found, shape);
        let mut rest = &numbers[..];
        for (part, read) in parts {
            let (own, others) = rest.split_at(part.len());
            rest = others;
            if part.is_vector() {
                assert_eq!(own, read);
                continue;
            }
            let matrices = own.chunks_exact(part.inputs * part.outputs);
            for (matrix, rows) in matrices.zip(read.chunks_exact(part.inputs * part.outputs)) {
                for (output, row) in rows.chunks_exact(part.inputs).enumerate() {
                    for (input, weight) in row.iter().enumerate() {
                        let was = matrix[input * part.outputs + output];
                        assert!((weight - was).abs() <= 0.5 / 127.0 + 1e-6);
                    }
                }
            }
        }
    }
}
