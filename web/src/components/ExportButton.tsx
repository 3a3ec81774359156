import { Button, Modal, Progress } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportList, type RowsDone, saveFile } from '../api/exportList.ts'
import { formatCount } from '../format.ts'
import { ProblemAlert } from './ProblemAlert.tsx'

interface ExportButtonProps {
  /** Path and query of the list's export, with columns and language. */
  readonly query: string
  readonly fileName: string
}

/** Everything that the filters leave as a workbook, with the rows done on the way; closing it ends the export. */
export function ExportButton({ query, fileName }: ExportButtonProps) {
  const { t } = useTranslation()
  const [running, setRunning] = useState(false)
  return (
    <>
      <Button onClick={() => setRunning(true)}>{t('list.export')}</Button>
      {running && <ExportDialog query={query} fileName={fileName} onClose={() => setRunning(false)} />}
    </>
  )
}

function ExportDialog({ query, fileName, onClose }: ExportButtonProps & { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [done, setDone] = useState<RowsDone | null>(null)
  const [error, setError] = useState<unknown>(null)
  // What is exported is what was on screen when it was asked for.
  const asked = useRef({ query, fileName, onClose })
  useEffect(() => {
    const leaving = new AbortController()
    exportList(asked.current.query, leaving.signal, setDone)
      .then((file) => {
        saveFile(file, asked.current.fileName)
        asked.current.onClose()
      })
      .catch((fault: unknown) => leaving.signal.aborted || setError(fault))
    return () => leaving.abort()
  }, [])
  const percent = done === null || done.total === 0 ? 0 : Math.floor((done.rows * 100) / done.total)
  return (
    <Modal
      open
      title={t('list.exporting')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<Button onClick={onClose}>{t(error ? 'action.close' : 'list.exportStop')}</Button>}
    >
      <ProblemAlert error={error} />
      <Progress percent={percent} status={error ? 'exception' : 'active'} aria-label={t('list.exporting')} />
      <output>
        {done
          ? t('list.exported', { done: formatCount(done.rows), total: formatCount(done.total) })
          : !error && t('list.exportBegins')}
      </output>
    </Modal>
  )
}
