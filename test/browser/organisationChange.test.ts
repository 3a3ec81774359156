import { expect } from 'chai'
import { organisationStore } from '../../models/organisations.ts'
import { demonstration } from '../support/browserService.ts'
import type { Visitor } from '../support/visitor.ts'

describe('what is on file of an organisation, in the client', function () {
  this.timeout(90_000)
  let latest: Visitor | undefined
  let path = ''

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await latest?.picture('failed-organisation-change').catch(() => undefined)
    await latest?.leave()
  })

  async function as(login: string, size: 'desk' | 'field'): Promise<Visitor> {
    latest = await demonstration.visitor(size)
    await latest.isSignedIn(login)
    return latest
  }

  async function isFine(visitor: Visitor, picture: string): Promise<void> {
    await visitor.wholePicture(`organisation-change-${picture}`)
    await visitor.fitsItsWidth()
    await visitor.isAccessible()
  }

  it('goes before a second administrator of the platform with what is to change and nothing else', async () => {
    const { _id } = await organisationStore.model.findOne({ nameZh: /北辰/ }).orFail().lean<{ _id: string }>()
    const platform = await as('admin', 'desk')
    await platform.open(`/organisations/${_id}/edit`)
    await platform.fill('行政区划代码', '120000')
    await platform.fill('理由（供第二人复核）', '迁址登记')
    await isFine(platform, 'edit-desk')
    await platform.press('保存')
    await platform.page.waitForURL(/pending-changes\/PC/)
    path = new URL(platform.page.url()).pathname
    await platform.sees('120000')
    expect(await platform.page.getByText('综合偿付能力充足率').count(), 'what stays as it is').to.equal(0)
    await isFine(platform, 'proposed-desk')
  })

  it('tells the organisation, which decides nothing of it', async () => {
    const told = await as('admin.beichen', 'field')
    await told.open('/')
    await told.sees('平台对本机构登记信息的变更，请查看')
    await told.open(path)
    expect(await told.page.getByRole('button', { name: '复核通过' }).count()).to.equal(0)
    await isFine(told, 'told-field')
    await told.press('我已知悉')
    await told.confirms('我已知悉')
    await told.sees('已记录')
  })

  it('is confirmed by the second administrator on a phone', async () => {
    const second = await as('admin.2', 'field')
    await second.open(path)
    await isFine(second, 'second-field')
    await second.press('复核通过')
    await second.confirms('复核通过')
    await second.sees('已生效')
  })
})
