import { endorsementStore } from '../../../../../models/endorsements.ts'
import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { ENDORSEMENT_STATES, type Endorsement, type EndorsementRef } from '../domain/endorsement.ts'
import { askedBy, type DeterminedEndorsement, determineEndorsement } from './determineEndorsement.ts'

export const endorsementList: ListSpec = listOf(
  {
    policyNo: { is: 'reference', path: 'policyNo' },
    state: { is: 'choice', path: 'state', of: ENDORSEMENT_STATES },
    number: { is: 'number', path: '_id' },
    ...CREATED,
  },
  { defaultSort: '-createdAt', searched: true },
)

/** One page of the endorsements the actor may see. */
export const findEndorsements = (reader: Reader, query: PageQuery): Promise<Page<Endorsement & Stored>> =>
  findPage(reader, endorsementStore, endorsementList, query)

/** An endorsement, or 404. */
export const getEndorsement = (reader: Reader, { endorsementNo }: EndorsementRef): Promise<Endorsement & Stored> =>
  getVisible(reader, endorsementStore, endorsementNo)

/** What an endorsement that was asked for would come to today: what its approval is shown before. */
export async function getOutcome(reader: Reader, { endorsementNo }: EndorsementRef): Promise<DeterminedEndorsement> {
  const endorsement = await getEndorsement(reader, { endorsementNo })
  const policy = await getVisible(reader, policyStore, endorsement.policyNo)
  return valueOrThrow(await determineEndorsement(reader, policy, askedBy(endorsement)))
}
