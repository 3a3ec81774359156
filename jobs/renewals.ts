import {
  type EndingDays,
  endingDays,
  findEnded,
  findRenewalTasks,
  type RenewalsDone,
  type RenewalTask,
  runRenewals,
} from '../server/business/servicing/renewal/usecases/runRenewals.ts'
import { laterOf } from '../server/kernel/civilDate.ts'
import { jobOfBatch } from './batch/jobOfBatch.ts'

/** Days on which policies end, of one range; renewals of one transaction: each reads and writes as much as a quote. */
const RANGE_DAYS = 10
const AT_ONCE = 5

/** The days of a range; null for what has ended. */
interface RenewalRange {
  readonly days: EndingDays | null
}

interface RenewalsSaved extends RenewalsDone {
  /** The last policy that was looked at; null at the beginning. */
  readonly after: string | null
}

const BEGIN: RenewalsSaved = { after: null, opened: 0, prepared: 0, lapsed: 0 }

/**
 * Opens the renewal of every policy that is about to end, makes offers anew that the policy has changed under, and lets
 * lapse what nobody accepted. What is about to end is judged by today: a run of an earlier date that comes late is not behind.
 */
export const renewals = jobOfBatch<RenewalRange, RenewalsSaved>('renewals', {
  revisions: () => ({}),
  cut: async ({ batch, today }) => [
    { days: null },
    ...endingDays(laterOf(batch.businessDate, today()), RANGE_DAYS).map((days) => ({ days })),
  ],
  work: async ({ key, saved, batch, today, commit }) => {
    const businessDate = laterOf(batch.businessDate, today())
    let done = saved ?? BEGIN
    const { after } = done
    const tasks = await (key.days ? findRenewalTasks(key.days, businessDate) : findEnded(businessDate))
    // What is done is found no more; what is not to be done is looked at once.
    const left = key.days ? tasks.filter(({ policyNo }) => after === null || policyNo > after) : tasks
    for (const some of chunks(left)) {
      const before = done
      done = await commit(
        async (work) => ({ ...(await runRenewals(work, some, before)), after: some.at(-1)?.policyNo ?? before.after }),
        businessDate,
      )
    }
    return done
  },
  close: async (saved) => {
    const sum = { opened: 0, prepared: 0, lapsed: 0 }
    for await (const { opened, prepared, lapsed } of saved) {
      sum.opened += opened
      sum.prepared += prepared
      sum.lapsed += lapsed
    }
    return { result: sum, findings: [], findingCount: 0, error: null }
  },
})

const chunks = (tasks: readonly RenewalTask[]): readonly (readonly RenewalTask[])[] =>
  Array.from({ length: Math.ceil(tasks.length / AT_ONCE) }, (_, index) =>
    tasks.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
