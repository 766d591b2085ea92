import { useQueryClient } from '@tanstack/react-query'
import { Button, Card, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'

interface OpenCampaignProps {
  readonly county: string
  /** Behind a button, on the page of a campaign that exists. */
  readonly folded?: boolean
}

interface Typed {
  readonly year: number
  readonly name: string
}

/** The year a county begins, with the latest edition of the form. */
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
  const submit = ({ year, name }: Typed) =>
    command.mutate(
      { params: { campaignId: `${county}-${year}` }, facts: { name: name.trim(), editionId: 'ed2022' } },
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
        initialValues={{ year: thisYear, name: campaign.nameOf(thisYear) }}
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
        <FailureAlert failure={command.error} />
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {campaign.open}
        </Button>
      </Form>
    </Card>
  )
}
