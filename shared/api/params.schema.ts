import * as z from 'zod'

/** One word in a path means one thing everywhere. */
export const paramSchemas = {
  campaignId: z.string().regex(/^\d{6}-\d{4}$/),
  edition: z.string().regex(/^[0-9a-f]{64}$/),
  editionId: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  exportId: z.uuid(),
  extension: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  importId: z.uuid(),
  linkId: z.uuid(),
  personId: z.string().regex(/^[0-9a-f]{32}$/),
  region: z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/),
  sessionId: z.uuid(),
  staffId: z.uuid(),
}
