import type { User } from './user.ts'

/** How a field of a person changes. */
type HowChanged =
  /** Never. */
  | 'fixed'
  /** At the word of one administrator of the organisation: nobody may do more by it. */
  | 'byOne'
  /** What widens it takes two, and so does taking an administrator's role; what else is taken away holds at once. */
  | 'widenedByTwo'
  /** At the word of two. */
  | 'byTwo'
  /** The person alone; of who decides, two may replace it together. */
  | 'byPersonOrTwo'

/** Every field, so that a new one has to be looked at before anybody can change it. */
export const USER_FIELDS = {
  login: 'fixed',
  name: 'byOne',
  organisationId: 'fixed',
  organisationKind: 'fixed',
  roles: 'widenedByTwo',
  passwordHash: 'byPersonOrTwo',
  passwordKind: 'byPersonOrTwo',
  passwordSetAt: 'byPersonOrTwo',
  disabled: 'widenedByTwo',
  erasedAt: 'byTwo',
} as const satisfies Record<keyof User, HowChanged>
