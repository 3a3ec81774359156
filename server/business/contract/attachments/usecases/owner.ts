import { mayDo } from '../../../../../config/permissions.ts'
import { attachmentStore } from '../../../../../models/attachments.ts'
import { EventModel, type StoredEvent } from '../../../../../models/events.ts'
import { allStores, type Store, type Stored, streamOf } from '../../../../../models/store.ts'
import { getVisible, notFound, type Reader } from '../../../../platform/database/reader.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { Attachment } from '../domain/attachment.ts'
import { type OwnerRef, type OwnerStanding, ownerRule, ownerStream, RELIED_ON } from '../domain/owners.ts'

/** A case, as far as its attachments are concerned. */
export type Owner = Stored & { readonly state: string; readonly parties: Pick<Parties, 'insurerIds'> }

export const standingOf = ({ state, parties }: Owner): OwnerStanding => ({ state, leadId: parties.insurerIds[0] })

/** The case if this person may read it; else `http.not-found`, whether there is one or not. */
export async function getOwner(reader: Reader, { kind, number }: OwnerRef): Promise<Owner> {
  if (!mayDo(reader.actor, ownerRule(kind).read)) throw notFound(number)
  const store = allStores().get(kind) as Store<Omit<Owner, keyof Stored>> | undefined
  if (!store) throw new Error(`there is no store of ${kind}`)
  return getVisible(reader, store, number)
}

/** What an attachment cannot be removed after: a decision on its case since, or a record that names it. */
export async function findDecisionSince(
  reader: Reader,
  { _id, owner, ownerVersion }: Pick<Attachment & Stored, '_id' | 'owner' | 'ownerVersion'>,
): Promise<string | null> {
  const found = await EventModel.findOne(
    {
      $or: [
        { stream: ownerStream(owner), seq: { $gt: ownerVersion }, type: { $in: ownerRule(owner.kind).lockedBy } },
        { stream: streamOf(attachmentStore, _id), type: RELIED_ON },
      ],
    },
    null,
    { session: reader.session ?? null, sort: { seq: 1 } },
  ).lean<StoredEvent>()
  return found?.type ?? null
}
