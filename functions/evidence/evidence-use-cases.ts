import { type evidenceRoutes, photoLimitBytes } from '../../shared/evidence/evidence.routes'
import { problem } from '../../shared/problems'
import type { RegistrationEvent } from '../../shared/registrations/registration'
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

    const { registration, entries } = await readRegistration({ journal }, request)
    if (registration.evidence[hash] === 'arrived') return { kind: 'arrived' }
    if (entries.some(({ events }) => events.some(saysNoImage(hash)))) throw problem('evidence.notAnImage')
    const key = incomingKey(campaignId, personId, hash)
    const upload = await media.allowUpload({ key, mime, sha256: hash, minBytes: bytes, maxBytes: bytes })
    return { kind: 'upload', upload: { url: upload.url, fields: { ...upload.fields } } }
  },
})

/** These very bytes were opened and are no picture: bringing them again changes nothing. Bytes lost on the way may come again. */
const saysNoImage = (hash: string) => (event: RegistrationEvent) =>
  event.type === 'evidence.refused' && event.hash === hash && event.because === 'notAnImage'
