import { useState } from 'react'
import type { Edition, Group } from '../../../../../shared/forms/edition'
import type { HandbookEntry } from '../../../../../shared/forms/handbook/handbook'
import { type Searchable, searchHandbook } from '../../../../../shared/forms/handbook/search'
import type { HandbookOnPhone } from '../../../features/bundle/bundle'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { useDesk } from '../../../phone/use-desk'
import { useLoaded } from '../../../phone/use-loaded'
import { Alert } from '../../../ui/alert'
import { Search } from '../../../ui/search'
import { Details, Heading, Section, Text } from '../../../ui/text'
import { Frame, Opening } from '../../frame'
import { HandbookText } from '../../handbook-entry'

function HandbookPage() {
  const desk = useDesk()
  return desk ? <Handbook desk={desk} /> : <Opening />
}

export default guarded(HandbookPage, 'collector')

function Handbook({ desk }: { readonly desk: Desk }) {
  const { handbook: words } = useMessages()
  const { loaded } = useLoaded(async () => ({ handbook: await desk.handbook(), edition: await desk.edition() }))
  if (loaded.kind === 'loading') return <Opening />
  const { handbook, edition } = loaded.value
  return (
    <Frame title={words.title}>
      {handbook && edition ? (
        <Contents handbook={handbook} edition={edition} />
      ) : (
        <Alert kind="note" title={words.none} />
      )}
    </Frame>
  )
}

interface ContentsProps {
  readonly handbook: HandbookOnPhone
  readonly edition: Edition
}

function Contents({ handbook: { entries, lessons }, edition }: ContentsProps) {
  const { handbook: words, list } = useMessages()
  const [sought, setSought] = useState('')
  const numbers = numbersOf(edition)
  const searchables = entries.map((entry): Searchable => {
    const number = numbers.get(entry.item)
    return { entry, initials: entry.initials, ...(number === undefined ? {} : { number }) }
  })
  return (
    <>
      <Search label={words.search} clearLabel={list.clear} value={sought} onChange={setSought} />
      {sought.trim() === '' ? (
        <>
          <ByGroup groups={edition.groups} entries={entries} numbers={numbers} />
          <Section title={words.lessons}>
            {lessons.map(({ key, title, points }) => (
              <Details key={key} summary={title}>
                {() => points.map((point) => <Text key={point}>{`· ${point}`}</Text>)}
              </Details>
            ))}
          </Section>
        </>
      ) : (
        <Found entries={searchHandbook(searchables, sought)} numbers={numbers} />
      )}
    </>
  )
}

type Numbers = ReadonlyMap<string, string>

const numbersOf = ({ groups }: Edition): Numbers =>
  new Map(groups.flatMap(({ items }) => items.flatMap(({ key, number }) => (number ? [[key, number] as const] : []))))

interface ByGroupProps {
  readonly groups: readonly Group[]
  readonly entries: readonly HandbookEntry[]
  readonly numbers: Numbers
}

function ByGroup({ groups, entries, numbers }: ByGroupProps) {
  const { handbook: words } = useMessages()
  return (
    <Section title={words.byGroup}>
      {groups.map(({ key, title, items }) => {
        const own = entries.filter(({ item }) => items.some((one) => one.key === item))
        return own.length === 0 ? null : (
          <Details key={key} summary={words.group(title, own.length)}>
            {() => <Entries entries={own} numbers={numbers} />}
          </Details>
        )
      })}
    </Section>
  )
}

function Found({ entries, numbers }: Pick<ByGroupProps, 'entries' | 'numbers'>) {
  const { handbook: words } = useMessages()
  if (entries.length === 0) return <Text>{words.nothingFound}</Text>
  return (
    <>
      <Heading level={2}>{words.found(entries.length)}</Heading>
      <Entries entries={entries} numbers={numbers} />
    </>
  )
}

const Entries = ({ entries, numbers }: Pick<ByGroupProps, 'entries' | 'numbers'>) => (
  <>
    {entries.map((entry) => {
      const number = numbers.get(entry.item)
      return (
        <Details key={entry.item} summary={number === undefined ? entry.title : `${number} ${entry.title}`}>
          {() => <HandbookText entry={entry} />}
        </Details>
      )
    })}
  </>
)
