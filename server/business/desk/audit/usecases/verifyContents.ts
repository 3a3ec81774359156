import { createHash } from 'node:crypto'
import {
  type AttachmentContent,
  findContent,
  findContentsAfter,
  readFile,
} from '../../../../../models/attachmentContents.ts'
import { attachmentStore } from '../../../../../models/attachments.ts'
import { idsIn, type KeyRange, WHOLE } from '../../../../../models/keyRanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import { isDatabaseUnavailable } from '../../../../platform/database/unavailable.ts'
import type { Attachment } from '../../../contract/attachments/domain/attachment.ts'
import type { RecordFinding } from '../domain/findings.ts'
import { verifyIssued } from './verifyIssued.ts'

const BATCH = 200

/**
 * Reads every attachment's bytes, once where several have the same, and compares them with the hash they were attached
 * under, which the attachment's own events hold; and those of every issued document likewise.
 */
export const verifyContents = async (): Promise<readonly RecordFinding[]> => [
  ...(await verifyBytes()),
  ...(await verifyAttachments()),
  ...(await verifyIssued()),
]

/** Reads the bytes themselves, or a range of them by their hashes. */
export async function verifyBytes(range: KeyRange = WHOLE): Promise<readonly RecordFinding[]> {
  const findings: RecordFinding[] = []
  for (let after = ''; ; ) {
    const contents = await findContentsAfter(after, BATCH, range)
    for (const content of contents)
      if (!(await isIntact(content))) findings.push(...(await namedBy(content._id, 'content-changed')))
    const last = contents.at(-1)
    if (!last) return findings
    after = last._id
  }
}

async function isIntact({ _id, fileId }: AttachmentContent): Promise<boolean> {
  const hash = createHash('sha256')
  try {
    for await (const piece of readFile(fileId)) hash.update(piece as Buffer)
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error
    // Chunks are missing or of the wrong size, unless the last attachment with these bytes has gone meanwhile.
    return (await findContent(_id)) === null
  }
  return hash.digest('hex') === _id || (await findContent(_id)) === null
}

/** The attachments that have some bytes. */
async function namedBy(sha256: string, fault: RecordFinding['fault']): Promise<RecordFinding[]> {
  const attachments = await attachmentStore.model.find({ sha256, state: 'kept' } as object, { _id: 1 }).lean<Stored[]>()
  return attachments.map(({ _id }) => ({ where: `attachment:${_id}`, fault, detail: sha256 }))
}

/** Looks for attachments, or those of a range of numbers, whose bytes are not there. */
export async function verifyAttachments(range: KeyRange = WHOLE): Promise<readonly RecordFinding[]> {
  const findings: RecordFinding[] = []
  for await (const { _id, sha256 } of attachmentStore.model
    .find({ state: 'kept', ...idsIn(range) } as object, { sha256: 1 })
    .sort({ _id: 1 })
    .lean<(Attachment & Stored)[]>()
    .cursor()) {
    if ((await findContent(sha256)) === null && (await isKept(_id)))
      findings.push({ where: `attachment:${_id}`, fault: 'content-missing', detail: sha256 })
  }
  return findings
}

/** Whether it is still there: it may have been removed since it was read. */
const isKept = async (_id: string): Promise<boolean> =>
  (await attachmentStore.model.exists({ _id, state: 'kept' } as object)) !== null
