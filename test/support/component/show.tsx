import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, configure, render } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event'
import { App as AntApp, ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { PERMISSIONS, type Permission } from '../../../config/permissions.ts'
import { type Language, startI18n, storedLanguage, switchLanguage } from '../../../web/src/i18n/i18n.ts'
import { type Session, SessionContext } from '../../../web/src/session/session.ts'
import { theme } from '../../../web/src/theme.ts'

const ORGANISATION = {
  id: 'ORG2026000001',
  kind: 'insurer',
  nameZh: '华信财产保险',
  nameEn: 'Huaxin Insurance',
  region: '110000',
  active: true,
} as const

/** Somebody who may read everything there is. */
const SESSION: Session = {
  user: { id: 'USR000001', login: 'underwriter', name: '周权', roles: ['underwriter'] },
  organisation: ORGANISATION,
  permissions: Object.keys(PERMISSIONS) as Permission[],
  csrfToken: null,
  businessDate: '2026-03-02',
  passwordChangeRequired: false,
  enrolmentRequired: false,
  demonstration: false,
}

/** As in a browser, but at once and without the sheets that styles become there: nothing here sees them. */
const THEME = { ...theme, zeroRuntime: true, token: { ...theme.token, motion: false } }

interface Shown {
  readonly user: UserEvent
  /** Where the page stands, as in `/claims?state=paid`. */
  address(): string
  /** Goes there, as a link of the menu does. */
  go(address: string): Promise<void>
}

/** Shows a component as the client does, in Chinese, without a browser, to somebody who is signed in. Nobody answers it. */
export function show(element: ReactNode, { at = '/' }: { readonly at?: string } = {}): Shown {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { networkMode: 'always' } },
  })
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [at] })
  const access = {
    session: SESSION,
    loading: false,
    signIn: async () => SESSION,
    signOut: async () => undefined,
    reload: async () => undefined,
  }
  render(
    <ConfigProvider theme={THEME} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>
        <QueryClientProvider client={client}>
          <SessionContext value={access}>
            <RouterProvider router={router} />
          </SessionContext>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>,
  )
  return {
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
    address: () => router.state.location.pathname + router.state.location.search,
    go: (address) => act(() => router.navigate(address)),
  }
}

/** Switches the language under what is shown. */
export const speak = (language: Language): Promise<void> => act(() => switchLanguage(language))

// Sheets of styles are for browsers: what of a page is out of sight is asked there, and costs seconds here.
configure({ defaultHidden: true })

// On the root suite, because this file is read while mocha loads the specs: for all of them.
before(startI18n)
afterEach(async () => {
  cleanup()
  if (storedLanguage() !== 'zh') await speak('zh')
})
