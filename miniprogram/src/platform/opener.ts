import { newSecret } from './ids'
import { onceStored } from './once-stored'
import { documents } from './storage'

/** 128 bits only this device knows: a confirmation link belongs to the first that opened it. */
export const openerSecret = onceStored(documents, 'device/opener', newSecret)
