import { flag, instant, named, nullable, ppm, text } from '../../../platform/http/answer.ts'
import type { PanelMemberView } from './quote.contract.ts'

export const panelMemberAnswer = named<PanelMemberView>('PanelMember', {
  insurerId: text(),
  sharePpm: ppm(),
  lead: flag(),
  confirmedAt: nullable(instant()),
  confirmedByName: nullable(text()),
  declinedBecause: nullable(text()),
})
