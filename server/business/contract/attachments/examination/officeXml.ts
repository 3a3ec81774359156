import { type ExaminationFinding, shown } from './examination.ts'
import { readXml, type XmlElement } from './xml.ts'

/** Field codes of Word that start a program of another's choice. */
const DDE_FIELD = /\bDDE(?:AUTO)?\b/i
/** Field codes of Word that fetch another file, and what such a file is named by: an address, or a share of another machine. */
const FETCHING_FIELD =
  /\b(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DATABASE|RD)\s+(?:(?:\\\S+|[\w.]+)\s+){0,6}"?\s*(?:[a-z][a-z\d+.-]+:(?!\/\/\/[a-z]:)|\\\\)/i
/** Functions of a workbook that fetch an address, and those that start something. */
const FETCHING_FUNCTION = /\b(?:WEBSERVICE|IMAGE)\s*\(/i
const STARTING_FUNCTION = /\b(?:RTD|CALL|REGISTER|REGISTER\.ID|EXEC)\s*\(|\|\s*'/i
/** Elements that hold a formula. */
const FORMULAS = ['f', 'definedName', 'formula', 'formula1', 'formula2']
/** Elements of a workbook's external links that do the same. */
const DDE_ELEMENTS = ['ddeLink', 'oleLink']
/** Targets on this machine, or beside the document; everything else is fetched from elsewhere when it is opened. */
const LOCAL_TARGET = /^(?:file:\/\/\/)?[a-z]:[\\/]|^(?![a-z][a-z\d+.-]*:|\\\\|\/\/)/i

/** What of one part starts something or fetches something from elsewhere; a link that people click is neither. */
export function findActiveXml(part: string, bytes: Buffer): readonly ExaminationFinding[] {
  const findings: ExaminationFinding[] = []
  let fieldCode = ''
  let formulas = ''
  readXml(part, bytes, {
    element: (element) => {
      const remote = remoteTarget(element)
      if (remote !== null) findings.push({ code: 'attachment.remote-content', value: shown(remote) })
      if (DDE_ELEMENTS.includes(element.name)) findings.push({ code: 'attachment.dde', value: shown(part) })
      if (element.name === 'fldSimple') fieldCode += ` ${element.attributes.instr ?? ''} `
      if (element.name === 'fldChar') fieldCode += ' '
      if (FORMULAS.includes(element.name)) formulas += '\n'
    },
    // A field's code may be spread over many runs.
    text: (text, parent) => {
      if (parent === 'instrText') fieldCode += text
      if (FORMULAS.includes(parent)) formulas += text
    },
  })
  const fetching = FETCHING_FIELD.exec(fieldCode)?.[0] ?? FETCHING_FUNCTION.exec(formulas)?.[0]
  if (fetching !== undefined) findings.push({ code: 'attachment.remote-content', value: shown(fetching.trim()) })
  if (DDE_FIELD.test(fieldCode) || STARTING_FUNCTION.test(formulas))
    findings.push({ code: 'attachment.dde', value: shown(part) })
  return findings
}

/** Where a relationship leads outside the document: a template, picture, frame or object of somewhere else. */
function remoteTarget({ name, attributes }: XmlElement): string | null {
  const { TargetMode, Type = '', Target = '' } = attributes
  if (name !== 'Relationship' || TargetMode?.toLowerCase() !== 'external') return null
  return Type.endsWith('/hyperlink') || LOCAL_TARGET.test(Target) ? null : Target
}
