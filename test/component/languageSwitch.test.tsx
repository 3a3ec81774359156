import { screen } from '@testing-library/react'
import { Form } from 'antd'
import { expect } from 'chai'
import { ReasonField } from '../../web/src/components/ReasonField.tsx'
import { storedLanguage } from '../../web/src/i18n/i18n.ts'
import { LanguageSwitch } from '../../web/src/layout/LanguageSwitch.tsx'
import { show } from '../support/component/show.tsx'

describe('the switch of language', () => {
  it('turns everything on screen at once, keeps what was typed, and is remembered', async () => {
    const { user } = show(
      <>
        <LanguageSwitch />
        <input aria-label="typed" defaultValue="" />
        <Form>
          <ReasonField name="reason" />
        </Form>
      </>,
    )
    await user.type(screen.getByLabelText('typed'), '留着')
    screen.getByText('理由')
    await user.click(screen.getByRole('button', { name: 'English' }))
    await screen.findByText('Reason')
    expect(screen.queryByText('理由')).to.equal(null)
    expect(screen.getByLabelText<HTMLInputElement>('typed').value).to.equal('留着')
    expect([storedLanguage(), document.documentElement.lang]).to.deep.equal(['en', 'en'])
    await user.click(screen.getByRole('button', { name: '中文' }))
    await screen.findByText('理由')
    expect([storedLanguage(), document.documentElement.lang]).to.deep.equal(['zh', 'zh-CN'])
  })
})
