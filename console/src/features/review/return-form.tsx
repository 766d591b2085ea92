import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Form, Input, Modal, Select, Tag } from 'antd'
import { useEffect } from 'react'
import type { Edition } from '../../../../shared/forms/edition'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'

interface Typed {
  readonly items: readonly { readonly item: string; readonly reason: string }[]
}

interface ReturnFormProps {
  readonly campaignId: string
  readonly personId: string
  /** The version she looked at. */
  readonly version: number
  readonly edition: Edition | undefined
  readonly picked: readonly string[]
  readonly onClose: () => void
  readonly onReturned: (seq: number) => void
}

const longestReason = 200

/** Back to the collector, item by item and each with its reason: she sees both at the item on her phone. */
export function ReturnForm({ campaignId, personId, version, edition, picked, onClose, onReturned }: ReturnFormProps) {
  const { returning } = useMessages()
  const [form] = Form.useForm<Typed>()
  const command = useCommand('POST /campaigns/{campaignId}/registrations/{personId}/returns')

  useEffect(() => {
    const items = picked.length > 0 ? picked : [undefined]
    form.setFieldsValue({ items: items.map((item) => ({ item, reason: '' })) as Typed['items'] })
  }, [form, picked])

  const submit = async ({ items }: Typed) => {
    const facts = { version, items: items.map(({ item, reason }) => ({ item, reason: reason.trim() })) }
    const receipt = await command.mutateAsync({ params: { campaignId, personId }, facts }).catch(() => undefined)
    if (receipt) onReturned(receipt.seq)
  }

  return (
    <Modal
      open
      title={returning.title}
      okText={returning.submit}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
      width={640}
      afterOpenChange={(isOpen) => isOpen && form.focusField(firstBlank(picked))}
    >
      <p>{returning.about}</p>
      <Form<Typed> form={form} layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.List name="items">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <ReturnedItem
                  key={key}
                  at={name}
                  edition={edition}
                  onReason={(reason) => form.setFieldValue(['items', name, 'reason'], reason)}
                  {...(fields.length > 1 ? { onRemove: () => remove(name) } : {})}
                />
              ))}
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ reason: '' })} block>
                {returning.addItem}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
      <FailureAlert failure={command.error} />
    </Modal>
  )
}

/** Where the keyboard starts: at the item, or when that is picked at its reason. */
const firstBlank = (picked: readonly string[]) => ['items', 0, picked.length > 0 ? 'reason' : 'item']

interface ReturnedItemProps {
  readonly at: number
  readonly edition: Edition | undefined
  readonly onReason: (reason: string) => void
  readonly onRemove?: () => void
}

function ReturnedItem({ at, edition, onReason, onRemove }: ReturnedItemProps) {
  const { returning } = useMessages()
  return (
    <fieldset style={{ border: 0, padding: 0, margin: '0 0 12px' }}>
      <Flex gap={8} align="start">
        <Form.Item
          name={[at, 'item']}
          label={returning.item}
          style={{ flex: 1, marginBottom: 8 }}
          rules={[{ required: true, message: returning.itemMissing }]}
        >
          <Select
            options={optionsOf(edition, returning.parts, returning.wholeRecord)}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={returning.itemMissing}
          />
        </Form.Item>
        {onRemove && (
          <Button
            icon={<DeleteOutlined />}
            aria-label={returning.removeItem}
            onClick={onRemove}
            style={{ marginTop: 30 }}
          />
        )}
      </Flex>
      <Form.Item
        name={[at, 'reason']}
        label={returning.reason}
        style={{ marginBottom: 6 }}
        rules={[{ required: true, whitespace: true, message: returning.reasonMissing }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={longestReason} />
      </Form.Item>
      <Flex gap={6} wrap>
        {returning.usualReasons.map((reason) => (
          <Tag key={reason} color="blue">
            <button type="button" className="plain-button" onClick={() => onReason(reason)}>
              {reason}
            </button>
          </Tag>
        ))}
      </Flex>
    </fieldset>
  )
}

const optionsOf = (edition: Edition | undefined, parts: Readonly<Record<string, string>>, wholeRecord: string) => [
  { label: wholeRecord, options: Object.entries(parts).map(([value, label]) => ({ value, label })) },
  ...(edition?.groups ?? []).map(({ title, items }) => ({
    label: title,
    options: items.filter(({ given }) => !given).map(({ key, label }) => ({ value: key, label })),
  })),
]
