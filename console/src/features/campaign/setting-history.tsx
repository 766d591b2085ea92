import { Typography } from 'antd'
import { useMessages } from '../../language'
import { useRead } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'
import { formatDate, formatInstant } from '../../ui/format'
import { type ShownSetting, settingText } from './settings'

interface SettingHistoryProps {
  readonly campaignId: string
  readonly shown: ShownSetting
}

/** Every value it had, the newest first: on whose authority, and when it was entered. */
export function SettingHistory({ campaignId, shown }: SettingHistoryProps) {
  const { campaign: words } = useMessages()
  const { data, error } = useRead('GET /campaigns/{campaignId}/settings', { params: { campaignId } })
  if (error) return <FailureAlert failure={error} />
  const rows = (data?.rows ?? []).filter(({ key }) => key === shown.key)
  return (
    <section aria-label={words.formerValues} style={{ marginTop: 16 }}>
      <Typography.Text strong>{words.formerValues}</Typography.Text>
      {data && rows.length === 0 && (
        <p style={{ marginBottom: 0 }}>
          <Typography.Text type="secondary">{words.neverChanged}</Typography.Text>
        </p>
      )}
      <ol style={{ paddingInlineStart: 20, marginBlock: 8 }}>
        {rows.map(({ value, level, document, date, at }) => (
          <li key={at}>
            <strong>{settingText({ ...shown, value }, words, formatDate)}</strong>
            {` · ${words.levels[level as keyof typeof words.levels] ?? level} · ${document} · ${formatDate(date)} · ${words.enteredAt(formatInstant(at))}`}
          </li>
        ))}
      </ol>
    </section>
  )
}
