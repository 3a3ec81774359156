import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { generateApi } from 'swagger-typescript-api'
import { projectPath } from '../../../config/paths.ts'
import { apiDescription } from '../../../server/apiDescription.ts'
import { useService } from '../../support/app.ts'
import { SAMPLES } from '../../support/attachments/files.ts'
import { requestIn, seedCatalogueEntry } from '../../support/builders/submission.ts'
import type { PersonName } from '../../support/people.ts'

/** What the job gives: its own file is no part of these types, as it imports what this test makes. */
interface Played {
  readonly insured: { readonly premiumFen: number; readonly paidFen: number }
  readonly claim: { readonly state: string; readonly on?: string }
  readonly subsidy: { readonly state: string; readonly amountFen: number }
}

const JOB = projectPath('test', 'support', 'generatedClient')

/** Writes the client that another generator makes of the document. */
async function generateClient(): Promise<void> {
  const { files } = await generateApi({
    spec: structuredClone(apiDescription('0.1.0')) as never,
    fileName: 'Api.ts',
    output: false,
    silent: true,
    httpClientType: 'fetch',
    moduleNameFirstTag: true,
  })
  const folder = projectPath('test-output', 'generatedClient')
  mkdirSync(folder, { recursive: true })
  for (const { fileName, fileExtension, fileContent } of files)
    writeFileSync(`${folder}/${fileName}${fileExtension}`, fileContent)
}

/** What the compiler says of client and job. */
function compile(): string {
  const compiler = projectPath('node_modules', 'typescript-7', 'bin', 'tsc')
  return spawnSync(process.execPath, [compiler, '--noEmit', '-p', JOB], { encoding: 'utf8' }).stdout
}

describe('a client generated of the OpenAPI document', () => {
  const service = useService()

  const credentials = (name: PersonName) => {
    const { login, password } = service.person(name)
    return { login, password }
  }

  before(async function () {
    // Eight seconds of one core, more where others have it.
    this.timeout(300_000)
    await generateClient()
  })

  it('compiles, its use included', function () {
    this.timeout(300_000)
    expect(compile()).to.equal('')
  })

  it('insures a machine, gives notice of its loss and has its premium subsidised', async () => {
    await seedCatalogueEntry(service)
    const { playMainJob } = (await import(`${JOB}/mainJob.ts`)) as {
      readonly playMainJob: (world: object) => Promise<Played>
    }
    const { insured, claim, subsidy } = await playMainJob({
      origin: service.origin,
      application: requestIn(service),
      certificate: new File([new Uint8Array(SAMPLES.pdf.bytes)], SAMPLES.pdf.name),
      moveTo: service.clock.moveTo.bind(service.clock),
      people: {
        maker: credentials('manufacturerA'),
        underwriter: credentials('underwriterA'),
        seniorUnderwriter: credentials('seniorUnderwriterA'),
        finance: credentials('insurerFinanceA'),
        user: credentials('equipmentUserA'),
        claimsHandler: credentials('claimsHandlerA'),
        recommender: credentials('recommenderA'),
        ministry: credentials('ministryOfficer'),
      },
    }).catch((refused) => {
      throw refused instanceof Response
        ? new Error(`${refused.url} ${JSON.stringify((refused as { error?: unknown }).error)}`)
        : refused
    })
    expect(insured.paidFen).to.equal(insured.premiumFen).and.to.be.above(0)
    expect(claim).to.include({ state: 'registered', on: '2026-06-10' })
    expect(subsidy).to.include({ state: 'approved' })
    expect(subsidy.amountFen).to.be.above(0)
  })
})
