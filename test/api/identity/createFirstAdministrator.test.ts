import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import { createFirstAdministrator } from '../../../server/business/party/identity/usecases/createFirstAdministrator.ts'
import { useService } from '../../support/app.ts'
import { builtPath } from '../../support/built.ts'
import { ApiClient } from '../../support/client.ts'
import { emptyDatabase, testDatabaseUri } from '../../support/database.ts'
import { creditCodeOf } from '../../support/people.ts'

const run = promisify(execFile)
const options = ['--login', 'first', '--name', '张三', '--organisation-zh', '平台', '--organisation-en', 'Platform']
const uscc = creditCodeOf('platform of a new installation')

/** Runs the command on the test database; the exit code and what it printed. */
async function command(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, MONGODB_URI: await testDatabaseUri(), NODE_ENV: 'test' }
  try {
    const program = builtPath('server', 'business', 'party', 'identity', 'administrator.command.js')
    const { stdout, stderr } = await run(process.execPath, [program, ...args], { env })
    return { code: 0, stdout, stderr }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

describe('the first administrator', () => {
  const service = useService()

  it('is refused where there are two', async () => {
    const organisation = { nameZh: '平台', nameEn: 'Platform', uscc, region: '110000' }
    const body = { organisation, login: 'third', name: '李四' }
    const attempt = service.act('administrator', (work) => createFirstAdministrator(work, body))
    expect(await attempt.catch(({ message }: Error) => message)).to.equal('identity.administrator-on-file')
  })

  it('opens an empty installation by command, with a one-time password that must be changed', async () => {
    await emptyDatabase()
    const { code, stdout, stderr } = await command(...options, '--uscc', uscc, '--region', '110000')
    expect([code, stderr]).to.deep.equal([0, ''])
    const [login = '', password = ''] = stdout.trim().split(' ')
    const client = await ApiClient.signedIn(service.origin, service.clock, { login, password })
    expect(client.session).to.deep.include({ passwordChangeRequired: true })
    expect(client.session?.permissions).to.include('user.manage')
    const event = await EventModel.findOne({ type: 'user.created' }).lean()
    expect(event?.actor).to.include({ userId: 'operator', via: 'command' })
    const another = (name: string) => options.map((option) => (option === 'first' ? name : option))
    const second = await command(...another('second'), '--uscc', uscc, '--region', '110000')
    expect([second.code, second.stdout.split(' ')[0]]).to.deep.equal([0, 'second'])
    const third = await command(...another('third'), '--uscc', uscc, '--region', '110000')
    expect([third.code, third.stdout]).to.deep.equal([1, ''])
  }).timeout(60_000)

  it('is told what is missing', async () => {
    const { code, stderr } = await command(...options, '--region', '11')
    expect(code).to.equal(2)
    expect(stderr).to.contain('"uscc" is required').and.contain('"region"').and.contain('npm run administrator')
  }).timeout(30_000)
})
