import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import 'dayjs/locale/zh-cn'
import { useEffect, useMemo, useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import { freshnessOf } from './api/freshness.ts'
import { ApiProblem } from './api/problem.ts'
import { AmountUnitContext } from './components/amountUnit.ts'
import type { AmountUnit } from './format.ts'
import { useLanguage } from './i18n/i18n.ts'
import { createRouter } from './routes.tsx'
import { SessionProvider } from './session/SessionProvider.tsx'
import { theme } from './theme.ts'

/**
 * A page that is opened shows at once what is known of it and asks again, because others work on the same cases. A refusal
 * is an answer: only a server that could not answer is asked again.
 */
const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network a request fails at once and says so; it is not held back in silence.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      refetchOnMount: 'always',
      retry: (count, error) => !(error instanceof ApiProblem && error.problem.status < 500) && count < 2,
    },
  },
})
freshnessOf(queryClient)
const router = createRouter()

export function App() {
  const locale = useAntLocale()
  const [unit, setUnit] = useState<AmountUnit>('yuan')
  const amountUnit = useMemo(() => ({ unit, setUnit }), [unit])
  return (
    <ConfigProvider theme={theme} locale={locale} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>
        <QueryClientProvider client={queryClient}>
          <AmountUnitContext value={amountUnit}>
            <SessionProvider>
              <RouterProvider router={router} />
            </SessionProvider>
          </AmountUnitContext>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  )
}

/** antd's own words; English ones come when somebody switches. */
function useAntLocale() {
  const language = useLanguage()
  const [english, setEnglish] = useState<typeof zhCN | null>(null)
  useEffect(() => {
    if (language === 'en') void import('antd/locale/en_US').then((module) => setEnglish(module.default))
  }, [language])
  return language === 'en' && english ? english : zhCN
}
