import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../language'
import { call } from '../../platform/api'
import { fromBase64, saveFile } from '../../platform/save-file'
import { useSayFailure } from '../../ui/failure'

export function TemplateButton() {
  const { roster } = useMessages()
  const [busy, setBusy] = useState(false)
  const sayFailure = useSayFailure()
  const download = async () => {
    setBusy(true)
    await call('GET /roster-template', { params: {} })
      .then(({ fileName, contentType, base64 }) => saveFile(fileName, fromBase64(base64, contentType)))
      .catch(sayFailure)
    setBusy(false)
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden />} onClick={download} loading={busy}>
      {roster.template}
    </Button>
  )
}
