import type { AccumulationDimension } from '../../../server/business/risk/accumulation/accumulation.contract.ts'

/** In the order people choose from. */
export const DIMENSIONS = ['maker', 'user', 'category', 'site'] as const satisfies readonly AccumulationDimension[]
