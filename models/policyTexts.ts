import type { ClientSession } from 'mongoose'
import type { Policy } from '../server/business/contract/terms/domain/policy.ts'
import { type TermSegment, termSegmentNo } from '../server/business/contract/terms/domain/termSegment.ts'
import { termSegmentStore } from './termSegments.ts'

/** The part of a policy's head that says what it is found by. */
type Head = Pick<Policy, 'versionNo' | 'numberKeys'> & { readonly _id: string }

/** What policies are found by: the names of what they insure as agreed last, and every number of it. */
export async function policyTexts(
  policies: readonly Head[],
  session: ClientSession,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const find = (wanted: object) =>
    termSegmentStore.model
      .find(wanted, { policyNo: 1, 'items.name': 1 }, { session })
      .sort({ versionNo: 1 })
      .lean<Pick<TermSegment, 'policyNo' | 'items'>[]>()
  const latest = await find({
    _id: { $in: policies.map(({ _id, versionNo }) => termSegmentNo(_id, versionNo)) },
  })
  // What was agreed last of a policy that has ended insures nothing: it is found by what was insured before.
  const ended = latest.flatMap(({ policyNo, items }) => (items.length === 0 ? [policyNo] : []))
  const before = ended.length === 0 ? [] : await find({ policyNo: { $in: ended }, ends: null })
  const names = new Map([...latest, ...before].map(({ policyNo, items }) => [policyNo, items.map(({ name }) => name)]))
  return new Map(policies.map(({ _id, numberKeys }) => [_id, [...(names.get(_id) ?? []), ...numberKeys]]))
}
