/**
 * The server side of the measurement of premium over time, a process of its own: so many issued policies of an insurer, one
 * transaction of written premium each, reported by the use case. Sends times and memory.
 */
import { LedgerTransactionModel } from '../models/ledgerTransactions.ts'
import { premiumOf, reportPremium } from '../server/business/ledger/accounting/usecases/reportPremium.ts'
import { premiumWritten } from '../server/business/ledger/billing/domain/premium.ts'
import { addDays } from '../server/kernel/civilDate.ts'
import { issuedPolicy, termSegment } from '../test/support/builders/policy.ts'
import type { PremiumTimes } from './premium.ts'
import { openScene } from './scene.ts'

const [uri = '', policies = '', rounds = ''] = process.argv.slice(2)
const AT_ONCE = 5_000
const PRODUCTS = ['FS-EQ', 'FB-NM', 'RD-EL', 'IP-EN']
const REGIONS = ['110000', '210100', '310000', '330100', '440300', '510100']
/** Terms begin on any day of the year before, so that most of them run. */
const BEGINNINGS = 365

const scene = await openScene(uri)
const insurerId = scene.organisation('insurerA')
const on = scene.clock.businessDate()
const parties = { ...issuedPolicy().parties, insurerIds: [insurerId] }

function transaction(n: number): object {
  const from = addDays(on, -(n % BEGINNINGS))
  const effective = { from, to: addDays(from, 365 + (n % 30)) }
  const covers = termSegment().covers.map((cover) => ({ ...cover, premiumFen: cover.premiumFen + (n % 9_973) }))
  const policyNo = `FS2099${String(n).padStart(7, '0')}`
  const contract = issuedPolicy({ parties, region: REGIONS[n % REGIONS.length] ?? '' })
  const draft = premiumWritten(
    { ...contract, _id: policyNo, product: { ...contract.product, code: PRODUCTS[n % PRODUCTS.length] ?? '' } },
    termSegment({ effective, period: effective, covers }),
    { event: `policy:${policyNo}#2`, effectiveOn: from },
  )
  return {
    ...draft,
    _id: `LT:${draft.event}.1`,
    businessDate: from,
    recordedOn: from,
    recordedAt: new Date(`${from}T02:00:00Z`),
    reference: null,
    bankReference: null,
  }
}

for (let planted = 0; planted < Number(policies); planted += AT_ONCE) {
  const some = Array.from({ length: Math.min(AT_ONCE, Number(policies) - planted) }, (_, n) => transaction(planted + n))
  await LedgerTransactionModel.collection.insertMany(some as never, { ordered: false })
}

const reader = scene.reader('insurerFinanceA')
const since = `${on.slice(0, 4)}-01-01`
const megabytes = () => process.memoryUsage().rss / 2 ** 20

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}

async function read(): Promise<void> {
  for await (const _transaction of premiumOf(insurerId, { since, until: on, knownOn: on })) {
    // Reading alone is what is measured.
  }
}

const times = { report: [] as number[], reading: [] as number[] }
await read()
const memoryBefore = megabytes()
let memoryMeanwhile = memoryBefore
const watch = setInterval(() => {
  memoryMeanwhile = Math.max(memoryMeanwhile, megabytes())
}, 50)
for (let round = 0; round < Number(rounds); round += 1) {
  times.reading.push(await timed(read))
  times.report.push(await timed(() => reportPremium(reader, { by: ['month', 'product'] })))
}
clearInterval(watch)
process.send?.({ ...times, memoryBefore, memoryMeanwhile } satisfies PremiumTimes)
