/** Colour of a state: what a person should feel about it. Texts are `state.<kind>.<state>` in the language files. */
export type Tone = 'neutral' | 'progress' | 'attention' | 'good' | 'bad' | 'final'

/** The one table of status colours; every page reads it. */
export const STATE_TONES = {
  submission: {
    draft: 'neutral',
    submitted: 'attention',
    quoted: 'progress',
    accepted: 'progress',
    bound: 'good',
    declined: 'bad',
    withdrawn: 'final',
  },
  quote: {
    proposed: 'attention',
    referred: 'attention',
    approved: 'progress',
    accepted: 'good',
    declined: 'bad',
    expired: 'final',
    withdrawn: 'final',
  },
  riskInspection: { requested: 'attention', reported: 'good', cancelled: 'final' },
  grant: { notYet: 'neutral', inForce: 'good', ended: 'final', revoked: 'bad' },
  definition: {
    draft: 'neutral',
    inReview: 'attention',
    published: 'good',
    retired: 'final',
    discarded: 'final',
  },
  policy: { bound: 'attention', issued: 'good', void: 'bad' },
  renewal: { open: 'progress', declined: 'bad', renewed: 'good', lapsed: 'bad', closed: 'final' },
  renewalStage: {
    toPrepare: 'attention',
    withApplicant: 'progress',
    underwriting: 'progress',
    offered: 'attention',
    accepted: 'good',
  },
  endorsement: { requested: 'attention', endorsed: 'good', declined: 'bad', withdrawn: 'final' },
  paymentRun: {
    prepared: 'attention',
    checked: 'attention',
    approved: 'progress',
    sent: 'progress',
    closed: 'good',
    cancelled: 'final',
  },
  paymentItem: {
    waiting: 'neutral',
    reported: 'progress',
    objected: 'bad',
    paid: 'good',
    failed: 'bad',
    released: 'final',
  },
  bankCredit: { open: 'attention', toBeRefunded: 'progress', settled: 'good' },
  bordereau: {
    uploaded: 'attention',
    checking: 'progress',
    checked: 'attention',
    holding: 'progress',
    writing: 'progress',
    written: 'good',
  },
  acceptance: { inForce: 'good', superseded: 'final', withdrawn: 'bad' },
  due: {
    paid: 'good',
    notDue: 'neutral',
    asked: 'progress',
    overdue: 'attention',
    grace: 'bad',
    afterGrace: 'bad',
  },
  cover: { notYet: 'neutral', inForce: 'good', expired: 'final' },
  claim: {
    noticed: 'attention',
    registered: 'progress',
    assessed: 'attention',
    approved: 'progress',
    paid: 'good',
    declined: 'bad',
    closed: 'final',
  },
  subsidyApplication: {
    draft: 'neutral',
    submitted: 'attention',
    returned: 'attention',
    recommended: 'progress',
    approved: 'good',
    rejected: 'bad',
    withdrawn: 'final',
  },
  catalogueEdition: { draft: 'attention', published: 'good', discarded: 'final' },
  sanction: { entered: 'neutral', liftRequested: 'attention', lifted: 'final' },
  standing: { inForce: 'bad', notInForce: 'final' },
  rule: { information: 'neutral', refer: 'attention', needsApproval: 'attention', block: 'bad', decline: 'bad' },
  assessment: { eligible: 'good', refused: 'final' },
  job: {
    queued: 'neutral',
    running: 'progress',
    succeeded: 'good',
    failed: 'bad',
  },
  batch: {
    open: 'progress',
    cancelling: 'attention',
    succeeded: 'good',
    failed: 'bad',
    cancelled: 'final',
  },
  pendingChange: {
    proposed: 'attention',
    confirmed: 'progress',
    effective: 'good',
    refused: 'bad',
    withdrawn: 'final',
    expired: 'final',
  },
  document: {
    valid: 'good',
    notYet: 'neutral',
    inForce: 'good',
    amended: 'attention',
    expired: 'final',
    cancelled: 'bad',
    void: 'bad',
    superseded: 'final',
    withdrawn: 'bad',
  },
  secondFactor: { set: 'attention' },
  active: { active: 'good', inactive: 'final' },
} as const satisfies Record<string, Record<string, Tone>>

export type StateKind = keyof typeof STATE_TONES

/** The tone of a state; one the table does not know is neutral. */
export function toneOf(kind: StateKind, state: string): Tone {
  const tones: Readonly<Record<string, Tone>> = STATE_TONES[kind]
  return tones[state] ?? 'neutral'
}
