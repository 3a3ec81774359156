import { holdContent } from '../../../../../models/attachmentContents.ts'
import { insertHead } from '../../../../../models/bordereauPacks.ts'
import { bordereauStore } from '../../../../../models/bordereaux.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Bordereau } from '../domain/bordereau.ts'
import { type SeenBordereau, seen } from './bordereaux.ts'
import type { StagedBordereau, UploadFields } from './stageBordereau.ts'

export interface CreateBordereau extends UploadFields {
  readonly received: StagedBordereau
}

/** Keeps a list of policies with its bytes; where the same came before it is told, and may come again. */
export async function createBordereau(work: UnitOfWork, { received }: CreateBordereau): Promise<SeenBordereau> {
  const { organisationId, userId, name } = work.actor
  const { sha256, sizeBytes, head, discard } = received
  const same = await bordereauStore.model
    .find({ organisationId, sha256 } as object, { _id: 1 }, { session: work.session })
    .sort({ _id: 1 })
    .limit(MOST_TOLD)
    .lean<Stored[]>()
  if (!(await holdContent(received, work.session))) work.afterCommit(discard)
  const content: Bordereau = {
    organisationId,
    state: 'uploaded',
    fileName: received.name,
    sha256,
    sizeBytes,
    sameAs: same.map(({ _id }) => _id),
    mapping: null,
    checkNo: 0,
    digest: null,
    checkedOn: null,
    mode: null,
    batchId: null,
    importedBy: { userId, name },
  }
  const bordereau = await work.create(bordereauStore, await work.nextNumber('BX'), content, {
    type: 'bordereau.uploaded',
    payload: { file: received.name, sha256, sizeBytes },
  })
  await insertHead(bordereau._id, head, work.session)
  return seen(bordereau)
}

const MOST_TOLD = 10
