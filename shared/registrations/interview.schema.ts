import * as z from 'zod'
import { line, sha256Hex } from '../api/command.schema'
import { doorReasons } from './interview'

const at = z.iso.datetime()
const itemKey = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/)
/** Lines of text may break; other control characters have no place in an answer (B33). */
const text = z.string().regex(/^(?:\P{Cc}|[\n\r\t])*$/u)
const count = z.int().min(0).max(1000)
const answer = z.union([text.max(2000), z.number(), z.boolean(), z.array(text.max(64)).max(60)])

/** At most 3,000 points: a signature, not a drawing. */
export const strokes = z
  .array(z.array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1), z.number().min(0)])).max(2000))
  .max(80)
  .refine((all) => all.reduce((sum, stroke) => sum + stroke.length, 0) <= 3000)

const provenance = z.strictObject({
  source: z.enum(['spoken', 'document', 'register', 'proxy']),
  prefilled: z.boolean().optional(),
  changed: z.boolean().optional(),
  confirmedAt: at.optional(),
})

const personSignature = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('self'), strokes }),
  z.strictObject({ kind: z.literal('proxy'), name: line(100), relation: line(40), reason: line(200), strokes }),
  z.strictObject({ kind: z.literal('spoken'), agreedAt: at }),
])

const position = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fix'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    accuracyMetres: z.number().min(0).max(100000),
  }),
  z.strictObject({ kind: z.literal('none'), reason: line(200) }),
])

export const submittedInterview = z
  .strictObject({
    edition: sha256Hex,
    answers: z.record(itemKey, answer),
    provenance: z.record(itemKey, provenance),
    reasons: z.record(z.string().max(100), line(200)),
    paradata: z.strictObject({
      startedAt: at,
      readBackFrom: at.optional(),
      readBackAt: at.optional(),
      endedAt: at,
      deviceId: z.string().min(1).max(64),
      appVersion: z.string().min(1).max(32),
      edits: z.record(itemKey, z.int().min(0)).optional(),
      setAside: z.record(itemKey, answer).optional(),
      unchanged: z.strictObject({ taken: count, confirmed: count, byGroup: count }).optional(),
    }),
    photos: z
      .array(
        z.strictObject({
          hash: sha256Hex,
          bytes: z.int().min(1).max(5_000_000),
          takenAt: at,
          likeness: z
            .string()
            .regex(/^[0-9a-f]{16}$/)
            .optional(),
          door: z.enum(doorReasons).optional(),
        }),
      )
      .max(3),
    position: position.optional(),
    signatures: z.strictObject({
      covers: sha256Hex,
      collectors: z.array(z.strictObject({ staffId: z.uuid(), name: line(100), strokes })).max(3),
      person: personSignature.optional(),
    }),
  })
  .meta({ id: 'SubmittedInterview' })
