import type { AnswerOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import { calendarDay } from '../phone/calendar-day'
import { useMessages } from '../phone/language'
import { session } from '../phone/phone'
import { useLoaded } from '../phone/use-loaded'
import { Facts, Heading, Text } from '../ui/text'

type Row = AnswerOf<Api['GET /account-events']>['rows'][number]

const shown = 5

/** What others did with her account: a code that somebody had made, an invitation, a new device. Needs a network. */
export function AccountEvents() {
  const { accountEvents: words } = useMessages()
  const { loaded } = useLoaded(() => session.ask('GET /account-events', { params: {} }))
  if (loaded.kind === 'loading') return null
  return (
    <>
      <Heading level={2}>{words.title}</Heading>
      {loaded.value.kind === 'answered' ? (
        <>
          <Facts facts={loaded.value.answer.rows.slice(0, shown).map((row) => factOf(row, words))} />
          <Text look="quiet">{words.about}</Text>
        </>
      ) : (
        <Text look="quiet">{words.offline}</Text>
      )}
    </>
  )
}

const factOf = (
  { kind, at, by, own, reason }: Row,
  words: ReturnType<typeof useMessages>['accountEvents'],
): { term: string; value: string } => ({
  term: calendarDay(at),
  value: [words.kinds[kind], own ? '' : words.by(by), reason === undefined ? '' : words.because(reason)].join(''),
})
