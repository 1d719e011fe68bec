/** A point or a direction in space: x to the right, y up, z towards the viewer. */
export type Vector = readonly [number, number, number];

/** A 4 × 4 matrix of homogeneous coordinates, as four rows. */
export type Transform = readonly (readonly [number, number, number, number])[];

/**
 * Gives the matrix that moves the world in front of a camera at `eye` which looks at `target`.
 *
 * Afterwards the camera is at the origin, looks along −z and has y up. Throws RangeError if the
 * target lies at the eye, or straight above or below it.
 */
export function lookAt(eye: Vector, target: Vector): Transform {
  const back = unit(difference(eye, target));
  const right = unit(cross([0, 1, 0], back));
  const up = cross(back, right);
  return [
    [...right, -dot(right, eye)],
    [...up, -dot(up, eye)],
    [...back, -dot(back, eye)],
    [0, 0, 0, 1],
  ];
}

/**
 * Gives the matrix that makes far things small: what the lens sees becomes the cube from −1 to 1.
 *
 * `fieldOfView` is the vertical angle in radians, `aspect` width over height, `near` and `far` the
 * distances that become z = −1 and z = 1. Throws RangeError unless 0 < near < far and the angle is
 * between 0 and π.
 */
export function perspective(lens: {
  fieldOfView: number;
  aspect: number;
  near: number;
  far: number;
}): Transform {
  const { fieldOfView, aspect, near, far } = lens;
  if (!(fieldOfView > 0 && fieldOfView < Math.PI)) {
    throw new RangeError(`invalid fieldOfView: ${fieldOfView}; expected radians between 0 and π`);
  }
  if (!(near > 0 && near < far && aspect > 0)) {
    throw new RangeError(
      `invalid lens: near ${near}, far ${far}, aspect ${aspect}; expected 0 < near < far`,
    );
  }
  const focal = 1 / Math.tan(fieldOfView / 2);
  return [
    [focal / aspect, 0, 0, 0],
    [0, focal, 0, 0],
    [0, 0, (near + far) / (near - far), (2 * near * far) / (near - far)],
    [0, 0, -1, 0],
  ];
}

/**
 * Moves a point by a matrix, and divides by the fourth coordinate that a perspective leaves behind.
 */
export function transform(matrix: Transform, [x, y, z]: Vector): Vector {
  const [a, b, c, w] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z + row[3]);
  return [a / w, b / w, c / w];
}

function difference(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector));
  if (!(length > 0)) {
    throw new RangeError('invalid target: at, above or below the eye; expected one to the side');
  }
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}
