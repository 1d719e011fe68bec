import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compressionRatios, svdAutoencoder } from './compression.ts';
import { filmCompression, filmPositions } from './film-compression.ts';

const film = { frames: 24, height: 576, width: 1024 };

test('with every frame encoded alone, a film shrinks as its pictures do', () => {
  const picture = { channels: 3, height: film.height, width: film.width };
  assert.deepEqual(
    filmCompression({ ...svdAutoencoder, inTime: 1 }),
    compressionRatios(picture, svdAutoencoder),
  );
});

test('shrinking time saves positions; more channels give the values back', () => {
  const alone = filmCompression({ factor: 8, inTime: 1, channels: 4 });
  const together = filmCompression({ factor: 8, inTime: 4, channels: 16 });
  assert.equal(together.positions, 4 * alone.positions);
  assert.equal(together.values, alone.values);
});

test('the pixels of a film are its positions times what each stands for', () => {
  for (const inTime of [1, 4, 6]) {
    const autoencoder = { factor: 8, inTime, channels: 4 };
    const { positions } = filmCompression(autoencoder);
    assert.equal(filmPositions(film, autoencoder) * positions, 24 * 576 * 1024);
  }
});

test('a film that does not divide is refused', () => {
  assert.throws(() => filmPositions(film, { factor: 8, inTime: 5, channels: 4 }), RangeError);
  assert.throws(() => filmCompression({ factor: 8, inTime: 0, channels: 4 }), RangeError);
});
