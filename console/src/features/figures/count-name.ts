import { useMessages } from '../../language'
import { itemsOf, useCampaignEdition } from '../../platform/edition'

/** The name of a measure in words; option labels of method and status come from the campaign's own edition. */
export function useCountName(campaignId: string): (counts: string) => string {
  const { figures, states, words } = useMessages()
  const items = itemsOf(useCampaignEdition(campaignId))
  const optionOf = (item: string, option: string) =>
    items.find(({ key }) => key === item)?.options?.find(({ key }) => key === option)?.label ?? option

  return (counts) => {
    const [kind = '', value] = counts.split(':')
    const measures: Readonly<Record<string, string>> = figures.measures
    if (value === undefined) return measures[kind] ?? kind
    if (kind === 'not') return figures.notIn(measures[value] ?? value)
    if (kind === 'state') return (states as Readonly<Record<string, string>>)[value] ?? value
    if (kind === 'level') return (words.levels as Readonly<Record<string, string>>)[value] ?? value
    if (kind === 'speaker') return words.relations[value] ?? value
    return optionOf(kind === 'method' ? 'survey_method' : 'status_code', value)
  }
}
