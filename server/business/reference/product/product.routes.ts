import type { Page } from '../../../../models/page.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { Product } from './domain/product.ts'
import type { Tariff } from './domain/tariff.ts'
import { productAnswer, productsAnswer, tariffsAnswer } from './product.answers.ts'
import type { ProductSummaryView, ProductView, TariffSummaryView } from './product.contract.ts'
import { getProductRequest, listProductsRequest, listTariffsRequest } from './product.schemas.ts'
import { productSummaryView, productView, tariffSummaryView } from './product.views.ts'
import { type GetProduct, getProduct, type ProductFound } from './usecases/getProduct.ts'
import { type ListProducts, listProducts } from './usecases/listProducts.ts'
import { type ListTariffs, listTariffs } from './usecases/listTariffs.ts'

export const productRoutes: readonly AnyRoute[] = [
  route<ListProducts, Page<Product>, ListView<ProductSummaryView>>({
    name: 'listProducts',
    method: 'get',
    path: '/products',
    answer: productsAnswer,
    permission: 'product.read',
    summary: 'Products that can be sold on a day',
    schema: listProductsRequest,
    useCase: listProducts,
    view: pageView(productSummaryView),
    success: 200,
  }),
  route<GetProduct, ProductFound, ProductView>({
    name: 'getProduct',
    method: 'get',
    path: '/products/:code',
    answer: productAnswer,
    permission: 'product.read',
    summary: 'A product version with covers, exclusions and item form',
    schema: getProductRequest,
    useCase: getProduct,
    view: productView,
    success: 200,
  }),
  route<ListTariffs, Page<Tariff>, ListView<TariffSummaryView>>({
    name: 'listTariffs',
    method: 'get',
    path: '/tariffs',
    answer: tariffsAnswer,
    permission: 'product.read',
    summary: 'Filed tariffs, past and present',
    schema: listTariffsRequest,
    useCase: listTariffs,
    view: pageView(tariffSummaryView),
    success: 200,
  }),
]
