import { createContext, useContext } from 'react'
import type {
  Permission,
  SessionView,
  SignInRequest,
} from '../../../server/business/party/identity/identity.contract.ts'

export type Session = SessionView

export interface SessionAccess {
  readonly session: Session | null
  /** True until the server has been asked once. */
  readonly loading: boolean
  readonly signIn: (credentials: SignInRequest) => Promise<Session>
  readonly signOut: () => Promise<void>
  /** Asks the server again, as after a change of password. */
  readonly reload: () => Promise<void>
}

export const SessionContext = createContext<SessionAccess | null>(null)

export function useSessionAccess(): SessionAccess {
  const access = useContext(SessionContext)
  if (!access) throw new Error('SessionProvider is missing')
  return access
}

/** The session of a page behind the login. */
export function useSession(): Session {
  const { session } = useSessionAccess()
  if (!session) throw new Error('No session on a page behind the login')
  return session
}

/** Whether the person's roles hold a permission. */
export function usePermission(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}
