import { Timeline, Tooltip, Typography } from 'antd'
import { useMessages } from '../../language'
import { useMe } from '../../platform/me'
import { formatInstant } from '../../ui/format'
import type { RegistrationRecord } from './compare'
import { Heading } from './evidence'

/** Everything that happened, latest first; each entry's hash chains to the one before it. */
export function History({ record }: { readonly record: RegistrationRecord }) {
  const { record: words, events } = useMessages()
  const nameOf = useNames(record)
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
                {formatInstant(at)} · {nameOf(by)} ·{' '}
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

/** The names the reader may know: her own and the collector's; others stay an id. */
function useNames({ interview, collectedByName }: RegistrationRecord): (by: string) => string {
  const { record } = useMessages()
  const me = useMe()
  return (by) => {
    if (by === me.staffId) return me.name
    return by === interview?.collectedBy && collectedByName ? collectedByName : record.by(by)
  }
}
