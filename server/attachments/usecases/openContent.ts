import type { Readable } from 'node:stream'
import { findContent, readFile } from '../../../models/attachmentContents.ts'
import type { Reader } from '../../database/reader.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { ContentInput } from '../attachments.schemas.ts'
import type { Attachment } from '../domain/attachment.ts'
import { factsOfKind } from '../domain/fileKinds.ts'
import { getAttachment } from './seenAttachment.ts'

export interface OpenedContent {
  readonly attachment: Attachment
  readonly content: Readable
  /** To be shown inside a page instead of saved. */
  readonly preview: boolean
}

/** The bytes of an attachment as a stream. */
export async function openContent(reader: Reader, { params, query }: ContentInput): Promise<OpenedContent> {
  const attachment = await getAttachment(reader, { params })
  if (attachment.state === 'removed') throw new RefusalError([{ code: 'attachment.removed' }])
  const preview = query.preview === 1
  if (preview && !factsOfKind(attachment.kind).preview)
    throw new RefusalError([{ code: 'attachment.no-preview', value: attachment.kind }])
  const stored = await findContent(attachment.sha256)
  if (!stored) throw new Error(`content ${attachment.sha256} of ${attachment._id} is missing`)
  return { attachment, content: readFile(stored.fileId), preview }
}
