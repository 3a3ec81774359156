import type { OrganisationKind } from '../../../../../config/permissions.ts'
import { accepted, acceptedUnless, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'

/** A declared shareholder, by organisation on file or by name; the basis for telling related parties. */
export interface Controller {
  readonly organisationId?: string
  readonly name?: string
  readonly sharePpm: number
}

/** What 保监发〔2015〕15号 looks at in an insurer; entered by the platform from published reports. */
export interface InsurerStanding {
  readonly registeredCapitalFen: number
  /** Comprehensive solvency ratio at the end of a year. */
  readonly solvency: readonly { readonly year: number; readonly ratioPpm: number }[]
}

/** How policyholders reach an insurer; printed on what it issues. */
export interface InsurerOffice {
  readonly address: string
  /** Telephone for questions, and the one for losses. */
  readonly serviceLine: string
  readonly claimsLine: string
}

export interface Organisation {
  readonly kind: OrganisationKind
  readonly nameZh: string
  readonly nameEn: string
  /** Unified social credit code, GB 32100-2015. */
  readonly uscc: string
  /** GB/T 2260, six digits. */
  readonly region: string
  /** Provincial authority or central group a manufacturer answers to; null for other kinds. */
  readonly recommenderId: string | null
  readonly controllers: readonly Controller[]
  /** Only of insurers; null where nothing is on record. */
  readonly insurerStanding: InsurerStanding | null
  /** Only of insurers; null where nothing is on record. */
  readonly insurerOffice: InsurerOffice | null
  /** Nobody of an inactive organisation can sign in; its cases stay. */
  readonly active: boolean
}

const WHOLE_PPM = 1_000_000

/**
 * Whether an organisation's particulars fit together: a manufacturer, and only a manufacturer, answers to an active
 * recommender, only an insurer has a standing, and declared shares do not exceed the whole.
 */
export function decideOrganisation(
  organisation: Pick<Organisation, 'kind' | 'recommenderId' | 'controllers' | 'insurerStanding' | 'insurerOffice'>,
  recommender: Pick<Organisation, 'kind' | 'active'> | null,
): Decision<null, IdentityRefusalCode> {
  const refusals: Refusal<IdentityRefusalCode>[] = []
  const { kind, recommenderId, controllers, insurerStanding, insurerOffice } = organisation
  if (kind !== 'manufacturer' && recommenderId !== null) {
    refusals.push({ code: 'identity.recommender-not-applicable', field: 'recommenderId', value: recommenderId })
  }
  if (kind === 'manufacturer' && !(recommender?.kind === 'recommender' && recommender.active)) {
    refusals.push({ code: 'identity.recommender-unknown', field: 'recommenderId', value: recommenderId ?? '' })
  }
  if (kind !== 'insurer' && insurerStanding !== null) {
    refusals.push({ code: 'identity.standing-not-applicable', field: 'insurerStanding' })
  }
  if (kind !== 'insurer' && insurerOffice !== null) {
    refusals.push({ code: 'identity.office-not-applicable', field: 'insurerOffice' })
  }
  const sharesPpm = controllers.reduce((sum, { sharePpm }) => sum + sharePpm, 0)
  if (sharesPpm > WHOLE_PPM) {
    refusals.push({
      code: 'identity.shares-exceed-whole',
      field: 'controllers',
      value: sharesPpm,
      threshold: WHOLE_PPM,
      unit: 'ppm',
    })
  }
  return acceptedUnless(refusals, null)
}

/** The organisation people are admitted to: an active one on file. */
export const decideEmployer = <O extends Pick<Organisation, 'active'>>(
  organisation: O | null,
  organisationId: string,
): Decision<O, IdentityRefusalCode> =>
  organisation?.active
    ? accepted(organisation)
    : refused({ code: 'identity.organisation-unknown', field: 'organisationId', value: organisationId })

/** Nobody makes the own organisation inactive: there would be nobody left to make it active again. */
export const decideActive = (
  { _id, active }: Pick<Organisation, 'active'> & { readonly _id: string },
  ownId: string,
): Decision<true, IdentityRefusalCode> =>
  acceptedUnless(!active && _id === ownId ? [{ code: 'identity.own-organisation', value: _id }] : [], true)

/** A credit code is one organisation's; `onFile` says that it is another's. */
export const decideUscc = (onFile: boolean): Decision<true, IdentityRefusalCode> =>
  acceptedUnless(onFile ? [{ code: 'identity.organisation-on-file', field: 'uscc' }] : [], true)

/** What of an organisation on file is shown to whoever enters one with a name like its. */
export interface AlikeOrganisation {
  readonly _id: string
  readonly nameZh: string
}

/**
 * Organisations on file whose names a hurried eye takes for this one's are each said to be another one: the same enterprise
 * twice would hide bans and double insurance, and a name that looks like another's can mislead.
 */
export const decideDistinct = (
  alike: readonly AlikeOrganisation[],
  otherThan: readonly string[],
): Decision<null, IdentityRefusalCode> =>
  acceptedUnless(
    alike
      .filter(({ _id }) => !otherThan.includes(_id))
      .map(({ nameZh }) => ({ code: 'identity.organisation-alike', field: 'otherThan', value: nameZh })),
    null,
  )

/** Whether a person knows all of an organisation: its own people and the platform; the rest know its public part. */
export const knowsWhole = (
  { organisationId, organisationKind }: Pick<Actor, 'organisationId' | 'organisationKind'>,
  known: string,
): boolean => organisationKind === 'platform' || organisationId === known
