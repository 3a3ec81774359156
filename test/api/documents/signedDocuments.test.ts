import { execFileSync, spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { PROJECT_ROOT, projectPath } from '../../../config/paths.ts'
import type { DocumentList } from '../../../server/business/policy/documents/documents.contract.ts'
import { readSigningKey } from '../../../server/business/policy/documents/usecases/readSigningKey.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { signingKeyOf } from '../../support/signingKey.ts'

const key = signingKeyOf('Sample Insurance')
const fingerprint = new X509Certificate(key.certificate).fingerprint256

describe('documents of a service with a key', () => {
  const service = useService({ signingKey: key })
  const folder = mkdtempSync(join(tmpdir(), 'signed-'))
  const command = ['--import=tsx', projectPath('server', 'business', 'policy', 'documents', 'verify.command.ts')]
  after(() => rmSync(folder, { recursive: true }))

  it('are signed once, say so, and are verified by a command without the service', async function () {
    this.timeout(60_000)
    const { _id: policyNo } = await seedIssuedPolicy(service)
    const maker = await service.signIn('manufacturerA')
    const read = async () =>
      Buffer.from((await maker.get(`/issued-documents/${policyNo}-P1/document.pdf`)).body as Uint8Array)
    const bytes = await read()
    service.clock.moveTo('2026-03-05')
    expect(Buffer.compare(bytes, await read())).to.equal(0)
    service.clock.moveTo('2026-03-02')
    const { items } = (await maker.get(`/policies/${policyNo}/documents?kind=policy`)).body as DocumentList
    expect(items.map(({ signed }) => signed)).to.deep.equal([true])

    const file = join(folder, 'policy.pdf')
    writeFileSync(file, bytes)
    const said = execFileSync(process.execPath, [...command, file, '--fingerprint', fingerprint], { cwd: PROJECT_ROOT })
    expect(JSON.parse(said.toString())).to.deep.include({ is: 'intact', fingerprint })
    const place = bytes.length - 3000
    bytes[place] = (bytes[place] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const changed = spawnSync(process.execPath, [...command, file], { cwd: PROJECT_ROOT })
    expect([changed.status, JSON.parse(changed.stdout.toString()).is]).to.deep.equal([1, 'changed'])
  })

  it('keep the service from starting where the key cannot be opened, and ask for none where there is none', async () => {
    const keyFile = join(folder, 'key.p12')
    writeFileSync(keyFile, key.p12)
    expect(await readSigningKey({ keyFile: null, passphrase: '' })).to.equal(undefined)
    expect((await readSigningKey({ keyFile, passphrase: key.passphrase }))?.p12.equals(key.p12)).to.equal(true)
    const faultOf = async (wrong: Parameters<typeof readSigningKey>[0]) =>
      readSigningKey(wrong).then(
        () => '',
        ({ message }: Error) => message,
      )
    expect(await faultOf({ keyFile, passphrase: 'another' })).to.include('DOCUMENT_KEY_PASSPHRASE')
    expect(await faultOf({ keyFile: join(folder, 'missing'), passphrase: '' })).to.include('ENOENT')
  })
})
