import type { Claim } from '../../server/business/claims/domain/claim.ts'
import { balanceFigures } from '../../server/business/ledger/billing/domain/balanceFigures.ts'
import { lossCaseOf } from '../../server/business/ledger/billing/domain/claimMoney.ts'
import type { LedgerContract } from '../../server/business/ledger/billing/domain/premium.ts'
import type { SubsidyApplication } from '../../server/business/subsidy/domain/application.ts'
import type { Period } from '../../server/kernel/period.ts'
import { claimStore } from '../claims.ts'
import { FigureModel, figureRows } from '../figures.ts'
import { LedgerTransactionModel } from '../ledgerTransactions.ts'
import { policyStore } from '../policies.ts'
import { subsidyApplicationStore } from '../subsidyApplications.ts'
import type { Migration } from './migration.ts'
import { type PastCase, transactionsOf } from './past/ledgerTransactions.ts'
import { type PastPosting, PastPostingModel } from './past/postings.ts'

/**
 * Movements in three books become balanced transactions, event by event: the postings of one document together, at the
 * first of them. What is premium gets the days it is earned over, what is a loss its accident day, and what a panel
 * shares the entries of each insurer. The sums of all accounts are written beside them. A posting goes when it
 * is written so; one without a document stays and is reported.
 */
export const ledgerTransactions: Migration = {
  name: '0005-ledger-transactions',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.rewrite(
      PastPostingModel,
      async (posting) => {
        const postings = await PastPostingModel.find({ subject: posting.subject }).lean<PastPosting[]>()
        if (postings.some(({ _id }) => _id < posting._id)) return []
        const about = await caseOf(posting)
        if (!about) {
          await data.report(`${posting._id} is about ${posting.subject}, which does not exist`)
          return []
        }
        return transactionsOf(postings, about).map((transaction) => ({
          replaceOne: { filter: { _id: transaction._id as never }, replacement: transaction, upsert: true },
        }))
      },
      LedgerTransactionModel,
    )
    await data.rewrite(
      LedgerTransactionModel,
      (transaction) =>
        figureRows(transaction._id, balanceFigures(transaction)).map((row) => ({
          replaceOne: { filter: { _id: row._id as never }, replacement: row, upsert: true },
        })),
      FigureModel,
    )
    await data.rewrite(PastPostingModel, async ({ _id, subject }) =>
      (await LedgerTransactionModel.exists({ subject })) ? [{ deleteOne: { filter: { _id: _id as never } } }] : [],
    )
  },
}

/** The document of a posting; null where there is none. */
async function caseOf({ subject }: PastPosting): Promise<PastCase | null> {
  const number = subject.slice(subject.indexOf(':') + 1)
  if (subject.startsWith('policy:')) return contractCase(number)
  if (subject.startsWith('claim:')) {
    const claim = await claimStore.model.findById(number).lean<Claim & { readonly _id: string }>()
    const policy = claim && (await findContract(claim.policyNo))
    return claim && { kind: 'claim', loss: lossCaseOf(claim, policy?.panel ?? null) }
  }
  const application = await subsidyApplicationStore.model
    .findById(number)
    .lean<SubsidyApplication & { readonly _id: string }>()
  return application && { kind: 'subsidy', subsidy: { ...application, applicationNo: application._id } }
}

async function contractCase(policyNo: string): Promise<PastCase | null> {
  const contract = await findContract(policyNo)
  const effective = contract?.versions?.[0]?.effective ?? contract?.period
  return contract && effective ? { kind: 'policy', contract, effective } : null
}

/** A policy as it is stored, before or after its terms found another place. */
type StoredContract = LedgerContract & {
  readonly period?: Period
  readonly versions?: readonly { readonly effective: Period }[]
}

const findContract = (policyNo: string): Promise<StoredContract | null> =>
  policyStore.model.collection.findOne<StoredContract>({ _id: policyNo as never })
