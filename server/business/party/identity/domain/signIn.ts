import { accepted, acceptedUnless, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'
import { isOneTimePasswordExpired, type User } from './user.ts'

/** Whether somebody known by the password may come in at all. */
export const mayEnter = (user: Pick<User, 'disabled'>, organisation: { readonly active: boolean } | null): boolean =>
  !user.disabled && (organisation?.active ?? false)

/**
 * Who comes in: null where login, password, person or organisation do not let anybody in. One answer for all four, so that
 * it does not tell which logins exist.
 */
export const decideEntry = <U>(entering: U | null): Decision<U, IdentityRefusalCode> =>
  entering === null ? refused({ code: 'identity.wrong-credentials' }) : accepted(entering)

/** A password that somebody else gave the person is good for some hours. */
export const decideOneTimePassword = (
  user: Parameters<typeof isOneTimePasswordExpired>[0],
  now: Date,
  hours: number,
): Decision<true, IdentityRefusalCode> =>
  acceptedUnless(isOneTimePasswordExpired(user, now, hours) ? [{ code: 'identity.password-expired' }] : [], true)

/** What concerns a person's own credentials takes the session of a browser, whose id this is. */
export const decideSession = ({
  via,
  credentialId,
}: {
  readonly via: string
  readonly credentialId?: string
}): Decision<string, IdentityRefusalCode> =>
  via === 'session' && credentialId !== undefined
    ? accepted(credentialId)
    : refused({ code: 'identity.session-required' })

/** A session that was ended meanwhile does nothing more. */
export const decideGoingOn = <S>(session: S | null): Decision<S, 'http.unauthenticated'> =>
  session === null ? refused({ code: 'http.unauthenticated' }) : accepted(session)

/** What was verified before the transaction still stands; else somebody was faster. */
export const decideStillSo = (still: boolean): Decision<true, 'http.stale'> =>
  acceptedUnless(still ? [] : [{ code: 'http.stale' }], true)
