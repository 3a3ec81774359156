import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import type {
  EndorsementPreviewView,
  EndorsementView,
} from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import type { TestService } from '../app.ts'
import type { PersonName } from '../people.ts'

/** What a change asks for, as a request of the API says it. */
export interface ChangeBody {
  readonly effectiveFrom: string
  readonly actions: readonly object[]
  readonly reason: string
  readonly resolutions?: readonly object[]
}

/** A policy as it is stored now. */
export const policyNow = (policyNo: string): Promise<Policy & Stored> =>
  policyStore.model.findById(policyNo).orFail().lean<Policy & Stored>()

/** What a change would come to, as manufacturer A sees it before asking. */
export async function previewChange(
  service: Pick<TestService, 'signIn'>,
  policyNo: string,
  change: ChangeBody,
): Promise<EndorsementPreviewView> {
  const maker = await service.signIn('manufacturerA')
  const answer = await maker.post(`/policies/${policyNo}/endorsement-preview`, change)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body as EndorsementPreviewView
}

/** A change that somebody asked for over the API, and somebody else approved by the amounts previewed. */
export async function askAndApprove(
  service: Pick<TestService, 'signIn'>,
  policyNo: string,
  change: ChangeBody,
  people: { readonly asks: PersonName; readonly approves: PersonName } = {
    asks: 'manufacturerA',
    approves: 'underwriterA',
  },
): Promise<EndorsementView> {
  const asking = await service.signIn(people.asks)
  const { version: ifMatch } = await policyNow(policyNo)
  const asked = await asking.post(`/policies/${policyNo}/endorsements`, change, { ifMatch })
  if (asked.status !== 201) throw new Error(JSON.stringify(asked.body))
  const { number, version } = asked.body as EndorsementView
  const approving = await service.signIn(people.approves)
  const outcome = (await approving.get(`/endorsements/${number}/outcome`)).body as EndorsementPreviewView
  const { policyVersionNo, differenceFen } = outcome
  const answer = await approving.post(
    `/endorsements/${number}/approval`,
    { policyVersionNo, differenceFen },
    { ifMatch: version },
  )
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body as EndorsementView
}
