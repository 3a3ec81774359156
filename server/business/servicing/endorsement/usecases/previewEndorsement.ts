import { policyStore } from '../../../../../models/policies.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { decidePolicyChange } from '../domain/changing.ts'
import type { EndorsementRequest } from '../domain/endorsement.ts'
import { type DeterminedEndorsement, determineEndorsement } from './determineEndorsement.ts'
import { numberItems } from './numberItems.ts'

export type PreviewEndorsement = EndorsementRequest & { readonly policyNo: string }

/** What an endorsement would come to today; nothing is saved. */
export async function previewEndorsement(
  reader: Reader,
  { policyNo, ...asked }: PreviewEndorsement,
): Promise<DeterminedEndorsement> {
  const policy = await getVisible(reader, policyStore, policyNo)
  const askedBy = valueOrThrow(decidePolicyChange(policy, reader))
  const request = await numberItems(reader, policyNo, asked)
  return valueOrThrow(
    await determineEndorsement(reader, policy, { endorsementNo: '', request, askedBy, askedOn: reader.businessDate }),
  )
}
