import { Writable } from 'node:stream'
import { expect } from 'chai'
import { createLogger as createWinston, format, transports } from 'winston'
import { createLogger, redaction } from '../../../server/platform/logging/logger.ts'
import { redact } from '../../../server/platform/logging/redaction.ts'

describe('redaction', () => {
  it('hides secrets and personal details however deep they are', () => {
    const hidden = {
      password: 'p',
      newPassword: 'p',
      token: 't',
      'set-cookie': 'c',
      Authorization: 'Bearer x',
      csrfToken: 'c',
      idNumber: '110101199001011234',
      bank_account: '6222',
      phone: '138',
      contactName: '王芳',
    }
    const clean = redact({ body: { list: [hidden] } }) as { body: { list: [Record<string, string>] } }
    expect(new Set(Object.values(clean.body.list[0]))).to.deep.equal(new Set(['[redacted]']))
  })

  it('hides the name of a person and keeps the name of a thing', () => {
    expect(redact({ actor: { userId: 'USR1', name: '李雷' }, item: { name: '盾构机' } })).to.deep.equal({
      actor: { userId: 'USR1', name: '[redacted]' },
      item: { name: '盾构机' },
    })
  })

  it('hides the password inside an address', () => {
    expect(redact('cannot reach mongodb://user:hunter2@db:27017/x')).to.equal(
      'cannot reach mongodb://user:[redacted]@db:27017/x',
    )
  })

  it('keeps message and stack of an error and hides what hangs on it', () => {
    const clean = redact({ error: Object.assign(new Error('no'), { token: 't' }) }) as { error: Record<string, string> }
    expect(clean.error).to.include({ message: 'no', token: '[redacted]' })
    expect(clean.error.stack).to.include('logger.test')
  })

  it('survives circles and leaves the original alone', () => {
    const original: Record<string, unknown> = { password: 'p' }
    original.self = original
    expect(redact(original)).to.deep.equal({ password: '[redacted]', self: '[circular]' })
    expect(original.password).to.equal('p')
  })
})

describe('the logger', () => {
  it('writes one JSON object a line with the context of a child and without secrets', () => {
    const lines: string[] = []
    const stream = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk))
        done()
      },
    })
    const logger = createWinston({
      format: format.combine(redaction(), format.json()),
      transports: [new transports.Stream({ stream })],
    })
    logger.child({ requestId: 'r-1' }).info('signed in', { password: 'hunter2', user: { name: '李雷', id: 'USR1' } })
    expect(JSON.parse(lines[0] ?? '')).to.deep.equal({
      level: 'info',
      message: 'signed in',
      requestId: 'r-1',
      password: '[redacted]',
      user: { name: '[redacted]', id: 'USR1' },
    })
  })

  it('writes nothing below its level', () => {
    const logger = createLogger({ production: true, logLevel: 'warn' })
    expect(logger.isLevelEnabled('info')).to.equal(false)
    expect(logger.isLevelEnabled('error')).to.equal(true)
  })
})
