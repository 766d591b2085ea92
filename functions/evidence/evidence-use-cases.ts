import { type evidenceRoutes, photoLimitBytes } from '../../shared/evidence/evidence.routes'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { readRegistration } from '../registrations/known-registration'
import { incomingKey } from './evidence-keys'

/** Photos never pass through a function: the phone gets an address that fixes name, size, type and content (B47, F23). */
export const evidenceUseCases = ({
  journal,
  media,
}: Pick<Dependencies, 'journal' | 'media'>): UseCases<typeof evidenceRoutes> => ({
  'POST /campaigns/{campaignId}/registrations/{personId}/evidence': async (request) => {
    const { hash, bytes, mime } = request.body
    const { campaignId, personId } = request.params
    if (bytes > photoLimitBytes) throw problem('evidence.tooLarge', { limitBytes: photoLimitBytes })

    const { registration } = await readRegistration({ journal }, request)
    if (registration.evidence[hash] === 'arrived') return { kind: 'arrived' }
    const key = incomingKey(campaignId, personId, hash)
    const upload = await media.allowUpload({ key, mime, sha256: hash, minBytes: bytes, maxBytes: bytes })
    return { kind: 'upload', upload: { url: upload.url, fields: { ...upload.fields } } }
  },
})
