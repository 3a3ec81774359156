import { statesEn } from '../../../config/words/states.en.ts'
import { account } from './en/account.ts'
import { accounting } from './en/accounting.ts'
import { accumulations } from './en/accumulations.ts'
import { attachments } from './en/attachments.ts'
import { bordereaux } from './en/bordereaux.ts'
import { changes } from './en/changes.ts'
import { claims } from './en/claims.ts'
import { collection } from './en/collection.ts'
import { common } from './en/common.ts'
import { definitions } from './en/definitions.ts'
import { documents } from './en/documents.ts'
import { editions } from './en/editions.ts'
import { endorsements } from './en/endorsements.ts'
import { events } from './en/events.ts'
import { faults } from './en/faults.ts'
import { instalments } from './en/instalments.ts'
import { objects } from './en/objects.ts'
import { operations } from './en/operations.ts'
import { organisations } from './en/organisations.ts'
import { policies } from './en/policies.ts'
import { precheck } from './en/precheck.ts'
import { products } from './en/products.ts'
import { record } from './en/record.ts'
import { renewals } from './en/renewals.ts'
import { rules } from './en/rules.ts'
import { sanctions } from './en/sanctions.ts'
import { steps } from './en/steps.ts'
import { submissions } from './en/submissions.ts'
import { subsidy } from './en/subsidy.ts'
import { treasury } from './en/treasury.ts'
import { underwriting } from './en/underwriting.ts'
import { users } from './en/users.ts'
import type { TextsOf } from './texts.ts'
import type { zh } from './zh.ts'

/** every English text of the client, grouped by what shows it. */
export const en: TextsOf<typeof zh> = {
  ...common,
  ...accounting,
  ...accumulations,
  ...attachments,
  ...changes,
  ...claims,
  ...bordereaux,
  ...collection,
  ...definitions,
  ...documents,
  ...editions,
  ...endorsements,
  ...account,
  ...organisations,
  ...users,
  ...instalments,
  ...objects,
  ...operations,
  ...policies,
  ...precheck,
  ...products,
  ...record,
  ...renewals,
  ...rules,
  ...sanctions,
  ...submissions,
  ...subsidy,
  ...treasury,
  ...underwriting,
  state: statesEn,
  step: steps,
  event: events,
  fault: faults,
}
