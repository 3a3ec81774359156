import { expect } from 'chai'
import { mayDo, PERMISSIONS, type Permission, ROLES, type Role } from '../../../config/permissions.ts'
import { CLAIM_STATES } from '../../../server/business/claims/domain/claim.ts'
import { decideFile, type FileFacts } from '../../../server/business/contract/attachments/domain/acceptFile.ts'
import { decideRemoval } from '../../../server/business/contract/attachments/domain/attachment.ts'
import {
  contentDisposition,
  isSafeName,
  keptName,
} from '../../../server/business/contract/attachments/domain/fileName.ts'
import { decideUpload, OWNER_KINDS, ownerRule } from '../../../server/business/contract/attachments/domain/owners.ts'
import { QUOTE_STATES } from '../../../server/business/offer/underwriting/domain/quote.ts'
import { SUBMISSION_STATES } from '../../../server/business/offer/underwriting/domain/submission.ts'
import { SUBSIDY_APPLICATION_STATES } from '../../../server/business/subsidy/domain/lifecycle.ts'
import { zh } from '../../../web/src/i18n/zh.ts'

const ALL_ROLES = Object.keys(ROLES) as Role[]
const holders = (permission: Permission): readonly Role[] => PERMISSIONS[permission]

describe('the rules of the cases that have attachments', () => {
  const STATES: Readonly<Record<string, readonly string[]>> = {
    submission: SUBMISSION_STATES,
    quote: QUOTE_STATES,
    policy: ['bound', 'issued'],
    claim: CLAIM_STATES,
    subsidyApplication: SUBSIDY_APPLICATION_STATES,
  }

  for (const kind of OWNER_KINDS) {
    const rule = ownerRule(kind)
    it(`name states and events that a ${kind} has`, () => {
      expect(STATES[kind]).to.include.members(rule.uploads.flatMap(({ states }) => [...states]))
      for (const event of rule.lockedBy) expect(zh.event, event).to.have.property(event.replace('.', '_'))
    })

    it(`let nobody attach to a ${kind} who cannot read it`, () => {
      for (const { permission } of rule.uploads)
        expect(holders(rule.read), permission).to.include.members([...holders(permission)])
    })
  }

  it('give the permissions of attachments to exactly those who need them somewhere', () => {
    const having = (permissions: readonly Permission[]) =>
      ALL_ROLES.filter((role) => permissions.some((permission) => holders(permission).includes(role)))
    const rules = OWNER_KINDS.map(ownerRule)
    expect(holders('attachment.read')).to.have.members(having(rules.map(({ read }) => read)))
    expect(holders('attachment.write')).to.have.members(
      having(rules.flatMap(({ uploads }) => uploads.map(({ permission }) => permission))),
    )
  })

  it('let a claimant attach until approval, the handler until the claim is closed', () => {
    const ask = (role: Role, state: string) =>
      decideUpload(
        'claim',
        { state, leadId: 'ORG-insurer' },
        {
          roles: [role],
          organisationId: role === 'equipmentUserAgent' ? 'ORG-user' : 'ORG-insurer',
          organisationKind: role === 'equipmentUserAgent' ? 'equipmentUser' : 'insurer',
        },
      )
    expect(ask('equipmentUserAgent', 'assessed').ok).to.equal(true)
    expect(ask('equipmentUserAgent', 'approved')).to.deep.equal({
      ok: false,
      refusals: [{ code: 'attachment.owner-closed', value: 'approved', threshold: 'noticed, registered, assessed' }],
    })
    expect(ask('claimsHandler', 'declined').ok).to.equal(true)
    expect(ask('claimsHandler', 'closed').ok).to.equal(false)
    expect(ask('underwriter', 'registered')).to.deep.equal({
      ok: false,
      refusals: [{ code: 'attachment.not-for-your-role', value: 'claim' }],
    })
  })

  it('are added by the insurer that handles the case, not by those that follow it', () => {
    const follower = { roles: ['claimsHandler'], organisationId: 'ORG-follower', organisationKind: 'insurer' } as const
    expect(decideUpload('claim', { state: 'registered', leadId: 'ORG-insurer' }, follower)).to.deep.equal({
      ok: false,
      refusals: [{ code: 'attachment.lead-only', value: 'ORG-follower', threshold: 'ORG-insurer' }],
    })
  })

  it('count a token’s scope as well as the role', () => {
    const roles: readonly Role[] = ['claimsHandler']
    expect(mayDo({ roles }, 'claim.handle')).to.equal(true)
    expect(mayDo({ roles, scopes: ['attachment.write'] }, 'claim.handle')).to.equal(false)
  })
})

