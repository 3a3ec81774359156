import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { MongoGridFSChunkError, MongoRuntimeError, type ObjectId } from 'mongodb'
import { findContent, readFile } from '../../../../../models/attachmentContents.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { type Attachment, type AttachmentRef, decideOpening, decideUnaltered } from '../domain/attachment.ts'
import { getAttachment } from './seenAttachment.ts'

export interface OpenedContent {
  readonly attachment: Attachment
  readonly content: Readable
  /** To be shown inside a page instead of saved. */
  readonly preview: boolean
}

export interface OpenContent extends AttachmentRef {
  readonly preview?: number
}

/** The bytes of an attachment, for who sees the case it belongs to. */
export async function openContent(reader: Reader, { attachmentNo, preview }: OpenContent): Promise<OpenedContent> {
  return streamContent(reader, await getAttachment(reader, { attachmentNo }), preview === 1)
}

/**
 * The bytes of an attachment as a stream, whose reader the caller has let in. They are read once before, so that not a
 * byte goes out that is not what was attached: whoever can write to the database cannot give a case another paper.
 */
export async function streamContent(
  { logger }: Pick<Reader, 'logger'>,
  attachment: Attachment & Stored,
  preview: boolean,
): Promise<OpenedContent> {
  valueOrThrow(decideOpening(attachment, preview))
  const stored = await findContent(attachment.sha256)
  if (!stored) throw new Error(`content ${attachment.sha256} of ${attachment._id} is missing`)
  const unaltered = decideUnaltered(attachment, await hashOf(stored.fileId))
  if (!unaltered.ok) logger.error('stored content is not what was attached', { attachment: attachment._id })
  valueOrThrow(unaltered)
  return { attachment, content: readFile(stored.fileId), preview }
}

/** SHA-256 of a stored file; null where it cannot be read to its end. */
async function hashOf(fileId: ObjectId): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const piece of readFile(fileId)) hash.update(piece as Buffer)
    return hash.digest('hex')
  } catch (error) {
    // GridFS says so where chunks are missing or of another length than the file's.
    if (error instanceof MongoGridFSChunkError || error instanceof MongoRuntimeError) return null
    throw error
  }
}
