import type { Response } from 'express'
import type { ObjectSchema } from '../../../config/joi.ts'
import type { Permission } from '../../../config/permissions.ts'
import type { Stored } from '../../../models/store.ts'
import type { Reader } from '../database/reader.ts'
import type { UnitOfWork } from '../database/unitOfWork.ts'
import type { IncomingFile, ReceivedFile, UploadedFile } from '../intake/files.ts'

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

interface RouteBase<Command, Output> {
  /** Express path below `/api`, as in `/claims/:claimNo/approval`. */
  readonly path: string
  readonly permission: Permission | 'public'
  /** One line for OpenAPI. */
  readonly summary: string
  readonly schema: RequestSchema<Command>
  /** Document -> response body. Gets the actor so that a view can list what this person may do. */
  readonly view: (output: Output, reader: Reader) => unknown
  /** For answers that are not JSON, or that set a cookie: writes the response itself, the view's result in hand. */
  readonly respond?: (output: Output, response: Response, body: unknown) => void | Promise<void>
  /** Content type of a `respond` answer, for OpenAPI. */
  readonly produces?: string
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

export interface ReadRoute<Command, Output> extends RouteBase<Command, Output> {
  readonly method: 'get'
  readonly success: 200
  readonly useCase: (reader: Reader, command: Command) => Promise<Output>
}

export interface WriteRoute<Command, Output> extends RouteBase<Command, Output> {
  readonly method: 'post' | 'put' | 'patch' | 'delete'
  readonly success: 200 | 201 | 202 | 204
  readonly useCase: (work: UnitOfWork, command: Command) => Promise<Output>
  /**
   * What takes time and must not hold a transaction open, or must not be undone with it: runs before the use case, which
   * finds the result in its command as `prepared`.
   */
  readonly prepare?: (reader: Reader, command: Omit<Command, 'prepared'>) => Promise<Prepared<Command>>
  /** Requires `Idempotency-Key`; a repeat returns the first answer. For every POST that creates or moves money. */
  readonly idempotent?: true
  /** Fields of an idempotent route's body and answer that are not kept: a repeat finds null in their place. */
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

type Prepared<Command> = Command extends { readonly prepared: infer P } ? P : unknown

export type Route<Command = never, Output = never> = ReadRoute<Command, Output> | WriteRoute<Command, Output>

/** A route whose types were checked where it was written; tables hold these. */
export type AnyRoute = Route<unknown, unknown>

/** Declares a route; the compiler checks that schema, use case and view fit together. */
export function route<Command, Output>(definition: Route<Command, Output>): AnyRoute {
  return definition as unknown as AnyRoute
}

/** The form field of a route that takes a file. */
export const fileFieldOf = (route: AnyRoute): string | undefined =>
  route.upload ?? ('receive' in route ? route.receive?.field : undefined)

/** A stored document carries its version out as ETag. */
export const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'version' in value && '_id' in value
