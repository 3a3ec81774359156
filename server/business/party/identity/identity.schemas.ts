import { isCreditCode } from '../../../../config/identity/creditCode.ts'
import { regionCode } from '../../../../config/identity/regions.ts'
import Joi from '../../../../config/joi.ts'
import { ORGANISATION_KINDS, PERMISSIONS, ROLES } from '../../../../config/permissions.ts'
import { NAMES_AT_ONCE } from '../../../../config/shared/sizes.ts'
import { fen, line, paragraph } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import { apiTokenList } from './usecases/apiTokens.ts'
import { organisationList } from './usecases/organisations.ts'
import { userList } from './usecases/users.ts'

interface FirstAdministratorOptions {
  readonly login: string
  readonly name: string
  readonly 'organisation-zh': string
  readonly 'organisation-en': string
  readonly uscc: string
  readonly region: string
}

const id = Joi.string().max(40).required()
const name = line()
const login = Joi.string().pattern(/^[A-Za-z0-9][A-Za-z0-9._@-]{2,63}$/)
const password = Joi.string().max(200)
const uscc = Joi.string()
  .custom((value: string, helpers) => (isCreditCode(value) ? value : helpers.error('uscc.invalid')))
  .messages({ 'uscc.invalid': '{{#label}} must be a unified social credit code with the right check character' })
const region = regionCode()

const controllers = Joi.array()
  .max(50)
  .items(
    Joi.object({
      organisationId: Joi.string().max(40),
      name,
      sharePpm: Joi.number().integer().min(1).max(1_000_000).required(),
    }).xor('organisationId', 'name'),
  )

const insurerStanding = Joi.object({
  registeredCapitalFen: fen().required(),
  solvency: Joi.array()
    .max(20)
    .items(
      Joi.object({
        year: Joi.number().integer().min(2000).max(2100).required(),
        ratioPpm: Joi.number().integer().min(0).max(100_000_000).required(),
      }),
    )
    .unique('year')
    .required(),
}).allow(null)

/** Telephone numbers as they are printed, such as `95518` or `010-6000 0000`. */
const telephone = line(40).pattern(/^[+\d][\d\s()-]*$/)

const insurerOffice = Joi.object({
  address: line(200).required(),
  serviceLine: telephone.required(),
  claimsLine: telephone.required(),
}).allow(null)

const otherThan = Joi.array().items(Joi.string().max(40)).max(50)

const roles = Joi.array()
  .items(Joi.string().valid(...Object.keys(ROLES)))
  .min(1)
  .unique()

const reason = paragraph(500)

export const organisationParams = Joi.object({ organisationId: id })
export const userParams = Joi.object({ userId: id })
export const sessionParams = Joi.object({ sessionId: Joi.string().hex().length(64).required() })
export const apiTokenParams = Joi.object({ tokenId: id })
export const userTokenParams = Joi.object({ userId: id, tokenId: id })
export const organisationQuery = listQuery(organisationList, {
  active: Joi.boolean(),
  region: Joi.string().pattern(/^\d{1,6}$/),
  name,
})
export const organisationNamesQuery = Joi.object({
  id: Joi.array().items(Joi.string().max(40)).single().min(1).max(NAMES_AT_ONCE).required(),
})
export const userQuery = listQuery(userList, {
  login: Joi.string().lowercase().max(64),
  disabled: Joi.boolean(),
})
export const apiTokenQuery = listQuery(apiTokenList)

/** Six digits, or a recovery code, however they are spaced. */
const code = Joi.string().trim().min(6).max(40)

export const signInBody = Joi.object({
  login: Joi.string().trim().max(64).required(),
  password: password.required(),
  code,
})
export const codeBody = Joi.object({ code: code.required() })
export const beginEnrolmentBody = Joi.object({ code, password })
export const changePasswordBody = Joi.object({ current: password.required(), next: password.required() })

export const createOrganisationBody = Joi.object({
  kind: Joi.string()
    .valid(...ORGANISATION_KINDS)
    .required(),
  nameZh: name.required(),
  nameEn: name.required(),
  uscc: uscc.required(),
  region: region.required(),
  recommenderId: Joi.string().max(40).allow(null),
  controllers,
  insurerStanding,
  insurerOffice,
  otherThan,
})
export const updateOrganisationBody = Joi.object({
  nameZh: name.required(),
  nameEn: name.required(),
  uscc: uscc.required(),
  region: region.required(),
  recommenderId: Joi.string().max(40).allow(null).required(),
  controllers: controllers.required(),
  insurerStanding,
  insurerOffice,
  active: Joi.boolean().required(),
  otherThan,
  reason,
})

export const createUserBody = Joi.object({
  login: login.required(),
  name: name.required(),
  organisationId: id,
  roles: roles.required(),
  reason,
})
export const updateUserBody = Joi.object({
  name: name.required(),
  roles: roles.required(),
  reason,
})
export const resetPasswordBody = Joi.object({ reason })
const reasonBody = Joi.object({ reason: reason.required() })
export const reEnablementBody = reasonBody
export const secondFactorResetBody = reasonBody
export const erasureBody = reasonBody
export const disableUserBody = reasonBody
export const revokeTokenBody = reasonBody

export const createApiTokenBody = Joi.object({
  name: name.required(),
  scopes: Joi.array()
    .items(Joi.string().valid(...Object.keys(PERMISSIONS)))
    .min(1)
    .unique()
    .required(),
  expiresAt: Joi.string().isoDate().required(),
})

/** Options of the command that opens an empty installation. */
export const firstAdministratorOptions = Joi.object<FirstAdministratorOptions, true>({
  login: login.required(),
  name: name.required(),
  'organisation-zh': name.required(),
  'organisation-en': name.required(),
  uscc: uscc.required(),
  region: region.required(),
})
