/**
 * The server side of the measurement of policies that were changed often, a process of its own: two policies with so many
 * terms each, opened over HTTP and changed once more as an endorsement would, in turns. Sends the times in milliseconds.
 */
import { policyStore } from '../models/policies.ts'
import { headOf } from '../server/business/contract/terms/domain/policy.ts'
import { agreeTerms } from '../server/business/contract/terms/usecases/agreeTerms.ts'
import { addDays } from '../server/kernel/civilDate.ts'
import { getVisible } from '../server/platform/database/reader.ts'
import type { UnitOfWork } from '../server/platform/database/unitOfWork.ts'
import { issuedPolicy, storePolicy, termSegment } from '../test/support/builders/policy.ts'
import type { ChangedTimes } from './policyChanges.ts'
import { openScene } from './scene.ts'
import { signIn } from './signIn.ts'

const [uri = '', few = '', many = '', rounds = ''] = process.argv.slice(2)
const WARM_UP = 10

const scene = await openScene(uri)
const { clock, persons, organisations } = scene
const act = <R>(run: (work: UnitOfWork) => Promise<R>): Promise<R> => scene.act('underwriterA', run)

const period = { from: clock.businessDate(), to: addDays(clock.businessDate(), 365) }
/** Terms number so and so: the first for the whole period, each later one from another day on. */
const terms = (versionNo: number) =>
  termSegment({
    versionNo,
    period,
    effective: versionNo === 1 ? period : { from: addDays(period.from, (versionNo * 7) % 360), to: period.to },
    totalLimitFen: 1_000_000_000 + versionNo,
    knownSince: clock.now(),
  })

async function change(policyNo: string): Promise<void> {
  await act(async (work) => {
    const before = await getVisible(work, policyStore, policyNo)
    const agreed = { ...terms(before.versionNo + 1), policyNo, parties: before.parties, panel: before.panel }
    await agreeTerms(work, agreed)
    await work.change(policyStore, before, headOf(agreed), { type: 'policy.endorsed' })
  })
}

async function policyWith(policyNo: string, changes: number): Promise<string> {
  const parties = { ...issuedPolicy().parties, insurerIds: [organisations.insurerA] }
  const { _id, ...policy } = issuedPolicy({ parties }, terms(1))
  await act((work) => storePolicy(work, policyNo, policy, [terms(1)]))
  for (let count = 0; count < changes; count += 1) await change(policyNo)
  return policyNo
}

const policies = [
  await policyWith('FS2099000001', Number(few)),
  await policyWith('FS2099000002', Number(many)),
] as const
const service = await scene.serve()
const headers = await signIn(service.origin, persons.underwriterA)

async function open(policyNo: string): Promise<void> {
  const answer = await fetch(`${service.origin}/api/policies/${policyNo}`, { headers })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`a policy answers ${answer.status}`)
}

async function timesOf(run: (policyNo: string) => Promise<void>): Promise<readonly [number[], number[]]> {
  const times: readonly [number[], number[]] = [[], []]
  for (let round = 0; round < WARM_UP + Number(rounds); round += 1)
    for (const [index, policyNo] of policies.entries()) {
      const began = performance.now()
      await run(policyNo)
      if (round >= WARM_UP) times[index]?.push(performance.now() - began)
    }
  return times
}

const times: ChangedTimes = { open: await timesOf(open), change: await timesOf(change) }
process.send?.(times)
