import type { Stored } from '../../../models/store.ts'
import type {
  Endorsement,
  EndorsementRequest,
} from '../../../server/business/servicing/endorsement/domain/endorsement.ts'
import { approveEndorsement } from '../../../server/business/servicing/endorsement/usecases/approveEndorsement.ts'
import { getOutcome } from '../../../server/business/servicing/endorsement/usecases/endorsements.ts'
import { requestEndorsement } from '../../../server/business/servicing/endorsement/usecases/requestEndorsement.ts'
import type { TestService } from '../app.ts'

type Asked = Partial<EndorsementRequest> & Pick<EndorsementRequest, 'effectiveFrom' | 'actions'>

/** A change of a policy that manufacturer A asked for. */
export const requestedEndorsement = (
  service: Pick<TestService, 'act'>,
  policyNo: string,
  asked: Asked,
): Promise<Endorsement & Stored> =>
  service.act('manufacturerA', (work) =>
    requestEndorsement(work, {
      policyNo,
      kind: 'change',
      resolutions: [],
      reason: '合同变更',
      noLossDeclared: false,
      ...asked,
    }),
  )

/** The same, in effect: approved by underwriter A by what it came to. */
export async function endorsed(
  service: Pick<TestService, 'act'>,
  policyNo: string,
  asked: Asked,
): Promise<Endorsement & Stored> {
  const { _id: endorsementNo } = await requestedEndorsement(service, policyNo, asked)
  return service.act('underwriterA', async (work) => {
    const outcome = await getOutcome(work, { endorsementNo })
    const { policyVersionNo, premiumBeforeFen, premiumAfterFen } = outcome
    return approveEndorsement(work, {
      endorsementNo,
      policyVersionNo,
      differenceFen: premiumAfterFen - premiumBeforeFen,
    })
  })
}
