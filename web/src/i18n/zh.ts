import { statesZh } from '../../../config/words/states.zh.ts'
import { account } from './zh/account.ts'
import { accounting } from './zh/accounting.ts'
import { accumulations } from './zh/accumulations.ts'
import { attachments } from './zh/attachments.ts'
import { bordereaux } from './zh/bordereaux.ts'
import { changes } from './zh/changes.ts'
import { claims } from './zh/claims.ts'
import { collection } from './zh/collection.ts'
import { common } from './zh/common.ts'
import { definitions } from './zh/definitions.ts'
import { documents } from './zh/documents.ts'
import { editions } from './zh/editions.ts'
import { endorsements } from './zh/endorsements.ts'
import { events } from './zh/events.ts'
import { faults } from './zh/faults.ts'
import { instalments } from './zh/instalments.ts'
import { objects } from './zh/objects.ts'
import { operations } from './zh/operations.ts'
import { organisations } from './zh/organisations.ts'
import { policies } from './zh/policies.ts'
import { precheck } from './zh/precheck.ts'
import { products } from './zh/products.ts'
import { record } from './zh/record.ts'
import { renewals } from './zh/renewals.ts'
import { rules } from './zh/rules.ts'
import { sanctions } from './zh/sanctions.ts'
import { steps } from './zh/steps.ts'
import { submissions } from './zh/submissions.ts'
import { subsidy } from './zh/subsidy.ts'
import { treasury } from './zh/treasury.ts'
import { underwriting } from './zh/underwriting.ts'
import { users } from './zh/users.ts'

/** Every Chinese text of the client, grouped by what shows it. */
export const zh = {
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
  state: statesZh,
  step: steps,
  event: events,
  fault: faults,
} as const
