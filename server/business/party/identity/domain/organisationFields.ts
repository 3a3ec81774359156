import type { Organisation } from './organisation.ts'

/** Particulars of an organisation as the platform enters them. */
export type OrganisationParticulars = Omit<Organisation, 'kind'>

/** How a field of an organisation changes. */
type HowChanged =
  /** Never. */
  | 'fixed'
  /** At the word of one administrator of the platform. */
  | 'byOne'
  /** What it says decides who may do what: a second administrator of the platform has to agree. */
  | 'byTwo'
  /** One takes away, two give. */
  | 'endedByOne'

/** Every field, so that a new one has to be looked at before anybody can change it. */
export const ORGANISATION_FIELDS = {
  kind: 'fixed',
  // Bans, declared control and the parties of a contract go by the legal name and the code.
  nameZh: 'byTwo',
  nameEn: 'byOne',
  uscc: 'byTwo',
  // The territory of an underwriter's authority and the province's own rules of the subsidy go by the region.
  region: 'byTwo',
  // Who recommends the subsidy.
  recommenderId: 'byTwo',
  // Who is related to whom.
  controllers: 'byTwo',
  // Who may insure and share such risks at all.
  insurerStanding: 'byTwo',
  // Printed, and decides nothing.
  insurerOffice: 'byOne',
  active: 'endedByOne',
} as const satisfies Record<keyof Organisation, HowChanged>

/** The same particulars written in one way: ratios by year, so that another order is no change. */
export function inOrder(particulars: OrganisationParticulars): OrganisationParticulars {
  const { insurerStanding: standing, insurerOffice: office, controllers } = particulars
  const solvency = standing?.solvency.map(({ year, ratioPpm }) => ({ year, ratioPpm })) ?? []
  return {
    ...particulars,
    controllers: controllers.map(({ organisationId, name, sharePpm }) => ({
      ...(organisationId !== undefined && { organisationId }),
      ...(name !== undefined && { name }),
      sharePpm,
    })),
    insurerStanding: standing && {
      registeredCapitalFen: standing.registeredCapitalFen,
      solvency: solvency.toSorted((one, other) => one.year - other.year),
    },
    insurerOffice: office && {
      address: office.address,
      serviceLine: office.serviceLine,
      claimsLine: office.claimsLine,
    },
  }
}

const FIELDS = Object.keys(ORGANISATION_FIELDS) as (keyof Organisation)[]

/** The fields that differ and that one person alone may not change so. */
export function fieldsForTwo(
  before: OrganisationParticulars,
  after: OrganisationParticulars,
  differs: (one: unknown, other: unknown) => boolean,
): (keyof OrganisationParticulars)[] {
  return FIELDS.filter((field): field is keyof OrganisationParticulars => {
    const how: HowChanged = ORGANISATION_FIELDS[field]
    if (field === 'kind' || !differs(before[field], after[field])) return false
    return how === 'byTwo' || (how === 'endedByOne' && after[field] !== false)
  })
}
