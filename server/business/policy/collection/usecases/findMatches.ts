import { bankCreditStore } from '../../../../../models/bankCredits.ts'
import { findPage, type Page, type PageQuery } from '../../../../../models/page.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { outstandingPremiumFen, type Policy } from '../../../contract/terms/domain/policy.ts'
import { openDues, type PayingPolicy } from '../../../contract/terms/domain/premiumPayment.ts'
import { findPayers, type Payers } from '../../policy/usecases/findPayers.ts'
import type { BankCredit } from '../domain/bankLine.ts'
import { firstSums, type Match, matchesOf } from '../domain/matching.ts'
import { policyNumbersIn } from '../domain/policyNumbers.ts'
import { creditList } from './credits.ts'

/** A credit of which something is left, with what it could pay. */
export interface MatchedCredit {
  readonly credit: BankCredit & Stored
  readonly matches: readonly Match[]
  /** Policies that its texts name and that owe nothing: paid twice, or not yet due. */
  readonly owingNothing: readonly string[]
}

type PaidPolicy = Pick<Policy & Stored, '_id' | 'holderId' | 'parties'> & PayingPolicy

const FIELDS = {
  holderId: 1,
  parties: 1,
  premiumFen: 1,
  paidPremiumFen: 1,
  state: 1,
  period: 1,
  boundAt: 1,
  issuedAt: 1,
  payment: 1,
} as const
/** Policies with premium outstanding of the payers of one page that are looked at. */
const MOST = 500

/**
 * One page of the credits that are not allocated, each with what it could pay. What is owed changes with every receipt, so
 * that this is worked out anew whenever it is asked for: by the numbers their texts name, and by whoever goes by their
 * payers' names.
 */
export async function findMatches(reader: Reader, query: PageQuery): Promise<Page<MatchedCredit>> {
  const page = await findPage<BankCredit & Stored>(reader, bankCreditStore, creditList, { ...query, state: 'open' })
  const numbersOf = new Map(
    page.items.map((credit) => [credit._id, policyNumbersIn(`${credit.reference} ${credit.text}`)]),
  )
  const named = await findNamed(reader, [...new Set([...numbersOf.values()].flat())])
  const payers = await findPayers(
    reader,
    page.items.map(({ counterparty }) => counterparty),
    [...new Set(named.map(({ holderId }) => holderId))],
  )
  const owned = await findOwned(reader, payers.circle)
  const policies = new Map([...named, ...owned].map((policy) => [policy._id, policy]))
  return {
    ...page,
    items: page.items.map((credit) => matched(credit, numbersOf.get(credit._id) ?? [], [...policies.values()], payers)),
  }
}

function matched(
  credit: BankCredit & Stored,
  numbers: readonly string[],
  policies: readonly PaidPolicy[],
  payers: Payers,
): MatchedCredit {
  const about = policies.map((policy) => ({
    policyNo: policy._id,
    holderId: policy.holderId,
    outstandingFen: outstandingPremiumFen(policy),
    instalmentsFen: firstSums(openDues(policy).map(({ openFen }) => openFen)),
    relation: payers.relationTo(policy, credit.counterparty),
    named: numbers.includes(policy._id),
  }))
  const owed = about.filter(
    ({ outstandingFen, relation, named }) => outstandingFen > 0 && (named || relation !== 'unknown'),
  )
  const owingNothing = about.filter(({ outstandingFen, named }) => named && outstandingFen === 0)
  return {
    credit,
    matches: matchesOf(credit.unallocatedFen, owed),
    owingNothing: owingNothing.map(({ policyNo }) => policyNo),
  }
}

/** The policies of these numbers that the actor's insurer issued: it settles for all that share them. */
function findNamed({ actor, session }: Reader, numbers: readonly string[]): Promise<PaidPolicy[]> {
  if (numbers.length === 0) return Promise.resolve([])
  const own = { _id: { $in: numbers }, 'parties.insurerIds.0': actor.organisationId }
  return policyStore.model
    .find(own as object, FIELDS)
    .session(session ?? null)
    .lean<PaidPolicy[]>()
    .exec()
}

/** Policies of these policyholders that owe premium to the actor's insurer. */
function findOwned({ actor, session }: Reader, holderIds: readonly string[]): Promise<PaidPolicy[]> {
  if (holderIds.length === 0) return Promise.resolve([])
  const owing = {
    'parties.insurerIds.0': actor.organisationId,
    'parties.manufacturerId': { $in: holderIds },
    'marks.premiumOutstanding': { $exists: true },
  }
  return policyStore.model
    .find(owing as object, FIELDS)
    .session(session ?? null)
    .limit(MOST)
    .lean<PaidPolicy[]>()
    .exec()
}
