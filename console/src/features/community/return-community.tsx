import { Form, Input, Modal, Select } from 'antd'
import { useMessages } from '../../language'
import { FailureAlert } from '../../ui/failure'
import { type Community, filledItems } from './community'

export interface ReturnedItem {
  readonly item: string
  readonly reason: string
}

interface ReturnCommunityProps {
  readonly community: Community
  readonly failure: Error | null
  readonly isWaiting: boolean
  readonly onReturn: (items: ReturnedItem[]) => void
  readonly onClose: () => void
}

interface Typed {
  readonly items: readonly string[]
  readonly reasons: Readonly<Record<string, string>>
}

/** Back to the leader, each item with its own reason. */
export function ReturnCommunity({ community, failure, isWaiting, onReturn, onClose }: ReturnCommunityProps) {
  const { community: words } = useMessages()
  const [form] = Form.useForm<Typed>()
  const chosen = Form.useWatch('items', form) ?? []
  const items = filledItems(community).map(({ item }) => ({ value: item.key, label: item.label }))
  const submit = ({ items: keys, reasons }: Typed) =>
    onReturn(keys.map((item) => ({ item, reason: (reasons[item] ?? '').trim() })))
  return (
    <Modal
      open
      title={words.return}
      okText={words.return}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={isWaiting}
    >
      <Form form={form} layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item name="items" label={words.returnItems} rules={[{ required: true, message: words.itemsMissing }]}>
          <Select mode="multiple" options={items} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        {chosen.map((key) => (
          <Form.Item
            key={key}
            name={['reasons', key]}
            label={words.reasonFor(items.find(({ value }) => value === key)?.label ?? key)}
            rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}
          >
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
          </Form.Item>
        ))}
      </Form>
      <FailureAlert failure={failure} />
    </Modal>
  )
}
