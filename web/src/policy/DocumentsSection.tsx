import { FilePdfOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DocumentKind, DocumentRow } from '../../../server/business/policy/documents/documents.contract.ts'
import { fileAddress } from '../api/asking.ts'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPanel } from '../components/ListPanel.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'

const KINDS = ['policy', 'certificate', 'endorsement', 'receipt'] as const satisfies readonly DocumentKind[]

/** Everything that was issued of a policy, each as the file that it was and stays. */
export function DocumentsSection({ policyNo }: { readonly policyNo: string }) {
  const { t } = useTranslation()
  const kinds = KINDS.map((kind) => ({ value: kind, label: t(`state.documentKind.${kind}`) }))
  const columns: Column<DocumentRow>[] = [
    { key: 'kind', title: t('documents.kind'), sort: 'kind', render: ({ kind }) => t(`state.documentKind.${kind}`) },
    { key: 'number', title: t('documents.number'), render: ({ number }) => number },
    {
      key: 'of',
      title: t('documents.of'),
      exported: ['item', 'endorsement'],
      render: (row) => <DocumentSubject {...row} />,
    },
    {
      key: 'issuedAt',
      title: t('documents.issuedAt'),
      sort: 'issuedAt',
      render: ({ issuedAt }) => <InstantText at={issuedAt} />,
    },
    {
      key: 'status',
      title: t('documents.status'),
      exported: ['status', 'supersededBy'],
      render: ({ status, supersededBy }) => (
        <>
          <StateTag kind="document" state={status} />{' '}
          {status === 'superseded' && supersededBy && (
            <small className="muted">{t('documents.supersededBy', { number: supersededBy })}</small>
          )}
        </>
      ),
    },
    {
      key: 'file',
      title: t('documents.openShort'),
      exported: [],
      render: ({ number, signed }) => (
        <>
          <DocumentButton number={number} label={t('documents.openShort')} />{' '}
          {signed && <small className="muted">{t('documents.signed')}</small>}
        </>
      ),
    },
  ]
  return (
    <Section title={t('documents.title')} flush>
      <ListPanel
        title={t('documents.title')}
        path="/policies/:number/documents"
        columns={columns}
        filters={[{ name: 'kind', label: t('documents.kind'), kind: 'select', options: kinds }]}
        defaultSort="-issuedAt"
        fixed={{ number: policyNo }}
        rowKey={({ number }) => number}
        emptyHint={t('documents.emptyHint')}
        exported
      />
    </Section>
  )
}

/** What a document is of besides the policy: an item, an endorsement. */
function DocumentSubject({ itemNo, endorsementNo }: Pick<DocumentRow, 'itemNo' | 'endorsementNo'>) {
  const { t } = useTranslation()
  if (itemNo !== null) return t('documents.item', { n: itemNo })
  return endorsementNo === null ? '—' : <ObjectLink kind="endorsement" number={endorsementNo} />
}

/** Opens a document's file beside the page. */
export function DocumentButton({ number, label }: { readonly number: string; readonly label: string }) {
  const { t } = useTranslation()
  return (
    <Button
      className="no-print"
      size="small"
      icon={<FilePdfOutlined aria-hidden />}
      href={fileAddress('/issued-documents/:number/document.pdf', { number })}
      target="_blank"
      rel="noopener"
      aria-label={t('documents.open', { number })}
    >
      {label}
    </Button>
  )
}
