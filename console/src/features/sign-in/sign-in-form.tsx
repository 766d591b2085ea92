import { Button, Form, Input } from 'antd'
import { Link } from 'react-router'
import { useMessages } from '../../language'
import { sessions, useAction } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'

interface Typed {
  readonly account: string
  readonly password: string
  readonly code: string
}

export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { signIn } = useMessages()
  const asking = useAction('POST /sign-in/password')

  const submit = async (typed: Typed) => {
    const body = { account: typed.account.trim(), password: typed.password, code: typed.code.replace(/\s/g, '') }
    const session = await asking.mutateAsync({ params: {}, body }).catch(() => undefined)
    if (!session) return
    sessions.write(session)
    onSignedIn()
  }

  return (
    <Form<Typed> layout="vertical" requiredMark={false} onFinish={submit} size="large">
      <Form.Item name="account" label={signIn.account} rules={[{ required: true, message: signIn.accountMissing }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus maxLength={40} />
      </Form.Item>
      <Form.Item name="password" label={signIn.password} rules={[{ required: true, message: signIn.passwordMissing }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="code"
        label={signIn.code}
        extra={signIn.codeHint}
        rules={[{ required: true, pattern: /^\s*(\d\s*){6}$/, message: signIn.codeMissing }]}
      >
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={7} />
      </Form.Item>
      <FailureAlert failure={asking.error} />
      <Button type="primary" htmlType="submit" block loading={asking.isPending}>
        {signIn.submit}
      </Button>
      <p style={{ marginBottom: 0 }}>
        <Link to="/activation">{signIn.toActivation}</Link>
      </p>
    </Form>
  )
}
