import { canonicalRequest } from './canonical-request'
import { amazonDate, type Signer, scopeOf, sha256Hex, sign, signingKey } from './signing-key'

export interface RequestToSign {
  readonly address: URL
  readonly method?: string
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** The headers that make a request one of the signer's. For our own processes; others have the SDK. */
export function signedHeaders(request: RequestToSign, signer: Signer, at: number): Readonly<Record<string, string>> {
  const { address, method = 'GET', body = '' } = request
  const [date, payload] = [amazonDate(at), sha256Hex(body)]
  const headers = { ...request.headers, host: address.host, 'x-amz-content-sha256': payload, 'x-amz-date': date }
  const names = Object.keys(headers).sort()
  const { pathname: path, searchParams: query } = address
  const scope = scopeOf(signer, date.slice(0, 8))
  const canonical = canonicalRequest({ method, path, query, headers, signedHeaders: names, payload })
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256Hex(canonical)].join('\n')
  const signature = sign(signingKey(signer, date.slice(0, 8)), text)
  const credential = `Credential=${signer.credentials.accessKeyId}/${scope}`
  const authorization = `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  return { ...headers, authorization }
}
