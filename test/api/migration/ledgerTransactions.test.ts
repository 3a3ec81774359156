import { expect } from 'chai'
import winston from 'winston'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { ledgerTransactions } from '../../../models/migrations/0005-ledger-transactions.ts'
import { type PastPosting, PastPostingModel } from '../../../models/migrations/past/postings.ts'
import { MIGRATIONS } from '../../../models/migrations/registry.ts'
import { policyStore } from '../../../models/policies.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import { movementOf } from '../../../server/business/ledger/billing/domain/movement.ts'
import { type LedgerTransaction, unbalancedBooks } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { migrate, migrationStatus } from '../../../server/platform/database/migrations/migrate.ts'
import '../../../server/routes.ts'
import { ACCESS } from '../../support/access.ts'
import { useDatabase } from '../../support/database.ts'
import { restoreFixture } from '../../support/dataFixture.ts'

const logger = winston.createLogger({ silent: true })

/** What moved of each kind, for which document and by which event: `kind subject event source>destination fen`. */
const told = (kind: string, subject: string, event: string, from: string, to: string, fen: number) =>
  `${kind} ${subject} ${event} ${from}>${to} ${fen}`

describe('the migration to ledger transactions', function () {
  this.timeout(60_000)
  useDatabase()

  beforeEach(() => restoreFixture('0.1'))

  const postings = () => PastPostingModel.find().lean<PastPosting[]>()
  const transactions = () => LedgerTransactionModel.find().lean<LedgerTransaction[]>()

  it('tells every movement as before, balanced, and proves against all documents', async () => {
    const sums = new Map<string, PastPosting>()
    for (const posting of await postings()) {
      const key = `${posting.event} ${posting.kind}`
      const sum = sums.get(key)
      sums.set(key, { ...posting, amountFen: posting.amountFen + (sum?.amountFen ?? 0) })
    }
    const before = [...sums.values()].map(({ kind, subject, event, source, destination, amountFen }) =>
      told(kind, subject, event, source, destination, amountFen),
    )
    await migrate(MIGRATIONS, { logger, access: ACCESS })

    const written = await transactions()
    const after = written.map((transaction) => {
      const { source, destination, amountFen } = movementOf(transaction)
      return told(transaction.kind, transaction.subject, transaction.event, source, destination, amountFen)
    })
    expect(before.length).to.be.greaterThan(30)
    expect(after).to.have.members(before)
    expect(written.flatMap(({ entries }) => unbalancedBooks(entries))).to.deep.equal([])
    expect((await proveLedger()).differences).to.deep.equal([])
    expect(await postings()).to.deep.equal([])
  })

  it('gives premium the days it is earned over, losses their accident day, and each insurer of a panel its share', async () => {
    const [premium] = await PastPostingModel.find({ kind: 'premiumReceived' }).lean<PastPosting[]>()
    const lead = premium?.destination.replace('insurer:', '')
    const panel = [
      { insurerId: lead, sharePpm: 700_000 },
      { insurerId: 'ORG-other', sharePpm: 300_000 },
    ]
    await policyStore.model.collection.updateOne({ _id: premium?.policyNo as never }, { $set: { panel } })
    await migrate(MIGRATIONS, { logger, access: ACCESS })
    const written = await transactions()
    const premiums = written.filter(({ kind }) => kind === 'premiumWritten')
    expect(premiums.filter(({ earns }) => earns === null || earns.from >= earns.to)).to.deep.equal([])
    const losses = written.filter(({ subject }) => subject.startsWith('claim:')).flatMap(({ entries }) => entries)
    expect(losses.filter(({ accidentDay }) => accidentDay === null)).to.deep.equal([])
    const shared = written.filter(({ subject }) => subject === `policy:${premium?.policyNo}`)
    expect(shared.map(({ kind }) => kind)).to.include.members(['premiumWritten', 'premiumReceived'])
    for (const { entries } of shared)
      expect(new Set(entries.map(({ party }) => party))).to.deep.equal(new Set([lead, 'ORG-other']))
    expect((await proveLedger()).differences).to.deep.equal([])
  })

  it('comes to the same when it was stopped before, and keeps and reports what is about nothing', async () => {
    const [posting] = await postings()
    const lost = { ...posting, _id: 'PO:claim:CL1999000001#2.1', subject: 'claim:CL1999000001' }
    await PastPostingModel.collection.insertOne(lost as never)
    await migrate(MIGRATIONS, { logger, access: ACCESS })
    const once = await transactions()
    expect((await postings()).map(({ _id }) => _id)).to.deep.equal([lost._id])
    const { record } =
      (await migrationStatus([ledgerTransactions])).find(({ name }) => name === ledgerTransactions.name) ?? {}
    expect(record?.findings).to.deep.equal([`${lost._id} is about ${lost.subject}, which does not exist`])

    await restoreFixture('0.1')
    await migrate(MIGRATIONS.slice(0, MIGRATIONS.indexOf(ledgerTransactions)), { logger, access: ACCESS })
    await LedgerTransactionModel.createCollection()
    await LedgerTransactionModel.collection.insertMany(once.slice(0, 7) as never)
    await migrate(MIGRATIONS, { logger, access: ACCESS })
    expect(await transactions()).to.have.deep.members(once)
  })
})
