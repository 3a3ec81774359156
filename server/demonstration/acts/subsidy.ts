import { findDefinitionByHash } from '../../business/reference/definition/usecases/findDefinition.ts'
import { getApplicationGoods } from '../../business/subsidy/usecases/applicationGoods.ts'
import { applyForSubsidy } from '../../business/subsidy/usecases/applyForSubsidy.ts'
import { approveApplication } from '../../business/subsidy/usecases/approveApplication.ts'
import { assessPolicy } from '../../business/subsidy/usecases/assessPolicy.ts'
import { recommendApplication } from '../../business/subsidy/usecases/recommendApplication.ts'
import { submitApplication } from '../../business/subsidy/usecases/submitApplication.ts'
import type { Cast } from '../cast.ts'
import { applicationPaper } from '../papers/papers.ts'
import type { PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'
import { attach } from './attach.ts'

/** Which policy, whose, and who recommends it. */
export interface SubsidyCase {
  readonly policyNo: string
  readonly maker: PersonKey
  readonly recommender: PersonKey
  /** Entry of the checklist that the maker does not attach, where its missing is the point. */
  readonly without?: string
}

/** The maker has the policy assessed and drafts an application. Gives its number and the assessed amount. */
export async function apply(stage: Stage, { people }: Cast, { policyNo, maker }: SubsidyCase) {
  const [assessment] = await stage.perform(people[maker], assessPolicy, { policyNo })
  const application = await stage.perform(people[maker], applyForSubsidy, {
    assessmentNo: assessment?._id ?? '',
    statement: '装备已交付使用，保费已缴清，材料真实。',
  })
  return { number: application._id, amountFen: application.amountFen }
}

export async function submitForSubsidy(stage: Stage, cast: Cast, subsidyCase: SubsidyCase) {
  const application = await apply(stage, cast, subsidyCase)
  await attachPapers(stage, cast, subsidyCase, application.number)
  await stage.perform(cast.people[subsidyCase.maker], submitApplication, { applicationNo: application.number })
  return application
}

/** The maker attaches what the checklist of the product asks of every submission. */
async function attachPapers(stage: Stage, cast: Cast, { maker, without }: SubsidyCase, number: string): Promise<void> {
  const { product, items } = await getApplicationGoods(stage.readerFor(cast.people[maker]), { applicationNo: number })
  const documents = (await findDefinitionByHash({}, 'product', product.hash))?.documents ?? []
  const asked = documents.filter(({ code, stage: of, required }) => of === 'submission' && required && code !== without)
  for (const document of asked) {
    const paper = await applicationPaper(document, items[0]?.name ?? '', stage.now)
    await attach(stage, cast, maker, { kind: 'subsidyApplication', number }, paper)
  }
}

export async function recommend(stage: Stage, cast: Cast, subsidyCase: SubsidyCase) {
  const application = await submitForSubsidy(stage, cast, subsidyCase)
  await stage.perform(cast.people[subsidyCase.recommender], recommendApplication, {
    applicationNo: application.number,
    opinion: '经核，申报材料完整，装备参数与目录一致，价格合理，同意推荐。',
  })
  return application
}

export async function grant(stage: Stage, cast: Cast, subsidyCase: SubsidyCase): Promise<string> {
  const { number, amountFen } = await recommend(stage, cast, subsidyCase)
  await stage.perform(cast.people.ministry, approveApplication, { applicationNo: number, amountFen })
  return number
}
