import { Typography } from 'antd'
import type { Edition } from '../../../shared/forms/edition'
import { handbookOf } from '../../../shared/forms/handbook/handbook-of'
import { useMessages } from '../language'

/** What the handbook says about one item, as the collector finds it on her phone. */
export function HandbookPassage({ edition, item }: { readonly edition: Edition; readonly item: string }) {
  const { form } = useMessages()
  const entry = handbookOf([edition]).entries.find((one) => one.item === item)
  if (!entry) return null
  return (
    <section aria-label={form.handbook} style={{ marginTop: 8 }}>
      <Typography.Text strong>{form.handbook}</Typography.Text>
      <p style={{ marginBlock: 4 }}>{entry.means}</p>
      <p style={{ marginBlock: 4 }}>
        {form.ask}：{entry.ask}
      </p>
      <Lines name={form.examples} lines={entry.examples} />
      <Lines name={form.traps} lines={entry.traps} />
    </section>
  )
}

function Lines({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      {name}
      <ul style={{ marginBlock: 4, paddingInlineStart: 20 }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