describe('removing an attachment', () => {
  const uploader = { userId: 'U', name: 'U', organisationId: 'ORG1' }
  const facts = { actorOrganisationId: 'ORG1', laterDecision: null }

  it('is for the uploader’s organisation before any decision, and names both reasons otherwise', () => {
    expect(decideRemoval({ state: 'kept', uploader }, facts).ok).to.equal(true)
    expect(
      decideRemoval({ state: 'kept', uploader }, { actorOrganisationId: 'ORG2', laterDecision: 'claim.approved' }),
    ).to.deep.equal({
      ok: false,
      refusals: [
        { code: 'attachment.uploader-only', value: 'ORG2', threshold: 'ORG1' },
        { code: 'attachment.locked', value: 'claim.approved' },
      ],
    })
    expect(decideRemoval({ state: 'removed', uploader }, facts).ok).to.equal(false)
  })
})

describe('a file', () => {
  const text: FileFacts = {
    name: 'a.csv',
    declaredType: '',
    sizeBytes: 10,
    detectedType: null,
    isText: true,
    isZip: false,
    examination: null,
    tail: Buffer.from('a,b'),
  }

  it('of text is CSV or plain by its name, whatever letters it begins with', () => {
    expect(decideFile({ ...text, detectedType: 'image/bmp' })).to.deep.equal({ ok: true, value: 'csv' })
    expect(decideFile({ ...text, name: 'A.TXT' })).to.deep.equal({ ok: true, value: 'text' })
  })

  it('may be declared as what browsers and spreadsheet programs call it, or as nothing', () => {
    for (const declaredType of ['text/csv', 'application/vnd.ms-excel', 'TEXT/CSV; charset=utf-8', ''])
      expect(decideFile({ ...text, declaredType }).ok, declaredType).to.equal(true)
    expect(decideFile({ ...text, declaredType: 'text/html' }).ok).to.equal(false)
  })

  it('is not a picture or document to one reader and an archive to another', () => {
    const photo = { ...text, name: 'a.jpg', detectedType: 'image/jpeg', isText: false }
    const end = (comment: string) => {
      const record = Buffer.alloc(22)
      record.write('PK\u0005\u0006', 'latin1')
      record.writeUInt16LE(comment.length, 20)
      return Buffer.concat([Buffer.from('ffd9', 'hex'), record, Buffer.from(comment)])
    }
    const document = { ...photo, name: 'a.pdf', detectedType: 'application/pdf' }
    for (const both of [
      { ...photo, tail: end('') },
      { ...photo, tail: end('x'.repeat(60_000)) },
      { ...document, tail: end('\n%%EOF\n') },
      { ...photo, tail: end('PK\u0005\u0006'.repeat(3)) },
      { ...photo, tail: Buffer.concat([end(''), Buffer.from('more, which many readers do not mind')]) },
    ])
      expect(decideFile(both)).to.deep.equal({
        ok: false,
        refusals: [{ code: 'attachment.archive-nested', value: 'zip' }],
      })
    // Bytes of a picture that happen to be the four of a signature.
    const chance = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.from('a7c1'.repeat(12), 'hex')])
    expect(decideFile({ ...photo, tail: chance }).ok).to.equal(true)
    expect(decideFile({ ...photo, tail: Buffer.from('PK\u0005\u0006', 'latin1') }).ok).to.equal(true)
  })
})

describe('the name of a file', () => {
  it('is kept composed and without blanks around it', () => {
    expect(keptName(' re\u0301sume\u0301.pdf ')).to.equal('r\u00e9sum\u00e9.pdf')
  })

  it('is safe as a sentence in Chinese and not with folders, controls, hidden direction or 201 characters', () => {
    expect(isSafeName('验收报告（第二版）.pdf')).to.equal(true)
    for (const name of [
      '',
      'a/b.pdf',
      'a\\b.pdf',
      'a\u0007.pdf',
      'a\u202Efdp.txt',
      '.pdf',
      'a.',
      'a:b.pdf',
      'x'.repeat(201),
    ])
      expect(isSafeName(name), name).to.equal(false)
  })

  it('travels in a header that old and new clients read', () => {
    expect(contentDisposition('attachment', `a "b" 100%(附件)'.pdf`)).to.equal(
      `attachment; filename="a _b_ 100_(__)'.pdf"; filename*=UTF-8''a%20%22b%22%20100%25%28%E9%99%84%E4%BB%B6%29%27.pdf`,
    )
  })
})
