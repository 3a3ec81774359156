import type { Coded, Handbook } from '../../server/business/offer/underwriting/domain/handbook.ts'
import { LONGEST_OFFER_DAYS } from '../../server/business/reference/product/domain/product.ts'
import { bilingual, fen, reference, type Schematic } from '../definitionSchemas.ts'
import { loadDefinitions } from '../definitions.ts'
import Joi from '../joi.ts'
import { projectPath } from '../paths.ts'
import { underwritingRuleSchema } from '../underwriting-rules/index.ts'

const days = Joi.number().integer().min(1).required()

const coded = Joi.array()
  .items(Joi.object<Coded, true>({ code: Joi.string().required(), text: bilingual.required() }))
  .unique('code')
  .min(1)
  .required()

const schema = Joi.object<Schematic<Omit<Handbook, 'hash'>>, true>({
  quoteValidDays: days,
  longestQuoteValidDays: days,
  renewalOfferDays: days.max(LONGEST_OFFER_DAYS),
  referralWorkingDays: days,
  approvals: Joi.array()
    .items(
      Joi.object({
        fromLimitFen: fen.required(),
        approvals: Joi.number().integer().min(1).required(),
        reference,
      }),
    )
    .unique('fromLimitFen')
    .sort({ by: 'fromLimitFen' })
    .min(1)
    .required(),
  rules: Joi.array().items(underwritingRuleSchema).unique('code').required(),
  declineReasons: coded,
  conditions: coded,
  inspectionGrades: coded,
})

function loadHandbook(): Handbook {
  const [handbook] = loadDefinitions<Omit<Handbook, 'hash'>>(projectPath('config', 'underwriting'), schema)
  if (!handbook) throw new Error('there is no underwriting handbook')
  return handbook
}

/** The handbook that ships. */
export const HANDBOOK: Handbook = loadHandbook()
