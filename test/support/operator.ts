import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { OrganisationView } from '../../server/business/party/identity/identity.contract.ts'
import { builtPath } from './built.ts'
import { type Answer, ApiClient } from './client.ts'
import { MovableClock } from './clock.ts'
import { creditCodeOf } from './people.ts'

const run = promisify(execFile)
const PASSWORD = 'Nord-Wind-und-Sonne-4711'

/** What instances on one database have in common. */
export const instancesOn = (uri: string): Readonly<Record<string, string>> => ({
  MONGODB_URI: uri,
  KEY_RING: 'k'.repeat(32),
  SECOND_FACTOR: 'false',
})

/** Opens an empty installation as its operator does, and signs its administrator in; one client for each instance. */
export async function openInstallation(uri: string, origins: readonly string[]): Promise<ApiClient[]> {
  const options = [
    '--login',
    'operator',
    '--name',
    '管理员',
    '--organisation-zh',
    '平台',
    '--organisation-en',
    'Platform',
  ]
  const place = ['--uscc', creditCodeOf('platform'), '--region', '110000']
  const program = builtPath('server', 'business', 'party', 'identity', 'administrator.command.js')
  const { stdout } = await run(process.execPath, [program, ...options, ...place], {
    env: { ...process.env, NODE_ENV: '', ...instancesOn(uri) },
  })
  const [login = '', oneTime = ''] = stdout.trim().split(' ')
  const [origin = ''] = origins
  const first = await ApiClient.signedIn(origin, new MovableClock('2026-03-02'), { login, password: oneTime })
  await first.post('/password', { current: oneTime, next: PASSWORD })
  await first.signIn({ login, password: PASSWORD })
  return origins.map((other) => {
    const client = new ApiClient(other, new MovableClock('2026-03-02'))
    client.cookie = first.cookie
    client.session = first.session
    return client
  })
}

/** Puts an organisation on file: a small write with its event and its remembered answer. */
export const createOrganisation = (client: ApiClient, name: string, key: string): Promise<Answer> =>
  client.post(
    '/organisations',
    { kind: 'recommender', nameZh: name, nameEn: name, uscc: creditCodeOf(name), region: '110000' },
    { key },
  )

/** How many organisations of a name are on file. */
export async function countOrganisations(client: ApiClient, name: string): Promise<number> {
  const { body } = await client.get(`/organisations?name=${encodeURIComponent(name)}`)
  return (body as { readonly items: readonly OrganisationView[] }).items.filter(({ nameZh }) => nameZh === name).length
}
