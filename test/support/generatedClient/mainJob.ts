/**
 * A machine from its application to the registered loss and the subsidy of its premium, done through the client that is
 * generated of the document, as whoever connects a system of theirs would write it. Nothing is said of the answers' types:
 * they are the client's.
 */
import { randomUUID } from 'node:crypto'
import { Api } from '../../../test-output/generatedClient/Api.ts'

interface Credentials {
  readonly login: string
  readonly password: string
}

type Client = Api<unknown>
type Application = Parameters<Client['submissions']['createSubmission']>[0]

export interface MainJobWorld {
  readonly origin: string
  readonly people: Readonly<
    Record<
      'maker' | 'underwriter' | 'seniorUnderwriter' | 'finance' | 'user' | 'claimsHandler' | 'recommender' | 'ministry',
      Credentials
    >
  >
  readonly application: Application
  readonly certificate: File
  /** Moves the day on; sessions of before are over then. */
  readonly moveTo: (day: string) => void
}

/** Signs in as anybody would, and sends the session with every request. */
async function signedIn(origin: string, credentials: Credentials): Promise<Client> {
  const baseUrl = `${origin}/api`
  const { data, headers } = await new Api({ baseUrl }).access.signIn(credentials)
  const cookie = headers.getSetCookie().map((line) => line.split(';')[0])
  return new Api({
    baseUrl,
    baseApiParams: { headers: { Cookie: cookie.join('; '), 'X-CSRF-Token': data.csrfToken ?? '' } },
  })
}

const once = () => ({ 'Idempotency-Key': randomUUID() })
const seen = ({ version }: { readonly version: number }) => ({ 'If-Match': `"${version}"` })

/** From the application to the policy that is issued and paid. */
async function insure({ origin, people, application }: MainJobWorld) {
  const maker = await signedIn(origin, people.maker)
  const underwriter = await signedIn(origin, people.underwriter)
  const senior = await signedIn(origin, people.seniorUnderwriter)
  const finance = await signedIn(origin, people.finance)

  const { data: draft } = await maker.submissions.createSubmission(application, { headers: once() })
  const { data: shown } = await maker.submissions.getSubmissionDisclosure(draft.number)
  const acknowledgement = {
    productHash: shown.product.hash,
    exclusions: shown.exclusions.map(({ code }) => code),
  }
  const { data: acknowledged } = await maker.submissions.acknowledgeDisclosure(draft.number, acknowledgement, {
    headers: seen(draft),
  })
  const { data: submission } = await maker.submissions.submitSubmission(draft.number, {
    headers: seen(acknowledged),
  })
  const { data: quote } = await underwriter.submissions.quoteSubmission(
    submission.number,
    {},
    { headers: { ...seen(submission), ...once() } },
  )
  const { data: released } = await senior.quotes.decideQuote(
    quote.number,
    { decision: 'approve', reason: '符合承保条件' },
    { headers: seen(quote) },
  )
  await maker.quotes.acceptQuote(quote.number, {}, { headers: seen(released) })
  const { data: accepted } = await underwriter.submissions.getSubmission(submission.number)
  const { data: bound } = await underwriter.submissions.bindQuote(submission.number, {
    headers: { ...seen(accepted), ...once() },
  })
  const { data: issued } = await underwriter.policies.issuePolicy(bound.number, {
    headers: { ...seen(bound), ...once() },
  })
  const receipt = {
    amountFen: issued.premiumFen,
    receivedOn: '2026-03-02',
    reference: `BANK-${issued.number}`,
    payer: '沈阳重型燃机有限公司',
  }
  const { data: paid } = await finance.policies.receivePremium(issued.number, receipt, {
    headers: { ...seen(issued), ...once() },
  })
  return { policyNo: paid.number, version: paid.version, premiumFen: paid.premiumFen, paidFen: paid.paidPremiumFen }
}

/** The machine is delivered and accepted, then it breaks. */
async function lose({ origin, people, certificate }: MainJobWorld, policyNo: string, day: string) {
  const maker = await signedIn(origin, people.maker)
  const user = await signedIn(origin, people.user)
  const handler = await signedIn(origin, people.claimsHandler)

  const paper = { ownerKind: 'policy', ownerNumber: policyNo } as const
  await maker.attachments.attachFile(
    { ...paper, documentCode: 'typeTestReport', file: certificate },
    { headers: once() },
  )
  const { data: policy } = await user.policies.getPolicy(policyNo)
  const { data: delivered } = await user.policies.confirmDelivery(
    policyNo,
    { items: [{ itemNo: 1, deliveredOn: '2026-06-01' }] },
    { headers: seen(policy) },
  )
  const { data: attached } = await user.attachments.attachFile({ ...paper, file: certificate }, { headers: once() })
  await user.policies.recordAcceptance(
    policyNo,
    { itemNos: [1], acceptedOn: '2026-06-05', certificateNo: 'YS-2026-017', paperNo: attached.number },
    { headers: { ...seen(delivered), ...once() } },
  )
  const { data: notice } = await maker.claims.notifyLoss(
    {
      policyNo,
      lossOn: '2026-06-08',
      knownOn: day,
      place: '沈阳',
      itemNos: [1],
      cover: 'quality',
      descriptionZh: '主轴断裂',
      estimatedLossFen: 1_000_000,
      documents: [],
    },
    { headers: once() },
  )
  const { data: registered } = await handler.claims.registerClaim(
    notice.number,
    { documents: [] },
    { headers: seen(notice) },
  )
  return { state: registered.state, on: registered.registration?.registeredOn, next: registered.allowedEvents }
}

/** What the state adds to the premium. */
async function subsidise({ origin, people }: MainJobWorld, policyNo: string) {
  const maker = await signedIn(origin, people.maker)
  const recommender = await signedIn(origin, people.recommender)
  const ministry = await signedIn(origin, people.ministry)

  const { data: assessments } = await maker.subsidies.assessPolicy({ policyNo }, { headers: once() })
  const assessmentNo = assessments.items[0]?.number ?? ''
  const { data: draft } = await maker.subsidies.applyForSubsidy(
    { assessmentNo, statement: '首台套装备，申请保费补贴' },
    { headers: once() },
  )
  const { data: submitted } = await maker.subsidies.submitSubsidyApplication(draft.number, {}, { headers: seen(draft) })
  const { data: recommended } = await recommender.subsidies.recommendSubsidyApplication(
    draft.number,
    { opinion: '材料齐全，参数真实，同意推荐' },
    { headers: seen(submitted) },
  )
  const { data: approved } = await ministry.subsidies.approveSubsidyApplication(
    draft.number,
    { amountFen: draft.amountFen },
    { headers: { ...seen(recommended), ...once() } },
  )
  return { state: approved.state, amountFen: approved.amountFen }
}

/** Does it all, and gives what came of it. */
export async function playMainJob(world: MainJobWorld) {
  const insured = await insure(world)
  world.moveTo('2026-06-10')
  const claim = await lose(world, insured.policyNo, '2026-06-09')
  const subsidy = await subsidise(world, insured.policyNo)
  return { insured, claim, subsidy }
}
