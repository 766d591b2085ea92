import type { ReactElement } from 'react'
import type { ItemType } from '../../../../shared/forms/edition'
import { optionsOfItem } from '../../../../shared/forms/plain'
import { ownNumber } from '../../../../shared/identities/certificate-number'
import type { AnswerValue } from '../../../../shared/registrations/interview'
import type { Messages } from '../../messages.zh'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { DatePicker } from '../../ui/date-picker'
import { Field } from '../../ui/field'
import type { FieldKind } from '../../ui/field.props'
import { MultiChoice } from '../../ui/multi-choice'
import { Text } from '../../ui/text'
import { TextArea } from '../../ui/text-area'
import type { ItemView } from './group-view'
import { readNumber } from './read-number'
import { useTyping } from './use-typing'

export interface WidgetProps {
  readonly view: ItemView
  readonly label: string
  readonly hint?: string
  readonly error?: string
  readonly words: Messages['interview']
  readonly onAnswer: (value: AnswerValue | undefined) => void
}

type Widget = (props: WidgetProps) => ReactElement

/** How each item type is answered. A new type does not compile until it is decided here. */
export const widgetOf: Readonly<Record<ItemType, Widget>> = {
  yn: OneWidget,
  one: OneWidget,
  multi: ManyWidget,
  int: (props) => <TextWidget {...props} kind="number" read={readNumber} />,
  dec: (props) => <TextWidget {...props} kind="decimal" read={readNumber} />,
  text: (props) => (longText(props) ? <LongTextWidget {...props} /> : <TextWidget {...props} kind="text" />),
  date: DateWidget,
  time: (props) => <TextWidget {...props} kind="text" />,
  phone: (props) => <TextWidget {...props} kind="phone" />,
  idno: IdNumberWidget,
  certno: (props) => <TextWidget {...props} kind="text" />,
  region: (props) => <TextWidget {...props} kind="number" />,
}

const longText = ({ view }: WidgetProps): boolean => (view.item.maxLength ?? 0) > 100

const shared = ({ view, label, hint, error }: WidgetProps) => ({
  label,
  required: view.required,
  ...(hint === undefined ? {} : { hint }),
  ...(error === undefined ? {} : { error }),
})

function OneWidget(props: WidgetProps) {
  const { view, onAnswer } = props
  const options = view.item.options ? view.options : optionsOfItem(view.item)
  const value = typeof view.value === 'string' ? view.value : undefined
  return <Choice {...shared(props)} options={options} value={value} onChange={onAnswer} />
}

function ManyWidget(props: WidgetProps) {
  const { view, onAnswer } = props
  const value = Array.isArray(view.value) ? (view.value as readonly string[]) : []
  const choose = (keys: readonly string[]) => {
    const chosen = withoutExclusive(view, value, keys)
    onAnswer(chosen.length === 0 ? undefined : chosen)
  }
  return <MultiChoice {...shared(props)} options={view.options} value={value} onChange={choose} />
}

/** 无 and the others exclude each other: the one chosen last stays. */
function withoutExclusive(
  { options }: ItemView,
  before: readonly string[],
  keys: readonly string[],
): readonly string[] {
  const isNone = (key: string) => options.some((option) => option.key === key && option.none)
  const added = keys.find((key) => !before.includes(key))
  if (added === undefined) return keys
  return isNone(added) ? [added] : keys.filter((key) => !isNone(key))
}

function DateWidget(props: WidgetProps) {
  const { view, words, onAnswer } = props
  const choose = (value: string) => onAnswer(value === '' ? undefined : value)
  return <DatePicker {...shared(props)} value={String(view.value ?? '')} emptyText={words.choose} onChange={choose} />
}

interface TextWidgetProps extends WidgetProps {
  readonly kind: FieldKind
  /** What is not yet a number is kept as it was typed, and a finding says so. */
  readonly read?: (text: string) => AnswerValue
}

function TextWidget({ kind, read, ...props }: TextWidgetProps) {
  const { view, onAnswer } = props
  const typing = useTyping(
    String(view.value ?? ''),
    (text) => onAnswer(answerOf(text, read)),
    (text) => String(answerOf(text, read) ?? ''),
  )
  return (
    <Field
      {...shared(props)}
      kind={kind}
      value={typing.text}
      maxLength={view.item.maxLength ?? 60}
      onChange={typing.type}
      onLeave={typing.leave}
    />
  )
}

/** The person's own number is known and sealed: it is neither typed nor shown again. */
function IdNumberWidget(props: WidgetProps) {
  const { view, label, words, onAnswer } = props
  if (view.value !== ownNumber) return <TextWidget {...props} kind="idcard" />
  return (
    <>
      <Text look="strong">{label}</Text>
      <Text>{words.ownNumber}</Text>
      <Button label={words.otherNumber} onPress={() => onAnswer(undefined)} />
    </>
  )
}

function LongTextWidget(props: WidgetProps) {
  const { view, onAnswer } = props
  const typing = useTyping(String(view.value ?? ''), (text) => onAnswer(answerOf(text)))
  return (
    <TextArea
      {...shared(props)}
      value={typing.text}
      maxLength={view.item.maxLength ?? 500}
      onChange={typing.type}
      onLeave={typing.leave}
    />
  )
}

const answerOf = (text: string, read: (text: string) => AnswerValue = String): AnswerValue | undefined =>
  text.trim() === '' ? undefined : read(text.trim())
