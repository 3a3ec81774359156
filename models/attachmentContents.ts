import type { Readable } from 'node:stream'
import { GridFSBucket, ObjectId } from 'mongodb'
import mongoose, { type ClientSession, type Connection, model, Schema } from 'mongoose'
import { runAgainIfDuplicate } from './duplicateKey.ts'
import { conditionOf, type KeyRange, WHOLE } from './keyRanges.ts'

/** Bytes that one or more attachments consist of, stored once. */
export interface AttachmentContent {
  /** SHA-256 of the bytes. */
  readonly _id: string
  readonly fileId: ObjectId
  readonly sizeBytes: number
  /** Attachments that are kept with these bytes; with the last one the content goes. */
  readonly references: number
}

/**
 * A GridFS file that no content refers to: on its way in, or on its way out. Written before the first chunk and removed
 * after the last, so that what a stopped process leaves behind is known.
 */
interface LooseFile {
  readonly _id: ObjectId
  readonly since: Date
}

const BUCKET = 'attachmentFiles'

const ContentModel = model<AttachmentContent>(
  'AttachmentContent',
  new Schema<AttachmentContent>(
    {
      _id: { type: String, required: true },
      fileId: { type: Schema.Types.ObjectId, required: true },
      sizeBytes: { type: Number, required: true },
      references: { type: Number, required: true },
    },
    { versionKey: false, collection: 'attachmentContents' },
  ),
)

/** The collection of contents, by the hash of their bytes. */
export const CONTENTS = ContentModel.collection.collectionName

const LooseFileModel = model<LooseFile>(
  'AttachmentLooseFile',
  new Schema<LooseFile>(
    { _id: { type: Schema.Types.ObjectId, required: true }, since: { type: Date, required: true } },
    { versionKey: false, collection: 'attachmentLooseFiles' },
  ).index({ since: 1 }),
)

/** GridFS's own two collections, declared so that they exist, with their indexes, before the first upload. */
const FileModel = model(
  'AttachmentFile',
  new Schema({}, { versionKey: false, strict: false, collection: `${BUCKET}.files` }).index({
    filename: 1,
    uploadDate: 1,
  }),
)
const ChunkModel = model(
  'AttachmentChunk',
  new Schema({}, { versionKey: false, strict: false, collection: `${BUCKET}.chunks` }).index(
    { files_id: 1, n: 1 },
    { unique: true },
  ),
)

function bucket(): GridFSBucket {
  const { db }: Connection = mongoose.connection
  if (!db) throw new Error('not connected')
  return new GridFSBucket(db as never, { bucketName: BUCKET })
}

/** Takes down that a file is about to be written. */
export async function beginFile(since: Date): Promise<ObjectId> {
  const _id = new ObjectId()
  await LooseFileModel.collection.insertOne({ _id, since } as never)
  return _id
}

/** Writes a file piece by piece, each stored before the next is taken, so that nothing is under way when it fails. */
export async function writeFile(fileId: ObjectId, pieces: AsyncIterable<Buffer>): Promise<void> {
  const upload = bucket().openUploadStreamWithId(fileId, fileId.toHexString())
  const failed = new Promise<never>((_resolve, reject) => upload.once('error', reject))
  failed.catch(() => undefined)
  const written = (piece: Buffer) => new Promise<void>((resolve) => upload.write(piece, () => resolve()))
  for await (const piece of pieces) await Promise.race([written(piece), failed])
  const finished = new Promise<void>((resolve) => upload.once('finish', resolve))
  upload.end()
  await Promise.race([finished, failed])
}

/** The bytes of a file, or some of them. */
export const readFile = (fileId: ObjectId, range: { readonly start?: number; readonly end?: number } = {}): Readable =>
  bucket().openDownloadStream(fileId, range)

/** Removes a loose file with all its chunks, written completely or not. */
export async function removeFile(fileId: ObjectId): Promise<void> {
  await ChunkModel.collection.deleteMany({ files_id: fileId })
  await FileModel.collection.deleteOne({ _id: fileId as never })
  await LooseFileModel.deleteOne({ _id: fileId })
}

/** Files that have been loose since before an instant. */
export const findLooseFiles = async (before: Date): Promise<ObjectId[]> =>
  (await LooseFileModel.find({ since: { $lt: before } }, { _id: 1 }).lean()).map(({ _id }) => _id as ObjectId)

/** What an attachment's bytes are stored as. */
export const findContent = (sha256: string): Promise<AttachmentContent | null> =>
  ContentModel.findById(sha256).lean<AttachmentContent>()

/** The contents after one, in the order of their hashes. */
export const findContentsAfter = (
  sha256: string,
  limit: number,
  range: KeyRange = WHOLE,
): Promise<AttachmentContent[]> =>
  ContentModel.find({ _id: { ...conditionOf(range), $gt: sha256 } } as object)
    .sort({ _id: 1 })
    .limit(limit)
    .lean<AttachmentContent[]>()
    .exec()

/**
 * Counts one more attachment with these bytes. True where they were not stored before and the file is now their content;
 * false where they were, and the file is to be removed. Two at the same moment meet in the content's document: the second
 * is run again and finds it.
 */
export async function holdContent(
  { sha256, fileId, sizeBytes }: { readonly sha256: string; readonly fileId: ObjectId; readonly sizeBytes: number },
  session: ClientSession,
): Promise<boolean> {
  const { matchedCount } = await ContentModel.collection.updateOne(
    { _id: sha256 as never },
    { $inc: { references: 1 } },
    { session },
  )
  if (matchedCount === 1) return false
  const content: AttachmentContent = { _id: sha256, fileId, sizeBytes, references: 1 }
  await runAgainIfDuplicate(() => ContentModel.collection.insertOne(content as never, { session }))
  const { deletedCount } = await LooseFileModel.deleteOne({ _id: fileId }, { session })
  if (deletedCount !== 1) throw new Error(`file ${fileId} was swept away before it was attached`)
  return true
}

/** Counts one attachment less; the file that is thereby loose, or null while others have the same bytes. */
export async function releaseContent(sha256: string, since: Date, session: ClientSession): Promise<ObjectId | null> {
  const content = await ContentModel.findById(sha256, null, { session }).lean<AttachmentContent>()
  if (!content) throw new Error(`content ${sha256} is missing`)
  if (content.references > 1) {
    await ContentModel.collection.updateOne({ _id: sha256 as never }, { $inc: { references: -1 } }, { session })
    return null
  }
  await ContentModel.collection.deleteOne({ _id: sha256 as never }, { session })
  await LooseFileModel.collection.insertOne({ _id: content.fileId, since } as never, { session })
  return content.fileId
}
