import { day, either, flag, list, named, nullable, oneOf, page, text, whole } from '../../platform/http/answer.ts'
import { SCHEMES } from '../reference/catalogue/domain/scheme.ts'
import {
  BASES,
  BUYER_RELATIONS,
  type BuyerRelation,
  CONFIDENCES,
  PROVISION_KEYS,
  RATE_CAP_MODES,
  type RateCapMode,
  RULE_SET_LEVELS,
  UNITS,
} from './domain/subsidyRuleSet.ts'
import type {
  CatalogueWindowView,
  ProvisionView,
  SubsidyRuleSetRow,
  SubsidyRuleSetView,
  WindowView,
} from './subsidy.contract.ts'

const confidence = oneOf(CONFIDENCES)
const provisionKey = oneOf(PROVISION_KEYS)
const windowKeys = { from: day(), lastDay: nullable(day()), reference: text(), confidence }

const rowKeys = {
  id: text(),
  document: text(),
  level: oneOf(RULE_SET_LEVELS),
  region: nullable(text()),
  schemes: list(oneOf(SCHEMES)),
  publishedOn: day(),
  insured: named<WindowView>('RuleSetWindow', windowKeys),
  basis: oneOf(BASES),
  checkedOn: day(),
  hash: text(),
}

export const ruleSetsAnswer = page(named<SubsidyRuleSetRow>('SubsidyRuleSetRow', rowKeys))

export const ruleSetAnswer = named<SubsidyRuleSetView>('SubsidyRuleSet', {
  ...rowKeys,
  catalogues: list(named<CatalogueWindowView>('CatalogueWindow', { edition: text(), ...windowKeys })),
  provisions: list(
    named<ProvisionView>('Provision', {
      key: provisionKey,
      value: either<[number, RateCapMode, boolean, readonly BuyerRelation[]]>(
        whole(),
        oneOf(RATE_CAP_MODES),
        flag(),
        list(oneOf(BUYER_RELATIONS)),
      ),
      unit: nullable(oneOf(UNITS)),
      reference: text(),
      confidence,
    }),
  ),
  missing: list(provisionKey),
  notes: list(text()),
})
