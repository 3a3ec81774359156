import { renewalStore } from '../../../../../../models/renewals.ts'
import { addDays } from '../../../../../kernel/civilDate.ts'
import type { Renewal } from '../../../../servicing/renewal/domain/renewal.ts'
import { ledBy, type WorkSource } from '../source.ts'

const common = {
  kind: 'renewal',
  store: renewalStore,
  title: ({ policyNo }: Renewal) => policyNo,
  state: ({ state }: Renewal) => state,
  due: { of: ({ expiresOn }: Renewal) => expiresOn, from: { path: 'expiresOn' } },
  page: '/renewals',
} as const

/** So long both sides are told that a renewal has lapsed. */
const TOLD_DAYS = 30

const lapsedLately = (businessDate: string) => ({
  state: 'lapsed',
  expiresOn: { $gt: addDays(businessDate, -TOLD_DAYS), $lte: businessDate },
})

const LAPSED = { zh: '到期前未接受要约，续保已失效', en: 'The renewal has lapsed: nobody accepted it in time' } as const

/** What renewals ask beside what their submissions and quotes ask: an offer to be made anew; and what both sides are told. */
export const renewalWork: readonly WorkSource<Renewal>[] = [
  {
    ...common,
    permission: 'renewal.offer',
    waiting: (reader) => ({
      ...ledBy(reader),
      'marks.toBePrepared': { $gt: reader.businessDate },
    }),
    why: { zh: '待准备续保要约', en: 'Prepare the offer of renewal' },
    asks: ['prepare'],
  },
  {
    ...common,
    permission: 'renewal.offer',
    waiting: (reader) => ({ ...ledBy(reader), ...lapsedLately(reader.businessDate) }),
    why: LAPSED,
    asks: [],
    due: { of: () => null, from: { path: 'expiresOn' } },
  },
  {
    ...common,
    permission: 'quote.accept',
    waiting: ({ actor, businessDate }) => ({
      'parties.manufacturerId': actor.organisationId,
      ...lapsedLately(businessDate),
    }),
    why: LAPSED,
    asks: [],
    due: { of: () => null, from: { path: 'expiresOn' } },
  },
  {
    ...common,
    permission: 'quote.accept',
    waiting: ({ actor, businessDate }) => ({
      'parties.manufacturerId': actor.organisationId,
      state: 'declined',
      'nonRenewal.side': 'insurer',
      expiresOn: { $gt: businessDate },
    }),
    why: { zh: '保险公司不予续保', en: 'The insurer does not renew' },
    asks: [],
  },
]
