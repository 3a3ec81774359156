import { screen, within } from '@testing-library/react'
import { expect } from 'chai'
import { UploadList } from '../../web/src/attachments/UploadList.tsx'
import type { Upload } from '../../web/src/attachments/useUploads.ts'
import { answerTo } from '../support/component/refused.ts'
import { show } from '../support/component/show.tsx'

const MAX_BYTES = 20 * 1024 * 1024

function uploading(name: string, changes: Partial<Upload> = {}): Upload {
  const file = new File(['%PDF'], name, { type: 'application/pdf' })
  return { id: name, file, labels: { documentCode: '', note: '' }, share: 0, error: null, tooLarge: false, ...changes }
}

/** The list, and what was pressed in it. */
function shown(...uploads: readonly Upload[]) {
  const pressed: string[] = []
  const noted = (act: string) => (upload: Upload) => pressed.push(`${act} ${upload.id}`)
  const acts = { again: noted('again'), stop: noted('stop'), dismiss: noted('dismiss') }
  return { ...show(<UploadList uploads={uploads} maxBytes={MAX_BYTES} {...acts} />), pressed }
}
const itemOf = (name: string) => within(screen.getByText(name).closest('li') ?? document.body)

describe('files on their way', () => {
  it('are nothing to look at where there are none', () => {
    shown()
    expect(screen.queryByRole('list')).to.equal(null)
  })

  it('say how far they are, and can be stopped', async () => {
    const { user, pressed } = shown(uploading('半路.pdf', { share: 0.499 }), uploading('到了.pdf', { share: 1 }))
    const half = itemOf('半路.pdf')
    expect(half.getByRole('progressbar', { name: '半路.pdf 上传进度' }).getAttribute('aria-valuenow')).to.equal('49')
    half.getByText('正在上传')
    itemOf('到了.pdf').getByText('正在检查')
    await user.click(half.getByRole('button', { name: '停止上传' }))
    expect(pressed).to.deep.equal(['stop 半路.pdf'])
  })

  it('stay with every reason where they were refused, to be tried again or put away', async () => {
    const error = answerTo({ code: 'attachment.too-many' }, { code: 'attachment.case-full' })
    const { user, pressed } = shown(uploading('假的.pdf', { error }))
    const refused = itemOf('假的.pdf')
    expect(refused.getByRole('alert').textContent).to.contain('有 2 项条件不满足')
    expect(refused.queryByRole('progressbar')).to.equal(null)
    await user.click(refused.getByRole('button', { name: '重试' }))
    await user.click(refused.getByRole('button', { name: '知道了' }))
    expect(pressed).to.deep.equal(['again 假的.pdf', 'dismiss 假的.pdf'])
  })

  it('that are too large are not tried again, and say how large they may be', () => {
    shown(uploading('扫描.pdf', { tooLarge: true }))
    const large = itemOf('扫描.pdf')
    expect(large.getByRole('alert').textContent).to.match(/4 B.*20 MB/)
    expect(large.queryByRole('button', { name: '重试' })).to.equal(null)
    large.getByRole('button', { name: '知道了' })
  })
})
