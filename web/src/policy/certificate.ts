import type { AcceptanceCertificateBody } from '../../../server/business/policy/policy/policy.contract.ts'
import { attachFile } from '../attachments/attachFile.ts'
import type { ChosenPaper } from '../attachments/PaperField.tsx'

/** A certificate of acceptance as it is filled in. */
export interface CertificateValues {
  readonly acceptedOn: string
  readonly certificateNo: string
  readonly paper: ChosenPaper
}

/** The certificate as it is recorded; a file that was chosen is attached to the policy first. */
export async function certificateOf(
  policyNo: string,
  { acceptedOn, certificateNo, paper }: CertificateValues,
): Promise<AcceptanceCertificateBody> {
  const paperNo = 'file' in paper ? await attach(policyNo, paper, certificateNo) : paper.attachmentNo
  return { acceptedOn, certificateNo, paperNo }
}

async function attach(
  number: string,
  { file, idempotencyKey }: Extract<ChosenPaper, { readonly file: File }>,
  certificateNo: string,
): Promise<string> {
  const labels = { documentCode: '', note: certificateNo }
  return (await attachFile({ kind: 'policy', number }, file, labels, { idempotencyKey })).number
}
