import type { Item } from '../../../shared/forms/edition'
import type { HandbookEntry } from '../../../shared/forms/handbook/handbook'
import { asksOfThePastYear } from '../../../shared/forms/past-year'
import { confirmable, type GroupView } from '../features/interview/group-view'
import { isHouseholder, sayHouseholder } from '../features/interview/householder'
import type { Interview } from '../features/interview/interview'
import { Question } from '../features/interview/question'
import type { Messages } from '../messages.zh'
import { useMessages } from '../phone/language'
import { pastYearOf } from '../phone/past-year'
import { Anchor } from '../ui/anchor'
import { Button } from '../ui/button'
import { Details, Heading, Stack } from '../ui/text'
import { HandbookText } from './handbook-entry'
import { WhyAsked, WhyFound } from './why'

export const anchorOf = (item: string): string => `item-${item}`

interface GroupScreenProps {
  readonly interview: Interview
  readonly group: GroupView
  readonly at: number
  readonly total: number
  readonly entryOf: (item: string) => HandbookEntry | undefined
  readonly wayTo: (item: string) => (() => void) | undefined
}

/** One group of the form: every question that is asked now, each with its help. */
export function GroupScreen({ interview, group, at, total, entryOf, wayTo }: GroupScreenProps) {
  const messages = useMessages()
  const { interview: words } = messages
  const { settings } = interview.knowledge
  const same = confirmable(group)
  return (
    <Stack>
      <Heading level={2}>{words.group(group.title, at + 1, total)}</Heading>
      {same.length > 1 && (
        <Button label={words.allSame(same.length)} kind="primary" onPress={() => interview.confirm(same, 'group')} />
      )}
      {group.items.map((view) => (
        <Anchor key={view.item.key} id={anchorOf(view.item.key)}>
          <Question
            view={view}
            words={words}
            {...(asksOfThePastYear(view.item.label) ? { pastYear: pastYearOf(messages, settings) } : {})}
            help={<Help interview={interview} item={view.item} entry={entryOf(view.item.key)} wayTo={wayTo} />}
            whyOf={(finding) => <WhyFound interview={interview} wayTo={wayTo} finding={finding} />}
            {...shortcutOf(interview, view.item, words)}
            onAnswer={(value) => interview.answer(view.item.key, value)}
            onConfirm={() => interview.confirm([view.item.key])}
            onReason={interview.giveReason}
          />
        </Anchor>
      ))}
    </Stack>
  )
}

/** 户主就是本人: her name and her number are known, so one tap answers both and nobody copies a number. */
function shortcutOf(interview: Interview, { key }: Item, words: Messages['interview']) {
  if (key !== 'householder_name' || isHouseholder(interview)) return {}
  return { shortcut: { label: words.householderIsPerson, onPress: () => sayHouseholder(interview) } }
}

interface HelpProps extends Pick<GroupScreenProps, 'interview' | 'wayTo'> {
  readonly item: Item
  readonly entry: HandbookEntry | undefined
}

/** 说明: what the handbook says of the question, and why it is put to this person. */
function Help({ interview, item: { key, label }, entry, wayTo }: HelpProps) {
  const { handbook: words } = useMessages()
  return (
    <Details summary={words.help} name={words.helpNamed(label)}>
      {() => (
        <>
          {entry && <HandbookText entry={entry} />}
          <WhyAsked interview={interview} wayTo={wayTo} item={key} />
        </>
      )}
    </Details>
  )
}
