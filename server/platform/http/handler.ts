import type { Request, RequestHandler, Response } from 'express'
import { isDuplicateKey } from '../../../models/duplicateKey.ts'
import { hasReference } from '../../kernel/reference.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import { readAgain } from '../database/readAgain.ts'
import { jsonWithNames } from '../database/referred.ts'
import { Revisions, revisionsOf } from '../database/revisions.ts'
import { undoAfter } from '../database/unavailable.ts'
import { inUnitOfWork, type WorkContext } from '../database/unitOfWork.ts'
import { authorise } from './authorise.ts'
import { bodyReaderOf } from './body.ts'
import { commandOf, refuseAmbiguous } from './command.ts'
import { contentLocation } from './contentLocation.ts'
import type { HttpDependencies } from './dependencies.ts'
import { type Answer, findFirstAnswer, type KeyedRequest, keyedRequest, rememberAnswer } from './idempotency.ts'
import { type ParsedInput, requestParser } from './parse.ts'
import { expectedVersion, idempotencyKey } from './preconditions.ts'
import { type AnyRoute, isStored, type WriteRoute } from './route.ts'
import { subjectFinderOf } from './subject.ts'
import { isOutcomeUnknown } from './turns.ts'
import { receiveUpload, uploadedFile } from './uploads.ts'

/**
 * A request's way: authenticate, authorise, find what the path names where that cannot wait, only then read and parse what
 * was sent, run the use case (a write inside one transaction), answer with view and ETag. Errors go on to the problem
 * handler. `readPath` is that of the read that gives a change's answer
 * again.
 */
export function handlerOf(route: AnyRoute, dependencies: HttpDependencies, readPath: string | null): RequestHandler {
  const { turns } = dependencies
  const receives = route.method !== 'get' && route.receive !== undefined
  const readBody = bodyReaderOf(route)
  const parse = requestParser(route.schema, receives || route.upload !== undefined)
  const findSubject = subjectFinderOf(route)
  refuseAmbiguous(route)
  return async (request, response) => {
    response.locals.route = route
    const now = dependencies.clock.now()
    const look = <R>(read: () => Promise<R>): Promise<R> => turns.run(() => readAgain(read))
    const authentication = await look(() => dependencies.authenticate(request, { ...dependencies, now }))
    response.locals.userId = authentication?.actor.userId
    const actor = authorise(route, request, authentication)
    const context = {
      actor,
      now,
      businessDate: dependencies.clock.businessDate(),
      requestId: requestIdOf(response),
      address: request.ip ?? 'unknown',
      ...knownDevice(dependencies, request),
      demonstration: dependencies.demonstration,
      intake: dependencies.intake,
      access: dependencies.access,
      publicOrigin: dependencies.publicOrigin,
      ...(dependencies.signingKey && { signingKey: dependencies.signingKey }),
      coolingOffHours: dependencies.coolingOffHours,
      logger: dependencies.logger.child({ requestId: requestIdOf(response), userId: actor.userId }),
    }
    if (findSubject) await look(() => findSubject(request, context))
    // Outside of any turn: whoever sends slowly keeps nobody else waiting.
    await readBody?.(request, response)
    if (route.method === 'get' || route.asks) {
      const input: ParsedInput = { ...parse(request), ...uploadedFile(route, request) }
      const reader = { ...context, revisions: new Revisions(null, [actor.organisationId]) }
      const output = await look(() => route.useCase(reader, commandOf(route.schema, input)))
      const answered = answerOf(route, output, route.view(output, reader))
      return answer(route, { output, answer: answered, revisions: reader.revisions }, response, dependencies)
    }
    const input: ParsedInput = receives
      ? await receiveUpload(route, context, parse, request, response)
      : { ...parse(request), ...uploadedFile(route, request) }
    const done = await keepingOrUndoing(input, async () => {
      const expecting = { ...context, ...expectedVersion(route, request) }
      const keyed = keyedBy(route, context, input, request)
      const prepared = await route.prepare?.(context, commandOf(route.schema, input))
      return turns.run(() => write(route, expecting, prepared === undefined ? input : { ...input, prepared }, keyed))
    })
    const location = readPath && !done.replayed && contentLocation(readPath, request.params, done.answer.body)
    if (location) response.set('Content-Location', location)
    return answer(route, done, response, dependencies)
  }
}

