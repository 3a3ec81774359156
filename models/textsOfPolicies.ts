import type { ClientSession } from 'mongoose'
import type { Policy } from '../server/business/contract/terms/domain/policy.ts'
import { policyStore } from './policies.ts'
import { policyTexts } from './policyTexts.ts'
import type { Stored } from './store.ts'

/** What documents about one policy are found by: its number, and what it insures. */
export async function textsOfPolicies(
  documents: readonly { readonly _id: string; readonly policyNo: string }[],
  session: ClientSession,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const policies = await policyStore.model
    .find(
      { _id: { $in: documents.map(({ policyNo }) => policyNo) } } as object,
      { versionNo: 1, numberKeys: 1 },
      { session },
    )
    .lean<(Policy & Stored)[]>()
  const texts = await policyTexts(policies, session)
  return new Map(documents.map(({ _id, policyNo }) => [_id, [policyNo, ...(texts.get(policyNo) ?? [])]]))
}
