import { Button, Table, type TableProps, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import type { SettingKey } from '../../../../shared/campaigns/campaign'
import { useMessages } from '../../language'
import { useIsNarrow } from '../../ui/appearance'
import { formatDate } from '../../ui/format'
import { SettingForm } from './setting-form'
import { settingKeys, settingKinds, settingText } from './settings'

export type Campaign = AnswerOf<Api['GET /campaigns/{campaignId}']>

interface SettingsTableProps {
  readonly campaign: Campaign
  readonly mayChange: boolean
}

/** Every local rule with its value and on whose authority it stands. */
export function SettingsTable({ campaign, mayChange }: SettingsTableProps) {
  const { campaign: words } = useMessages()
  const [changing, setChanging] = useState<SettingKey>()
  const rows = settingKeys.map((key) => ({ key, value: campaign.inForce[key], setting: campaign.settings[key] }))
  return (
    <>
      <Table<SettingRow>
        aria-label={words.settings}
        rowKey="key"
        dataSource={rows}
        pagination={false}
        sticky={{ offsetHeader: 56 }}
        size="middle"
        columns={useColumns(mayChange ? setChanging : undefined)}
      />
      {changing && <SettingForm campaign={campaign} setting={changing} onClose={() => setChanging(undefined)} />}
    </>
  )
}

interface SettingRow {
  readonly key: SettingKey
  readonly value: unknown
  readonly setting: Campaign['settings'][string] | undefined
}

function useColumns(onChange: ((key: SettingKey) => void) | undefined): TableProps<SettingRow>['columns'] {
  const { campaign: words } = useMessages()
  const narrow = useIsNarrow()
  const name = (row: SettingRow) => (
    <>
      {words.names[row.key]}
      {narrow && (
        <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
          {authorityOf(row, words.levels)}
        </Typography.Text>
      )}
    </>
  )
  const value = ({ key, value: inForce }: SettingRow) => settingText(settingKinds[key], inForce, words, formatDate)
  const change = ({ key }: SettingRow) => (
    <Button onClick={() => onChange?.(key)} aria-label={words.changeNamed(words.names[key])}>
      {words.change}
    </Button>
  )
  return [
    { title: words.setting, key: 'name', render: (_, row) => name(row) },
    { title: words.value, key: 'value', render: (_, row) => <Typography.Text strong>{value(row)}</Typography.Text> },
    {
      title: words.authority,
      key: 'authority',
      responsive: ['md'],
      render: (_, row) => authorityOf(row, words.levels) ?? <Tag>{words.byDefault}</Tag>,
    },
    ...(onChange ? [{ title: words.action, key: 'action', render: (_: unknown, row: SettingRow) => change(row) }] : []),
  ]
}

/** Level, document and date of a setting somebody changed; undefined while the default holds. */
const authorityOf = ({ setting }: SettingRow, levels: Readonly<Record<string, string>>): string | undefined =>
  setting && `${levels[setting.level] ?? setting.level} · ${setting.document} · ${formatDate(setting.date)}`
