import type { Register } from '../work'
import { registerCampaign } from './campaign'
import { registerCode } from './code'
import { registerCounty } from './county'
import { registerDemonstration } from './demonstration'
import { registerDigests } from './digests'
import { registerEdition } from './edition'
import { registerExport } from './export'
import { registerExtension } from './extension'
import { registerFigures } from './figures'
import { registerInterview } from './interview'
import { registerLink } from './link'
import { registerRebuild } from './rebuild'
import { registerRegions } from './regions'
import { registerReseal } from './reseal'
import { registerRoster } from './roster'
import { registerStaff } from './staff'
import { registerVerify } from './verify'

/** Every command; a new one is a file beside this one and a line here. */
export const commands: readonly Register[] = [
  registerCounty,
  registerCampaign,
  registerRoster,
  registerStaff,
  registerCode,
  registerLink,
  registerInterview,
  registerEdition,
  registerExtension,
  registerFigures,
  registerExport,
  registerVerify,
  registerRebuild,
  registerReseal,
  registerDigests,
  registerRegions,
  registerDemonstration,
]
