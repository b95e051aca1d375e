/** Milliseconds of CPU that this process took so far, garbage collection included. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of CPU of a job. */
export function cpuOf(job: () => unknown): number {
  const before = cpu();
  job();
  return cpu() - before;
}
