import type { Response } from 'express'
import type { ObjectSchema } from '../../../config/joi.ts'
import type { Permission } from '../../../config/permissions.ts'
import type { Stored } from '../../../models/store.ts'
import type { Actor } from '../acting/domain/actor.ts'
import type { Reader } from '../database/reader.ts'
import type { UnitOfWork } from '../database/unitOfWork.ts'

/** What a route accepts, part by part; a part without schema must be empty. Unknown keys are refused. */
export interface RequestSchema<Input> {
  readonly params?: ObjectSchema
  readonly query?: ObjectSchema
  readonly body?: ObjectSchema
  /** Type only: the parsed `{ params, query, body }` handed to the use case. */
  readonly input?: Input
}

interface RouteBase<Input, Output> {
  /** Express path below `/api`, as in `/claims/:claimNo/approval`. */
  readonly path: string
  readonly permission: Permission | 'public'
  /** One line for OpenAPI. */
  readonly summary: string
  readonly schema: RequestSchema<Input>
  /** Document -> response body. Gets the actor so that a view can list what this person may do. */
  readonly view: (output: Output, reader: Reader) => unknown
  /** For answers that are not JSON, or that set a cookie: writes the response itself, the view's result in hand. */
  readonly respond?: (output: Output, response: Response, body: unknown) => void | Promise<void>
  /** Content type of a `respond` answer, for OpenAPI. */
  readonly produces?: string
  /** An upload of a small file: the field name; the file arrives in the input as `file`, in memory. */
  readonly upload?: string
  /**
   * Finds what the path names, or refuses, before a file is read or anything prepared; see `subjectFinderOf`. The path's
   * texts come as they were sent.
   */
  readonly subject?: (reader: Reader, input: PathOf<Input>) => Promise<unknown>
  /** Largest JSON body where the usual limit is too small. */
  readonly bodyLimitBytes?: number
}

export interface ReadRoute<Input, Output> extends RouteBase<Input, Output> {
  readonly method: 'get'
  readonly success: 200
  readonly useCase: (reader: Reader, input: Input) => Promise<Output>
}

export interface WriteRoute<Input, Output> extends RouteBase<Input, Output> {
  readonly method: 'post' | 'put' | 'patch' | 'delete'
  readonly success: 200 | 201 | 202 | 204
  readonly useCase: (work: UnitOfWork, input: Input) => Promise<Output>
  /**
   * What takes time and must not hold a transaction open, or must not be undone with it: runs before the use case, which
   * finds the result in its input as `prepared`.
   */
  readonly prepare?: (reader: Reader, input: Omit<Input, 'prepared'>) => Promise<Prepared<Input>>
  /** Requires `Idempotency-Key`; a repeat returns the first answer. For every POST that creates or moves money. */
  readonly idempotent?: true
  /** Fields of an idempotent route's body and answer that are not kept: a repeat finds null in their place. */
  readonly secrets?: readonly string[]
  /** Requires `If-Match` with the version the caller saw. For every change of an existing document. */
  readonly concurrency?: 'if-match'
  /**
   * Reads an uploaded file before the transaction, since it may take long; what it says arrives in the input as `content`.
   */
  readonly readFile?: (file: UploadedFile, input: Input) => Promise<unknown>
  /**
   * A file upload of any size: the file is streamed, before the transaction, to `useCase`, which keeps it apart and hands
   * it on as `received` in the input. Refused input is discarded again.
   */
  readonly receive?: {
    readonly field: string
    readonly useCase: (reader: Reader, input: Input, file: IncomingFile) => Promise<ReceivedFile>
  }
}

type PathOf<Input> = Input extends { readonly params: infer P } ? { readonly params: P } : { readonly params: object }
type Prepared<Input> = Input extends { readonly prepared: infer P } ? P : unknown

export type Route<Input = never, Output = never> = ReadRoute<Input, Output> | WriteRoute<Input, Output>

/** A route whose types were checked where it was written; tables hold these. */
export type AnyRoute = Route<unknown, unknown>

/** Declares a route; the compiler checks that schema, use case and view fit together. */
export function route<Input, Output>(definition: Route<Input, Output>): AnyRoute {
  return definition as unknown as AnyRoute
}

/** An uploaded file, in memory and within the size limit. */
export interface UploadedFile {
  readonly name: string
  readonly bytes: Buffer
}

/** An uploaded file on its way in. */
export interface IncomingFile {
  /** As the client calls it, without folders. */
  readonly name: string
  /** Content type as the client says; to be believed of nobody. */
  readonly declaredType: string
  readonly content: AsyncIterable<Buffer>
}

/** A file that has come in and is kept apart until a transaction takes it. */
export interface ReceivedFile {
  readonly sha256: string
  /** Nothing was kept: a repeat, which gets the answer given before. */
  readonly measuredOnly?: true
  /** Leaves nothing of it. */
  discard(): Promise<void>
}

/** The form field of a route that takes a file. */
export const fileFieldOf = (route: AnyRoute): string | undefined =>
  route.upload ?? ('receive' in route ? route.receive?.field : undefined)

/** What authentication found out about a request. */
export interface Authentication {
  readonly actor: Actor
  /** Set for cookie sessions: unsafe requests must repeat it in `X-CSRF-Token`. */
  readonly csrfToken?: string
  /** A demonstration or reset password must be changed before anything else. */
  readonly passwordChangeRequired: boolean
  /** A person who decides or pays must set up a second factor before anything else. */
  readonly enrolmentRequired: boolean
}

/** A stored document carries its version out as ETag. */
export const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'version' in value && '_id' in value
