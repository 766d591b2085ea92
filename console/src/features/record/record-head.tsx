import { Descriptions, Flex, Typography } from 'antd'
import { useMessages } from '../../language'
import { useIsNarrow } from '../../ui/appearance'
import { formatDate, formatInstant } from '../../ui/format'
import { ConfirmationTag, StateTag } from '../../ui/tags'
import type { RegistrationRecord } from './compare'
import { WordsGiven } from './words-given'

/** Who this is, where the registration stands, who made it. */
export function RecordHead({ record }: { readonly record: RegistrationRecord }) {
  const { record: words, sexes, disabilityTypes, grades } = useMessages()
  const narrow = useIsNarrow()
  const { facts, interview, confirmation } = record
  const types = facts.types.length > 1 ? `（${facts.types.map((type) => disabilityTypes[type - 1]).join('、')}）` : ''
  const items = [
    {
      key: 'sex',
      label: words.sexAndAge,
      children: words.sexAge(sexes[facts.sex], record.age, formatDate(facts.birthDate)),
    },
    {
      key: 'disability',
      label: words.disability,
      children: `${disabilityTypes[facts.disabilityType - 1]}${types} · ${grades[facts.grade - 1]}`,
    },
    { key: 'region', label: words.region, children: record.regionNames.join(' / ') },
    { key: 'by', label: words.collectedBy, children: record.collectedByName ?? '—' },
    { key: 'at', label: words.submittedAt, children: interview ? formatInstant(interview.submittedAt) : '—' },
  ]
  return (
    <>
      <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
        <Typography.Title level={2} style={{ margin: 0, fontSize: 20 }}>
          {record.name}
        </Typography.Title>
        <StateTag state={record.state} />
        <ConfirmationTag kind={confirmation.kind} />
        {interview && <Typography.Text type="secondary">{words.version(interview.version)}</Typography.Text>}
      </Flex>
      <WordsGiven confirmation={confirmation} />
      <Descriptions size="small" column={narrow ? 1 : 2} items={items} />
    </>
  )
}
