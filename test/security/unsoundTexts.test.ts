import { expect } from 'chai'
import { useService } from '../support/app.ts'
import { requestIn, submissionStages } from '../support/builders/submission.ts'
import { csvOf, editionForm } from '../support/catalogue/editionForm.ts'

const NUL = '\u0000'

describe('a text nobody can see or keep', () => {
  const service = useService()
  const stages = submissionStages(service)

  it('is 400 in a body, however deep, with the place of the character in both languages', async () => {
    const body = requestIn(service)
    const items = body.items.map((item) => ({ ...item, serialNumber: 'SN\u200B-1', attributes: { note: 'a\u202Eb' } }))
    const answer = await (await service.signIn('manufacturerA')).post('/submissions', { ...body, items })
    expect(answer.status).to.equal(400)
    const { failures } = answer.problem
    expect(failures.map(({ field, value }) => [field, value])).to.deep.equal([
      ['items.0.serialNumber', 'U+200B'],
      ['items.0.attributes.note', 'U+202E'],
    ])
    expect(failures[0]?.zh).to.contain('第 3 个字符')
    expect(failures[0]?.en).to.contain('character 3')
  })

  it('is 400 as the name of a field', async () => {
    const body = { ...requestIn(service), [`note${NUL}`]: 'x' }
    expect((await (await service.signIn('manufacturerA')).post('/submissions', body)).status).to.equal(400)
  })

  it('is 400 anywhere in a path or query of every endpoint that is read, never 500', async () => {
    const maker = await service.signIn('manufacturerA')
    const nul = encodeURIComponent(NUL)
    for (const path of [
      `/submissions/${nul}`,
      `/submissions/SB2026${nul}`,
      `/submissions?state=${nul}`,
      `/submissions?${nul}=1`,
      `/search?q=SN${nul}`,
      `/policies?q=SN${nul}1`,
      `/catalogue/entries?q=${nul}a`,
      `/catalogue-entries?q=${nul}a`,
      `/history/${nul}`,
    ])
      expect((await maker.get(path)).status, path).to.be.oneOf([400, 404])
    expect((await maker.get(`/policies?q=SN${nul}1`)).status).to.equal(400)
    expect((await maker.get(`/search?q=SN${nul}`)).status).to.equal(400)
  })

  for (const [what, query] of [
    ['half of a character', 'q=%ED%A0%80'],
    ['a byte that begins none', 'q=SN%FF'],
    ['a character cut short', 'q=%E4%BF'],
    ['a sign of per cent alone', 'q=100%'],
    ['an overlong form of a zero byte', 'q=%C0%80'],
    ['broken text in a name', '%ED%A0%80=1&q=SN'],
  ] as const)
    it(`is 400 where a query brings ${what}, though it could be read as another text`, async () => {
      const underwriter = await service.signIn('underwriterA')
      for (const path of ['/search', '/policies', '/submissions', '/catalogue-entries']) {
        const answer = await underwriter.get(`${path}?${query}`)
        expect([path, answer.status, answer.problem.code]).to.deep.equal([path, 400, 'http.malformed'])
      }
    })

  it('is 400 where bytes of a body are no text', async () => {
    const maker = await service.signIn('manufacturerA')
    const text = JSON.stringify(requestIn(service, {})).replace(/"serialNumber":"[^"]*"/, '"serialNumber":"SN?-1"')
    const bytes = Buffer.from(text)
    bytes[bytes.indexOf('SN?-1') + 2] = 0xff
    const answer = await maker.send('POST', '/submissions', new Blob([bytes], { type: 'application/json' }))
    expect([answer.status, answer.problem.failures[0]?.value]).to.deep.equal([400, 'U+FFFD'])
  })

  it('is answered without a fault on every page and path of the service', async () => {
    for (const path of ['/%00', '/assets/%00.js', '/api/%00', '/api/docs%00', '/submissions/%00', '/?q=%00'])
      expect((await fetch(`${service.origin}${path}`)).status, path).to.be.below(500)
  })

  it('is 400 as the name of a file that is imported', async () => {
    const form = editionForm(csvOf('1.1,power-generation,风机,set,power>=16MW,,'), { edition: '2031' })
    form.set('file', new Blob(['x']), 'edition\u202Efdp.csv')
    const officer = await service.signIn('ministryOfficer')
    const answer = await officer.send('POST', '/catalogue-editions', form, { key: crypto.randomUUID() })
    expect([answer.status, answer.problem.failures[0]?.field, answer.problem.failures[0]?.value]).to.deep.equal([
      400,
      'file',
      'U+202E',
    ])
  })

  it('is refused in a cell of a catalogue, with row and column', async () => {
    const form = editionForm(csvOf('1.1,power-generation,风\u200B机,set,power(额定功率)>=16MW,,'), { edition: '2032' })
    const officer = await service.signIn('ministryOfficer')
    const answer = await officer.send('POST', '/catalogue-editions', form, { key: crypto.randomUUID() })
    expect(answer.problem.failures.map(({ code, field, value }) => [code, field, value])).to.deep.equal([
      ['table.cell-unseen', 'rows.2.name', 'U+200B'],
    ])
  })

  it('keeps a reason in its lines, and a serial number in one', async () => {
    const { _id: number, version } = await stages.submitted()
    const underwriter = await service.signIn('underwriterA')
    const returned = await underwriter.post(
      `/submissions/${number}/return`,
      { reason: '缺少：\n1. 合同\n2. 铭牌照片' },
      { ifMatch: version },
    )
    expect(returned.status).to.equal(200)
    const body = requestIn(service)
    const items = body.items.map((item) => ({ ...item, serialNumber: 'SN\n1' }))
    const answer = await (await service.signIn('manufacturerA')).post('/submissions', { ...body, items })
    expect([answer.status, answer.problem.failures[0]?.value]).to.deep.equal([400, 'U+000A'])
  })

  it('is kept in composed characters', async () => {
    const body = requestIn(service)
    const items = body.items.map((item) => ({ ...item, name: 'Cafe\u0301 机' }))
    const answer = await (await service.signIn('manufacturerA')).post('/submissions', { ...body, items })
    expect(answer.status).to.equal(201)
    expect((answer.body as { items: { name: string }[] }).items[0]?.name).to.equal('Café 机')
  })
})
