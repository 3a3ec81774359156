import type { AuditStateView } from '../../../server/business/desk/audit/audit.contract.ts'

interface WordSources {
  /** Kind of document, as in `claim`. */
  readonly kind: string
  readonly labels: AuditStateView['labels']
  readonly language: 'zh' | 'en'
  /** Texts of the dictionaries: the code itself where they have none. */
  readonly textOf: (group: string, code: string) => string
}

/** What people call what is stored in a document of a kind. */
export interface RecordWords {
  /** Name of a field, told the field it is a part of. */
  readonly field: (name: string, within?: string) => string
  /** A text that stands in a field. */
  readonly value: (text: string, field: string) => string
}

/** A run of a job, by what was due when; one that goes on with what a follower put aside, by the follower. */
const RUN = /^(?:follower:)?(\w+):?(.*)$/

/** Parts whose fields the product names. */
const NAMED_BY_PRODUCT: ReadonlySet<string> = new Set(['attributes'])

/** Groups of the dictionaries in which values of a field are. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  scopes: ['permission'],
  roles: ['role'],
  role: ['role'],
  holderRole: ['role'],
  job: ['jobs.names'],
}

/** Where the dictionaries have states of a kind and of what is part of it, if not under its own name alone. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  submission: ['state.submission', 'state.quote'],
  subsidyAssessment: ['state.assessment'],
}

/**
 * Looks where a word is said best: a field in the names of all that is stored, a value in those of its field, both then
 * in what the server says of the words of the document. A name of an earlier version that nobody knows any more is called so.
 */
export function recordWords({ kind, labels, language, textOf }: WordSources): RecordWords {
  const own = (word: string): string | undefined => labels[word]?.[language]
  const found = (group: string, word: string): string | undefined => {
    const text = textOf(group, word)
    return text === word ? undefined : text
  }
  return {
    field: (name, within = '') => {
      const stored = found('record.field', name)
      const product = own(name)
      const said = NAMED_BY_PRODUCT.has(within) ? (product ?? stored) : (stored ?? product)
      return said ?? textOf('record', 'otherField')
    },
    value: (text, field) => {
      const [, job = '', due = ''] = (field === 'runId' && RUN.exec(text)) || []
      if (job !== '') return `${found('jobs.names', job) ?? found('followers.names', job) ?? job} ${due}`.trim()
      const groups = field === 'state' ? (STATES[kind] ?? [`state.${kind}`]) : (GROUPS[field] ?? [])
      const inField = groups.map((group) => found(group, text)).find(Boolean)
      return (
        inField ?? own(text) ?? found('record.value', text) ?? found('step', text) ?? wordOfRules(text, found) ?? text
      )
    },
  }
}

const wordOfRules = (text: string, found: (group: string, word: string) => string | undefined): string | undefined =>
  found('rules.value', text) ?? found('rules.fact', text.replaceAll('.', '_'))
