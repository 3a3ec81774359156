import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { PreCheckRefusalCode } from '../precheck.refusals.ts'

/** Checks per network address and minute; an office behind one address shares them. */
export const CHECKS_PER_MINUTE = 60

/** Nobody checks more often than that; `within` says whether this one still is. */
export const decidePace = (within: boolean): Decision<true, PreCheckRefusalCode> =>
  within ? accepted(true) : refused({ code: 'precheck.too-many', threshold: CHECKS_PER_MINUTE })
