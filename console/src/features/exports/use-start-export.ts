import { useRef } from 'react'
import { useCommand } from '../../platform/api'
import { newId } from '../../platform/ids'

export interface ExportFacts {
  readonly region: string
  readonly reason: string
}

/** Asks for an export and tells its id; undefined when it was refused or nobody answered. */
export function useStartExport(campaignId: string) {
  const command = useCommand('POST /campaigns/{campaignId}/exports')
  // Kept until an answer comes, so that asking again after silence, or a double click, asks for the same export.
  const waiting = useRef(newId())

  const start = async (facts: ExportFacts): Promise<string | undefined> => {
    const exportId = waiting.current
    const sent = { params: { campaignId }, facts: { exportId, ...facts } }
    const receipt = await command.mutateAsync(sent).catch(() => undefined)
    if (!receipt) return undefined
    if (waiting.current === exportId) waiting.current = newId()
    return exportId
  }
  return { start, command }
}
