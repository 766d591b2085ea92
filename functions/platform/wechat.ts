/** WeChat's server API. Everything may fail: the answer says how, the caller decides. */
export interface WeChat {
  /** `unionid` and `session_key` never leave this interface. */
  openIdOf(code: string): Promise<
    | { readonly kind: 'known'; readonly openId: string }
    | { readonly kind: 'refused' }
    | { readonly kind: 'unreachable' }
    /** WeChat answers, and knows our app id or secret not: only the operator can mend that. */
    | { readonly kind: 'misconfigured' }
  >
  /** A link that opens the mini-program; undefined when WeChat gives none. */
  urlLink(page: string, query: string, days: number): Promise<string | undefined>
}
