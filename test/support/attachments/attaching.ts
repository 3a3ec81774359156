import mongoose from 'mongoose'
import type { AttachmentView, OwnerRef } from '../../../server/business/contract/attachments/attachments.contract.ts'
import type { Answer, ApiClient } from '../client.ts'
import { SAMPLES, type SampleFile } from './files.ts'

type Fields = Readonly<Record<string, string | undefined>>

/** The form of an upload; the file comes last. */
export function attachmentForm(owner: OwnerRef, file: SampleFile, fields: Fields = {}, type = ''): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ownerKind: owner.kind, ownerNumber: owner.number, ...fields }))
    if (value !== undefined) form.set(name, value)
  form.set('file', new Blob([new Uint8Array(file.bytes)], { type }), file.name)
  return form
}

export const attach = (
  client: ApiClient,
  owner: OwnerRef,
  file: SampleFile = SAMPLES.pdf,
  fields: Fields = {},
  type = '',
): Promise<Answer> => client.post('/attachments', attachmentForm(owner, file, fields, type))

/** The same, that must succeed. */
export async function attached(...args: Parameters<typeof attach>): Promise<AttachmentView> {
  const answer = await attach(...args)
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body as AttachmentView
}

/** How many documents there are of all that an upload leaves. */
export async function storedCounts(): Promise<Readonly<Record<string, number>>> {
  const count = (name: string) => mongoose.connection.collection(name).countDocuments()
  return {
    attachments: await count('attachments'),
    contents: await count('attachmentContents'),
    files: await count('attachmentFiles.files'),
    chunks: await count('attachmentFiles.chunks'),
    loose: await count('attachmentLooseFiles'),
  }
}

/** Waits until nothing is on its way in or out, as after a client that went away. */
export async function settledCounts(): ReturnType<typeof storedCounts> {
  for (let tries = 0; tries < 100; tries += 1) {
    const counts = await storedCounts()
    if (counts.loose === 0) return counts
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return storedCounts()
}

export const codesOf = ({ problem }: Answer): string[] => problem.failures.map(({ code }) => code)
