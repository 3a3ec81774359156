import type { Marks } from '../../../../kernel/marks.ts'
import { isToBePrepared, type Renewal } from './renewal.ts'

/** What a renewal is looked for by: that an offer is to be prepared, by the day it is needed. */
export const renewalMarks = (renewal: Renewal): Marks => ({
  ...(isToBePrepared(renewal) && { toBePrepared: renewal.expiresOn }),
})
