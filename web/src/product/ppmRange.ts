import { formatPpm } from '../format.ts'

/** `0.8% – 3.5%`. */
export const ppmRange = ({ minPpm, maxPpm }: { readonly minPpm: number; readonly maxPpm: number }): string =>
  `${formatPpm(minPpm)} – ${formatPpm(maxPpm)}`
