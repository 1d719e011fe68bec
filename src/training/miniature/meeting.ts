/** Two counters in shared memory: who has arrived, and how many meetings there have been. */
export type Meeting = Int32Array<SharedArrayBuffer>;

const ARRIVED = 0;
const ROUND = 1;

/** A place for replicas to wait for each other. */
export function openMeeting(): Meeting {
  return new Int32Array(new SharedArrayBuffer(8));
}

/** Waits until all replicas have come this far. */
export function barrier(meeting: Meeting, replicas: number): void {
  const round = Atomics.load(meeting, ROUND);
  if (Atomics.add(meeting, ARRIVED, 1) === replicas - 1) {
    Atomics.store(meeting, ARRIVED, 0);
    Atomics.add(meeting, ROUND, 1);
    Atomics.notify(meeting, ROUND);
    return;
  }
  while (Atomics.load(meeting, ROUND) === round) Atomics.wait(meeting, ROUND, round);
}
