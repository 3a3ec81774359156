import { accumulationLimitStore } from '../../../../../models/accumulationLimits.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { AccumulationDimension } from '../../../contract/terms/domain/accumulation.ts'
import { findOrganisation } from '../../../party/identity/usecases/organisations.ts'
import { CATEGORIES } from '../../../reference/catalogue/domain/categories.ts'
import type { AccumulationLimitBody, AccumulationLimitChangeBody } from '../accumulation.contract.ts'
import { type AccumulationLimit, type LimitRef, limitKey } from '../domain/accumulationLimit.ts'
import { decideLimit } from '../domain/decideLimit.ts'
import { findLimitsOf } from './limits.ts'

type LimitDocument = AccumulationLimit & Stored

export type EnterLimit = AccumulationLimitBody

/** Enters the own insurer's retention and capacity for a key, or for every key without figures of its own. */
export async function enterLimit(work: UnitOfWork, command: EnterLimit): Promise<LimitDocument> {
  const { dimension, key = null, retentionFen, capacityFen } = command
  const effective = { from: command.effective.from, to: command.effective.to ?? null }
  const same = (await findLimitsOf(work, work.actor.organisationId)).filter(
    (limit) => limit.dimension === dimension && limitKey(limit) === limitKey({ dimension, key }),
  )
  const unknownKey = key !== null && !(await isKnown(work, dimension, key)) ? key : null
  const wanted = { dimension, key, retentionFen, capacityFen, effective }
  const figures = valueOrThrow(decideLimit(wanted, same, unknownKey))
  const parties = { insurerIds: [work.actor.organisationId], manufacturerId: '', userIds: [], recommenderId: '' }
  return work.create(
    accumulationLimitStore,
    await work.nextNumber('AL'),
    { ...figures, parties, enteredByName: work.actor.name },
    { type: 'accumulationLimit.entered', payload: { dimension, key, retentionFen, capacityFen } },
  )
}

export type ChangeLimit = LimitRef & AccumulationLimitChangeBody

/** Changes the figures or their days; what they are for stays. */
export async function changeLimit(work: UnitOfWork, { limitNo, ...command }: ChangeLimit): Promise<LimitDocument> {
  const limit = await work.loadForChange(accumulationLimitStore, limitNo)
  const { dimension, key } = limit
  const { retentionFen, capacityFen } = command
  const effective = { from: command.effective.from, to: command.effective.to ?? null }
  const others = (await findLimitsOf(work, work.actor.organisationId)).filter(
    (other) =>
      other._id !== limit._id && other.dimension === dimension && limitKey(other) === limitKey({ dimension, key }),
  )
  valueOrThrow(decideLimit({ dimension, key, retentionFen, capacityFen, effective }, others))
  return work.change(
    accumulationLimitStore,
    limit,
    { retentionFen, capacityFen, effective, enteredByName: work.actor.name },
    { type: 'accumulationLimit.changed', payload: { retentionFen, capacityFen, effective } },
  )
}

/** A site is whatever forms and regions call it; everything else must be on file. */
async function isKnown(work: UnitOfWork, dimension: AccumulationDimension, key: string): Promise<boolean> {
  if (dimension === 'site') return true
  if (dimension === 'category') return Object.values(CATEGORIES).some((list) => list.some(({ code }) => code === key))
  return (await findOrganisation(work, key)) !== null
}
