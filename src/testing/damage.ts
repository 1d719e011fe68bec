/** A piece of a file where damage may strike: its name, and from which byte to which. */
export interface Section {
  name: string;
  from: number;
  to: number;
}

/** A damaged copy of a file, and what was done to it, in words. */
export interface Damaged {
  what: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const HITS = 6; // in each section, besides its first and its last byte

/**
 * Damages a file in every way that a disk or a network might, section by section: a bit turned over,
 * a byte replaced, cut off there, a piece lost, a piece gone to zeros, and some bytes too many.
 *
 * `uniform` gives numbers from [0, 1); where damage strikes within a section is left to it.
 */
export function* damagesOf(
  whole: Uint8Array,
  sections: readonly Section[],
  uniform: () => number,
): Generator<Damaged> {
  for (const { name, from, to } of sections) {
    const places = Array.from({ length: HITS }, () => from + Math.floor(uniform() * (to - from)));
    for (const at of new Set([from, to - 1, ...places])) {
      const where = `${name}, byte ${at} of ${whole.length}`;
      const turned = Uint8Array.from(whole);
      turned[at] ^= 1 << Math.floor(uniform() * 8);
      yield { what: `${where}: a bit turned`, bytes: turned };
      const replaced = Uint8Array.from(whole);
      replaced[at] += 1 + Math.floor(uniform() * 255);
      yield { what: `${where}: a byte replaced`, bytes: replaced };
      yield { what: `${where}: cut off`, bytes: Uint8Array.from(whole.subarray(0, at)) };
      const moved = Uint8Array.from(whole).copyWithin(at, at + 16);
      const lost = moved.slice(0, Math.max(at, whole.length - 16));
      yield { what: `${where}: 16 bytes lost`, bytes: lost };
      const zeros = Uint8Array.from(whole).fill(0, at, at + 16);
      if (whole.subarray(at, at + 16).some((byte) => byte !== 0)) {
        yield { what: `${where}: 16 zeros`, bytes: zeros };
      }
    }
  }
  const longer = new Uint8Array(whole.length + 1);
  longer.set(whole);
  yield { what: 'a byte too many', bytes: longer };
  yield { what: 'nothing at all', bytes: new Uint8Array() };
}
