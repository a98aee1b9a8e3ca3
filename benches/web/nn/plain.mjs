// @ts-check
// What somebody would write without a library: Float32Array, nothing allocated in a step, Nesterov's
// momentum. Two inner loops: one adds a scaled row at a time, one keeps four sums at once.

const MOMENTUM = 0.9;
const DECAY = 1e-4;

/** @typedef {{ inputs: number, outputs: number, w: Float32Array, dw: Float32Array, vw: Float32Array, b: Float32Array, db: Float32Array, vb: Float32Array, y: Float32Array, dy: Float32Array }} Layer */

/** y = b + x · w, a row of w at a time. @param {Layer} layer @param {Float32Array} x @param {number} at */
function rows({ inputs, outputs, w, b, y }, x, at) {
  for (let o = 0; o < outputs; o += 1) y[o] = b[o];
  for (let i = 0; i < inputs; i += 1) {
    const value = x[at + i];
    const row = i * outputs;
    for (let o = 0; o < outputs; o += 1) y[o] += value * w[row + o];
  }
}

/** y = b + x · w, four sums at once. @param {Layer} layer @param {Float32Array} x @param {number} at */
function sums({ inputs, outputs, w, b, y }, x, at) {
  let o = 0;
  for (; o + 4 <= outputs; o += 4) {
    let [s0, s1, s2, s3] = [b[o], b[o + 1], b[o + 2], b[o + 3]];
    for (let i = 0, k = o; i < inputs; i += 1, k += outputs) {
      const value = x[at + i];
      s0 += value * w[k];
      s1 += value * w[k + 1];
      s2 += value * w[k + 2];
      s3 += value * w[k + 3];
    }
    y[o] = s0;
    y[o + 1] = s1;
    y[o + 2] = s2;
    y[o + 3] = s3;
  }
  for (; o < outputs; o += 1) {
    let sum = b[o];
    for (let i = 0, k = o; i < inputs; i += 1, k += outputs) sum += x[at + i] * w[k];
    y[o] = sum;
  }
}

/** @param {Float32Array} w @param {Float32Array} g @param {Float32Array} v @param {number} scale @param {number} rate @param {number} decay */
function update(w, g, v, scale, rate, decay) {
  for (let i = 0; i < w.length; i += 1) {
    const slope = g[i] * scale + decay * w[i];
    v[i] = MOMENTUM * v[i] + slope;
    w[i] -= rate * (slope + MOMENTUM * v[i]);
    g[i] = 0;
  }
}

/**
 * @param {number[]} widths
 * @param {import("../nn.mjs").Data} data
 * @param {boolean} four four sums at once
 */
export function plain(widths, { rows: table, labels, batch, rate, normal }, four) {
  const forward = four ? sums : rows;
  const layers = widths.slice(1).map((outputs, at) => {
    const inputs = widths[at];
    const numbers = (/** @type {number} */ count) => new Float32Array(count);
    const size = inputs * outputs;
    /** @type {Layer} */
    const layer = {
      ...{ inputs, outputs, w: numbers(size), dw: numbers(size), vw: numbers(size) },
      ...{ b: numbers(outputs), db: numbers(outputs), vb: numbers(outputs) },
      ...{ y: numbers(outputs), dy: numbers(outputs) },
    };
    for (let i = 0; i < size; i += 1) layer.w[i] = normal() * Math.sqrt(2 / inputs);
    return layer;
  });
  const order = Uint32Array.from(labels.keys());

  /** Forward and back for one example; gives its loss. @param {number} pick */
  function example(pick) {
    const first = pick * widths[0];
    for (let l = 0; l < layers.length; l += 1) {
      forward(layers[l], l ? layers[l - 1].y : table, l ? 0 : first);
      const { y } = layers[l];
      if (l < layers.length - 1) for (let o = 0; o < y.length; o += 1) if (y[o] < 0) y[o] = 0;
    }
    const { y, dy } = layers[layers.length - 1];
    let most = y[0];
    for (let o = 1; o < y.length; o += 1) if (y[o] > most) most = y[o];
    let sum = 0;
    for (let o = 0; o < y.length; o += 1) {
      dy[o] = Math.exp(y[o] - most);
      sum += dy[o];
    }
    for (let o = 0; o < y.length; o += 1) dy[o] /= sum;
    const label = labels[pick];
    dy[label] -= 1;
    for (let l = layers.length - 1; l >= 0; l -= 1) {
      const { inputs, outputs, w, dw, db, dy } = layers[l];
      const x = l ? layers[l - 1].y : table;
      const at = l ? 0 : first;
      for (let o = 0; o < outputs; o += 1) db[o] += dy[o];
      for (let i = 0; i < inputs; i += 1) {
        const value = x[at + i];
        const row = i * outputs;
        for (let o = 0; o < outputs; o += 1) dw[row + o] += value * dy[o];
        if (l === 0) continue;
        let slope = 0;
        if (value > 0) for (let o = 0; o < outputs; o += 1) slope += w[row + o] * dy[o];
        layers[l - 1].dy[i] = slope;
      }
    }
    return Math.log(sum) + most - y[label];
  }

  return () => {
    let total = 0;
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(Math.random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (let start = 0; start < order.length; start += batch) {
      for (let i = start; i < start + batch; i += 1) total += example(order[i]);
      for (const { w, dw, vw, b, db, vb } of layers) {
        update(w, dw, vw, 1 / batch, rate, DECAY);
        update(b, db, vb, 1 / batch, rate, 0);
      }
    }
    return total / order.length;
  };
}
