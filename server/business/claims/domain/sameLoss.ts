import type { Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'

/** Live claims about one loss, by number; null stands for one that whoever asks may not see. */
export type SameLoss = readonly (string | null)[]

/** A refusal for each claim about the same loss; one that may not be seen is told by its existence alone. */
export const sameLossRefusals = <Code extends ClaimRefusalCode>(code: Code, sameLoss: SameLoss): Refusal<Code>[] =>
  sameLoss.map((claimNo) => ({ code, ...(claimNo === null ? {} : { value: claimNo }) }))
