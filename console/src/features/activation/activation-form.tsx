import { Button, Form, Input } from 'antd'
import { Link } from 'react-router'
import { useMessages } from '../../language'
import { useAction } from '../../platform/api'
import { inGroups, withoutGroups } from '../../platform/ids'
import { FailureAlert } from '../../ui/failure'

export interface Activated {
  readonly account: string
  readonly totpSecret: string
  readonly totpUri: string
}

interface Typed {
  readonly invitation: string
  readonly password: string
  readonly again: string
}

interface ActivationFormProps {
  readonly invitation: string
  readonly onActivated: (activated: Activated) => void
}

const shortestPassword = 12

export function ActivationForm({ invitation, onActivated }: ActivationFormProps) {
  const { activation } = useMessages()
  const activating = useAction('POST /sign-in/activations')
  const submit = async ({ invitation: typed, password }: Typed) => {
    const body = { invitation: withoutGroups(typed), password }
    const activated = await activating.mutateAsync({ params: {}, body }).catch(() => undefined)
    if (activated) onActivated(activated)
  }

  return (
    <Form<Typed>
      layout="vertical"
      requiredMark={false}
      onFinish={submit}
      size="large"
      initialValues={{ invitation: inGroups(invitation) }}
    >
      <Form.Item
        name="invitation"
        label={activation.invitation}
        rules={[{ required: true, message: activation.invitationMissing }]}
      >
        <Input autoCapitalize="characters" spellCheck={false} autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item
        name="password"
        label={activation.password}
        extra={activation.passwordHint}
        rules={[{ required: true, min: shortestPassword, message: activation.passwordHint }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={activation.passwordAgain}
        dependencies={['password']}
        rules={[
          { required: true, message: activation.passwordDiffers },
          ({ getFieldValue }) => ({
            validator: async (_, again: string) => {
              if (again && again !== getFieldValue('password')) throw new Error(activation.passwordDiffers)
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <FailureAlert failure={activating.error} />
      <Button type="primary" htmlType="submit" block loading={activating.isPending}>
        {activation.submit}
      </Button>
      <p style={{ marginBottom: 0 }}>
        <Link to="/sign-in">{activation.toSignIn}</Link>
      </p>
    </Form>
  )
}
