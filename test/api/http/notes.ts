import type { AddressInfo } from 'node:net'
import { Schema } from 'mongoose'
import winston from 'winston'
import { readConfig } from '../../../config/env.ts'
import Joi from '../../../config/joi.ts'
import { findPage, type ListSpec, type Page, type PageQuery } from '../../../models/page.ts'
import { defineStore, type Stored } from '../../../models/store.ts'
import { createApp } from '../../../server/app.ts'
import type { Parties } from '../../../server/business/party/identity/domain/parties.ts'
import type { Actor } from '../../../server/platform/acting/domain/actor.ts'
import { object, page, text, whole } from '../../../server/platform/http/answer.ts'
import { historyRoute } from '../../../server/platform/http/history.ts'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import { listQuery, pageView } from '../../../server/platform/http/listing.ts'
import { type AnyRoute, route } from '../../../server/platform/http/route.ts'
import { ACCESS } from '../../support/access.ts'

/** A tiny context, all of it ours, on which the HTTP rules can be tried without any insurance in the way. */
interface Note {
  readonly text: string
  readonly parties: Parties
}

export const NoteStore = defineStore<Note>({
  name: 'note',
  collection: 'testNotes',
  definition: { text: { type: String, required: true }, parties: { type: Schema.Types.Mixed, required: true } },
})

interface Write {
  readonly noteNo: string
  readonly text: string
  readonly size?: number
}

const spec: ListSpec = {
  filters: { text: { path: 'text', match: 'prefix' } },
  sorts: { createdAt: 'createdAt', text: 'text' },
  defaultSort: 'createdAt',
}
const body = Joi.object({ text: Joi.string().max(100).required(), size: Joi.number().integer() })
interface NoteView {
  readonly number: string
  readonly version: number
  readonly text: string
}

const noteView = ({ _id, version, text }: Note & Stored): NoteView => ({ number: _id, version, text })
const noteAnswer = object<NoteView>({ number: text(), version: whole(), text: text() })

export const noteRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<Note & Stored>, ListView<NoteView>>({
    name: 'listNotes',
    method: 'get',
    path: '/notes',
    permission: 'claim.read',
    summary: 'Notes',
    success: 200,
    schema: { query: listQuery(spec, { text: Joi.string() }) },
    useCase: (reader, query) => findPage(reader, NoteStore, spec, query),
    view: pageView(noteView),
    answer: page(noteAnswer),
  }),
  route<Write, Note & Stored, NoteView>({
    name: 'addNote',
    method: 'post',
    path: '/notes',
    permission: 'claim.notify',
    summary: 'Add a note',
    success: 201,
    idempotent: true,
    schema: { body },
    useCase: async (work, { text }) => {
      const parties = { insurerIds: [], manufacturerId: work.actor.organisationId, userIds: [], recommenderId: '-' }
      const note = await work.create(NoteStore, await work.nextNumber('NT'), { text, parties }, { type: 'note.added' })
      if (text === 'break') throw new Error('broken after the write')
      return note
    },
    view: noteView,
    answer: noteAnswer,
  }),
  route<Write, Note & Stored, NoteView>({
    name: 'changeNote',
    method: 'put',
    path: '/notes/:number',
    permission: 'claim.notify',
    summary: 'Change a note',
    success: 200,
    concurrency: 'if-match',
    schema: { params: Joi.object({ number: Joi.string().required() }), names: { number: 'noteNo' }, body },
    useCase: async (work, { noteNo, text }) =>
      work.change(NoteStore, await work.loadForChange(NoteStore, noteNo), { text }, { type: 'note.changed' }),
    view: noteView,
    answer: noteAnswer,
  }),
  historyRoute({
    name: 'getNoteHistory',
    path: '/notes/:number',
    permission: 'claim.read',
    store: NoteStore,
    summary: 'History of a note',
  }),
]

export const maker = (organisationId: string): Actor => ({
  userId: `USR-${organisationId}`,
  name: organisationId,
  organisationId,
  organisationKind: 'manufacturer',
  roles: ['manufacturerAgent'],
  via: 'session',
})

export interface NoteService {
  readonly send: (actor: Actor | null, method: string, path: string, options?: SendOptions) => Promise<Response>
  readonly close: () => Promise<void>
}

interface SendOptions {
  readonly body?: unknown
  readonly raw?: string
  readonly headers?: Record<string, string>
}

/** Serves the notes on a port of its own; the actor travels in a header, as authentication is tried elsewhere. */
export async function serveNotes(): Promise<NoteService> {
  const app = createApp({
    routes: noteRoutes,
    clock: { now: () => new Date('2026-03-01T02:00:00Z'), businessDate: () => '2026-03-01' },
    logger: winston.createLogger({ silent: true }),
    demonstration: false,
    intake: readConfig({}).intake,
    access: ACCESS,
    publicOrigin: 'http://firstcover.test',
    coolingOffHours: 0,
    authenticate: async (request) => {
      const actor = request.get('X-Actor')
      if (!actor) return null
      return {
        actor: JSON.parse(actor) as Actor,
        csrfToken: 'token-of-the-page',
        passwordChangeRequired: false,
        enrolmentRequired: false,
      }
    },
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    send: (actor, method, path, { body: sent, raw, headers = {} } = {}) =>
      fetch(`http://127.0.0.1:${port}/api${path}`, {
        method,
        headers: {
          'X-CSRF-Token': 'token-of-the-page',
          ...(actor ? { 'X-Actor': JSON.stringify(actor) } : {}),
          ...(sent !== undefined || raw !== undefined ? { 'Content-Type': 'application/json' } : {}),
          ...headers,
        },
        ...(raw !== undefined ? { body: raw } : sent !== undefined ? { body: JSON.stringify(sent) } : {}),
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
