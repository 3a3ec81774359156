import { demandPremium } from '../server/business/policy/instalment/usecases/demandPremium.ts'
import { proposeForNonPayment } from '../server/business/servicing/endorsement/usecases/proposeForNonPayment.ts'
import type { JobDefinition } from './definition.ts'

/** Asks for premium before it is due, reminds of what is not paid, ends grace and proposes what the contract says, once a day. */
export const premiumDemands: JobDefinition = {
  name: 'premiumDemands',
  run: async ({ context, progress }) => {
    const demanded = await demandPremium(context(), (done) => progress.save({ done }))
    const proposed = await proposeForNonPayment(context())
    return { ...demanded, ...proposed }
  },
}
