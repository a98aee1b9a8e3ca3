// @ts-check
// The same training in TensorFlow.js on its WebAssembly backend: the operations alone, without the
// layers above them, which only add to each step. Its batches are made ahead and are not shuffled:
// that time is given to it.

import { register } from "node:module";
import { fileURLToPath } from "node:url";
import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";

// The gradients come only as modules that import each other without endings.
register("./endings.mjs", import.meta.url);
const gradients = import.meta.resolve("@tensorflow/tfjs-core");
await import(new URL("register_all_gradients.js", gradients).href);

const wasm = import.meta.resolve("@tensorflow/tfjs-backend-wasm");
setWasmPaths(fileURLToPath(new URL(".", wasm)));
setThreadsCount(1);
await tf.setBackend("wasm");
await tf.ready();

/** What it runs on. */
export const backend = `${tf.getBackend()}, SIMD ${await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT")}`;

/**
 * @param {number[]} widths
 * @param {import("../nn.mjs").Data} data
 * @param {boolean} fused one kernel for product, bias and ReLU
 */
export function tfjs(widths, { rows, labels, batch, rate }, fused) {
  const layers = widths.slice(1).map((outputs, at) => {
    const first = tf.randomNormal([widths[at], outputs], 0, Math.sqrt(2 / widths[at]));
    return { w: tf.variable(first), b: tf.variable(tf.zeros([outputs])), at };
  });
  const classes = widths[widths.length - 1];
  const batches = Array.from({ length: labels.length / batch }, (_, at) => {
    const part = rows.slice(at * batch * widths[0], (at + 1) * batch * widths[0]);
    const classesOfPart = Array.from(labels.slice(at * batch, (at + 1) * batch));
    return {
      x: tf.tensor2d(part, [batch, widths[0]]),
      y: tf.cast(tf.oneHot(tf.tensor1d(classesOfPart, "int32"), classes), "float32"),
    };
  });
  const last = layers.length - 1;
  /** @param {any} x */
  const forward = (x) =>
    layers.reduce((a, { w, b, at }) => {
      if (fused) {
        return tf.fused.matMul({ a, b: w, bias: b, activation: at < last ? "relu" : "linear" });
      }
      const sum = tf.add(tf.matMul(a, w), b);
      return at < last ? tf.relu(sum) : sum;
    }, x);
  const optimizer = tf.train.momentum(rate, 0.9, true);
  return () => {
    let total = 0;
    for (const [at, { x, y }] of batches.entries()) {
      const loss = tf.tidy(() =>
        optimizer.minimize(
          () => tf.neg(tf.mean(tf.sum(tf.mul(y, tf.logSoftmax(forward(x))), 1))),
          at === batches.length - 1,
        ),
      );
      if (!loss) continue;
      total = loss.dataSync()[0];
      loss.dispose();
    }
    return total;
  };
}
