import { Form, Input } from 'antd'

interface Words {
  readonly document: string
  readonly documentExample: string
  readonly documentMissing: string
  readonly date: string
  readonly dateMissing: string
}

/** On whose authority something stands: the document with its number, and its date. Named `document` and `date` in the form around. */
export function DocumentFields({ words }: { readonly words: Words }) {
  return (
    <>
      <Form.Item
        name="document"
        label={words.document}
        rules={[{ required: true, whitespace: true, message: words.documentMissing }]}
      >
        <Input maxLength={120} placeholder={words.documentExample} />
      </Form.Item>
      <Form.Item name="date" label={words.date} rules={[{ required: true, message: words.dateMissing }]}>
        <Input type="date" />
      </Form.Item>
    </>
  )
}
