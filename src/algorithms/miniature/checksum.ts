/** A sum of 32 bits that differs for nearly every change of the bytes: FNV-1a (Fowler, Noll and Vo). */
export function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (let k = 0; k < bytes.length; k++) sum = Math.imul(sum ^ bytes[k], 0x01000193);
  return sum >>> 0;
}
