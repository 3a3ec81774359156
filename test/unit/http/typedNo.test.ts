import { expect } from 'chai'
import { typedNo } from '../../../server/platform/http/fields.ts'

const read = (typed: string) => typedNo().validate(typed)

describe('a number as it is typed', () => {
  it('is the same in small letters, full width, with blanks and dashes', () => {
    for (const typed of [
      'FS2026000012',
      'fs2026000012',
      'ＦＳ２０２６０００012',
      'fs 2026-000012',
      ' FS—2026\u3000000012',
    ])
      expect(read(typed).value, typed).to.equal('FS2026000012')
  })

  it('is refused where it is none', () => {
    for (const typed of ['', ' - ', 'FS2026/12', '保单', 'F'.repeat(41)])
      expect(read(typed).error, typed).not.to.equal(undefined)
  })
})
