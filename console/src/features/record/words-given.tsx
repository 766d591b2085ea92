import { Flex, Tag, Typography } from 'antd'
import { useMessages } from '../../language'
import { formatInstant } from '../../ui/format'
import { LevelTag } from '../../ui/tags'
import type { RegistrationRecord } from './compare'

type Confirmation = Exclude<RegistrationRecord['confirmation'], { kind: 'none' }>
type Word = Confirmation['beside'][number]

/** What the person and others said of this version, and how sure it is that it was she: the reviewer weighs it. */
export function WordsGiven({ confirmation }: { readonly confirmation: RegistrationRecord['confirmation'] }) {
  const { words } = useMessages()
  if (confirmation.kind === 'none') return null
  const { word, beside, words: count } = confirmation
  const all = word ? [word, ...beside] : beside
  if (all.length === 0) return null
  return (
    <section aria-label={words.title} style={{ marginTop: 12 }}>
      <Typography.Text strong>{words.title}</Typography.Text>
      <Flex vertical gap={8} style={{ marginTop: 6 }}>
        {all.map((one) => (
          <WordGiven key={`${one.relation} ${one.at}`} word={one} />
        ))}
      </Flex>
      {count > all.length && <Typography.Text type="secondary">{words.inAll(count)}</Typography.Text>}
    </section>
  )
}

function WordGiven({ word }: { readonly word: Word }) {
  const { words } = useMessages()
  const { relation, level, right, wrong, unsaid, items, short, at, opening } = word
  const facts = [
    words.said(right, wrong, unsaid, items),
    word.heardAloud ? words.heardAloud : words.notHeardAloud,
    words.signed[word.signed],
    ...(opening ? openingFacts(opening, words) : [words.openingUnknown]),
    formatInstant(at),
  ]
  return (
    <div>
      <Flex gap={6} wrap align="center">
        <Typography.Text>{words.relations[relation] ?? relation}</Typography.Text>
        <LevelTag level={level} />
        {short.map((reason) => (
          <Tag key={reason} color="orange">
            {words.short[reason]}
          </Tag>
        ))}
      </Flex>
      <Typography.Text type="secondary">{facts.join(' · ')}</Typography.Text>
    </div>
  )
}

function openingFacts(
  { channel, issuedByName, seconds, network, opener }: NonNullable<Word['opening']>,
  words: ReturnType<typeof useMessages>['words'],
): readonly string[] {
  return [
    words.by(words.channels[channel], issuedByName),
    words.after(seconds),
    words.networks[network],
    words.openers[opener],
  ]
}
