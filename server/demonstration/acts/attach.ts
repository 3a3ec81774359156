import { Readable } from 'node:stream'
import type { OwnerKind } from '../../business/contract/attachments/domain/owners.ts'
import { attachFile } from '../../business/contract/attachments/usecases/attachFile.ts'
import { receiveFile } from '../../business/contract/attachments/usecases/receiveFile.ts'
import type { Cast } from '../cast.ts'
import type { PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'

/** A file of a case, with the entry of the document checklist it answers. */
export interface StoryPaper {
  readonly name: string
  readonly bytes: Buffer
  readonly note: string
  readonly documentCode?: string
}

/** A person attaches a paper to a case, by the same two steps as an upload. Gives the attachment's number. */
export async function attach(
  stage: Stage,
  { people }: Cast,
  person: PersonKey,
  owner: { readonly kind: OwnerKind; readonly number: string },
  { name, bytes, note, documentCode }: StoryPaper,
): Promise<string> {
  const fields = {
    ownerKind: owner.kind,
    ownerNumber: owner.number,
    note,
    ...(documentCode ? { documentCode } : {}),
  }
  const file = { name, declaredType: '', content: Readable.from([bytes]) }
  const received = await receiveFile(stage.readerFor(people[person]), fields, file)
  return (await stage.perform(people[person], attachFile, { ...fields, received }))._id
}
