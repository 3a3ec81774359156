import { acceptanceStore } from '../../../../../models/acceptances.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { EventFact } from '../../../../platform/database/writing.ts'
import type { Attachment } from '../../../contract/attachments/domain/attachment.ts'
import { findKept, relyOn } from '../../../contract/attachments/usecases/relyOn.ts'
import {
  type AcceptancePaper,
  type AcceptanceRecord,
  acceptanceNo,
  usersAwaitingAcceptance,
} from '../../../contract/terms/domain/acceptance.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { findAcceptances, getPresentTerms } from '../../../contract/terms/usecases/terms.ts'
import type { AcceptanceFacts, Certified, NewAcceptanceRecord } from '../domain/acceptance.ts'
import type { AcceptanceCertificateBody } from '../policy.contract.ts'

/** A policy with what a decision about the acceptance of its items goes by. */
export interface Accepting {
  readonly policy: Policy & Stored
  readonly facts: AcceptanceFacts
}

export async function loadAccepting(work: UnitOfWork, policyNo: string): Promise<Accepting> {
  const policy = await work.loadForChange(policyStore, policyNo)
  const { items } = await getPresentTerms(work, policy, work.businessDate)
  const records = await findAcceptances(work, policyNo)
  const { actor, businessDate } = work
  return { policy, facts: { actorOrganisationId: actor.organisationId, businessDate, items, records } }
}

type Paper = Attachment & Stored

/** What the certificate says, with the attachment that is named as its paper, if it is one of the policy. */
export async function certifiedBy(
  work: UnitOfWork,
  policyNo: string,
  { acceptedOn, certificateNo, paperNo }: AcceptanceCertificateBody,
): Promise<{ readonly certified: Certified; readonly attachment: Paper | null }> {
  const attachment = await findKept(work, { kind: 'policy', number: policyNo }, paperNo)
  return { certified: { acceptedOn, certificateNo, paper: attachment && paperOf(attachment) }, attachment }
}

function eventOf({ acceptance, reason }: NewAcceptanceRecord): string {
  if (!acceptance) return 'acceptance.withdrawn'
  return reason === null ? 'acceptance.recorded' : 'acceptance.corrected'
}

const paperOf = ({ _id, name, kind, sha256 }: Paper): AcceptancePaper => ({ attachmentNo: _id, name, kind, sha256 })

interface Kept {
  readonly added: readonly NewAcceptanceRecord[]
  /** What they stand on; null for a withdrawal. */
  readonly attachment: Paper | null
  readonly fact: EventFact
}

/** Writes the records, none of which is ever changed, and the head of the policy: who still has to say something. */
export async function keepAcceptances(
  work: UnitOfWork,
  { policy: before, facts: { items, records } }: Accepting,
  { added, attachment, fact }: Kept,
): Promise<Policy & Stored> {
  const awaitingAcceptanceFrom = usersAwaitingAcceptance(items, [...records, ...added])
  const policy = await work.change(policyStore, before, { awaitingAcceptanceFrom }, fact)
  const { userId, name, organisationId } = work.actor
  const { _id: policyNo, parties } = policy
  // A paper stands behind what it was first named for until the end: saying so once is enough.
  if (attachment && !records.some(({ acceptance }) => acceptance?.paper.attachmentNo === attachment._id))
    await relyOn(work, attachment, streamOf(policyStore, policyNo))
  for (const record of added) {
    const content: AcceptanceRecord = { ...record, policyNo, recordedBy: { userId, name, organisationId }, parties }
    await work.create(acceptanceStore, acceptanceNo(policyNo, record.itemNo, record.recordNo), content, {
      type: eventOf(record),
      reason: record.reason,
    })
  }
  return policy
}
