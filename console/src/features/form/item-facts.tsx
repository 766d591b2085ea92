import { Descriptions, Flex, Table, Tag } from 'antd'
import type { Edition, Group, Item, Option } from '../../../../shared/forms/edition'
import { optionsOfItem } from '../../../../shared/forms/plain'
import { useMessages } from '../../language'
import type { Messages } from '../../messages.zh'
import { Condition } from '../../ui/condition'

export interface ItemOf {
  readonly edition: Edition
  readonly item: Item
}

/** When an item is asked, what may be answered, what a resident hears. */
export function ItemFacts({ edition, item }: ItemOf) {
  const { form } = useMessages()
  const { askedWhen, required, hint, given } = item
  const otherwise = groupOf(edition, item)?.askedWhen === undefined ? form.always : form.withGroup
  const asked = given ? undefined : (condition(edition, item, askedWhen) ?? otherwise)
  const rows = [
    { key: 'asked', label: form.askedWhen, children: asked },
    {
      key: 'required',
      label: form.requiredWhen,
      children: typeof required === 'string' && condition(edition, item, required),
    },
    { key: 'range', label: form.range, children: rangeOf(item, form) },
    { key: 'hint', label: form.hint, children: hint },
    { key: 'plain', label: form.plain, children: plainOf(item, form) },
  ].filter(({ children }) => children)
  return (
    <>
      <Descriptions size="small" column={1} items={rows} />
      <Options edition={edition} item={item} />
    </>
  )
}

export const groupOf = ({ groups }: Edition, { key }: Item): Group | undefined =>
  groups.find(({ items }) => items.some((item) => item.key === key))

export function Marks({ item: { required, private: isPrivate, given, type } }: { readonly item: Item }) {
  const { form } = useMessages()
  return (
    <Flex gap={6} wrap style={{ marginBlock: 4 }}>
      <Tag>{form.types[type]}</Tag>
      {required === true && <Tag color="blue">{form.required}</Tag>}
      {isPrivate && <Tag color="purple">{form.private}</Tag>}
      {given && <Tag>{form.given}</Tag>}
    </Flex>
  )
}

const condition = (edition: Edition, { key }: Item, text: string | undefined) =>
  text === undefined ? undefined : <Condition edition={edition} text={text} self={key} />

function rangeOf({ min, max, maxLength }: Item, form: Messages['form']): string | undefined {
  if (min !== undefined || max !== undefined) return form.between(min, max)
  return maxLength === undefined ? undefined : form.characters(maxLength)
}

function plainOf(item: Item, form: Messages['form']) {
  const { plain } = item
  if (plain === undefined) return undefined
  if (typeof plain === 'string') return plain.replace('{answer}', () => form.answer)
  const [yes, no] = optionsOfItem(item)
  return (
    <>
      <div>{form.plainFor(yes?.label ?? '', plain.yes)}</div>
      <div>{form.plainFor(no?.label ?? '', plain.no)}</div>
    </>
  )
}

function Options({ edition, item }: ItemOf) {
  const { form } = useMessages()
  if (!item.options) return null
  const offered = item.options.some(({ offeredWhen }) => offeredWhen !== undefined)
  return (
    <Table<Option>
      aria-label={`${form.options} ${item.label}`}
      size="small"
      rowKey="key"
      pagination={false}
      dataSource={item.options}
      style={{ maxWidth: 720 }}
      columns={[
        { title: form.code, dataIndex: 'code', width: 72 },
        {
          title: form.option,
          key: 'label',
          render: (_, { label, none }) => (
            <>
              {label} {none && <Tag>{form.none}</Tag>}
            </>
          ),
        },
        ...(offered
          ? [
              {
                title: form.offeredWhen,
                key: 'offered',
                render: (_: unknown, { offeredWhen }: Option) => condition(edition, item, offeredWhen) ?? form.always,
              },
            ]
          : []),
      ]}
    />
  )
}
