import type { SchemeCode } from './edition.ts'

export interface Category {
  readonly code: string
  readonly zh: string
  readonly en: string
}

/** Fields of the two guidance catalogues. Tariffs name base rates by these codes. */
export const CATEGORIES = {
  'first-set-equipment': [
    { code: 'power-generation', zh: '清洁高效发电装备', en: 'Clean and efficient power generation' },
    { code: 'power-transmission', zh: '超、特高压输变电装备', en: 'Ultra- and extra-high-voltage transmission' },
    {
      code: 'petrochemical',
      zh: '大型石油、石化及煤化工成套装备',
      en: 'Petroleum, petrochemical and coal-chemical plants',
    },
    { code: 'metallurgy-mining-port', zh: '大型冶金、矿山装备及港口机械', en: 'Metallurgy, mining and port machinery' },
    { code: 'rail-transit', zh: '轨道交通装备', en: 'Rail transit' },
    { code: 'environmental', zh: '大型环保及资源综合利用装备', en: 'Environmental protection and resource recovery' },
    { code: 'construction-machinery', zh: '大型施工机械', en: 'Construction machinery' },
    { code: 'light-industry', zh: '新型轻工机械', en: 'Light-industry machinery' },
    { code: 'civil-aviation', zh: '民用航空装备', en: 'Civil aviation' },
    { code: 'ships-offshore', zh: '高技术船舶及海洋工程装备', en: 'High-technology ships and offshore engineering' },
    { code: 'machine-tools', zh: '成形加工装备', en: 'Forming and machining equipment' },
    { code: 'farm-machinery', zh: '新型、大马力农业装备', en: 'New and high-power farm machinery' },
    { code: 'electronics-medical', zh: '电子及医疗专用装备', en: 'Electronics-making and medical equipment' },
    { code: 'key-components', zh: '重大技术装备关键配套基础件', en: 'Key supporting and basic parts' },
  ],
  'first-batch-material': [
    { code: 'steel', zh: '先进钢铁材料', en: 'Advanced steel' },
    { code: 'non-ferrous', zh: '先进有色金属', en: 'Advanced non-ferrous metals' },
    { code: 'chemical', zh: '先进化工材料', en: 'Advanced chemical materials' },
    { code: 'building', zh: '先进无机非金属材料', en: 'Advanced building and inorganic materials' },
    { code: 'fibre-composite', zh: '高性能纤维及复合材料', en: 'High-performance fibres and composites' },
    { code: 'rare-earth', zh: '稀土功能材料', en: 'Rare-earth functional materials' },
    { code: 'semiconductor-display', zh: '先进半导体材料和新型显示材料', en: 'Semiconductor and display materials' },
    { code: 'new-energy', zh: '新型能源材料', en: 'New-energy materials' },
    { code: 'biomedical', zh: '生物医用材料', en: 'Biomedical materials' },
    { code: 'frontier', zh: '前沿新材料', en: 'Frontier materials' },
  ],
} as const satisfies Record<SchemeCode, readonly Category[]>

/** The category a file names by code or by Chinese name, or null. */
export function findCategory(scheme: SchemeCode, text: string): Category | null {
  const categories: readonly Category[] = CATEGORIES[scheme]
  return categories.find(({ code, zh }) => code === text || zh === text) ?? null
}