/** What a use case gave, and what is answered of it. */
interface Done {
  readonly output: unknown
  readonly answer: Answer
  /** Documents that the change wrote. */
  readonly touched?: readonly string[]
  /** What it was judged by; absent where that was another request's. */
  readonly revisions?: Revisions
  /** Done by an earlier request, whose answer this is. */
  readonly replayed?: true
}

/** A file that came in is kept with what it came for, and discarded where that was refused or done before. */
async function keepingOrUndoing(input: ParsedInput, change: () => Promise<Done>): Promise<Done> {
  const discard = async () => input.received?.discard()
  try {
    const done = await change()
    if (done.replayed) await discard()
    return done
  } catch (error) {
    // Where the outcome is not known the file may be somebody's attachment by now; a loose one is swept away later.
    if (!isOutcomeUnknown(error)) await undoAfter(error, discard)
    throw error
  }
}

function keyedBy(
  route: WriteRoute<unknown, unknown>,
  { actor }: Pick<WorkContext, 'actor'>,
  input: ParsedInput,
  request: Request,
): KeyedRequest | null {
  if (!route.idempotent) return null
  return keyedRequest(actor.userId, idempotencyKey(request), request.method, request.path, input, route.secrets)
}

async function write(
  route: WriteRoute<unknown, unknown>,
  context: WorkContext,
  input: ParsedInput,
  keyed: KeyedRequest | null,
): Promise<Done> {
  try {
    // Nothing was kept of a repeat: it has a first answer, or none any more.
    if (input.received?.measuredOnly) throw new RefusalError([{ code: 'http.idempotency-conflict' }])
    const command = commandOf(route.schema, await withContent(route, input))
    return await inUnitOfWork(context, async (work) => {
      const output = await route.useCase(work, command)
      const answer = answerOf(route, output, route.view(output, work))
      if (keyed) await rememberAnswer(keyed, answer, route.secrets, context.now, work.session)
      return { output, answer, touched: work.touched, revisions: revisionsOf(work.session).afterwards() }
    })
  } catch (error) {
    // A repeated request cannot remember an answer twice, or is refused because it was done: its first answer is the
    // answer. Asking only now spares every first request the question; after anything else the database is not asked.
    if (!keyed || !(error instanceof RefusalError || isDuplicateKey(error))) throw error
    const first = await findFirstAnswer(keyed)
    if (!first) throw error
    return { output: undefined, answer: first, replayed: true }
  }
}

async function answer(
  route: AnyRoute,
  { output, answer, touched = [], replayed, revisions }: Done,
  response: Response,
  { turns, inspect }: Pick<HttpDependencies, 'turns' | 'inspect'>,
): Promise<unknown> {
  if (touched.length > 0) response.set('Touched', touched.join(', '))
  if (replayed) response.set('Idempotency-Replayed', 'true')
  else if (route.respond) {
    if (!route.produces) inspect?.answered(route, JSON.stringify(answer.body))
    return route.respond(output, response, answer.body, turns)
  }
  return send(response, answer, async (json) => {
    const named = hasReference(json)
      ? await turns.run(() => readAgain(() => jsonWithNames(json, { ...(revisions && { revisions }) })))
      : json
    inspect?.answered(route, named)
    return named
  })
}

const withContent = async (
  { readFile, schema }: WriteRoute<unknown, unknown>,
  input: ParsedInput,
): Promise<ParsedInput> =>
  readFile && input.file ? { ...input, content: await readFile(input.file, commandOf(schema, input)) } : input

function answerOf(route: AnyRoute, output: unknown, body: unknown): Answer {
  return { status: route.success, body, etag: isStored(output) ? `"${output.version}"` : null }
}

/** What is kept only refers to people; their names are put in when it is answered. */
async function send(
  response: Response,
  { status, body, etag }: Answer,
  named: (json: string) => Promise<string>,
): Promise<void> {
  if (etag) response.set('ETag', etag)
  if (status === 204) response.status(204).end()
  else
    response
      .status(status)
      .type('json')
      .send(await named(JSON.stringify(body)))
}

/** The mark by which a browser shows that somebody has signed in with it before. */
function knownDevice({ deviceOf }: HttpDependencies, request: Request): { device?: string } {
  const device = deviceOf?.(request)
  return device === undefined ? {} : { device }
}

const requestIdOf = (response: Response): string => String(response.locals.requestId)
