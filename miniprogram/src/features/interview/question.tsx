import { Fragment, type ReactNode, useState } from 'react'
import type { Answer, Item } from '../../../../shared/forms/edition'
import type { Finding } from '../../../../shared/forms/findings'
import { answerText } from '../../../../shared/forms/plain'
import type { AnswerValue } from '../../../../shared/registrations/interview'
import type { Messages } from '../../messages.zh'
import { Alert } from '../../ui/alert'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Stack, Text } from '../../ui/text'
import { expectedFormat } from './expected-format'
import type { FindingView, ItemView } from './group-view'
import { widgetOf } from './item-widgets'
import { useTyping } from './use-typing'

export interface QuestionProps {
  readonly view: ItemView
  readonly words: Messages['interview']
  /** What 过去一年内 is in this campaign; only where the question asks of it. */
  readonly pastYear?: string
  /** 说明: opens beside the question. */
  readonly help?: ReactNode
  /** Why a finding stands. */
  readonly whyOf?: (finding: Finding) => ReactNode
  /** An answer that one tap gives. */
  readonly shortcut?: { readonly label: string; readonly onPress: () => void }
  readonly onAnswer: (value: AnswerValue | undefined) => void
  readonly onConfirm: () => void
  readonly onReason: (finding: FindingView['finding'], reason: string) => void
}

/** One item: what others said of it, the question, last year's answer, and what is wrong with it. */
export function Question(props: QuestionProps) {
  const { view, words } = props
  const [isOpen, setOpen] = useState(view.standing === 'blank' || view.standing === 'again')
  return (
    <Stack>
      {view.returned !== undefined && <Alert kind="warning" title={words.returned(view.returned)} />}
      {view.correction !== undefined && <Alert kind="warning" title={words.correction(view.correction)} />}
      {isOpen || view.findings.length > 0 ? <Asked {...props} /> : <Told {...props} onOpen={() => setOpen(true)} />}
      {props.help}
    </Stack>
  )
}

/** An answer that stands: last year's or her own. One tap leaves it so, another opens the question. */
function Told({ view, words, pastYear, onConfirm, onOpen }: QuestionProps & { readonly onOpen: () => void }) {
  const { item, standing, value } = view
  const { label } = item
  const isLastYears = standing === 'lastYear'
  const answer = answerText(item, value as Answer)
  return (
    <>
      <Text look="strong">{labelOf(item)}</Text>
      {pastYear !== undefined && <Text look="quiet">{pastYear}</Text>}
      <Text>{isLastYears ? words.lastYear(answer) : answer}</Text>
      {view.changed && <Text look="strong">{words.changed}</Text>}
      <Stack direction="row">
        {isLastYears && <Button label={words.same} name={words.sameNamed(label)} onPress={onConfirm} />}
        <Button
          label={isLastYears ? words.different : words.edit}
          name={isLastYears ? words.differentNamed(label) : words.editNamed(label)}
          onPress={onOpen}
        />
      </Stack>
    </>
  )
}

function Asked({ view, words, pastYear, shortcut, whyOf, onAnswer, onConfirm, onReason }: QuestionProps) {
  const { item, standing, findings } = view
  const Widget = widgetOf[item.type]
  const hard = findings.map(({ finding }) => finding).filter(({ kind }) => kind === 'hard')
  const hint = hintOf(view, words, pastYear)
  return (
    <>
      <Widget
        view={view}
        label={labelOf(item)}
        words={words}
        onAnswer={onAnswer}
        {...(hint === '' ? {} : { hint })}
        {...(hard.length === 0 ? {} : { error: hard.map((finding) => saidOf(view.item, finding, words)).join(' ') })}
      />
      {shortcut && <Button {...shortcut} />}
      {hard.map((finding) => (
        <Fragment key={finding.check}>{whyOf?.(finding)}</Fragment>
      ))}
      {view.changed && <Text look="strong">{words.changed}</Text>}
      {standing === 'lastYear' && <Button label={words.same} name={words.sameNamed(item.label)} onPress={onConfirm} />}
      {standing === 'again' && (
        <Button label={words.checkedAgain} name={words.checkedAgainNamed(item.label)} onPress={onConfirm} />
      )}
      {findings
        .filter(({ finding }) => finding.kind === 'soft')
        .map((found) => (
          <Doubt key={found.finding.check} found={found} words={words} onReason={onReason}>
            {whyOf?.(found.finding)}
          </Doubt>
        ))}
    </>
  )
}

const saidOf = (item: Item, finding: Finding, words: Messages['interview']): string =>
  [finding.says, expectedFormat(words, item, finding) ?? ''].join('')

export const labelOf = ({ number, label }: Item): string => (number ? `${number} ${label}` : label)

function hintOf({ item, required, standing, lastYear }: ItemView, words: Messages['interview'], pastYear = ''): string {
  const before = answerText(item, lastYear as Answer)
  return [
    item.hint ?? '',
    pastYear,
    required ? '' : words.optional,
    before === '' ? '' : words.lastYear(before),
    standing === 'lastYear' ? words.toConfirm : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

type DoubtProps = Pick<QuestionProps, 'words' | 'onReason'> & {
  readonly found: FindingView
  readonly children?: ReactNode
}

/** A soft finding: it takes a reason, in place. */
export function Doubt({ found: { finding, reason }, words, onReason, children }: DoubtProps) {
  const typing = useTyping(reason, (text) => onReason(finding, text.trim()))
  return (
    <Alert kind="warning" title={finding.says}>
      <Field
        label={words.reason}
        hint={words.reasonHint}
        value={typing.text}
        maxLength={200}
        required
        onChange={typing.type}
        onLeave={typing.leave}
      />
      {children}
    </Alert>
  )
}
