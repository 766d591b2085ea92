import { Button, Table, type TableProps, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../language'
import { useIsNarrow } from '../../ui/appearance'
import { formatDate } from '../../ui/format'
import { SettingForm } from './setting-form'
import { type Campaign, type ShownSetting, settingText, shownSettings } from './settings'

interface SettingsTableProps {
  readonly campaign: Campaign
  readonly mayChange: boolean
}

/** Every local rule with its value and on whose authority it stands. */
export function SettingsTable({ campaign, mayChange }: SettingsTableProps) {
  const { campaign: words } = useMessages()
  const [changing, setChanging] = useState<ShownSetting>()
  return (
    <>
      <Table<ShownSetting>
        aria-label={words.settings}
        rowKey="key"
        dataSource={shownSettings(campaign, words).slice()}
        pagination={false}
        sticky={{ offsetHeader: 56 }}
        size="middle"
        columns={useColumns(mayChange ? setChanging : undefined)}
      />
      {changing && (
        <SettingForm campaignId={campaign.campaignId} shown={changing} onClose={() => setChanging(undefined)} />
      )}
    </>
  )
}

function useColumns(onChange: ((setting: ShownSetting) => void) | undefined): TableProps<ShownSetting>['columns'] {
  const { campaign: words } = useMessages()
  const narrow = useIsNarrow()
  const name = (row: ShownSetting) => (
    <>
      {row.name}
      {narrow && (
        <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
          {authorityOf(row, words.levels)}
        </Typography.Text>
      )}
    </>
  )
  const change = (row: ShownSetting) => (
    <Button onClick={() => onChange?.(row)} aria-label={words.changeNamed(row.name)}>
      {words.change}
    </Button>
  )
  return [
    { title: words.setting, key: 'name', render: (_, row) => name(row) },
    {
      title: words.value,
      key: 'value',
      render: (_, row) => <Typography.Text strong>{settingText(row, words, formatDate)}</Typography.Text>,
    },
    {
      title: words.authority,
      key: 'authority',
      responsive: ['md'],
      render: (_, row) => authorityOf(row, words.levels) ?? <Tag>{words.byDefault}</Tag>,
    },
    ...(onChange
      ? [{ title: words.action, key: 'action', render: (_: unknown, row: ShownSetting) => change(row) }]
      : []),
  ]
}

/** Level, document and date of a setting somebody changed; undefined while the default holds. */
const authorityOf = ({ setting }: ShownSetting, levels: Readonly<Record<string, string>>): string | undefined =>
  setting && `${levels[setting.level] ?? setting.level} · ${setting.document} · ${formatDate(setting.date)}`
