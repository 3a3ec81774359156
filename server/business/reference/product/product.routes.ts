import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { Product } from './domain/product.ts'
import type { Tariff } from './domain/tariff.ts'
import { getProductRequest, listProductsRequest, listTariffsRequest } from './product.schemas.ts'
import { completeListView, productSummaryView, productView, tariffSummaryView } from './product.views.ts'
import { type GetProduct, getProduct, type ProductFound } from './usecases/getProduct.ts'
import { type ListProducts, listProducts } from './usecases/listProducts.ts'
import { type ListTariffs, listTariffs } from './usecases/listTariffs.ts'

export const productRoutes: readonly AnyRoute[] = [
  route<ListProducts, readonly Product[]>({
    method: 'get',
    path: '/products',
    permission: 'product.read',
    summary: 'Products that can be sold on a day',
    schema: listProductsRequest,
    useCase: listProducts,
    view: completeListView(productSummaryView),
    success: 200,
  }),
  route<GetProduct, ProductFound>({
    method: 'get',
    path: '/products/:code',
    permission: 'product.read',
    summary: 'A product version with covers, exclusions and item form',
    schema: getProductRequest,
    useCase: getProduct,
    view: productView,
    success: 200,
  }),
  route<ListTariffs, readonly Tariff[]>({
    method: 'get',
    path: '/tariffs',
    permission: 'product.read',
    summary: 'Filed tariffs, past and present',
    schema: listTariffsRequest,
    useCase: listTariffs,
    view: completeListView(tariffSummaryView),
    success: 200,
  }),
]
