import Taro from '@tarojs/taro'

/** A code the server exchanges with WeChat for who this is; good once, for five minutes. */
export type LoginOutcome = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'unavailable' }

export async function login(): Promise<LoginOutcome> {
  const answer = await Taro.login().catch(() => undefined)
  return answer?.code ? { kind: 'code', code: answer.code } : { kind: 'unavailable' }
}
