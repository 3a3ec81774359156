import type { Model } from 'mongoose'
import { bankCreditStore } from '../../../../../models/bankCredits.ts'
import { claimStore } from '../../../../../models/claims.ts'
import { findHolds } from '../../../../../models/paymentHolds.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { outstandingOf } from '../../../claims/domain/claimAmounts.ts'
import { nextClock } from '../../../claims/domain/clocks.ts'
import { refundablePremiumFen } from '../../../contract/terms/domain/policy.ts'
import type { PaymentSource } from '../../../party/banking/domain/paymentSource.ts'
import { type Payable, type PayableKind, type PaymentTarget, partsOf } from '../domain/payable.ts'

/** Something owed, before anybody looked which accounts its payee has. */
export interface Owed extends Omit<Payable, 'to'> {
  readonly to: { readonly purpose: 'claims' | 'general' } | { readonly target: PaymentTarget }
}

/** What of one kind is owed. */
export interface OwedSource {
  /** As many as are wanted that no run has, the most pressing first; `more` where there are others. */
  readonly findFree: (
    reader: Reader,
    wanted: number,
  ) => Promise<{ readonly items: readonly Owed[]; readonly more: boolean }>
  /** Those of these numbers that are owed, whoever has them. */
  readonly findOf: (reader: Reader, caseNos: readonly string[]) => Promise<readonly Owed[]>
}

interface Search<T> {
  readonly model: Model<T & Stored>
  /** Those of the own organisation that wait, by an index. */
  readonly waiting: (organisationId: string) => object
  readonly sort: Readonly<Record<string, 1>>
  readonly owedOf: (document: T & Stored, reader: Reader) => Owed | null
}

function owedSource<T>({ model, waiting, sort, owedOf }: Search<T>): OwedSource {
  const owed = (documents: readonly (T & Stored)[], reader: Reader) =>
    documents.flatMap((document) => owedOf(document, reader) ?? [])
  return {
    findFree: async (reader, wanted) => {
      const found: Owed[] = []
      // What runs have is among the most pressing: pages of it are passed over, not offered.
      for (let skip = 0; ; skip += wanted) {
        const documents = await model
          .find(waiting(reader.actor.organisationId))
          .sort(sort)
          .skip(skip)
          .limit(wanted)
          .lean<(T & Stored)[]>()
        const page = owed(documents, reader)
        const held = await findHolds(page.map(({ source }) => source))
        found.push(...page.filter(({ source }) => !held.has(source)))
        if (found.length >= wanted || documents.length < wanted)
          return { items: found.slice(0, wanted), more: documents.length === wanted || found.length > wanted }
      }
    },
    findOf: async (reader, caseNos) =>
      owed(
        await model
          .find({ $and: [{ _id: { $in: caseNos } }, waiting(reader.actor.organisationId)] } as object, null, {
            session: reader.session ?? null,
          })
          .lean<(T & Stored)[]>(),
        reader,
      ),
  }
}

const named = (source: PaymentSource) => ({ source, ...partsOf(source) })

export const OWED: Readonly<Record<PayableKind, OwedSource>> = {
  claim: owedSource({
    model: claimStore.model,
    waiting: (organisationId) => ({ 'parties.insurerIds.0': organisationId, 'marks.step': 'payment' }),
    sort: { 'marks.dueOn': 1, _id: 1 },
    owedOf: (claim, { businessDate }) => ({
      ...named(`claim:${claim._id}`),
      payeeId: claim.beneficiaryId,
      amountFen: outstandingOf(claim),
      dueOn: nextClock(claim, businessDate)?.dueOn ?? null,
      to: { purpose: 'claims' },
    }),
  }),
  premiumRefund: owedSource({
    model: policyStore.model,
    waiting: (organisationId) => ({
      'parties.insurerIds.0': organisationId,
      'marks.premiumRefundable': { $exists: true },
    }),
    sort: { 'marks.premiumRefundable': 1, _id: 1 },
    owedOf: (policy) => ({
      ...named(`policy:${policy._id}`),
      payeeId: policy.holderId,
      amountFen: refundablePremiumFen(policy),
      dueOn: null,
      to: { purpose: 'general' },
    }),
  }),
  creditRefund: owedSource({
    model: bankCreditStore.model,
    waiting: (organisationId) => ({ organisationId, state: 'toBeRefunded' }),
    sort: { bookedOn: 1, _id: 1 },
    owedOf: ({ _id, refund, unallocatedFen, payerId, heldFor }) =>
      refund && {
        ...named(`credit:${_id}`),
        payeeId: heldFor ?? payerId,
        amountFen: Math.min(refund.amountFen, unallocatedFen),
        dueOn: null,
        to: {
          target: {
            bankAccountNo: null,
            accountHolder: refund.accountHolder,
            bank: null,
            accountNumber: refund.accountNumber,
          },
        },
      },
  }),
}
