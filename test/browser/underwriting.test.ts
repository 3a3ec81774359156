import { quoteStore } from '../../models/quotes.ts'
import { riskInspectionStore } from '../../models/riskInspections.ts'
import { submissionStore } from '../../models/submissions.ts'
import { demonstration } from '../support/browserService.ts'
import { SIZES } from '../support/visitor.ts'

/** Comparing, referring and inspecting, on a desk and in the field. */
describe('the pages of underwriting', function () {
  this.timeout(120_000)

  const twiceQuoted = async () =>
    (await submissionStore.model.findOne({ 'quotes.1': { $exists: true } }).lean())?._id ?? 'none'
  const openInspection = async () => (await riskInspectionStore.model.findOne({ state: 'requested' }).lean())?._id ?? ''
  const referred = async () => (await quoteStore.model.findOne({ state: 'referred' }).lean())?._id ?? ''

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
    it(`fit ${SIZES[size].width} px and can be used by everyone`, async () => {
      const pages: readonly (readonly [string, string, string])[] = [
        ['maker', `/submissions/${await twiceQuoted()}/quote-comparison`, 'comparison'],
        ['maker', `/submissions/${await twiceQuoted()}`, 'submission-of-the-maker'],
        ['underwriter.senior', '/referrals', 'referrals'],
        ['underwriter.senior', `/quotes/${await referred()}`, 'referred-quote'],
        ['underwriter', `/risk-inspections/${await openInspection()}`, 'inspection'],
      ]
      for (const [login, path, name] of pages) {
        const visitor = await demonstration.signedIn(login, size)
        await visitor.open(path)
        await visitor.picture(`underwriting-${name}-${size}`)
        await visitor.fitsItsWidth()
        await visitor.isAccessible()
      }
    })
  }
})
