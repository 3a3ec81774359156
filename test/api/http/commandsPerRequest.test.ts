import { expect } from 'chai'
import { JOB_STEPS, type JobCase } from '../../../bench/mainJobSteps.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { useService } from '../../support/app.ts'
import { requestIn, seedCatalogueEntry } from '../../support/builders/submission.ts'
import { commandsDuring, useWatchedCommands } from '../../support/commands.ts'
import type { PersonName } from '../../support/people.ts'

/**
 * The most commands a request may send to the database, its session and its commit included: the first of all costs of a
 * request. Who makes one slower than this says here by how much, and why.
 */
const MOST: Readonly<Record<string, number>> = {
  application: 7,
  disclosure: 3,
  acknowledgement: 6,
  submission: 8,
  preview: 7,
  // Eleven, and one for what whoever may release quotes has decided before.
  quote: 12,
  // Authority is judged by what was decided before, and judged again when the quote is shown as it is now.
  release: 18,
  acceptance: 10,
  // Gates, goods, terms and figures of their own are written beside the policy.
  binding: 20,
  // Its documents are fixed with it, by how the insurer is reached that day.
  issue: 15,
  // A payer by another name than the policyholder's is looked up; the receipt is issued, and what is in force counted.
  receipt: 20,
  notice: 14,
  registration: 15,
  // A count and a page of each queue.
  'work queue of an underwriter': 39,
  'a submission, its underwriter': 5,
  'a policy, its underwriter': 5,
  'a claim, its handler': 8,
}

describe('a request sends no more commands to the database than it may', () => {
  useWatchedCommands()
  const service = useService()
  const seen = new Map<string, readonly string[]>()
  const note = async (name: string, act: () => Promise<{ readonly status: number; readonly body: unknown }>) => {
    let answer = { status: 0, body: {} as unknown }
    seen.set(
      name,
      await commandsDuring(async () => {
        answer = await act()
      }),
    )
    expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).to.be.within(200, 201)
    return answer.body as Readonly<Record<string, never>>
  }

  /** Plays one case as its people send it, and looks at it in between. */
  async function play(number: number): Promise<void> {
    const today = service.clock.businessDate()
    const request = requestIn(service, { period: { from: today, to: addDays(today, 365) } })
    const own = { serialNumber: `SN-${number}`, contractNo: `HT-${number}` }
    const application = { ...request, items: request.items.map((item) => ({ ...item, ...own })) }
    const known: JobCase = { application, number, today }
    for (const { name, by, method, path, body, ifMatch, learn } of JOB_STEPS) {
      const who: PersonName = by === 'maker' ? 'manufacturerA' : by
      const client = await service.signIn(who)
      const address = path(known).replace(/^\/api/, '')
      if (name === 'quote') await preview(known)
      const options = ifMatch === undefined ? {} : { ifMatch }
      const answer = await note(name, () =>
        method === 'GET' ? client.get(address) : client.post(address, body?.(known), options),
      )
      learn?.(known, answer)
    }
    const underwriter = await service.signIn('underwriterA')
    const handler = await service.signIn('claimsHandlerA')
    await note('work queue of an underwriter', () => underwriter.get('/work-queue'))
    await note('a submission, its underwriter', () => underwriter.get(`/submissions/${known.submissionNo}`))
    await note('a policy, its underwriter', () => underwriter.get(`/policies/${known.policyNo}`))
    await note('a claim, its handler', () => handler.get(`/claims/${known.claimNo}`))
  }

  async function preview({ submissionNo }: JobCase): Promise<void> {
    const underwriter = await service.signIn('underwriterA')
    await note('preview', () => underwriter.post(`/submissions/${submissionNo}/quote-previews`))
  }

  before(async function () {
    this.timeout(120_000)
    await seedCatalogueEntry(service)
    // What the first one finds out, the second one knows.
    for (const number of [1, 2]) await play(number)
  })

  it('all of those that are played', () => {
    expect([...seen.keys()]).to.have.members(Object.keys(MOST))
  })

  for (const [name, most] of Object.entries(MOST))
    it(`${name}: ${most}`, () => {
      const commands = seen.get(name) ?? []
      expect(commands.length, commands.join('\n')).to.be.within(1, most)
    })

  it('a preview writes nothing', () => {
    expect(
      seen.get('preview')?.filter((command) => /^(insert|update|delete|findAndModify)/.test(command)),
    ).to.deep.equal([])
  })
})
