/** Now by this device, ISO UTC: evidence, never authority. */
export const deviceTime = (): string => new Date().toISOString()
