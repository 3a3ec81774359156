import mongoose from 'mongoose'
import type { Parties } from '../../server/business/party/identity/domain/parties.ts'
import { visibleTo } from '../../server/platform/acting/domain/visibility.ts'
import type { TestService } from './app.ts'
import type { PersonName } from './people.ts'

/** Every collection whose documents belong to parties, and so to tenants: `subsidyApplications` and the like. */
export const tenantCollections = (): ReadonlyMap<string, mongoose.Model<unknown>> =>
  new Map(
    Object.values(mongoose.models)
      .filter((model) => model.schema.path('parties') !== undefined)
      .map((model) => [model.collection.collectionName, model]),
  )

/** People of the tenants the planted documents do not belong to, and those who must see no case at all. */
export const STRANGERS: readonly PersonName[] = [
  'underwriterB',
  'seniorUnderwriterB',
  'underwritingManagerB',
  'claimsHandlerB',
  'claimsApproverB',
  'insurerFinanceB',
  'productManagerB',
  'manufacturerB',
  'equipmentUserB',
  'recommenderB',
  'administrator',
  'administrator2',
  'organisationAdministratorB',
  'equipmentUserAdministratorB',
  'expert',
]

/** One of each kind of party the planted documents belong to. */
export const PARTIES: readonly PersonName[] = ['underwriterA', 'manufacturerA', 'equipmentUserA', 'recommenderA']

/**
 * Puts a bare document of tenants A into a collection: enough to be found by those who may see it, and never to be shown
 * to those who walk the routes with it.
 */
export async function plant(service: TestService, collection: string, id: string): Promise<void> {
  const parties: Parties = {
    insurerIds: [service.organisation('insurerA')],
    manufacturerId: service.organisation('manufacturerA'),
    userIds: [service.organisation('equipmentUserA')],
    recommenderId: service.organisation('recommenderA'),
  }
  const now = service.clock.now()
  const document = { parties, version: 1, eventHash: '-', createdAt: now, updatedAt: now }
  await mongoose.connection
    .collection<{ _id: string }>(collection)
    .updateOne({ _id: id }, { $set: document }, { upsert: true })
}

/** A bare attachment of a case of tenants A, who alone see it. */
export async function plantAttachment(service: TestService, id: string): Promise<void> {
  await plant(service, 'claims', 'FOREIGN-owner')
  const now = service.clock.now()
  const document = {
    state: 'kept',
    owner: { kind: 'claim', number: 'FOREIGN-owner' },
    name: 'FOREIGN-file.pdf',
    kind: 'pdf',
    sizeBytes: 1,
    sha256: '-',
    documentCode: null,
    note: '',
    uploader: { userId: '-', name: '-', organisationId: service.organisation('manufacturerA') },
    version: 1,
    ownerVersion: 1,
    removal: null,
    eventHash: '-',
    createdAt: now,
    updatedAt: now,
  }
  await mongoose.connection
    .collection<{ _id: string }>('attachments')
    .updateOne({ _id: id }, { $set: document }, { upsert: true })
}

export async function unplant(collection: string, id: string): Promise<void> {
  await mongoose.connection.collection<{ _id: string }>(collection).deleteOne({ _id: id })
}

/** Whether the person's visibility lets this planted document through. */
export async function lets(service: TestService, name: PersonName, collection: string, id: string): Promise<boolean> {
  const filter = { $and: [{ _id: id as never }, visibleTo(service.person(name).actor)] }
  return (await mongoose.connection.collection(collection).countDocuments(filter)) === 1
}
