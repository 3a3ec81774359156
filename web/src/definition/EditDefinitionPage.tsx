import { Alert, App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { DefinitionView } from '../../../server/business/reference/definition/definition.contract.ts'
import { put } from '../api/client.ts'
import { useAnswer, useCommand } from '../api/hooks.ts'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { useLeaveGuard } from '../components/useLeaveGuard.ts'
import { parseContent, rowCount, textOf } from './contentText.ts'
import styles from './definition.module.css'
import { FiguresForm } from './FiguresForm.tsx'
import { ValidationSection } from './ValidationSection.tsx'

/** A draft is edited as a whole: what changes most in fields, everything as text, with all mistakes listed by place. */
export function EditDefinitionPage() {
  const { number = '' } = useParams()
  const definition = useAnswer('/definitions/:number', { number })
  return <ResourceView query={definition}>{(data) => <Editor definition={data} />}</ResourceView>
}

function Editor({ definition }: { readonly definition: DefinitionView }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [saved, setSaved] = useState(definition)
  const [text, setText] = useState(() => textOf(definition.content))
  const dirty = text !== textOf(saved.content)
  const parsed = parseContent(text, saved.content)
  useLeaveGuard(dirty)
  const save = useCommand((content: Readonly<Record<string, unknown>>) =>
    put('/definitions/:number/content', { number: saved.number, version: saved.version, body: { content } }),
  )
  const submit = async () => {
    if (!parsed.content) return
    try {
      const next = await save.mutateAsync(parsed.content)
      setSaved(next)
      setText(textOf(next.content))
      message.success(t('definitions.saved'))
    } catch {
      // shown above the editor
    }
  }
  const hidden = rowCount(saved.content)
  return (
    <div className="stack">
      <PageHeader
        title={`${t('definitions.editTitle')} · ${saved.number}`}
        actions={
          <>
            <Link to={`/definitions/${saved.number}`}>{t('definitions.back')}</Link>
            <Button
              type="primary"
              disabled={!dirty || !parsed.content}
              loading={save.isPending}
              onClick={() => void submit()}
            >
              {t('definitions.save')}
            </Button>
          </>
        }
      />
      <ProblemAlert error={save.error} />
      {parsed.content && (
        <FiguresForm content={parsed.content} onChange={(content) => setText(textOf(content))} kind={saved.kind} />
      )}
      <Section title={t('definitions.yaml')}>
        <div className="stack">
          {parsed.error && (
            <Alert
              type="error"
              showIcon
              role="alert"
              title={
                parsed.error.line
                  ? t('definitions.yamlError', parsed.error)
                  : parsed.error.message || t('definitions.yamlObject')
              }
            />
          )}
          <Input.TextArea
            className={styles.code}
            aria-label={t('definitions.yaml')}
            spellCheck={false}
            autoSize={{ minRows: 16, maxRows: 36 }}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="muted">
            {t('definitions.yamlHint')}
            {hidden > 0 && ` ${t('definitions.tableRows', { n: hidden })}`}
          </p>
        </div>
      </Section>
      <ValidationSection definition={saved} />
    </div>
  )
}
