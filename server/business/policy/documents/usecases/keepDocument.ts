import { createHash } from 'node:crypto'
import { DocumentBytesModel, issuedDocumentStore } from '../../../../../models/issuedDocuments.ts'
import type { Stored } from '../../../../../models/store.ts'
import { RefusalError, valueOrThrow } from '../../../../kernel/refusal.ts'
import { notFound, type Reader } from '../../../../platform/database/reader.ts'
import { inUnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { IssuedDocument, KeptFile } from '../domain/issuedDocument.ts'
import { type Wording, wordingOf } from '../domain/paper.ts'
import { decideProduct, decideUnaltered } from '../domain/printing.ts'
import { renderPaper } from '../pdf/paperPdf.ts'
import { signPdf } from '../pdf/signature.ts'
import { productByHash } from './paperSources.ts'
import { verificationAddress } from './verificationAddress.ts'

/** The file of a document. */
export interface DocumentFile {
  readonly documentNo: string
  readonly bytes: Buffer
}

/** What this process is printing, so that several who ask at once wait for the same. */
const printing = new Map<string, Promise<Buffer>>()
/** How often another may have been faster before it is an error. */
const TRIES = 5

/**
 * The file of a document: as it is kept, or printed now if nobody has asked before. It is printed once: of several processes that do
 * so at once one keeps its bytes, and the others give out those.
 */
export async function keepDocument(reader: Reader, document: IssuedDocument & Stored): Promise<DocumentFile> {
  const documentNo = document._id
  if (document.file) return { documentNo, bytes: await readKept(document._id, document.file) }
  const underWay = printing.get(documentNo) ?? print(reader, document).finally(() => printing.delete(documentNo))
  printing.set(documentNo, underWay)
  return { documentNo, bytes: await underWay }
}

/** Prints a document and keeps its bytes, unless another process has. */
async function print(reader: Reader, due: IssuedDocument & Stored): Promise<Buffer> {
  const { signingKey } = reader
  const printed = await renderPaper(due.paper, {
    documentNo: due._id,
    verificationCode: due.verificationCode,
    address: verificationAddress(reader, due),
    wording: await findWording(reader, due),
    signedAt: signingKey ? reader.now : null,
  })
  const bytes = signingKey ? await signPdf(printed, signingKey, reader.now) : printed
  const file = { sha256: sha256Of(bytes), sizeBytes: bytes.length, signed: signingKey !== undefined }
  for (let tries = 0, document = due; tries < TRIES; tries += 1) {
    if (document.file) return readKept(document._id, document.file)
    const before = document
    const kept = await inUnitOfWork(reader, async (work) => {
      await work.change(
        issuedDocumentStore,
        before,
        { state: 'kept', file },
        { type: 'issuedDocument.printed', payload: { ...file } },
      )
      const content = { _id: before._id, bytes }
      await DocumentBytesModel.collection.insertOne(content as never, { session: work.session })
      return true
    }).catch(unlessStale)
    if (kept) return bytes
    document = await reload(due._id)
  }
  throw new Error(`${due._id} changes whenever it is printed`)
}

function unlessStale(error: unknown): false {
  if (error instanceof RefusalError && error.refusals.some(({ code }) => code === 'http.stale')) return false
  throw error
}

async function reload(documentNo: string): Promise<IssuedDocument & Stored> {
  const found = await issuedDocumentStore.model.findById(documentNo).lean<IssuedDocument & Stored>()
  if (!found) throw notFound(documentNo)
  return found
}

/** What the product says word for word, if the document carries it. */
async function findWording(reader: Reader, { paper }: IssuedDocument): Promise<Wording | null> {
  const hash = wordingOf(paper)
  if (hash === null) return null
  const { exclusions, clause } = valueOrThrow(decideProduct(hash, await productByHash(reader, hash)))
  return { exclusions: exclusions.map(({ text }) => text.zh), clause }
}

/** The bytes on file; not a byte goes out that is not what was issued. */
async function readKept(documentNo: string, file: KeptFile): Promise<Buffer> {
  const found = await DocumentBytesModel.collection.findOne({ _id: documentNo as never }, { promoteBuffers: true })
  const bytes = found ? Buffer.from(found.bytes as Uint8Array) : null
  valueOrThrow(decideUnaltered(file, bytes && sha256Of(bytes)))
  return bytes ?? Buffer.alloc(0)
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
