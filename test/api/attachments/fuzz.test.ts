import { expect } from 'chai'
import fc from 'fast-check'
import type { OwnerRef } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { useService } from '../../support/app.ts'
import { settledCounts, storedCounts } from '../../support/attachments/attaching.ts'
import { docxBytes, pdfBytes, SAMPLES, xlsxBytes } from '../../support/attachments/files.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import type { ApiClient } from '../../support/client.ts'

const RUNS = 300
const ANSWER_WITHIN_MS = 10_000
const MAX_BYTES = 40_000
const BOUNDARY = 'fc'
const ENDING = `\r\n--${BOUNDARY}--\r\n`

const whole = Object.values(SAMPLES).map(({ bytes }) => bytes)
const sources = [...whole, pdfBytes('/Names << >>', 500), docxBytes({ name: 'a/b.xml', content: 'b' }), xlsxBytes()]
const names = [
  ...Object.values(SAMPLES).map(({ name }) => name),
  'a',
  '.pdf',
  'a.exe',
  'a.pdf.html',
  '..',
  'a\u0000.pdf',
  '',
]

const truncated = fc
  .tuple(fc.constantFrom(...sources), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([bytes, share]) => bytes.subarray(0, Math.floor(bytes.length * share)))
const flipped = fc
  .tuple(fc.constantFrom(...sources), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }))
  .map(([bytes, changes]) => {
    const copy = Buffer.from(bytes)
    for (const [at, value] of changes) copy[at % copy.length] = value
    return copy
  })
const random = fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes))
const headed = fc
  .tuple(
    fc.constantFrom('PK\u0003\u0004', '%PDF-', '\u0089PNG\r\n\u001a\n', 'ÿØÿà', 'MZ', '7z¼¯', 'GIF89a', '<?xml '),
    random,
  )
  .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'latin1'), rest]))
const large = fc.nat(MAX_BYTES * 2).map((size) => Buffer.alloc(size, 'a'))
const content = fc.oneof(truncated, flipped, random, headed, large, fc.constantFrom(...whole))

const fieldNames = ['ownerKind', 'ownerNumber', 'documentCode', 'note', '__proto__', 'surplus', 'file']
const field = fc.tuple(fc.constantFrom(...fieldNames), fc.string({ maxLength: 60 }))

interface Upload {
  readonly content: Buffer
  readonly name: string
  readonly type: string
  readonly rightOwner: boolean
  readonly fields: readonly (readonly [string, string])[]
  readonly fileField: string
  readonly ending: string
  readonly cutBytes: number
}

const careless: fc.Arbitrary<Upload> = fc.record({
  content,
  name: fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 30 })),
  type: fc.constantFrom('application/octet-stream', 'application/pdf', 'image/png', 'text/plain', 'x', 'a/b; c=d'),
  rightOwner: fc.boolean(),
  fields: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(field, { maxLength: 24 }) },
  ),
  fileField: fc.constantFrom('file', 'file', 'file', 'other', ''),
  ending: fc.constantFrom(ENDING, `\r\n--${BOUNDARY}--`, '\r\n', `\r\n--${BOUNDARY}\r\n`, ''),
  cutBytes: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(400) }),
})

/** An upload as it should be, and the same file with one byte changed. */
const careful: fc.Arbitrary<Upload> = fc
  .tuple(fc.constantFrom(...Object.values(SAMPLES)), fc.option(fc.tuple(fc.nat(), fc.nat(255))))
  .map(([{ name, bytes }, change]) => {
    const content = Buffer.from(bytes)
    if (change) content[change[0] % content.length] = change[1]
    const type = 'application/octet-stream'
    return { content, name, type, rightOwner: true, fields: [], fileField: 'file', ending: ENDING, cutBytes: 0 }
  })
const upload = fc.oneof({ weight: 4, arbitrary: careless }, { weight: 1, arbitrary: careful })

/** The multipart body, byte by byte, with whatever stands in the fields. */
function bodyOf(
  { content, name, type, rightOwner, fields, fileField, ending, cutBytes }: Upload,
  owner: OwnerRef,
): Buffer {
  const part = ([field, value]: readonly [string, string]) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`
  const right = rightOwner ? [['ownerKind', owner.kind] as const, ['ownerNumber', owner.number] as const] : []
  const head =
    [...right, ...fields].map(part).join('') +
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${fileField}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from(ending)])
  return body.subarray(0, body.length - cutBytes)
}

describe('POST /attachments with whatever a sender may think of', () => {
  const service = useService({ intake: { maxBytes: MAX_BYTES, scanner: null } })
  let owner: OwnerRef
  let maker: ApiClient
  before(async () => {
    owner = { kind: 'submission', number: (await submissionStages(service).draft())._id }
    maker = await service.signIn('manufacturerA')
  })

  async function send(body: Buffer): Promise<number> {
    const response = await fetch(`${service.origin}/api/attachments`, {
      method: 'POST',
      headers: {
        Cookie: maker.cookie ?? '',
        'X-CSRF-Token': maker.session?.csrfToken ?? '',
        'Idempotency-Key': crypto.randomUUID(),
        'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
      },
      body: new Uint8Array(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    await response.arrayBuffer()
    return response.status
  }

  it(`answers ${RUNS} of them, each in time and none with a fault, and stores nothing of a refused one`, async function () {
    this.timeout(180_000)
    const statuses = new Map<number, number>()
    let counts = await storedCounts()
    await fc.assert(
      fc.asyncProperty(upload, async (generated) => {
        const status = await send(bodyOf(generated, owner))
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        expect(status).to.be.oneOf([201, 400, 404, 409, 413, 415, 422])
        if (status !== 201) expect(await settledCounts()).to.deep.equal(counts)
        else counts = await settledCounts()
        expect(counts.loose).to.equal(0)
      }),
      { numRuns: RUNS, seed: 20261124, endOnFailure: true },
    )
    // Both sides of the door were tried.
    expect([...statuses.keys()]).to.include.members([201, 400, 413, 415, 422])
    expect(counts.files).to.equal(counts.contents)
  })
})
