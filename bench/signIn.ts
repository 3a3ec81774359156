import type { SessionView } from '../server/business/party/identity/identity.contract.ts'

/** Headers of a session in which this person is signed in. */
export async function signIn(
  origin: string,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<Record<string, string>> {
  const response = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  })
  const { csrfToken } = (await response.json()) as SessionView
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-csrf-token': csrfToken ?? '' }
}
