// @ts-check
// The same training in convnetjs. Its volumes are made ahead and are not shuffled: that time is
// given to it.

import convnetjs from "convnetjs";

/**
 * @param {number[]} widths
 * @param {import("../nn.mjs").Data} data
 */
export function convnet(widths, { rows, labels, batch, rate }) {
  const hidden = widths.slice(1, -1).map((num_neurons) => ({
    ...{ type: "fc", num_neurons, activation: "relu" },
  }));
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: "input", out_sx: 1, out_sy: 1, out_depth: widths[0] },
    ...hidden,
    { type: "softmax", num_classes: widths[widths.length - 1] },
  ]);
  const trainer = new convnetjs.Trainer(net, {
    ...{ method: "nesterov", learning_rate: rate, momentum: 0.9, batch_size: batch },
    l2_decay: 1e-4,
  });
  const volumes = Array.from(labels, (_, at) => {
    const volume = new convnetjs.Vol(1, 1, widths[0], 0);
    volume.w.set(rows.subarray(at * widths[0], (at + 1) * widths[0]));
    return volume;
  });
  return () => {
    let total = 0;
    for (const [at, volume] of volumes.entries()) total += trainer.train(volume, labels[at]).loss;
    return total / labels.length;
  };
}
