import path from 'node:path'
import { assertionOf, readOperatorKey } from '../../../console/cli/operator'
import { type Call, serverAt } from '../../../console/cli/server'
import type { System } from '../../support/system'

/** The operator at her terminal; signs in when first needed, and again after a restart. */
export const operatorOf = ({ url, folder }: System): Call =>
  serverAt(url, async (open) => {
    const key = readOperatorKey(path.resolve(folder), { env: {} })
    const { stage } = await open('GET /health', { params: {} })
    const assertion = assertionOf(key, { stage, at: Math.floor(Date.now() / 1000) })
    return open('POST /sign-in/clients', { params: {}, body: { assertion } })
  }).call
