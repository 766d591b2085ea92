import { Timeline, Tooltip, Typography } from 'antd'
import { useMessages } from '../../language'
import { formatInstant } from '../../ui/format'
import type { RegistrationRecord } from './compare'
import { Heading } from './evidence'

/** Everything that happened, latest first; each entry's hash chains to the one before it. */
export function History({ record }: { readonly record: RegistrationRecord }) {
  const { record: words, events } = useMessages()
  const entries = [...record.history].sort((one, other) => other.seq - one.seq)
  return (
    <section aria-label={words.history}>
      <Heading text={words.history} />
      <Timeline
        items={entries.map(({ seq, at, by, events: names, hash }) => ({
          key: seq,
          content: (
            <>
              <div>{names.map((name) => (events as Readonly<Record<string, string>>)[name] ?? name).join('、')}</div>
              <Typography.Text type="secondary" style={{ fontSize: 13 }}>
                {formatInstant(at)} · {words.by(by)} ·{' '}
                <Tooltip title={hash}>
                  <span style={{ fontFamily: 'monospace' }}>
                    #{seq} {hash.slice(0, 8)}
                  </span>
                </Tooltip>
              </Typography.Text>
            </>
          ),
        }))}
      />
    </section>
  )
}
