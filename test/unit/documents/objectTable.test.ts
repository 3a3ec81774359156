import { expect } from 'chai'
import { findProductVersion } from '../../../config/products/index.ts'
import { objectTable, tablesOfObjects } from '../../../server/business/policy/documents/domain/objectTable.ts'
import { determinePolicySchedule } from '../../../server/business/policy/documents/domain/policySchedule.ts'
import type { FormField } from '../../../server/business/reference/product/domain/form.ts'
import { insuredItem, issuedPolicy, termSegment } from '../../support/builders/policy.ts'

const equipment = findProductVersion('FS-EQ', '2026.1')
if (!equipment) throw new Error('no product')
const nameOf = (id: string) => `〈${id}〉`
const label = (zh: string) => ({ zh, en: zh })

/** A form of a line that is not shipped: every type of printed field, and a table. */
const FORM: readonly FormField[] = [
  { name: 'name', label: label('航次'), type: 'text', required: true, printed: true },
  { name: 'valueFen', label: label('价值'), type: 'money', required: true, printed: true },
  { name: 'share', label: label('比例'), type: 'share', required: true, printed: true },
  { name: 'crew', label: label('船员'), type: 'integer', unit: '人', required: true, printed: true },
  { name: 'iceClass', label: label('冰级'), type: 'boolean', required: true, printed: true },
  { name: 'secret', label: label('不印'), type: 'text', required: false },
  {
    name: 'flag',
    label: label('船旗'),
    type: 'choice',
    required: false,
    printed: true,
    choices: [{ value: 'cn', label: label('中国') }],
  },
  {
    name: 'legs',
    label: label('航段'),
    type: 'table',
    required: true,
    printed: true,
    columns: [
      { name: 'port', label: label('港口'), type: 'text', required: true },
      { name: 'cargoFen', label: label('货值'), type: 'money', required: false },
    ],
  },
]

const voyage = (itemNo: number, attributes: object) =>
  insuredItem({
    itemNo,
    name: '北极航次',
    valueFen: 123_450,
    attributes: { share: 12_345, crew: 21, iceClass: true, secret: 'x', flag: null, ...attributes },
  })

describe('the insured objects in a policy', () => {
  it('have the printed columns of first-set equipment, choices and organisations by name', () => {
    const item = insuredItem({ serialNumber: 'SN-1', contractNo: 'HT-2026-001', userId: 'ORG-user' })
    expect(objectTable([item], equipment.itemForm, nameOf)).to.deep.equal({
      columns: ['序号', '装备名称', '出厂编号', '目录条目', '计量单位', '采购合同号', '装备价值（元）', '用户单位'],
      rows: [['1', '重型燃气轮机', 'SN-1', 'EQ-2024:1.2.3', '台（套）', 'HT-2026-001', '5,000,000.00', '〈ORG-user〉']],
    })
    expect(tablesOfObjects([item], equipment.itemForm)).to.deep.equal([])
  })

  it('have the columns of whatever form their product has', () => {
    expect(objectTable([voyage(1, {})], FORM, nameOf)).to.deep.equal({
      columns: ['序号', '航次', '价值（元）', '比例', '船员', '冰级', '船旗'],
      rows: [['1', '北极航次', '1,234.50', '1.2345%', '21 人', '是', '—']],
    })
  })

  it('carry their tables with the number of the object each row belongs to', () => {
    const items = [
      voyage(1, { legs: [{ port: '大连', cargoFen: 100 }, { port: '鹿特丹' }] }),
      voyage(2, { legs: [{ port: '宁波', cargoFen: 0 }] }),
      voyage(3, {}),
    ]
    expect(tablesOfObjects(items, FORM)).to.deep.equal([
      {
        title: '航段',
        table: {
          columns: ['序号', '港口', '货值（元）'],
          rows: [
            ['1', '大连', '1.00'],
            ['1', '鹿特丹', '—'],
            ['2', '宁波', '0.00'],
          ],
        },
      },
    ])
  })

  it('stand in the schedule, and a line without users names no beneficiary', () => {
    const items = [voyage(1, { legs: [{ port: '大连' }] })]
    const policy = issuedPolicy()
    const parties = { ...policy.parties, userIds: [] }
    const issuedAt = new Date('2026-03-11T02:00:00Z')
    const schedule = determinePolicySchedule({ ...policy, parties, issuedAt }, termSegment({ items }), {
      product: { ...equipment, itemForm: FORM },
      office: null,
    })
    expect(schedule.details.map(({ title }) => title)).to.deep.equal(['航段'])
    expect(schedule.items.columns).to.include('船旗')
    expect(schedule.particulars.map(([name]) => name)).not.to.include('受益人（用户单位）')
  })
})
