import { jobActor } from '../../../jobs/actor.ts'
import { renewals } from '../../../jobs/renewals.ts'
import { quoteStore } from '../../../models/quotes.ts'
import { renewalStore } from '../../../models/renewals.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import type { Quote } from '../../../server/business/offer/underwriting/domain/quote.ts'
import type { Submission } from '../../../server/business/offer/underwriting/domain/submission.ts'
import { acceptQuote } from '../../../server/business/offer/underwriting/usecases/acceptQuote.ts'
import { getQuoteDisclosure } from '../../../server/business/offer/underwriting/usecases/acknowledge.ts'
import { LONGEST_OFFER_DAYS } from '../../../server/business/reference/product/domain/product.ts'
import { type Renewal, renewalNoOf } from '../../../server/business/servicing/renewal/domain/renewal.ts'
import { openRenewal } from '../../../server/business/servicing/renewal/usecases/openRenewal.ts'
import {
  findEnded,
  findRenewalTasks,
  type RenewalsDone,
  runRenewals,
} from '../../../server/business/servicing/renewal/usecases/runRenewals.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { inUnitOfWork } from '../../../server/platform/database/unitOfWork.ts'
import type { TestService } from '../app.ts'
import { grantedBy } from '../builders/grant.ts'
import { jobsOf } from '../jobs.ts'

/** Has the job done on a day, as a batch; on a day on which it was done already nothing happens. */
export async function runJobOn({ clock }: Pick<TestService, 'clock'>, day: string): Promise<void> {
  clock.moveTo(day)
  const jobs = jobsOf([renewals], clock)
  await jobs.queueDue()
  await jobs.workOff()
}

/** Does what the job does on a day, however often. */
export async function runRenewalsOn(service: Pick<TestService, 'clock' | 'act'>, day: string): Promise<RenewalsDone> {
  service.clock.moveTo(day)
  const days = { from: addDays(day, 1), to: addDays(day, LONGEST_OFFER_DAYS + 1) }
  const tasks = [...(await findEnded(day)), ...(await findRenewalTasks(days, day))]
  return service.act(jobActor('renewals'), (work) => runRenewals(work, tasks))
}

/** The renewal of a policy as it is stored. */
export const renewalOf = (policyNo: string): Promise<Renewal & Stored> =>
  renewalStore.model.findById(renewalNoOf(policyNo)).orFail().lean<Renewal & Stored>()

/** The renewal of a policy, opened as the run of a day would, wherever the clock stands. */
export async function openedRenewal(service: TestService, policyNo: string, businessDate: string): Promise<void> {
  const context = { ...service.reader(jobActor('renewals')), businessDate }
  await inUnitOfWork(context, (work) => openRenewal(work, policyNo))
}

/** Insurer A lets the nightly run open renewals up to a limit. */
export const letOffer = (service: TestService, limitFen = 10_000_000_000): Promise<Stored> =>
  grantedBy(service, 'underwritingManagerA', { decision: 'offerRenewal', holderRole: 'seniorUnderwriter', limitFen })

/** Manufacturer A accepts the quote of a renewal, of which everything is shown and explained to it with the acceptance. */
export const acceptOffer = (service: TestService, quoteNo: string) =>
  service.act('manufacturerA', async (work) => {
    const { disclosure } = await getQuoteDisclosure(work, { quoteNo })
    const acknowledgement = { productHash: disclosure.product.hash, exclusions: disclosure.exclusions }
    return acceptQuote(work, { quoteNo, acknowledgement })
  })

/** The submission of the offer that was prepared last. */
export const submissionOf = async (policyNo: string): Promise<Submission & Stored> =>
  submissionStore.model
    .findById((await renewalOf(policyNo)).offer?.submissionNo)
    .orFail()
    .lean<Submission & Stored>()

/** Its quotes, as they are stored. */
export const quotesOf = async (policyNo: string): Promise<(Quote & Stored)[]> =>
  quoteStore.model
    .find({ submissionNo: (await renewalOf(policyNo)).offer?.submissionNo } as object)
    .lean<(Quote & Stored)[]>()
