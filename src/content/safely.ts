/** Runs what only shows something. Signals run their effects inside the setter: what throws there would stop the guard in the middle of a hold. */
export function safely<Told extends readonly unknown[]>(show: (...told: Told) => void, ...told: Told): void {
  try {
    show(...told);
  } catch (error) {
    console.error('guidepost: showing failed', error);
  }
}
