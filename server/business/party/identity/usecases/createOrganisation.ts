import { organisationStore } from '../../../../../models/organisations.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideDistinct, decideOrganisation, decideUscc, type Organisation } from '../domain/organisation.ts'
import { refusingDuplicates } from './duplicateKey.ts'
import { findAlike, findOrganisation } from './organisations.ts'

export type CreateOrganisation = Pick<Organisation, 'kind' | 'nameZh' | 'nameEn' | 'uscc' | 'region'> &
  Partial<Pick<Organisation, 'recommenderId' | 'controllers' | 'insurerStanding' | 'insurerOffice'>> & {
    /** Organisations with names like this one's that are said to be others. */
    readonly otherThan?: readonly string[]
  }

/** Puts an organisation on file. */
export async function createOrganisation(
  work: UnitOfWork,
  command: CreateOrganisation,
): Promise<Organisation & Stored> {
  const {
    kind,
    nameZh,
    nameEn,
    uscc,
    region,
    recommenderId = null,
    controllers = [],
    insurerStanding = null,
    insurerOffice = null,
    otherThan = [],
  } = command
  const particulars = { nameZh, nameEn, uscc, region, recommenderId, controllers, insurerStanding, insurerOffice }
  const content = { kind, ...particulars, active: true }
  valueOrThrow(decideOrganisation(content, await findOrganisation(work, recommenderId)))
  valueOrThrow(decideDistinct(await findAlike(work, content), otherThan))
  const id = await work.nextNumber('ORG')
  const fact = { type: 'organisation.created', payload: { ...content, ...(otherThan.length > 0 && { otherThan }) } }
  return refusingDuplicates(decideUscc(true), () => work.create(organisationStore, id, content, fact))
}
