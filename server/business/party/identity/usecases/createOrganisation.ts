import { organisationStore } from '../../../../../models/organisations.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideOrganisation, type Organisation } from '../domain/organisation.ts'
import { refusingDuplicates } from './duplicateKey.ts'
import { findOrganisation } from './organisations.ts'

export type CreateOrganisation = Pick<Organisation, 'kind' | 'nameZh' | 'nameEn' | 'uscc' | 'region'> &
  Partial<Pick<Organisation, 'recommenderId' | 'controllers' | 'insurerStanding'>>

/** Puts an organisation on file. */
export async function createOrganisation(
  work: UnitOfWork,
  command: CreateOrganisation,
): Promise<Organisation & Stored> {
  const { kind, nameZh, nameEn, uscc, region, recommenderId = null, controllers = [], insurerStanding = null } = command
  const content = { kind, nameZh, nameEn, uscc, region, recommenderId, controllers, insurerStanding, active: true }
  valueOrThrow(decideOrganisation(content, await findOrganisation(work, recommenderId)))
  const id = await work.nextNumber('ORG')
  const fact = { type: 'organisation.created', payload: { ...content } }
  return refusingDuplicates('identity.organisation-on-file', 'uscc', () =>
    work.create(organisationStore, id, content, fact),
  )
}
