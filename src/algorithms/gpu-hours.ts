const HOURS_PER_DAY = 24;
const WATTS_PER_KILOWATT = 1000;

/**
 * How many days a training lasts when its GPU-hours are shared out evenly over so many GPUs.
 *
 * Takes for granted that twice the GPUs are twice as fast, which real clusters only approach.
 * Throws RangeError unless both numbers are positive.
 */
export function daysOn(gpus: number, gpuHours: number): number {
  requirePositive('gpus', gpus);
  requirePositive('gpuHours', gpuHours);
  return gpuHours / gpus / HOURS_PER_DAY;
}

/** The GPU-hours of a training that kept so many GPUs busy for so many days. */
export function gpuHoursOf(gpus: number, days: number): number {
  requirePositive('gpus', gpus);
  requirePositive('days', days);
  return gpus * days * HOURS_PER_DAY;
}

/** The mean power behind each GPU, in watts, from the energy (kWh) and the GPU-hours it fed. */
export function meanWatts(kilowattHours: number, gpuHours: number): number {
  requirePositive('kilowattHours', kilowattHours);
  requirePositive('gpuHours', gpuHours);
  return (kilowattHours * WATTS_PER_KILOWATT) / gpuHours;
}

function requirePositive(name: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0)) {
    throw new RangeError(`invalid ${name}: ${value}; a positive number is needed`);
  }
}
