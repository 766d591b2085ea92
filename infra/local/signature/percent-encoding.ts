/** As Signature Version 4 wants it: everything but unreserved characters, in upper-case hexadecimal. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)
}

export function percentEncodePath(path: string): string {
  return path.split('/').map(percentEncode).join('/')
}
