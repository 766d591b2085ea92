import { useQueryClient } from '@tanstack/react-query'
import { Button, Card, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { BodyOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { useMessages } from '../../language'
import { useCommand, useRead } from '../../platform/api'
import { useMe } from '../../platform/me'
import { FailureAlert } from '../../ui/failure'

interface OpenCampaignProps {
  readonly county: string
  /** Behind a button, on the page of a campaign that exists. */
  readonly folded?: boolean
}

interface Typed {
  readonly year: number
  readonly name: string
  /** `ed2022` and its like, or the id of a campaign whose form is taken over. */
  readonly form: string
}

/** The year a county begins: with a published form, or with that of a former year and its extensions (R9). */
export function OpenCampaign({ county, folded = false }: OpenCampaignProps) {
  const { campaign } = useMessages()
  const [open, setOpen] = useState(!folded)
  const command = useCommand('POST /campaigns/{campaignId}/openings')
  const queries = useQueryClient()

  if (!open) {
    return (
      <Button style={{ marginTop: 16 }} onClick={() => setOpen(true)}>
        {campaign.openAnother}
      </Button>
    )
  }
  const submit = ({ year, name, form }: Typed) =>
    command.mutate(
      { params: { campaignId: `${county}-${year}` }, facts: { name: name.trim(), ...formOf(form) } },
      { onSuccess: () => void queries.invalidateQueries({ queryKey: ['GET /me'] }) },
    )
  const thisYear = new Date().getFullYear()
  return (
    <Card title={campaign.openTitle} style={{ marginTop: 16, maxWidth: 560 }}>
      <p>{campaign.openAbout}</p>
      <Form<Typed>
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={{ year: thisYear, name: campaign.nameOf(thisYear), form: 'ed2022' }}
      >
        <Form.Item name="year" label={campaign.year} rules={[{ required: true, message: campaign.valueMissing }]}>
          <InputNumber min={2016} max={2099} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="name"
          label={campaign.name}
          rules={[{ required: true, whitespace: true, message: campaign.valueMissing }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="form" label={campaign.form} extra={campaign.formHint}>
          <FormChoice county={county} />
        </Form.Item>
        <FailureAlert failure={command.error} />
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {campaign.open}
        </Button>
      </Form>
    </Card>
  )
}

type Opening = NonNullable<BodyOf<Api['POST /campaigns/{campaignId}/openings']>>

const isCampaign = (form: string): boolean => /^\d{6}-\d{4}$/.test(form)

const formOf = (form: string): Pick<Opening, 'editionId' | 'sameAs'> =>
  isCampaign(form) ? { sameAs: form } : { editionId: form as NonNullable<Opening['editionId']> }

interface FormChoiceProps {
  readonly county: string
  readonly id?: string
  readonly value?: string
  readonly onChange?: (form: string) => void
}

/** What is published, the newest first, and the forms of this county's own campaigns. */
function FormChoice({ county, ...field }: FormChoiceProps) {
  const { campaign } = useMessages()
  const { campaigns } = useMe()
  const { data, error } = useRead('GET /editions', { params: {} }, { fresh: Number.POSITIVE_INFINITY })
  const published = (data?.rows ?? []).map(({ key, title }) => ({ value: key, label: title })).reverse()
  const former = campaigns
    .filter(({ campaignId }) => campaignId.startsWith(`${county}-`))
    .map(({ campaignId, name }) => ({ value: campaignId, label: campaign.sameAs(name) }))
  return (
    <>
      <Select {...field} options={[...published, ...former]} />
      <FailureAlert failure={error} />
    </>
  )
}
