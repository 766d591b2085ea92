import { UploadOutlined } from '@ant-design/icons'
import { Alert, Button, Table, Upload } from 'antd'
import { useState } from 'react'
import type { Refusal as CellRefusal } from '../../../../shared/forms/xlsform/refusal'
import { xlsFormSentence as english } from '../../../../shared/forms/xlsform/sentences.en'
import { xlsFormSentence as chinese } from '../../../../shared/forms/xlsform/sentences.zh'
import { useLanguage, useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { Refusal } from '../../platform/failures'
import { toBase64 } from '../../platform/save-file'
import { FailureAlert } from '../../ui/failure'

const mostBytes = 700_000
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An XLSForm becomes an extension that asks nobody yet; or every cell that cannot be used is named. */
export function ImportExtension({ campaignId }: { readonly campaignId: string }) {
  const { extensions: words } = useMessages()
  const [fileName, setFileName] = useState<string>()
  const [tooLarge, setTooLarge] = useState(false)
  const command = useCommand('POST /campaigns/{campaignId}/extensions')

  const send = async (file: File) => {
    setFileName(file.name)
    setTooLarge(file.size > mostBytes)
    if (file.size > mostBytes) return command.reset()
    const facts = { fileName: file.name, file: await toBase64(file) }
    return command.mutateAsync({ params: { campaignId }, facts }).catch(() => undefined)
  }
  return (
    <section aria-label={words.import} style={{ marginBottom: 16 }}>
      <p>{words.importAbout}</p>
      <Upload
        accept={`.xlsx,${spreadsheet}`}
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file)
          return false
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />} loading={command.isPending}>
          {words.import}
        </Button>
      </Upload>
      <div role="status" style={{ marginTop: 8 }}>
        {fileName && tooLarge && <Alert type="error" showIcon title={words.tooLarge(fileName)} />}
        {fileName && command.isSuccess && <Alert type="success" showIcon title={words.read(fileName)} />}
        {fileName && command.error && <Refused fileName={fileName} failure={command.error} />}
      </div>
    </section>
  )
}

function Refused({ fileName, failure }: { readonly fileName: string; readonly failure: Error }) {
  const { extensions: words } = useMessages()
  const { language } = useLanguage()
  if (!(failure instanceof Refusal) || failure.code !== 'extension.refused') return <FailureAlert failure={failure} />
  const { refusals } = failure.details as { readonly refusals: readonly CellRefusal[] }
  const say = language === 'zh' ? chinese : english
  return (
    <>
      <Alert type="error" showIcon title={words.refused(fileName, refusals.length)} style={{ marginBottom: 8 }} />
      <Table
        aria-label={words.refused(fileName, refusals.length)}
        size="small"
        pagination={false}
        rowKey="key"
        dataSource={refusals.map((refusal, at) => ({ ...refusal, key: at }))}
        columns={[
          { title: words.sheet, dataIndex: 'sheet', width: 96 },
          { title: words.row, dataIndex: 'row', width: 64 },
          { title: words.column, dataIndex: 'column', width: 64 },
          { title: words.sentence, key: 'says', render: (_, refusal) => say(refusal) },
        ]}
      />
    </>
  )
}
