import { expect } from 'chai'
import winston from 'winston'
import { userStore } from '../../models/users.ts'
import { createUser } from '../../server/business/party/identity/usecases/createUser.ts'
import { codeAt } from '../../server/business/party/identity/usecases/totp.ts'
import type { Actor } from '../../server/platform/acting/domain/actor.ts'
import { inUnitOfWork } from '../../server/platform/database/unitOfWork.ts'
import { ACCESS } from '../support/access.ts'
import { serveWithSecondFactor } from '../support/browserService.ts'
import type { Visitor } from '../support/visitor.ts'

const PASSWORD = 'mosaik-Vogel-77'
const OPERATOR: Actor = {
  userId: 'operator',
  name: 'operator',
  organisationId: 'operator',
  organisationKind: 'platform',
  roles: [],
  via: 'command',
}

describe('the client where a second factor is asked for', function () {
  this.timeout(90_000)
  let strict: Awaited<ReturnType<typeof serveWithSecondFactor>>
  let latest: Visitor | undefined
  let secret = ''
  let recoveryCodes: readonly string[] = []

  before(async () => {
    strict = await serveWithSecondFactor()
    const { organisationId } = await userStore.model.findOne({ login: 'finance' }).orFail().lean()
    const body = {
      login: 'finance.new',
      name: '周付',
      organisationId,
      roles: ['insurerFinance'],
      password: PASSWORD,
    } as const
    const context = {
      actor: OPERATOR,
      now: new Date(),
      businessDate: '2026-01-05',
      requestId: 'newcomer',
      logger: winston.createLogger({ silent: true }),
      access: ACCESS,
    }
    await inUnitOfWork(context, (work) => createUser(work, { ...body, passwordKind: 'own' }))
  })
  after(() => strict?.close())
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await latest?.picture('failed-second-factor').catch(() => undefined)
    await latest?.leave()
  })

  async function atTheDoor(size: 'desk' | 'field'): Promise<Visitor> {
    latest = await strict.visitor(size)
    await latest.page.goto(strict.origin)
    await latest.fill('登录名', 'finance.new')
    await latest.page.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await latest.press('登录')
    return latest
  }

  async function isFine(visitor: Visitor, picture: string): Promise<void> {
    await visitor.wholePicture(`second-factor-${picture}`)
    await visitor.fitsItsWidth()
    await visitor.isAccessible()
  }

  it('leads who pays to setting up an authenticator, wherever they go, and shows the recovery codes once', async () => {
    const newcomer = await atTheDoor('field')
    await newcomer.heading('双因素认证')
    await newcomer.page.goto(`${strict.origin}/policies`)
    await newcomer.heading('双因素认证')
    await isFine(newcomer, 'begin-field')
    await newcomer.page.getByLabel('再次输入密码', { exact: true }).fill(PASSWORD)
    await newcomer.press('开始设置')
    const shown = newcomer.page.locator('code').first()
    secret = ((await shown.textContent()) ?? '').replaceAll(' ', '')
    await isFine(newcomer, 'scan-field')
    await newcomer.fill('输入身份验证器显示的验证码', '000000')
    await newcomer.press('确认启用')
    await newcomer.sees('验证码不正确')
    await newcomer.fill('输入身份验证器显示的验证码', codeAt(secret, new Date()))
    await newcomer.press('确认启用')
    await newcomer.heading('恢复码')
    recoveryCodes = await newcomer.page.locator('li code').allTextContents()
    expect(recoveryCodes).to.have.length(10)
    await isFine(newcomer, 'codes-field')
    await newcomer.press('已妥善保存')
    await newcomer.heading('待办')
  })

  it('asks for the code after the password, and opens with it', async () => {
    const person = await atTheDoor('desk')
    await person.sees('打开身份验证器应用')
    await isFine(person, 'code-desk')
    await person.fill('验证码', '123456')
    await person.press('登录')
    await person.sees('验证码不正确')
    // The code of the next step: that of this one may have been used to set it up.
    await person.fill('验证码', codeAt(secret, new Date(Date.now() + 30_000)))
    await person.press('登录')
    await person.heading('待办')
    await person.open('/account')
    await person.sees('须使用双因素认证')
    await isFine(person, 'account-desk')
  })

  it('opens with a recovery code on a phone, and lets new ones be made', async () => {
    const person = await atTheDoor('field')
    await person.sees('打开身份验证器应用')
    await isFine(person, 'code-field')
    await person.fill('验证码', recoveryCodes[0] ?? '')
    await person.press('登录')
    await person.heading('待办')
    await person.open('/account')
    await isFine(person, 'account-field')
    await person.press('重新生成恢复码')
    await person.fill('验证码', recoveryCodes[1] ?? '', person.dialog)
    await person.press('重新生成恢复码', person.dialog)
    await person.sees('手机遗失时')
    expect(await person.dialog.locator('li code').allTextContents()).to.have.length(10)
    await isFine(person, 'renewed-field')
  })
})
