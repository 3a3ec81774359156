import { issuedDocumentStore } from '../../../../../models/issuedDocuments.ts'
import type { Stored } from '../../../../../models/store.ts'
import { canonicalJson } from '../../../../kernel/canonical.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import { type EndorsementParticulars, endorsementPaper } from '../domain/endorsementPaper.ts'
import { endorsementDocumentNo, type IssuedDocument, policyDocumentNo } from '../domain/issuedDocument.ts'
import { certificates } from '../domain/policyDocuments.ts'
import { isIssued, type PaperSources } from '../domain/policyPaper.ts'
import { issueAfterwards } from './issueAfterwards.ts'
import { issueDocuments } from './issueDocuments.ts'
import { findPaperSources } from './paperSources.ts'

/** An endorsement that has taken effect, in words that are made with the policy's product and the names of its parties. */
export type EndorsementWords = (sources: PaperSources) => EndorsementParticulars

interface Endorsed {
  /** Version of the terms it brought first. */
  readonly versionNo: number
  readonly words: EndorsementWords
  /** The terms that hold last by now; null where no day of cover is left. */
  readonly last: TermSegment | null
}

/**
 * Issues what an endorsement is issued with: its own document, and a certificate of each item about which something is
 * otherwise. Certificates that no longer say what is insured are superseded from the day on which it takes effect; the
 * document of the policy stays and is read with its endorsements, also by whoever has become a party of it.
 */
export async function issueEndorsementDocuments(
  work: UnitOfWork,
  policy: Policy & Stored,
  { versionNo, words, last }: Endorsed,
): Promise<void> {
  if (!isIssued(policy)) throw new Error(`${policy._id} was endorsed before it was issued`)
  await issueAfterwards(work, policy)
  const sources = await findPaperSources(work, policy)
  const facts = words(sources)
  const documentNo = endorsementDocumentNo(policy._id, versionNo)
  const before = await findStanding(work, policy._id)
  const said = new Map(before.filter(isCertificate).map(({ itemNo, paper }) => [itemNo, paper.contentHash]))
  const { endorsementNo } = facts
  const present = last === null ? [] : certificates(policy, { ...last, versionNo, endorsementNo }, sources, work.now)
  const anew = present.filter(({ itemNo, paper }) => said.get(itemNo) !== paper.contentHash)
  const kept = new Set(present.filter((each) => !anew.includes(each)).map(({ itemNo }) => itemNo))
  const over = last === null ? [] : before.filter((each) => isCertificate(each) && !kept.has(each.itemNo))
  await issueDocuments(work, [
    {
      documentNo,
      policyNo: policy._id,
      kind: 'endorsement',
      parties: policy.parties,
      versionNo,
      itemNo: null,
      endorsementNo,
      receiptNo: null,
      period: policy.period,
      paper: endorsementPaper(policy, facts, sources.office, work.now),
    },
    ...anew,
  ])
  await work.changeMany(
    issuedDocumentStore,
    over.map((document) => ({
      before: document,
      content: {
        end: {
          how: 'superseded' as const,
          by: anew.find(({ itemNo }) => itemNo === document.itemNo)?.documentNo ?? documentNo,
          from: facts.effectiveFrom,
        },
      },
      fact: { type: 'issuedDocument.superseded', payload: { endorsementNo } },
    })),
  )
  await work.changeMany(
    issuedDocumentStore,
    before
      .filter(({ _id, parties }) => _id === policyDocumentNo(policy._id) && !isSame(parties, policy.parties))
      .map((document) => ({
        before: document,
        content: { parties: policy.parties },
        fact: { type: 'issuedDocument.shared', payload: { endorsementNo } },
      })),
  )
}

const isCertificate = ({ kind }: Pick<IssuedDocument, 'kind'>): boolean => kind === 'certificate'

const isSame = (one: object, other: object): boolean => canonicalJson(one) === canonicalJson(other)

/** The policy's document and the certificates that stand. */
const findStanding = ({ session }: UnitOfWork, policyNo: string): Promise<(IssuedDocument & Stored)[]> =>
  issuedDocumentStore.model
    .find({ policyNo, kind: { $in: ['policy', 'certificate'] }, end: null } as object, null, { session })
    .sort({ _id: 1 })
    .lean<(IssuedDocument & Stored)[]>()
