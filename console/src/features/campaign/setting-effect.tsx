import { Alert } from 'antd'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { useMessages } from '../../language'
import type { Messages } from '../../messages.zh'
import { useRead } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'

type Effect = AnswerOf<Api['GET /campaigns/{campaignId}/settings/effects']>

interface SettingEffectProps {
  readonly campaignId: string
  readonly settingKey: string
  /** Undefined while nothing usable is typed. */
  readonly value: string | number | boolean | undefined
}

/** What a value would meet if it were saved, from today's figures. */
export function SettingEffect({ campaignId, settingKey, value }: SettingEffectProps) {
  const { campaign: words } = useMessages()
  const { data, error } = useSettingEffect({ campaignId, settingKey, value })
  if (error) return <FailureAlert failure={error} />
  if (!data) return null
  const { meets, registered } = data
  const isGrave = meets === 'interviews' && registered > 0
  return (
    <Alert
      role="status"
      type={isGrave ? 'warning' : 'info'}
      showIcon
      title={words.effect.title}
      description={effectText(data, words.effect)}
      style={{ marginTop: 12 }}
    />
  )
}

function effectText(
  { meets, registered, rate, townships = 0, reachedBefore = 0, reachedAfter = 0 }: Effect,
  words: Messages['campaign']['effect'],
): string {
  if (meets === 'interviews') return words.interviews(registered)
  return rate ? words.rates(words.rateNames[rate], townships, reachedBefore, reachedAfter) : words.later
}

export const useSettingEffect = ({ campaignId, settingKey, value }: SettingEffectProps) =>
  useRead(
    'GET /campaigns/{campaignId}/settings/effects',
    { params: { campaignId }, query: { key: settingKey, value: String(value ?? '') } },
    { enabled: value !== undefined && value !== '' },
  )
