/**
 * One step of Adam (Kingma and Ba 2015, algorithm 1) with decoupled weight decay, over all weights at once.
 *
 * `mean` and `square` are its running averages, `warm1` and `warm2` the corrections 1 − β₁ᵗ and
 * 1 − β₂ᵗ; the gradient is taken times `scale`.
 */
export function adamStep(
  weights: usize, gradient: usize, mean: usize, square: usize, length: i32,
  rate: f32, decay: f32, beta1: f32, beta2: f32, warm1: f32, warm2: f32, scale: f32,
): void {
  const end = weights + ((<usize>length) << 2);
  for (; weights < end; weights += 16) {
    const g = f32x4.mul(v128.load(gradient), f32x4.splat(scale));
    const m = f32x4.add(
      f32x4.mul(v128.load(mean), f32x4.splat(beta1)),
      f32x4.mul(g, f32x4.splat(1 - beta1)),
    );
    const s = f32x4.add(
      f32x4.mul(v128.load(square), f32x4.splat(beta2)),
      f32x4.mul(f32x4.mul(g, g), f32x4.splat(1 - beta2)),
    );
    v128.store(mean, m);
    v128.store(square, s);
    const spread = f32x4.add(f32x4.sqrt(f32x4.div(s, f32x4.splat(warm2))), f32x4.splat(1e-8));
    const move = f32x4.div(f32x4.div(m, f32x4.splat(warm1)), spread);
    const w = v128.load(weights);
    const step = f32x4.add(move, f32x4.mul(w, f32x4.splat(decay)));
    v128.store(weights, f32x4.sub(w, f32x4.mul(step, f32x4.splat(rate))));
    gradient += 16;
    mean += 16;
    square += 16;
  }
}
