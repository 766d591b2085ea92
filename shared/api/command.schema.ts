import * as z from 'zod'

/** What every command carries besides its own facts. */
export const command = <Facts extends z.ZodRawShape>(facts: Facts) => z.strictObject({ commandId: z.uuid(), ...facts })

export const receipt = z
  .object({
    stream: z.string(),
    seq: z.int(),
    contentHash: z.string(),
    at: z.iso.datetime(),
    outcome: z.enum(['applied', 'setAside']),
    signature: z.string(),
    key: z.string(),
  })
  .meta({ id: 'Receipt' })

/** A presigned POST: send `fields` in their order and the file last, as multipart/form-data. */
export const upload = z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }).meta({ id: 'Upload' })

export const page = z.strictObject({ cursor: z.string().max(2000).optional() })

/** Text of people: trimmed, no control characters, no direction overrides (B31). */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*$/u)

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)
export const calendarDate = z.iso.date()
