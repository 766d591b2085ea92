import { useRead } from '../../platform/api'

/** Figures follow the journal by themselves; a page left open shows them within a minute. */
const everyMinute = 60_000

export const useRegionFigures = (campaignId: string, region: string) =>
  useRead(
    'GET /campaigns/{campaignId}/regions/{region}/figures',
    { params: { campaignId, region } },
    { again: () => everyMinute },
  )
