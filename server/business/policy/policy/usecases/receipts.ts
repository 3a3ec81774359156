import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import { getVisible, notFound, type Reader } from '../../../../platform/database/reader.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import type { PayerRelation } from '../domain/payerRelation.ts'
import type { PolicyReceipt, ReceiptRef } from '../domain/receipt.ts'

/** A policy with the premium it received, the latest first. */
export interface ReceiptsOfPolicy {
  readonly policy: Policy & Stored
  readonly receipts: readonly PolicyReceipt[]
}

/** Premium that a policy received, taken back or not, from its events. */
export async function findReceipts(reader: Reader, { policyNo }: PolicyRef): Promise<ReceiptsOfPolicy> {
  const policy = await getVisible(reader, policyStore, policyNo)
  return { policy, receipts: await receiptsOf(reader, policyNo) }
}

/** One receipt of a policy that the caller may see, or 404. */
export async function getReceipt(reader: Reader, { policyNo, receiptNo }: ReceiptRef): Promise<PolicyReceipt> {
  const receipt = (await receiptsOf(reader, policyNo)).find((each) => each.receiptNo === receiptNo)
  if (!receipt) throw notFound(`${policyNo} ${receiptNo}`)
  return receipt
}

const RECEIVED = 'policy.premium-received'
const REVERSED = 'policy.premium-reversed'

async function receiptsOf({ session }: Reader, policyNo: string): Promise<readonly PolicyReceipt[]> {
  const of = { stream: streamOf(policyStore, policyNo), type: { $in: [RECEIVED, REVERSED] } }
  const events = await EventModel.find(of, { seq: 1, at: 1, actor: 1, type: 1, payload: 1 })
    .session(session ?? null)
    .sort({ seq: -1 })
    .lean<Told[]>()
  const reversedAt = new Map(
    events.filter(({ type }) => type === REVERSED).map(({ payload, at }) => [String(payload.receipt), at]),
  )
  return events
    .filter(({ type }) => type === RECEIVED)
    .map((event) => receiptIn(event, reversedAt.get(event._id) ?? null))
}

type Told = Pick<StoredEvent, '_id' | 'seq' | 'at' | 'actor' | 'type' | 'payload'>

function receiptIn({ _id, seq, at, actor, payload }: Told, reversedAt: Date | null): PolicyReceipt {
  const text = (name: string): string | null => (typeof payload[name] === 'string' ? String(payload[name]) : null)
  return {
    receiptNo: seq,
    event: _id,
    amountFen: Number(payload.amountFen),
    receivedOn: text('receivedOn') ?? '',
    reference: text('reference') ?? '',
    payer: text('payer') ?? '',
    payerAccount: text('payerAccount'),
    payerRelation: text('payerRelation') as PayerRelation | null,
    creditNo: text('creditNo'),
    recordedAt: at,
    recordedByName: actor.name,
    reversedAt,
  }
}
