import { ORGANISATION_KINDS, PERMISSIONS, type Permission, ROLES, type Role } from '../../../../config/permissions.ts'
import { fen, flag, leftOut, list, named, object, oneOf, ppm, text, whole } from '../../../platform/http/answer.ts'
import type { InsurerOffice, InsurerStanding } from './domain/organisation.ts'
import type { Parties } from './domain/parties.ts'
import type { ControllerView } from './identity.contract.ts'

export const permissionAnswer = oneOf(Object.keys(PERMISSIONS) as Permission[])

export const roleAnswer = oneOf(Object.keys(ROLES) as Role[])

export const organisationKindAnswer = oneOf(ORGANISATION_KINDS)

export const partiesAnswer = named<Parties>('Parties', {
  insurerIds: list(text()),
  manufacturerId: text(),
  userIds: list(text()),
  recommenderId: text(),
})

export const controllerAnswer = object<ControllerView>({
  organisationId: leftOut(text()),
  name: leftOut(text()),
  sharePpm: ppm(),
})

export const insurerStandingAnswer = object<InsurerStanding>({
  registeredCapitalFen: fen(),
  solvency: list(object<InsurerStanding['solvency'][number]>({ year: whole(), ratioPpm: ppm() })),
})

export const insurerOfficeAnswer = object<InsurerOffice>({ address: text(), serviceLine: text(), claimsLine: text() })

/** What everyone may know of an organisation. */
export const referenceKeys = {
  id: text(),
  kind: organisationKindAnswer,
  nameZh: text(),
  nameEn: text(),
  region: text(),
  active: flag(),
}
