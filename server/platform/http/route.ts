import type { Response } from 'express'
import type { ObjectSchema } from '../../../config/joi.ts'
import type { Permission } from '../../../config/permissions.ts'
import type { Stored } from '../../../models/store.ts'
import type { Reader } from '../database/reader.ts'
import type { UnitOfWork } from '../database/unitOfWork.ts'
import type { IncomingFile, ReceivedFile, UploadedFile } from '../intake/files.ts'
import type { Told } from './answer.ts'
import type { AnySheet } from './sheet.ts'
import type { Turns } from './turns.ts'

/** What a route accepts, part by part; a part without schema must be empty. Unknown keys are refused. */
export interface RequestSchema<Command> {
  readonly params?: ObjectSchema
  readonly query?: ObjectSchema
  readonly body?: ObjectSchema
  /** What the command calls a value, where that is another word than the request's: `{ number: 'claimNo' }`. */
  readonly names?: Readonly<Record<string, string>>
  /** Type only: what the use case is told; see `commandOf`. */
  readonly command?: Command
}

/** What comes back: the view as JSON, something else that the route writes, or nothing. */
type Answered<Output, View> =
  | {
      readonly success: 200 | 201 | 202
      /** What the view gives, as it is told to machines; tests hold every answer against it. */
      readonly answer: Told<View>
      /** For answers that set a cookie: writes the response itself, the view's result in hand. */
      readonly respond?: Respond<Output>
      readonly produces?: never
    }
  | {
      readonly success: 200
      /** Content type of what is written, for OpenAPI. */
      readonly produces: string
      readonly respond: Respond<Output>
      readonly answer?: never
    }
  | {
      readonly success: 204
      readonly respond?: Respond<Output>
      readonly answer?: never
      readonly produces?: never
    }

type Respond<Output> = (output: Output, response: Response, body: unknown, turns: Turns) => void | Promise<void>

interface RouteBase<Command, Output, View> {
  /** What the operation is called, as in `approveClaim`: unique, and the name of the method in generated clients. */
  readonly name: string
  /** Express path below `/api`, as in `/claims/:claimNo/approval`. */
  readonly path: string
  readonly permission: Permission | 'public'
  /** One line for OpenAPI. */
  readonly summary: string
  readonly schema: RequestSchema<Command>
  /** Document -> response body. Gets the actor so that a view can list what this person may do. */
  readonly view: (output: Output, reader: Reader) => View
  /** An upload of a small file: the field name; the file arrives in the command as `file`, in memory. */
  readonly upload?: string
  /**
   * Finds what the path names, or refuses, before a file is read or anything prepared; see `subjectFinderOf`. It is told
   * the path's texts as they were sent, by their names in the command.
   */
  readonly subject?: (reader: Reader, named: Command) => Promise<unknown>
  /** Largest JSON body where the usual limit is too small. */
  readonly bodyLimitBytes?: number
}

interface Reading<Command, Output, View> extends RouteBase<Command, Output, View> {
  readonly method: 'get'
  readonly success: 200
  readonly useCase: (reader: Reader, command: Command) => Promise<Output>
  /** Of a list: its columns as a workbook has them; it can be exported then, see `exportRoutes`. */
  readonly sheet?: AnySheet
}

interface Writing<Command, Output, View> extends RouteBase<Command, Output, View> {
  readonly method: 'post' | 'put' | 'patch' | 'delete'
  readonly asks?: never
  readonly success: 200 | 201 | 202 | 204
  readonly useCase: (work: UnitOfWork, command: Command) => Promise<Output>
  /**
   * What takes time and must not hold a transaction open, or must not be undone with it: runs before the use case, which
   * finds the result in its command as `prepared`.
   */
  readonly prepare?: (reader: Reader, command: Omit<Command, 'prepared'>) => Promise<Prepared<Command>>
  /** Requires `Idempotency-Key`; a repeat returns the first answer. For every POST that creates or moves money. */
  readonly idempotent?: true
  /** Fields of body and answer that are known once: not kept for a repeat, which finds null, and not read again. */
  readonly secrets?: readonly string[]
  /** Requires `If-Match` with the version the caller saw. For every change of an existing document. */
  readonly concurrency?: 'if-match'
  /**
   * Reads an uploaded file before the transaction, since it may take long; what it says arrives in the command as `content`.
   */
  readonly readFile?: (file: UploadedFile, command: Command) => Promise<unknown>
  /**
   * A file upload of any size: the file is streamed, before the transaction, to `useCase`, which keeps it apart and hands
   * it on as `received` in the command. Refused input is discarded again.
   */
  readonly receive?: {
    readonly field: string
    readonly useCase: (reader: Reader, command: Command, file: IncomingFile) => Promise<ReceivedFile>
  }
}

/** A question that takes a body: answered outside of any transaction, and nothing is written. */
interface Asking<Command, Output, View> extends RouteBase<Command, Output, View> {
  readonly method: 'post'
  readonly asks: true
  readonly success: 200
  readonly useCase: (reader: Reader, command: Command) => Promise<Output>
  readonly prepare?: never
  readonly idempotent?: never
  readonly secrets?: never
  readonly concurrency?: never
  readonly readFile?: never
  readonly receive?: never
}

type Prepared<Command> = Command extends { readonly prepared: infer P } ? P : unknown

export type ReadRoute<Command, Output, View = unknown> = Reading<Command, Output, View> & Answered<Output, View>
export type WriteRoute<Command, Output, View = unknown> = Writing<Command, Output, View> & Answered<Output, View>
export type AskRoute<Command, Output, View = unknown> = Asking<Command, Output, View> & Answered<Output, View>

export type Route<Command, Output, View> =
  | ReadRoute<Command, Output, View>
  | AskRoute<Command, Output, View>
  | WriteRoute<Command, Output, View>

/** A route whose types were checked where it was written; tables hold these. */
export type AnyRoute = Route<unknown, unknown, unknown>

/** Declares a route; the compiler checks that schema, use case, view and answer fit together. */
export function route<Command, Output, View = unknown>(definition: Route<Command, Output, View>): AnyRoute {
  return definition as unknown as AnyRoute
}

/** The form field of a route that takes a file. */
export const fileFieldOf = (route: AnyRoute): string | undefined =>
  route.upload ?? ('receive' in route ? route.receive?.field : undefined)

/** A stored document carries its version out as ETag. */
export const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'version' in value && '_id' in value
