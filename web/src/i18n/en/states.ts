import type { TextsOf } from '../texts.ts'
import type { states as zh } from '../zh/states.ts'

/** Words of states, by kind; colours are in `components/states.ts`. */
export const states: TextsOf<typeof zh> = {
  submission: {
    draft: 'Draft',
    submitted: 'Awaiting underwriting',
    quoted: 'Quoted',
    referred: 'Referred',
    approved: 'Approved',
    accepted: 'Accepted by the client',
    bound: 'Bound',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  },
  definition: {
    draft: 'Draft',
    inReview: 'In review',
    published: 'Published',
    retired: 'Retired',
    discarded: 'Discarded',
  },
  quote: { offered: 'Open', accepted: 'Accepted', expired: 'Expired', withdrawn: 'Withdrawn' },
  policy: { bound: 'Bound, not issued', issued: 'Issued' },
  cover: { notYet: 'Not begun', inForce: 'In force', expired: 'Expired' },
  claim: {
    noticed: 'Noticed',
    registered: 'Registered',
    assessed: 'Assessed, to be approved',
    approved: 'Approved, to be paid',
    paid: 'Paid',
    declined: 'Declined',
    closed: 'Closed',
  },
  subsidyApplication: {
    draft: 'Draft',
    submitted: 'Awaiting recommendation',
    returned: 'Returned',
    recommended: 'Recommended, to be decided',
    approved: 'Approved',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
  catalogueEdition: { draft: 'Draft, to be published', published: 'Published', discarded: 'Discarded' },
  sanction: { entered: 'Entered', liftRequested: 'Lift to be confirmed', lifted: 'Lifted' },
  standing: { inForce: 'In force', notInForce: 'Not in force' },
  rule: {
    information: 'Note',
    refer: 'Refer',
    needsApproval: 'Needs approval',
    block: 'No quote',
    decline: 'Decline',
  },
  assessment: { eligible: 'Eligible', refused: 'Not eligible' },
  job: {
    queued: 'Queued',
    running: 'Running',
    succeeded: 'Succeeded',
    failed: 'Failed',
  },
  active: { active: 'Active', inactive: 'Inactive' },
}
