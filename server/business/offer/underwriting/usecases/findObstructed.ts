import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findBarred } from '../../../risk/sanctions/usecases/findBarred.ts'
import { declinedRefusals, onlyConfirmationsMissing } from '../domain/coinsurance.ts'
import type { Quote } from '../domain/quote.ts'
import type { Submission } from '../domain/submission.ts'
import { findObstacles } from './findObstacles.ts'

/** Numbers of cases of the own company that cannot go on towards cover, by what can be done about each. */
export interface Obstructed {
  /** Submissions on which every quote would be refused. */
  readonly unquotable: readonly string[]
  /** Submissions whose accepted quote only waits for the word of followers. */
  readonly awaitingShares: readonly string[]
  /** Accepted quotes that something else keeps from being bound, and their submissions. */
  readonly unbindable: readonly { readonly submissionNo: string; readonly quoteNo: string }[]
}

/**
 * Looks at the cases that somebody else may have stopped since they were made: a party barred by the register, a follower
 * who has not answered or has left. They are few, so each is judged by all that its act would be judged by.
 */
export async function findObstructed(reader: Reader): Promise<Obstructed> {
  const candidates = await findCandidates(reader)
  const found: { unquotable: string[]; awaitingShares: string[]; unbindable: Obstructed['unbindable'][number][] } = {
    unquotable: [],
    awaitingShares: [],
    unbindable: [],
  }
  for (const submission of candidates) {
    const obstacles = await findObstacles(reader, submission)
    const { _id: submissionNo, state, acceptedQuoteNo: quoteNo } = submission
    if (obstacles.length === 0) continue
    if (state === 'submitted') found.unquotable.push(submissionNo)
    else if (quoteNo !== null) {
      const panel = (await quoteStore.model.findById(quoteNo, { panel: 1 }).lean<Pick<Quote, 'panel'>>())?.panel ?? null
      if (onlyConfirmationsMissing(obstacles) && declinedRefusals(panel).length === 0)
        found.awaitingShares.push(submissionNo)
      else found.unbindable.push({ submissionNo, quoteNo })
    }
  }
  return found
}

async function findCandidates(reader: Reader): Promise<readonly (Submission & Stored)[]> {
  const accepted = { 'parties.insurerIds.0': reader.actor.organisationId, state: 'accepted' }
  const unanswered = { ...accepted, 'marks.unconfirmedBy': { $exists: true } }
  const left = { ...accepted, 'marks.shareDeclined': true }
  const [barred, incomplete] = await Promise.all([
    findBarred(reader),
    quoteStore.model
      .find({ $or: [unanswered, left] } as object, { submissionNo: 1 })
      .lean<Pick<Quote, 'submissionNo'>[]>(),
  ])
  if (barred.length + incomplete.length === 0) return []
  return submissionStore.model
    .find({
      'parties.insurerIds': reader.actor.organisationId,
      state: { $in: ['submitted', 'accepted'] },
      $or: [
        { 'parties.manufacturerId': { $in: barred } },
        { 'parties.userIds': { $in: barred } },
        { _id: { $in: incomplete.map(({ submissionNo }) => submissionNo) } },
      ],
    } as object)
    .lean<(Submission & Stored)[]>()
}
