import {
  allowedEvents,
  day,
  either,
  fen,
  flag,
  instant,
  leftOut,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  ppm,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import type { InsuredItem } from '../../contract/terms/domain/insuredItem.ts'
import { TERMS_ENDS } from '../../contract/terms/domain/termSegment.ts'
import { coverTermsAnswer, describedKeys, periodAnswer } from '../../contract/terms/terms.answers.ts'
import { partiesAnswer } from '../../party/identity/identity.answers.ts'
import {
  ACTION_TYPES,
  CANCELLATION_GROUNDS,
  type EndorsementAction,
  type ItemChanges,
  RESCISSION_GROUNDS,
} from './domain/action.ts'
import { ENDORSEMENT_KINDS, ENDORSEMENT_STATES, type EndorsedOutcome, type Requester } from './domain/endorsement.ts'
import { ENDORSEMENT_EVENTS } from './domain/lifecycle.ts'
import { RESOLUTIONS, type Resolution } from './domain/timeline.ts'
import type {
  AffectedCaseView,
  ConflictView,
  EndorsementPreviewView,
  EndorsementRow,
  EndorsementView,
  NewTermsView,
  TermChange,
} from './endorsement.contract.ts'

type ActionOf<Type extends EndorsementAction['type']> = Extract<EndorsementAction, { readonly type: Type }>
type NewItem = Omit<InsuredItem, 'itemNo'>

const newItem = named<NewItem>('NewItem', { ...describedKeys, name: text(), valueFen: fen() })
const changes = named<ItemChanges>('ItemChanges', {
  serialNumber: leftOut(describedKeys.serialNumber),
  catalogueEntryId: leftOut(describedKeys.catalogueEntryId),
  catalogueEdition: leftOut(describedKeys.catalogueEdition),
  contractNo: leftOut(describedKeys.contractNo),
  contractDate: leftOut(describedKeys.contractDate),
  userId: leftOut(describedKeys.userId),
  deliveredOn: leftOut(describedKeys.deliveredOn),
  unitOfSupport: leftOut(describedKeys.unitOfSupport),
  firstYear: leftOut(describedKeys.firstYear),
  indicators: leftOut(describedKeys.indicators),
  maturity: leftOut(describedKeys.maturity),
  attributes: leftOut(describedKeys.attributes),
  name: leftOut(text()),
  valueFen: leftOut(fen()),
})

const action = either<
  [
    ActionOf<'addItem'>,
    ActionOf<'removeItem'>,
    ActionOf<'replaceItem'>,
    ActionOf<'changeItem'>,
    ActionOf<'changeLimits'>,
    ActionOf<'changeOwnShare'>,
    ActionOf<'addCover'>,
    ActionOf<'removeCover'>,
    ActionOf<'changePeriod'>,
    ActionOf<'adjustRate'>,
    ActionOf<'cancel'>,
    ActionOf<'reinstate'>,
    ActionOf<'rescind'>,
  ]
>(
  object<ActionOf<'addItem'>>({ type: oneOf(['addItem']), itemNo: whole(), item: newItem }),
  object<ActionOf<'removeItem'>>({ type: oneOf(['removeItem']), itemNo: whole() }),
  object<ActionOf<'replaceItem'>>({ type: oneOf(['replaceItem']), itemNo: whole(), byItemNo: whole(), item: newItem }),
  object<ActionOf<'changeItem'>>({ type: oneOf(['changeItem']), itemNo: whole(), changes }),
  object<ActionOf<'changeLimits'>>({
    type: oneOf(['changeLimits']),
    totalLimitFen: fen(),
    covers: list(
      object<ActionOf<'changeLimits'>['covers'][number]>({
        code: text(),
        limitFen: fen(),
        perOccurrenceLimitFen: fen(),
      }),
    ),
  }),
  object<ActionOf<'changeOwnShare'>>({
    type: oneOf(['changeOwnShare']),
    code: text(),
    deductibleFen: fen(),
    deductiblePpm: ppm(),
    copayPpm: ppm(),
  }),
  object<ActionOf<'addCover'>>({ type: oneOf(['addCover']), cover: coverTermsAnswer }),
  object<ActionOf<'removeCover'>>({ type: oneOf(['removeCover']), code: text() }),
  object<ActionOf<'changePeriod'>>({ type: oneOf(['changePeriod']), to: day() }),
  object<ActionOf<'adjustRate'>>({ type: oneOf(['adjustRate']), code: text(), ratePpm: ppm() }),
  object<ActionOf<'cancel'>>({ type: oneOf(['cancel']), ground: oneOf(CANCELLATION_GROUNDS) }),
  object<ActionOf<'reinstate'>>({ type: oneOf(['reinstate']) }),
  object<ActionOf<'rescind'>>({ type: oneOf(['rescind']), ground: oneOf(RESCISSION_GROUNDS), knownOn: day() }),
)

const resolution = named<Resolution>('Resolution', {
  endorsementNo: text(),
  action: whole(),
  take: oneOf(RESOLUTIONS),
})

const differences = list(
  named<EndorsedOutcome['differences'][number]>('PremiumDifference', {
    cover: text(),
    days: periodAnswer,
    amountFen: fen(),
  }),
)

const value = nullable(either<[string, number, boolean]>(text(), whole(), flag()))

const affectedCases = list(named<AffectedCaseView>('AffectedCase', { number: text(), on: day(), amountFen: fen() }))

export const endorsementPreviewAnswer = named<EndorsementPreviewView>('EndorsementPreview', {
  policyVersionNo: whole(),
  premiumBeforeFen: fen(),
  premiumAfterFen: fen(),
  differenceFen: fen(),
  differences,
  changes: list(named<TermChange>('TermChange', { key: text(), of: nullable(text()), before: value, after: value })),
  segments: list(
    named<NewTermsView>('NewTerms', {
      versionNo: whole(),
      effective: periodAnswer,
      totalLimitFen: fen(),
      premiumFen: fen(),
      ends: nullable(oneOf(TERMS_ENDS)),
    }),
  ),
  affected: object<EndorsementPreviewView['affected']>({ claims: affectedCases, subsidies: affectedCases }),
  conflicts: list(
    named<ConflictView>('EndorsementConflict', {
      endorsementNo: text(),
      action: whole(),
      effectiveFrom: day(),
      type: oneOf(ACTION_TYPES),
    }),
  ),
})

const headKeys = {
  number: text(),
  version: whole(),
  policyNo: text(),
  state: oneOf(ENDORSEMENT_STATES),
  kind: oneOf(ENDORSEMENT_KINDS),
  parties: partiesAnswer,
  effectiveFrom: day(),
  reason: text(),
  requestedBy: named<Requester>('Requester', {
    userId: text(),
    name: text(),
    organisationId: text(),
    side: oneOf(['holder', 'insurer']),
  }),
  createdAt: instant(),
  updatedAt: instant(),
  differenceFen: nullable(fen()),
  actionTypes: list(oneOf(ACTION_TYPES)),
}

export const endorsementsAnswer = page(named<EndorsementRow>('EndorsementRow', headKeys))

export const endorsementAnswer = named<EndorsementView>('Endorsement', {
  ...headKeys,
  actions: list(action),
  resolutions: list(resolution),
  noLossDeclared: flag(),
  baseVersionNo: whole(),
  approvals: list(object<EndorsementView['approvals'][number]>({ userId: text(), name: text(), at: instant() })),
  ending: nullable(
    object<NonNullable<EndorsementView['ending']>>({ userId: text(), name: text(), at: instant(), reason: text() }),
  ),
  outcome: nullable(
    object<EndorsedOutcome>({
      versionNos: list(whole()),
      premiumBeforeFen: fen(),
      premiumAfterFen: fen(),
      differences,
    }),
  ),
  allowedEvents: allowedEvents(ENDORSEMENT_EVENTS),
})
