import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnSessionView } from '../../../server/business/party/identity/identity.contract.ts'
import { remove } from '../api/client.ts'
import { useAnswer, useCommand } from '../api/hooks.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import tagStyles from '../components/tag.module.css'

/** Where the person is signed in; any of these but the present one can be ended here. */
export function SessionsSection() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [ending, setEnding] = useState<string | null>(null)
  const sessions = useAnswer('/sessions')
  const end = useCommand((id: string) => remove('/sessions/:sessionId', { sessionId: id }))
  const endSession = async (id: string) => {
    setEnding(id)
    await end.mutateAsync(id).then(
      () => message.success(t('account.sessionEnded')),
      () => undefined,
    )
    setEnding(null)
  }
  const columns: Column<OwnSessionView>[] = [
    { key: 'address', title: t('account.sessionAddress'), render: ({ address }) => address },
    { key: 'since', title: t('account.sessionSince'), render: ({ createdAt }) => <InstantText at={createdAt} /> },
    { key: 'seen', title: t('account.sessionSeen'), render: ({ lastSeenAt }) => <InstantText at={lastSeenAt} /> },
    { key: 'expires', title: t('account.sessionExpires'), render: ({ expiresAt }) => <InstantText at={expiresAt} /> },
    {
      key: 'end',
      title: t('action.group'),
      align: 'right',
      render: ({ id, current, address }) =>
        current ? (
          <span className={tagStyles.tag} data-tone="good">
            {t('account.sessionCurrent')}
          </span>
        ) : (
          <Button
            size="small"
            danger
            aria-label={`${t('account.sessionEnd')} ${address}`}
            loading={ending === id}
            onClick={() => void endSession(id)}
          >
            {t('account.sessionEnd')}
          </Button>
        ),
    },
  ]
  return (
    <Section title={t('account.sessions')} flush>
      <ProblemAlert error={end.error} />
      <DataTable
        caption={t('account.sessions')}
        columns={columns}
        error={sessions.error}
        rows={sessions.data?.items.toSorted((one, other) => Number(other.current) - Number(one.current))}
        rowKey={({ id }) => id}
        empty={null}
      />
    </Section>
  )
}
