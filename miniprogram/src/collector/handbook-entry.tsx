import type { HandbookEntry } from '../../../shared/forms/handbook/handbook'
import { useMessages } from '../phone/language'
import { ReadAloud } from '../phone/read-aloud'
import { Heading, Text } from '../ui/text'

/** What the 工作手册 says of one question: what it means, how to ask it, examples, and where it goes wrong. */
export function HandbookText({ entry: { means, ask, examples, traps } }: { readonly entry: HandbookEntry }) {
  const { handbook: words, readBack } = useMessages()
  return (
    <>
      <Text>{means}</Text>
      <Heading level={3}>{words.ask}</Heading>
      <Text look="strong">{ask}</Text>
      <ReadAloud text={ask} label={readBack.read} stopLabel={readBack.stop} noVoice={readBack.noVoice} />
      <Points title={words.examples} points={examples} />
      <Points title={words.traps} points={traps} />
    </>
  )
}

export function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  if (points.length === 0) return null
  return (
    <>
      <Heading level={3}>{title}</Heading>
      {points.map((point) => (
        <Text key={point}>{`· ${point}`}</Text>
      ))}
    </>
  )
}
