import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { measureText } from '../format.ts'
import { InstantText } from './InstantText.tsx'
import { OrganisationName } from './OrganisationName.tsx'

const ORGANISATION = /^ORG\d{4}[A-J]?\d{6,}$/

/** A moment as the server spells it, `2041-03-02T02:00:00.000Z`. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** Whether a value of a failed condition is a moment. */
export const isInstant = (value: string | number): value is string => typeof value === 'string' && INSTANT.test(value)

/** What programs say to each other: permissions, states, keys, people's ids. The sentence beside says it in words. */
const CODE = /^(?:[a-z][A-Za-z0-9]*(?:(?:[.:_-]|, ?)[a-z][A-Za-z0-9]*)*|USR\d{4}[A-J]?\d{6,}|[0-9a-f]{64})$/

/** Whether a value of a failed condition is nothing people read. */
export const isCode = (value: string | number): boolean => typeof value === 'string' && CODE.test(value)

/** A value or threshold of a failed condition, read by its unit; an organisation goes by its name, a moment by the clock here. */
export function Figure({ value, unit }: { readonly value: string | number; readonly unit: Failure['unit'] }) {
  const { t } = useTranslation()
  if (typeof value === 'string' && ORGANISATION.test(value)) return <OrganisationName id={value} />
  if (isInstant(value)) return <InstantText at={value} />
  return (
    <span className="tabular">
      {unit === 'seconds' && typeof value === 'number' ? t('unit.seconds', { count: value }) : measureText(value, unit)}
    </span>
  )
}
