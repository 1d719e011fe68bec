/** Adds one row to each row of its group: row r of x gets row r / perGroup of `rows`. */
export function addRows(x: usize, rows: usize, count: i32, perGroup: i32, columns: i32): void {
  const bytes = (<usize>columns) << 2;
  for (let r = 0; r < count; r++) {
    const from = rows + <usize>(r / perGroup) * bytes;
    let b: usize = 0;
    for (; b + 16 <= bytes; b += 16) {
      v128.store(x + b, f32x4.add(v128.load(x + b), v128.load(from + b)));
    }
    for (; b < bytes; b += 4) store<f32>(x + b, load<f32>(x + b) + load<f32>(from + b));
    x += bytes;
  }
}

/** Adds each row to the row of its group, times `scale`: the gradient of `addRows`, and a mean. */
export function sumRows(x: usize, sums: usize, count: i32, perGroup: i32, columns: i32, scale: f32): void {
  const bytes = (<usize>columns) << 2;
  for (let r = 0; r < count; r++) {
    const to = sums + <usize>(r / perGroup) * bytes;
    let b: usize = 0;
    for (; b + 16 <= bytes; b += 16) {
      const scaled = f32x4.mul(v128.load(x + b), f32x4.splat(scale));
      v128.store(to + b, f32x4.add(v128.load(to + b), scaled));
    }
    for (; b < bytes; b += 4) store<f32>(to + b, load<f32>(to + b) + load<f32>(x + b) * scale);
    x += bytes;
  }
}

/** Copies a block of columns between matrices of different width; adds if `accumulate`. */
export function copyColumns(
  from: usize, fromColumns: i32, to: usize, toColumns: i32, wide: i32, rows: i32, accumulate: i32,
): void {
  const bytes = (<usize>wide) << 2;
  for (let r = 0; r < rows; r++) {
    for (let b: usize = 0; b < bytes; b += 4) {
      const before: f32 = accumulate ? load<f32>(to + b) : 0;
      store<f32>(to + b, before + load<f32>(from + b));
    }
    from += (<usize>fromColumns) << 2;
    to += (<usize>toColumns) << 2;
  }
}
