import { Checkbox, Form, Input, InputNumber, Modal, Radio, Select, Switch } from 'antd'
import type { ReactElement } from 'react'
import { mayWriteLevel } from '../../../../shared/campaigns/change-setting'
import type { SettingKind } from '../../../../shared/campaigns/setting-rule'
import { type Level, levels } from '../../../../shared/campaigns/settings'
import { useMessages } from '../../language'
import type { Messages } from '../../messages.zh'
import { useCommand } from '../../platform/api'
import { useMe } from '../../platform/me'
import { DocumentFields } from '../../ui/document-fields'
import { FailureAlert } from '../../ui/failure'
import { SettingEffect, useSettingEffect } from './setting-effect'
import { SettingHistory } from './setting-history'
import type { ShownSetting } from './settings'

interface Typed {
  readonly value: string | number | boolean
  readonly level: Level
  readonly document: string
  readonly date: string
  readonly effectSeen?: boolean
}

interface SettingFormProps {
  readonly campaignId: string
  readonly shown: ShownSetting
  readonly onClose: () => void
}

/** A local rule changes with the document that says so, after its effect was seen (requirements.md section E). */
export function SettingForm(props: SettingFormProps) {
  const { campaignId, shown, onClose } = props
  const { campaign: words } = useMessages()
  const { form, command, submit, value, registered } = useSettingForm(props)
  return (
    <Modal
      open
      title={words.changeNamed(shown.name)}
      okText={words.save}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
    >
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={{ value: typedOf(shown), level: 'county' }}
      >
        <ValueItem shown={shown} />
        <LevelItem />
        <DocumentFields words={words} />
        <SettingEffect campaignId={campaignId} settingKey={shown.key} value={value} />
        {registered > 0 && <EffectSeen registered={registered} />}
      </Form>
      <FailureAlert failure={command.error} />
      <SettingHistory campaignId={campaignId} shown={shown} />
    </Modal>
  )
}

/** What is typed, whom it would meet, and the command; a refused one looks at the effect again. */
function useSettingForm({ campaignId, shown: { key, kind }, onClose }: SettingFormProps) {
  const [form] = Form.useForm<Typed>()
  const command = useCommand('POST /campaigns/{campaignId}/settings')
  const typed = Form.useWatch('value', form)
  const value = typed === undefined || typed === null ? undefined : sentOf(kind, typed)
  const effect = useSettingEffect({ campaignId, settingKey: key, value })
  const registered = effect.data?.meets === 'interviews' ? effect.data.registered : 0

  const submit = ({ effectSeen, ...rest }: Typed) => {
    const facts = { ...rest, key, value: sentOf(kind, rest.value), document: rest.document.trim() }
    const seen = effectSeen ? { registrationsSeen: registered } : {}
    command.mutate(
      { params: { campaignId }, facts: { ...facts, ...seen } },
      { onSuccess: onClose, onError: () => void effect.refetch() },
    )
  }
  return { form, command, submit, value, registered }
}

/** A county enters its own rules only; so there is nothing to choose. */
function LevelItem() {
  const { campaign: words } = useMessages()
  const { role } = useMe()
  const options = levels
    .filter((level) => mayWriteLevel(role, level))
    .map((value) => ({ value, label: words.levels[value] }))
  return (
    <Form.Item name="level" label={words.level} extra={options.length === 1 ? words.higherLevels : words.levelHint}>
      <Radio.Group options={options} />
    </Form.Item>
  )
}

function EffectSeen({ registered }: { readonly registered: number }) {
  const { campaign: words } = useMessages()
  const isTicked = (_: unknown, ticked: boolean | undefined) =>
    ticked ? Promise.resolve() : Promise.reject(new Error(words.effect.notSeen))
  return (
    <Form.Item name="effectSeen" valuePropName="checked" rules={[{ validator: isTicked }]} style={{ marginTop: 12 }}>
      <Checkbox>{words.effect.seen(registered)}</Checkbox>
    </Form.Item>
  )
}

function ValueItem({ shown }: { readonly shown: ShownSetting }) {
  const { campaign: words } = useMessages()
  const isSwitch = shown.kind === 'switch'
  return (
    <Form.Item
      name="value"
      label={words.value}
      extra={shown.hint}
      valuePropName={isSwitch ? 'checked' : 'value'}
      rules={[{ required: !isSwitch, message: words.valueMissing }]}
    >
      {fieldOf(shown, words)}
    </Form.Item>
  )
}

function fieldOf({ kind, choices, rule: { range } }: ShownSetting, words: Messages['campaign']): ReactElement {
  const limits = range ? { min: range.least, max: range.most } : {}
  switch (kind) {
    case 'date':
      return <Input type="date" />
    case 'share':
      return (
        <InputNumber
          min={(range?.least ?? 0) * 100}
          max={(range?.most ?? 1) * 100}
          suffix="%"
          style={{ width: '100%' }}
        />
      )
    case 'whole':
      return <InputNumber {...limits} precision={0} style={{ width: '100%' }} />
    case 'number':
      return <InputNumber {...limits} style={{ width: '100%' }} />
    case 'switch':
      return <Switch checkedChildren={words.yes} unCheckedChildren={words.no} />
    case 'choice':
      return <Select options={Object.entries(choices).map(([value, label]) => ({ value, label }))} />
    case 'text':
      return <Input maxLength={200} />
  }
}

const typedOf = ({ kind, value }: ShownSetting): unknown =>
  kind === 'share' ? Number((Number(value) * 100).toFixed(4)) : value

function sentOf(kind: SettingKind, typed: Typed['value']): Typed['value'] {
  if (kind === 'share') return Number(typed) / 100
  return kind === 'switch' ? typed === true : typed
}
