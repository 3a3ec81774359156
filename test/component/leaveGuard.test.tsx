import { screen, waitFor } from '@testing-library/react'
import { expect } from 'chai'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { SAME_WORK, useLeaveGuard } from '../../web/src/components/useLeaveGuard.ts'
import { show } from '../support/component/show.tsx'

/** A page on which something can be typed, saved, and left in several ways. */
function Work() {
  const [text, setText] = useState('')
  const navigate = useNavigate()
  const leave = useLeaveGuard(text !== '')
  const save = () => {
    leave.release()
    navigate('/saved')
  }
  return (
    <>
      <input aria-label="内容" value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" onClick={() => navigate('/elsewhere')}>
        别处
      </button>
      <button type="button" onClick={() => navigate('/work/2', { state: SAME_WORK })}>
        下一步
      </button>
      <button type="button" onClick={() => navigate('/work?part=2')}>
        同页
      </button>
      <button type="button" onClick={save}>
        保存
      </button>
    </>
  )
}

const press = async ({ user }: ReturnType<typeof show>, name: string) =>
  user.click(screen.getByRole('button', { name }))

const asked = () => screen.findByText('离开此页？', { selector: '.ant-modal-confirm-title' })

async function typed() {
  const page = show(<Work />, { at: '/work' })
  await page.user.type(screen.getByLabelText('内容'), '未保存')
  return page
}

describe('work that is not saved', () => {
  it('is left without asking where nothing was typed', async () => {
    const page = show(<Work />, { at: '/work' })
    await press(page, '别处')
    expect(page.address()).to.equal('/elsewhere')
  })

  it('is asked about before it is left, and stays where the person stays', async () => {
    const page = await typed()
    await press(page, '别处')
    await asked()
    expect(page.address()).to.equal('/work')
    await press(page, '留在此页')
    expect(page.address()).to.equal('/work')
    expect(screen.getByLabelText<HTMLInputElement>('内容').value).to.equal('未保存')
  })

  it('is left where the person says so', async () => {
    const page = await typed()
    await press(page, '别处')
    await asked()
    await press(page, '离开')
    await waitFor(() => expect(page.address()).to.equal('/elsewhere'))
  })

  for (const [name, address] of [
    ['保存', '/saved'],
    ['下一步', '/work/2'],
    ['同页', '/work?part=2'],
  ] as const)
    it(`is not asked about where nothing is lost: ${name}`, async () => {
      const page = await typed()
      await press(page, name)
      expect(page.address()).to.equal(address)
    })

  it('holds the tab that is about to be closed, until it is saved', async () => {
    const closes = () => {
      const closing = new window.Event('beforeunload', { cancelable: true })
      window.dispatchEvent(closing)
      return !closing.defaultPrevented
    }
    const page = show(<Work />, { at: '/work' })
    expect(closes()).to.equal(true)
    await page.user.type(screen.getByLabelText('内容'), '未保存')
    expect(closes()).to.equal(false)
    await press(page, '保存')
    expect(closes()).to.equal(true)
  })
})
