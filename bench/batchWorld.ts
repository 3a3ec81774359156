/**
 * The database of the measurement of batches, and who opens them: so many issued policies with their terms. Answers `first`
 * with how many milliseconds the assessment of all of them takes, where none was assessed before, `again` where all were, and
 * `single` with those that assessing some of them takes, each in a transaction of its own.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import mongoose from 'mongoose'
import { findBatch, openBatch } from '../models/batches.ts'
import { EventModel } from '../models/events.ts'
import { policyStore } from '../models/policies.ts'
import { subsidyAssessmentStore } from '../models/subsidyAssessments.ts'
import { termSegmentStore } from '../models/termSegments.ts'
import { assessPolicies } from '../server/business/subsidy/usecases/assessPolicies.ts'
import { addDays } from '../server/kernel/civilDate.ts'
import { issuedPolicy, storePolicy, termSegment } from '../test/support/builders/policy.ts'
import { openScene } from './scene.ts'

const [uri = '', count = '', singles = ''] = process.argv.slice(2)
const POLL_MS = 50
const AT_ONCE = 1_000

const scene = await openScene(uri)
const { clock, organisations } = scene

async function prepare(): Promise<void> {
  const period = { from: addDays(clock.businessDate(), -30), to: addDays(clock.businessDate(), 335) }
  const terms = termSegment({ period, effective: period, knownSince: clock.now() })
  const { manufacturerA, equipmentUserA, insurerA } = organisations
  const parties = {
    ...issuedPolicy().parties,
    manufacturerId: manufacturerA,
    userIds: [equipmentUserA],
    insurerIds: [insurerA],
  }
  const { _id, ...policy } = issuedPolicy({ parties }, terms)
  await scene.act('underwriterA', (work) => storePolicy(work, 'FS2026000000', policy, [terms]))
  const head = await policyStore.model.collection.findOne({})
  const segment = await termSegmentStore.model.collection.findOne({})
  for (let from = 1; from < Number(count); from += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, at) => `FS2026${String(from + at).padStart(6, '0')}`)
    await policyStore.model.collection.insertMany(numbers.map((_id) => ({ ...head, _id })) as never)
    await termSegmentStore.model.collection.insertMany(
      numbers.map((policyNo) => ({ ...segment, _id: `${policyNo}v1`, policyNo })) as never,
    )
  }
}

async function forget(): Promise<void> {
  await subsidyAssessmentStore.model.collection.deleteMany({})
  await EventModel.collection.deleteMany({ stream: /^subsidyAssessment:/ })
}

async function assessAll(): Promise<number> {
  const openedAt = clock.now()
  const _id = `subsidyAssessment:${openedAt.getTime()}`
  const batch = {
    _id,
    kind: 'subsidyAssessment',
    businessDate: clock.businessDate(),
    scope: {},
    revisions: {},
    openedAt,
  }
  const began = performance.now()
  await mongoose.connection.withSession((session) =>
    session.withTransaction(() => openBatch({ ...batch, runId: null }, session)),
  )
  for (;;) {
    const found = await findBatch(_id)
    if (found?.state === 'failed') throw new Error(`the batch failed: ${found.outcome?.error}`)
    if (found?.state === 'succeeded') return performance.now() - began
    await sleep(POLL_MS)
  }
}

async function assessSingly(): Promise<number> {
  const began = performance.now()
  let after: string | null = null
  for (let done = 0; done < Number(singles); done += 1)
    after = (await scene.act('underwriterA', (work) => assessPolicies(work, { from: null, to: null, after, limit: 1 })))
      .after
  return performance.now() - began
}

const ACTS: Readonly<Record<string, () => Promise<number>>> = {
  first: () => forget().then(assessAll),
  again: assessAll,
  single: () => forget().then(assessSingly),
}

await prepare()
process.on('message', (asked: string) => {
  void ACTS[asked]?.().then((ms) => process.send?.(ms))
})
process.send?.(uri)
