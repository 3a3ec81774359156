import type { CoverOrder, Order } from './acts/cover.ts'
import { type ModelKey, machineRequest } from './goods/machines.ts'
import { materialRequest } from './goods/materials.ts'
import { type ProjectKey, projectRequest } from './goods/projects.ts'
import { rightsRequest } from './goods/rights.ts'
import { ORGANISATIONS } from './organisations.ts'
import type { PersonKey } from './people.ts'

const atHuaxin = { underwriter: 'underwriter', finance: 'insurerFinance' } as const
const atDonghai = { underwriter: 'underwriterDonghai', finance: 'financeDonghai' } as const

const machine = (model: ModelKey, parties: Omit<CoverOrder, 'asks'>): ((serialNumber: string) => CoverOrder) => {
  return (serialNumber) => ({ ...parties, asks: (wanted) => machineRequest(model, serialNumber, wanted) })
}

const shenyang = { maker: 'maker', user: 'user', ...atHuaxin } as const

export const turbineOf2017 = machine('turbineOf2017', shenyang)
export const turbine = machine('turbine', shenyang)
export const largeTurbine = machine('largeTurbine', shenyang)
export const crane = machine('crane', { maker: 'makerDalian', user: 'userPort', ...atHuaxin })
export const machineTool = machine('machineTool', { maker: 'makerHangzhou', user: 'userAero', ...atDonghai })
export const incinerator = machine('incinerator', { maker: 'makerFushun', user: 'user', ...atHuaxin })

/** Carbon fibre for aircraft parts under one supply contract. */
export const material = (contractNo: string): CoverOrder => ({
  asks: (wanted) => materialRequest(contractNo, wanted),
  maker: 'makerYongjiang',
  user: 'userAero',
  ...atHuaxin,
})

/** What one of the makers researches. */
export const project = (key: ProjectKey, maker: PersonKey): Order => ({
  asks: (wanted) => projectRequest(key, wanted),
  maker,
  user: null,
  ...atHuaxin,
})

/** The patents around Shenyang's turbines. */
export const rights: Order = {
  asks: (wanted) => rightsRequest(ORGANISATIONS.shenyang.nameZh, wanted),
  maker: 'maker',
  user: null,
  ...atHuaxin,
}
