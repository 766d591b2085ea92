import type * as z from 'zod'
import type { Permission } from '../access/permissions'
import type { Quota } from '../campaigns/quotas'
import type { paramSchemas } from './params.schema'

/** API Gateway's own route key: method and path in one string. It is the address, the name and the table key. */
export type RouteKey = `${'GET' | 'POST'} /${string}`

export interface Route {
  /** `public`: sign-in, the opening of a link, and what anybody may know. */
  readonly permission: Permission | 'public'
  /** How often one actor may do this within an hour: the name of the campaign's setting. */
  readonly quota?: Quota
  /** One sentence for the OpenAPI document. */
  readonly summary: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType
}

export type Routes = Readonly<Record<RouteKey, Route>>

type Param = keyof typeof paramSchemas
export type ParamsOf<K> = K extends `${string}{${infer Name extends Param}}${infer Rest}`
  ? { readonly [N in Name]: string } & ParamsOf<Rest>
  : unknown

export type QueryOf<R> = R extends { readonly query: z.ZodType<infer Query> } ? Query : undefined
export type BodyOf<R> = R extends { readonly body: z.ZodType<infer Body> } ? Body : undefined
export type AnswerOf<R> = R extends { readonly answer: z.ZodType<infer Answer> } ? Answer : never

/** What a use case hands out is read only, all the way down: a schema's own output type asks for arrays that can be changed. */
export type Frozen<T> = T extends readonly (infer Element)[]
  ? readonly Frozen<Element>[] | T
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T
