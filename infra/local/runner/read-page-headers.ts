import { resourcesOf, type Stack } from './template'

interface HeadersPolicy {
  readonly ResponseHeadersPolicyConfig?: {
    readonly CustomHeadersConfig?: { readonly Items?: readonly { readonly Header: string; readonly Value: string }[] }
  }
}

/** Headers of its own choice that CloudFront gives to every page; those it has names for are set here by hand. */
export function readPageHeaders({ template }: Stack): Readonly<Record<string, string>> {
  const policies = resourcesOf(template, 'AWS::CloudFront::ResponseHeadersPolicy')
  const items = policies.flatMap(([, { Properties }]) => {
    const { ResponseHeadersPolicyConfig } = (Properties ?? {}) as unknown as HeadersPolicy
    return ResponseHeadersPolicyConfig?.CustomHeadersConfig?.Items ?? []
  })
  return Object.fromEntries(items.map(({ Header, Value }) => [Header.toLowerCase(), Value]))
}
