import { fullBucketMotion } from './true-flow.ts';

/** The mean motion that a motion bucket stands for in the small world, in pixels per frame. */
export function motionOfBucket(bucket: number): number {
  return (fullBucketMotion * bucket) / 255;
}
