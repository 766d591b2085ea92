import { explainAsked, explainFinding } from '../../../shared/forms/explain'
import type { Cause } from '../../../shared/forms/explanation'
import type { Finding } from '../../../shared/forms/findings'
import { sayCause } from '../../../shared/forms/say-cause'
import { expectedFormat } from '../features/interview/expected-format'
import type { Interview } from '../features/interview/interview'
import { useMessages } from '../phone/language'
import { Button } from '../ui/button'
import { Details, Heading, Text } from '../ui/text'

interface WhyProps {
  readonly interview: Interview
  /** Brings an item onto the screen; undefined if it has no place there. */
  readonly wayTo: (item: string) => (() => void) | undefined
}

/** Which answers caused a finding, each a tap away, and what would settle it. */
export function WhyFound({ interview, wayTo, finding }: WhyProps & { readonly finding: Finding }) {
  const { why: words, interview: form } = useMessages()
  const explained = () => {
    const { compiled } = interview.knowledge
    const item = compiled.itemsByKey.get(finding.item)?.item
    const expected = item && expectedFormat(form, item, finding)
    const { causes, settledBy, takesReason } = explainFinding(compiled, interview.input(), finding)
    return (
      <>
        <Heading level={3}>{words.because}</Heading>
        <Causes interview={interview} wayTo={wayTo} causes={causes} />
        <Heading level={3}>{words.settledBy}</Heading>
        {settledBy.length === 0 && !takesReason && !expected && <Text>{words.settledByNobody}</Text>}
        {expected !== undefined && <Text>{expected}</Text>}
        {settledBy
          .filter((key) => !expected || key !== finding.item)
          .map((key) => {
            const label = labelOf(interview, key)
            const go = wayTo(key)
            return go ? (
              <Button key={key} label={words.change(label)} onPress={go} />
            ) : (
              <Text key={key}>{words.change(label)}</Text>
            )
          })}
        {takesReason && <Text>{words.orReason}</Text>}
      </>
    )
  }
  return (
    <Details summary={words.finding} name={words.findingNamed(finding.says)}>
      {explained}
    </Details>
  )
}

/** Why a question is put to this person. */
export function WhyAsked({ interview, wayTo, item }: WhyProps & { readonly item: string }) {
  const { why: words } = useMessages()
  const { causes } = explainAsked(interview.knowledge.compiled, interview.input(), item)
  return (
    <>
      <Heading level={3}>{words.asked}</Heading>
      {causes.length === 0 ? (
        <Text>{words.everybody}</Text>
      ) : (
        <Causes interview={interview} wayTo={wayTo} causes={causes} />
      )}
    </>
  )
}

/** The questions this person is not asked, each with its reason. */
export function NotAsked({ interview }: Pick<WhyProps, 'interview'>) {
  const { why: words } = useMessages()
  const { compiled } = interview.knowledge
  const closed = () => {
    const input = interview.input()
    return compiled.items
      .filter(({ item }) => !item.given && !interview.session.isAsked(item.key))
      .map(({ item: { key, number, label } }) => {
        const { causes } = explainAsked(compiled, input, key)
        const because = causes.map((cause) => sayCause(compiled.edition, cause)).join(words.and)
        return <Text key={key}>{words.closed(number ? `${number} ${label}` : label, because)}</Text>
      })
  }
  return <Details summary={words.notAsked}>{closed}</Details>
}

function Causes({ interview, wayTo, causes }: WhyProps & { readonly causes: readonly Cause[] }) {
  const { why: words } = useMessages()
  return (
    <>
      {causes.map((cause) => {
        const says = sayCause(interview.knowledge.compiled.edition, cause)
        const go = cause.kind === 'answer' ? wayTo(cause.name) : undefined
        return go ? (
          <Button key={cause.name} label={says} name={words.goNamed(says)} onPress={go} />
        ) : (
          <Text key={cause.name}>{says}</Text>
        )
      })}
    </>
  )
}

const labelOf = ({ knowledge: { compiled } }: Interview, key: string): string =>
  compiled.itemsByKey.get(key)?.item.label ?? key
