import { authorityGrantStore } from '../../../models/authorityGrants.ts'
import type { Stored } from '../../../models/store.ts'
import type { GrantBody } from '../../../server/business/party/authority/authority.contract.ts'
import type { NumberedGrant } from '../../../server/business/party/authority/domain/authority.ts'
import { proposeGrant } from '../../../server/business/party/authority/usecases/proposeGrant.ts'
import { revokeGrant } from '../../../server/business/party/authority/usecases/revokeGrant.ts'
import { confirmChange } from '../../../server/business/party/changes/usecases/decideChange.ts'
import type { TestService } from '../app.ts'
import type { PersonName } from '../people.ts'

/** Authority to approve whatever others made up to 1亿, with discounts up to 5%. */
export const authorityGrant = (changes: Partial<NumberedGrant> = {}): NumberedGrant => ({
  _id: 'AG2026000001',
  parties: { insurerIds: ['ORG-insurer'], manufacturerId: '', userIds: [], recommenderId: '' },
  holder: { userId: null, name: null, role: 'underwriter' },
  productCode: null,
  decision: 'approve',
  limitFen: 10_000_000_000,
  greatestDiscountPpm: 50_000,
  categories: null,
  territory: null,
  approvals: 1,
  validFrom: '2026-01-01',
  validTo: null,
  grantedByUserId: 'USR-manager',
  grantedByName: '周权',
  revocation: null,
  ...changes,
})

/** What POST /authority-grants takes: the same, to the role. */
export const grantBody = (changes: Partial<GrantBody> = {}): GrantBody => ({
  holderUserId: null,
  holderRole: 'seniorUnderwriter',
  productCode: null,
  decision: 'approve',
  limitFen: 10_000_000_000,
  greatestDiscountPpm: 50_000,
  categories: null,
  territory: null,
  approvals: 1,
  validFrom: '2026-01-01',
  validTo: null,
  reason: '分级授权',
  ...changes,
})

/** A grant of the manager's that a second person has confirmed; gives its number. */
export async function grantedBy(
  service: TestService,
  manager: PersonName,
  changes: Partial<GrantBody> = {},
): Promise<Stored> {
  const insurer = service.person(manager).organisationId
  const confirmer =
    insurer === service.organisation('insurerA') ? 'organisationAdministratorA' : 'organisationAdministratorB'
  const { _id: number } = await service.act(manager, (work) => proposeGrant(work, grantBody(changes)))
  const { subjectId } = await service.act(confirmer, (work) => confirmChange(work, { changeNo: number }))
  return authorityGrantStore.model.findById(subjectId).orFail().lean<Stored>()
}

/** What a person of insurer A may decide about claims from now on, by name: nothing but this. */
export async function limitedTo(
  service: TestService,
  name: PersonName,
  limits: Partial<Record<'approveClaim' | 'declineClaim', number>>,
): Promise<void> {
  const { id: holderUserId } = service.person(name)
  const held = await authorityGrantStore.model
    .find({ 'holder.userId': holderUserId, revocation: null } as object)
    .lean<Stored[]>()
  for (const { _id: grantNo } of held)
    await service.act('underwritingManagerA', (work) => revokeGrant(work, { grantNo, reason: '调整授权' }))
  for (const [decision, limitFen] of Object.entries(limits) as [keyof typeof limits, number][])
    await grantedBy(service, 'underwritingManagerA', {
      holderUserId,
      holderRole: null,
      decision,
      limitFen,
      greatestDiscountPpm: 0,
    })
}
