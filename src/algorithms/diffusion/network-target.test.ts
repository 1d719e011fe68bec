import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkTarget } from './denoiser.ts';
import { targetMixture } from './network-target.ts';
import { edmScaling, epsScaling, svdScaling } from './preconditioning.ts';

const sigmas = [0.002, 0.3, 1, 14.6, 700];

function close(actual: number, expected: number, tolerance = 1e-12): void {
  assert.ok(Math.abs(actual - expected) < tolerance, `${actual} for ${expected}`);
}

test('the target of SVD is the velocity v = (ε - σ x0)/√(1 + σ²)', () => {
  for (const sigma of sigmas) {
    const { signal, noise } = targetMixture(svdScaling(sigma), sigma);
    close(signal, -sigma / Math.sqrt(1 + sigma ** 2));
    close(noise, 1 / Math.sqrt(1 + sigma ** 2));
  }
});

test('the target of Stable Diffusion 2.1 is the noise, at every level', () => {
  for (const sigma of sigmas) {
    const { signal, noise, noiseShare } = targetMixture(epsScaling(sigma), sigma);
    close(signal, 0);
    close(noise, 1);
    close(noiseShare, 1);
  }
});

test('the targets of EDM and of SVD have unit variance at every level', () => {
  for (const sigma of sigmas) {
    const edm = targetMixture(edmScaling(sigma, 0.5), sigma, 0.5);
    close((edm.signal * 0.5) ** 2 + edm.noise ** 2, 1, 1e-10);
    const svd = targetMixture(svdScaling(sigma), sigma);
    close(svd.signal ** 2 + svd.noise ** 2, 1, 1e-10);
  }
});

test('where noise and data are equally strong, half of the target is noise', () => {
  close(targetMixture(svdScaling(1), 1).noiseShare, 0.5);
  close(targetMixture(edmScaling(0.5, 0.5), 0.5, 0.5).noiseShare, 0.5);
});

test('the mixture is what the definition of the target gives for any data and noise', () => {
  for (const sigma of sigmas) {
    const [x0, noise] = [0.7, -1.3];
    const scaling = svdScaling(sigma);
    const mixture = targetMixture(scaling, sigma);
    const [wanted] = networkTarget(
      Float64Array.of(x0),
      Float64Array.of(x0 + sigma * noise),
      scaling,
    );
    close(mixture.signal * x0 + mixture.noise * noise, wanted, 1e-10);
  }
});
