import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useMessages } from '../language'
import { copyText } from '../platform/copy-text'

const saidForMilliseconds = 2500

export function CopyButton({ text }: { readonly text: string }) {
  const { common } = useMessages()
  const [copied, setCopied] = useState<'not' | 'done' | 'failed'>('not')
  const copy = async () => {
    setCopied((await copyText(text)) ? 'done' : 'failed')
    window.setTimeout(() => setCopied('not'), saidForMilliseconds)
  }
  const label = { not: common.copy, done: common.copied, failed: common.copyFailed }[copied]
  return (
    <Button icon={copied === 'done' ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />} onClick={copy}>
      <span aria-live="polite">{label}</span>
    </Button>
  )
}
