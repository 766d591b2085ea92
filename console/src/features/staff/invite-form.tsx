import { Form, Input, Modal, Radio } from 'antd'
import { useRef, useState } from 'react'
import { fitsRole } from '../../../../shared/staff/fits-role'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { newInvitation } from '../../platform/ids'
import { useMe } from '../../platform/me'
import { FailureAlert } from '../../ui/failure'
import { RegionFilter } from '../../ui/region-filter'
import { Invitation } from './invitation'

type InvitedRole = 'collector' | 'leader' | 'reviewer' | 'county'

interface Typed {
  readonly role: InvitedRole
  readonly name: string
  readonly account: string
  readonly scope: string
}

/** The invitation is made here and shown once: the system keeps only its digest. */
export function InviteForm({ onClose }: { readonly onClose: () => void }) {
  const { staff } = useMessages()
  const { scope } = useMe()
  const [form] = Form.useForm<Typed>()
  const [invited, setInvited] = useState<Typed>()
  // One per dialog: sending the same form again after silence is the same invitation.
  const invitation = useRef(newInvitation()).current
  const command = useCommand('POST /staff')

  const submit = async (typed: Typed) => {
    const facts = { ...typed, name: typed.name.trim(), account: typed.account.trim(), invitation }
    const receipt = await command.mutateAsync({ params: {}, facts }).catch(() => undefined)
    if (receipt) setInvited(typed)
  }

  if (invited) return <Invitation {...invited} invitation={invitation} onClose={onClose} />
  return (
    <Modal
      open
      title={staff.invite}
      okText={staff.sendInvitation}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
    >
      <Form<Typed>
        form={form}
        layout="vertical"
        onFinish={submit}
        requiredMark={false}
        initialValues={{ role: 'collector', scope }}
      >
        <InviteFields scope={scope} />
      </Form>
      <FailureAlert failure={command.error} />
    </Modal>
  )
}

function InviteFields({ scope }: { readonly scope: string }) {
  const { staff, roles } = useMessages()
  return (
    <>
      <Form.Item name="role" label={staff.role}>
        <Radio.Group
          options={(['collector', 'leader', 'reviewer', 'county'] as const).map((value) => ({
            value,
            label: roles[value],
          }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={staff.name}
        rules={[{ required: true, whitespace: true, message: staff.nameMissing }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="account"
        label={staff.account}
        extra={staff.accountHint}
        rules={[{ required: true, pattern: /^\s*[a-z][a-z0-9-]{2,31}\s*$/, message: staff.accountHint }]}
      >
        <Input maxLength={32} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="scope"
        label={staff.scope}
        dependencies={['role']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, chosen: string) => {
              if (!fitsRole(getFieldValue('role') as InvitedRole, chosen)) throw new Error(staff.scopeWrong)
            },
          }),
        ]}
      >
        <ScopeField scope={scope} />
      </Form.Item>
    </>
  )
}

interface ScopeFieldProps {
  readonly scope: string
  readonly value?: string
  readonly onChange?: (scope: string) => void
}

/** antd's Form gives `value` and `onChange`. */
const ScopeField = ({ scope, value, onChange }: ScopeFieldProps) => (
  <RegionFilter scope={scope} value={value ?? scope} onChange={(chosen) => onChange?.(chosen)} />
)
