import { expect } from 'chai'
import {
  endOfEdition,
  type PublishedEdition,
  replacedEdition,
} from '../../../server/business/reference/catalogue/domain/editionLine.ts'

const edition = (year: string, validFrom: string, changes: Partial<PublishedEdition> = {}): PublishedEdition => ({
  _id: `EQ-${year}`,
  scheme: 'first-set-equipment',
  edition: year,
  validFrom,
  validTo: null,
  ...changes,
})
const of2016 = edition('2016', '2016-12-15')
const of2017 = edition('2017', '2018-01-27')
const of2019 = edition('2019', '2020-01-01', { validTo: '2023-01-01' })
const material = edition('2018', '2018-12-26', { _id: 'NM-2018', scheme: 'first-batch-material' })
const published = [of2019, of2016, material, of2017]

describe('the line of editions', () => {
  it('ends an edition on the day the next of its scheme begins', () => {
    expect(endOfEdition(of2016, published)).to.equal('2018-01-27')
    expect(endOfEdition(material, published)).to.equal(null)
  })

  it('ends it earlier where it says so itself', () => {
    expect(endOfEdition(of2019, published)).to.equal('2023-01-01')
    expect(endOfEdition({ ...of2016, validTo: '2017-06-01' }, published)).to.equal('2017-06-01')
    expect(endOfEdition({ ...of2016, validTo: '2019-06-01' }, published)).to.equal('2018-01-27')
  })

  it('lets an edition replace the latest of its scheme that began before', () => {
    expect(replacedEdition(edition('2021', '2021-01-01'), published)?._id).to.equal('EQ-2019')
    expect(replacedEdition(edition('2018', '2018-06-01'), published)?._id).to.equal('EQ-2017')
    expect(replacedEdition(edition('2015', '2015-03-01'), published)).to.equal(null)
    expect(replacedEdition(of2017, published)?._id).to.equal('EQ-2016')
  })
})
