import type { Page, Response } from 'playwright-core'
import { type Shown, shownOn } from './words.ts'

/** Names that are the same in every language, and what files, programs and standards are called. */
const NAMES = ['首保', 'Firstcover', 'English', 'Excel', 'Authenticator']

/** What a program calls things among the data: no sentence of a person and no name. */
const CODE = /^[a-z][\w.:-]*$/

/** The words that are foreign to each language: any Chinese, and Latin ones beyond abbreviations and units. */
const FOREIGN = { en: /\p{Script=Han}+/gu, zh: /(?<![\w/@.])[A-Za-z]*[a-z]{3,}\b/g } as const

/** Marks of Chinese writing beside English words alone: put there by the client itself. */
const strayMarks = (words: string): readonly string[] =>
  words.split('\n').filter((line) => /[、。，；：（）]/.test(line) && !/\p{Script=Han}/u.test(line))

/** Follows what the API sends to a page, and finds words of the other language on it that did not come from there. */
export function watchLanguages(page: Page): {
  readonly untranslated: () => Promise<readonly string[]>
  readonly foreignIn: (shown: Shown) => Promise<readonly string[]>
} {
  const answers: Promise<readonly Text[]>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) answers.push(textsOf(response))
  })
  const foreignIn = async ({ language, title, words }: Shown): Promise<readonly string[]> => {
    const sent = (await Promise.all(answers)).flat().filter((text) => text.of !== (language === 'en' ? 'zh' : 'en'))
    const data = [...NAMES, ...new Set(sent.map(({ text }) => text))].join('\n')
    const foreign = `${title}\n${words}`.match(FOREIGN[language]) ?? []
    return [...new Set([...foreign, ...(language === 'en' ? strayMarks(words) : [])])].filter(
      (word) => !data.includes(word),
    )
  }
  return { foreignIn, untranslated: async () => foreignIn(await shownOn(page)) }
}

/** A text of an answer, and the language in which it stands beside the other one. */
interface Text {
  readonly text: string
  readonly of: 'zh' | 'en' | null
}

async function textsOf(response: Response): Promise<readonly Text[]> {
  const body: unknown = await response.json().catch(() => null)
  const texts: Text[] = []
  collect(body, null, texts)
  return texts
}

/** Every text of an answer but the codes; one with a twin in the other language is that of its own alone. */
function collect(value: unknown, of: Text['of'], texts: Text[]): void {
  if (typeof value === 'string' && !CODE.test(value)) texts.push({ text: value, of })
  if (typeof value !== 'object' || value === null) return
  const keys = new Set(Object.keys(value))
  for (const [key, part] of Object.entries(value)) collect(part, of ?? languageOf(key, keys), texts)
}

function languageOf(key: string, keys: ReadonlySet<string>): Text['of'] {
  if (key === 'zh' || key === 'nameZh' || (key.endsWith('Zh') && keys.has(`${key.slice(0, -2)}En`))) return 'zh'
  return key === 'en' || (key.endsWith('En') && keys.has(`${key.slice(0, -2)}Zh`)) ? 'en' : null
}
