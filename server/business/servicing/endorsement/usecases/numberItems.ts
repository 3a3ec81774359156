import { endorsementStore } from '../../../../../models/endorsements.ts'
import { termSegmentStore } from '../../../../../models/termSegments.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import type { Endorsement, EndorsementRequest } from '../domain/endorsement.ts'
import { broughtNumbers, withItemNumbers } from '../domain/itemNumbers.ts'

/** The request with a number for each item it brings in: the next that no terms of the policy and no endorsement ever used. */
export async function numberItems(
  { session }: Reader,
  policyNo: string,
  request: EndorsementRequest,
): Promise<EndorsementRequest> {
  const options = { session: session ?? null }
  const segments = await termSegmentStore.model
    .find({ policyNo }, { 'items.itemNo': 1 }, options)
    .lean<Pick<TermSegment, 'items'>[]>()
  const asked = await endorsementStore.model
    .find({ policyNo }, { actions: 1 }, options)
    .lean<Pick<Endorsement, 'actions'>[]>()
  const used = [
    ...segments.flatMap(({ items }) => items.map(({ itemNo }) => itemNo)),
    ...asked.flatMap(({ actions }) => broughtNumbers(actions)),
  ]
  return { ...request, actions: withItemNumbers(request.actions, Math.max(0, ...used) + 1) }
}
