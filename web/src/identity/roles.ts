import { ADMINISTRATOR_ROLES, fitsKind, type OrganisationKind, ROLES, type Role } from '../../../config/shared/roles.ts'

/** Whether somebody looks after people's access. */
export const administers = (roles: readonly Role[]): boolean => ADMINISTRATOR_ROLES.some((role) => roles.includes(role))

const isRole = (name: string): name is Role => name in ROLES

/** The roles that people of a kind of organisation may have. */
export const rolesOfKind = (kind: OrganisationKind): readonly Role[] =>
  Object.keys(ROLES)
    .filter(isRole)
    .filter((role) => fitsKind(role, kind))
