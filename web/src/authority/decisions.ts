import { type GrantDecision, TERMS_DECISIONS } from '../../../config/shared/decisions.ts'

/** Whether the decision is about terms of a quote, which have discounts and categories; a claim has neither. */
export const aboutTerms = (decision: GrantDecision): boolean => TERMS_DECISIONS.includes(decision)
