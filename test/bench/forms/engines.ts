import type { Edition } from '../../../shared/forms/edition'
import { ajvEngine } from './ajv-engine'
import type { PeerEngine } from './engine'
import { odkEngine } from './odk-engine'
import { loadBundledEngine, ownEngine } from './own-engine'
import { surveyEngine } from './survey-engine'
import { zodEngine } from './zod-engine'

/** Who is measured, ours first; each is made when it is asked for. */
export const engines: Readonly<Record<string, (edition: Edition) => PeerEngine | Promise<PeerEngine>>> = {
  own: async (edition) => ownEngine(edition, await loadBundledEngine()),
  survey: surveyEngine,
  odk: odkEngine,
  ajv: ajvEngine,
  zod: zodEngine,
}
