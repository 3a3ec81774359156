import { createHash } from 'node:crypto'
import { DocumentBytesModel, issuedDocumentStore } from '../../../../../models/issuedDocuments.ts'
import { idsIn, type KeyRange, WHOLE } from '../../../../../models/keyRanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { IssuedDocument } from '../../../policy/documents/domain/issuedDocument.ts'
import type { RecordFinding } from '../domain/findings.ts'

/** Compares the bytes of every issued document, or of those of a range of numbers, with the hash that its events hold. */
export async function verifyIssued(range: KeyRange = WHOLE): Promise<readonly RecordFinding[]> {
  const findings: RecordFinding[] = []
  for await (const { _id, file } of issuedDocumentStore.model
    .find({ state: 'kept', ...idsIn(range) } as object, { file: 1 })
    .sort({ _id: 1 })
    .lean<(IssuedDocument & Stored)[]>()
    .cursor()) {
    const fault = await faultOf(_id, file?.sha256 ?? '')
    if (fault) findings.push({ where: `issuedDocument:${_id}`, fault, detail: file?.sha256 ?? '' })
  }
  return findings
}

async function faultOf(documentNo: string, sha256: string): Promise<'content-missing' | 'content-changed' | null> {
  const found = await DocumentBytesModel.collection.findOne({ _id: documentNo as never }, { promoteBuffers: true })
  if (!found) return 'content-missing'
  const hash = createHash('sha256')
    .update(Buffer.from(found.bytes as Uint8Array))
    .digest('hex')
  return hash === sha256 ? null : 'content-changed'
}
