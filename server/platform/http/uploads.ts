import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { RefusalError } from '../../kernel/refusal.ts'
import { keptText } from '../../kernel/text.ts'
import type { WorkContext } from '../database/unitOfWork.ts'
import type { IncomingFile, ReceivedFile } from '../intake/files.ts'
import { commandOf } from './command.ts'
import type { HttpDependencies } from './dependencies.ts'
import { isKeyKnown } from './idempotency.ts'
import { receiveForm } from './incoming.ts'
import { type ParsedInput, refuseUnsoundTexts } from './parse.ts'
import { idempotencyKey } from './preconditions.ts'
import type { AnyRoute, WriteRoute } from './route.ts'

/** The file of a request that was read into memory, where the route takes one. */
export function uploadedFile(route: AnyRoute, request: Request): Pick<ParsedInput, 'file'> {
  if (!route.upload) return {}
  if (!request.file) throw new RefusalError([{ code: 'http.file-required', field: route.upload }])
  // multer reads file names as latin1; browsers send UTF-8
  const name = keptText(Buffer.from(request.file.originalname, 'latin1').toString('utf8'))
  refuseUnsoundTexts({ form: { [route.upload]: name } })
  return { file: { name, bytes: request.file.buffer } }
}

/**
 * The request with its file streamed past memory. A repeat of a request that was answered is only measured: whether it
 * is the same is all there is to know, and the rule that let the first one in may refuse today.
 */
export async function receiveUpload(
  route: WriteRoute<unknown, unknown>,
  context: WorkContext & Pick<HttpDependencies, 'intake'>,
  parse: (request: Request) => ParsedInput,
  request: Request,
  response: Response,
): Promise<ParsedInput> {
  const { receive } = route
  if (!receive) throw new Error(`${route.path} receives nothing`)
  const known = route.idempotent === true && (await isKeyKnown(context.actor.userId, idempotencyKey(request)))
  let input: ParsedInput = { params: {}, query: {}, body: {} }
  const received = await receiveForm<ReceivedFile>(request, response, {
    field: receive.field,
    drainBytes: 2 * context.intake.maxBytes,
    take: async (fields, file) => {
      request.body = fields
      input = parse(request)
      return known ? measured(file) : receive.useCase(context, commandOf(route.schema, input), file)
    },
    giveBack: (file) => file.discard(),
  })
  return { ...input, received }
}

/** A file of which nothing is kept but what identifies it. */
async function measured({ content }: IncomingFile): Promise<ReceivedFile> {
  const hash = createHash('sha256')
  for await (const piece of content) hash.update(piece)
  return { sha256: hash.digest('hex'), measuredOnly: true, discard: async () => undefined }
}
