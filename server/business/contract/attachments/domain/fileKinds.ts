/** What is let in, by kind. */
interface FileKindFacts {
  /** Sent when downloaded. */
  readonly mediaType: string
  readonly extensions: readonly string[]
  /** Content types browsers and systems use for it; anything else said about the file is a lie. */
  readonly declared: readonly string[]
  /** Can be shown inside a page. */
  readonly preview: boolean
}

const ZIP_TYPES = ['application/zip', 'application/x-zip-compressed'] as const

/** The allow-list. What is not on it is refused, archives and every file with macros included. */
export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], declared: ['application/pdf'], preview: true },
  png: { mediaType: 'image/png', extensions: ['png'], declared: ['image/png'], preview: true },
  jpeg: {
    mediaType: 'image/jpeg',
    extensions: ['jpg', 'jpeg'],
    declared: ['image/jpeg', 'image/jpg', 'image/pjpeg'],
    preview: true,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    declared: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ...ZIP_TYPES],
    preview: false,
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    declared: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ...ZIP_TYPES],
    preview: false,
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    extensions: ['csv'],
    // Windows with a spreadsheet program installed calls CSV files its own.
    declared: ['text/csv', 'text/plain', 'application/csv', 'application/vnd.ms-excel'],
    preview: false,
  },
  text: { mediaType: 'text/plain; charset=utf-8', extensions: ['txt'], declared: ['text/plain'], preview: false },
} as const satisfies Record<string, FileKindFacts>

export type FileKind = keyof typeof FILE_KINDS
export const ALL_FILE_KINDS = Object.keys(FILE_KINDS) as FileKind[]

/** A kind that a newer version let in is only ever saved as it is. */
const UNKNOWN: FileKindFacts = { mediaType: 'application/octet-stream', extensions: [], declared: [], preview: false }

export const factsOfKind = (kind: FileKind): FileKindFacts =>
  Object.hasOwn(FILE_KINDS, kind) ? FILE_KINDS[kind] : UNKNOWN

/** Every extension on the list, for what people are told and for the file chooser. */
export const ALLOWED_EXTENSIONS: readonly string[] = ALL_FILE_KINDS.flatMap((kind) => FILE_KINDS[kind].extensions)

/** Says nothing about a file; clients that do not know send it. */
export const UNDECLARED = ['', 'application/octet-stream']
