import type { Submission } from './submission.ts'

/**
 * The number of a submission's next quote: the submission's own, with its place among the quotes made so far. A letter stands
 * between the two, as dashes are lost where numbers are copied and looked for.
 */
export const nextQuoteNumber = ({ _id, quotes }: Pick<Submission, 'quotes'> & { readonly _id: string }): string =>
  `${_id}Q${quotes.length + 1}`
