import { multiplyPpm, multiplyRatio } from '../../../../kernel/money.ts'

/** What an insurer goes by when it judges a maker's losses in one line; data, see `config/experience/`. */
export interface ExperienceRating {
  /** Years before the day of judging whose premium and losses count. */
  readonly windowYears: number
  /** What the line is expected to lose of its premium, in ppm: what holds of a maker nobody knows anything of. */
  readonly expectedLossRatioPpm: number
  /** Earned premium from which a maker's own experience is all that counts. */
  readonly fullCredibilityFen: number
}

/** What the business within a window came to. */
export interface Experience {
  /** Written premium, what was taken back included, by the days of its terms that fall into the window. */
  readonly earnedFen: number
  /** Losses of accidents within the window: paid, and set aside for what is not. */
  readonly incurredFen: number
}

/** Above this the observed ratio says no more than that it is far too high, 100,000%. */
const OBSERVED_MOST_PPM = 1_000_000_000
const WHOLE_PPM = 1_000_000

/**
 * Losses incurred over premium earned in a window, in ppm, as far as the volume makes it credible: Z times what was
 * observed and 1 - Z times what is expected of the line, with Z the square root of earned premium over the premium of
 * full credibility, at most 1 (limited fluctuation credibility; L. H. Longley-Cook, An Introduction to Credibility Theory,
 * PCAS XLIX, 1962). Null where nothing was earned and nothing lost.
 */
export function calculateLossRatioPpm(
  { earnedFen, incurredFen }: Experience,
  { expectedLossRatioPpm, fullCredibilityFen }: ExperienceRating,
): number | null {
  if (earnedFen <= 0) return incurredFen > 0 ? expectedLossRatioPpm : null
  const credibility = credibilityPpm(earnedFen, fullCredibilityFen)
  return (
    multiplyPpm(observedPpm(Math.max(0, incurredFen), earnedFen), credibility, 'halfUp') +
    multiplyPpm(expectedLossRatioPpm, WHOLE_PPM - credibility, 'halfUp')
  )
}

/** How far the experience of a volume is believed, in ppm. */
export const credibilityPpm = (earnedFen: number, fullCredibilityFen: number): number =>
  earnedFen >= fullCredibilityFen ? WHOLE_PPM : Math.floor(Math.sqrt(earnedFen / fullCredibilityFen) * WHOLE_PPM)

const observedPpm = (incurredFen: number, earnedFen: number): number =>
  incurredFen / earnedFen >= OBSERVED_MOST_PPM / WHOLE_PPM
    ? OBSERVED_MOST_PPM
    : multiplyRatio(WHOLE_PPM, incurredFen, earnedFen, 'halfUp')
