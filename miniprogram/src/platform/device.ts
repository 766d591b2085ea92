import { newId } from './ids'
import { onceStored } from './once-stored'
import { documents } from './storage'

/** Names this installation in journal entries; evidence, not identity. */
export const deviceId = onceStored(documents, 'device/id', newId)

export const appVersion: string = RUHU_APP_VERSION

export const platformName: 'wechat' | 'h5' = RUHU_PLATFORM
