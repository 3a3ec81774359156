import { expect } from 'chai'
import { figures as foldingJob } from '../../../jobs/figures.ts'
import { FigureModel, sumFigures } from '../../../models/figures.ts'
import { exposureFigure } from '../../../server/business/contract/terms/domain/exposureFigures.ts'
import { bindQuote } from '../../../server/business/policy/policy/usecases/bindQuote.ts'
import { foldOpenFigures } from '../../../server/platform/operations/usecases/foldOpenFigures.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy } from '../../support/builders/policy.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { keptFigures, rebuiltFigures, wrongMarks } from '../../support/figures.ts'
import { jobsOf, storedRuns } from '../../support/jobs.ts'
import { playMainFlow } from '../http/mainFlow.ts'

describe('figures kept beside the documents', () => {
  const service = useService()
  const nothing = async () => {}

  before(async function () {
    this.timeout(60_000)
    await playMainFlow(service)
  })

  it('are what all documents make from zero, and so are the marks', async () => {
    expect(await keptFigures()).to.have.length.above(8)
    expect(await keptFigures()).to.deep.equal(await rebuiltFigures())
    expect(await wrongMarks()).to.deep.equal([])
  })

  it('stay what they are when they are folded, once and again, into one entry per figure and day', async () => {
    const kept = await keptFigures()
    expect(await foldOpenFigures(nothing)).to.be.above(0)
    expect(await foldOpenFigures(nothing)).to.equal(0)
    expect(await keptFigures()).to.deep.equal(kept)
    const entries = await FigureModel.find().lean()
    expect(new Set(entries.map(({ figure, day }) => `${figure}@${day}`)).size).to.equal(entries.length)
  })
})

describe('figures of many at once', () => {
  const service = useService()
  const nothing = async () => {}

  it('take up bindings of the same moment that accumulate alike, while they are folded', async function () {
    this.timeout(60_000)
    const stages = submissionStages(service)
    const numbers: string[] = []
    for (let count = 0; count < 4; count += 1) numbers.push((await stages.accepted()).submissionNo)
    const figure = exposureFigure(service.organisation('insurerA'), 'maker', service.organisation('manufacturerA'))
    const [before] = await sumFigures([figure], '2026-12-31')
    await Promise.all([
      ...numbers.map((number) => service.act('underwriterA', (work) => bindQuote(work, { submissionNo: number }))),
      foldOpenFigures(nothing),
    ])
    await foldOpenFigures(nothing)
    const [after] = await sumFigures([figure], '2026-12-31')
    expect((after?.count ?? 0) - (before?.count ?? 0)).to.equal(4)
    expect(await keptFigures()).to.deep.equal(await rebuiltFigures())
  })

  it('are folded by a job of every night', async () => {
    await seedBoundPolicy(service)
    expect(await FigureModel.countDocuments({ open: true })).to.be.above(0)
    const jobs = jobsOf([foldingJob], service.clock)
    await jobs.queueDue()
    await jobs.workOff()
    expect((await storedRuns()).map(({ job, state }) => [job, state])).to.deep.equal([['figures', 'succeeded']])
    expect(await FigureModel.countDocuments({ open: true })).to.equal(0)
  })
})
